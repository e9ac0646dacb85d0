extension FormatSpecification {
  /// A float, rounded half to even on its exact decimal value.
  func text(_ number: Double) throws(PythonError) -> String {
    let letter = type ?? "r"
    guard "reEfFgGn%".unicodeScalars.contains(letter) else { throw unknownType() }
    if letter == "n", let grouping {
      throw PythonError(.valueError, "Cannot specify '\(grouping)' with 'n'.")
    }
    let isUpper = letter == "E" || letter == "F" || letter == "G"
    if !number.isFinite {
      let word = number.isNaN ? "nan" : "inf"
      return self.number(
        isNegative: !number.isNaN && number < 0, digits: isUpper ? word.uppercased() : word,
        tail: letter == "%" ? "%" : "")
    }
    let body = unsigned(number.magnitude, letter)
    var isNegative = number.sign == .minus
    if turnsNegativeZeroPositive, isNegative, !body.utf8.contains(where: { $0 > 48 && $0 <= 57 }) {
      isNegative = false
    }
    let end = body.utf8.firstIndex { $0 < 48 || $0 > 57 } ?? body.endIndex
    return self.number(
      isNegative: isNegative, digits: String(body[..<end]), tail: String(body[end...]))
  }

  private func unsigned(_ number: Double, _ letter: Unicode.Scalar) -> String {
    switch letter {
    case "f", "F":
      let text = FloatText.fixed(number, places: precision ?? 6)
      return isAlternate && precision == 0 ? text + "." : text
    case "%":
      let scaled = number * 100
      if !scaled.isFinite { return "inf%" }
      let text = FloatText.fixed(scaled, places: precision ?? 6)
      return text + (isAlternate && precision == 0 ? ".%" : "%")
    case "e", "E":
      let (digits, exponent) = FloatText.roundedDigits(number, count: (precision ?? 6) + 1)
      return FloatText.scientific(
        digits, exponent: exponent, letter: letter == "E" ? "E" : "e", keepsPoint: isAlternate)
    case "r":
      guard let precision else { return shortest(number) }
      return general(number, precision: precision, letter: "e", alwaysPoint: true)
    default:
      return general(
        number, precision: precision ?? 6, letter: letter == "G" ? "E" : "e", alwaysPoint: false)
    }
  }

  private func shortest(_ number: Double) -> String { FloatText.shortest(number) }

  /// The form of `g`: scientific for very small and very large numbers.
  ///
  /// - Parameter alwaysPoint: the form without a type letter, which keeps one digit after the point.
  private func general(
    _ number: Double, precision: Int, letter: String, alwaysPoint: Bool
  ) -> String {
    let count = max(1, precision)
    var (digits, exponent) = FloatText.roundedDigits(number, count: count)
    if !isAlternate {
      while digits.count > 1, digits[digits.count - 1] == 0 { digits.removeLast() }
    }
    // Without a letter, a number that has no room for its fraction goes scientific.
    let limit = alwaysPoint ? count - 1 : count
    if exponent < -4 || exponent >= limit {
      return FloatText.scientific(
        digits, exponent: exponent, letter: letter,
        keepsPoint: isAlternate)
    }
    let text = FloatText.positional(digits, exponent: exponent, needsPoint: alwaysPoint)
    return isAlternate && !text.contains(".") ? text + "." : text
  }
}
