import MiniPython
import Tensors

/// One side of an operator that involves an array.
enum NumPyOperand {
  case numbers(Operand)
  /// An array of texts or objects.
  case values(ArrayObject)

  init(_ array: ArrayObject) {
    self = array.pool == nil ? .numbers(.array(array.array)) : .values(array)
  }

  /// The operand that a Python value is; nil for what NumPy leaves to the other side.
  init?(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    switch value {
    case .bool(let flag): self = .numbers(.scalar(.bool(flag)))
    case .int(let number): self = .numbers(.scalar(.int(number)))
    case .float(let number): self = .numbers(.scalar(.double(number)))
    case .object(let array as ArrayObject): self.init(array)
    case .object(let scalar as NumPyScalar): self = .numbers(.array(scalar.array))
    case .list, .tuple: self.init(try NumPyArray(value, interpreter).object())
    case .string, .none:
      self = .values(try ArrayObject([value], shape: []))
    case .object(let complex as ComplexObject):
      self = .values(try ArrayObject([.object(complex)], shape: [], kind: .complex))
    case .dict: return nil
    case .object: return nil
    }
  }

  /// The array behind the operand, of Python values.
  private func pooled() throws(PythonError) -> ArrayObject {
    switch self {
    case .values(let array): return array
    case .numbers(.array(let array)):
      return try ArrayObject(
        array.scalars().map { Value($0) }, shape: array.shape, kind: .object)
    case .numbers(.scalar(let scalar)):
      return try ArrayObject([Value(scalar)], shape: [], kind: .object)
    }
  }

  private var isText: Bool {
    if case .values(let array) = self, case .text = array.kind { return true }
    return false
  }

  private var typeText: String {
    switch self {
    case .values(let array): array.kind.representation
    case .numbers(.array(let array)): "dtype('\(array.dtype.name)')"
    case .numbers(.scalar(let scalar)): "dtype('\(scalar.dtype(.numpy).name)')"
    }
  }

  static func binary(
    _ operation: BinaryOperator, _ own: NumPyOperand, _ other: NumPyOperand, reflected: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let (left, right) = reflected ? (other, own) : (own, other)
    if case .numbers(let first) = left, case .numbers(let second) = right {
      let result = try raising { () throws(TensorError) in try operation.apply(first, second) }
      try NumPyErrors.check(
        (result.rank == 0 ? "scalar " : "") + operation.ufuncName, result, [first, second],
        interpreter)
      return .numpy(result)
    }
    if left.isText || right.isText, !(left.isText && right.isText && operation == .add) {
      throw PythonError(
        "numpy.exceptions.UFuncTypeError",
        "ufunc '\(operation.ufuncName)' did not contain a loop with signature matching types "
          + "(\(left.typeText), \(right.typeText)) -> None",
        advice: "texts are not numbers: convert with .astype(float) first")
    }
    if operation == .matrixMultiply,
      let product = try ComplexArrays.applied(
        "matmul", Arguments(.object(try left.pooled()), .object(try right.pooled())), interpreter)
    {
      return product
    }
    let (one, two) = try aligned(left, right)
    var results: [Value] = []
    let isComplex = one.kind == .complex || two.kind == .complex
    for (first, second) in zip(one.values(), two.values()) {
      if isComplex, operation == .divide {
        let quotient = ComplexArrays.divided(
          ComplexArrays.number(first), ComplexArrays.number(second))
        results.append(.object(ComplexObject(quotient)))
        continue
      }
      results.append(try interpreter.binary(operation, first, second))
    }
    let array = try ArrayObject(results, shape: one.array.shape)
    return array.value(array.array)
  }

  static func compare(
    _ comparison: Comparison, _ left: NumPyOperand, _ right: NumPyOperand,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .numbers(let first) = left, case .numbers(let second) = right {
      return .numpy(
        try raising { () throws(TensorError) in
          try NDArray.compare(comparison.operation, first, second, .numpy)
        })
    }
    let (one, two) = try aligned(left, right)
    var results: [Bool] = []
    for (first, second) in zip(one.values(), two.values()) {
      switch comparison {
      case .equal: results.append(try interpreter.areEqual(first, second))
      case .notEqual: results.append(!(try interpreter.areEqual(first, second)))
      default:
        results.append(
          try interpreter.isTrue(try interpreter.compare(comparison, first, second)))
      }
    }
    return .numpy(
      try raising { () throws(TensorError) in try NDArray(results, one.array.shape) })
  }

  private static func aligned(
    _ left: NumPyOperand, _ right: NumPyOperand
  ) throws(PythonError) -> (ArrayObject, ArrayObject) {
    let (one, two) = (try left.pooled(), try right.pooled())
    return try raising { () throws(TensorError) in
      let shape = try Shape.broadcast(one.array.shape, two.array.shape, .numpy)
      return (
        one.with(try one.array.broadcast(to: shape, .numpy)),
        two.with(try two.array.broadcast(to: shape, .numpy))
      )
    }
  }
}

extension Comparison {
  var operation: ComparisonOperation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterEqual
    }
  }
}

extension BinaryOperator {
  /// The name of the function that does the same, as NumPy's messages use it.
  var ufuncName: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .floorDivide: "floor_divide"
    case .modulo: "remainder"
    case .power: "power"
    case .matrixMultiply: "matmul"
    case .bitAnd: "bitwise_and"
    case .bitOr: "bitwise_or"
    case .bitXor: "bitwise_xor"
    case .shiftLeft: "left_shift"
    case .shiftRight: "right_shift"
    }
  }

  func apply(_ left: Operand, _ right: Operand) throws(TensorError) -> NDArray {
    switch self {
    case .add: return try .binary(.add, left, right, .numpy)
    case .subtract: return try .binary(.subtract, left, right, .numpy)
    case .multiply: return try .binary(.multiply, left, right, .numpy)
    case .divide: return try .binary(.divide, left, right, .numpy)
    case .floorDivide: return try .binary(.floorDivide, left, right, .numpy)
    case .modulo: return try .binary(.remainder, left, right, .numpy)
    case .power: return try power(left, right)
    case .matrixMultiply: return try left.asArray().matmul(try right.asArray(), .numpy)
    case .bitAnd: return try .binary(.and, left, right, .numpy)
    case .bitOr: return try .binary(.or, left, right, .numpy)
    case .bitXor: return try .binary(.xor, left, right, .numpy)
    case .shiftLeft: return try .binary(.shiftLeft, left, right, .numpy)
    case .shiftRight: return try .binary(.shiftRight, left, right, .numpy)
    }
  }

  /// NumPy computes some powers by other functions, whose last digits differ.
  private func power(_ left: Operand, _ right: Operand) throws(TensorError) -> NDArray {
    if case .array(let base) = left, case .scalar(let exponent) = right {
      if exponent == .int(2) || (exponent == .double(2) && base.dtype.isFloatingPoint) {
        return try base.dtype == .bool
          ? .binary(.power, left, right, .numpy) : base.unary(.square, .numpy)
      }
      if base.dtype.isFloatingPoint, exponent == .double(0.5) {
        return try base.unary(.sqrt, .numpy)
      }
    }
    return try .binary(.power, left, right, .numpy)
  }
}

extension Operand {
  func asArray() throws(TensorError) -> NDArray {
    switch self {
    case .array(let array): array
    case .scalar(let scalar): try .scalar(scalar, scalar.dtype(.numpy))
    }
  }
}

extension NDArray {
  func applying(_ operation: MiniPython.UnaryOperator) throws(TensorError) -> NDArray {
    switch operation {
    case .negative: return try unary(.negative, .numpy)
    case .positive: return try copy()
    case .invert:
      if dtype == .bool {
        return try NDArray.binary(.xor, .array(self), .scalar(.bool(true)), .numpy)
      }
      return try unary(.not, .numpy)
    }
  }
}
