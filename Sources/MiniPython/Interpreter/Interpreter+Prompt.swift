// What a prompt asks: whether a text is whole, what can follow it, and help.

extension Interpreter {
  /// Whether a text typed so far is a whole statement, or wants more lines, with its indentation.
  public enum Completeness: Equatable, Sendable {
    case complete
    case incomplete(indentation: Int)
    case invalid
  }

  /// Whether the prompt should run what was typed, or ask for another line.
  ///
  /// A block is whole when an empty line follows it, as at Python's own prompt.
  public func completeness(of text: String) -> Completeness {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.last.map(String.init) ?? ""
    let isBlank: (Substring) -> Bool = { $0.allSatisfy { $0 == " " || $0 == "\t" } }
    do throws(SyntaxProblem) {
      let statements = try Parser.program(text)
      guard let final = statements.last, final.isBlock,
        let line = lines.last, !isBlank(line),
        lines.count > final.range.start.line
          || last.hasSuffix(":")
      else { return .complete }
      return .incomplete(indentation: indentation(after: lines))
    } catch {
      guard error.isIncomplete else { return .invalid }
      return .incomplete(indentation: indentation(after: lines))
    }
  }

  /// Whether the last statement is an expression, whose value the prompt shows.
  public func endsInExpression(_ text: String) -> Bool {
    guard let last = (try? Parser.program(text))?.last else { return false }
    if case .expression = last.kind { return true }
    return false
  }

  /// The indentation of the line before, four more behind a colon.
  private func indentation(after lines: [Substring]) -> Int {
    guard let last = lines.last(where: { !$0.allSatisfy { $0 == " " } }) else { return 0 }
    let current = last.prefix { $0 == " " }.count
    let code = last.prefix { $0 != "#" }.reversed().drop { $0 == " " }
    return current + (code.first == ":" ? 4 : 0)
  }

  /// A name that can follow what was typed, with its kind or first sentence.
  public struct Completion: Hashable, Sendable {
    public var text: String
    public var description: String
    public init(text: String, description: String) {
      self.text = text
      self.description = description
    }
  }

  /// Names, attributes and keyword arguments that fit at the end of `line`.
  ///
  /// Only names and attributes are followed, nothing is called: completing has no effects.
  public func completions(of line: String, in namespace: Namespace) -> [Completion] {
    namespace.adopt(builtins)
    let characters = Array(line)
    var start = characters.count
    while start > 0, isPathCharacter(characters[start - 1]) { start -= 1 }
    let path = String(characters[start...])
    if let dot = path.lastIndex(of: ".") {
      let prefix = String(path[path.index(after: dot)...])
      guard let owner = value(at: String(path[..<dot]), in: namespace) else { return [] }
      return attributes(of: owner, prefix: prefix)
    }
    var found: [Completion] = []
    if !path.isEmpty || characters.last == "(" || characters.last == "," || characters.last == " " {
      found += keywordArguments(characters[..<start], prefix: path, in: namespace)
    }
    guard !path.isEmpty else { return found }
    let own = namespace.names.map { ($0, namespace[$0]) }
    let all = own + builtins.map { ($0.key, Optional($0.value)) }
    var seen: Set<String> = []
    for (name, value) in all {
      let text = names.text(of: name)
      guard text.hasPrefix(path), !text.hasPrefix("_") || path.hasPrefix("_"),
        seen.insert(text).inserted
      else { continue }
      found.append(Completion(text: text, description: value.map(summary(of:)) ?? ""))
    }
    for word in Parser.keywords.sorted()
    where word.hasPrefix(path) && word != "async" && word != "await" && seen.insert(word).inserted {
      found.append(Completion(text: word, description: "keyword"))
    }
    if line.hasPrefix("import ") || line.hasPrefix("from ") {
      for module in moduleDefinitions.keys.sorted() where module.hasPrefix(path) {
        if seen.insert(module).inserted {
          found.append(Completion(text: module, description: "module"))
        }
      }
    }
    return found.sorted { $0.text < $1.text }
  }

  private func isPathCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }

  /// What a path of names means, without running any code of the program.
  private func value(at path: String, in namespace: Namespace) -> Value? {
    var result: Value?
    for (index, part) in path.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      let name = names.name(String(part))
      if index == 0 {
        result = namespace[name] ?? builtins[name]
      } else if let owner = result {
        result = storedAttribute(name, of: owner)
      }
      guard result != nil else { return nil }
    }
    return result
  }

  private func storedAttribute(_ name: Name, of owner: Value) -> Value? {
    if let instance = owner.heapObject as? InstanceObject, let own = instance.attributes[name] {
      return own
    }
    if let module = owner.heapObject as? ModuleObject {
      return try? module.attribute(name, self)
    }
    if let classObject = owner.heapObject as? ClassObject { return classObject.member(name) }
    guard let member = type(of: owner).member(name),
      !(member.heapObject is PropertyObject), !(member.heapObject is NativeProperty)
    else {
      guard type(of: owner).module != "__main__" else { return nil }
      return try? attributeIfPresent(name, of: owner)
    }
    return member
  }

  private func attributes(of owner: Value, prefix: String) -> [Completion] {
    let all = owner.heapObject?.attributeNames(self) ?? type(of: owner).memberNames(self)
    return all.filter { $0.hasPrefix(prefix) && (!$0.hasPrefix("_") || prefix.hasPrefix("_")) }
      .map { text in
        let value = storedAttribute(names.name(text), of: owner)
        return Completion(text: text, description: value.map(summary(of:)) ?? "")
      }
  }

  /// The keyword arguments of the call whose bracket is still open.
  private func keywordArguments(
    _ before: ArraySlice<Character>, prefix: String, in namespace: Namespace
  ) -> [Completion] {
    var depth = 0
    var index = before.endIndex
    while index > before.startIndex {
      index -= 1
      if ")]}".contains(before[index]) { depth += 1 }
      guard "([{".contains(before[index]) else { continue }
      if depth > 0 {
        depth -= 1
        continue
      }
      guard before[index] == "(" else { return [] }
      var start = index
      while start > before.startIndex, isPathCharacter(before[start - 1]) { start -= 1 }
      guard start < index, let callee = value(at: String(before[start..<index]), in: namespace),
        let signature = signature(of: callee)
      else { return [] }
      return signature.parameters.compactMap { parameter in
        let text = names.text(of: parameter.name)
        guard parameter.kind == .positionalOrKeyword || parameter.kind == .keywordOnly,
          text.hasPrefix(prefix), text != "self"
        else { return nil }
        return Completion(
          text: text + "=", description: parameter.defaultText.map { "default \($0)" } ?? "argument"
        )
      }
    }
    return []
  }

  /// The first sentence about a value, or its type.
  private func summary(of value: Value) -> String {
    let text: String? =
      switch value.heapObject {
      case let function as NativeFunction: function.definition.summary
      case let classObject as ClassObject: classObject.definition?.summary ?? "class"
      case let module as ModuleObject: module.definition?.summary ?? "module"
      case let function as FunctionObject: function.documentation ?? "function"
      case let property as NativeProperty: property.definition.summary
      default: nil
      }
    guard let text, !text.isEmpty else { return type(of: value).name }
    return text.prefix { $0 != "\n" }.description
  }
}

extension Statement {
  /// Whether it is a compound statement, which an empty line ends at the prompt.
  var isBlock: Bool {
    switch kind {
    case .branches, .whileLoop, .forLoop, .function, .classStatement, .tries, .with, .match: true
    default: false
    }
  }
}
