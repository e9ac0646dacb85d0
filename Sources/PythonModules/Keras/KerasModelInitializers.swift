import MiniPython
import Networks
import Tensors

/// `super().__init__(…)` in a model class of the program.
enum KerasModelInitializers {
  /// `super().__init__(inputs, outputs)` makes the model a functional one.
  static func connect(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let instance = arguments[0].heapObject as? InstanceObject,
      let layer = instance.payload as? KerasProgramLayer
    else { return .none }
    let keywords = named(arguments, interpreter)
    let inputs = keywords["inputs"] ?? (arguments.count > 1 ? arguments[1] : .none)
    let outputs = keywords["outputs"] ?? (arguments.count > 2 ? arguments[2] : .none)
    if let name = keywords["name"], !name.isNone {
      try KerasLayerClasses.checkName(name, interpreter)
      interpreter.keras.giveBack(layer.name, of: layer.className)
      layer.name = try interpreter.text(name)
    }
    if let flag = keywords["trainable"] { layer.setTrainable(try interpreter.isTrue(flag)) }
    guard !inputs.isNone, !outputs.isNone else { return .none }
    let graph = try KerasModelClasses.graph(from: inputs, to: outputs, interpreter) { layer.name }
    graph.isTrainable = layer.isTrainable
    instance.payload = graph
    return .none
  }

  /// `super().__init__([…])` fills a stack.
  static func stack(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    // A class without an `__init__` of its own was filled when it was made.
    guard let instance = arguments[0].heapObject as? InstanceObject,
      let model = instance.payload as? KerasSequential,
      interpreter.classMember("__init__", of: instance)?.heapObject is FunctionObject
    else { return .none }
    let keywords = named(arguments, interpreter)
    let layers = keywords["layers"] ?? (arguments.count > 1 ? arguments[1] : .none)
    let name = keywords["name"] ?? (arguments.count > 3 ? arguments[3] : .none)
    if !name.isNone {
      try KerasLayerClasses.checkName(name, interpreter)
      interpreter.keras.giveBack(model.name, of: instance.classObject?.name ?? "")
      model.name = try interpreter.text(name)
    }
    guard !layers.isNone else { return .none }
    for layer in try interpreter.elements(of: layers) {
      try KerasModelClasses.add(layer, to: model, connecting: false, interpreter)
    }
    try interpreter.inKeras { () throws(TensorError) in try model.connect() }
    return .none
  }

  private static func named(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) -> [String: Value] {
    Dictionary(
      arguments.keywords.map { (interpreter.names.text(of: $0.name), $0.value) }
    ) { first, _ in first }
  }
}
