import MiniPython

extension FunctionDefinition {
  /// The function as it works on rows of different lengths as well: on what they hold.
  var withRagged: FunctionDefinition {
    let (name, body) = (name, body)
    return FunctionDefinition(name, signature, summary, example: example) {
      (arguments, interpreter) throws(PythonError) in
      let values = (0..<arguments.count).map { arguments[$0] }
      guard values.contains(where: { Self.holdsRagged($0, interpreter) }) else {
        return try body(arguments, interpreter)
      }
      let module = Value.object(try interpreter.importModule("_tensorflow_ragged"))
      return try interpreter.callMethod(
        module, "_dispatch", Arguments([.string(name), .list(values)]))
    }
  }

  private static func holdsRagged(_ value: Value, _ interpreter: Interpreter) -> Bool {
    switch value {
    case .list(let list): list.elements.contains { isRagged($0, interpreter) }
    case .tuple(let tuple): tuple.elements.contains { isRagged($0, interpreter) }
    default: isRagged(value, interpreter)
    }
  }

  private static func isRagged(_ value: Value, _ interpreter: Interpreter) -> Bool {
    value.heapObject is InstanceObject && interpreter.type(of: value).name == "RaggedTensor"
  }
}
