import Diagnostics

extension Signature {
  /// One value a parameter, in order; Python's TypeErrors for what does not fit.
  ///
  /// - Parameters:
  ///   - isMethod: whether the first parameter is `self`, which native messages do not count.
  ///   - hidden: how many parameters there are before those of the signature, which messages count.
  public func bind(
    _ arguments: Arguments, function: String, isMethod: Bool = false, hidden: Int = 0,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Arguments {
    var slots = [Value?](repeating: nil, count: parameters.count)
    var extraPositional: [Value] = []
    let positional = parameters.indices.filter {
      parameters[$0].kind == .positionalOnly || parameters[$0].kind == .positionalOrKeyword
    }
    for index in 0..<arguments.count {
      if index < positional.count {
        slots[positional[index]] = arguments[index]
      } else {
        extraPositional.append(arguments[index])
      }
    }
    let extraKeywords = try bindKeywords(arguments.keywords, to: &slots, function, interpreter)
    for (index, parameter) in parameters.enumerated() {
      switch parameter.kind {
      case .variadicPositional:
        slots[index] = .tuple(extraPositional)
        extraPositional = []
      case .variadicKeyword:
        let dict = DictObject()
        for keyword in extraKeywords {
          try dict.set(
            keyword.value, for: .string(interpreter.names.stringObject(of: keyword.name)),
            interpreter)
        }
        slots[index] = .dict(dict)
      default: break
      }
    }
    if !extraPositional.isEmpty {
      throw tooMany(arguments, function, slots, hidden: hidden, interpreter)
    }
    try requireAll(&slots, function, interpreter)
    return Arguments(slots.map { $0 ?? Value.none })
  }

  /// Puts keyword arguments in their places; answers those for `**kwargs`.
  private func bindKeywords(
    _ keywords: [Arguments.Keyword], to slots: inout [Value?], _ function: String,
    _ interpreter: Interpreter
  ) throws(PythonError) -> [Arguments.Keyword] {
    let hasVariadic = parameters.contains { $0.kind == .variadicKeyword }
    var extra: [Arguments.Keyword] = []
    for keyword in keywords {
      let index = parameters.firstIndex {
        $0.name == keyword.name
          && ($0.kind == .positionalOrKeyword || $0.kind == .keywordOnly)
      }
      guard let index else {
        if hasVariadic {
          extra.append(keyword)
          continue
        }
        throw unexpected(keyword.name, function, interpreter)
      }
      if slots[index] != nil {
        throw PythonError(
          .typeError,
          "\(function)() got multiple values for argument "
            + "'\(interpreter.names.text(of: keyword.name))'")
      }
      slots[index] = keyword.value
    }
    return extra
  }

  private func unexpected(
    _ name: Name, _ function: String, _ interpreter: Interpreter
  ) -> PythonError {
    let text = interpreter.names.text(of: name)
    if parameters.contains(where: { $0.name == name && $0.kind == .positionalOnly }) {
      return PythonError(
        .typeError,
        "\(function)() got some positional-only arguments passed as keyword arguments: '\(text)'")
    }
    let known = parameters.filter { $0.kind == .positionalOrKeyword || $0.kind == .keywordOnly }
      .map { interpreter.names.text(of: $0.name) }.filter { $0 != "self" }
    let near = closestName(to: text, in: known)
    return PythonError(
      .typeError, "\(function)() got an unexpected keyword argument '\(text)'",
      advice: near.map { "did you mean \($0)=…?" }
        ?? (known.isEmpty
          ? "\(function) takes no keyword arguments"
          : "\(function) knows \(known.joined(separator: ", "))"))
  }

  private func tooMany(
    _ arguments: Arguments, _ function: String, _ slots: [Value?], hidden: Int,
    _ interpreter: Interpreter
  ) -> PythonError {
    let positional = parameters.filter {
      $0.kind == .positionalOnly || $0.kind == .positionalOrKeyword
    }
    let needed = positional.count { $0.defaultValue == nil } + hidden
    let most = positional.count + hidden
    let count = arguments.count + hidden
    let takes = needed == most ? "\(needed)" : "from \(needed) to \(most)"
    let plural = most == 1 && needed == most ? "argument" : "arguments"
    let keywordOnly = zip(parameters, slots).count { $0.kind == .keywordOnly && $1 != nil }
    let given =
      keywordOnly == 0
      ? "\(count) \(count == 1 ? "was" : "were")"
      : "\(count) positional argument\(count == 1 ? "" : "s") (and "
        + "\(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s")) were"
    return PythonError(
      .typeError, "\(function)() takes \(takes) positional \(plural) but \(given) given")
  }

  private func requireAll(
    _ slots: inout [Value?], _ function: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    var missing: [String] = []
    var missingKeywords: [String] = []
    for (index, parameter) in parameters.enumerated() where slots[index] == nil {
      if let value = parameter.defaultValue {
        slots[index] = value
      } else if parameter.kind == .keywordOnly {
        missingKeywords.append(interpreter.names.text(of: parameter.name))
      } else {
        missing.append(interpreter.names.text(of: parameter.name))
      }
    }
    if !missing.isEmpty {
      throw Self.missing(missing, "positional", function)
    }
    if !missingKeywords.isEmpty {
      throw Self.missing(missingKeywords, "keyword-only", function)
    }
  }

  /// Python's message for arguments that were not given: `f() missing 2 required …`.
  private static func missing(
    _ names: [String], _ kind: String, _ function: String
  ) -> PythonError {
    let quoted = names.map { "'\($0)'" }
    let list =
      switch quoted.count {
      case 1: quoted[0]
      case 2: "\(quoted[0]) and \(quoted[1])"
      default: quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
      }
    return PythonError(
      .typeError,
      "\(function)() missing \(names.count) required \(kind) "
        + "argument\(names.count == 1 ? "" : "s"): \(list)")
  }
}
