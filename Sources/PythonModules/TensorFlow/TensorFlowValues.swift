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
    if let packed = try packed(value, interpreter) { return packed }
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

  /// A list of tensors, and of lists of them, as one tensor that gradients go through; nil for
  /// values that no gradient goes through.
  static func packed(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Tensor? {
    guard let first = firstWatched(value) else { return nil }
    return try stacked(value, first.dtype, interpreter)
  }

  private static func firstWatched(_ value: Value) -> Tensor? {
    switch value {
    case .list(let list):
      return list.elements.lazy.compactMap { watched($0) }.first
    case .tuple(let tuple):
      return tuple.elements.lazy.compactMap { watched($0) }.first
    default: return nil
    }
  }

  private static func watched(_ value: Value) -> Tensor? {
    if let own = held(value) { return own.isWatched ? own : nil }
    return firstWatched(value)
  }

  private static func stacked(
    _ value: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    switch value {
    case .list, .tuple:
      var parts: [Tensor] = []
      for element in try interpreter.elements(of: value) {
        parts.append(try stacked(element, dtype, interpreter))
      }
      let rows = parts
      return try numeric { () throws(TensorError) in try Tensor.stack(rows, 0) }
    default: return try interpreter.kerasTensor(value, dtype: dtype)
    }
  }

  /// The kinds that TensorFlow has besides those here.
  private static let known: Set = [
    "bfloat16", "half", "complex64", "complex128", "uint16", "uint32", "uint64", "string",
    "resource", "variant", "qint8", "quint8", "qint16", "quint16", "qint32", "int4", "uint4",
  ]

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
      guard !known.contains(name) else {
        throw PythonError(.typeError, "lectern does not have the dtype \(name)")
      }
      throw PythonError(
        .typeError,
        "Cannot convert the argument `type_value`: \(try interpreter.representation(of: value)) to a "
          + "TensorFlow DType.")
    }
    return type
  }

  /// Two operands of one operation; a number or an array takes the dtype of the tensor beside it.
  ///
  /// - Throws: InvalidArgumentError for two tensors of different kinds, which TensorFlow does not
  ///   convert by itself, or of shapes that do not go together.
  static func pair(
    _ one: Value, _ two: Value, operation: String, _ interpreter: Interpreter
  ) throws(PythonError) -> (Tensor, Tensor) {
    let found = try typedPair(one, two, operation: operation, interpreter)
    try TensorFlowErrors.checkPair(operation, found.0.shape, found.1.shape)
    return found
  }

  /// Both operands with one dtype, whatever their shapes.
  static func typedPair(
    _ one: Value, _ two: Value, operation: String, _ interpreter: Interpreter
  ) throws(PythonError) -> (Tensor, Tensor) {
    switch (held(one), held(two)) {
    case (let left?, let right?):
      guard left.dtype == right.dtype else {
        throw PythonError(
          "tensorflow.errors.InvalidArgumentError",
          mismatch(operation, left.dtype, plainName(right.dtype)),
          advice: "make both alike: tf.cast(x, tf.\(left.dtype.name))")
      }
      return (left, right)
    case (let left?, nil):
      // An addition makes a float of the number first; other operations want it in their own kind.
      if case .float = two, !left.dtype.isFloatingPoint, operation == "RealDiv" {
        throw unlike(left.dtype.name, "float32")
      }
      if case .float = two, !left.dtype.isFloatingPoint, operation == "AddV2" {
        throw PythonError(
          "tensorflow.errors.InvalidArgumentError", mismatch(operation, left.dtype, "float"),
          advice: "make the tensor float: tf.cast(x, tf.float32)")
      }
      if case .string = two {
        throw PythonError(
          "tensorflow.errors.InvalidArgumentError", mismatch(operation, left.dtype, "string"))
      }
      return (left, try converted(two, like: left, interpreter))
    case (nil, let right?):
      if case .float = one, !right.dtype.isFloatingPoint, operation == "RealDiv" {
        throw unlike("float32", right.dtype.name)
      }
      return (try converted(one, like: right, interpreter), right)
    case (nil, nil):
      let left = try tensor(one, interpreter)
      return (left, try converted(two, like: left, interpreter))
    }
  }

  /// What a division says of operands of different kinds.
  private static func unlike(_ one: String, _ two: String) -> PythonError {
    PythonError(
      .typeError, "`x` and `y` must have the same dtype, got tf.\(one) != tf.\(two).",
      advice: "make both alike: tf.cast(x, tf.float32)")
  }

  /// - Throws: InvalidArgumentError for tensors of different kinds that are to be one.
  static func checkAlike(
    _ value: Value, _ operation: String, name: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    let parts = try interpreter.elements(of: value).map(held)
    guard let first = parts.first ?? nil else { return }
    for (place, part) in parts.enumerated() {
      guard let part, part.dtype != first.dtype else { continue }
      throw PythonError(
        "tensorflow.errors.InvalidArgumentError",
        "cannot compute \(operation) as input #\(place)(zero-based) was expected to be a "
          + "\(plainName(first.dtype)) tensor but is a \(plainName(part.dtype)) tensor "
          + "[Op:\(operation)] name: \(name)",
        advice: "make all alike: tf.cast(x, tf.\(first.dtype.name))")
    }
  }

  private static func mismatch(_ operation: String, _ wanted: DType, _ found: String) -> String {
    "cannot compute \(operation) as input #1(zero-based) was expected to be a "
      + "\(plainName(wanted)) tensor but is a \(found) tensor [Op:\(operation)] name: "
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
