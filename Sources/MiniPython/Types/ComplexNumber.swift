import Foundation

/// A complex number, with the arithmetic of CPython's `complex`, digit for digit.
public struct ComplexNumber: Hashable, Sendable {
  public var real: Double
  public var imaginary: Double

  public init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  public var magnitude: Double { hypot(real, imaginary) }
  /// The angle from the positive real axis, in radians.
  public var phase: Double { atan2(imaginary, real) }
  public var conjugate: ComplexNumber { ComplexNumber(real, -imaginary) }
  public var isFinite: Bool { real.isFinite && imaginary.isFinite }
  public var isNaN: Bool { real.isNaN || imaginary.isNaN }
  public var isInfinite: Bool { real.isInfinite || imaginary.isInfinite }

  public static func + (left: Self, right: Self) -> Self {
    ComplexNumber(left.real + right.real, left.imaginary + right.imaginary)
  }
  public static func - (left: Self, right: Self) -> Self {
    ComplexNumber(left.real - right.real, left.imaginary - right.imaginary)
  }
  public static prefix func - (number: Self) -> Self {
    ComplexNumber(-number.real, -number.imaginary)
  }
  public static func * (left: Self, right: Self) -> Self {
    ComplexNumber(
      left.real * right.real - left.imaginary * right.imaginary,
      left.real * right.imaginary + left.imaginary * right.real)
  }

  /// The quotient.
  ///
  /// - Parameter divisor: not 0.
  /// - Source: Smith 1962, as in CPython.
  public func divided(by divisor: Self) -> Self {
    if divisor.real.magnitude >= divisor.imaginary.magnitude {
      let ratio = divisor.imaginary / divisor.real
      let denominator = divisor.real + divisor.imaginary * ratio
      return ComplexNumber(
        (real + imaginary * ratio) / denominator, (imaginary - real * ratio) / denominator)
    }
    if divisor.imaginary.magnitude >= divisor.real.magnitude {
      let ratio = divisor.real / divisor.imaginary
      let denominator = divisor.real * ratio + divisor.imaginary
      return ComplexNumber(
        (real * ratio + imaginary) / denominator, (imaginary * ratio - real) / denominator)
    }
    return ComplexNumber(.nan, .nan)
  }

  /// The number to a power: by multiplication for whole exponents up to 100, else by logarithms.
  ///
  /// - Returns: nil for 0 to a negative or complex power.
  public func power(_ exponent: Self) -> Self? {
    if exponent.imaginary == 0, exponent.real == exponent.real.rounded(.down),
      exponent.real.magnitude <= 100
    {
      let count = Int(exponent.real)
      if count >= 0 { return power(UInt(count)) }
      guard real != 0 || imaginary != 0 else { return nil }
      return ComplexNumber(1).divided(by: power(UInt(-count)))
    }
    if real == 0, imaginary == 0 {
      return exponent.imaginary != 0 || exponent.real < 0 ? nil : ComplexNumber(0)
    }
    var length = pow(magnitude, exponent.real)
    var angle = phase * exponent.real
    if exponent.imaginary != 0 {
      length *= exp(-phase * exponent.imaginary)
      angle += exponent.imaginary * log(magnitude)
    }
    return ComplexNumber(length * cos(angle), length * sin(angle))
  }

  private func power(_ exponent: UInt) -> Self {
    var result = ComplexNumber(1)
    var square = self
    var mask: UInt = 1
    while exponent >= mask {
      if exponent & mask != 0 { result = result * square }
      mask <<= 1
      square = square * square
    }
    return result
  }

  /// `repr(z)`: `(3+4j)`, or the imaginary part alone where the real one is 0.
  public var text: String {
    let imaginaryText = Self.part(imaginary)
    if real == 0, real.sign == .plus { return imaginaryText + "j" }
    let sign = imaginaryText.hasPrefix("-") ? "" : "+"
    return "(\(Self.part(real))\(sign)\(imaginaryText)j)"
  }

  private static func part(_ number: Double) -> String {
    let text = FloatText.shortest(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A text such as `1+2j`, also within brackets; nil for what is none.
  public static func parse(_ text: String) -> Self? {
    var text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.hasPrefix("("), text.hasSuffix(")"), text.utf8.count > 1 {
      text = text.dropFirst().dropLast().trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    guard let last = text.last, last == "j" || last == "J" else {
      return FloatText.parse(text).map { ComplexNumber($0) }
    }
    let body = Array(text.dropLast().utf8)
    let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    let exponents = [UInt8(ascii: "e"), UInt8(ascii: "E")]
    // The last sign that belongs to no exponent begins the imaginary part.
    var start = body.count - 1
    while start > 0, !signs.contains(body[start]) || exponents.contains(body[start - 1]) {
      start -= 1
    }
    start = max(0, start)
    let realText = String(decoding: body[..<start], as: UTF8.self)
    var imaginaryText = String(decoding: body[start...], as: UTF8.self)
    if ["", "+", "-"].contains(imaginaryText) { imaginaryText += "1" }
    guard let imaginary = FloatText.parse(imaginaryText) else { return nil }
    if realText.isEmpty { return ComplexNumber(0, imaginary) }
    guard let real = FloatText.parse(realText) else { return nil }
    return ComplexNumber(real, imaginary)
  }
}
