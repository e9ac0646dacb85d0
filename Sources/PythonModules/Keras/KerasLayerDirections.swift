import MiniPython
import Networks

extension KerasLayerClasses {
  /// One direction of a `Bidirectional` as a layer of its own.
  static func direction(
    of value: Value, _ name: String, _ index: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let layer = try interpreter.kerasLayer(value)
    guard let instance = value.heapObject as? InstanceObject else { return .none }
    guard layer.className == "Bidirectional", layer.sublayers.indices.contains(index) else {
      if let own = instance.attributes[interpreter.names.name(name)] { return own }
      throw PythonError(
        .attributeError,
        "'\(interpreter.type(of: value).name)' object has no attribute '\(name)'")
    }
    let inner = layer.sublayers[index]
    let made = InstanceObject(
      class: try interpreter.nativeClass("keras.layers." + inner.className), payload: inner)
    let given = instance.attributes[interpreter.names.name("layer")]?.heapObject as? InstanceObject
    for (key, attribute) in given?.attributes ?? AttributeTable() {
      made.attributes[key] = attribute
    }
    if index == 1 { made.attributes[interpreter.names.name("go_backwards")] = .bool(true) }
    return .object(made)
  }
}
