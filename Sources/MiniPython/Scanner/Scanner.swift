/// Turns a program's text into tokens, with indentation as tokens of its own.
struct Scanner {
  let scalars: [Unicode.Scalar]
  var offset: Int
  let limit: Int
  var line: Int
  var lineStart: Int
  var tokens: [Token] = []
  var brackets: [(symbol: Unicode.Scalar, range: TextRange)] = []
  private var indentations = [0]
  /// Indentations with a tab counted as one column, to find mixtures that mean two things.
  private var alternatives = [0]
  /// Whether this reads the expression inside an f-string, where lines do not matter.
  private let isInsideString: Bool

  init(_ text: String) {
    // Line ends as Python reads them.
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", last == "\r" {
        last = scalar
        continue
      }
      scalars.append(scalar == "\r" ? "\n" : scalar)
      last = scalar
    }
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    offset = 0
    limit = scalars.count
    line = 1
    lineStart = 0
    isInsideString = false
  }

  /// A scanner for a part of another's text: the expression of an f-string.
  init(_ outer: Scanner, from start: Int, to end: Int, line: Int, lineStart: Int) {
    scalars = outer.scalars
    offset = start
    limit = end
    self.line = line
    self.lineStart = lineStart
    isInsideString = true
  }

  /// All tokens; a problem is the last one before the end.
  static func tokens(of text: String) -> (tokens: [Token], unclosed: SyntaxProblem?) {
    var scanner = Scanner(text)
    return scanner.scan()
  }

  mutating func scan() -> (tokens: [Token], unclosed: SyntaxProblem?) {
    do {
      try scanAll()
    } catch {
      add(.problem(error), error.range)
    }
    var unclosed: SyntaxProblem?
    if let open = brackets.last {
      unclosed = SyntaxProblem(
        "'\(open.symbol)' was never closed", at: open.range, isIncomplete: true)
      if let unclosed, offset >= limit { add(.problem(unclosed), open.range) }
    }
    add(.end, here(0))
    return (tokens, unclosed)
  }

  // MARK: Characters

  var current: Unicode.Scalar? { offset < limit ? scalars[offset] : nil }

  func peek(_ distance: Int = 1) -> Unicode.Scalar? {
    offset + distance < limit ? scalars[offset + distance] : nil
  }

  var position: TextPosition { TextPosition(line: line, column: offset - lineStart) }

  func here(_ length: Int = 1) -> TextRange {
    TextRange(
      start: position, end: TextPosition(line: line, column: offset - lineStart + length))
  }

  func range(from start: TextPosition) -> TextRange { TextRange(start: start, end: position) }

  mutating func add(_ kind: Token.Kind, _ range: TextRange) {
    tokens.append(Token(kind: kind, range: range))
  }

  /// Steps over a line end.
  mutating func startLine() {
    offset += 1
    line += 1
    lineStart = offset
  }

  // MARK: Tokens

  private mutating func scanAll() throws(SyntaxProblem) {
    if !isInsideString { try scanIndentation() }
    while let scalar = current {
      switch scalar {
      case " ", "\t", "\u{0C}": offset += 1
      case "#": skipComment()
      case "\n": try scanLineEnd()
      case "\\": try scanContinuation()
      case "\"", "'": try scanString(prefix: "", start: position)
      case "0"..."9": try scanNumber()
      case "." where peek().map(isDigit) ?? false: try scanNumber()
      default:
        if isNameStart(scalar) {
          try scanName()
        } else {
          try scanSymbol()
        }
      }
    }
    guard !isInsideString, brackets.isEmpty else { return }
    switch tokens.last?.kind {
    case .newline, .dedent, nil: break
    default: add(.newline, here(0))
    }
    for _ in indentations.dropFirst() { add(.dedent, here(0)) }
  }

  private mutating func skipComment() {
    while let scalar = current, scalar != "\n" { offset += 1 }
  }

  private mutating func scanLineEnd() throws(SyntaxProblem) {
    guard brackets.isEmpty, !isInsideString else {
      startLine()
      return
    }
    add(.newline, here())
    startLine()
    try scanIndentation()
  }

  private mutating func scanContinuation() throws(SyntaxProblem) {
    guard peek() == "\n" || offset + 1 == limit else {
      offset += 1
      throw SyntaxProblem(
        "unexpected character after line continuation character", at: here())
    }
    guard offset + 1 < limit else {
      throw SyntaxProblem(
        "unexpected EOF while parsing", at: here(), isIncomplete: true)
    }
    offset += 1
    startLine()
    if offset >= limit {
      throw SyntaxProblem("unexpected EOF while parsing", at: here(), isIncomplete: true)
    }
  }

  /// Reads the white space at the start of a line; empty lines and comments do not count.
  private mutating func scanIndentation() throws(SyntaxProblem) {
    while true {
      var column = 0
      var alternative = 0
      loop: while let scalar = current {
        switch scalar {
        case " ": (column, alternative) = (column + 1, alternative + 1)
        case "\t": (column, alternative) = ((column / 8 + 1) * 8, alternative + 1)
        case "\u{0C}": (column, alternative) = (0, 0)
        default: break loop
        }
        offset += 1
      }
      if current == "#" { skipComment() }
      if current == "\n" {
        startLine()
        continue
      }
      guard current != nil else { return }
      return try indent(to: column, alternative)
    }
  }

  private var endOfLine: TextRange {
    let length = scalars[offset..<limit].prefix { $0 != "\n" }.count
    let end = TextPosition(line: line, column: offset - lineStart + length)
    return TextRange(start: end, end: end)
  }

  private mutating func indent(to column: Int, _ alternative: Int) throws(SyntaxProblem) {
    let mixed = SyntaxProblem(
      "inconsistent use of tabs and spaces in indentation", at: here(), kind: "TabError")
    let (top, topAlternative) = (
      indentations[indentations.count - 1], alternatives[alternatives.count - 1]
    )
    if column == top {
      guard alternative == topAlternative else { throw mixed }
    } else if column > top {
      guard alternative > topAlternative else { throw mixed }
      guard indentations.count < 100 else {
        throw SyntaxProblem("too many levels of indentation", at: here(), kind: "IndentationError")
      }
      indentations.append(column)
      alternatives.append(alternative)
      add(.indent, here(0))
    } else {
      while column < indentations[indentations.count - 1] {
        indentations.removeLast()
        alternatives.removeLast()
        add(.dedent, here(0))
      }
      guard column == indentations[indentations.count - 1] else {
        throw SyntaxProblem(
          "unindent does not match any outer indentation level", at: endOfLine,
          kind: "IndentationError")
      }
      guard alternative == alternatives[alternatives.count - 1] else { throw mixed }
    }
  }

  private mutating func scanName() throws(SyntaxProblem) {
    let start = position
    let first = offset
    while let scalar = current, isNamePart(scalar) { offset += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[first..<offset])
    let name = String(text)
    if current == "\"" || current == "'", name.count <= 2, isStringPrefix(name) {
      return try scanString(prefix: name.lowercased(), start: start)
    }
    add(.name(name), range(from: start))
  }

  private func isStringPrefix(_ name: String) -> Bool {
    ["r", "u", "b", "f", "br", "rb", "fr", "rf"].contains(name.lowercased())
  }

  private static let symbols: [[String]] = [
    ["**=", "//=", ">>=", "<<=", "..."],
    [
      "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=", "/=", "%=", "&=",
      "|=", "^=", "@=", ":=",
    ],
    [
      "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}",
      ",", ":", ".", ";", "=", "!",
    ],
  ]

  private mutating func scanSymbol() throws(SyntaxProblem) {
    for (index, group) in Self.symbols.enumerated() {
      let length = 3 - index
      guard offset + length <= limit else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[offset..<(offset + length)])
      let text = String(view)
      guard group.contains(text) else { continue }
      if length == 1 { try follow(bracket: scalars[offset]) }
      add(.symbol(text), here(length))
      offset += length
      return
    }
    let scalar = scalars[offset]
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    if scalar == "$" || scalar == "?" || scalar == "`" {
      throw SyntaxProblem("invalid syntax", at: here())
    }
    if scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
      || scalar.properties.generalCategory == .spaceSeparator
    {
      throw SyntaxProblem("invalid non-printable character U+\(padded)", at: here())
    }
    throw SyntaxProblem("invalid character '\(scalar)' (U+\(padded))", at: here())
  }

  private mutating func follow(bracket scalar: Unicode.Scalar) throws(SyntaxProblem) {
    switch scalar {
    case "(", "[", "{":
      guard brackets.count < 100 else {
        throw SyntaxProblem("too many nested parentheses", at: here())
      }
      brackets.append((scalar, here()))
    case ")", "]", "}":
      guard let open = brackets.popLast() else {
        throw SyntaxProblem("unmatched '\(scalar)'", at: here())
      }
      let expected: Unicode.Scalar =
        open.symbol == "(" ? ")" : open.symbol == "[" ? "]" : "}"
      guard scalar == expected else {
        let place = open.range.start.line == line ? "" : " on line \(open.range.start.line)"
        throw SyntaxProblem(
          "closing parenthesis '\(scalar)' does not match opening parenthesis "
            + "'\(open.symbol)'\(place)", at: here())
      }
    default: break
    }
  }
}

func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    || (scalar.value > 127 && scalar.properties.isXIDStart)
}

func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
  isNameStart(scalar) || isDigit(scalar)
    || (scalar.value > 127 && scalar.properties.isXIDContinue)
}
