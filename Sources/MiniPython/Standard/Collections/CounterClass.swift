/// `collections.Counter`
enum CounterClass {
  static let definition = ClassDefinition(
    "Counter", base: "dict", "How often each element occurs.", signature: "...",
    example: "collections.Counter('hello').most_common(1)",
    make: { (classObject, _, _) throws(PythonError) in .dict(DictObject(class: classObject)) },
    methods: counting + arithmetic.flatMap { [$0, inPlace($0)] } + [
      kept("__pos__", .add), kept("__neg__", .subtract),
    ],
    constants: { _ in [("_is_generic", .bool(true))] })

  /// `__iadd__` and its like: the counter itself takes over what the operator answers.
  private static func inPlace(_ operation: FunctionDefinition) -> FunctionDefinition {
    FunctionDefinition("__i" + operation.name.dropFirst(2), "(self, other, /)") {
      (arguments, interpreter) throws(PythonError) in
      let result = try operation.body(arguments, interpreter)
      guard case .dict(let counts) = result else { return result }
      let own = try DictMethods.receiver(arguments, interpreter)
      own.removeAll()
      try own.update(from: counts, interpreter)
      return .dict(own)
    }
  }

  /// The positive counts of 0 plus or minus each count.
  private static func kept(_ name: String, _ operation: BinaryOperator) -> FunctionDefinition {
    FunctionDefinition(name, "(self, /)") { (arguments, interpreter) throws(PythonError) in
      let source = try DictMethods.receiver(arguments, interpreter)
      let result = DictObject(class: source.classObject)
      for (key, count) in source.items {
        let value = try interpreter.binary(operation, .int(0), count)
        if try interpreter.isLess(.int(0), value) { try result.set(value, for: key, interpreter) }
      }
      return .dict(result)
    }
  }

  private static let counting: [FunctionDefinition] = [
    FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
      try change(arguments, .add, interpreter)
    },
    FunctionDefinition("update", "...", "Adds counts.") {
      (arguments, interpreter) throws(PythonError) in
      try change(arguments, .add, interpreter)
    },
    FunctionDefinition("subtract", "...", "Takes counts away.") {
      (arguments, interpreter) throws(PythonError) in
      try change(arguments, .subtract, interpreter)
    },
    FunctionDefinition("__missing__", "(self, key, /)") { (_, _) throws(PythonError) in .int(0) },
    FunctionDefinition("__delitem__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      try DictMethods.receiver(arguments, interpreter).remove(arguments[1], interpreter)
      return .none
    },
    FunctionDefinition("most_common", "(self, n=None)", "The elements with the highest counts.") {
      (arguments, interpreter) throws(PythonError) in
      let dict = try DictMethods.receiver(arguments, interpreter)
      let sorted = try common(dict, interpreter)
      if arguments[1].isNone { return .list(sorted) }
      return .list(Array(sorted.prefix(max(0, try interpreter.int(arguments[1])))))
    },
    FunctionDefinition("elements", "(self)", "Each element as often as it was counted.") {
      (arguments, interpreter) throws(PythonError) in
      let items = try DictMethods.receiver(arguments, interpreter).items
      var (position, given) = (0, 0)
      return .object(
        ClosureIterator { (interpreter) throws(PythonError) in
          while position < items.count {
            if given < (try interpreter.int(items[position].value)) {
              given += 1
              return items[position].key
            }
            (position, given) = (position + 1, 0)
          }
          return nil
        })
    },
    FunctionDefinition("total", "(self)", "The sum of all counts.") {
      (arguments, interpreter) throws(PythonError) in
      var total = Value.int(0)
      for value in try DictMethods.receiver(arguments, interpreter).values {
        total = try interpreter.binary(.add, total, value)
      }
      return total
    },
    FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      let dict = try DictMethods.receiver(arguments, interpreter)
      let name = interpreter.type(of: arguments[0]).name
      if dict.count == 0 { return .string(name + "()") }
      let ordered = DictObject()
      for pair in try common(dict, interpreter) {
        let parts = try interpreter.elements(of: pair)
        try ordered.set(parts[1], for: parts[0], interpreter)
      }
      return .string("\(name)(\(try ContainerText.dict(ordered, interpreter)))")
    },
  ]

  private static func common(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    let items = dict.items
    let order = try Sorting.order(items.map(\.value), isReversed: true, interpreter)
    return order.map { .tuple([items[$0].key, items[$0].value]) }
  }

  private static func change(
    _ arguments: Arguments, _ operation: BinaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let dict = try DictMethods.receiver(arguments, interpreter)
    guard arguments.count <= 2 else {
      throw PythonError(
        .typeError,
        "Counter.__init__() takes from 1 to 2 positional arguments but \(arguments.count) were given"
      )
    }
    if arguments.count == 2, !arguments[1].isNone {
      if case .dict(let source) = arguments[1] {
        for (key, value) in source.items {
          try add(value, to: dict, key, operation, interpreter)
        }
      } else {
        let iterator = try interpreter.iterator(over: arguments[1])
        while let key = try iterator.next(interpreter) {
          try interpreter.countElement()
          try add(.int(1), to: dict, key, operation, interpreter)
        }
      }
    }
    for keyword in arguments.keywords {
      let key = Value.string(interpreter.names.stringObject(of: keyword.name))
      try add(keyword.value, to: dict, key, operation, interpreter)
    }
    return .none
  }

  private static func add(
    _ count: Value, to dict: DictObject, _ key: Value, _ operation: BinaryOperator,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let old = try dict.value(for: key, interpreter) ?? .int(0)
    try dict.set(try interpreter.binary(operation, old, count), for: key, interpreter)
  }

  private static let arithmetic: [FunctionDefinition] = [
    operation("__add__") { (left, right, interpreter) throws(PythonError) in
      try interpreter.binary(.add, left, right)
    },
    operation("__sub__") { (left, right, interpreter) throws(PythonError) in
      try interpreter.binary(.subtract, left, right)
    },
    operation("__or__") { (left, right, interpreter) throws(PythonError) in
      try interpreter.isLess(left, right) ? right : left
    },
    operation("__and__") { (left, right, interpreter) throws(PythonError) in
      try interpreter.isLess(left, right) ? left : right
    },
  ]

  /// An operator that keeps the positive counts of what it computes key by key.
  private static func operation(
    _ name: String,
    _ body: @escaping @Sendable (Value, Value, Interpreter) throws(PythonError) -> Value
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, other, /)") { (arguments, interpreter) throws(PythonError) in
      let left = try DictMethods.receiver(arguments, interpreter)
      guard case .dict(let right) = arguments[1], right.classObject != nil else {
        return .object(interpreter.notImplemented)
      }
      let result = DictObject(class: left.classObject)
      var keys = left.keys
      for key in right.keys where try !left.hasKey(key, interpreter) { keys.append(key) }
      for key in keys {
        let value = try body(
          left.value(for: key, interpreter) ?? .int(0),
          right.value(for: key, interpreter) ?? .int(0), interpreter)
        if try interpreter.isLess(.int(0), value) { try result.set(value, for: key, interpreter) }
      }
      return .dict(result)
    }
  }
}
