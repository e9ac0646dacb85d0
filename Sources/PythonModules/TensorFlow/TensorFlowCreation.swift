import MiniPython
import Networks
import Tensors

// New tensors.

extension TensorFlowFunctions {
  static let constants: [FunctionDefinition] = [
    FunctionDefinition("constant", "value, dtype=None, shape=None, name='Const'", "A tensor.") {
      (arguments, interpreter) throws(PythonError) in
      if let texts = try TensorFlowStrings.tensor(
        arguments[0], dtype: arguments[1], shape: arguments[2], interpreter)
      {
        return texts
      }
      try checkConstant(arguments[0], arguments[1], interpreter)
      let tensor = try TensorFlowValues.tensor(arguments[0], dtype: arguments[1], interpreter)
      guard !arguments[2].isNone else { return .object(KerasTensorObject(tensor)) }
      let shape = try interpreter.ints(arguments[2])
      let wanted = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).0 }
      guard tensor.count == 1 || tensor.count == wanted else {
        let shown = try interpreter.display(of: interpreter.numpyValue(tensor.data))
        throw PythonError(
          .typeError,
          "Eager execution of tf.constant with unsupported shape. Tensor \(shown) (converted from "
            + "\(try interpreter.display(of: arguments[0]))) has \(tensor.count) elements, but got "
            + "`shape` \(shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")") "
            + "with \(wanted) elements).")
      }
      return try result { () throws(TensorError) in
        tensor.count == 1
          ? Tensor(
            try tensor.data.reshaped([]).expanded(try Shape(shape)).copy(), mode: tensor.mode)
          : try tensor.reshaped(shape)
      }
    },
    FunctionDefinition("convert_to_tensor", "value, dtype=None, dtype_hint=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      if let texts = try TensorFlowStrings.tensor(
        arguments[0], dtype: arguments[1], interpreter)
      {
        return texts
      }
      try checkConstant(arguments[0], arguments[1], interpreter)
      return .object(
        KerasTensorObject(
          try TensorFlowValues.tensor(arguments[0], dtype: arguments[1], interpreter)))
    },
    FunctionDefinition("cast", "x, dtype, name=None", "The numbers as another kind.") {
      (arguments, interpreter) throws(PythonError) in
      if try TensorFlowStrings.tensor(arguments[0], interpreter) != nil,
        let type = try TensorFlowValues.dtype(arguments[1], interpreter)
      {
        throw PythonError(
          "tensorflow.errors.UnimplementedError",
          "{{function_node __wrapped__Cast_device_/job:localhost/replica:0/task:0/device:CPU:0}} Cast "
            + "string to \(type.name) is not supported [Op:Cast] name: ",
          advice: "tf.strings.to_number reads numbers from texts")
      }
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      guard let type = try TensorFlowValues.dtype(arguments[1], interpreter) else {
        return .object(KerasTensorObject(tensor))
      }
      return try result { () throws(TensorError) in try tensor.cast(to: type) }
    },
    filled("zeros", 0), filled("ones", 1), like("zeros_like", 0), like("ones_like", 1),
    FunctionDefinition("fill", "dims, value, name=None", "One number everywhere.") {
      (arguments, interpreter) throws(PythonError) in
      let value = try TensorFlowValues.tensor(arguments[1], interpreter)
      let shape = try TensorFlowErrors.sizes(arguments[0], "Fill", name: nil, interpreter)
      return try array(interpreter) { () throws(TensorError) in
        try value.data.reshaped([]).expanded(try Shape(shape)).copy()
      }
    },
    FunctionDefinition("range", "start, limit=None, delta=1, dtype=None, name='range'") {
      (arguments, interpreter) throws(PythonError) in
      let ends =
        arguments[1].isNone
        ? [Value.int(0), arguments[0], arguments[2]] : [arguments[0], arguments[1], arguments[2]]
      try TensorFlowErrors.checkRange(ends[0], ends[1], ends[2], interpreter)
      let given = try TensorFlowValues.dtype(arguments[3], interpreter)
      var hasFloat = false
      for end in ends {
        if try TensorFlowValues.tensor(end, interpreter).dtype.isFloatingPoint { hasFloat = true }
      }
      return try numpy(
        "arange", ends, dtype: given ?? (hasFloat ? .float32 : .int32), interpreter)
    },
    FunctionDefinition("linspace", "start, stop, num, name=None, axis=0") {
      (arguments, interpreter) throws(PythonError) in
      try numpy(
        "linspace", [arguments[0], arguments[1], arguments[2]], dtype: .float32, interpreter)
    },
    FunctionDefinition("eye", "num_rows, num_columns=None, batch_shape=None, dtype=None") {
      (arguments, interpreter) throws(PythonError) in
      let type = try TensorFlowValues.dtype(arguments[3], interpreter) ?? .float32
      for size in [arguments[0], arguments[1]] where !size.isNone {
        _ = try TensorFlowErrors.sizes(.list([size]), "Fill", interpreter)
      }
      return try numpy("eye", [arguments[0], arguments[1]], dtype: type, interpreter)
    },
    FunctionDefinition(
      "one_hot",
      "indices=None, depth=None, on_value=None, off_value=None, axis=None, dtype=None, name=None",
      "Class numbers as rows with a single one."
    ) { (arguments, interpreter) throws(PythonError) in
      try oneHot(arguments, interpreter)
    },
  ]

  /// - Throws: TypeError for fractions where whole numbers are wanted, ValueError for lists whose
  ///   rows differ in length.
  private static func checkConstant(
    _ value: Value, _ dtype: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch value {
    case .list, .tuple:
      guard rectangle(value) != nil else {
        throw PythonError(
          .valueError, "Can't convert non-rectangular Python sequence to Tensor.",
          advice: "give all rows the same length, or use tf.ragged.constant")
      }
    default: break
    }
    guard let type = try TensorFlowValues.dtype(dtype, interpreter), !type.isFloatingPoint,
      let fraction = firstFloat(value)
    else { return }
    throw PythonError(
      .typeError,
      "Cannot convert \(try interpreter.representation(of: fraction)) to EagerTensor of dtype "
        + type.name, advice: "tf.cast(x, tf.\(type.name)) cuts the fractions off")
  }

  /// The lengths of lists within lists, nil where they differ.
  private static func rectangle(_ value: Value) -> [Int]? {
    let elements: [Value]
    switch value {
    case .list(let list): elements = Array(list.elements)
    case .tuple(let tuple): elements = Array(tuple.elements)
    default: return value.arrayValue.map { Array($0.shape) } ?? []
    }
    var inner: [Int]?
    for element in elements {
      guard let lengths = rectangle(element), inner == nil || inner == lengths else { return nil }
      inner = lengths
    }
    return [elements.count] + (inner ?? [])
  }

  private static func firstFloat(_ value: Value) -> Value? {
    switch value {
    case .float: value
    case .list(let list): list.elements.lazy.compactMap(firstFloat).first
    case .tuple(let tuple): tuple.elements.lazy.compactMap(firstFloat).first
    default: nil
    }
  }

  private static func filled(_ name: String, _ value: Double) -> FunctionDefinition {
    FunctionDefinition(name, "shape, dtype='float32', name=None", "\(name.capitalized).") {
      (arguments, interpreter) throws(PythonError) in
      if let texts = try TensorFlowStrings.empty(arguments[0], arguments[1], interpreter) {
        return texts
      }
      let type = try TensorFlowValues.dtype(arguments[1], interpreter) ?? .float32
      let shape = try TensorFlowErrors.sizes(arguments[0], "Fill", interpreter)
      return try array(interpreter) { () throws(TensorError) in
        try NDArray.full(try Shape(shape), .double(value), .float64).cast(to: type)
      }
    }
  }

  private static func like(_ name: String, _ value: Double) -> FunctionDefinition {
    FunctionDefinition(name, "input, dtype=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let type = try TensorFlowValues.dtype(arguments[1], interpreter) ?? tensor.dtype
      return try array(interpreter) { () throws(TensorError) in
        try NDArray.full(tensor.shape, .double(value), .float64).cast(to: type)
      }
    }
  }
}
