extension Parser {
  /// A name, a literal, or something in brackets.
  mutating func atom() throws(SyntaxProblem) -> Expression {
    let range = token.range
    switch token.kind {
    case .name(let name): return try nameOrConstant(name, range)
    case .number(let constant):
      advance()
      return Expression(.constant(constant), range)
    case .string, .bytes, .formattedString: return try strings()
    case .symbol("("): return try parenthesized()
    case .symbol("["): return try list()
    case .symbol("{"): return try dictOrSet()
    case .symbol("..."):
      advance()
      return Expression(.constant(.ellipsis), range)
    default: throw unexpected()
    }
  }

  private mutating func nameOrConstant(
    _ name: String, _ range: TextRange
  ) throws(SyntaxProblem) -> Expression {
    switch name {
    case "None":
      advance()
      return Expression(.constant(.none), range)
    case "True":
      advance()
      return Expression(.constant(.bool(true)), range)
    case "False":
      advance()
      return Expression(.constant(.bool(false)), range)
    default: break
    }
    guard !Self.keywords.contains(name) else { throw unexpected() }
    advance()
    return Expression(.name(mangled(name)), range)
  }

  /// Strings side by side are one string.
  private mutating func strings() throws(SyntaxProblem) -> Expression {
    let start = token.range
    var parts: [FormattedPart] = []
    var bytes: [UInt8]?
    var isFormatted = false
    loop: while true {
      switch token.kind {
      case .string(let text): append(text, to: &parts)
      case .formattedString(let pieces):
        isFormatted = true
        for part in try formattedParts(pieces) {
          if case .text(let text) = part { append(text, to: &parts) } else { parts.append(part) }
        }
      case .bytes(let more): bytes = (bytes ?? []) + more
      default: break loop
      }
      advance()
    }
    let range = start.through(previous.range)
    if let bytes {
      guard parts.isEmpty else {
        throw SyntaxProblem("cannot mix bytes and nonbytes literals", at: range)
      }
      return Expression(.constant(.bytes(bytes)), range)
    }
    if isFormatted { return Expression(.formatted(parts), range) }
    if case .text(let text)? = parts.first { return Expression(.constant(.string(text)), range) }
    return Expression(.constant(.string("")), range)
  }

  private func append(_ text: String, to parts: inout [FormattedPart]) {
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(text))
    }
  }

  private func formattedParts(
    _ pieces: [FormattedPiece]
  ) throws(SyntaxProblem) -> [FormattedPart] {
    var parts: [FormattedPart] = []
    for piece in pieces {
      switch piece.kind {
      case .text(let text): parts.append(.text(text))
      case .field(let tokens, let label, let conversion, let format):
        var parser = Parser(tokens: tokens, depth: nesting + 1)
        parser.privateOwner = privateOwner
        let value = try parser.expressionList()
        guard parser.isAtEnd else {
          var problem = parser.unexpected()
          if problem.message == "invalid syntax" {
            problem.message = "f-string: invalid syntax"
            if parser.startsExpression { problem.message += ". Perhaps you forgot a comma?" }
          }
          throw problem
        }
        if let label { parts.append(.text(label)) }
        let isPlainLabel = label != nil && conversion == nil && format == nil
        parts.append(
          .value(
            value, conversion: isPlainLabel ? "r" : conversion,
            format: try format.map { (pieces) throws(SyntaxProblem) in
              try formattedParts(pieces)
            }))
      }
    }
    return parts
  }

  // MARK: Brackets

  private mutating func parenthesized() throws(SyntaxProblem) -> Expression {
    let start = token.range
    advance()
    if accept(")") { return Expression(.tuple([]), start.through(previous.range)) }
    if isWord("yield") {
      var value = try yieldExpression()
      try close(")")
      value.outerRange = start.through(previous.range)
      return value
    }
    let first = try element()
    if isWord("for") {
      let generator = try comprehension(.generator, first, nil, from: start)
      try close(")")
      return Expression(generator.kind, start.through(previous.range))
    }
    if isSymbol(",") {
      let elements = try elements(after: first, until: ")")
      var tuple = Expression(.tuple(elements), start.through(previous.range))
      tuple.outerRange = tuple.range
      return tuple
    }
    try close(")")
    if case .starred = first.kind {
      throw SyntaxProblem("cannot use starred expression here", at: first.range)
    }
    var value = first
    value.outerRange = start.through(previous.range)
    return value
  }

  private mutating func list() throws(SyntaxProblem) -> Expression {
    let start = token.range
    advance()
    if accept("]") { return Expression(.list([]), start.through(previous.range)) }
    let first = try element()
    if isWord("for") {
      let list = try comprehension(.list, first, nil, from: start)
      try close("]")
      return Expression(list.kind, start.through(previous.range))
    }
    let elements = try elements(after: first, until: "]")
    return Expression(.list(elements), start.through(previous.range))
  }

  private mutating func element() throws(SyntaxProblem) -> Expression {
    guard isSymbol("*") else { return try namedExpression() }
    let start = token.range
    advance()
    let inner = try bitwise(0)
    return Expression(.starred(inner), start.through(inner.span))
  }

  private mutating func elements(
    after first: Expression, until end: String
  ) throws(SyntaxProblem) -> [Expression] {
    var elements = [first]
    while accept(",") {
      if isSymbol(end) { break }
      elements.append(try element())
    }
    try close(end)
    return elements
  }

  private mutating func close(_ bracket: String) throws(SyntaxProblem) {
    guard accept(bracket) else {
      if isSymbol("="), case .name = previous.kind {
        throw SyntaxProblem(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          at: previous.range.through(token.range))
      }
      throw missingComma()
    }
  }

  private mutating func dictOrSet() throws(SyntaxProblem) -> Expression {
    let start = token.range
    advance()
    if accept("}") { return Expression(.dict([]), start.through(previous.range)) }
    if isSymbol("**") { return try dict(start, items: []) }
    let first = try element()
    if accept(":") {
      let value = try expression()
      if isWord("for") {
        let dict = try comprehension(.dict, first, value, from: start)
        try close("}")
        return Expression(dict.kind, start.through(previous.range))
      }
      guard accept(",") else {
        try close("}")
        return Expression(.dict([.pair(first, value)]), start.through(previous.range))
      }
      return try dict(start, items: [.pair(first, value)])
    }
    if isWord("for") {
      let set = try comprehension(.set, first, nil, from: start)
      try close("}")
      return Expression(set.kind, start.through(previous.range))
    }
    let elements = try elements(after: first, until: "}")
    return Expression(.set(elements), start.through(previous.range))
  }

  private mutating func dict(
    _ start: TextRange, items: [DictItem]
  ) throws(SyntaxProblem) -> Expression {
    var items = items
    while !isSymbol("}") {
      if accept("**") {
        items.append(.spread(try bitwise(0)))
      } else {
        let key = try expression()
        guard isSymbol(":") else {
          if case .problem(let problem) = token.kind { throw problem }
          throw SyntaxProblem("':' expected after dictionary key", at: lastColumn(of: previous))
        }
        advance()
        guard startsExpression else {
          if case .problem(let problem) = token.kind { throw problem }
          throw SyntaxProblem(
            "expression expected after dictionary key and ':'", at: lastColumn(of: previous))
        }
        items.append(.pair(key, try expression()))
      }
      guard accept(",") else { break }
    }
    try close("}")
    return Expression(.dict(items), start.through(previous.range))
  }

  private func lastColumn(of token: Token) -> TextRange {
    var range = token.range
    range.start = range.end
    range.start.column = max(0, range.end.column - 1)
    return range
  }

  // MARK: Comprehensions

  /// `for target in source if condition …`, behind the element.
  mutating func comprehension(
    _ kind: Comprehension.Kind, _ element: Expression, _ value: Expression?, from start: TextRange
  ) throws(SyntaxProblem) -> Expression {
    if case .starred = element.kind {
      throw SyntaxProblem("iterable unpacking cannot be used in comprehension", at: element.range)
    }
    var clauses: [Comprehension.Clause] = []
    while acceptWord("for") {
      let target = try targetList()
      guard acceptWord("in") else { throw unexpected() }
      let source = try disjunctionOrConditional()
      var conditions: [Expression] = []
      while acceptWord("if") { conditions.append(try conditionOfComprehension()) }
      clauses.append(Comprehension.Clause(target: target, source: source, conditions: conditions))
    }
    if isWord("async") { throw unexpected() }
    return Expression(
      .comprehension(
        Comprehension(kind: kind, element: element, value: value, clauses: clauses)),
      start.through(previous.range))
  }

  /// A comprehension's source: a ternary would take its `if` away, so none stands here unless in
  /// brackets.
  private mutating func disjunctionOrConditional() throws(SyntaxProblem) -> Expression {
    if isWord("lambda") { return try expression() }
    return try disjunction()
  }

  private mutating func conditionOfComprehension() throws(SyntaxProblem) -> Expression {
    let test = try disjunction()
    guard isSymbol(":="), case .name(let name) = test.kind else { return test }
    advance()
    let value = try disjunction()
    return Expression(.walrus(name, value), test.span.through(value.span))
  }
}
