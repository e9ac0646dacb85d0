import MiniPython
import Networks
import Tensors

/// The config of a whole model, with the shape it was built for and what compile was given.
///
/// - Source: `get_build_and_compile_config` of Keras 3.15.
enum KerasModelConfigs {
  static func whole(_ model: Value, _ interpreter: Interpreter) throws(PythonError) -> Value {
    let config = try KerasConfigs.serialized(model, interpreter)
    guard case .dict(let fields) = config else { return config }
    let layer = try interpreter.kerasLayer(model)
    if layer is KerasGraphModel, !(layer is KerasSequential) {
      fields["registered_name"] = .string("Functional")
    }
    if layer.isBuilt || !layer.inputShapes.isEmpty {
      let build = DictObject()
      build["input_shape"] =
        layer is KerasSequential ? layer.inputShapes.first?.pythonTuple ?? .none : Value.none
      fields["build_config"] = .dict(build)
    }
    fields["compile_config"] = .dict(try compilation(of: model, interpreter))
    return config
  }

  /// What `compile` was given, empty before it.
  static func compilation(
    of model: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    let result = DictObject()
    guard let instance = model.heapObject as? InstanceObject,
      case .dict(let given)? = instance.attributes[
        interpreter.names.name("_compile_arguments")]
    else { return result }
    for key in ["optimizer", "loss", "loss_weights", "metrics", "weighted_metrics"] {
      result[key] = try serialized(given[key] ?? .none, interpreter)
    }
    result["run_eagerly"] = .bool(false)
    result["steps_per_execution"] = .int(1)
    result["jit_compile"] = .bool(false)
    return result
  }

  /// What compile was given, for another model: optimizers and metrics are made anew, since they
  /// remember what they saw.
  static func fresh(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try mapped(value, interpreter) { (value) throws(PythonError) in
      let payload = (value.heapObject as? InstanceObject)?.payload
      let isOfProgram = interpreter.type(of: value).module == "__main__"
      guard payload is KerasOptimizerBox || payload is KerasMetric, !isOfProgram else {
        return value
      }
      return try KerasConfigs.object(
        from: try KerasConfigs.serialized(value, interpreter), interpreter)
    }
  }

  /// Compiles a model as another one is, if that is.
  static func compile(
    _ copy: Value, like model: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard let instance = model.heapObject as? InstanceObject,
      case .dict(let given)? = instance.attributes[
        interpreter.names.name("_compile_arguments")]
    else { return }
    var keywords: [Arguments.Keyword] = []
    for (key, value) in given.items {
      keywords.append(
        .init(
          name: interpreter.names.name(try interpreter.text(key)),
          value: try fresh(value, interpreter)))
    }
    _ = try interpreter.callMethod(copy, "compile", Arguments([], keywords: keywords))
  }

  /// Lists and dicts of objects as well as one.
  private static func serialized(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try mapped(value, interpreter) { (value) throws(PythonError) in
      try KerasConfigs.serialized(value, interpreter)
    }
  }

  /// A value with each object within its lists and dicts replaced.
  private static func mapped(
    _ value: Value, _ interpreter: Interpreter,
    _ change: (Value) throws(PythonError) -> Value
  ) throws(PythonError) -> Value {
    switch value {
    case .list, .tuple:
      var parts: [Value] = []
      for part in try interpreter.elements(of: value) {
        parts.append(try mapped(part, interpreter, change))
      }
      return .list(parts)
    case .dict(let dict):
      let result = DictObject()
      for (key, part) in dict.items {
        result[try interpreter.text(key)] = try mapped(part, interpreter, change)
      }
      return .dict(result)
    default: return try change(value)
    }
  }
}
