/// The kind of number that an array holds.
///
/// The raw values are the codes that the C kernels know.
public enum DType: UInt8, Hashable, Sendable, CaseIterable {
  case bool, uint8, int32, int64, float32, float64

  /// Bytes that one element takes.
  public var byteCount: Int {
    switch self {
    case .bool, .uint8: 1
    case .int32, .float32: 4
    case .int64, .float64: 8
    }
  }

  public var isFloatingPoint: Bool { self == .float32 || self == .float64 }

  public var isInteger: Bool { self == .uint8 || self == .int32 || self == .int64 }

  /// The name without a module, such as `float32`.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int32: "int32"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    }
  }

  public var torchName: String { "torch." + name }

  /// The name in PyTorch's own error messages, such as `Float`.
  public var torchScalarName: String {
    switch self {
    case .bool: "Bool"
    case .uint8: "Byte"
    case .int32: "Int"
    case .int64: "Long"
    case .float32: "Float"
    case .float64: "Double"
    }
  }

  /// The dtype with this name, such as `float32`, `torch.long` or `double`.
  public init?(name: String) {
    var short = name[...]
    for prefix in ["torch.", "np.", "numpy.", "tf."] where short.hasPrefix(prefix) {
      short = short.dropFirst(prefix.count)
    }
    switch (short, name.hasPrefix("torch")) {
    case ("bool", _), ("bool_", _): self = .bool
    case ("uint8", _): self = .uint8
    case ("int32", _), ("int", true): self = .int32
    case ("int64", _), ("long", _), ("int", false): self = .int64
    case ("float32", _), ("float", true): self = .float32
    case ("float64", _), ("double", _), ("float", false): self = .float64
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
    return left.rawValue > right.rawValue ? left : right
  }

  /// The dtype of an operation on two arrays, as `numpy.promote_types`.
  public static func promotedLikeNumPy(_ left: DType, _ right: DType) -> DType {
    if left == right { return left }
    let (low, high) = left.rawValue < right.rawValue ? (left, right) : (right, left)
    if high == .float32, low == .int32 || low == .int64 { return .float64 }
    return high
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
