/// Strings as Python writes them, and the white space it strips.
public enum StringText {
  /// `repr(text)`: in single quotes unless only double ones need no escape.
  public static func quoted(_ text: String) -> String {
    let utf8 = text.utf8
    let quote: Unicode.Scalar =
      utf8.contains(UInt8(ascii: "'")) && !utf8.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var result = String(quote)
    result.reserveCapacity(utf8.count + 2)
    for scalar in text.unicodeScalars { append(scalar, quote: quote, to: &result) }
    result.unicodeScalars.append(quote)
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar, quote: Unicode.Scalar, to result: inout String
  ) {
    switch scalar {
    case "\\": result += "\\\\"
    case quote:
      result += "\\"
      result.unicodeScalars.append(scalar)
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if isPrintable(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
  }

  /// `\x07`, `\u200b` or `\U000e0001`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    let (letter, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - hex.utf8.count) + hex
  }

  /// `ascii(text)` of a representation: what is not ASCII is escaped.
  static func escapingNonASCII(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
    }
    return result
  }

  /// `text * count`, a copy of bytes; Swift's own repetition asks each time for the string's kind.
  static func repeated(_ text: String, _ count: Int) -> String {
    guard count > 0, !text.isEmpty else { return "" }
    let bytes = Array(text.utf8)
    let total = bytes.count * count
    return String(unsafeUninitializedCapacity: total) { buffer in
      if bytes.count == 1 {
        UnsafeMutableBufferPointer(rebasing: buffer[..<total]).initialize(repeating: bytes[0])
      } else {
        for start in stride(from: 0, to: total, by: bytes.count) {
          _ = buffer[start...].initialize(fromContentsOf: bytes)
        }
      }
      return total
    }
  }

  public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 32 && scalar.value < 127 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  /// What `str.isspace` and `str.split()` take for white space.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// The text with the decimal digits of any script as `0` to `9`.
  static func withASCIIDigits(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    return StringMethods.mapped(text) { scalar in
      guard !scalar.isASCII, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return String(scalar) }
      return String(Int(value))
    }
  }

  /// The text without the white space at both ends.
  static func stripped(_ text: String) -> String {
    let view = text.unicodeScalars
    guard let first = view.firstIndex(where: { !isSpace($0) }),
      let last = view.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }
}
