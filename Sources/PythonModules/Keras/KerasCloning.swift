import MiniPython
import Networks

/// `keras.models.clone_model` with a function that makes each layer anew.
enum KerasCloning {
  static func clone(
    _ model: Value, _ config: DictObject, _ function: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var made: [String: Value] = [:]
    for layer in try interpreter.elements(
      of: KerasModelClasses.layers(of: model, interpreter))
    where !(try interpreter.kerasLayer(layer) is KerasInputLayer) {
      let copy = try interpreter.call(function, Arguments(layer))
      guard (copy.heapObject as? InstanceObject)?.payload is KerasLayer else {
        throw PythonError(
          .valueError,
          "The `clone_function` argument must return a layer, not "
            + (try interpreter.display(of: copy)))
      }
      made[try interpreter.kerasLayer(layer).name] = copy
    }
    guard try interpreter.kerasLayer(model) is KerasSequential else {
      return try KerasGraphConfigs.model(
        of: .object(interpreter.type(of: model)), config, replacing: made, interpreter)
    }
    var layers: [Value] = []
    for entry in try interpreter.elements(of: config["layers"] ?? .list([])) {
      guard case .dict(let fields) = entry, case .dict(let own)? = fields["config"],
        case .string(let name)? = own["name"]
      else { continue }
      if let copy = made[name.text] {
        layers.append(copy)
      } else {
        layers.append(try KerasConfigs.object(from: entry, interpreter))
      }
    }
    return try interpreter.call(
      .object(interpreter.type(of: model)),
      Arguments(
        [.list(layers)],
        keywords: [.init(name: interpreter.names.name("name"), value: config["name"] ?? .none)]))
  }
}
