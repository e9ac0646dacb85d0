import MiniPython
import Tensors

// Class numbers as rows with a single one.

extension TensorFlowFunctions {
  /// `tf.one_hot(indices, depth, on_value, off_value, axis, dtype)`.
  static func oneHot(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard !arguments[0].isNone, !arguments[1].isNone else {
      throw PythonError(
        .typeError, "Missing required positional argument",
        advice: "tf.one_hot(indices, depth)")
    }
    let indices = try classNumbers(arguments[0], interpreter)
    let depth = try interpreter.int(arguments[1])
    let type = try kind(arguments, interpreter)
    let on = arguments[2].isNone ? 1 : try interpreter.double(arguments[2])
    let off = arguments[3].isNone ? 0 : try interpreter.double(arguments[3])
    guard depth >= 0 else {
      throw TensorFlowErrors.invalid(
        "OneHot", "depth must be non-negative, got: \(depth)", name: nil)
    }
    try interpreter.checkAllocation(max(1, indices.count), times: depth, stride: 8)
    let axis = arguments[4].isNone ? -1 : try interpreter.int(arguments[4])
    guard axis >= -1, axis <= indices.rank else {
      throw TensorFlowErrors.invalid(
        "OneHot",
        "Expected axis to be -1 or between [0, \(indices.rank + 1)).  But received: \(axis)",
        name: nil)
    }
    return try array(interpreter) { () throws(TensorError) in
      var rows = [Double](repeating: off, count: indices.count * depth)
      for (row, index) in indices.ints().enumerated() where (0..<depth).contains(index) {
        rows[row * depth + index] = on
      }
      var made = try NDArray(rows, try Shape(Array(indices.shape) + [depth])).cast(to: type)
      if axis >= 0, axis < indices.rank {
        var order = Array(0..<indices.rank)
        order.insert(indices.rank, at: axis)
        made = try made.permuted(order).contiguous()
      }
      return made
    }
  }

  /// - Throws: InvalidArgumentError for what are no whole numbers.
  private static func classNumbers(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> NDArray {
    if case .string = value { throw wrongKind("string") }
    let given = try ArrayReader.read(value, .numpy, interpreter)
    guard given.dtype.isFloatingPoint else {
      return try numeric { () throws(TensorError) in try given.cast(to: .int64) }
    }
    // An empty list has no kind yet.
    guard given.count > 0 || value.arrayValue != nil else {
      return try numeric { () throws(TensorError) in try given.cast(to: .int64) }
    }
    let isArray = value.arrayValue != nil
    throw wrongKind(isArray && given.dtype == .float64 ? "double" : "float")
  }

  private static func wrongKind(_ name: String) -> PythonError {
    PythonError(
      "tensorflow.errors.InvalidArgumentError",
      "Value for attr 'TI' of \(name) is not in the list of allowed values: uint8, int8, int32, "
        + "int64\n\t; NodeDef: {{node OneHot}}; Op<name=OneHot; signature=indices:TI, depth:int32, "
        + "on_value:T, off_value:T -> output:T; attr=axis:int,default=-1; attr=T:type; "
        + "attr=TI:type,default=DT_INT64,allowed=[DT_UINT8, DT_INT8, DT_INT32, DT_INT64]> "
        + "[Op:OneHot]", advice: "tf.cast(x, tf.int32) makes whole numbers of them")
  }

  /// The kind of the result, which the two values must be of.
  private static func kind(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> DType {
    let stated = try TensorFlowValues.dtype(arguments[5], interpreter)
    var kinds: [(name: String, dtype: DType)] = []
    for (name, value) in [("on_value", arguments[2]), ("off_value", arguments[3])]
    where !value.isNone {
      kinds.append((name, try TensorFlowValues.tensor(value, interpreter).dtype))
    }
    if let stated {
      for (name, dtype) in kinds where dtype != stated {
        throw PythonError(
          .typeError,
          "dtype <dtype: '\(dtype.name)'> of \(name) does not match dtype parameter <dtype: "
            + "'\(stated.name)'>")
      }
      return stated
    }
    if kinds.count == 2, kinds[0].dtype != kinds[1].dtype {
      throw PythonError(
        .typeError,
        "dtype <dtype: '\(kinds[0].dtype.name)'> of on_value does not match dtype <dtype: "
          + "'\(kinds[1].dtype.name)'> of off_value")
    }
    return kinds.first?.dtype ?? .float32
  }
}
