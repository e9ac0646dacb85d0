import MiniPython
import Tensors

/// Arrays of other libraries, and sequences that are no lists.
enum NumPyBridge {
  /// The numbers of a tensor or of anything else with `__array__`; nil for what has none.
  static func array(_ object: Object, _ interpreter: Interpreter) throws(PythonError) -> NDArray? {
    if let array = object as? ArrayObject { return array.pool == nil ? array.array : nil }
    if let valued = object as? any ArrayValued { return valued.array }
    if object is ClassObject || object is RangeObject { return nil }
    for name in ["__array__", "numpy"] {
      guard
        let method = try interpreter.attributeIfPresent(
          interpreter.names.name(name), of: object.value)
      else { continue }
      if case .object(let made as ArrayObject) = try interpreter.call(method, Arguments()) {
        return made.array
      }
    }
    return nil
  }

  /// The elements of a range, a deque, a shape or another sequence; nil for what NumPy does not
  /// take apart.
  static func sequence(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> [Value]? {
    guard case .object(let object) = value else { return nil }
    let name = interpreter.type(of: value).name
    guard
      object is RangeObject || object is TensorShapeObject || name == "deque"
        || isSequence(object, interpreter)
    else { return nil }
    try interpreter.checkAllocation(try interpreter.length(of: value), stride: 16)
    return try interpreter.elements(of: value)
  }

  /// Whether a class of the program has a length and items by number, as a sequence does.
  private static func isSequence(_ object: Object, _ interpreter: Interpreter) -> Bool {
    guard let instance = object as? InstanceObject, instance.payload == nil else { return false }
    let names = interpreter.names
    let type = instance.type(interpreter)
    return ["__len__", "__getitem__"].allSatisfy { type.member(names.name($0)) != nil }
      && type.member(names.name("keys")) == nil
  }
}
