import MiniPython
import Tensors

/// A `torch.Tensor` or an `nn.Parameter` as Python sees it.
final class TensorObject: Object, ArrayValued {
  let tensor: Tensor
  let torch: TorchState
  let isParameter: Bool

  init(_ tensor: Tensor, _ torch: TorchState, isParameter: Bool = false) {
    self.tensor = tensor
    self.torch = torch
    self.isParameter = isParameter
    super.init()
  }

  var array: NDArray { tensor.data }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    if let known = isParameter ? torch.parameterClass : torch.tensorClass { return known }
    let name = isParameter ? "torch.nn.parameter.Parameter" : "torch.Tensor"
    guard let found = try? torch.nativeClass(name, interpreter) else {
      return super.type(interpreter)
    }
    if isParameter { torch.parameterClass = found } else { torch.tensorClass = found }
    return found
  }

  // MARK: Operators

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    // The most frequent case.
    if !reflected, operation != .matrixMultiply, case .object(let object) = other,
      let two = object as? TensorObject,
      let result = try numeric({ () throws(TensorError) in
        try tensor.plain(operation.tensorOperation, two.tensor)
      })
    {
      return .object(TensorObject(result, torch))
    }
    guard let operand = try operand(other, interpreter) else { return nil }
    if operation == .subtract { try DTypeRefusal.checkSubtraction(.tensor(tensor), operand) }
    if operation == .matrixMultiply {
      try DTypeRefusal.byOperation["matmul"]?.check(Arguments(.object(self)))
    }
    return .object(
      TensorObject(
        try numeric { () throws(TensorError) in
          if operation == .matrixMultiply {
            guard case .tensor(let other) = operand else {
              throw .type(
                "unsupported operand type(s) for @: 'Tensor' and "
                  + "'\(interpreter.type(of: other).typeName)'")
            }
            return try reflected ? other.matmul(tensor) : tensor.matmul(other)
          }
          let own = TensorOperand.tensor(tensor)
          return reflected
            ? try .binary(operation.tensorOperation, operand, own, torch.mode)
            : try .binary(operation.tensorOperation, own, operand, torch.mode)
        }, torch))
  }

  override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation != .matrixMultiply, let operand = try operand(other, interpreter) else {
      return nil
    }
    if operation == .subtract { try DTypeRefusal.checkSubtraction(.tensor(tensor), operand) }
    try numeric { () throws(TensorError) in
      try tensor.replace { (old) throws(TensorError) in
        try .binary(operation.tensorOperation, .tensor(old), operand, torch.mode)
      }
    }
    return .object(self)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    // Comparing with None or a string answers by identity, as in PyTorch.
    guard let operand = try operand(other, interpreter) else { return nil }
    return torch.wrap(
      try numeric { () throws(TensorError) in
        try .compare(comparison.tensorOperation, .tensor(tensor), operand, torch.mode)
      })
  }

  override func unary(
    _ operation: MiniPython.UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .positive: return .object(self)
    case .negative:
      return torch.wrap(try numeric { () throws(TensorError) in try tensor.unary(.negative) })
    case .invert:
      guard !tensor.dtype.isFloatingPoint else {
        throw PythonError(
          .typeError,
          "~ (operator.invert) is only implemented on integer and Boolean-type tensors")
      }
      return torch.wrap(
        try numeric { () throws(TensorError) in try tensor.data.unary(.not, .torch) })
    }
  }

  // MARK: Containers

  override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    let count = tensor.count
    guard count == 1 else {
      throw PythonError(
        .runtimeError,
        count == 0
          ? "Boolean value of Tensor with no values is ambiguous"
          : "Boolean value of Tensor with more than one value is ambiguous",
        advice: "ask for x.any() or x.all(), or compare one number with x[i].item()")
    }
    return try item().boolValue
  }

  override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    guard let first = tensor.shape.first else {
      throw PythonError(.typeError, "len() of a 0-d tensor")
    }
    return first
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    if case .int(let index) = key {
      guard tensor.rank > 0 else {
        throw PythonError(
          .indexError,
          "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in "
            + "C++ to convert a 0-dim tensor to a number")
      }
      return torch.wrap(try numeric { () throws(TensorError) in try tensor.select(0, index) })
    }
    let items = try IndexReader(.torch, interpreter).items(key)
    return torch.wrap(try numeric { () throws(TensorError) in try tensor.get(items) })
  }

  override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    let items = try IndexReader(.torch, interpreter).items(key)
    let source: Tensor
    if case .object(let object) = value, let other = object as? TensorObject {
      source = other.tensor
    } else if let scalar = value.scalar {
      let dtype = tensor.dtype
      source = Tensor(
        try numeric { () throws(TensorError) in try NDArray.scalar(scalar, dtype) },
        mode: torch.mode)
    } else if let array = value.arrayValue, array.count == 1 {
      source = Tensor(array, mode: torch.mode)
    } else {
      throw PythonError(
        .typeError,
        "can't assign a \(interpreter.type(of: value).name) to a torch.\(tensor.dtype.torchScalarName)Tensor",
        advice: "turn it into a tensor first: torch.tensor(...)")
    }
    try numeric { () throws(TensorError) in try tensor.set(items, to: .tensor(source)) }
    return true
  }

  override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    guard let operand = try operand(value, interpreter) else {
      throw PythonError(
        .runtimeError,
        "Tensor.__contains__ only supports Tensor or scalar, but you passed in a "
          + "<class '\(interpreter.type(of: value).qualifiedName)'>.")
    }
    return try numeric { () throws(TensorError) in
      let equal = try Tensor.compare(.equal, .tensor(tensor), operand, torch.mode)
      return try equal.data.any().item().boolValue
    }
  }

  override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    guard let length = tensor.shape.first else {
      throw PythonError(.typeError, "iteration over a 0-d tensor")
    }
    let tensor = tensor
    let torch = torch
    var position = 0
    if tensor.requiresGrad, torch.mode.isEnabled {
      let parts = try numeric { () throws(TensorError) in try tensor.unbound(0) }
      return ClosureIterator { (_) throws(PythonError) in
        guard position < parts.count else { return nil }
        position += 1
        return torch.wrap(parts[position - 1])
      }
    }
    return ClosureIterator { (_) throws(PythonError) in
      guard position < length else { return nil }
      let index = position
      position += 1
      return torch.wrap(try numeric { () throws(TensorError) in try tensor.select(0, index) })
    }
  }

  // MARK: Text and numbers

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    let text = try numeric { () throws(TensorError) in
      try TorchText(torch.currentPrintOptions).text(
        tensor.data, requiresGrad: tensor.requiresGrad,
        gradientFunction: tensor.gradientFunctionName)
    }
    return isParameter ? "Parameter containing:\n" + text : text
  }

  override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if tensor.rank == 0 && !tensor.requiresGrad || tensor.rank == 0 && !specification.isEmpty {
      return try interpreter.formatted(Value(item()), specification)
    }
    guard specification.isEmpty else {
      throw PythonError(
        .typeError, "unsupported format string passed to Tensor.__format__",
        advice: "format one number with x.item(), or print the whole tensor")
    }
    return try display(interpreter)
  }

  override func numberValue(
    _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if method == "__float__" || method == "__int__", tensor.count != 1 {
      throw PythonError(
        .valueError, "only one element tensors can be converted to Python scalars",
        advice: "reduce it first, as x.mean().item(), or take all with x.tolist()")
    }
    switch method {
    case "__float__": return .float(try item().doubleValue)
    case "__int__":
      guard case .double(let number) = try item() else { return .int(try item().intValue) }
      guard number.isFinite else {
        throw number.isNaN
          ? PythonError(.valueError, "cannot convert float NaN to integer")
          : PythonError(.overflowError, "cannot convert float infinity to integer")
      }
      return .int(try item().intValue)
    case "__index__":
      guard !tensor.dtype.isFloatingPoint, tensor.count == 1 else {
        throw PythonError(
          .typeError,
          "only integer tensors of a single element can be converted to an index")
      }
      return .int(try item().intValue)
    default: return nil
    }
  }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    ObjectIdentifier(tensor).hashValue
  }

  /// The other side of an operation: a tensor, a number, or a NumPy scalar.
  @inline(__always)
  func operand(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> TensorOperand? {
    switch value {
    case .object(let object):
      if let other = object as? TensorObject { return .tensor(other.tensor) }
      guard let valued = object as? any ArrayValued else { return nil }
      if valued.array.rank == 0 {
        return .scalar(try numeric { () throws(TensorError) in try valued.array.item() })
      }
      return .tensor(Tensor(valued.array, mode: torch.mode))
    case .int(let number): return .scalar(.int(number))
    case .float(let number): return .scalar(.double(number))
    case .bool(let flag): return .scalar(.bool(flag))
    default: return nil
    }
  }

  /// The only number in it.
  func item() throws(PythonError) -> Scalar {
    try numeric { () throws(TensorError) in
      guard tensor.count == 1 else {
        throw TensorError(
          .runtimeError,
          "a Tensor with \(tensor.count) elements cannot be converted to Scalar",
          fix: "reduce it first, as x.mean().item(), or take all with x.tolist()")
      }
      return try tensor.data.item()
    }
  }
}

extension Comparison {
  var tensorOperation: ComparisonOperation {
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
  /// The elementwise operation; the matrix product is handled before.
  var tensorOperation: BinaryOperation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply, .matrixMultiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .modulo: .remainder
    case .power: .power
    case .bitAnd: .and
    case .bitOr: .or
    case .bitXor: .xor
    case .shiftLeft: .shiftLeft
    case .shiftRight: .shiftRight
    }
  }
}
