extension BuiltinClasses {
  static let tuple = ClassDefinition(
    "tuple", "A sequence that never changes.", signature: "...", example: "tuple([1, 2])",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let own = classObject === interpreter.types.tuple ? nil : classObject
      guard arguments.count > 0 else { return .tuple(TupleObject([], class: own)) }
      if own == nil, case .tuple(let tuple) = arguments[0], tuple.classObject == nil {
        return arguments[0]
      }
      return .tuple(TupleObject(try interpreter.elements(of: arguments[0]), class: own))
    },
    methods: [
      FunctionDefinition("count", "(self, value, /)", "How many elements are equal to a value.") {
        (arguments, interpreter) throws(PythonError) in
        var count = 0
        for element in try tupleReceiver(arguments, interpreter).elements
        where try interpreter.areEqual(element, arguments[1]) { count += 1 }
        return .int(count)
      },
      FunctionDefinition(
        "index", "(self, value, start=0, stop=9223372036854775807, /)",
        "The position of the first equal element."
      ) { (arguments, interpreter) throws(PythonError) in
        let elements = try tupleReceiver(arguments, interpreter).elements
        let (start, stop) = (try interpreter.int(arguments[2]), try interpreter.int(arguments[3]))
        let first = start < 0 ? max(0, start &+ elements.count) : start
        let last = min(elements.count, stop < 0 ? stop &+ elements.count : stop)
        for index in first..<max(first, last)
        where try interpreter.areEqual(elements[index], arguments[1]) { return .int(index) }
        throw PythonError(.valueError, "tuple.index(x): x not in tuple")
      },
      FunctionDefinition("__len__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .int(try tupleReceiver(arguments, interpreter).elements.count)
      },
      FunctionDefinition("__getitem__", "(self, key, /)") {
        (arguments, interpreter) throws(PythonError) in
        try TupleOperations.item(
          tupleReceiver(arguments, interpreter), arguments[1], interpreter)
      },
      FunctionDefinition("__iter__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .object(TupleIterator(try tupleReceiver(arguments, interpreter)))
      },
      FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .string(
          try ContainerText.tuple(tupleReceiver(arguments, interpreter), interpreter))
      },
      FunctionDefinition("__hash__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .int(
          try TupleOperations.hash(tupleReceiver(arguments, interpreter), interpreter))
      },
    ])

  static func tupleReceiver(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> TupleObject {
    if case .tuple(let tuple) = arguments[0] { return tuple }
    throw PythonError(
      .typeError,
      "descriptor requires a 'tuple' object but received a "
        + "'\(interpreter.type(of: arguments[0]).typeName)'")
  }
}
