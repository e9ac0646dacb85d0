import MiniPython
import Networks
import Tensors

/// `optimizer.learning_rate`: a number that can be assigned.
final class KerasRateObject: Object, ArrayValued {
  private let optimizer: KerasOptimizer

  init(_ optimizer: KerasOptimizer) {
    self.optimizer = optimizer
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("keras.Variable")) ?? interpreter.types.object
  }

  /// The rate as an array; an allocation of four bytes does not fail on its own.
  var array: NDArray {
    let array = try? NDArray([optimizer.learningRate], [])
    precondition(array != nil, "four bytes can be allocated")
    return array ?? self.array
  }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try KerasTensorObject(Tensor(array, mode: interpreter.keras.mode))
      .binary(operation, other, reflected: reflected, interpreter)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try KerasTensorObject(Tensor(array, mode: interpreter.keras.mode))
      .compare(comparison, other, interpreter)
  }

  override func numberValue(
    _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? { try array.numberValue(method) }

  override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    try interpreter.formatted(.float(Double(optimizer.learningRate)), specification)
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<Variable path=\(optimizer.name)/learning_rate, shape=(), dtype=float32, value="
      + "\(optimizer.learningRate)>"
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "name": return .string("learning_rate")
    case "path": return .string(optimizer.name + "/learning_rate")
    case "shape": return try interpreter.tensorShape([])
    case "dtype": return .string("float32")
    case "numpy", "value":
      return .object(
        ClosureFunction("numpy") { [array] (_, interpreter) throws(PythonError) in
          try interpreter.numpyValue(array)
        })
    case "assign":
      return .object(
        ClosureFunction("assign") { [optimizer] (arguments, interpreter) throws(PythonError) in
          optimizer.schedule = try KerasScheduleClasses.read(arguments[0], interpreter)
          return .none
        })
    default: return try super.attribute(name, interpreter)
    }
  }
}
