extension Parser {
  /// How long a chain of operators or calls may be; its tree is as deep.
  private static var longestChain: Int { 500 }

  // MARK: Lists of expressions

  /// Expressions with commas make a tuple: what stands at the right of `=` or behind `return`.
  mutating func expressionList() throws(SyntaxProblem) -> Expression {
    let first = try starredOrNamed()
    guard isSymbol(",") else { return first }
    var elements = [first]
    while accept(",") {
      guard startsExpression else { break }
      elements.append(try starredOrNamed())
    }
    return Expression(.tuple(elements), first.span.through(previous.range))
  }

  private mutating func starredOrNamed() throws(SyntaxProblem) -> Expression {
    guard isSymbol("*") else { return try namedExpression() }
    let start = token.range
    advance()
    let inner = try bitwise(0)
    return Expression(.starred(inner), start.through(inner.span))
  }

  /// Whether the token at hand can begin an expression.
  var startsExpression: Bool {
    switch token.kind {
    case .number, .string, .bytes, .formattedString: return true
    case .name(let word):
      return !Self.keywords.contains(word)
        || ["None", "True", "False", "not", "lambda", "yield", "await"].contains(word)
    case .symbol(let symbol):
      return ["(", "[", "{", "-", "+", "~", "*", "..."].contains(symbol)
    case .problem: return true
    default: return false
    }
  }

  /// `name := value`, or an expression.
  mutating func namedExpression() throws(SyntaxProblem) -> Expression {
    let value = try expression()
    guard isSymbol(":=") else { return value }
    guard case .name(let name) = value.kind, !value.isParenthesized else {
      throw SyntaxProblem(
        "cannot use assignment expressions with \(value.description)", at: value.range)
    }
    advance()
    let assigned = try expression()
    return Expression(.walrus(name, assigned), value.span.through(assigned.span))
  }

  // MARK: Operators, from the loosest on

  /// Ternary, lambda or an operator expression.
  mutating func expression() throws(SyntaxProblem) -> Expression {
    try nested { (parser) throws(SyntaxProblem) in
      if parser.isWord("lambda") { return try parser.lambda() }
      if parser.isWord("yield") { return try parser.yieldExpression() }
      let value = try parser.disjunction()
      guard parser.isWord("if") else { return value }
      parser.advance()
      let test = try parser.disjunction()
      guard parser.acceptWord("else") else {
        if case .problem(let problem) = parser.token.kind { throw problem }
        throw SyntaxProblem(
          "expected 'else' after 'if' expression", at: value.span.through(test.span))
      }
      let otherwise = try parser.expression()
      return Expression(
        .conditional(test: test, then: value, otherwise: otherwise),
        value.span.through(otherwise.span))
    }
  }

  private mutating func lambda() throws(SyntaxProblem) -> Expression {
    let start = token.range
    advance()
    let parameters = try self.parameters(until: ":", annotated: false)
    guard accept(":") else { throw unexpected() }
    let body = try expression()
    return Expression(.lambda(parameters, body), start.through(body.span))
  }

  mutating func yieldExpression() throws(SyntaxProblem) -> Expression {
    let start = token.range
    advance()
    if acceptWord("from") {
      let source = try expression()
      return Expression(.yieldFrom(source), start.through(source.span))
    }
    guard startsExpression else { return Expression(.yield(nil), start) }
    let value = try expressionList()
    return Expression(.yield(value), start.through(value.span))
  }

  mutating func disjunction() throws(SyntaxProblem) -> Expression {
    let first = try conjunction()
    guard isWord("or") else { return first }
    var operands = [first]
    while acceptWord("or") { operands.append(try conjunction()) }
    return Expression(.or(operands), first.span.through(previous.range))
  }

  private mutating func conjunction() throws(SyntaxProblem) -> Expression {
    let first = try inversion()
    guard isWord("and") else { return first }
    var operands = [first]
    while acceptWord("and") { operands.append(try inversion()) }
    return Expression(.and(operands), first.span.through(previous.range))
  }

  private mutating func inversion() throws(SyntaxProblem) -> Expression {
    guard isWord("not") else { return try comparison() }
    let start = token.range
    advance()
    let operand = try nested { (parser) throws(SyntaxProblem) in try parser.inversion() }
    return Expression(.not(operand), start.through(operand.span))
  }

  private mutating func comparison() throws(SyntaxProblem) -> Expression {
    let first = try bitwise(0)
    var rest: [(ComparisonSymbol, Expression)] = []
    while let symbol = comparisonSymbol() { rest.append((symbol, try bitwise(0))) }
    guard let last = rest.last else { return first }
    return Expression(.comparison(first, rest), first.span.through(last.1.span))
  }

  private mutating func comparisonSymbol() -> ComparisonSymbol? {
    switch token.kind {
    case .symbol(let symbol):
      guard let order = Comparison.allCases.first(where: { $0.symbol == symbol }) else {
        return nil
      }
      advance()
      return .order(order)
    case .name("in"):
      advance()
      return .in
    case .name("is"):
      advance()
      return acceptWord("not") ? .isNot : .is
    case .name("not") where isWord("in", next):
      advance()
      advance()
      return .notIn
    default: return nil
    }
  }

  private static let levels: [[String: BinaryOperator]] = [
    ["|": .bitOr], ["^": .bitXor], ["&": .bitAnd], ["<<": .shiftLeft, ">>": .shiftRight],
    ["+": .add, "-": .subtract],
    ["*": .multiply, "/": .divide, "//": .floorDivide, "%": .modulo, "@": .matrixMultiply],
  ]

  /// The operators from `|` to `*`, by level.
  mutating func bitwise(_ level: Int) throws(SyntaxProblem) -> Expression {
    guard level < Self.levels.count else { return try factor() }
    var left = try bitwise(level + 1)
    var length = 0
    while case .symbol(let symbol) = token.kind, let operation = Self.levels[level][symbol] {
      length += 1
      guard length < Self.longestChain else {
        throw SyntaxProblem("too many operators in one expression", at: token.range)
      }
      advance()
      let right = try bitwise(level + 1)
      left = Expression(.binary(operation, left, right), left.span.through(right.span))
    }
    return left
  }

  private mutating func factor() throws(SyntaxProblem) -> Expression {
    guard case .symbol(let symbol) = token.kind,
      let operation = UnaryOperator.allCases.first(where: { $0.symbol == symbol })
    else { return try power() }
    let start = token.range
    advance()
    let operand = try nested { (parser) throws(SyntaxProblem) in try parser.factor() }
    return Expression(.unary(operation, operand), start.through(operand.span))
  }

  private mutating func power() throws(SyntaxProblem) -> Expression {
    let base = try primary()
    guard accept("**") else { return base }
    let exponent = try nested { (parser) throws(SyntaxProblem) in try parser.factor() }
    return Expression(.binary(.power, base, exponent), base.span.through(exponent.span))
  }

  // MARK: Calls, attributes and items

  private mutating func primary() throws(SyntaxProblem) -> Expression {
    var value = try atom()
    var length = 0
    while case .symbol(let symbol) = token.kind {
      length += 1
      guard length < Self.longestChain else {
        throw SyntaxProblem("too many calls in one expression", at: token.range)
      }
      switch symbol {
      case ".":
        advance()
        let name = try identifier()
        value = Expression(.attribute(value, name), value.span.through(previous.range))
      case "(":
        let arguments = try callArguments()
        value = Expression(.call(value, arguments), value.span.through(previous.range))
      case "[":
        advance()
        let index = try itemIndex()
        try expect("]")
        value = Expression(.item(value, index), value.span.through(previous.range))
      default: return value
      }
    }
    return value
  }

  private mutating func itemIndex() throws(SyntaxProblem) -> Expression {
    let first = try sliceOrIndex()
    guard isSymbol(",") else { return first }
    var elements = [first]
    while accept(",") {
      if isSymbol("]") { break }
      elements.append(try sliceOrIndex())
    }
    return Expression(.tuple(elements), first.span.through(previous.range))
  }

  private mutating func sliceOrIndex() throws(SyntaxProblem) -> Expression {
    let start = token.range
    if isSymbol("*") { return try starredOrNamed() }
    var lower: Expression?
    if !isSymbol(":") {
      let value = try namedExpression()
      if isSymbol("="), case .name = value.kind {
        advance()
        let assigned = try expression()
        throw SyntaxProblem(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          at: value.range.through(assigned.range))
      }
      guard isSymbol(":") else { return value }
      lower = value
    }
    try expect(":")
    let upper = isSymbol(":") || isSymbol("]") || isSymbol(",") ? nil : try expression()
    var step: Expression?
    if accept(":"), !isSymbol("]"), !isSymbol(",") { step = try expression() }
    return Expression(.slice(lower, upper, step), start.through(previous.range))
  }

  /// The arguments of a call, from its opening bracket on.
  mutating func callArguments() throws(SyntaxProblem) -> [Argument] {
    try expect("(")
    var arguments: [Argument] = []
    var names: Set<String> = []
    var sawKeyword = false
    var sawSpreadKeywords = false
    while !isSymbol(")") {
      if accept("**") {
        arguments.append(.spreadKeywords(try expression()))
        sawSpreadKeywords = true
      } else if accept("*") {
        guard !sawSpreadKeywords else {
          throw SyntaxProblem(
            "iterable argument unpacking follows keyword argument unpacking", at: previous.range)
        }
        arguments.append(.spread(try expression()))
      } else if case .name(let name) = token.kind, isSymbol("=", next),
        !Self.keywords.contains(name)
      {
        let range = token.range
        guard names.insert(name).inserted else {
          throw SyntaxProblem("keyword argument repeated: \(name)", at: range)
        }
        advance()
        advance()
        arguments.append(.keyword(mangled(name), try expression()))
        sawKeyword = true
      } else {
        let value = try argumentValue(isFirst: arguments.isEmpty)
        guard !sawKeyword, !sawSpreadKeywords else {
          throw SyntaxProblem(
            sawSpreadKeywords
              ? "positional argument follows keyword argument unpacking"
              : "positional argument follows keyword argument", at: token.range)
        }
        arguments.append(.positional(value))
      }
      guard accept(",") else { break }
    }
    guard isSymbol(")") else { throw missingComma() }
    advance()
    return arguments
  }

  private mutating func argumentValue(isFirst: Bool) throws(SyntaxProblem) -> Expression {
    let value = try namedExpression()
    if isSymbol("=") {
      switch value.kind {
      case .constant(.none), .constant(.bool):
        throw SyntaxProblem(
          "cannot assign to \(value.description)", at: value.range.through(token.range))
      default: break
      }
      throw SyntaxProblem(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        at: value.span.through(token.range))
    }
    guard isWord("for") else { return value }
    let generator = try comprehension(.generator, value, nil, from: value.range)
    guard isFirst && isSymbol(")") || isSymbol(",") && next.isClosingParenthesis else {
      throw SyntaxProblem("Generator expression must be parenthesized", at: generator.range)
    }
    return generator
  }

  /// What follows is neither a comma nor the closing bracket.
  func missingComma() -> SyntaxProblem {
    if case .problem(let problem) = token.kind { return problem }
    guard startsExpression, !isWord("yield"), let before = lastOperand else {
      return unexpected()
    }
    return SyntaxProblem(
      "invalid syntax. Perhaps you forgot a comma?",
      at: before.range.through(token.range))
  }

  private var lastOperand: Token? {
    switch previous.kind {
    case .name, .number, .string, .formattedString: previous
    case .symbol(let symbol) where [")", "]", "}"].contains(symbol): previous
    default: nil
    }
  }
}

extension Token {
  var isClosingParenthesis: Bool {
    if case .symbol(")") = kind { return true }
    return false
  }
}
