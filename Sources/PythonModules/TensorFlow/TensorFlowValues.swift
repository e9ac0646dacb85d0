import MiniPython
import Networks
import Tensors

/// Values as TensorFlow takes them: Python's floats become float32, whole numbers int32; arrays
/// keep their kind.
enum TensorFlowValues {
  /// A tensor of a value, of the dtype that is asked for if one is.
  static func tensor(
    _ value: Value, dtype: Value = .none, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    if let type = try self.dtype(dtype, interpreter) {
      return try interpreter.kerasTensor(value, dtype: type)
    }
    if let own = held(value) { return own }
    if case .object = value, let array = value.arrayValue {
      return Tensor(array, mode: interpreter.keras.mode)
    }
    let array = try ArrayReader.read(value, .torch, defaultFloat: .float32, interpreter)
    let kept = try numeric { () throws(TensorError) in
      switch array.dtype {
      case .int64: try array.cast(to: .int32)
      case .float64: try array.cast(to: .float32)
      default: array
      }
    }
    return Tensor(kept, mode: interpreter.keras.mode)
  }

  /// The tensor within a tensor or a variable.
  static func held(_ value: Value) -> Tensor? {
    guard case .object(let object) = value else { return nil }
    if let tensor = object as? KerasTensorObject { return tensor.tensor }
    if let variable = object as? KerasVariableObject { return variable.weight.tensor }
    return nil
  }

  /// The dtype that a name, `tf.float32` or `np.float32` stands for.
  static func dtype(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> DType? {
    if value.isNone { return nil }
    var name = ""
    switch value {
    case .string(let text): name = text.text
    default:
      if let type = value.heapObject as? KerasTypeObject { return type.dtype }
      if let kind = value.heapObject as? ClassObject {
        name = ["int": "int32", "float": "float32"][kind.name] ?? kind.name
      } else {
        name = try interpreter.display(of: value)
      }
    }
    guard let type = DType(name: name) else {
      throw PythonError(.typeError, "lectern does not have the dtype \(name)")
    }
    return type
  }

  /// Two operands of one operation; a number or an array takes the dtype of the tensor beside it.
  ///
  /// - Throws: InvalidArgumentError for two tensors of different kinds, which TensorFlow does not
  ///   convert by itself.
  static func pair(
    _ one: Value, _ two: Value, operation: String, _ interpreter: Interpreter
  ) throws(PythonError) -> (Tensor, Tensor) {
    switch (held(one), held(two)) {
    case (let left?, let right?):
      guard left.dtype == right.dtype else {
        throw PythonError(
          "tensorflow.errors.InvalidArgumentError",
          "cannot compute \(operation) as input #1(zero-based) was expected to be a "
            + "\(plainName(left.dtype)) tensor but is a \(plainName(right.dtype)) tensor "
            + "[Op:\(operation)] name: ",
          advice: "make both alike: tf.cast(x, tf.\(left.dtype.name))")
      }
      return (left, right)
    case (let left?, nil): return (left, try converted(two, like: left, interpreter))
    case (nil, let right?): return (try converted(one, like: right, interpreter), right)
    case (nil, nil):
      let left = try tensor(one, interpreter)
      return (left, try converted(two, like: left, interpreter))
    }
  }

  private static func converted(
    _ value: Value, like other: Tensor, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    if case .float(let number) = value, !other.dtype.isFloatingPoint {
      throw PythonError(
        .typeError,
        "Cannot convert \(try interpreter.display(of: .float(number))) to EagerTensor "
          + "of dtype \(other.dtype.name)",
        advice: "make the tensor float: tf.cast(x, tf.float32)")
    }
    return try interpreter.kerasTensor(value, dtype: other.dtype)
  }

  private static func plainName(_ dtype: DType) -> String {
    switch dtype {
    case .float32: "float"
    case .float64: "double"
    default: dtype.name
    }
  }
}
