import MiniPython
import Tensors

/// A single number with a dtype: `np.float64(0.5)`, `np.int64(2)`, `np.bool(True)`.
public final class NumPyScalar: Object, ArrayValued {
  public let number: Scalar
  public let dtype: DType

  public init(_ number: Scalar, _ dtype: DType) {
    self.number = number
    self.dtype = dtype
    super.init()
  }

  /// The Python number with the same value.
  public var pythonValue: Value { Value(number) }

  /// The number as an array without axes.
  public var array: NDArray {
    do {
      return try NDArray.scalar(number, dtype)
    } catch {
      preconditionFailure("there is always room for one number")
    }
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named(dtype.name, interpreter)
  }

  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    number.boolValue
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    try interpreter.hash(of: pythonValue)
  }

  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    NumPyText.scalar(number, dtype)
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    NumPyText.scalarRepr(number, dtype)
  }

  public override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    // As Python's own number of the same value, f"{np.float32(0.1)}" included.
    return try interpreter.formatted(pythonValue, specification)
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if dtype == .float64, let right = plainDouble(other) {
      let left = number.doubleValue
      let (first, second) = reflected ? (right, left) : (left, right)
      switch operation {
      case .add: return .scalar(first + second)
      case .subtract: return .scalar(first - second)
      case .multiply: return .scalar(first * second)
      case .divide: return .scalar(first / second)
      default: break
      }
    }
    if let repeated = try repetition(operation, other, interpreter) { return repeated }
    guard let operand = try NumPyOperand(other, interpreter) else { return nil }
    return try NumPyOperand.binary(
      operation, .numbers(.array(array)), operand, reflected: reflected, interpreter)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let right = plainDouble(other), dtype != .float32 || comparison != .equal {
      let left = number.doubleValue
      let exact = abs(left) < 0x1p53 && abs(right) < 0x1p53
      if exact || dtype.isFloatingPoint {
        return .object(NumPyScalar(.bool(comparison.holds(left, right)), .bool))
      }
    }
    guard let operand = try NumPyOperand(other, interpreter) else {
      return comparison == .equal || comparison == .notEqual
        ? .bool(comparison == .notEqual) : nil
    }
    return try NumPyOperand.compare(
      comparison, .numbers(.array(array)), operand, interpreter)
  }

  public override func unary(
    _ operation: MiniPython.UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let array = array
    return .numpy(try raising { () throws(TensorError) in try array.applying(operation) })
  }

  /// Indexing a scalar works for `x[()]`, `x[...]` and `x[None]` only.
  public override func item(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if case .tuple(let keys) = key, keys.elements.isEmpty { return .object(self) }
    throw PythonError(.indexError, "invalid index to scalar variable.")
  }

  /// `[0] * np.int64(3)` repeats the list, as a Python int does.
  private func repetition(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation == .multiply, dtype.isInteger else { return nil }
    switch other {
    case .string, .list, .tuple: return try interpreter.binary(.multiply, other, pythonValue)
    default: return nil
    }
  }

  private func plainDouble(_ value: Value) -> Double? {
    switch value {
    case .float(let number): number
    case .int(let number): Double(number)
    case .object(let scalar as NumPyScalar) where scalar.dtype == .float64:
      scalar.number.doubleValue
    default: nil
    }
  }
}

extension Comparison {
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Value {
  static func scalar(_ number: Double) -> Value {
    .object(NumPyScalar(.double(number), .float64))
  }

  static func scalar(_ number: Int) -> Value { .object(NumPyScalar(.int(number), .int64)) }

  /// A result of NumPy: a scalar if it has no axes, otherwise an array.
  static func numpy(_ array: NDArray) -> Value {
    guard array.rank == 0, let number = try? array.item(.numpy) else {
      return .object(ArrayObject(array))
    }
    return .object(NumPyScalar(number, array.dtype))
  }

  /// A result of NumPy that stays an array even without axes.
  static func array(_ array: NDArray) -> Value { .object(ArrayObject(array)) }
}
