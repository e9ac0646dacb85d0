/// The kind of number that an array holds.
///
/// The raw values are the codes that the C kernels know.
public enum DType: UInt8, Hashable, Sendable, CaseIterable {
  case bool, uint8, int32, int64, float32, float64, int8, int16, uint16, uint32, float16, bfloat16

  /// Bytes that one element takes.
  public var byteCount: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .float64: 8
    }
  }

  public var isFloatingPoint: Bool {
    switch self {
    case .float32, .float64, .float16, .bfloat16: true
    default: false
    }
  }

  public var isInteger: Bool { self != .bool && !isFloatingPoint }

  public var isUnsigned: Bool { self == .uint8 || self == .uint16 || self == .uint32 }

  /// Whether numbers take 16 bits, which are computed with as float32 and rounded afterwards.
  public var isHalf: Bool { self == .float16 || self == .bfloat16 }

  /// The whole numbers that an integer dtype holds; nil for the others.
  public var wholeNumbers: ClosedRange<Int>? {
    guard isInteger else { return nil }
    if self == .int64 { return Int.min...Int.max }
    let bits = 8 * byteCount
    return isUnsigned ? 0...(1 << bits - 1) : -(1 << (bits - 1))...(1 << (bits - 1) - 1)
  }

  /// The name without a module, such as `float32`.
  public var name: String { String(describing: self) }

  public var torchName: String { "torch." + name }

  /// The name in PyTorch's own error messages, such as `Float`.
  public var torchScalarName: String {
    switch self {
    case .bool: "Bool"
    case .uint8: "Byte"
    case .int8: "Char"
    case .int16: "Short"
    case .uint16: "UInt16"
    case .int32: "Int"
    case .uint32: "UInt32"
    case .int64: "Long"
    case .float16: "Half"
    case .bfloat16: "BFloat16"
    case .float32: "Float"
    case .float64: "Double"
    }
  }

  /// The dtype with this name, such as `float32`, `torch.long` or `double`.
  public init?(name: String) {
    var short = String(name)
    for prefix in ["torch.", "np.", "numpy.", "tf."] where short.hasPrefix(prefix) {
      short = String(short.dropFirst(prefix.count))
    }
    if let named = DType.allCases.first(where: { $0.name == short }) {
      self = named
      return
    }
    switch (short, name.hasPrefix("torch")) {
    case ("bool_", _): self = .bool
    case ("short", true): self = .int16
    case ("int", true): self = .int32
    case ("long", _), ("int", false): self = .int64
    case ("half", _): self = .float16
    case ("float", true): self = .float32
    case ("double", _), ("float", false): self = .float64
    default: return nil
    }
  }

  /// How far up the ladder bool, integer, floating point a dtype stands.
  public enum Category: Int, Comparable, Sendable {
    case bool, integer, floating

    public static func < (left: Category, right: Category) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  public var category: Category {
    isFloatingPoint ? .floating : self == .bool ? .bool : .integer
  }
}

/// Whose rules hold where PyTorch and NumPy differ.
public enum Dialect: Hashable, Sendable {
  case torch, numpy

  /// What integers become when an operation needs fractions.
  public var defaultFloat: DType { self == .torch ? .float32 : .float64 }
}

extension DType {
  /// The dtype of an operation on two tensors of the same standing, as `torch.promote_types`.
  public static func promotedLikeTorch(_ left: DType, _ right: DType) -> DType {
    if left == right { return left }
    if left.category != right.category { return left.category > right.category ? left : right }
    return widened(left, right)
  }

  /// The dtype of an operation on two arrays, as `numpy.promote_types`.
  public static func promotedLikeNumPy(_ left: DType, _ right: DType) -> DType {
    if left == right { return left }
    if left.category == right.category { return widened(left, right) }
    let (high, low) = left.category > right.category ? (left, right) : (right, left)
    guard high.isFloatingPoint, low.isInteger else { return high }
    // A floating point number that holds the integers.
    let enough: DType =
      switch low.byteCount {
      case 1: .float16
      case 2: .float32
      default: .float64
      }
    return high.byteCount >= enough.byteCount ? high : enough
  }

  /// The narrowest dtype of the same category that holds the numbers of both.
  private static func widened(_ left: DType, _ right: DType) -> DType {
    if left.isFloatingPoint {
      if left.byteCount == right.byteCount { return .float32 }
      return left.byteCount > right.byteCount ? left : right
    }
    if left.isUnsigned == right.isUnsigned {
      return left.byteCount > right.byteCount ? left : right
    }
    let (signed, unsigned) = left.isUnsigned ? (right, left) : (left, right)
    if signed.byteCount > unsigned.byteCount { return signed }
    return switch unsigned {
    case .uint8: .int16
    case .uint16: .int32
    default: .int64
    }
  }

  /// The common dtype of two arrays under a dialect.
  public static func promoted(_ left: DType, _ right: DType, _ dialect: Dialect) -> DType {
    dialect == .torch ? promotedLikeTorch(left, right) : promotedLikeNumPy(left, right)
  }

  /// The dtype of an array of this dtype combined with a Python number, which is weak in both.
  public func promoted(with scalar: Scalar, _ dialect: Dialect) -> DType {
    if scalar.category <= category { return self }
    return switch scalar {
    case .bool: .bool
    case .int: .int64
    case .double: dialect.defaultFloat
    }
  }

  /// The dtype that true division, `exp` and the like give for this one.
  public func floating(_ dialect: Dialect) -> DType {
    isFloatingPoint ? self : dialect.defaultFloat
  }
}

/// A Python number.
public enum Scalar: Hashable, Sendable {
  case bool(Bool)
  case int(Int)
  case double(Double)

  public var category: DType.Category {
    switch self {
    case .bool: .bool
    case .int: .integer
    case .double: .floating
    }
  }

  public var doubleValue: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): Double(value)
    case .double(let value): value
    }
  }

  /// The value without its fraction; numbers out of range wrap to the ends, NaN to 0.
  public var intValue: Int {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int(let value): value
    case .double(let value): Int(saturating: value)
    }
  }

  public var boolValue: Bool {
    switch self {
    case .bool(let value): value
    case .int(let value): value != 0
    case .double(let value): value != 0
    }
  }

  /// The dtype that a tensor made from this number alone has.
  public func dtype(_ dialect: Dialect) -> DType {
    switch self {
    case .bool: .bool
    case .int: .int64
    case .double: dialect.defaultFloat
    }
  }
}

extension Scalar: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Int {
  /// The whole part of a number, the nearest representable one if it is out of range, 0 for NaN.
  package init(saturating value: Double) {
    if value.isNaN {
      self = 0
    } else if value >= 0x1p63 {
      self = .max
    } else if value < -0x1p63 {
      self = .min
    } else {
      self = Int(value)
    }
  }
}
