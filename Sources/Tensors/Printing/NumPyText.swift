/// What `numpy.set_printoptions` sets.
public struct NumPyPrintOptions: Hashable, Sendable {
  public enum FloatMode: String, Sendable {
    case fixed, unique, maxprec
    case equal = "maxprec_equal"
  }

  public var precision = 8
  /// Arrays with more elements than this are shortened.
  public var threshold = 1000
  public var edgeItems = 3
  public var lineWidth = 75
  /// Whether small numbers are written as 0 instead of in scientific notation.
  public var suppress = false
  public var floatMode = FloatMode.maxprec
  /// What stands before numbers that are not negative: nothing, `+` or a space.
  public var sign = ""
  public var nanText = "nan"
  public var infinityText = "inf"

  public init() {}
}

/// The text of an array as NumPy prints it.
///
/// - Source: the rules of `numpy/_core/arrayprint.py`, NumPy 2.4.
public struct NumPyText: Sendable {
  public var options: NumPyPrintOptions

  public init(_ options: NumPyPrintOptions = NumPyPrintOptions()) { self.options = options }

  /// `repr(array)`, such as `array([1., 2.], dtype=float32)`.
  public func repr(_ array: NDArray) throws(TensorError) -> String {
    let prefix = "array("
    let body =
      try array.count == 0
      ? "[]"
      : values(
        array, separator: ", ", prefixLength: prefix.count, lineWidth: options.lineWidth - 1)
    var extras: [String] = []
    if (array.count == 0 && array.shape != [0]) || array.count > options.threshold {
      extras.append("shape=" + array.shape.tupleText)
    }
    let isImplied = [.bool, .int64, .float64].contains(array.dtype)
    if !isImplied || array.count == 0 { extras.append("dtype=" + array.dtype.name) }
    if extras.isEmpty { return prefix + body + ")" }
    let text = prefix + body + ","
    let extra = extras.joined(separator: ", ") + ")"
    let fits = text.lastLineLength + extra.utf8.count + 1 <= options.lineWidth
    return text + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + extra
  }

  /// `str(array)`, such as `[1. 2.]`; a single number is written like a scalar.
  public func text(_ array: NDArray) throws(TensorError) -> String {
    if array.rank == 0 { return NumPyText.scalar(array.element(at: array.offset), array.dtype) }
    if array.count == 0 { return "[]" }
    return try values(array, separator: " ", prefixLength: 0, lineWidth: options.lineWidth)
  }

  /// `str` of a NumPy scalar, such as `0.5`.
  public static func scalar(_ value: Scalar, _ dtype: DType) -> String {
    switch value {
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .double(let value): FloatText.repr(value, dtype)
    }
  }

  /// `repr` of a NumPy scalar, such as `np.float64(0.5)`.
  public static func scalarRepr(_ value: Scalar, _ dtype: DType) -> String {
    if case .bool(let value) = value { return value ? "np.True_" : "np.False_" }
    return "np.\(dtype.name)(\(scalar(value, dtype)))"
  }

  /// The elements one after the other, all written to the same width.
  public func cells(_ array: NDArray) -> [String] {
    let format = NumPyNumberFormat(array, options)
    return array.scalars().map { format.text($0) }
  }

  /// The values between brackets, as `array2string`.
  public func values(
    _ array: NDArray, separator: String, prefixLength: Int, lineWidth: Int
  ) throws(TensorError) -> String {
    if array.count == 0 { return "[]" }
    let isShortened = array.count > options.threshold
    let shown = isShortened ? try array.corners(options.edgeItems) : array
    let format = NumPyNumberFormat(shown, options)
    let layout = NumPyLayout(
      format: format, separator: separator, edge: options.edgeItems, isShortened: isShortened)
    return layout.text(
      array, String(repeating: " ", count: prefixLength + 1), lineWidth)
  }
}

private struct NumPyLayout {
  var format: NumPyNumberFormat
  var separator: String
  var edge: Int
  var isShortened: Bool

  private var strippedSeparator: String { separator == " " ? "" : "," }

  func text(_ array: NDArray, _ indent: String, _ width: Int) -> String {
    if array.rank == 0 { return format.text(array.element(at: array.offset)) }
    let body = array.rank == 1 ? line(array, indent, width) : block(array, indent, width)
    return "[" + body.dropFirst(indent.utf8.count) + "]"
  }

  /// The indexes that are shown; nil stands for the dots.
  private func shownIndexes(_ length: Int) -> [Int?] {
    guard isShortened && 2 * edge < length else { return (0..<length).map(Optional.some) }
    return (0..<edge).map(Optional.some) + [nil] + ((length - edge)..<length).map(Optional.some)
  }

  private func line(_ array: NDArray, _ indent: String, _ width: Int) -> String {
    let available = width - max(strippedSeparator.utf8.count, 1)
    var (done, line) = ("", indent)
    let indexes = shownIndexes(array.shape[0])
    for (position, index) in indexes.enumerated() {
      let word = index.map { text(array.select(leading: $0), indent + " ", width - 1) } ?? "..."
      let isTooLong =
        line.utf8.count + word.utf8.count > available && line.utf8.count > indent.utf8.count
      if isTooLong {
        while line.hasSuffix(" ") { line.removeLast() }
        done += line + "\n"
        line = indent
      }
      line += word
      if position < indexes.count - 1 { line += separator }
    }
    return done + line
  }

  private func block(_ array: NDArray, _ indent: String, _ width: Int) -> String {
    let newLines = strippedSeparator + String(repeating: "\n", count: array.rank - 1)
    return shownIndexes(array.shape[0]).map { index in
      indent + (index.map { text(array.select(leading: $0), indent + " ", width - 1) } ?? "...")
    }.joined(separator: newLines)
  }
}

/// How the numbers of one array are written, all to the same width.
private struct NumPyNumberFormat {
  private var dtype: DType
  private var isScientific = false
  private var precision = 8
  private var trimsZeros = true
  private var isUnique = true
  private var padLeft = 0
  private var padRight = 0
  private var exponentWidth = 2
  private var width = 0
  private let sign: String
  private let nanText: String
  private let infinityText: String

  init(_ array: NDArray, _ options: NumPyPrintOptions) {
    dtype = array.dtype
    sign = options.sign
    nanText = options.nanText
    infinityText = options.infinityText
    precision = options.floatMode == .unique ? 1000 : options.precision
    isUnique = options.floatMode != .fixed
    let values = array.scalars()
    switch dtype {
    case .bool: width = array.rank == 0 ? 0 : 5
    default:
      if dtype.isFloatingPoint {
        measure(values.map(\.doubleValue), options)
      } else {
        width = values.map { String($0.intValue).utf8.count }.max() ?? 0
      }
    }
  }

  /// From where on numbers are written with an exponent: what the digits of the dtype can say.
  private static func positionalLimit(_ dtype: DType) -> Double {
    switch dtype {
    case .float16, .bfloat16: 1e3
    case .float32: 1e6
    default: 1e8
    }
  }

  private mutating func measure(_ values: [Double], _ options: NumPyPrintOptions) {
    let finite = values.filter(\.isFinite)
    let nonzero = finite.filter { $0 != 0 }.map(abs)
    if let largest = nonzero.max(), let smallest = nonzero.min() {
      let ratio =
        dtype == .float64 ? largest / smallest : Double(Float(largest) / Float(smallest))
      isScientific =
        largest >= NumPyNumberFormat.positionalLimit(dtype)
        || (!options.suppress && (smallest < 0.0001 || ratio > 1000))
    }
    if !finite.isEmpty && isScientific {
      let parts = finite.map { scientificParts($0, precision: precision) }
      exponentWidth = (parts.map(\.exponent.utf8.count).max() ?? 3) - 1
      precision = parts.map(\.fraction.utf8.count).max() ?? 0
      padLeft = parts.map(\.whole.utf8.count).max() ?? 0
      padRight = exponentWidth + 2 + precision
    } else if !finite.isEmpty {
      let parts = finite.map { positionalParts($0) }
      padLeft = parts.map(\.whole.utf8.count).max() ?? 0
      padRight = parts.map(\.fraction.utf8.count).max() ?? 0
      if options.floatMode == .fixed || options.floatMode == .equal {
        precision = padRight
        trimsZeros = false
      }
    }
    if finite.count != values.count {
      let hasNegativeInfinity = values.contains(-.infinity)
      let infinity = infinityText.count + (hasNegativeInfinity || sign == "+" ? 1 : 0)
      padLeft = max(padLeft, nanText.count - (padRight + 1), infinity - (padRight + 1))
    }
  }

  private func positionalParts(_ value: Double) -> (whole: String, fraction: String) {
    let shortest = FloatText.Shortest(value, dtype)
    var text = shortest.positional
    if !isUnique || !trimsZeros || shortest.fractionCount > precision {
      text = FloatText.fixed(value, precision)
      if precision == 0 { text += "." }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var fraction = String(parts.count > 1 ? parts[1] : "")
    if isUnique && trimsZeros {
      while fraction.hasSuffix("0") { fraction.removeLast() }
    }
    return (signed(String(parts[0])), fraction)
  }

  /// The digits before the point with the sign that is wanted.
  private func signed(_ whole: String) -> String {
    whole.hasPrefix("-") ? whole : sign + whole
  }

  private func scientificParts(
    _ value: Double, precision: Int
  ) -> (whole: String, fraction: String, exponent: String) {
    let shortest = FloatText.Shortest(value, dtype)
    var text = shortest.scientific
    if !isUnique || shortest.digits.count - 1 > precision {
      text = FloatText.scientific(value, precision)
    }
    let halves = text.split(separator: "e")
    let digits = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    var fraction = String(digits.count > 1 ? digits[1] : "")
    if isUnique { while fraction.hasSuffix("0") { fraction.removeLast() } }
    return (signed(String(digits[0])), fraction, String(halves.count > 1 ? halves[1] : "+00"))
  }

  func text(_ value: Scalar) -> String {
    switch value {
    case .bool(let value): (value ? "True" : "False").paddedLeft(width)
    case .int(let value): String(value).paddedLeft(width)
    case .double(let value): text(value)
    }
  }

  private func text(_ value: Double) -> String {
    guard value.isFinite else {
      let name =
        value.isNaN
        ? (sign == "+" ? "+" : "") + nanText
        : value < 0 ? "-" + infinityText : (sign == "+" ? "+" : "") + infinityText
      return name.paddedLeft(padLeft + padRight + 1)
    }
    if isScientific {
      // A number of fewer digits than its neighbors shows what lies behind them.
      let text = FloatText.scientific(value, precision)
      let halves = text.split(separator: "e")
      let digits = signed(String(halves[0]))
      let mantissa = digits.contains(".") ? digits : digits + "."
      let whole = mantissa.split(separator: ".", omittingEmptySubsequences: false)[0].utf8.count
      let sign = halves[1].prefix(1)
      let power = halves[1].dropFirst()
      let zeros = String(repeating: "0", count: max(exponentWidth - power.count, 0))
      return String(repeating: " ", count: max(padLeft - whole, 0)) + mantissa + "e" + sign + zeros
        + power
    }
    let (whole, fraction) = positionalParts(value)
    return whole.paddedLeft(padLeft) + "." + fraction.paddedRight(padRight)
  }
}
