import CKernels

/// Decimal text of floating point numbers, as C and Python write it.
public enum FloatText {
  /// `%.*f`
  public static func fixed(_ value: Double, _ precision: Int) -> String {
    format(value, "f", precision)
  }

  /// `%.*e`
  public static func scientific(_ value: Double, _ precision: Int) -> String {
    format(value, "e", precision)
  }

  private static func format(_ value: Double, _ style: UnicodeScalar, _ precision: Int) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    // The largest double has 309 digits in front of the point.
    let digits = Int32(min(max(precision, 0), 1000))
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1400) { buffer in
      guard let address = buffer.baseAddress else { return "" }
      let length = lk_format(value, CChar(truncatingIfNeeded: style.value), digits, address, 1400)
      return String(
        decoding: UnsafeRawBufferPointer(start: address, count: Int(length)), as: UTF8.self)
    }
  }

  /// The fewest digits that name a number, and the power of ten of the first of them.
  struct Shortest {
    var isNegative = false
    /// `[1, 2]` for 0.012.
    var digits: [UInt8] = []
    var exponent = 0

    /// - Parameter text: what Swift writes for a finite number, such as `1.2e-05`.
    init(_ text: String) {
      var pointAfter: Int?
      var power = 0
      var rest = text.utf8[...]
      if rest.first == UInt8(ascii: "-") {
        isNegative = true
        rest = rest.dropFirst()
      }
      while let next = rest.first {
        rest = rest.dropFirst()
        if next == UInt8(ascii: ".") {
          pointAfter = digits.count
        } else if next == UInt8(ascii: "e") {
          power = Int(String(decoding: rest, as: UTF8.self)) ?? 0
          break
        } else {
          digits.append(next &- UInt8(ascii: "0"))
        }
      }
      exponent = (pointAfter ?? digits.count) - 1 + power
      while digits.count > 1 && digits[0] == 0 {
        digits.removeFirst()
        exponent -= 1
      }
      while digits.count > 1 && digits[digits.count - 1] == 0 { digits.removeLast() }
      if digits == [0] { exponent = 0 }
    }

    init(_ value: Double, _ dtype: DType) {
      switch dtype {
      case .float16: self.init(Shortest.half(value))
      case .float32, .bfloat16: self.init(Float(value).description)
      default: self.init(value.description)
      }
    }

    /// The fewest digits that are read back as the same number of half precision.
    private static func half(_ value: Double) -> String {
      let bits = lk_to_half(Float(value))
      for precision in 0..<4 {
        let text = FloatText.scientific(value, precision)
        if lk_to_half(Float(text) ?? 0) == bits { return text }
      }
      return FloatText.scientific(value, 4)
    }

    /// How many digits stand behind the point in positional notation.
    var fractionCount: Int { max(digits.count - 1 - exponent, 0) }

    private func text(_ digits: some Sequence<UInt8>) -> String {
      String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// `0.012`; a whole number ends in the point.
    var positional: String {
      var whole = "0"
      var fraction = ""
      if exponent < 0 {
        fraction = String(repeating: "0", count: -exponent - 1) + text(digits)
        if digits == [0] { fraction = "" }
      } else {
        whole = text(digits.prefix(exponent + 1))
        whole += String(repeating: "0", count: max(exponent + 1 - digits.count, 0))
        fraction = text(digits.dropFirst(exponent + 1))
      }
      return (isNegative ? "-" : "") + whole + "." + fraction
    }

    /// `1.2e-02`; a single digit keeps the point: `1.e-02`.
    var scientific: String {
      let sign = exponent < 0 ? "-" : "+"
      let power = String(abs(exponent))
      return (isNegative ? "-" : "") + text(digits.prefix(1)) + "." + text(digits.dropFirst()) + "e"
        + sign + (power.count < 2 ? "0" + power : power)
    }
  }

  /// The number as Python's `repr` and NumPy's `str` of a scalar write it.
  public static func repr(_ value: Double, _ dtype: DType = .float64) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let shortest = Shortest(value, dtype)
    let magnitude = abs(value)
    // NumPy compares a float32 in its own precision, where 1e-4 lies below the double of that name.
    let largest =
      switch dtype {
      case .float16: 1e3
      case .float32: 1e6
      default: 1e16
      }
    if magnitude == 0 || (magnitude >= 1e-4 && magnitude < largest) {
      let text = shortest.positional
      return text.hasSuffix(".") ? text + "0" : text
    }
    return shortest.scientific.replacing(".e", with: "e")
  }
}

extension String {
  /// The text with spaces in front up to a width.
  func paddedLeft(_ width: Int) -> String {
    let missing = width - utf8.count
    return missing > 0 ? String(repeating: " ", count: missing) + self : self
  }

  func paddedRight(_ width: Int) -> String {
    let missing = width - utf8.count
    return missing > 0 ? self + String(repeating: " ", count: missing) : self
  }

  /// The length of the last line.
  var lastLineLength: Int {
    guard let newline = utf8.lastIndex(of: UInt8(ascii: "\n")) else { return utf8.count }
    return utf8.distance(from: newline, to: utf8.endIndex) - 1
  }
}
