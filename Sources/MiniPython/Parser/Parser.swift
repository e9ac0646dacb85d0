/// Reads tokens into statements, by recursive descent.
struct Parser {
  private let tokens: [Token]
  private let unclosed: SyntaxProblem?
  private(set) var index = 0
  private var depth = 0
  private static let deepestNesting = 200
  /// The text itself, for annotations that are kept as text.
  private let text: String
  /// Whether `from __future__ import annotations` was read.
  var postponesAnnotations = false

  static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
    "while", "with", "yield",
  ]

  /// The class whose body is read, which private names belong to.
  var privateOwner: String?

  init(_ text: String) {
    self.text = text
    (tokens, unclosed) = Scanner.tokens(of: text)
  }

  /// A parser for the tokens of an f-string's expression.
  init(tokens: [Token], depth: Int) {
    self.tokens = tokens
    text = ""
    unclosed = nil
    self.depth = depth
  }

  /// What stands behind the colon of a name or the arrow of a function: an expression, or its text
  /// where the program puts off its evaluation.
  mutating func annotation() throws(SyntaxProblem) -> Expression {
    let written = try expression()
    guard postponesAnnotations else { return written }
    let span = written.span
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var pieces: [String] = []
    for line in span.start.line...max(span.start.line, span.end.line) {
      guard lines.indices.contains(line - 1) else { continue }
      let scalars = Array(lines[line - 1].unicodeScalars)
      let start = line == span.start.line ? min(span.start.column, scalars.count) : 0
      let end = line == span.end.line ? min(span.end.column, scalars.count) : scalars.count
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<max(start, end)])
      pieces.append(String(piece))
    }
    return Expression(.constant(.string(pieces.joined(separator: " "))), written.range)
  }

  /// The statements of a whole text.
  static func program(_ text: String) throws(SyntaxProblem) -> [Statement] {
    var parser = Parser(text)
    return try parser.reportingUnclosed { (parser) throws(SyntaxProblem) in
      var statements: [Statement] = []
      while !parser.isAtEnd {
        if parser.skipNewline() { continue }
        statements += try parser.statement()
      }
      return statements
    }
  }

  /// A text that is one expression.
  static func expression(_ text: String) throws(SyntaxProblem) -> Expression {
    var parser = Parser(text)
    return try parser.reportingUnclosed { (parser) throws(SyntaxProblem) in
      while parser.skipNewline() {}
      let expression = try parser.expressionList()
      while parser.skipNewline() {}
      guard parser.isAtEnd else { throw parser.unexpected() }
      return expression
    }
  }

  /// What the scanner could not read; Python reports it before anything that is merely unexpected.
  private var unreadable: SyntaxProblem? {
    for case .problem(let problem) in tokens.lazy.map(\.kind)
    where !problem.message.hasSuffix("was never closed") {
      return problem
    }
    return nil
  }

  /// An open bracket explains what looks wrong behind it.
  private mutating func reportingUnclosed<Result>(
    _ parse: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    do {
      return try parse(&self)
    } catch {
      if let unclosed, error.message.hasPrefix("invalid syntax"),
        unclosed.range.start <= error.range.start,
        error.isIncomplete
          || error.message != "invalid syntax"
          || unclosed.range.start.line < error.range.start.line
      {
        throw unclosed
      }
      if error.message == "invalid syntax", !error.isIncomplete, let unreadable,
        unreadable.range.start > error.range.start
      {
        throw unreadable
      }
      throw error
    }
  }

  // MARK: Tokens

  var token: Token { tokens[index] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }
  var previous: Token { tokens[max(0, index - 1)] }

  var isAtEnd: Bool {
    if case .end = token.kind { return true }
    return false
  }

  /// Whether nothing but the ends of blocks follows.
  var isAtEndOfText: Bool {
    tokens[index...].allSatisfy {
      switch $0.kind {
      case .newline, .dedent, .end: true
      default: false
      }
    }
  }

  func isSymbol(_ symbol: String) -> Bool {
    if case .symbol(symbol) = token.kind { return true }
    return false
  }

  func isSymbol(_ symbol: String, _ token: Token) -> Bool {
    if case .symbol(symbol) = token.kind { return true }
    return false
  }

  func isWord(_ word: String) -> Bool { isWord(word, token) }

  func isWord(_ word: String, _ token: Token) -> Bool {
    if case .name(word) = token.kind { return true }
    return false
  }

  var isNewline: Bool {
    if case .newline = token.kind { return true }
    return false
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  mutating func move(to index: Int) { self.index = index }

  mutating func accept(_ symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func acceptWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  mutating func skipNewline() -> Bool {
    guard isNewline else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String) throws(SyntaxProblem) {
    guard accept(symbol) else {
      if symbol == ":" {
        if case .problem(let problem) = token.kind { throw problem }
        throw SyntaxProblem("expected '\(symbol)'", at: token.range)
      }
      throw unexpected()
    }
  }

  mutating func expectWord(_ word: String) throws(SyntaxProblem) {
    guard acceptWord(word) else { throw unexpected() }
  }

  /// An identifier that is no keyword.
  mutating func identifier() throws(SyntaxProblem) -> String {
    guard case .name(let name) = token.kind, !Self.keywords.contains(name) else {
      throw unexpected()
    }
    advance()
    return mangled(name)
  }

  /// A name as a class keeps it to itself: `__count` within `Account` is `_Account__count`.
  func mangled(_ name: String) -> String {
    guard let privateOwner, name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    return Self.mangled(name, in: privateOwner)
  }

  static func mangled(_ name: String, in owner: String) -> String {
    let stem = owner.drop { $0 == "_" }
    return stem.isEmpty ? name : "_" + stem + name
  }

  /// The problem with the token at hand.
  func unexpected() -> SyntaxProblem {
    switch token.kind {
    case .problem(let problem): return problem
    case .indent:
      return SyntaxProblem("unexpected indent", at: next.range, kind: "IndentationError")
    case .name(let word) where word == "async" || word == "await":
      return SyntaxProblem(
        "lectern does not have '\(word)'", at: token.range,
        advice: "write it without \(word)")
    case .end:
      return SyntaxProblem("invalid syntax", at: token.range, isIncomplete: true)
    default: return SyntaxProblem("invalid syntax", at: token.range)
    }
  }

  /// Bounds how deeply the parser calls itself.
  mutating func nested<Result>(
    _ parse: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    guard depth < Self.deepestNesting else {
      throw SyntaxProblem("too many nested expressions or blocks", at: token.range)
    }
    depth += 1
    defer { depth -= 1 }
    return try parse(&self)
  }

  var nesting: Int { depth }
}
