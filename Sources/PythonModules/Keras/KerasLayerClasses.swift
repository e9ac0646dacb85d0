import MiniPython
import Networks
import Tensors

/// The classes of `keras.layers`: one for each entry of the catalog, and the base of all.
enum KerasLayerClasses {
  static let all = [base] + KerasLayerCatalog.all.map(layerClass)

  /// The parameters that every layer takes besides its own.
  private static let commonNames: Set = [
    "name", "dtype", "trainable", "input_shape", "input_dim", "batch_shape", "autocast",
    "implementation", "activity_regularizer",
  ]

  private static let recurrentNames: Set = ["LSTM", "GRU", "SimpleRNN", "Bidirectional"]

  private static func layerClass(_ definition: KerasLayerDefinition) -> ClassDefinition {
    let signature =
      definition.signature.isEmpty ? "**kwargs" : definition.signature + ", **kwargs"
    return ClassDefinition(
      definition.name, base: "keras.layers.Layer", definition.summary, signature: signature,
      example: definition.example,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        guard classObject.qualifiedName != "keras.layers." + definition.name else {
          let instance = InstanceObject(class: classObject)
          instance.payload = try made(
            definition, bound, signature, className: definition.name, instance, interpreter)
          return .object(instance)
        }
        // A class of the program: its own `__init__`, if it has one, says what it is made with.
        let instance = interpreter.programLayer(of: classObject)
        let initializer = classObject.member(interpreter.names.name("__init__"))
        if !(initializer?.heapObject is FunctionObject) {
          try derive(definition, bound, signature, instance, interpreter)
        }
        return .object(instance)
      },
      methods: [
        FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
          guard let instance = arguments[0].heapObject as? InstanceObject,
            let layer = instance.payload as? KerasProgramLayer, layer.base == nil
          else { return .none }
          let parsed = Signature(parsing: signature, names: interpreter.names)
          let given = Arguments(
            (1..<max(1, arguments.count)).map { arguments[$0] }, keywords: arguments.keywords)
          let bound = try parsed.bind(
            given, function: definition.name + ".__init__", hidden: 1, interpreter)
          try derive(definition, bound, signature, instance, interpreter)
          return .none
        }
      ] + (recurrentNames.contains(definition.name) ? stateMethods : [])
        + (definition.name == "MultiHeadAttention" ? [attentionBuild] : []))
  }

  /// Attention is built for the shapes of its inputs.
  private static let attentionBuild = FunctionDefinition(
    "build", "self, query_shape, value_shape, key_shape=None", "Makes the weights."
  ) { (arguments, interpreter) throws(PythonError) in
    let layer = try interpreter.kerasLayer(arguments[0])
    var shapes: [SymbolicShape] = []
    for index in 1...3 where !arguments[index].isNone {
      shapes.append(try interpreter.symbolicShape(arguments[index]))
    }
    interpreter.keras.place(layer)
    let given = shapes
    _ = try numeric { () throws(TensorError) in try layer.prepare(given) }
    return .none
  }

  /// Gives an instance of a class of the program the native layer that it is derived from.
  private static func derive(
    _ definition: KerasLayerDefinition, _ bound: Arguments, _ signature: String,
    _ instance: InstanceObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard let layer = instance.payload as? KerasProgramLayer else { return }
    interpreter.keras.giveBack(layer.name, of: layer.className)
    let base = try made(
      definition, bound, signature, className: layer.className, instance, interpreter)
    layer.name = base.name
    layer.isTrainable = base.isTrainable
    layer.declaredInputShape = base.declaredInputShape
    layer.base = base
  }

  /// The native layer of bound arguments; puts what it was made with into an instance.
  private static func made(
    _ definition: KerasLayerDefinition, _ bound: Arguments, _ signature: String,
    className: String, _ instance: InstanceObject, _ interpreter: Interpreter
  ) throws(PythonError) -> KerasLayer {
    let parsed = Signature(parsing: signature, names: interpreter.names)
    let reader = KerasArgumentReader(interpreter: interpreter)
    let (arguments, extras) = try reader.arguments(
      parsed, bound, className: className, drawsSeedFirst: definition.drawsSeedFirst)
    let layer: KerasLayer
    do throws(PythonError) {
      try KerasWrapperChecks.check(definition.name, bound, interpreter)
      layer = try numeric { () throws(TensorError) in try definition.make(arguments) }
    } catch {
      // Sizes are checked before a layer takes a name.
      if !extras.contains(where: { $0.0 == "name" && !$0.1.isNone }) {
        interpreter.keras.giveBack(arguments.name, of: className)
      }
      throw error
    }
    for (key, value) in arguments.values {
      if case .constraint(let constraint) = value {
        layer.constraints[constrained(key, of: layer)] = constraint
      }
      if key == "activity_regularizer", case .regularizer(let own) = value {
        layer.activityRegularizer = own
      }
    }
    try apply(extras, to: layer, className: className, interpreter)
    for (index, parameter) in parsed.parameters.enumerated()
    where parameter.kind != .variadicKeyword {
      let name = interpreter.names.text(of: parameter.name)
      instance.attributes[parameter.name] = try KerasConfigs.attribute(
        bound[index], named: name, of: definition.name, parsed: arguments.values[name],
        interpreter)
    }
    return layer
  }

  /// The weight that a constraint's parameter speaks of.
  private static func constrained(_ parameter: String, of layer: KerasLayer) -> String {
    let kind = parameter.replacing("_constraint", with: "")
    if kind == "depthwise", layer.className.hasPrefix("Depthwise") { return "kernel" }
    return ["recurrent", "depthwise", "pointwise"].contains(kind) ? kind + "_kernel" : kind
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
      case "activity_regularizer":
        let reader = KerasArgumentReader(interpreter: interpreter)
        if case .regularizer(let own) = try reader.argument(value, named: key) {
          layer.activityRegularizer = own
        }
      case "input_dim": layer.declaredInputShape = [try interpreter.int(value)]
      case "batch_shape":
        layer.declaredInputShape = Array(try interpreter.symbolicShape(value).dropFirst())
      case _ where commonNames.contains(key): continue
      case "input_length" where className == "Embedding": continue
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
      // Older programs say how long the sequences are, which Keras takes and does without.
      if key == "input_length", className == "Embedding" { continue }
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
}
