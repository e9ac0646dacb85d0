import BigInt

/// What stands after the colon in `f"{x:>10.2f}"`, read.
///
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`
public struct FormatSpecification: Sendable {
  public enum Alignment: Character, Sendable {
    case left = "<"
    case right = ">"
    case center = "^"
    case afterSign = "="
  }

  public var fill: Unicode.Scalar = " "
  public var alignment: Alignment?
  /// `+`, `-` or a space.
  public var sign: Unicode.Scalar = "-"
  public var turnsNegativeZeroPositive = false
  public var isAlternate = false
  public var width = 0
  /// `,` or `_`.
  public var grouping: Unicode.Scalar?
  public var precision: Int?
  public var type: Unicode.Scalar?
  private var hasSign = false
  private var valueType: String

  static let longest = 1 << 24

  /// - Parameter typeName: the class of the value, for messages.
  /// - Throws: ValueError for what is no format specification.
  public init(_ text: String, for typeName: String) throws(PythonError) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
      index + offset < scalars.count ? scalars[index + offset] : nil
    }
    var hasFill = false
    valueType = typeName
    if let next = peek(1), let found = Alignment(rawValue: Character(next)) {
      fill = scalars[0]
      hasFill = true
      alignment = found
      index = 2
    } else if let first = peek(), let found = Alignment(rawValue: Character(first)) {
      alignment = found
      index = 1
    }
    if let next = peek(), next == "+" || next == "-" || next == " " {
      sign = next
      hasSign = true
      index += 1
    }
    if peek() == "z" {
      turnsNegativeZeroPositive = true
      index += 1
    }
    if peek() == "#" {
      isAlternate = true
      index += 1
    }
    if peek() == "0", !hasFill {
      fill = "0"
      if alignment == nil, typeName != "str" { alignment = .afterSign }
      index += 1
    }
    width = try Self.number(scalars, &index) ?? 0
    if let next = peek(), next == "," || next == "_" {
      grouping = next
      index += 1
      if let second = peek(), second == "," || second == "_" {
        throw PythonError(
          .valueError,
          second == next
            ? "Cannot specify '\(next)' with '\(second)'." : "Cannot specify both ',' and '_'.")
      }
    }
    if peek() == "." {
      index += 1
      guard let digits = try Self.number(scalars, &index) else {
        throw PythonError(.valueError, "Format specifier missing precision")
      }
      precision = digits
    }
    if index < scalars.count - 1 {
      throw PythonError(
        .valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = peek()
  }

  private static func number(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(PythonError) -> Int? {
    var result: Int?
    while index < scalars.count, let digit = scalars[index].asciiDigit {
      result = (result ?? 0) * 10 + digit
      if result ?? 0 > longest {
        throw PythonError(.valueError, "Too many decimal digits in format string")
      }
      index += 1
    }
    return result
  }

  /// ValueError for a type letter that the value's class does not know.
  func unknownType() -> PythonError {
    let letter = type.map(String.init) ?? ""
    return PythonError(
      .valueError, "Unknown format code '\(letter)' for object of type '\(valueType)'")
  }

  // MARK: Text

  /// A string, cut to the precision and padded.
  func text(_ string: StringObject) throws(PythonError) -> String {
    guard type == nil || type == "s" else { throw unknownType() }
    if hasSign {
      throw PythonError(.valueError, "Sign not allowed in string format specifier")
    }
    if isAlternate {
      throw PythonError(
        .valueError, "Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw PythonError(
        .valueError, "'=' alignment not allowed in string format specifier")
    }
    if let grouping {
      throw PythonError(.valueError, "Cannot specify '\(grouping)' with 's'.")
    }
    let cut = precision.map { string.slice(0, min($0, string.count)) } ?? string.text
    return padded(cut, default: .left)
  }

  /// Fills up to the width.
  func padded(_ text: String, default defaultAlignment: Alignment) -> String {
    let missing = width - text.scalarCount
    if missing <= 0 { return text }
    let padding = { (count: Int) in String(repeating: String(fill), count: count) }
    switch alignment ?? defaultAlignment {
    case .left: return text + padding(missing)
    case .right, .afterSign: return padding(missing) + text
    case .center: return padding(missing / 2) + text + padding(missing - missing / 2)
    }
  }

  // MARK: Numbers

  /// A number from its parts, grouped, signed and padded.
  ///
  /// - Parameters:
  ///   - digits: what comes before the point.
  ///   - tail: the point and all that follows.
  ///   - groupSize: 3 for decimal digits, 4 for others.
  func number(
    isNegative: Bool, prefix: String = "", digits: String, tail: String = "", groupSize: Int = 3
  ) -> String {
    var signText = ""
    if isNegative {
      signText = "-"
    } else if sign != "-" {
      signText = String(sign)
    }
    var body = digits
    let head = signText + prefix
    if let grouping, digits.utf8.first.map({ $0 < 58 }) ?? false {
      if alignment == .afterSign, fill == "0" {
        let room = width - head.utf8.count - tail.utf8.count
        body = Self.zeroFilled(digits, toWidth: room, groupSize: groupSize, grouping)
      } else {
        body = Self.grouped(digits, groupSize: groupSize, grouping)
      }
    }
    if alignment == .afterSign {
      let missing = width - head.scalarCount - body.utf8.count - tail.scalarCount
      let padding = String(repeating: String(fill), count: max(0, missing))
      return head + padding + body + tail
    }
    return padded(head + body + tail, default: .right)
  }

  static func grouped(
    _ digits: String, groupSize: Int, _ separator: Unicode.Scalar
  ) -> String {
    let bytes = Array(digits.utf8)
    guard bytes.count > groupSize else { return digits }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if index > 0, (bytes.count - index) % groupSize == 0 {
        result.append(UInt8(truncatingIfNeeded: separator.value))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Zeros in front, grouped like the digits, until the width is reached.
  private static func zeroFilled(
    _ digits: String, toWidth width: Int, groupSize: Int, _ separator: Unicode.Scalar
  ) -> String {
    var count = digits.utf8.count
    while count + (count - 1) / groupSize < width { count += 1 }
    let zeros = String(repeating: "0", count: count - digits.utf8.count)
    return grouped(zeros + digits, groupSize: groupSize, separator)
  }
}

extension Unicode.Scalar {
  /// The value of `0` to `9`.
  var asciiDigit: Int? {
    value >= 48 && value <= 57 ? Int(value) - 48 : nil
  }
}
