import Foundation

/// Floats as Python writes them.
public enum FloatText {
  /// `repr(x)`: the shortest text that reads back as the same number.
  public static func shortest(_ number: Double) -> String {
    if !number.isFinite { return special(number) }
    let (digits, exponent) = shortestDigits(number.magnitude)
    let sign = number.sign == .minus ? "-" : ""
    if exponent < -4 || exponent >= 16 {
      return sign + scientific(digits, exponent: exponent, letter: "e")
    }
    return sign + positional(digits, exponent: exponent, needsPoint: true)
  }

  static func special(_ number: Double) -> String {
    number.isNaN ? "nan" : (number < 0 ? "-inf" : "inf")
  }

  /// The shortest decimal digits and the power of ten of the first one.
  static func shortestDigits(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    if number == 0 { return ([0], 0) }
    var digits: [UInt8] = []
    var exponent = 0
    var pointPosition: Int?
    var hasExponent = false
    var exponentSign = 1
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointPosition = digits.count
      case UInt8(ascii: "e"): hasExponent = true
      case UInt8(ascii: "-"): exponentSign = -1
      case UInt8(ascii: "+"): break
      default:
        let digit = byte - UInt8(ascii: "0")
        if hasExponent { exponent = exponent * 10 + Int(digit) } else { digits.append(digit) }
      }
    }
    exponent = exponentSign * exponent + (pointPosition ?? digits.count) - 1
    while digits.count > 1, digits[0] == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == 0 { digits.removeLast() }
    return (digits, exponent)
  }

  /// `d.ddde+xx`
  static func scientific(
    _ digits: [UInt8], exponent: Int, letter: String, keepsPoint: Bool = false
  ) -> String {
    var result = text(digits.prefix(1))
    if digits.count > 1 || keepsPoint { result += "." + text(digits.dropFirst()) }
    let magnitude = String(exponent.magnitude)
    return result + letter + (exponent < 0 ? "-" : "+") + (magnitude.utf8.count < 2 ? "0" : "")
      + magnitude
  }

  /// `ddd.ddd`
  static func positional(_ digits: [UInt8], exponent: Int, needsPoint: Bool) -> String {
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + text(digits[...])
    }
    if digits.count <= exponent + 1 {
      let zeros = String(repeating: "0", count: exponent + 1 - digits.count)
      return text(digits[...]) + zeros + (needsPoint ? ".0" : "")
    }
    return text(digits.prefix(exponent + 1)) + "." + text(digits.dropFirst(exponent + 1))
  }

  static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  // MARK: Rounded on the exact decimal value

  /// `%.{places}f` of a finite number, half to even on its exact value.
  static func fixed(_ number: Double, places: Int) -> String {
    fixedByScaling(number, places: places) ?? printed("%.*f", places, number)
  }

  /// The same where the number times a power of ten is a whole number of 53 bits: the product's
  /// rounding error decides what lies near a half.
  private static func fixedByScaling(_ number: Double, places: Int) -> String? {
    guard places >= 0, places <= 15 else { return nil }
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    let magnitude = number.magnitude
    let scaled = magnitude * power
    guard scaled < 4_503_599_627_370_496 else { return nil }
    let error = (-scaled).addingProduct(magnitude, power)
    let whole = scaled.rounded(.down)
    let beyondHalf = (scaled - whole - 0.5) + error
    var units = Int(whole)
    if beyondHalf > 0 || (beyondHalf == 0 && units & 1 == 1) { units += 1 }
    let sign = number.sign == .minus ? "-" : ""
    let digits = String(units)
    if places == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }

  /// C's `printf` of a float with a precision; it rounds the exact value half to even.
  private static func printed(_ format: String, _ precision: Int, _ number: Double) -> String {
    let digits = Int32(clamping: min(max(0, precision), FormatSpecification.longest))
    // A float has at most 309 digits before the point.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(digits) + 330) { buffer in
      let count = withVaList([digits, number]) {
        vsnprintf(buffer.baseAddress, buffer.count, format, $0)
      }
      let length = min(max(0, Int(count)), buffer.count)
      return buffer.withMemoryRebound(to: UInt8.self) {
        String(decoding: $0.prefix(length), as: UTF8.self)
      }
    }
  }

  /// `count` significant digits of a finite positive number and the power of ten of the first.
  static func roundedDigits(
    _ number: Double, count: Int
  ) -> (digits: [UInt8], exponent: Int) {
    let text = printed("%.*e", count - 1, number)
    var digits: [UInt8] = []
    var exponent = 0
    var isExponent = false
    var sign = 1
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent { exponent = exponent * 10 + Int(digit) } else { digits.append(digit) }
      default: break
      }
    }
    return (digits, sign * exponent)
  }

  // MARK: Reading

  /// What `float(text)` reads, nil if it is no number.
  public static func parse(_ text: String) -> Double? {
    let trimmed = StringText.withASCIIDigits(StringText.stripped(text))
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in trimmed.utf8 {
      if byte == UInt8(ascii: "_") {
        guard isDigit(previous) else { return nil }
      } else {
        if previous == UInt8(ascii: "_"), !isDigit(byte) { return nil }
        bytes.append(byte)
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "_"), !bytes.isEmpty else { return nil }
    let plain = String(decoding: bytes, as: UTF8.self)
    switch plain.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: break
    }
    let allowed = bytes.allSatisfy {
      isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E")
        || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    guard allowed, bytes.contains(where: isDigit) else { return nil }
    return decimal(plain)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Reads a plain decimal number, also one beyond the largest or below the smallest float.
  private static func decimal(_ text: String) -> Double? {
    text.withCString { start -> Double? in
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &end)
      guard let end, end.pointee == 0, UnsafePointer(end) != start else { return nil }
      return value
    }
  }
}
