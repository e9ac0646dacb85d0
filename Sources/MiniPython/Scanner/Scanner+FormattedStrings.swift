extension Scanner {
  private static var deepestNesting: Int { 5 }

  /// Reads an f-string from behind its opening quote on, the closing quote included.
  mutating func scanFormatted(
    _ quote: Quote, isRaw: Bool, _ start: TextPosition
  ) throws(SyntaxProblem) -> [FormattedPiece] {
    let pieces = try scanPieces(quote, isRaw: isRaw, start, depth: 0)
    offset += quote.isTriple ? 3 : 1
    return pieces
  }

  /// Reads text and fields up to the closing quote, or to the `}` that ends a format.
  private mutating func scanPieces(
    _ quote: Quote, isRaw: Bool, _ start: TextPosition, depth: Int
  ) throws(SyntaxProblem) -> [FormattedPiece] {
    var pieces: [FormattedPiece] = []
    var text = String.UnicodeScalarView()
    var textStart = position
    while !closes(quote) {
      guard let scalar = current, quote.isTriple || scalar != "\n" else {
        throw SyntaxProblem(
          depth > 0 ? "f-string: expecting '}'" : unterminated(quote, start).message,
          at: unterminated(quote, start).range, isIncomplete: quote.isTriple)
      }
      if scalar == "{", peek() != "{" || depth > 0 {
        if !text.isEmpty {
          pieces.append(FormattedPiece(kind: .text(String(text)), range: range(from: textStart)))
          text.removeAll()
        }
        pieces.append(contentsOf: try scanField(quote, isRaw: isRaw, start, depth: depth))
        textStart = position
      } else if scalar == "}" {
        if depth > 0 { break }
        guard peek() == "}" else {
          throw SyntaxProblem("f-string: single '}' is not allowed", at: here())
        }
        text.append("}")
        offset += 2
      } else if scalar == "{" {
        text.append("{")
        offset += 2
      } else if scalar == "\\" {
        try scanEscape(into: &text, isRaw: isRaw)
      } else if scalar == "\n" {
        text.append(scalar)
        startLine()
      } else {
        text.append(scalar)
        offset += 1
      }
    }
    if !text.isEmpty {
      pieces.append(FormattedPiece(kind: .text(String(text)), range: range(from: textStart)))
    }
    return pieces
  }

  /// Reads `{expression=!r:format}`.
  private mutating func scanField(
    _ quote: Quote, isRaw: Bool, _ start: TextPosition, depth: Int
  ) throws(SyntaxProblem) -> [FormattedPiece] {
    let fieldStart = position
    guard depth < Self.deepestNesting else {
      throw SyntaxProblem("f-string: expressions nested too deeply", at: here())
    }
    offset += 1
    let (first, firstLine, firstLineStart) = (offset, line, lineStart)
    let hasLabel = try skipExpression(quote, start)
    let last = offset
    if scalars[first..<last].allSatisfy({ $0 == " " || $0 == "\n" || $0 == "\t" }) {
      throw SyntaxProblem("f-string: empty expression not allowed", at: range(from: fieldStart))
    }
    var label: String?
    if hasLabel {
      offset += 1
      while let scalar = current, scalar == " " || scalar == "\t" { offset += 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[first..<offset])
      label = String(view)
    }
    var conversion: Unicode.Scalar?
    if current == "!" {
      guard let letter = peek(), ["r", "s", "a"].contains(letter) else {
        throw SyntaxProblem(
          "f-string: invalid conversion character: expected 's', 'r', or 'a'", at: here())
      }
      conversion = letter
      offset += 2
    }
    var format: [FormattedPiece]?
    if current == ":" {
      offset += 1
      format = try scanPieces(quote, isRaw: isRaw, start, depth: depth + 1)
    }
    guard current == "}" else {
      throw SyntaxProblem("f-string: expecting '}'", at: TextRange(start: start, end: position))
    }
    offset += 1
    var inner = Scanner(self, from: first, to: last, line: firstLine, lineStart: firstLineStart)
    let (tokens, _) = inner.scan()
    let field = FormattedPiece(
      kind: .field(tokens, label: label, conversion: conversion, format: format),
      range: range(from: fieldStart))
    return [field]
  }

  /// Moves to the end of a field's expression; answers whether it is followed by a lone `=`.
  private mutating func skipExpression(
    _ quote: Quote, _ start: TextPosition
  ) throws(SyntaxProblem) -> Bool {
    var depth = 0
    while let scalar = current {
      switch scalar {
      case "(", "[", "{":
        depth += 1
        offset += 1
      case ")", "]", "}":
        if depth == 0 {
          guard scalar == "}" else {
            throw SyntaxProblem("f-string: unmatched '\(scalar)'", at: here())
          }
          return false
        }
        depth -= 1
        offset += 1
      case "\"", "'":
        // In Python 3.12 the same quotes may stand inside; before, they end the string.
        if scalar == quote.scalar, closes(quote) {
          guard !quote.isTriple, hasClosingPartner(quote) else {
            throw SyntaxProblem(
              "f-string: expecting '}'", at: TextRange(start: start, end: position))
          }
        }
        try skipString()
      case "\n":
        guard quote.isTriple || depth > 0 else { throw unterminated(quote, start) }
        startLine()
      case "!" where depth == 0 && peek() != "=": return false
      case ":" where depth == 0: return false
      case "=" where depth == 0:
        if peek() == "=" {
          offset += 2
        } else if offset > 0, ["!", "<", ">", "="].contains(scalars[offset - 1]) {
          offset += 1
        } else {
          return true
        }
      case "#":
        throw SyntaxProblem("f-string expression part cannot include '#'", at: here())
      default: offset += 1
      }
    }
    throw SyntaxProblem(
      "f-string: expecting '}'", at: TextRange(start: start, end: position),
      isIncomplete: quote.isTriple)
  }

  /// Whether the same quote comes once more on the line before the field ends, as in `f"{d["a"]}"`.
  private func hasClosingPartner(_ quote: Quote) -> Bool {
    var index = offset + 1
    while index < limit, scalars[index] != "\n" {
      if scalars[index] == quote.scalar {
        return index + 1 < limit && scalars[(index + 1)...].prefix { $0 != "\n" }.contains("}")
      }
      index += 1
    }
    return false
  }

  /// Steps over a string inside a field.
  private mutating func skipString() throws(SyntaxProblem) {
    let start = position
    let letters = scalars[max(0, offset - 2)..<offset].map { Character($0).lowercased() }
    let isRaw = letters.contains("r")
    let isFormatted = letters.contains("f")
    let quote = openQuote()
    if isFormatted {
      _ = try scanFormatted(quote, isRaw: isRaw, start)
      return
    }
    while !closes(quote) {
      guard let scalar = current, quote.isTriple || scalar != "\n" else {
        throw unterminated(quote, start)
      }
      if scalar == "\\" { offset += 1 }
      guard offset < limit else { throw unterminated(quote, start) }
      if scalars[offset] == "\n" { startLine() } else { offset += 1 }
    }
    offset += quote.isTriple ? 3 : 1
  }
}
