extension Interpreter {
  /// The text that `help(name)` and `name?` print.
  public func helpText(for value: Value) -> String {
    switch value.heapObject {
    case let function as NativeFunction: return help(for: function.definition)
    case let method as BoundMethod: return helpText(for: method.function)
    case let method as StaticMethodObject: return helpText(for: method.function)
    case let method as ClassMethodObject: return helpText(for: method.function)
    case let function as FunctionObject: return help(for: function)
    case let classObject as ClassObject: return help(for: classObject)
    case let module as ModuleObject: return help(for: module)
    default:
      let classObject = type(of: value)
      return "a value of type \(classObject.name)\n\n" + help(for: classObject)
    }
  }

  /// The parameters of anything that can be called, nil where they are not known.
  func signature(of callee: Value) -> Signature? {
    switch callee.heapObject {
    case let function as NativeFunction: return function.signature(self)
    case let method as BoundMethod: return signature(of: method.function)
    case let function as FunctionObject: return function.signature()
    case let classObject as ClassObject:
      if let text = classObject.definition?.signature {
        return Signature(parsing: text, names: names)
      }
      return classObject.member(wellKnown.initialize).flatMap(signature(of:))
    default: return nil
    }
  }

  private func help(for definition: FunctionDefinition) -> String {
    return section(
      definition.name + Self.bracketed(definition.signature), definition.summary, definition.example
    )
  }

  /// Signatures are declared with their brackets or without.
  private static func bracketed(_ signature: String) -> String {
    signature.hasPrefix("(") ? signature : "(\(signature))"
  }

  private func help(for function: FunctionObject) -> String {
    section(function.name + text(of: function.signature()), function.documentation ?? "", nil)
  }

  private func help(for classObject: ClassObject) -> String {
    let definition = classObject.nativeDefinition
    let signature =
      classObject.definition?.signature.map(Self.bracketed) ?? self.signature(
        of: .object(classObject)
      ).map(text(of:))
      ?? ""
    var documentation = definition?.summary ?? ""
    if case .string(let own)? = classObject.members[wellKnown.doc] { documentation = own.text }
    var result = section(
      "class \(classObject.qualifiedName)\(signature)", documentation,
      classObject.definition?.example)
    let methods = classObject.members.filter {
      !names.text(of: $0.key).hasPrefix("_")
    }.map { names.text(of: $0.key) }.sorted()
    if !methods.isEmpty { result += "\n\n  members: " + methods.joined(separator: ", ") }
    return result
  }

  private func help(for module: ModuleObject) -> String {
    let known = module.attributeNames(self).filter { !$0.hasPrefix("_") }
    return section("module \(module.name)", module.definition?.summary ?? "", nil)
      + (known.isEmpty ? "" : "\n\n  contains: " + known.joined(separator: ", "))
  }

  private func section(_ title: String, _ summary: String, _ example: String?) -> String {
    var lines = [title]
    if !summary.isEmpty {
      lines.append("")
      lines += summary.split(separator: "\n", omittingEmptySubsequences: false).map {
        "  " + $0.drop { $0 == " " }
      }
    }
    if let example {
      lines.append("")
      lines += example.split(separator: "\n").map { "  >>> \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// A signature as Python writes it.
  private func text(of signature: Signature) -> String {
    var parts: [String] = []
    var sawStar = false
    for parameter in signature.parameters {
      let name = names.text(of: parameter.name)
      let value =
        parameter.defaultText
        ?? parameter.defaultValue.flatMap { try? representation(of: $0) }
      let text = value.map { "\(name)=\($0)" } ?? name
      switch parameter.kind {
      case .variadicPositional:
        parts.append("*" + name)
        sawStar = true
      case .variadicKeyword: parts.append("**" + name)
      case .keywordOnly where !sawStar:
        parts += ["*", text]
        sawStar = true
      default: parts.append(text)
      }
    }
    return "(\(parts.joined(separator: ", ")))"
  }
}
