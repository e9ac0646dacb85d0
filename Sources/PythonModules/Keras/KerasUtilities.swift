import MiniPython
import Networks
import Tensors

/// `keras.utils`, `keras.Input` and initializers.
enum KerasUtilities {
  static let input = FunctionDefinition(
    "Input",
    "shape=None, batch_size=None, dtype=None, sparse=None, batch_shape=None, name=None, "
      + "tensor=None, optional=False, ragged=None",
    "The start of a model: a shape without the batch axis.", example: "keras.Input(shape=(10, 4))"
  ) { (arguments, interpreter) throws(PythonError) in
    let state = interpreter.keras
    var shape: SymbolicShape
    if !arguments[4].isNone {
      shape = try interpreter.symbolicShape(arguments[4])
    } else {
      guard !arguments[0].isNone else {
        throw PythonError(
          .valueError, "You must pass a `shape` argument.", advice: "keras.Input(shape=(4,))")
      }
      shape = try interpreter.symbolicShape(arguments[0])
      shape.insert(arguments[1].isNone ? nil : try interpreter.int(arguments[1]), at: 0)
    }
    var name = ""
    if case .string(let text) = arguments[5] { name = text.text }
    let layer = KerasInputLayer(
      shape: shape, name: name.isEmpty ? state.uniqueName("InputLayer") : name,
      symbolName: name.isEmpty ? state.uniqueName("keras_tensor") : name,
      dtype: try dtype(arguments[2], interpreter), mode: state.mode)
    let owner = InstanceObject(
      class: try interpreter.nativeClass("keras.layers.InputLayer"), payload: layer)
    let node = KerasNode(layer: layer, owner: owner, inputs: [])
    return .object(
      KerasSymbolObject(
        KerasSymbol(
          shape: shape, name: layer.symbolName, node: node, index: 0, dtype: layer.dtype)))
  }

  /// The name of a kind of number, or `string`.
  private static func dtype(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    switch value {
    case .none: return "float32"
    case .string(let text): return text.text
    default:
      if try interpreter.display(of: value) == "<dtype: 'string'>" { return "string" }
      return try TensorFlowValues.dtype(value, interpreter)?.name ?? "float32"
    }
  }

  static let inputLayer = ClassDefinition(
    "InputLayer", base: "keras.layers.Layer", "The start of a model.",
    signature: "shape=None, batch_size=None, dtype=None, sparse=None, batch_shape=None, name=None, "
      + "**kwargs",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let state = interpreter.keras
      var shape: SymbolicShape
      if arguments[4].isNone {
        shape = try interpreter.symbolicShape(arguments[0])
        shape.insert(arguments[1].isNone ? nil : try interpreter.int(arguments[1]), at: 0)
      } else {
        shape = try interpreter.symbolicShape(arguments[4])
      }
      var name = ""
      if case .string(let text) = arguments[5] { name = text.text }
      let layer = KerasInputLayer(
        shape: shape, name: name.isEmpty ? state.uniqueName("InputLayer") : name,
        symbolName: name.isEmpty ? state.uniqueName("keras_tensor") : name,
        dtype: try dtype(arguments[2], interpreter), mode: state.mode)
      return .object(InstanceObject(class: classObject, payload: layer))
    })

  static let functions: [FunctionDefinition] = [
    FunctionDefinition(
      "set_random_seed", "seed", "Seeds Python's, NumPy's and Keras's random numbers."
    ) { (arguments, interpreter) throws(PythonError) in
      try seed(arguments[0], interpreter)
      return .none
    },
    FunctionDefinition(
      "to_categorical", "x, num_classes=None", "Class numbers as one-hot rows.",
      example: "keras.utils.to_categorical([0, 2, 1], num_classes=3)"
    ) { (arguments, interpreter) throws(PythonError) in
      let labels = try ArrayReader.read(arguments[0], dtype: .int64, .numpy, interpreter)
      let given = labels.ints()
      let classes =
        arguments[1].isNone ? (given.max() ?? -1) &+ 1 : try interpreter.int(arguments[1])
      // Numbers below zero count from the end.
      let numbers = given.map { $0 < 0 && classes > 0 && $0 >= -classes ? $0 + classes : $0 }
      for label in numbers where label < 0 || label >= classes {
        throw PythonError(
          .indexError, "index \(label) is out of bounds for axis 1 with size \(classes)",
          advice: "make num_classes at least \(label &+ 1)")
      }
      try interpreter.checkAllocation(max(1, numbers.count), times: max(0, classes), stride: 8)
      var lengths = Array(labels.shape)
      if lengths.count > 1, lengths.last == 1 { lengths.removeLast() }
      lengths.append(classes)
      var rows = [Double](repeating: 0, count: numbers.count * classes)
      for (row, label) in numbers.enumerated() { rows[row * classes + label] = 1 }
      let shape = lengths
      let array = try numeric { () throws(TensorError) in try NDArray(rows, try Shape(shape)) }
      return try interpreter.numpyValue(array)
    },
    FunctionDefinition(
      "pad_sequences",
      "sequences, maxlen=None, dtype='int32', padding='pre', truncating='pre', value=0.0",
      "Sequences of several lengths as one array, filled up with a value."
    ) { (arguments, interpreter) throws(PythonError) in
      try padded(arguments, interpreter)
    },
    FunctionDefinition("clear_session", "free_memory=True", "Starts the layer names anew.") {
      (_, interpreter) throws(PythonError) in
      interpreter.keras.clear()
      return .none
    },
  ]

  static func seed(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    guard case .int = value else {
      throw PythonError(
        .valueError,
        "Expected `seed` argument to be an integer. Received: "
          + "seed=\(try interpreter.display(of: value)) (of type "
          + "\(try interpreter.representation(of: .object(interpreter.type(of: value)))))")
    }
    let random = Value.object(try interpreter.importModule("random"))
    _ = try interpreter.callMethod(random, "seed", Arguments(value))
    let numpy = Value.object(try interpreter.importModule("numpy.random"))
    _ = try interpreter.callMethod(numpy, "seed", Arguments(value))
    interpreter.kerasShuffle.setSeed(try interpreter.int(value))
  }

  private static func padded(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var rows: [[Double]] = []
    for sequence in try interpreter.elements(of: arguments[0]) {
      switch sequence {
      case .int, .float, .bool, .none:
        throw PythonError(
          .valueError,
          "`sequences` must be a list of iterables. Found non-iterable: "
            + (try interpreter.display(of: sequence)), advice: "wrap each sequence in a list")
      default: break
      }
      var row: [Double] = []
      for element in try interpreter.elements(of: sequence) {
        row.append(try interpreter.double(element))
      }
      rows.append(row)
    }
    let length =
      arguments[1].isNone ? rows.map(\.count).max() ?? 0 : try interpreter.int(arguments[1])
    guard length >= 0 else {
      throw PythonError(.valueError, "negative dimensions are not allowed")
    }
    try interpreter.checkAllocation(rows.count, times: length, stride: 8)
    let (padding, truncating) = (
      try interpreter.text(arguments[3]), try interpreter.text(arguments[4])
    )
    for (title, given) in [("Truncating", truncating), ("Padding", padding)]
    where !["pre", "post"].contains(given) {
      throw PythonError(
        .valueError, "\(title) type \"\(given)\" not understood", advice: "\"pre\" or \"post\"")
    }
    let (padsFront, cutsFront) = (padding == "pre", truncating == "pre")
    let fill = try interpreter.double(arguments[5])
    var numbers: [Double] = []
    for row in rows {
      let kept = Array(cutsFront ? row.suffix(length) : row.prefix(length))
      let padding = [Double](repeating: fill, count: max(0, length - kept.count))
      numbers += padsFront ? padding + kept : kept + padding
    }
    guard let dtype = DType(name: try interpreter.text(arguments[2])) else {
      throw PythonError(.typeError, "data type not understood", advice: "dtype=\"int32\"")
    }
    let values = numbers
    let count = rows.count
    let array = try numeric { () throws(TensorError) in
      try NDArray(values, try Shape([count, length])).cast(to: dtype)
    }
    return try interpreter.numpyValue(array)
  }

  // MARK: Initializers

  static let initializerMethods =
    KerasSmallConfigs.methods + [
      FunctionDefinition("__call__", "self, shape, dtype=None", "New numbers of a shape.") {
        (arguments, interpreter) throws(PythonError) in
        guard
          let box = (arguments[0].heapObject as? InstanceObject)?.payload
            as? KerasInitializerBox
        else { return .none }
        let lengths = try interpreter.ints(arguments[1])
        let array = try numeric { () throws(TensorError) in
          try box.initializer.values(try Shape(lengths))
        }
        return .object(KerasTensorObject(Tensor(array, mode: interpreter.keras.mode)))
      }
    ]

  static let initializers = KerasInitializerCatalog.all.map { definition in
    let own = definition.signature.isEmpty ? "" : definition.signature + ", "
    return ClassDefinition(
      definition.className, base: "keras.initializers.Initializer", "An initializer.",
      signature: own + "seed=None",
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let count = definition.signature.split(separator: ",").count
        var numbers: [Double] = []
        for index in 0..<count { numbers.append(try interpreter.double(bound[index])) }
        let reader = KerasArgumentReader(interpreter: interpreter)
        let initializer = try reader.drawn(definition.make(numbers), seed: bound[count])
        let instance = InstanceObject(
          class: classObject, payload: KerasInitializerBox(initializer))
        let parsed = Signature(parsing: own + "seed=None", names: interpreter.names)
        for (index, parameter) in parsed.parameters.enumerated() where index < count {
          instance.attributes[parameter.name] = bound[index]
        }
        return .object(instance)
      },
      methods: initializerMethods, classMethods: KerasSmallConfigs.classMethods)
  }
}
