extension Scanner {
  /// Reads a string from its quote on.
  ///
  /// - Parameter prefix: the letters before the quote in lower case.
  mutating func scanString(prefix: String, start: TextPosition) throws(SyntaxProblem) {
    let quote = openQuote()
    if prefix.contains("f") {
      let pieces = try scanFormatted(quote, isRaw: prefix.contains("r"), start)
      add(.formattedString(pieces), range(from: start))
      return
    }
    var text = String.UnicodeScalarView()
    var bytes: [UInt8] = []
    let isBytes = prefix.contains("b")
    while true {
      guard let scalar = current, quote.isTriple || scalar != "\n" else {
        throw unterminated(quote, start)
      }
      if closes(quote) {
        offset += quote.isTriple ? 3 : 1
        break
      }
      if scalar == "\\" {
        try scanEscape(into: &text, isRaw: prefix.contains("r"), isBytes: isBytes)
      } else if scalar == "\n" {
        text.append(scalar)
        startLine()
      } else {
        guard !isBytes || scalar.isASCII else {
          throw SyntaxProblem("bytes can only contain ASCII literal characters", at: here())
        }
        text.append(scalar)
        offset += 1
      }
      if isBytes {
        bytes.append(contentsOf: text.map { UInt8(truncatingIfNeeded: $0.value) })
        text.removeAll()
      }
    }
    add(isBytes ? .bytes(bytes) : .string(String(text)), range(from: start))
  }

  struct Quote {
    var scalar: Unicode.Scalar
    var isTriple: Bool
  }

  mutating func openQuote() -> Quote {
    let scalar = scalars[offset]
    let isTriple = peek() == scalar && peek(2) == scalar
    offset += isTriple ? 3 : 1
    return Quote(scalar: scalar, isTriple: isTriple)
  }

  func closes(_ quote: Quote) -> Bool {
    current == quote.scalar
      && (!quote.isTriple || (peek() == quote.scalar && peek(2) == quote.scalar))
  }

  func unterminated(_ quote: Quote, _ start: TextPosition) -> SyntaxProblem {
    let end = TextPosition(line: start.line, column: start.column + 1)
    let kind = quote.isTriple ? "triple-quoted string" : "string"
    // At the end of the text a last, empty line does not count.
    let last = quote.isTriple && offset == lineStart && line > start.line ? line - 1 : line
    return SyntaxProblem(
      "unterminated \(kind) literal (detected at line \(last))",
      at: TextRange(start: start, end: end), isIncomplete: quote.isTriple)
  }

  /// Reads what follows a backslash.
  mutating func scanEscape(
    into text: inout String.UnicodeScalarView, isRaw: Bool, isBytes: Bool = false
  ) throws(SyntaxProblem) {
    let start = position
    offset += 1
    guard let scalar = current else { return text.append("\\") }
    if scalar == "\n" {
      if isRaw { text.append(contentsOf: ["\\", "\n"]) }
      return startLine()
    }
    offset += 1
    guard !isRaw else { return text.append(contentsOf: ["\\", scalar]) }
    if let simple = Self.simpleEscapes[scalar] { return text.append(simple) }
    switch scalar {
    case "0"..."7":
      var code = scalar.value - 48
      for _ in 0..<2 {
        guard let digit = current, ("0"..."7").contains(digit) else { break }
        code = code * 8 + digit.value - 48
        offset += 1
      }
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    case "x":
      text.append(try scanCode(2, "\\xXX", start, isBytes))
    case "u" where !isBytes: text.append(try scanCode(4, "\\uXXXX", start, isBytes))
    case "U" where !isBytes: text.append(try scanCode(8, "\\UXXXXXXXX", start, isBytes))
    case "N" where !isBytes: text.append(try scanName(start))
    default: text.append(contentsOf: ["\\", scalar])
    }
  }

  /// The character of `\\N{GREEK SMALL LETTER ALPHA}`.
  private mutating func scanName(_ start: TextPosition) throws(SyntaxProblem) -> Unicode.Scalar {
    var name = ""
    if current == "{" {
      offset += 1
      while let scalar = current, scalar != "}" {
        name.unicodeScalars.append(scalar)
        offset += 1
      }
      if current == "}" { offset += 1 }
    }
    let wanted = name.uppercased()
    let found = (0x20...0x1FAFF as ClosedRange<UInt32>).lazy.compactMap { Unicode.Scalar($0) }
      .first { $0.properties.name == wanted || $0.properties.nameAlias == wanted }
    guard !wanted.isEmpty, let found else {
      throw SyntaxProblem(
        "(unicode error) 'unicodeescape' codec can't decode bytes: unknown Unicode character name",
        at: range(from: start))
    }
    return found
  }

  private static let simpleEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", "\"": "\"", "a": "\u{07}",
    "b": "\u{08}", "f": "\u{0C}", "v": "\u{0B}",
  ]

  private mutating func scanCode(
    _ length: Int, _ form: String, _ start: TextPosition, _ isBytes: Bool
  ) throws(SyntaxProblem) -> Unicode.Scalar {
    var code: UInt32 = 0
    for _ in 0..<length {
      guard let scalar = current, let digit = Character(scalar).hexDigitValue else {
        throw SyntaxProblem(
          isBytes
            ? "(value error) invalid \\x escape at position \(start.column)"
            : "(unicode error) 'unicodeescape' codec can't decode bytes: truncated \(form) escape",
          at: range(from: start))
      }
      code = code &* 16 &+ UInt32(digit)
      offset += 1
    }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
