import MiniPython
import Networks
import Tensors

// Functions that make, join, turn and choose.

extension KerasOps {
  static let others: [FunctionDefinition] =
    binary(["add"], "AddV2", "x1 + x2.") { (a, b) throws(TensorError) in try a.add(b) }
    + binary(["subtract"], "Sub", "x1 - x2.") { (a, b) throws(TensorError) in try a.subtract(b) }
    + binary(["multiply"], "Mul", "x1 * x2.") { (a, b) throws(TensorError) in try a.multiply(b) }
    + binary(["divide"], "RealDiv", "x1 / x2.") { (a, b) throws(TensorError) in try a.divide(b) }
    + binary(["matmul"], "MatMul", "The matrix product.") { (a, b) throws(TensorError) in
      try a.matmul(b)
    }
    + binary(["power", "pow"], "Pow", "x1 to the power of x2.") { (a, b) throws(TensorError) in
      try a.power(b)
    }
    + binary(["true_divide"], "RealDiv", "x1 / x2.") { (a, b) throws(TensorError) in try a.divide(b)
    }
    + comparisons
    + binary(["maximum"], "Maximum", "The larger of two.") { (a, b) throws(TensorError) in
      try a.larger(b)
    }
    + binary(["minimum"], "Minimum", "The smaller of two.") { (a, b) throws(TensorError) in
      try a.smaller(b)
    }
    + [
      FunctionDefinition(
        "convert_to_tensor", "x, dtype=None, sparse=None, ragged=None, name=None",
        "A tensor of numbers."
      ) { (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("array", "x, dtype=None", "A tensor of numbers.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("constant", "value, dtype=None, shape=None, name='Const'", "A tensor.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("convert_to_numpy", "x", "The numbers as a NumPy array.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        return try interpreter.numpyValue(tensor.data)
      },
      FunctionDefinition("cast", "x, dtype, name=None", "The numbers as another kind.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("shape", "x", "The shape as a tuple.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        return .tuple(Array(tensor.shape).map { .int($0) })
      },
      FunctionDefinition("reshape", "x, newshape, name=None", "Another shape.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let shape = try interpreter.ints(arguments[1])
        try TensorFlowErrors.checkShape(shape, count: tensor.count)
        return try result { () throws(TensorError) in try tensor.reshaped(shape) }
      },
      FunctionDefinition("transpose", "x, axes=None, name=None", "The axes in another order.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes =
          arguments[1].isNone
          ? Array((0..<tensor.rank).reversed()) : try interpreter.ints(arguments[1])
        for axis in axes where !(-tensor.rank..<tensor.rank).contains(axis) {
          throw PythonError(
            .valueError,
            "axis \(axis) is out of bounds for an array with dimension \(tensor.rank).")
        }
        return try result { () throws(TensorError) in try tensor.permuted(axes) }
      },
      FunctionDefinition("softmax", "x, axis=-1, name=None", "Shares that sum to one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axis = try interpreter.int(arguments[1])
        return try result { () throws(TensorError) in try tensor.softmax(axis) }
      },
      FunctionDefinition("clip", "x, x_min, x_max", "The numbers within bounds.") {
        (arguments, interpreter) throws(PythonError) in
        try clipped(arguments, interpreter)
      },
      FunctionDefinition("clip_by_value", "t, clip_value_min, clip_value_max, name=None") {
        (arguments, interpreter) throws(PythonError) in
        try clipped(arguments, interpreter)
      },
      FunctionDefinition("concat", "values, axis=0, name=None", "Tensors side by side.") {
        (arguments, interpreter) throws(PythonError) in
        try TensorFlowValues.checkAlike(
          arguments[0], "ConcatV2", name: "concat", interpreter)
        return try joined(arguments, interpreter)
      },
      FunctionDefinition("concatenate", "xs, axis=0", "Tensors side by side.") {
        (arguments, interpreter) throws(PythonError) in
        try joined(arguments, interpreter)
      },
      FunctionDefinition("stack", "x, axis=0, name=None", "Tensors along a new axis.") {
        (arguments, interpreter) throws(PythonError) in
        let tensors = try tensors(arguments[0], interpreter)
        let axis = try interpreter.int(arguments[1])
        if let first = tensors.first,
          let (place, other) = tensors.enumerated().first(where: { $1.shape != first.shape })
        {
          throw TensorFlowErrors.invalid(
            "Pack",
            "Shapes of all inputs must match: values[0].shape = \(first.shape.bracketText) != "
              + "values[\(place)].shape = \(other.shape.bracketText)",
            name: try holdsTensors(arguments[0], interpreter) ? "stack" : nil,
            node: "Pack_N_\(tensors.count)")
        }
        return try result { () throws(TensorError) in try Tensor.stack(tensors, axis) }
      },
      FunctionDefinition("expand_dims", "x, axis=-1", "One more axis of length one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        var shape = Array(tensor.shape)
        let axis = try interpreter.int(arguments[1])
        let place = axis < 0 ? shape.count + 1 + axis : axis
        guard (0...shape.count).contains(place) else {
          throw TensorFlowErrors.invalid(
            "ExpandDims",
            "Tried to expand dim index \(axis) for tensor with \(tensor.rank) dimensions.")
        }
        shape.insert(1, at: place)
        let lengths = shape
        return try result { () throws(TensorError) in try tensor.reshaped(lengths) }
      },
      FunctionDefinition("squeeze", "x, axis=None", "Without the axes of length one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes = arguments[1].isNone ? nil : try interpreter.ints(arguments[1])
        for axis in axes ?? [] {
          guard (-tensor.rank..<tensor.rank).contains(axis) else {
            throw TensorFlowErrors.invalid(
              "Squeeze",
              "Tried to squeeze dim index \(axis) for tensor with \(tensor.rank) dimensions.")
          }
          let place = axis < 0 ? axis + tensor.rank : axis
          guard tensor.shape[place] == 1 else {
            throw TensorFlowErrors.invalid(
              "Squeeze",
              "Can not squeeze dim[\(place)], expected a dimension of 1, got "
                + "\(tensor.shape[place])")
          }
        }
        let lengths = Array(tensor.shape).enumerated().filter { index, length in
          length != 1
            || axes.map { !$0.contains(index) && !$0.contains(index - tensor.rank) } == true
        }.map(\.element)
        return try result { () throws(TensorError) in try tensor.reshaped(lengths) }
      },
      FunctionDefinition("zeros", "shape, dtype='float32', name=None", "Zeros.") {
        (arguments, interpreter) throws(PythonError) in
        try filled(arguments, 0, interpreter)
      },
      FunctionDefinition("ones", "shape, dtype='float32', name=None", "Ones.") {
        (arguments, interpreter) throws(PythonError) in
        try filled(arguments, 1, interpreter)
      },
      FunctionDefinition("argmax", "x, axis=None, keepdims=False", "The place of the largest.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let numpy = Value.object(try interpreter.importModule("numpy"))
        let array = try interpreter.numpyValue(tensor.data)
        let found = try interpreter.callMethod(
          numpy, "argmax", Arguments(array, arguments[1]))
        return try constant(found, .string("int64"), interpreter)
      },
      FunctionDefinition("where", "condition, x1, x2", "x1 where the condition holds, else x2.") {
        (arguments, interpreter) throws(PythonError) in
        let condition = try ArrayReader.read(arguments[0], dtype: .bool, .numpy, interpreter)
        let one = try TensorFlowValues.tensor(arguments[1], interpreter)
        let two = try TensorFlowValues.tensor(arguments[2], interpreter)
        return try result { () throws(TensorError) in try one.kept(where: condition, else: two) }
      },
    ]

  private static func constant(
    _ value: Value, _ dtype: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard !dtype.isNone else {
      if case .int = value { return try typed(value, .int32, interpreter) }
      if case .list = value {
        let array = try ArrayReader.read(value, .torch, defaultFloat: .float32, interpreter)
        return try typed(value, array.dtype == .int64 ? .int32 : array.dtype, interpreter)
      }
      return .object(KerasTensorObject(try TensorFlowValues.tensor(value, interpreter)))
    }
    var name = ""
    if case .string(let text) = dtype { name = text.text }
    if case .object(let object) = dtype, let type = object as? KerasTypeObject {
      name = type.dtype.name
    }
    if name.isEmpty { name = try interpreter.display(of: dtype) }
    guard let type = DType(name: name) else {
      throw PythonError(.typeError, "lectern does not have the dtype \(name)")
    }
    if case .object(let object) = value, let own = object as? KerasTensorObject,
      own.tensor.dtype == type
    {
      return value
    }
    return try typed(value, type, interpreter)
  }

  private static func typed(
    _ value: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try interpreter.kerasTensor(value, dtype: dtype)))
  }

  private static func filled(
    _ arguments: Arguments, _ value: Double, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let lengths = try interpreter.ints(arguments[0])
    let dtype = try TensorFlowValues.dtype(arguments[1], interpreter) ?? .float32
    let mode = interpreter.keras.mode
    return try result { () throws(TensorError) in
      Tensor(try NDArray.full(try Shape(lengths), .double(value), dtype), mode: mode)
    }
  }

  private static func clipped(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
    let low = try interpreter.double(arguments[1])
    let high = try interpreter.double(arguments[2])
    return try result { () throws(TensorError) in
      let clamped = try tensor.clamped(low: low, high: high)
      return clamped.dtype == tensor.dtype ? clamped : try clamped.cast(to: tensor.dtype)
    }
  }

  private static func tensors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Tensor] {
    var result: [Tensor] = []
    for element in try interpreter.elements(of: value) {
      result.append(try interpreter.kerasTensor(element))
    }
    return result
  }

  /// Whether all parts are tensors already.
  private static func holdsTensors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    try interpreter.elements(of: value).allSatisfy { TensorFlowValues.held($0) != nil }
  }

  private static func joined(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensors = try tensors(arguments[0], interpreter)
    let axis = try interpreter.int(arguments[1])
    // The fast way, which lists do not go, knows the operation's name.
    let name = try holdsTensors(arguments[0], interpreter) ? "concat" : nil
    if let first = tensors.first, !(-first.rank..<max(1, first.rank)).contains(axis) {
      throw TensorFlowErrors.invalid(
        "ConcatV2",
        "ConcatOp : Expected concatenating dimensions in the range [\(-first.rank), \(first.rank)), "
          + "but got \(axis)", name: name, node: "ConcatV2_N_\(tensors.count)")
    }
    if let first = tensors.first, (-first.rank..<first.rank).contains(axis) {
      let along = axis < 0 ? axis + first.rank : axis
      for (place, other) in tensors.enumerated() where other.rank == first.rank {
        guard
          let wrong = (0..<first.rank).first(where: {
            $0 != along && first.shape[$0] != other.shape[$0]
          })
        else { continue }
        throw TensorFlowErrors.invalid(
          "ConcatV2",
          "ConcatOp : Dimension \(wrong) in both shapes must be equal: shape[0] = "
            + "\(first.shape.bracketText) vs. shape[\(place)] = \(other.shape.bracketText)",
          name: name,
          node: "ConcatV2_N_\(tensors.count)")
      }
    }
    if let first = tensors.first,
      let (place, other) = tensors.enumerated().first(where: { $1.rank != first.rank })
    {
      throw TensorFlowErrors.invalid(
        "ConcatV2",
        "ConcatOp : Ranks of all input tensors should match: shape[0] = \(first.shape.bracketText) vs. "
          + "shape[\(place)] = \(other.shape.bracketText)", name: name,
        node: "ConcatV2_N_\(tensors.count)")
    }
    return try result { () throws(TensorError) in try Tensor.concatenate(tensors, axis) }
  }
}
