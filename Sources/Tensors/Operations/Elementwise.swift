import CKernels

/// An operation on one number.
public enum UnaryOperation: Int32, Sendable, CaseIterable {
  case negative, absolute, sign, square, not, reciprocal, sqrt, rsqrt, exp, expm1, exp2, log, log2,
    log10, log1p, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh, sigmoid,
    relu, floor, ceil, round, trunc, erf, softplus, logSigmoid, silu, gelu, geluTanh, isNaN,
    isInfinite, isFinite

  /// Whether an integer operand becomes a floating point number first.
  var needsFraction: Bool {
    switch self {
    case .negative, .absolute, .sign, .square, .not, .relu, .floor, .ceil, .round, .trunc, .isNaN,
      .isInfinite, .isFinite:
      false
    default: true
    }
  }

  var givesBool: Bool { self == .isNaN || self == .isInfinite || self == .isFinite }
}

/// An operation on two numbers.
public enum BinaryOperation: Int32, Sendable, CaseIterable {
  case add, subtract, multiply, divide, floorDivide, remainder, fmod, power, maximum, minimum,
    atan2, and, or, xor, shiftLeft, shiftRight, hypot
}

/// A comparison, whose result is bool.
public enum ComparisonOperation: Int32, Sendable, CaseIterable {
  case equal, notEqual, less, lessEqual, greater, greaterEqual
}

extension NDArray {
  /// An operation applied to each element.
  public func unary(
    _ operation: UnaryOperation, _ dialect: Dialect = .torch, _ arithmetic: Arithmetic? = nil
  ) throws(TensorError) -> NDArray {
    if operation == .negative && dtype == .bool {
      throw dialect == .torch
        ? TensorError(
          .notImplementedError,
          "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to "
            + "invert a mask, use the `~` or `logical_not()` operator instead.")
        : .type(
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or "
            + "the logical_not function instead.")
    }
    if operation == .not && dtype.isFloatingPoint {
      throw dialect == .torch
        ? .runtime("\"bitwise_not_cpu\" not implemented for '\(dtype.torchScalarName)'")
        : .type(
          "ufunc 'invert' not supported for the input types, and the inputs could not be safely "
            + "coerced to any supported types according to the casting rule ''safe''")
    }
    if dtype.isHalf {
      let result = try cast(to: .float32).unary(operation, dialect, arithmetic)
      return operation.givesBool ? result : try result.cast(to: dtype)
    }
    let source = operation.needsFraction ? try cast(to: dtype.floating(dialect)) : self
    let result = try NDArray(
      uninitialized: shape, operation.givesBool ? .bool : source.dtype)
    let kernels = arithmetic ?? dialect.arithmetic
    if kernels != .torch, try source.applyLike(kernels, operation, into: result) { return result }
    source.apply(operation, into: result)
    return result
  }

  /// Uses the kernel of TensorFlow or NumPy; answers whether there is one of our own for it.
  private func applyLike(
    _ arithmetic: Arithmetic, _ operation: UnaryOperation, into result: NDArray
  ) throws(TensorError) -> Bool {
    guard dtype == .float32, result.dtype == .float32 else { return false }
    let packed = try contiguous()
    let (source, target) = (packed.pointer(Float.self), result.pointer(Float.self))
    return arithmetic == .tensorflow
      ? lk_unary_eigen_f32(operation.rawValue, source, target, count) != 0
      : lk_unary_numpy_f32(operation.rawValue, source, target, count) != 0
  }

  /// Writes an operation's results into an array of the same shape and dtype (or bool for tests).
  func apply(_ operation: UnaryOperation, into result: NDArray) {
    let code = Int32(dtype.rawValue)
    let (size, resultSize) = (dtype.byteCount, result.dtype.byteCount)
    let (read, write) = (rawPointer, result.rawPointer)
    StridedLoop(shape, strides, result.strides).run { offsets, count, steps in
      lk_unary(
        operation.rawValue, code, read + offsets[0] &* size, steps[0],
        write + offsets[1] &* resultSize, steps[1], count)
    }
  }

  /// The dtype that two operands are brought to before they meet.
  public static func commonType(
    _ left: Operand, _ right: Operand, _ dialect: Dialect
  ) -> DType {
    switch (left, right) {
    case (.array(let one), .array(let two)):
      if one.dtype == two.dtype { return one.dtype }
      if dialect == .torch && (one.rank == 0) != (two.rank == 0) {
        let (full, single) = one.rank == 0 ? (two, one) : (one, two)
        if single.dtype.category <= full.dtype.category { return full.dtype }
      }
      return .promoted(one.dtype, two.dtype, dialect)
    case (.array(let array), .scalar(let scalar)), (.scalar(let scalar), .array(let array)):
      return array.dtype.promoted(with: scalar, dialect)
    case (.scalar(let one), .scalar(let two)):
      return .promoted(one.dtype(dialect), two.dtype(dialect), dialect)
    }
  }

  /// An operation applied to each pair of elements, broadcast against each other.
  public static func binary(
    _ operation: BinaryOperation, _ left: Operand, _ right: Operand, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    if case .array(let one) = left, case .array(let two) = right,
      let result = try plain(operation, one, two)
    {
      return result
    }
    let dtype = try resultType(operation, left, right, dialect)
    let shape = try Shape.broadcast(left.shape, right.shape, dialect)
    let result = try NDArray(uninitialized: shape, dtype)
    try apply(operation, left, right, into: result, dialect)
    return result
  }

  /// The result for the most frequent operands, two contiguous arrays of float32 and one shape;
  /// nil for all others.
  @inline(__always)
  static func plain(
    _ operation: BinaryOperation, _ one: NDArray, _ two: NDArray
  ) throws(TensorError) -> NDArray? {
    guard one.dtype == .float32, two.dtype == .float32, one.shape == two.shape, operation.isPlain,
      one.isContiguous, two.isContiguous
    else { return nil }
    let result = try NDArray(uninitialized: one.shape, .float32)
    _ = lk_binary(
      operation.rawValue, Int32(DType.float32.rawValue), one.rawPointer, 1, two.rawPointer, 1,
      result.rawPointer, 1, result.count)
    return result
  }

  /// Adds an array of the same shape and dtype to this one, in place.
  func add(_ other: NDArray) throws(TensorError) {
    if dtype == .float32, isContiguous, other.isContiguous {
      _ = lk_binary(
        BinaryOperation.add.rawValue, Int32(dtype.rawValue), rawPointer, 1, other.rawPointer, 1,
        rawPointer, 1, count)
    } else {
      try NDArray.apply(.add, .array(self), .array(other), into: self, .torch)
    }
  }

  /// Writes an operation's results into an array of the broadcast shape, which may be an operand.
  static func apply(
    _ operation: BinaryOperation, _ left: Operand, _ right: Operand, into result: NDArray,
    _ dialect: Dialect
  ) throws(TensorError) {
    let dtype = result.dtype
    if dtype.isHalf {
      let precise = try NDArray(uninitialized: result.shape, .float32)
      try apply(
        operation, left.rounded(to: dtype, dialect), right.rounded(to: dtype, dialect),
        into: precise, dialect)
      return convert(precise, into: result)
    }
    if dialect == .numpy {
      try left.checkRange(dtype)
      try right.checkRange(dtype)
    }
    var (leftNumber, rightNumber): (UInt64, UInt64) = (0, 0)
    let one = try prepare(left, dtype, result.shape, &leftNumber)
    let two = try prepare(right, dtype, result.shape, &rightNumber)
    let still = Shape(repeating: 0, count: result.rank)
    let (code, size, write) = (Int32(dtype.rawValue), dtype.byteCount, result.rawPointer)
    var dividedByZero: Int32 = 0
    withUnsafeBytes(of: &leftNumber) { leftBytes in
      withUnsafeBytes(of: &rightNumber) { rightBytes in
        guard let leftAddress = leftBytes.baseAddress, let rightAddress = rightBytes.baseAddress
        else { return }
        let first = one.map { UnsafeRawPointer($0.rawPointer) } ?? leftAddress
        let second = two.map { UnsafeRawPointer($0.rawPointer) } ?? rightAddress
        let loop = StridedLoop(
          result.shape, one?.strides ?? still, two?.strides ?? still, result.strides)
        loop.run { offsets, count, steps in
          dividedByZero |= lk_binary(
            operation.rawValue, code, first + offsets[0] &* size, steps[0],
            second + offsets[1] &* size, steps[1], write + offsets[2] &* size, steps[2], count)
        }
      }
    }
    if dividedByZero != 0 && dialect == .torch { throw .runtime("ZeroDivisionError") }
  }

  private static func prepare(
    _ operand: Operand, _ dtype: DType, _ shape: Shape, _ number: inout UInt64
  ) throws(TensorError) -> NDArray? {
    switch operand {
    case .array(let array):
      let converted = try array.cast(to: dtype)
      return converted.shape == shape ? converted : try converted.broadcast(to: shape)
    case .scalar(let scalar):
      withUnsafeMutableBytes(of: &number) { bytes in
        if let address = bytes.baseAddress { store(scalar, dtype, address) }
      }
      return nil
    }
  }

  /// The dtype of a result.
  static func resultType(
    _ operation: BinaryOperation, _ left: Operand, _ right: Operand, _ dialect: Dialect
  ) throws(TensorError) -> DType {
    let common = commonType(left, right, dialect)
    switch operation {
    case .divide, .atan2, .hypot: return common.floating(dialect)
    case .subtract where common == .bool:
      throw dialect == .torch
        ? TensorError(
          .notImplementedError,
          "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
            + "`logical_xor()` operator instead.")
        : .type(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the "
            + "`^` operator, or the logical_xor function instead.")
    case .and, .or, .xor, .shiftLeft, .shiftRight:
      guard !common.isFloatingPoint else {
        let name = operation.bitwiseName
        throw dialect == .torch
          ? TensorError(
            .notImplementedError,
            "\"\(operation.torchKernelName)_cpu\" not implemented for "
              + "'\(common.torchScalarName)'")
          : .type(
            "ufunc 'bitwise_\(name)' not supported for the input types, and the inputs could not "
              + "be safely coerced to any supported types according to the casting rule ''safe''")
      }
      return common
    case .remainder where common == .bool && dialect == .torch,
      .fmod where common == .bool && dialect == .torch,
      .floorDivide where common == .bool && dialect == .torch:
      throw TensorError(
        .notImplementedError, "\"\(operation.torchKernelName)_cpu\" not implemented for 'Bool'")
    case .power where common == .bool && dialect == .torch:
      throw TensorError(.notImplementedError, "\"pow\" not implemented for 'Bool'")
    case .power where !common.isFloatingPoint:
      if case .scalar(let exponent) = right, exponent.doubleValue < 0 {
        throw TensorError(
          dialect == .torch ? .runtimeError : .valueError,
          "Integers to negative integer powers are not allowed.")
      }
      return common
    default: return common
    }
  }

  /// A comparison of each pair of elements, broadcast against each other.
  public static func compare(
    _ operation: ComparisonOperation, _ left: Operand, _ right: Operand,
    _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let common = commonType(left, right, dialect)
    let dtype = common.isHalf ? .float32 : left.rangeType(right, common)
    let shape = try Shape.broadcast(left.shape, right.shape, dialect)
    let result = try NDArray(uninitialized: shape, .bool)
    let one = try wrapped(left, dtype).broadcast(to: shape)
    let two = try wrapped(right, dtype).broadcast(to: shape)
    let (code, size) = (Int32(dtype.rawValue), dtype.byteCount)
    let (first, second, write) = (one.rawPointer, two.rawPointer, result.pointer(UInt8.self))
    StridedLoop(shape, one.strides, two.strides, result.strides).run { offsets, count, steps in
      lk_compare(
        operation.rawValue, code, first + offsets[0] &* size, steps[0],
        second + offsets[1] &* size, steps[1], write + offsets[2], steps[2], count)
    }
    return result
  }

  /// An operand as an array of a dtype.
  static func wrapped(_ operand: Operand, _ dtype: DType) throws(TensorError) -> NDArray {
    switch operand {
    case .array(let array): try array.cast(to: dtype)
    case .scalar(let value): try .scalar(value, dtype)
    }
  }

  /// Elements of `left` where `condition` holds and of `right` elsewhere.
  public static func `where`(
    _ condition: NDArray, _ left: Operand, _ right: Operand, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let dtype = commonType(left, right, dialect)
    let shape = try Shape.broadcast(
      condition.shape, try Shape.broadcast(left.shape, right.shape, dialect), dialect)
    let test = try condition.cast(to: .bool).broadcast(to: shape)
    let one = try wrapped(left, dtype).broadcast(to: shape)
    let two = try wrapped(right, dtype).broadcast(to: shape)
    let result = try NDArray(uninitialized: shape, dtype)
    let size = dtype.byteCount
    let mask = UnsafePointer(test.pointer(UInt8.self))
    let (first, second, write) = (one.rawPointer, two.rawPointer, result.rawPointer)
    StridedLoop(shape, test.strides, one.strides, two.strides, result.strides)
      .run { offsets, count, steps in
        lk_where(
          Int32(size), mask + offsets[0], steps[0], first + offsets[1] &* size, steps[1],
          second + offsets[2] &* size, steps[2], write + offsets[3] &* size, steps[3], count)
      }
    return result
  }

  /// Elements no smaller than `low` and no larger than `high`; NaN stays.
  public func clipped(
    _ low: Operand?, _ high: Operand?, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    guard low != nil || high != nil else {
      throw dialect == .torch
        ? .runtime("torch.clamp: At least one of 'min' or 'max' must not be None")
        : .value("One of max or min must be given")
    }
    var result = self
    if let low { result = try .binary(.maximum, .array(result), low, dialect) }
    if let high { result = try .binary(.minimum, .array(result), high, dialect) }
    return result
  }

  /// Whether each element is not zero.
  public func truth() throws(TensorError) -> NDArray { try cast(to: .bool) }

  /// Numbers rounded to a number of decimals, halves to even.
  public func rounded(decimals: Int, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    if decimals == 0 || !dtype.isFloatingPoint { return try unary(.round, dialect) }
    var factor = 1.0
    for _ in 0..<Swift.min(decimals.magnitude, 400) { factor *= 10 }
    let (up, down): (BinaryOperation, BinaryOperation) =
      decimals > 0 ? (.multiply, .divide) : (.divide, .multiply)
    let scaled = try NDArray.binary(up, .array(self), .scalar(.double(factor)), dialect)
    return try .binary(
      down, .array(scaled.unary(.round, dialect)), .scalar(.double(factor)), dialect)
  }
}

extension BinaryOperation {
  /// Whether two float32 operands give a float32 result without a check.
  var isPlain: Bool {
    switch self {
    case .and, .or, .xor, .shiftLeft, .shiftRight: false
    default: true
    }
  }

  /// The name of PyTorch's own kernel, as its messages quote it.
  var torchKernelName: String {
    switch self {
    case .shiftLeft: "lshift"
    case .shiftRight: "rshift"
    case .remainder: "remainder"
    case .fmod: "fmod"
    case .floorDivide: "div_floor"
    default: "bitwise_" + bitwiseName
    }
  }

  var bitwiseName: String {
    switch self {
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    case .shiftLeft: "left_shift"
    default: "right_shift"
    }
  }
}
