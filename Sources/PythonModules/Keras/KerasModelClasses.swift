import MiniPython
import Networks
import Tensors

/// `keras.Model` and `keras.Sequential`.
enum KerasModelClasses {
  static let model = ClassDefinition(
    "Model", base: "keras.layers.Layer",
    "A model from inputs to outputs, or the base of a class of your own.",
    example: "keras.Model(inputs, outputs)",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let keywords = Dictionary(
        arguments.keywords.map { (interpreter.names.text(of: $0.name), $0.value) }
      ) { first, _ in first }
      let inputs = keywords["inputs"] ?? (arguments.count > 0 ? arguments[0] : .none)
      let outputs = keywords["outputs"] ?? (arguments.count > 1 ? arguments[1] : .none)
      guard !inputs.isNone, !outputs.isNone else {
        return .object(interpreter.programLayer(of: classObject))
      }
      let isPlain = classObject === (try interpreter.nativeClass("keras.Model"))
      let graph = try graph(from: inputs, to: outputs, interpreter) {
        if case .string(let text)? = keywords["name"] { return text.text }
        return interpreter.keras.uniqueName(isPlain ? "functional" : classObject.name)
      }
      return .object(
        InstanceObject(
          class: isPlain ? try interpreter.nativeClass("keras.Functional") : classObject,
          payload: graph))
    },
    methods: KerasTrainingMethods.all + KerasStepMethods.all + KerasSaving.methods + [
      FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
        try KerasModelInitializers.connect(arguments, interpreter)
      },
      FunctionDefinition(
        "summary",
        "self, line_length=None, positions=None, print_fn=None, expand_nested=False, "
          + "show_trainable=False, layer_range=None", "Prints the layers and their parameters."
      ) { (arguments, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(arguments[0])
        let length = arguments[1].isNone ? nil : try interpreter.int(arguments[1])
        var summaries = KerasSummaries(
          showsTrainable: try interpreter.isTrue(arguments[5]),
          expandsNested: try interpreter.isTrue(arguments[4]))
        if !arguments[6].isNone {
          let ends = try interpreter.elements(of: arguments[6])
          if ends.count == 2 {
            summaries.range = (try interpreter.text(ends[0]), try interpreter.text(ends[1]))
          }
        }
        let text = summaries.summary(of: layer)
          .text(columns: interpreter.outputTraits.columns, lineLength: length)
        if arguments[3].isNone {
          try interpreter.writeOutput(text)
        } else {
          _ = try interpreter.call(arguments[3], Arguments(.string(text)))
        }
        return .none
      },
      FunctionDefinition("get_layer", "self, name=None, index=None", "A layer by name or index.") {
        (arguments, interpreter) throws(PythonError) in
        let layers = try interpreter.elements(of: try layers(of: arguments[0], interpreter))
        if !arguments[2].isNone {
          let index = try interpreter.int(arguments[2])
          guard layers.indices.contains(index) else {
            throw PythonError(
              .valueError,
              "Was asked to retrieve layer at index \(index) but model only has "
                + "\(layers.count) layers.")
          }
          return layers[index]
        }
        guard !arguments[1].isNone else {
          throw PythonError(
            .valueError, "Provide either a layer name or layer index at `get_layer`.")
        }
        let name = try interpreter.text(arguments[1])
        var known: [String] = []
        for value in layers {
          let layer = try interpreter.kerasLayer(value)
          if layer.name == name { return value }
          known.append("'\(layer.name)'")
        }
        throw PythonError(
          .valueError,
          "No such layer: \(name). Existing layers are: [\(known.joined(separator: ", "))].")
      },
      FunctionDefinition("get_compile_config", "self", "What compile was given.") {
        (arguments, interpreter) throws(PythonError) in
        .dict(try KerasModelConfigs.compilation(of: arguments[0], interpreter))
      },
      FunctionDefinition("to_json", "self, **kwargs", "The model's config as JSON.") {
        (arguments, interpreter) throws(PythonError) in
        let json = Value.object(try interpreter.importModule("json"))
        let text = try KerasModelConfigs.whole(arguments[0], interpreter)
        var dumped = Arguments(text)
        if case .dict(let options) = arguments[1] {
          dumped = Arguments(
            [text],
            keywords: try options.items.map { (key, value) throws(PythonError) in
              .init(name: interpreter.names.name(try interpreter.text(key)), value: value)
            })
        }
        return try interpreter.callMethod(json, "dumps", dumped)
      },
    ],
    classMethods: [
      FunctionDefinition("from_config", "cls, config, custom_objects=None") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let config) = arguments[1] else {
          throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
        }
        guard config["input_layers"] != nil else {
          return try KerasConfigs.instance(of: arguments[0], config, interpreter)
        }
        return try KerasGraphConfigs.model(of: arguments[0], config, interpreter)
      }
    ],
    properties: [
      PropertyDefinition("metrics", "What a fit measures: the loss first.") {
        (value, interpreter) throws(PythonError) in
        try KerasMetricClasses.list(of: value, interpreter)
      },
      PropertyDefinition("layers", "The layers.") { (value, interpreter) throws(PythonError) in
        try layers(of: value, interpreter)
      },
      PropertyDefinition("input_shape", "The shape of the input.") {
        (value, interpreter) throws(PythonError) in
        try shape(of: value, interpreter, \.inputShapes)
      },
      PropertyDefinition("output_shape", "The shape of the output.") {
        (value, interpreter) throws(PythonError) in
        try shape(of: value, interpreter, \.outputShapes)
      },
      PropertyDefinition("output_names", "The names of the outputs.") {
        (value, interpreter) throws(PythonError) in
        let layer = try interpreter.kerasLayer(value)
        let names = (layer as? KerasGraphModel)?.outputs.map(\.node.layer.name)
        return .list((names ?? layer.outputNames).map { .string($0) })
      },
      PropertyDefinition("inputs", "The symbols of the inputs.") {
        (value, interpreter) throws(PythonError) in
        let graph = try interpreter.kerasLayer(value) as? KerasGraphModel
        return .list((graph?.inputs ?? []).map { .object(KerasSymbolObject($0)) })
      },
      PropertyDefinition("outputs", "The symbols of the outputs.") {
        (value, interpreter) throws(PythonError) in
        let graph = try interpreter.kerasLayer(value) as? KerasGraphModel
        return .list((graph?.outputs ?? []).map { .object(KerasSymbolObject($0)) })
      },
      PropertyDefinition(
        "stop_training", "Set to True by a callback to end the fit.",
        get: { (value, interpreter) throws(PythonError) in
          .bool(try interpreter.kerasTrainer(value).stopsTraining)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          try interpreter.kerasTrainer(value).stopsTraining = try interpreter.isTrue(new)
        }),
      PropertyDefinition(
        "run_eagerly", "Whether steps run outside of a graph.",
        get: { (value, interpreter) throws(PythonError) in
          .bool(try interpreter.kerasTrainer(value).runsEagerly)
        },
        set: { (value, new, interpreter) throws(PythonError) in
          try interpreter.kerasTrainer(value).runsEagerly = try interpreter.isTrue(new)
        }),
      PropertyDefinition("compiled", "Whether compile was called.") {
        (value, interpreter) throws(PythonError) in
        .bool(try interpreter.kerasTrainer(value).isCompiled)
      },
      PropertyDefinition("metrics_names", "The names of what evaluate answers.") {
        (value, interpreter) throws(PythonError) in
        let trainer = try interpreter.kerasTrainer(value)
        let start = trainer.hasMetrics ? ["loss", "compile_metrics"] : ["loss"]
        return .list((start + trainer.lossNames).map { .string($0) })
      },
    ])

  static let sequential = ClassDefinition(
    "Sequential", base: "keras.Model", "Layers in a row, each fed by the one before.",
    signature: "layers=None, trainable=True, name=None",
    example: "keras.Sequential([keras.Input(shape=(4,)), layers.Dense(1)])",
    make: { (classObject, bound, interpreter) throws(PythonError) in
      let state = interpreter.keras
      var name = ""
      if case .string(let text) = bound[2] { name = text.text }
      let model = KerasSequential(
        name: name.isEmpty ? state.uniqueName(classObject.name) : name, mode: state.mode,
        uniqueName: state.uniqueName)
      if !bound[0].isNone {
        for layer in try interpreter.elements(of: bound[0]) {
          try add(layer, to: model, connecting: false, interpreter)
        }
        try interpreter.inKeras { () throws(TensorError) in try model.connect() }
      }
      return .object(InstanceObject(class: classObject, payload: model))
    },
    methods: [
      FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
        try KerasModelInitializers.stack(arguments, interpreter)
      },
      FunctionDefinition("add", "self, layer, rebuild=True", "Puts a layer on top.") {
        (arguments, interpreter) throws(PythonError) in
        let model = try stack(arguments[0], interpreter)
        try add(arguments[1], to: model, interpreter)
        return .none
      },
      FunctionDefinition("pop", "self, rebuild=True", "Takes the top layer off.") {
        (arguments, interpreter) throws(PythonError) in
        let model = try stack(arguments[0], interpreter)
        let owner = try numeric { () throws(TensorError) in try model.pop() }
        return (owner as? Object)?.value ?? .none
      },
      FunctionDefinition("build", "self, input_shape=None", "Makes the weights.") {
        (arguments, interpreter) throws(PythonError) in
        let model = try stack(arguments[0], interpreter)
        guard !arguments[1].isNone else { return .none }
        let shape = try interpreter.symbolicShape(arguments[1])
        try interpreter.inKeras { () throws(TensorError) in try model.connect(for: shape) }
        return .none
      },
    ],
    classMethods: [
      FunctionDefinition("from_config", "cls, config, custom_objects=None") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let config) = arguments[1] else {
          throw PythonError(.typeError, "from_config needs a dict, as get_config() answers it")
        }
        return try KerasConfigs.sequential(of: arguments[0], config, interpreter)
      }
    ])

  /// The class of a model made from inputs and outputs.
  static let functional = ClassDefinition(
    "Functional", base: "keras.Model", "A model from inputs to outputs.")

  static let cloneModel = FunctionDefinition(
    "clone_model", "model, input_tensors=None, clone_function=None, call_function=None",
    "The same layers again, with weights of their own."
  ) { (arguments, interpreter) throws(PythonError) in
    // A class of the program says itself what it is made with.
    let own = try interpreter.callMethod(arguments[0], "get_config")
    guard case .dict(let config) = own else {
      throw PythonError(.typeError, "get_config() must answer a dict")
    }
    if !arguments[2].isNone {
      return try KerasCloning.clone(arguments[0], config, arguments[2], interpreter)
    }
    let copy = try KerasAutoConfigs.knowingClasses(of: arguments[0], interpreter) {
      () throws(PythonError) in
      try interpreter.callMethod(
        .object(interpreter.type(of: arguments[0])), "from_config", Arguments(.dict(config)))
    }
    // The inputs of a copy have the names of the symbols they stand for.
    if let graph = try interpreter.kerasLayer(arguments[0]) as? KerasGraphModel,
      !(graph is KerasSequential), let made = try interpreter.kerasLayer(copy) as? KerasGraphModel
    {
      for (old, new) in zip(graph.inputs, made.inputs) { new.node.layer.name = old.name }
    }
    try KerasModelConfigs.compile(copy, like: arguments[0], interpreter)
    return copy
  }

  private static func stack(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasSequential {
    guard let model = try interpreter.kerasLayer(value) as? KerasSequential else {
      throw PythonError(.typeError, "expected a Sequential model")
    }
    return model
  }

  static func add(
    _ value: Value, to model: KerasSequential, connecting: Bool = true, _ interpreter: Interpreter
  ) throws(PythonError) {
    if case .object(let object) = value, let symbol = object as? KerasSymbolObject {
      try interpreter.inKeras { () throws(TensorError) in
        try model.add(
          symbol.symbol.node.layer, owner: symbol.symbol.node.owner, connecting: connecting)
      }
      return
    }
    guard case .object(let object) = value,
      let layer = (object as? InstanceObject)?.payload as? KerasLayer
    else {
      throw PythonError(
        .valueError,
        "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
          + "\(try interpreter.display(of: value)) (of type "
          + "\(try interpreter.representation(of: .object(interpreter.type(of: value)))))")
    }
    try interpreter.inKeras { () throws(TensorError) in
      try model.add(layer, owner: object, connecting: connecting)
    }
  }

  static func layers(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let layer = try interpreter.kerasLayer(value)
    if let model = layer as? KerasSequential {
      return .list(model.stack.compactMap { ($0.owner as? Object)?.value })
    }
    if let graph = layer as? KerasGraphModel {
      var seen = Set<ObjectIdentifier>()
      return .list(
        graph.nodes.filter { seen.insert(ObjectIdentifier($0.layer)).inserted }
          .compactMap { ($0.owner as? Object)?.value })
    }
    guard let instance = value.heapObject as? InstanceObject else { return .list([]) }
    var found: [Value] = []
    for attribute in instance.attributes.values { collect(attribute, &found) }
    return .list(found)
  }

  /// The layers that an attribute of a model holds, also in lists and dicts, each once.
  private static func collect(_ value: Value, _ found: inout [Value]) {
    switch value {
    case .list(let list): for element in list.elements { collect(element, &found) }
    case .tuple(let tuple): for element in tuple.elements { collect(element, &found) }
    case .dict(let dict): for (_, element) in dict.items { collect(element, &found) }
    case .object(let object):
      guard (object as? InstanceObject)?.payload is KerasLayer,
        !found.contains(where: { $0.heapObject === object })
      else { return }
      found.append(value)
    default: return
    }
  }

  private static func shape(
    of value: Value, _ interpreter: Interpreter, _ path: KeyPath<KerasLayer, [SymbolicShape]>
  ) throws(PythonError) -> Value {
    let layer = try interpreter.kerasLayer(value)
    if layer is KerasProgramLayer {
      let name = path == \.inputShapes ? "input_shape" : "output_shape"
      throw PythonError(
        .attributeError,
        "'\(interpreter.type(of: value).typeName)' object has no attribute '\(name)'")
    }
    let shapes = layer[keyPath: path].map(\.pythonTuple)
    guard let first = shapes.first else {
      let side = path == \.inputShapes ? "input" : "output"
      throw PythonError(
        .attributeError, "Sequential model '\(layer.name)' has no defined \(side) shape yet.",
        advice: "give the model a keras.Input(shape=...), or call it on data first")
    }
    return shapes.count == 1 ? first : .list(shapes)
  }
}

extension Interpreter {
  func kerasTrainer(_ value: Value) throws(PythonError) -> KerasTrainer {
    guard let trainer = try kerasLayer(value).modelTrainer else {
      throw PythonError(.typeError, "\(type(of: value).name) is not a model")
    }
    return trainer
  }
}
