extension BuiltinClasses {
  static let byteArray = ClassDefinition(
    "bytearray", "A sequence of bytes that can be changed.", signature: "...",
    make: { (_, arguments, interpreter) throws(PythonError) in
      let made = try interpreter.call(.object(interpreter.types.bytes), arguments)
      return .object(ByteArrayObject(try ByteArrayObject.bytes(of: made, interpreter)))
    },
    methods: changes + readings)

  private static func change(
    _ name: String, _ parameters: String, _ summary: String,
    _ body:
      @escaping @Sendable (ByteArrayObject, Arguments, Interpreter) throws(PythonError) -> Value
  ) -> FunctionDefinition {
    FunctionDefinition(name, parameters, summary) { (arguments, interpreter) throws(PythonError) in
      guard let own = arguments[0].heapObject as? ByteArrayObject else {
        throw PythonError(.typeError, "descriptor '\(name)' needs a 'bytearray' object")
      }
      return try body(own, arguments, interpreter)
    }
  }

  private static let changes: [FunctionDefinition] = [
    change("append", "(self, item, /)", "Adds a byte.") {
      (own, arguments, interpreter) throws(PythonError) in
      own.bytes.append(try ByteArrayObject.byte(arguments[1], interpreter))
      return .none
    },
    change("extend", "(self, iterable_of_ints, /)", "Adds bytes.") {
      (own, arguments, interpreter) throws(PythonError) in
      own.bytes += try ByteArrayObject.bytes(of: arguments[1], interpreter)
      return .none
    },
    change("insert", "(self, index, item, /)", "Puts a byte before a place.") {
      (own, arguments, interpreter) throws(PythonError) in
      let index = try interpreter.int(arguments[1])
      let place = index < 0 ? max(0, own.bytes.count + index) : min(index, own.bytes.count)
      own.bytes.insert(try ByteArrayObject.byte(arguments[2], interpreter), at: place)
      return .none
    },
    change("pop", "(self, index=-1, /)", "Takes a byte out.") {
      (own, arguments, interpreter) throws(PythonError) in
      guard !own.bytes.isEmpty else {
        throw PythonError(.indexError, "pop from empty bytearray")
      }
      let index = try interpreter.int(arguments[1])
      let place = index < 0 ? index + own.bytes.count : index
      guard own.bytes.indices.contains(place) else {
        throw PythonError(.indexError, "pop index out of range")
      }
      return .int(Int(own.bytes.remove(at: place)))
    },
    change("remove", "(self, value, /)", "Takes the first such byte out.") {
      (own, arguments, interpreter) throws(PythonError) in
      let byte = try ByteArrayObject.byte(arguments[1], interpreter)
      guard let place = own.bytes.firstIndex(of: byte) else {
        throw PythonError(.valueError, "value not found in bytearray")
      }
      own.bytes.remove(at: place)
      return .none
    },
    change("clear", "(self, /)", "Takes all bytes out.") {
      (own, _, _) throws(PythonError) in
      own.bytes = []
      return .none
    },
    change("reverse", "(self, /)", "Turns the order around.") {
      (own, _, _) throws(PythonError) in
      own.bytes.reverse()
      return .none
    },
    change("copy", "(self, /)", "The same bytes in memory of their own.") {
      (own, _, _) throws(PythonError) in .object(ByteArrayObject(own.bytes))
    },
  ]

  /// What bytes can do too; results that are bytes are changeable ones.
  private static let readings: [FunctionDefinition] =
    (["decode", "hex"] + BytesMethods.all.map(\.name)).map { name in
      FunctionDefinition(name, "...", "As bytes.\(name).") {
        (arguments, interpreter) throws(PythonError) in
        guard let own = arguments[0].heapObject as? ByteArrayObject else {
          throw PythonError(.typeError, "descriptor '\(name)' needs a 'bytearray' object")
        }
        let result = try interpreter.callMethod(
          .object(BytesObject(own.bytes)), name, arguments.droppingFirst())
        return changeable(result)
      }
    }

  private static func changeable(_ value: Value) -> Value {
    switch value {
    case .object(let bytes as BytesObject): .object(ByteArrayObject(bytes.bytes))
    case .tuple(let tuple): .tuple(tuple.elements.map(changeable))
    case .list(let list): .list(list.elements.map(changeable))
    default: value
    }
  }
}
