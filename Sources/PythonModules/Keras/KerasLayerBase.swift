import MiniPython
import Networks
import Tensors

// The base of all layers: what each can do.

extension KerasLayerClasses {
  static let base = ClassDefinition(
    "Layer", "The base of all layers: a name, weights, and a call.",
    make: { (classObject, _, interpreter) throws(PythonError) in
      .object(interpreter.programLayer(of: classObject))
    },
    methods: [
      FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
        guard
          let layer = (arguments[0].heapObject as? InstanceObject)?.payload
            as? KerasProgramLayer
        else { return .none }
        for keyword in arguments.keywords {
          switch interpreter.names.text(of: keyword.name) {
          case "name":
            if !keyword.value.isNone {
              try checkName(keyword.value, interpreter)
              interpreter.keras.giveBack(layer.name, of: layer.className)
              layer.name = try interpreter.text(keyword.value)
            }
          case "trainable": layer.setTrainable(try interpreter.isTrue(keyword.value))
          case "activity_regularizer":
            let reader = KerasArgumentReader(interpreter: interpreter)
            if case .regularizer(let own) = try reader.argument(
              keyword.value, named: "activity_regularizer")
            {
              layer.activityRegularizer = own
            }
          default: continue
          }
        }
        return .none
      },
      FunctionDefinition("__call__", "...", "Runs the layer on data, or adds it to a model.") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.callLayer(arguments)
      },
      FunctionDefinition("build", "self, input_shape=None", "Makes the weights.") {
        (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        if let own = layer as? KerasProgramLayer {
          guard own.base != nil, !arguments[1].isNone else { return .none }
          let shape = try interpreter.symbolicShape(arguments[1])
          try numeric { () throws(TensorError) in try own.prepareBase([shape]) }
          return .none
        }
        // The table of an embedding has the same size whatever the input.
        guard !arguments[1].isNone || layer.className == "Embedding" else { return .none }
        let shape =
          arguments[1].isNone ? [nil, nil] : try interpreter.symbolicShape(arguments[1])
        interpreter.keras.place(layer)
        _ = try numeric { () throws(TensorError) in try layer.prepare([shape]) }
        return .none
      },
      FunctionDefinition("call", "...", "What the layer computes, for classes that go on from it.")
      {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.callBase(arguments)
      },
      FunctionDefinition("get_weights", "self", "The numbers of all weights, as NumPy arrays.") {
        (arguments, interpreter) throws(PythonError) in
        var arrays: [Value] = []
        for weight in try interpreter.kerasLayer(arguments[0]).weights {
          let copy = try numeric { () throws(TensorError) in try weight.tensor.data.copy() }
          arrays.append(try interpreter.numpyValue(copy))
        }
        return .list(arrays)
      },
      FunctionDefinition("set_weights", "self, weights", "Puts numbers into all weights.") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.setWeights(
          of: try interpreter.kerasLayer(arguments[0]), arguments[1])
        return .none
      },
      FunctionDefinition("count_params", "self", "How many numbers the weights hold.") {
        (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        guard layer.isReady else {
          throw PythonError(
            .valueError,
            "You tried to call `count_params` on layer '\(layer.name)', but the layer isn't built. "
              + "You can build it manually via: `layer.build(input_shape)`.")
        }
        return .int(layer.parameterCount)
      },
      FunctionDefinition(
        "add_weight",
        "self, shape=None, initializer='glorot_uniform', dtype=None, trainable=True, "
          + "regularizer=None, name=None, constraint=None, **kwargs",
        "Adds a weight to a layer of yours."
      ) { (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        let reader = KerasArgumentReader(interpreter: interpreter)
        let initializer = try reader.initializer(arguments[2])
        let lengths = try interpreter.ints(arguments[1].isNone ? .tuple([]) : arguments[1])
        let isTrainable = try interpreter.isTrue(arguments[4])
        var name = "variable"
        if case .string(let text) = arguments[6] { name = text.text }
        var regularizer: KerasRegularizer?
        if case .regularizer(let own) = try reader.argument(arguments[5], named: "regularizer") {
          regularizer = own
        }
        let constraint = try KerasConstraints.read(arguments[7], reader)
        let dtype = try TensorFlowValues.dtype(arguments[3], interpreter) ?? .float32
        let penalty = regularizer
        _ = try numeric { () throws(TensorError) in
          try layer.addWeight(
            name, shape: lengths, initializer: initializer, isTrainable: isTrainable,
            regularizer: penalty, dtype: dtype)
        }
        guard let weight = layer.ownWeights.last else { return .none }
        weight.constraint = constraint
        return .object(
          KerasVariableObject(weight, path: weight.path ?? layer.name + "/" + name))
      },
      FunctionDefinition("compute_output_shape", "self, input_shape") {
        (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        var shapes: [SymbolicShape] = []
        // One shape, or a list with one for each input.
        let given: [Value]
        switch arguments[1] {
        case .list, .tuple: given = try interpreter.elements(of: arguments[1])
        default: given = []
        }
        let isSeveral = given.contains {
          switch $0 {
          case .list, .tuple: true
          default: false
          }
        }
        for value in isSeveral ? given : [arguments[1]] {
          shapes.append(try interpreter.symbolicShape(value))
        }
        let inputs = shapes
        let results = try numeric { () throws(TensorError) in try layer.resultShapes(inputs) }
        guard results.count > 1 else { return results.first?.pythonTuple ?? .none }
        return .tuple(results.map(\.pythonTuple))
      },
      FunctionDefinition("get_config", "self", "What the layer was made with.") {
        (arguments, interpreter) throws(PythonError) in
        .dict(try KerasConfigs.config(of: arguments[0], interpreter))
      },
      FunctionDefinition(
        "adapt", "self, data, batch_size=None, steps=None",
        "Lets a Normalization find the mean and the variance of data."
      ) { (arguments, interpreter) throws(PythonError) in
        guard
          let layer = try interpreter.kerasLayer(arguments[0]) as? KerasFeatureNormalization
        else {
          throw PythonError(
            .attributeError,
            "'\(interpreter.type(of: arguments[0]).typeName)' object has no attribute 'adapt'")
        }
        let data: NDArray
        let dataset = try interpreter.nativeClass("tensorflow.data.Dataset")
        if interpreter.isInstance(arguments[1], of: dataset) {
          var batches: [NDArray] = []
          for batch in try interpreter.elements(of: arguments[1]) {
            let rows = if case .tuple(let parts) = batch { parts.elements[0] } else { batch }
            batches.append(try ArrayReader.read(rows, dtype: .float32, .numpy, interpreter))
          }
          guard let first = batches.first else { return .none }
          data = first
          let all = batches
          try numeric { () throws(TensorError) in try layer.adapt(batches: all) }
        } else {
          data = try ArrayReader.read(arguments[1], .numpy, interpreter)
          try numeric { () throws(TensorError) in try layer.adapt(data) }
        }
        guard let instance = arguments[0].heapObject as? InstanceObject else { return .none }
        for (name, numbers) in [("mean", layer.mean), ("variance", layer.variance)] {
          guard let numbers else { continue }
          let ones = Array(repeating: 1, count: max(0, data.rank - numbers.rank))
          let tensor = try numeric { () throws(TensorError) in
            Tensor(
              try numbers.reshaped(ones + Array(numbers.shape)), mode: interpreter.keras.mode)
          }
          instance.attributes[interpreter.names.name(name)] = .object(KerasTensorObject(tensor))
        }
        return .none
      },
      FunctionDefinition(
        "compute_mask", "self, inputs=None, previous_mask=None, **kwargs",
        "The steps that count after the layer."
      ) { (arguments, interpreter) throws(PythonError) in
        try KerasMasks.mask(
          of: try interpreter.kerasLayer(arguments[0]), arguments[1], arguments[2], interpreter)
      },
      FunctionDefinition("add_loss", "self, loss", "Adds a term to the loss of the running step.") {
        (arguments, interpreter) throws(PythonError) in
        try KerasAddedLosses.add(
          arguments[1], of: try interpreter.kerasLayer(arguments[0]), interpreter)
        return .none
      },
      FunctionDefinition(
        "get_initial_state", "self, batch_size=None", "The zeros that a sequence begins with."
      ) { (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        guard let sizes = layer.stateSizes else {
          if let states = try KerasCellAccess.startStates(
            of: arguments[0], rows: try interpreter.int(arguments[1]), interpreter)
          {
            return states
          }
          throw PythonError(
            .attributeError,
            "'\(interpreter.type(of: arguments[0]).typeName)' object has no attribute "
              + "'get_initial_state'")
        }
        let rows = try interpreter.int(arguments[1])
        var states: [Value] = []
        for _ in 0..<sizes.count {
          let zeros = try numeric { () throws(TensorError) in
            try NDArray.zeros([rows, sizes.units], .float32)
          }
          states.append(.object(KerasTensorObject(Tensor(zeros, mode: layer.mode))))
        }
        return .list(states)
      },
      FunctionDefinition("__repr__", "self") { (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        let type = interpreter.type(of: arguments[0]).name
        return .string("<\(type) name=\(layer.name), built=\(layer.isReady ? "True" : "False")>")
      },
    ],
    classMethods: [
      FunctionDefinition("from_config", "cls, config", "A layer from what get_config answered.") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let config) = arguments[1] else {
          throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
        }
        return try KerasConfigs.instance(of: arguments[0], config, interpreter)
      }
    ],
    properties: properties)

  /// What recurrent layers have besides.
  static let stateMethods: [FunctionDefinition] = [
    FunctionDefinition("reset_state", "self", "Forgets what a stateful layer carries.") {
      (arguments, interpreter) throws(PythonError) in
      try reset(arguments[0], interpreter)
    },
    FunctionDefinition("reset_states", "self", "The older name of reset_state.") {
      (arguments, interpreter) throws(PythonError) in
      try reset(arguments[0], interpreter)
    },
  ]

  /// Forgets what a stateful layer carries.
  private static func reset(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let layer = try interpreter.kerasLayer(value)
    try numeric { () throws(TensorError) in try layer.resetState() }
    return .none
  }
}
