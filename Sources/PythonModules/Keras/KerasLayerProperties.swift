import MiniPython
import Networks
import Tensors

// The base of all layers: what each knows of itself.

extension KerasLayerClasses {
  static let properties: [PropertyDefinition] =
    [
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
      PropertyDefinition("variables", "All weights, and the seeds of random operations.") {
        (value, interpreter) throws(PythonError) in
        .list(try interpreter.allVariables(of: try interpreter.kerasLayer(value)))
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
      PropertyDefinition("non_trainable_variables", "What training leaves alone, seeds included.") {
        (value, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(value)
        let learned = Set(layer.trainableWeights.map(ObjectIdentifier.init))
        let all = try interpreter.allVariables(of: layer)
        return .list(
          all.filter {
            guard let variable = $0.heapObject as? KerasVariableObject else { return false }
            return !learned.contains(ObjectIdentifier(variable.weight))
          })
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
          keep(new, as: "forward_layer", of: value, interpreter)
        }),
      PropertyDefinition(
        "backward_layer", "The layer that reads from the last step on.",
        get: { (value, interpreter) throws(PythonError) in
          try direction(of: value, "backward_layer", 1, interpreter)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          keep(new, as: "backward_layer", of: value, interpreter)
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
          keep(new, as: "states", of: value, interpreter)
        }),
      KerasCellAccess.property,
      PropertyDefinition(
        "axis", "The axes that a layer works on.",
        get: { (value, interpreter) throws(PythonError) in
          let own = (value.heapObject as? InstanceObject)?
            .attributes[interpreter.names.name("axis")]
          guard let own else {
            throw PythonError(
              .attributeError,
              "'\(interpreter.type(of: value).typeName)' object has no attribute 'axis'")
          }
          let layer = try interpreter.kerasLayer(value)
          if layer.className == "LayerNormalization", layer.isBuilt, case .int = own {
            return .list([own])
          }
          return own
        },
        set: { (value, new, interpreter) throws(PythonError) in
          (value.heapObject as? InstanceObject)?.attributes[interpreter.names.name("axis")] = new
        }),
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
      PropertyDefinition("dtype_policy", "The kinds of number of weights and results.") {
        (_, interpreter) throws(PythonError) in
        try interpreter.callMethod(
          .object(try interpreter.importModule("keras.config")), "dtype_policy", Arguments())
      },
      PropertyDefinition("variable_dtype", "The kind of number of the weights.") {
        (_, _) throws(PythonError) in .string("float32")
      },
      PropertyDefinition("compute_dtype", "The kind of number of the results.") {
        (_, _) throws(PythonError) in .string("float32")
      },
    ] + weightNames.map(weightProperty)

  /// The weights that layers know by name; a layer of the program may keep its own there.
  private static let weightNames = [
    "kernel", "recurrent_kernel", "bias", "embeddings", "gamma", "beta", "moving_mean",
    "moving_variance", "depthwise_kernel", "pointwise_kernel", "alpha",
  ]

  private static func weightProperty(_ name: String) -> PropertyDefinition {
    PropertyDefinition(
      name, "The weight of that name.",
      get: { (value, interpreter) throws(PythonError) in
        try interpreter.variable(of: value, named: name)
      },
      set: { (value, new, interpreter) throws(PythonError) in
        keep(new, as: name, of: value, interpreter)
      })
  }

  /// Sets an attribute of the layer's own, behind the property of that name.
  private static func keep(
    _ new: Value?, as name: String, of value: Value, _ interpreter: Interpreter
  ) {
    (value.heapObject as? InstanceObject)?.attributes[interpreter.names.name(name)] = new
  }
}
