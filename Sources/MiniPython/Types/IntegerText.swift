import BigInt

/// Integers as text and back.
enum IntegerText {
  /// CPython's bound on decimal digits, since turning longer ones takes quadratic time.
  static let maximumDigits = 4300

  static func decimal(_ number: BigInt) throws(PythonError) -> String {
    // 4300 digits take 14285 bits.
    if number.magnitude.bitWidth > 14286 { throw tooLong() }
    let text = String(number)
    if text.utf8.count - (number.sign == .minus ? 1 : 0) > maximumDigits { throw tooLong() }
    return text
  }

  private static func tooLong() -> PythonError {
    PythonError(
      .valueError,
      "Exceeds the limit (4300 digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit",
      advice: "use len(hex(n)) or n.bit_length() to see how long the number is")
  }

  /// What `int(text, base)` reads, nil if it is no integer.
  ///
  /// - Parameter base: 2 to 36, or 0 to go by a prefix such as `0x`.
  static func parse(_ text: String, base: Int) throws(PythonError) -> Value? {
    var bytes = Array(StringText.withASCIIDigits(StringText.stripped(text)).utf8)[...]
    var isNegative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    var base = base
    var afterPrefix = false
    if bytes.count >= 2, bytes.first == UInt8(ascii: "0") {
      let radix: Int? =
        switch bytes[bytes.startIndex + 1] | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let radix, base == 0 || base == radix {
        base = radix
        bytes = bytes.dropFirst(2)
        afterPrefix = true
      }
    }
    let isBaseFree = base == 0
    if base == 0 { base = 10 }
    guard let digits = digits(bytes, base: base, afterPrefix: afterPrefix) else { return nil }
    if isBaseFree, digits.count > 1, digits[0] == UInt8(ascii: "0"),
      digits.contains(where: { $0 != UInt8(ascii: "0") })
    {
      return nil
    }
    if base & (base - 1) != 0, digits.count > maximumDigits {
      throw PythonError(
        .valueError,
        "Exceeds the limit (4300 digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit",
        advice: "so long a number is not read here")
    }
    let plain = String(decoding: digits, as: UTF8.self)
    if let small = Int((isNegative ? "-" : "") + plain, radix: base) { return .int(small) }
    guard let big = BigInt(plain, radix: base) else { return nil }
    return .integer(isNegative ? -big : big)
  }

  private static func digits(
    _ bytes: ArraySlice<UInt8>, base: Int, afterPrefix: Bool
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var mayUnderscore = afterPrefix
    for byte in bytes {
      if byte == UInt8(ascii: "_") {
        guard mayUnderscore else { return nil }
        mayUnderscore = false
        continue
      }
      guard let value = Character(Unicode.Scalar(byte)).hexOrLetterValue, value < base else {
        return nil
      }
      result.append(byte)
      mayUnderscore = true
    }
    return mayUnderscore && !result.isEmpty ? result : nil
  }
}

extension Character {
  /// 0 to 9 for digits, 10 to 35 for ASCII letters.
  fileprivate var hexOrLetterValue: Int? {
    guard let ascii = asciiValue else { return nil }
    switch ascii {
    case 48...57: return Int(ascii) - 48
    case 65...90: return Int(ascii) - 55
    case 97...122: return Int(ascii) - 87
    default: return nil
    }
  }
}
