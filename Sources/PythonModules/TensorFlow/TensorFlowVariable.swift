import MiniPython
import Networks
import Tensors

/// `tf.Variable`: a tensor that keeps its place and can be assigned.
enum TensorFlowVariable {
  static let definition = ClassDefinition(
    "Variable", "A tensor that can be assigned, and differentiated by.",
    signature: "initial_value=None, trainable=True, validate_shape=True, caching_device=None, "
      + "name=None, variable_def=None, dtype=None, **kwargs",
    example: "w = tf.Variable([[0.0]])",
    make: { (_, arguments, interpreter) throws(PythonError) in
      guard !arguments[0].isNone else {
        throw PythonError(
          .valueError,
          "The `initial_value` arg to `tf.Variable` must be specified except when you are not "
            + "providing a `variable_def`. You provided neither.")
      }
      let value = try TensorFlowValues.tensor(arguments[0], dtype: arguments[6], interpreter)
      let isTrainable = try interpreter.isTrue(arguments[1])
      var name = "Variable"
      if case .string(let text) = arguments[4] { name = text.text }
      let mode = interpreter.keras.mode
      mode.variableCount += 1
      let own = try numeric { () throws(TensorError) in
        Tensor(
          try value.data.copy(),
          requiresGrad: isTrainable && value.dtype.isFloatingPoint, mode: mode)
      }
      return .object(
        TensorFlowVariableObject(
          KerasWeight(name: name, tensor: own, isTrainable: isTrainable), path: name))
    })
}

extension TensorFlowVariable {
  /// The class of the variables that there are.
  static let resource = ClassDefinition(
    "ResourceVariable", base: "tensorflow.Variable", "A tensor that can be assigned.")
}

/// A variable as TensorFlow shows it.
final class TensorFlowVariableObject: KerasVariableObject {
  override func type(_ interpreter: Interpreter) -> ClassObject {
    (try? interpreter.nativeClass("tensorflow.ResourceVariable")) ?? interpreter.types.object
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "name": return .string(weight.name + ":0")
    case "dtype": return .object(KerasTypeObject(weight.tensor.dtype))
    case "value", "read_value":
      let tensor = try numeric { () throws(TensorError) in try weight.tensor.cloned() }
      return .object(
        ClosureFunction("value") { (_, _) throws(PythonError) in
          .object(KerasTensorObject(tensor))
        })
    default: return try super.attribute(name, interpreter)
    }
  }

  /// A part of the variable, which can be assigned to.
  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    let found = try super.item(key, interpreter)
    if let part = found?.heapObject as? KerasTensorObject {
      let tensor = weight.tensor
      part.assign = { (value, interpreter) throws(PythonError) in
        let items = try IndexReader(.torch, interpreter).items(key)
        let numbers = try interpreter.kerasTensor(value, dtype: tensor.dtype)
        try numeric { () throws(TensorError) in try tensor.data.set(items, to: numbers.data) }
      }
    }
    return found
  }

  override func mismatch(_ shape: Shape, _ interpreter: Interpreter) -> String {
    "Cannot assign value to variable ' \(weight.name):0': Shape mismatch.The variable shape "
      + "\(weight.tensor.shape.tupleText), and the assigned value shape \(shape.tupleText) are "
      + "incompatible."
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    let tensor = weight.tensor
    let numpy =
      tensor.rank == 0
      ? try interpreter.representation(of: tensor.data.scalars().first.map { Value($0) } ?? .none)
      : try interpreter.representation(of: interpreter.numpyValue(tensor.data))
    let shown = numpy.contains("\n") ? "\n" + numpy : numpy
    return "<tf.Variable '\(weight.name):0' shape=\(tensor.shape.tupleText) "
      + "dtype=\(tensor.dtype.name), numpy=\(shown)>"
  }
}
