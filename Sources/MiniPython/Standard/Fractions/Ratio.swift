import BigInt

/// An exact fraction in lowest terms; the denominator is above 0.
struct Ratio: Hashable {
  let numerator: BigInt
  let denominator: BigInt

  /// - Parameter denominator: not 0.
  init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = divisor == 0 ? 0 : numerator / divisor * sign
    self.denominator = divisor == 0 ? 1 : denominator / divisor * sign
  }

  /// - Parameter number: finite.
  init(_ number: Double) {
    (numerator, denominator) = ExactRatio.parts(number)
  }

  static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// - Parameter right: not 0.
  static func / (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The greatest integer that is not above the fraction.
  var floor: BigInt { IntegerArithmetic.floorDivision(numerator, denominator).quotient }

  /// The nearest float.
  func double() throws(PythonError) -> Double {
    try IntegerArithmetic.quotient(numerator, denominator)
  }

  /// The nearest integer, half to even.
  var rounded: BigInt {
    let (quotient, remainder) = IntegerArithmetic.floorDivision(numerator, denominator)
    let twice = remainder * 2
    if twice > denominator || (twice == denominator && quotient % 2 != 0) { return quotient + 1 }
    return quotient
  }
}
