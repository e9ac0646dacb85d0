extension Parser {
  /// One line of simple statements, or one compound statement.
  mutating func statement() throws(SyntaxProblem) -> [Statement] {
    if let compound = try compoundStatement() { return [compound] }
    var statements = [try simpleStatement()]
    while accept(";") {
      if isNewline || isAtEnd { break }
      statements.append(try simpleStatement())
    }
    if !isAtEnd {
      guard isNewline else { throw misplaced(after: statements[statements.count - 1]) }
      advance()
    }
    return statements
  }

  /// What follows a statement on its line and does not belong there.
  private func misplaced(after statement: Statement) -> SyntaxProblem {
    if case .problem(let problem) = token.kind { return problem }
    if case .expression(let expression) = statement.kind {
      if case .name(let name) = expression.kind, name == "print" || name == "exec",
        startsExpression
      {
        return SyntaxProblem(
          "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
          at: expression.span.through(lastTokenOfLine.range))
      }
    }
    return unexpected()
  }

  private var lastTokenOfLine: Token {
    var copy = self
    while !copy.isNewline, !copy.isAtEnd { copy.advance() }
    return copy.previous
  }

  // MARK: Simple statements

  private mutating func simpleStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    guard case .name(let word) = token.kind, Self.keywords.contains(word) else {
      return try expressionStatement()
    }
    switch word {
    case "pass":
      advance()
      return Statement(.pass, start)
    case "break":
      advance()
      return Statement(.breaks, start)
    case "continue":
      advance()
      return Statement(.continues, start)
    case "return":
      advance()
      let value = startsExpression ? try expressionList() : nil
      return Statement(.returns(value), start.through(previous.range))
    case "raise":
      advance()
      guard startsExpression else { return Statement(.raises(nil, cause: nil), start) }
      let exception = try expression()
      let cause = acceptWord("from") ? try expression() : nil
      return Statement(.raises(exception, cause: cause), start.through(previous.range))
    case "assert":
      advance()
      let test = try expression()
      let message = accept(",") ? try expression() : nil
      return Statement(.assert(test, message), start.through(previous.range))
    case "del":
      advance()
      return try deletion(start)
    case "global", "nonlocal":
      advance()
      var names = [try identifier()]
      while accept(",") { names.append(try identifier()) }
      return Statement(
        word == "global" ? .global(names) : .nonlocal(names), start.through(previous.range))
    case "import": return try importStatement()
    case "from": return try importFromStatement()
    default: return try expressionStatement()
    }
  }

  private mutating func deletion(_ start: TextRange) throws(SyntaxProblem) -> Statement {
    let list = try expressionList()
    try checkTarget(list, verb: "delete")
    if case .tuple(let elements) = list.kind {
      return Statement(.delete(elements), start.through(previous.range))
    }
    return Statement(.delete([list]), start.through(previous.range))
  }

  private static let augmentedOperators: [String: BinaryOperator] = Dictionary(
    uniqueKeysWithValues: BinaryOperator.allCases.map { ($0.symbol + "=", $0) })

  private mutating func expressionStatement() throws(SyntaxProblem) -> Statement {
    if case .name = token.kind, isSymbol(":=", next) {
      throw SyntaxProblem("invalid syntax", at: next.range)
    }
    let first = try expressionList()
    if accept(":") { return try annotated(first) }
    if case .symbol(let symbol) = token.kind, let operation = Self.augmentedOperators[symbol] {
      switch first.kind {
      case .name, .attribute, .item: break
      default:
        throw SyntaxProblem(
          "'\(first.description)' is an illegal expression for augmented assignment",
          at: first.range)
      }
      advance()
      let value = try expressionList()
      return Statement(
        .augmented(first, operation, value), first.span.through(value.span))
    }
    guard isSymbol("=") else { return Statement(.expression(first), first.range) }
    var targets: [Expression] = []
    var value = first
    while isSymbol("=") {
      try checkAssigned(value)
      advance()
      targets.append(value)
      guard startsExpression else { throw unexpected() }
      value = try expressionList()
    }
    return Statement(.assign(targets, value), first.span.through(value.span))
  }

  private func checkAssigned(_ target: Expression) throws(SyntaxProblem) {
    switch target.kind {
    case .constant(.none), .constant(.bool), .constant(.ellipsis), .tuple, .list:
      try checkTarget(target, verb: "assign to")
    case .starred:
      throw SyntaxProblem(
        "starred assignment target must be in a list or tuple", at: target.range)
    default:
      try checkTarget(
        target, verb: "assign to", hint: " here. Maybe you meant '==' instead of '='?")
    }
  }

  private mutating func annotated(_ target: Expression) throws(SyntaxProblem) -> Statement {
    switch target.kind {
    case .name, .attribute, .item: break
    case .tuple:
      throw SyntaxProblem("only single target (not tuple) can be annotated", at: target.range)
    case .list:
      throw SyntaxProblem("only single target (not list) can be annotated", at: target.range)
    default: throw SyntaxProblem("illegal target for annotation", at: target.range)
    }
    let annotation = try self.annotation()
    let value = accept("=") ? try expressionList() : nil
    return Statement(
      .annotated(target, annotation, value), target.span.through(previous.range))
  }

  // MARK: Imports

  private mutating func dottedName() throws(SyntaxProblem) -> String {
    var path = try identifier()
    while accept(".") { path += "." + (try identifier()) }
    return path
  }

  private mutating func importStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    var modules: [ImportedModule] = []
    repeat {
      let path = try dottedName()
      modules.append(
        ImportedModule(path: path, alias: acceptWord("as") ? try identifier() : nil))
    } while accept(",")
    return Statement(.imports(modules), start.through(previous.range))
  }

  private mutating func importFromStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    if isSymbol(".") || isSymbol("...") {
      throw SyntaxProblem(
        "lectern does not have relative imports", at: token.range,
        advice: "name the whole module, as in from torch import nn")
    }
    let path = try dottedName()
    try expectWord("import")
    if accept("*") { return Statement(.importsAll(path), start.through(previous.range)) }
    let isParenthesized = accept("(")
    var names: [ImportedName] = []
    repeat {
      if isParenthesized, isSymbol(")") { break }
      let range = token.range
      if isNewline, !names.isEmpty {
        throw SyntaxProblem(
          "trailing comma not allowed without surrounding parentheses", at: previous.range)
      }
      let name = try identifier()
      names.append(
        ImportedName(
          name: name, alias: acceptWord("as") ? try identifier() : nil, range: range))
    } while accept(",")
    if isParenthesized { try expect(")") }
    if path == "__future__", names.contains(where: { $0.name == "annotations" }) {
      postponesAnnotations = true
    }
    return Statement(.importsFrom(path, names), start.through(previous.range))
  }
}
