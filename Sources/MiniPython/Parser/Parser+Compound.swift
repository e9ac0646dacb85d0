extension Parser {
  /// A statement with a block of its own, nil if the line does not begin with one's word.
  mutating func compoundStatement() throws(SyntaxProblem) -> Statement? {
    if isSymbol("@") { return try decorated() }
    guard case .name(let word) = token.kind else { return nil }
    let parse: (inout Parser) throws(SyntaxProblem) -> Statement
    switch word {
    case "if": parse = { (parser) throws(SyntaxProblem) in try parser.ifStatement() }
    case "while": parse = { (parser) throws(SyntaxProblem) in try parser.whileStatement() }
    case "for": parse = { (parser) throws(SyntaxProblem) in try parser.forStatement() }
    case "def":
      parse = { (parser) throws(SyntaxProblem) in try parser.functionStatement([]) }
    case "class": parse = { (parser) throws(SyntaxProblem) in try parser.classStatement([]) }
    case "try": parse = { (parser) throws(SyntaxProblem) in try parser.tryStatement() }
    case "with": parse = { (parser) throws(SyntaxProblem) in try parser.withStatement() }
    case "match":
      guard looksLikeMatch else { return nil }
      parse = { (parser) throws(SyntaxProblem) in try parser.matchStatement() }
    default: return nil
    }
    return try nested(parse)
  }

  /// The statements behind a colon: on the same line, or indented below it.
  ///
  /// - Parameter owner: what needs the block, as Python's message names it: `'if' statement`.
  mutating func block(
    of owner: String, line: Int
  ) throws(SyntaxProblem) -> [Statement] {
    if !isSymbol(":"), !isNewline, !owner.isForcingColon { throw unexpected() }
    try expect(":")
    guard isNewline else { return try statementsOnLine() }
    advance()
    guard case .indent = token.kind else {
      if case .problem(let problem) = token.kind { throw problem }
      throw SyntaxProblem(
        "expected an indented block after \(owner) on line \(line)",
        at: TextRange(start: token.range.start, end: token.range.start),
        kind: "IndentationError", isIncomplete: isAtEndOfText)
    }
    advance()
    var statements: [Statement] = []
    while true {
      if case .dedent = token.kind { break }
      if isAtEnd { return statements }
      if skipNewline() { continue }
      statements += try statement()
    }
    advance()
    return statements
  }

  private mutating func statementsOnLine() throws(SyntaxProblem) -> [Statement] {
    if case .name(let word) = token.kind,
      ["if", "while", "for", "def", "class", "try", "with"].contains(word)
    {
      throw unexpected()
    }
    guard !isAtEnd else { throw unexpected() }
    return try statement()
  }

  /// The test of an `if` or a `while`, with Python's hint for a lone `=`.
  private mutating func condition() throws(SyntaxProblem) -> Expression {
    let test = try namedExpression()
    if isSymbol("=") {
      switch test.kind {
      case .name, .attribute, .item:
        let hint =
          if case .name = test.kind { "'==' or ':=' instead of '='?" } else {
            "'==' or ':=' instead of '='?"
          }
        let end = next.range
        throw SyntaxProblem(
          "invalid syntax. Maybe you meant \(hint)", at: test.span.through(end))
      case .and, .or, .not, .comparison, .conditional, .lambda: break
      default:
        try checkTarget(
          test, verb: "assign to", hint: " here. Maybe you meant '==' instead of '='?")
      }
    }
    return test
  }

  private mutating func ifStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    var branches: [(test: Expression, body: [Statement])] = []
    var otherwise: [Statement] = []
    var word = "if"
    repeat {
      let line = token.range.start.line
      advance()
      let test = try condition()
      branches.append((test, try block(of: "'\(word)' statement", line: line)))
      word = "elif"
    } while isWord("elif")
    if isWord("else") { otherwise = try elseBlock() }
    return Statement(.branches(branches, otherwise: otherwise), start)
  }

  private mutating func elseBlock() throws(SyntaxProblem) -> [Statement] {
    let line = token.range.start.line
    advance()
    return try block(of: "'else' statement", line: line)
  }

  private mutating func whileStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let test = try condition()
    let body = try block(of: "'while' statement", line: start.start.line)
    let otherwise = isWord("else") ? try elseBlock() : []
    return Statement(.whileLoop(test, body, otherwise: otherwise), start)
  }

  private mutating func forStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let target = try targetList()
    guard acceptWord("in") else { throw unexpected() }
    let source = try expressionList()
    let body = try block(of: "'for' statement", line: start.start.line)
    let otherwise = isWord("else") ? try elseBlock() : []
    return Statement(.forLoop(target, source, body, otherwise: otherwise), start)
  }

  // MARK: Functions and classes

  private mutating func decorated() throws(SyntaxProblem) -> Statement {
    var decorators: [Expression] = []
    while accept("@") {
      decorators.append(try namedExpression())
      guard skipNewline() else { throw unexpected() }
    }
    if isWord("def") { return try functionStatement(decorators) }
    if isWord("class") { return try classStatement(decorators) }
    throw unexpected()
  }

  private mutating func functionStatement(
    _ decorators: [Expression]
  ) throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let name = try identifier()
    guard accept("(") else {
      if case .problem(let problem) = token.kind { throw problem }
      throw SyntaxProblem("expected '('", at: token.range)
    }
    let parameters = try self.parameters(until: ")", annotated: true)
    guard accept(")") else { throw missingComma() }
    let result = accept("->") ? try annotation() : nil
    let body = try block(of: "function definition", line: start.start.line)
    return Statement(
      .function(
        FunctionStatement(
          name: name, parameters: parameters, body: body, decorators: decorators, result: result)),
      start)
  }

  private mutating func classStatement(
    _ decorators: [Expression]
  ) throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let owner: String? = if case .name(let word) = token.kind { word } else { nil }
    let name = try identifier()
    let arguments = isSymbol("(") ? try callArguments() : []
    let outer = privateOwner
    privateOwner = owner
    defer { privateOwner = outer }
    let body = try block(of: "class definition", line: start.start.line)
    return Statement(
      .classStatement(
        ClassStatement(name: name, arguments: arguments, body: body, decorators: decorators)),
      start)
  }

  /// The parameters of a function or a lambda, up to its closing symbol.
  mutating func parameters(
    until end: String, annotated: Bool
  ) throws(SyntaxProblem) -> Parameters {
    var result = Parameters()
    var isKeywordOnly = false
    var hasDefault = false
    var names: Set<String> = []
    while !isSymbol(end) {
      if accept("/") {
        guard !result.positional.isEmpty, result.positionalOnly.isEmpty else {
          throw SyntaxProblem("at least one argument must precede /", at: previous.range)
        }
        (result.positionalOnly, result.positional) = (result.positional, [])
      } else if accept("**") {
        result.variadicKeywords = try parameter(annotated, &names)
        _ = accept(",")
        guard isSymbol(end) else {
          throw SyntaxProblem("arguments cannot follow var-keyword argument", at: token.range)
        }
        break
      } else if accept("*") {
        guard !isKeywordOnly else {
          throw SyntaxProblem("* argument may appear only once", at: previous.range)
        }
        isKeywordOnly = true
        if isSymbol(",") {
          if isSymbol(end, next) {
            throw SyntaxProblem("named arguments must follow bare *", at: previous.range)
          }
        } else if isSymbol(end) {
          throw SyntaxProblem("named arguments must follow bare *", at: previous.range)
        } else {
          result.variadic = try parameter(annotated, &names)
        }
      } else {
        var one = try parameter(annotated, &names)
        if accept("=") { one.defaultValue = try expression() }
        if isKeywordOnly {
          result.keywordOnly.append(one)
        } else {
          if hasDefault, one.defaultValue == nil {
            throw SyntaxProblem(
              "non-default argument follows default argument", at: one.range)
          }
          hasDefault = hasDefault || one.defaultValue != nil
          result.positional.append(one)
        }
      }
      guard accept(",") else { break }
    }
    return result
  }

  private mutating func parameter(
    _ annotated: Bool, _ names: inout Set<String>
  ) throws(SyntaxProblem) -> Parameters.Parameter {
    let range = token.range
    let name = try identifier()
    guard names.insert(name).inserted else {
      throw SyntaxProblem("duplicate argument '\(name)' in function definition", at: range)
    }
    let annotation = annotated && accept(":") ? try self.annotation() : nil
    return Parameters.Parameter(name: name, annotation: annotation, range: range)
  }

  // MARK: try and with

  private mutating func tryStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    let body = try block(of: "'try' statement", line: start.start.line)
    var result = TryStatement(body: body, handlers: [], otherwise: [], finally: [])
    /// Whether the clauses are `except*`, once there is one.
    var groups: Bool?
    while isWord("except") {
      let range = token.range
      advance()
      let isForGroups = accept("*")
      if let before = groups, before != isForGroups {
        throw SyntaxProblem(
          "cannot have both 'except' and 'except*' on the same 'try'", at: range)
      }
      groups = isForGroups
      if isForGroups, isSymbol(":") {
        throw SyntaxProblem("expected one or more exception types", at: token.range)
      }
      var handler = TryStatement.Handler(type: nil, name: nil, body: [], range: range)
      if !isSymbol(":") {
        let type = try expression()
        if isSymbol(",") {
          throw SyntaxProblem(
            "multiple exception types must be parenthesized", at: type.span.through(next.range))
        }
        handler.type = type
        if acceptWord("as") { handler.name = try identifier() }
      }
      if result.handlers.last.map({ $0.type == nil }) ?? false {
        throw SyntaxProblem(
          "default 'except:' must be last", at: result.handlers.last?.range ?? range)
      }
      handler.body = try block(of: "'except' statement", line: range.start.line)
      result.handlers.append(handler)
    }
    if isWord("else"), !result.handlers.isEmpty { result.otherwise = try elseBlock() }
    if isWord("finally") {
      let line = token.range.start.line
      advance()
      result.finally = try block(of: "'finally' statement", line: line)
    } else if result.handlers.isEmpty {
      if case .problem(let problem) = token.kind { throw problem }
      throw SyntaxProblem(
        "expected 'except' or 'finally' block", at: token.range, isIncomplete: isAtEndOfText)
    }
    if groups == true { result = result.spellingOutGroups(at: start) }
    return Statement(.tries(result), start)
  }

  private mutating func withStatement() throws(SyntaxProblem) -> Statement {
    let start = token.range
    advance()
    // Brackets around all items, or around one expression: try the first, then the second.
    let begin = index
    if accept("("), let items = try? withItems(until: ")"), accept(")"), isSymbol(":") {
      let body = try block(of: "'with' statement", line: start.start.line)
      return Statement(.with(items, body), start)
    }
    move(to: begin)
    let items = try withItems(until: ":")
    let body = try block(of: "'with' statement", line: start.start.line)
    return Statement(.with(items, body), start)
  }

  private mutating func withItems(
    until end: String
  ) throws(SyntaxProblem) -> [(context: Expression, target: Expression?)] {
    var items: [(context: Expression, target: Expression?)] = []
    repeat {
      if isSymbol(end) { break }
      let context = try expression()
      var target: Expression?
      if acceptWord("as") {
        let named = try bitwise(0)
        try checkTarget(named, verb: "assign to")
        target = named
      }
      items.append((context, target))
    } while accept(",")
    return items
  }
}

extension String {
  /// Whether Python insists on the colon behind it, whatever else stands there.
  fileprivate var isForcingColon: Bool {
    ["'else' statement", "'try' statement", "'finally' statement", "function definition"]
      .contains(self)
  }
}
