import MiniPython
import Networks
import Tensors

/// The classes of `keras.layers`: one for each entry of the catalog, and the base of all.
enum KerasLayerClasses {
  static let all = [base] + KerasLayerCatalog.all.map(layerClass)

  /// The parameters that every layer takes besides its own.
  private static let commonNames: Set = [
    "name", "dtype", "trainable", "input_shape", "input_dim", "batch_shape", "autocast",
    "implementation",
  ]

  private static func layerClass(_ definition: KerasLayerDefinition) -> ClassDefinition {
    let signature =
      definition.signature.isEmpty ? "**kwargs" : definition.signature + ", **kwargs"
    return ClassDefinition(
      definition.name, base: "keras.layers.Layer", definition.summary, signature: signature,
      example: definition.example,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let parsed = Signature(parsing: signature, names: interpreter.names)
        let reader = KerasArgumentReader(interpreter: interpreter)
        let (arguments, extras) = try reader.arguments(
          parsed, bound, className: definition.name, drawsSeedFirst: definition.drawsSeedFirst)
        let layer = try numeric { () throws(TensorError) in try definition.make(arguments) }
        let instance = InstanceObject(class: classObject, payload: layer)
        for (key, value) in arguments.values {
          if case .constraint(let constraint) = value {
            layer.constraints[constrained(key, of: layer)] = constraint
          }
        }
        try apply(extras, to: layer, className: definition.name, interpreter)
        for (index, parameter) in parsed.parameters.enumerated()
        where parameter.kind != .variadicKeyword {
          let name = interpreter.names.text(of: parameter.name)
          instance.attributes[parameter.name] = try KerasConfigs.attribute(
            bound[index], named: name, of: definition.name, parsed: arguments.values[name],
            interpreter)
        }
        return .object(instance)
      })
  }

  /// The weight that a constraint's parameter speaks of.
  private static func constrained(_ parameter: String, of layer: KerasLayer) -> String {
    let kind = parameter.replacing("_constraint", with: "")
    if kind == "depthwise", layer.className.hasPrefix("Depthwise") { return "kernel" }
    return ["recurrent", "depthwise", "pointwise"].contains(kind) ? kind + "_kernel" : kind
  }

  /// Forgets what a stateful layer carries.
  private static func reset(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let layer = try interpreter.kerasLayer(value)
    try numeric { () throws(TensorError) in try layer.resetState() }
    return .none
  }

  /// Sets what is common to all layers.
  static func apply(
    _ extras: [(String, Value)], to layer: KerasLayer, className: String,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    for (key, value) in extras {
      switch key {
      case "trainable": layer.setTrainable(try interpreter.isTrue(value))
      case "input_shape":
        layer.declaredInputShape = try interpreter.symbolicShape(value)
      case "zero_output_for_mask":
        guard layer.isRecurrent else {
          throw try unknown(key, value, className, interpreter)
        }
        layer.zeroMaskedOutputs(try interpreter.isTrue(value))
      case "input_dim": layer.declaredInputShape = [try interpreter.int(value)]
      case "batch_shape":
        layer.declaredInputShape = Array(try interpreter.symbolicShape(value).dropFirst())
      case _ where commonNames.contains(key): continue
      default: throw try unknown(key, value, className, interpreter)
      }
    }
  }

  /// - Throws: ValueError for extras that no layer takes, before the layer takes a name.
  static func check(
    _ extras: [(String, Value)], className: String, _ interpreter: Interpreter
  ) throws(PythonError) {
    for (key, value) in extras {
      if key == "name", !value.isNone { try checkName(value, interpreter) }
      guard commonNames.contains(key) || key == "zero_output_for_mask" else {
        throw try unknown(key, value, className, interpreter)
      }
    }
  }

  /// - Throws: ValueError for a name that is no text or holds a slash.
  static func checkName(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if case .string(let text) = value, !text.text.contains("/") { return }
    throw PythonError(
      .valueError,
      "Argument `name` must be a string and cannot contain character `/`. Received: name="
        + "\(try interpreter.display(of: value)) (of type "
        + "\(try interpreter.representation(of: .object(interpreter.type(of: value)))))")
  }

  private static func unknown(
    _ key: String, _ value: Value, _ className: String, _ interpreter: Interpreter
  ) throws(PythonError) -> PythonError {
    PythonError(
      .valueError,
      "Unrecognized keyword arguments passed to \(className): {'\(key)': "
        + "\(try interpreter.representation(of: value))}")
  }

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
        guard !(layer is KerasProgramLayer) else { return .none }
        // The table of an embedding has the same size whatever the input.
        guard !arguments[1].isNone || layer.className == "Embedding" else { return .none }
        let shape =
          arguments[1].isNone ? [nil, nil] : try interpreter.symbolicShape(arguments[1])
        interpreter.keras.place(layer)
        _ = try numeric { () throws(TensorError) in try layer.prepare([shape]) }
        return .none
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
        guard layer.isBuilt else {
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
        let shape = try interpreter.symbolicShape(arguments[1])
        return try numeric { () throws(TensorError) in
          try layer.resultShapes([shape])
        }.first?.pythonTuple ?? .none
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
        let data = try ArrayReader.read(arguments[1], dtype: .float32, .numpy, interpreter)
        try numeric { () throws(TensorError) in try layer.adapt(data) }
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
        try KerasAddedLosses.add(arguments[1], interpreter)
        return .none
      },
      FunctionDefinition("reset_state", "self", "Forgets what a stateful layer carries.") {
        (arguments, interpreter) throws(PythonError) in
        try reset(arguments[0], interpreter)
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
      FunctionDefinition("reset_states", "self", "The older name of reset_state.") {
        (arguments, interpreter) throws(PythonError) in
        try reset(arguments[0], interpreter)
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
    properties: [
      PropertyDefinition(
        "name", "The layer's name.",
        get: { (value, interpreter) throws(PythonError) in
          .string(try interpreter.kerasLayer(value).name)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          try interpreter.kerasLayer(value).name = try interpreter.text(new)
        }),
      PropertyDefinition(
        "trainable", "Whether training may change the weights.",
        get: { (value, interpreter) throws(PythonError) in
          .bool(try interpreter.kerasLayer(value).isTrainable)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          try interpreter.kerasLayer(value).setTrainable(try interpreter.isTrue(new))
        }),
      PropertyDefinition(
        "built", "Whether the weights are there.",
        get: { (value, interpreter) throws(PythonError) in
          .bool(try interpreter.kerasLayer(value).isReady)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          let layer = try interpreter.kerasLayer(value)
          if layer is KerasProgramLayer { layer.isBuilt = try interpreter.isTrue(new) }
        }),
      PropertyDefinition(
        "supports_masking", "Whether the layer passes on which steps count.",
        get: { (value, interpreter) throws(PythonError) in
          if let own = (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("supports_masking")]
          {
            return own
          }
          return .bool(try interpreter.kerasLayer(value).supportsMasks)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("supports_masking")] = new
        }),
      PropertyDefinition("weights", "All weights.") { (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.weights }
      },
      PropertyDefinition("variables", "All weights.") { (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.weights }
      },
      PropertyDefinition("trainable_weights", "The weights that training changes.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.trainableWeights }
      },
      PropertyDefinition("trainable_variables", "The weights that training changes.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.trainableWeights }
      },
      PropertyDefinition("non_trainable_weights", "The weights that training leaves alone.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.nonTrainableWeights }
      },
      PropertyDefinition("non_trainable_variables", "The weights that training leaves alone.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.variables(of: value) { $0.nonTrainableWeights }
      },
      PropertyDefinition("losses", "The penalties of the weights, and what calls added.") {
        (value, interpreter) throws(PythonError) in
        try KerasAddedLosses.list(of: try interpreter.kerasLayer(value), interpreter)
      },
      PropertyDefinition(
        "forward_layer", "The layer that reads from the first step on.",
        get: { (value, interpreter) throws(PythonError) in
          try direction(of: value, "forward_layer", 0, interpreter)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("forward_layer")] = new
        }),
      PropertyDefinition(
        "backward_layer", "The layer that reads from the last step on.",
        get: { (value, interpreter) throws(PythonError) in
          try direction(of: value, "backward_layer", 1, interpreter)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("backward_layer")] = new
        }),
      PropertyDefinition(
        "states", "What a stateful layer carries from batch to batch.",
        get: { (value, interpreter) throws(PythonError) in
          if let own = (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("states")]
          {
            return own
          }
          let layer = try interpreter.kerasLayer(value)
          guard layer.isRecurrent else {
            throw PythonError(
              .attributeError,
              "'\(interpreter.type(of: value).typeName)' object has no attribute 'states'",
              advice: "states are kept by recurrent layers with stateful=True")
          }
          guard let states = layer.carriedStates else { return .none }
          let path = layer.name + "/rnn_state"
          return .list(states.map { .object(KerasVariableObject($0, path: path)) })
        },
        set: { (value, new, interpreter) throws(PythonError) in
          (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("states")] = new
        }),
      KerasCellAccess.property,
      PropertyDefinition("output", "The symbol of the layer's result.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.symbol(of: value, isInput: false)
      },
      PropertyDefinition("input", "The symbol of the layer's input.") {
        (value, interpreter) throws(PythonError) in
        try interpreter.symbol(of: value, isInput: true)
      },
      PropertyDefinition("dtype", "The kind of number of the weights.") {
        (_, _) throws(PythonError) in .string("float32")
      },
      PropertyDefinition("compute_dtype", "The kind of number of the results.") {
        (_, _) throws(PythonError) in .string("float32")
      },
    ]
      + weightNames.map(weightProperty))

  /// The weights that layers know by name; a layer of the program may keep its own there.
  private static let weightNames = [
    "kernel", "recurrent_kernel", "bias", "embeddings", "gamma", "beta", "moving_mean",
    "moving_variance", "depthwise_kernel", "pointwise_kernel",
  ]

  private static func weightProperty(_ name: String) -> PropertyDefinition {
    PropertyDefinition(
      name, "The weight of that name.",
      get: { (value, interpreter) throws(PythonError) in
        try interpreter.variable(of: value, named: name)
      },
      set: { (value, new, interpreter) throws(PythonError) in
        (value.heapObject as? InstanceObject)?.attributes[interpreter.names.name(name)] = new
      })
  }
}
