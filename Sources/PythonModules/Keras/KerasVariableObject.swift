import MiniPython
import Networks
import Tensors

/// A weight of a layer as the program holds it.
class KerasVariableObject: Object, ArrayValued {
  let weight: KerasWeight
  let path: String

  init(_ weight: KerasWeight, path: String) {
    self.weight = weight
    self.path = path
    super.init()
  }

  var array: NDArray { weight.tensor.data }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("keras.Variable")) ?? interpreter.types.object
  }

  /// `keras.Variable`: numbers that a layer of the program, or nobody, owns.
  static let definition = ClassDefinition(
    "Variable", "Numbers that can be assigned.",
    signature: "initializer, shape=None, dtype=None, trainable=True, autocast=True, "
      + "aggregation='none', synchronization='auto', name=None, **kwargs",
    example: "keras.Variable([1.0, 2.0])",
    make: { (_, arguments, interpreter) throws(PythonError) in
      let isTrainable = try interpreter.isTrue(arguments[3])
      var name = ""
      if case .string(let text) = arguments[7] { name = text.text }
      if name.isEmpty { name = interpreter.keras.uniqueName("variable") }
      let dtype = try TensorFlowValues.dtype(arguments[2], interpreter)
      var given = arguments[0]
      if interpreter.isCallable(given), !arguments[1].isNone {
        given = try interpreter.call(given, Arguments(arguments[1]))
      }
      let value = try interpreter.kerasTensor(given, dtype: dtype)
      let mode = interpreter.keras.mode
      let own = try numeric { () throws(TensorError) in
        Tensor(
          try value.data.copy(), requiresGrad: isTrainable && value.dtype.isFloatingPoint,
          mode: mode)
      }
      return .object(
        KerasVariableObject(
          KerasWeight(name: name, tensor: own, isTrainable: isTrainable), path: name))
    })

  private var tensor: KerasTensorObject { KerasTensorObject(weight.tensor) }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try tensor.binary(operation, other, reflected: reflected, interpreter)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try tensor.compare(comparison, other, interpreter)
  }

  override func unary(
    _ operation: UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try tensor.unary(operation, interpreter)
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    try tensor.item(key, interpreter)
  }

  override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    try tensor.length(interpreter)
  }

  override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    try tensor.iterator(interpreter)
  }

  override func numberValue(
    _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? { try array.numberValue(method) }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    ObjectIdentifier(weight).hashValue
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "name": return .string(weight.name.split(separator: "/").last.map(String.init) ?? "")
    case "path": return .string(path)
    case "shape": return try interpreter.tensorShape(weight.tensor.shape)
    case "dtype": return .string(weight.tensor.dtype.name)
    case "ndim": return .int(weight.tensor.rank)
    case "_is_watched": return .bool(weight.tensor.isWatched)
    case "trainable": return .bool(weight.isTrainable && !weight.isFrozen)
    case "value": return .object(tensor)
    case "numpy":
      return .object(
        ClosureFunction("numpy") { [weight] (_, interpreter) throws(PythonError) in
          let copy = try numeric { () throws(TensorError) in try weight.tensor.data.copy() }
          return try interpreter.numpyValue(copy)
        })
    case "assign": return .object(assignment("assign") { $1 })
    case "assign_add":
      return .object(
        assignment("assign_add") { (old, new) throws(TensorError) in
          try .binary(.add, .array(old), .array(new))
        })
    case "assign_sub":
      return .object(
        assignment("assign_sub") { (old, new) throws(TensorError) in
          try .binary(.subtract, .array(old), .array(new))
        })
    default: return try super.attribute(name, interpreter)
    }
  }

  /// A method that puts new numbers into the variable and answers it.
  private func assignment(
    _ name: String, _ change: @escaping (NDArray, NDArray) throws(TensorError) -> NDArray
  ) -> ClosureFunction {
    ClosureFunction(name) { [self] (arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0 else {
        throw PythonError(.typeError, "\(name)() missing 1 required positional argument: 'value'")
      }
      let own = weight.tensor
      let value = try interpreter.kerasTensor(arguments[0], dtype: own.dtype)
      let result = try numeric { () throws(TensorError) in try change(own.data, value.data) }
      guard result.shape == own.shape,
        value.rank == 0 || value.shape == own.shape || name != "assign"
      else {
        throw PythonError(
          .valueError, try mismatch(value.shape, interpreter),
          advice: "give it numbers in the shape \(own.shape.tupleText)")
      }
      try numeric { () throws(TensorError) in try own.data.assign(result) }
      return .object(self)
    }
  }

  /// What is said of numbers in another shape than the variable's.
  func mismatch(_ shape: Shape, _ interpreter: Interpreter) throws(PythonError) -> String {
    "The shape of the target variable and the shape of the target value in "
      + "`variable.assign(value)` must match. variable.shape=\(weight.tensor.shape.tupleText), "
      + "Received: value.shape=\(shape.tupleText). Target variable: "
      + (try representation(interpreter))
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    let numbers = try interpreter.display(of: interpreter.numpyValue(weight.tensor.data))
    return "<Variable path=\(path), shape=\(weight.tensor.shape.tupleText), "
      + "dtype=\(weight.tensor.dtype.name), value=\(numbers)>"
  }
}

/// What stands for data while a model is put together.
final class KerasSymbolObject: Object {
  let symbol: KerasSymbol

  init(_ symbol: KerasSymbol) {
    self.symbol = symbol
    super.init()
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "shape": return symbol.shape.pythonTuple
    case "dtype": return .string(symbol.dtype)
    case "name": return .string(symbol.name)
    case "ndim": return .int(symbol.shape.count)
    case "_keras_mask":
      if let mask = symbol.mask { return .object(KerasSymbolObject(mask)) }
      return try super.attribute(name, interpreter)
    default: return try super.attribute(name, interpreter)
    }
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<KerasTensor shape=\(pythonText(of: symbol.shape)), dtype=\(symbol.dtype), sparse=False, "
      + "ragged=False, name=\(symbol.name)>"
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("keras.KerasTensor")) ?? interpreter.types.object
  }

  override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    throw PythonError(
      .typeError, "A symbolic KerasTensor cannot be used as a boolean.",
      advice: "there are no numbers before the model runs: keras.ops.where chooses by a condition")
  }

  /// `x[:, 0]` within a functional model becomes a layer that takes a part.
  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    try KerasSymbolicCall.call("get_item", [.object(self), key], interpreter) {
      (values) throws(PythonError) in try interpreter.item(values[1], of: values[0])
    }
  }

  override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    throw PythonError(
      .typeError,
      "Iterating over a symbolic KerasTensor is not supported.",
      advice: "take parts by number: x[:, 0]")
  }

  override func unary(
    _ operation: UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try KerasSymbolicCall.call("negative", [.object(self)], interpreter) {
      (values) throws(PythonError) in try interpreter.unary(operation, values[0])
    }
  }

  /// `a > b` within a functional model becomes a layer that compares.
  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let name: String
    switch comparison {
    case .less: name = "less"
    case .lessOrEqual: name = "less_equal"
    case .greater: name = "greater"
    case .greaterOrEqual: name = "greater_equal"
    case .equal, .notEqual: return nil
    }
    return try KerasSymbolicCall.call(name, [.object(self), other], interpreter) {
      (values) throws(PythonError) in
      try interpreter.compare(comparison, values[0], values[1])
    }
  }

  /// `a + b` within a functional model becomes a layer that adds.
  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let state = interpreter.keras
    var symbols = [symbol]
    var constant: Tensor?
    if case .object(let object) = other, let right = object as? KerasSymbolObject {
      symbols.append(right.symbol)
    } else {
      guard let operand = try interpreter.kerasOperand(other) else { return nil }
      constant = operand
    }
    let function: KerasFunction = { (inputs) throws(TensorError) in
      let second = constant ?? inputs[inputs.count - 1]
      let result =
        try reflected
        ? second.combined(operation, inputs[0]) : inputs[0].combined(operation, second)
      guard let result else { throw .type("models have no operator \(operation.symbol)") }
      return result
    }
    let arguments = KerasArguments(
      values: ["function": .function(function)],
      name: state.uniqueName(operation.className), mode: state.mode
    ) { () throws(TensorError) in 0 }
    let layer = try numeric { () throws(TensorError) in
      try KerasOperationLayer(arguments, className: operation.className)
    }
    return try interpreter.symbolicCall(layer, owner: nil, symbols)
  }
}

extension BinaryOperator {
  fileprivate var className: String {
    switch self {
    case .add: "Add"
    case .subtract: "Subtract"
    case .multiply: "Multiply"
    case .divide: "TrueDivide"
    case .power: "Power"
    case .matrixMultiply: "Matmul"
    default: "Operation"
    }
  }
}

extension [Int?] {
  /// A shape as a Python tuple, None for what is not known.
  var pythonTuple: Value { .tuple(map { length in length.map { Value.int($0) } ?? .none }) }
}
