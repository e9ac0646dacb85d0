extension Parser {
  /// `match` is a name unless its line ends with a colon and `case` comes next.
  var looksLikeMatch: Bool {
    var copy = self
    copy.advance()
    guard copy.startsExpression else { return false }
    while !copy.isNewline, !copy.isAtEnd { copy.advance() }
    guard isSymbol(":", copy.previous) else { return false }
    copy.advance()
    guard case .indent = copy.token.kind else { return false }
    copy.advance()
    return copy.isWord("case")
  }

  mutating func matchStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let subject = try expressionList()
    try expect(":")
    guard skipNewline() else { throw unexpected() }
    advance()
    var cases: [MatchCase] = []
    while isWord("case") {
      let line = token.range.start.line
      advance()
      let pattern = try openPattern()
      let condition = acceptWord("if") ? try namedExpression() : nil
      let body = try block(of: "'case' statement", line: line)
      cases.append(MatchCase(pattern: pattern, condition: condition, body: body))
    }
    guard case .dedent = token.kind else { throw unexpected() }
    advance()
    return Statement(.match(subject, cases), start)
  }

  /// A pattern that may be a sequence without brackets.
  private mutating func openPattern() throws(SyntaxProblem) -> Pattern {
    if isSymbol("*") { return try sequencePattern(until: nil, first: nil) }
    let first = try pattern()
    guard accept(",") else { return first }
    return try sequencePattern(until: nil, first: first)
  }

  private mutating func pattern() throws(SyntaxProblem) -> Pattern {
    try nested { (parser) throws(SyntaxProblem) in
      var choices = [try parser.closedPattern()]
      while parser.accept("|") { choices.append(try parser.closedPattern()) }
      var result = choices.count == 1 ? choices[0] : Pattern.either(choices)
      if parser.acceptWord("as") { result = .named(result, try parser.identifier()) }
      return result
    }
  }

  private mutating func closedPattern() throws(SyntaxProblem) -> Pattern {
    switch token.kind {
    case .symbol("["):
      advance()
      return try sequencePattern(until: "]", first: nil)
    case .symbol("("):
      advance()
      if accept(")") { return .sequence([], starIndex: nil, starName: nil) }
      if isSymbol("*") { return try sequencePattern(until: ")", first: nil) }
      let first = try pattern()
      if accept(")") { return first }
      try expect(",")
      return try sequencePattern(until: ")", first: first)
    case .symbol("{"): return try mappingPattern()
    case .name(let name) where !Self.keywords.contains(name):
      return try namePattern(name)
    default:
      let value = try bitwise(3)
      if case .constant(let constant) = value.kind { return .constant(constant) }
      return .value(value)
    }
  }

  private mutating func namePattern(_ name: String) throws(SyntaxProblem) -> Pattern {
    let start = token.range
    advance()
    guard isSymbol(".") || isSymbol("(") else { return name == "_" ? .any : .capture(name) }
    var value = Expression(.name(name), start)
    while accept(".") {
      let attribute = try identifier()
      value = Expression(.attribute(value, attribute), start.through(previous.range))
    }
    guard accept("(") else { return .value(value) }
    var positional: [Pattern] = []
    var named: [(name: String, pattern: Pattern)] = []
    while !isSymbol(")") {
      if case .name(let keyword) = token.kind, isSymbol("=", next) {
        advance()
        advance()
        named.append((keyword, try pattern()))
      } else {
        positional.append(try pattern())
      }
      guard accept(",") else { break }
    }
    try expect(")")
    return .instance(value, positional, named)
  }

  private mutating func sequencePattern(
    until end: String?, first: Pattern?
  ) throws(SyntaxProblem) -> Pattern {
    var patterns = first.map { [$0] } ?? []
    var starIndex: Int?
    var starName: String?
    while end.map({ !isSymbol($0) }) ?? !(isSymbol(":") || isWord("if")) {
      if accept("*") {
        guard starIndex == nil else {
          throw SyntaxProblem("multiple starred expressions in sequence pattern", at: token.range)
        }
        starIndex = patterns.count
        let name = try identifier()
        starName = name == "_" ? nil : name
      } else {
        patterns.append(try pattern())
      }
      guard accept(",") else { break }
    }
    if let end { try expect(end) }
    return .sequence(patterns, starIndex: starIndex, starName: starName)
  }

  private mutating func mappingPattern() throws(SyntaxProblem) -> Pattern {
    advance()
    var pairs: [(key: Expression, pattern: Pattern)] = []
    var rest: String?
    while !isSymbol("}") {
      if accept("**") {
        rest = try identifier()
      } else {
        let key = try bitwise(3)
        try expect(":")
        pairs.append((key, try pattern()))
      }
      guard accept(",") else { break }
    }
    try expect("}")
    return .mapping(pairs, rest: rest)
  }
}
