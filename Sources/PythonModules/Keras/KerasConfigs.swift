import MiniPython
import Networks
import Tensors

/// What a layer was made with, as a dict, and layers made from such dicts.
///
/// - Source: `keras/src/saving/serialization_lib.py` of Keras 3.15.
enum KerasConfigs {
  /// The keys of classes that do not list them in the order of their parameters.
  private static let orders: [String: [String]] = {
    let walk = [
      "return_sequences", "return_state", "go_backwards", "stateful", "unroll",
      "zero_output_for_mask", "units", "activation",
    ]
    let weights = [
      "use_bias", "kernel_initializer", "recurrent_initializer", "bias_initializer",
    ]
    let penalties = [
      "kernel_regularizer", "recurrent_regularizer", "bias_regularizer", "activity_regularizer",
      "kernel_constraint", "recurrent_constraint", "bias_constraint", "dropout",
      "recurrent_dropout",
    ]
    let pooling = ["pool_size", "padding", "strides", "data_format"]
    let gated = walk + ["recurrent_activation"] + weights
    var orders = [
      "LSTM": gated + ["unit_forget_bias"] + penalties + ["seed"],
      "GRU": gated + penalties + ["reset_after", "seed"],
      "SimpleRNN": walk + weights + penalties,
      "Dropout": ["rate", "seed", "noise_shape"],
      "Bidirectional": ["merge_mode", "layer", "backward_layer"],
      "Embedding": [
        "input_dim", "output_dim", "embeddings_initializer", "embeddings_regularizer",
        "activity_regularizer", "embeddings_constraint", "mask_zero", "quantization_config",
      ],
      "Dense": [
        "units", "activation", "use_bias", "kernel_initializer", "bias_initializer",
        "kernel_regularizer", "bias_regularizer", "kernel_constraint", "bias_constraint",
        "quantization_config",
      ],
    ]
    let depthwise = [
      "kernel_size", "strides", "padding", "data_format", "dilation_rate", "activation", "use_bias",
      "depthwise_initializer",
    ]
    let separable = ["depth_multiplier", "filters"] + depthwise + ["pointwise_initializer"]
    for axes in ["1D", "2D"] {
      orders["DepthwiseConv" + axes] =
        ["depth_multiplier"] + depthwise + [
          "bias_initializer", "depthwise_regularizer", "bias_regularizer", "activity_regularizer",
          "depthwise_constraint", "bias_constraint",
        ]
      orders["SeparableConv" + axes] =
        separable + [
          "bias_initializer", "depthwise_regularizer", "pointwise_regularizer", "bias_regularizer",
          "activity_regularizer", "depthwise_constraint", "pointwise_constraint",
          "bias_constraint",
        ]
    }
    orders["EinsumDense"] = [
      "output_shape", "equation", "activation", "bias_axes", "kernel_initializer",
      "bias_initializer", "kernel_regularizer", "bias_regularizer", "activity_regularizer",
      "kernel_constraint", "bias_constraint", "quantization_config",
    ]
    orders["SpatialDropout1D"] = ["rate", "seed"]
    orders["SpatialDropout2D"] = ["rate", "seed"]
    for name in ["MaxPooling", "AveragePooling"] {
      for axes in ["1D", "2D"] { orders[name + axes] = pooling }
    }
    return orders
  }()

  /// Parameters that Keras holds as one number an axis.
  private static let perAxis: Set = [
    "kernel_size", "strides", "dilation_rate", "pool_size", "padding", "cropping", "size",
  ]

  // MARK: What an object was made with

  /// The value of a parameter as Keras keeps it in the layer: the activation's function, the
  /// initializer's object, one number an axis.
  static func attribute(
    _ value: Value, named name: String, of className: String, parsed: KerasArgument?,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if name == "activation" || name == "recurrent_activation" {
      return try activationFunction(value, interpreter)
    }
    if case .initializer(let initializer)? = parsed {
      if value.isNone { return value }
      return try initializerObject(value, initializer, interpreter)
    }
    if name.hasSuffix("regularizer"), case .string(let text) = value {
      let classes = ["l1": "L1", "l2": "L2", "l1_l2": "L1L2", "l1l2": "L1L2"]
      guard let known = classes[text.text.lowercased()] else { return value }
      let classObject = try interpreter.nativeClass("keras.regularizers." + known)
      let arguments = known == "L1L2" ? Arguments(.float(0.01), .float(0.01)) : Arguments()
      return try interpreter.instantiate(classObject, arguments)
    }
    if name == "data_format", value.isNone { return .string("channels_last") }
    if perAxis.contains(name), let axes = axisCount(className), case .int = value {
      if className == "ZeroPadding2D" || className == "Cropping2D" {
        return .tuple([.tuple([value, value]), .tuple([value, value])])
      }
      if className == "UpSampling1D" { return value }
      let isEnds = (className == "ZeroPadding1D" || className == "Cropping1D")
      return .tuple(Array(repeating: value, count: isEnds ? 2 : axes))
    }
    if perAxis.contains(name), axisCount(className) != nil, case .list(let list) = value {
      return .tuple(list.elements)
    }
    if className == "EinsumDense", name == "output_shape" {
      if case .int = value { return .tuple([value]) }
      return .tuple(try interpreter.elements(of: value))
    }
    if className == "Reshape", name == "target_shape" || name == "dims" {
      return .tuple(try interpreter.elements(of: value))
    }
    return value
  }

  private static func axisCount(_ className: String) -> Int? {
    className.contains("1D") ? 1 : className.contains("2D") ? 2 : nil
  }

  /// The function of `keras.activations` that a name stands for.
  static func activationFunction(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let name: String
    switch value {
    case .none: name = "linear"
    case .string(let text): name = text.text
    default: return value
    }
    let module = Value.object(try interpreter.importModule("keras.activations"))
    return try interpreter.attribute(interpreter.names.name(name), of: module)
  }

  private static func initializerObject(
    _ value: Value, _ initializer: KerasInitializer, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var definition: KerasInitializerDefinition?
    if case .string(let text) = value { definition = KerasInitializerCatalog.named(text.text) }
    if let classObject = value.heapObject as? ClassObject {
      definition = KerasInitializerCatalog.named(classObject.name)
    }
    guard let definition else { return value }
    return .object(
      InstanceObject(
        class: try interpreter.nativeClass("keras.initializers." + definition.className),
        payload: KerasInitializerBox(initializer)))
  }

  // MARK: Dicts

  static func config(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    let layer = try interpreter.kerasLayer(value)
    let dict = DictObject()
    if let input = layer as? KerasInputLayer {
      dict["batch_shape"] = input.shape.pythonTuple
      dict["dtype"] = .string(input.dtype)
      dict["sparse"] = .bool(false)
      dict["ragged"] = .bool(false)
      dict["name"] = .string(layer.name)
      dict["optional"] = .bool(false)
      return dict
    }
    dict["name"] = .string(layer.name)
    dict["trainable"] = .bool(layer.isTrainable)
    let graph = layer as? KerasGraphModel
    if graph == nil || graph is KerasSequential { dict["dtype"] = floatPolicy }
    if let model = layer as? KerasSequential {
      try addStack(model, to: dict, interpreter)
    } else if let graph {
      try KerasGraphConfigs.add(graph, to: dict, interpreter)
    } else if let program = layer as? KerasProgramLayer, program.base == nil,
      let own = try KerasAutoConfigs.config(of: value, program, dict, interpreter)
    {
      return own
    } else if let instance = value.heapObject as? InstanceObject {
      // A class of the program has the parameters of what it is derived from.
      let native = (layer as? KerasProgramLayer)?.base ?? layer
      if !(native is KerasProgramLayer) {
        try addParameters(of: instance, native, to: dict, interpreter)
      }
    }
    return dict
  }

  private static var floatPolicy: Value {
    let config = DictObject()
    config["name"] = .string("float32")
    return entry(module: "keras", className: "DTypePolicy", config)
  }

  static func entry(module: String, className: String, _ config: DictObject) -> Value {
    let dict = DictObject()
    dict["module"] = .string(module)
    dict["class_name"] = .string(className)
    dict["config"] = .dict(config)
    dict["registered_name"] = Value.none
    return .dict(dict)
  }

  private static func addParameters(
    of instance: InstanceObject, _ layer: KerasLayer, to dict: DictObject,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let names = interpreter.names
    let known = KerasLayerCatalog.all.first { $0.name == layer.className }
    let signature = known.map { Signature(parsing: $0.signature, names: names) }
    let own = (signature?.parameters ?? []).map { names.text(of: $0.name) }
    for key in orders[layer.className] ?? own {
      switch key {
      case "zero_output_for_mask": dict[key] = .bool(false)
      case "use_cudnn", "weights": continue
      case "strides" where layer.className.contains("Pooling"):
        // Windows that nobody spaced lie side by side.
        let own = instance.attributes[names.name(key)] ?? Value.none
        dict[key] = own.isNone ? instance.attributes[names.name("pool_size")] ?? own : own
      case "value_dim" where layer.className == "MultiHeadAttention":
        let own = instance.attributes[names.name(key)] ?? Value.none
        dict[key] = own.isNone ? instance.attributes[names.name("key_dim")] ?? own : own
      case "backward_layer" where layer.className == "Bidirectional",
        "layer" where layer.className == "Bidirectional":
        dict[key] = try direction(
          of: layer, instance, isBackward: key == "backward_layer", interpreter)
      default:
        var value = instance.attributes[names.name(key)] ?? Value.none
        // The axes become a list when the layer is built.
        if layer.className == "LayerNormalization", key == "axis", layer.isBuilt, case .int = value
        {
          value = .list([value])
        }
        dict[key] = try serialized(value, interpreter)
      }
    }
    switch layer.className {
    case "LayerNormalization": dict["rms_scaling"] = .bool(false)
    case "BatchNormalization":
      dict["renorm"] = .bool(false)
      dict["renorm_clipping"] = Value.none
      dict["renorm_momentum"] = .float(0.99)
    case "SpatialDropout1D", "SpatialDropout2D":
      dict["trainable"] = nil
      dict["dtype"] = nil
      dict["dtype"] = .string("float32")
    default: break
    }
  }

  /// One direction: the given layer's parameters under the direction's name.
  private static func direction(
    of layer: KerasLayer, _ instance: InstanceObject, isBackward: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let given = instance.attributes[interpreter.names.name("layer")] ?? Value.none
    let config = try config(of: given, interpreter)
    config["name"] = .string(layer.sublayers[isBackward ? 1 : 0].name)
    if isBackward { config["go_backwards"] = .bool(true) }
    return entry(
      module: "keras.layers", className: interpreter.type(of: given).name, config)
  }

  private static func addStack(
    _ model: KerasSequential, to dict: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    var entries: [Value] = []
    if let input = model.nodes.first?.layer as? KerasInputLayer {
      let owner = InstanceObject(
        class: try interpreter.nativeClass("keras.layers.InputLayer"), payload: input)
      entries.append(try serialized(.object(owner), interpreter))
    }
    for (layer, owner) in model.stack {
      guard let owner = owner as? Object else { continue }
      let entry = try serialized(.object(owner), interpreter)
      addBuildConfig(of: layer, to: entry)
      entries.append(entry)
    }
    dict["layers"] = .list(entries)
    if let shape = model.inputShapes.first { dict["build_input_shape"] = shape.pythonTuple }
  }

  static func addBuildConfig(of layer: KerasLayer, to entry: Value) {
    guard case .dict(let dict) = entry, layer.isBuilt, let shape = layer.inputShapes.first,
      !(layer is KerasInputLayer), layer is KerasProgramLayer || !layer.weights.isEmpty
    else { return }
    let build = DictObject()
    build["input_shape"] = shape.pythonTuple
    dict["build_config"] = .dict(build)
  }

  /// A value as it stands in a config: names for functions, dicts for objects.
  static func serialized(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let function = value.heapObject as? NativeFunction {
      return .string(function.definition.name)
    }
    guard let instance = value.heapObject as? InstanceObject else { return value }
    let className = interpreter.type(of: value).name
    if interpreter.type(of: value).module == "__main__" {
      let method = try interpreter.attributeIfPresent(
        interpreter.names.name("get_config"), of: value)
      guard let method, case .dict(let own) = try interpreter.call(method, Arguments()) else {
        return value
      }
      let made = entry(module: "", className: className, own)
      if case .dict(let fields) = made {
        fields["module"] = Value.none
        fields["registered_name"] = .string(
          interpreter.keras.registeredNames[className] ?? className)
      }
      return made
    }
    guard let payload = instance.payload else { return value }
    let module =
      switch payload {
      case is KerasGraphModel: "keras"
      case is KerasLayer: "keras.layers"
      case is KerasInitializerBox: "keras.initializers"
      case is KerasRegularizerBox: "keras.regularizers"
      case is KerasConstraints.Box: "keras.constraints"
      case is KerasScheduleBox: "keras.optimizers.schedules"
      case is KerasLossBox: "keras.losses"
      case is KerasOptimizerBox: "keras.optimizers"
      case is KerasMetric: "keras.metrics"
      default: ""
      }
    guard !module.isEmpty else { return value }
    let config = try interpreter.callMethod(value, "get_config")
    guard case .dict(let dict) = config else { return value }
    return entry(module: module, className: className, dict)
  }

  // MARK: Objects from dicts

  /// The object that a config of `serialized` stands for.
  static func object(
    from value: Value, custom: Value = .none, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .dict(let given) = custom {
      for (name, kind) in given.items {
        interpreter.keras.registered[try interpreter.text(name)] = kind
      }
    }
    guard case .dict(let dict) = value, case .string(let name)? = dict["class_name"],
      case .dict(let config)? = dict["config"]
    else { return value }
    var module = "keras.layers"
    if case .string(let text)? = dict["module"] { module = text.text }
    if name.text == "DTypePolicy" { return config["name"] ?? .none }
    if let own = interpreter.keras.registered[name.text] {
      return try interpreter.callMethod(own, "from_config", Arguments(.dict(config)))
    }
    let classObject: ClassObject
    do throws(PythonError) {
      classObject = try interpreter.nativeClass(module + "." + name.text)
    } catch {
      throw PythonError(
        .typeError,
        "Could not locate class '\(name.text)'. Make sure custom classes and functions are decorated "
          + "with `@keras.saving.register_keras_serializable()`. If they are already decorated, make "
          + "sure they are all imported so that the decorator is run before trying to load them. "
          + "Full object config: \(try interpreter.display(of: value))",
        advice: "or pass custom_objects={\"\(name.text)\": \(name.text)}")
    }
    return try interpreter.callMethod(
      .object(classObject), "from_config", Arguments(.dict(config)))
  }

  /// `cls(**config)`, the dicts within turned into objects.
  static func instance(
    of classValue: Value, _ config: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var keywords: [Arguments.Keyword] = []
    for (key, value) in config.items {
      let name = try interpreter.text(key)
      if [
        "dtype", "quantization_config", "optional", "sparse", "ragged",
        "zero_output_for_mask", "rms_scaling", "renorm", "renorm_clipping", "renorm_momentum",
      ].contains(name) {
        continue
      }
      keywords.append(
        .init(name: interpreter.names.name(name), value: try object(from: value, interpreter)))
    }
    return try interpreter.call(classValue, Arguments([], keywords: keywords))
  }

  static func sequential(
    of classValue: Value, _ config: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var layers: [Value] = []
    for entry in try interpreter.elements(of: config["layers"] ?? .list([])) {
      layers.append(try object(from: entry, interpreter))
    }
    let name = config["name"] ?? .none
    let model = try interpreter.call(
      classValue,
      Arguments(
        [.list(layers)], keywords: [.init(name: interpreter.names.name("name"), value: name)]))
    return model
  }
}
