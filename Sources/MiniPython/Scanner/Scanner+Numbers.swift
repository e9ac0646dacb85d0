extension Scanner {
  /// Reads a number: `10`, `1_000`, `0xff`, `1.5e-3`.
  mutating func scanNumber() throws(SyntaxProblem) {
    let start = position
    if current == "0", let letter = peek(), let base = Self.bases[letter] {
      return try scanBased(base, start)
    }
    var text = ""
    var isFloat = false
    try scanDigits(into: &text, kind: "decimal")
    if current == "." {
      isFloat = true
      text.append(".")
      offset += 1
      if current.map(isDigit) ?? false { try scanDigits(into: &text, kind: "decimal") }
    }
    if current == "e" || current == "E" {
      let isSigned = peek() == "+" || peek() == "-"
      if peek(isSigned ? 2 : 1).map(isDigit) ?? false {
        isFloat = true
        text.append("e")
        offset += 1
        if isSigned, let sign = current {
          text.unicodeScalars.append(sign)
          offset += 1
        }
        try scanDigits(into: &text, kind: "decimal")
      }
    }
    if current == "j" || current == "J" {
      offset += 1
      try refuseLetters(kind: "imaginary", start)
      if text.hasPrefix(".") { text = "0" + text }
      add(.number(.imaginary(Self.double(text))), range(from: start))
      return
    }
    try refuseLetters(kind: "decimal", start)
    if isFloat {
      if text.hasPrefix(".") { text = "0" + text }
      add(.number(.float(Self.double(text))), range(from: start))
      return
    }
    if text.count > 1, text.hasPrefix("0"), text.contains(where: { $0 != "0" }) {
      throw SyntaxProblem(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
          + "integers",
        at: TextRange(start: start, end: TextPosition(line: line, column: start.column + 1)))
    }
    add(
      .number(Int(text).map { .int($0) } ?? .bigInteger(digits: text, radix: 10)),
      range(from: start))
  }

  private static let bases: [Unicode.Scalar: (radix: Int, name: String)] = [
    "x": (16, "hexadecimal"), "X": (16, "hexadecimal"), "o": (8, "octal"), "O": (8, "octal"),
    "b": (2, "binary"), "B": (2, "binary"),
  ]

  private static func double(_ text: String) -> Double {
    Double(text.hasSuffix(".") ? text + "0" : text.replacing(".e", with: ".0e")) ?? .infinity
  }

  private mutating func scanDigits(
    into text: inout String, kind: String
  ) throws(SyntaxProblem) {
    while let scalar = current {
      if isDigit(scalar) {
        text.unicodeScalars.append(scalar)
      } else if scalar == "_" {
        guard peek().map(isDigit) ?? false else {
          throw SyntaxProblem("invalid \(kind) literal", at: here())
        }
      } else {
        return
      }
      offset += 1
    }
  }

  private mutating func scanBased(
    _ base: (radix: Int, name: String), _ start: TextPosition
  ) throws(SyntaxProblem) {
    offset += 2
    var text = ""
    while let scalar = current, isNamePart(scalar) {
      if scalar != "_" {
        guard Character(scalar).hexDigitValue.map({ $0 < base.radix }) ?? false else {
          if isDigit(scalar) {
            throw SyntaxProblem(
              "invalid digit '\(scalar)' in \(base.name) literal", at: here())
          }
          offset -= 1
          throw SyntaxProblem("invalid \(base.name) literal", at: here())
        }
        text.unicodeScalars.append(scalar)
      }
      offset += 1
    }
    guard !text.isEmpty else {
      throw SyntaxProblem("invalid \(base.name) literal", at: here())
    }
    add(
      .number(
        Int(text, radix: base.radix).map { .int($0) }
          ?? .bigInteger(digits: text, radix: base.radix)),
      range(from: start))
  }

  /// `1abc` is no number; `1if x else y` is one, followed by a word.
  private func refuseLetters(kind: String, _ start: TextPosition) throws(SyntaxProblem) {
    guard let scalar = current, isNameStart(scalar) else { return }
    var word = String.UnicodeScalarView()
    var index = offset
    while index < limit, isNamePart(scalars[index]) {
      word.append(scalars[index])
      index += 1
    }
    if ["and", "else", "for", "if", "in", "is", "not", "or"].contains(String(word)) { return }
    throw SyntaxProblem(
      "invalid \(kind) literal",
      at: TextRange(
        start: TextPosition(line: line, column: offset - lineStart - 1),
        end: position))
  }
}
