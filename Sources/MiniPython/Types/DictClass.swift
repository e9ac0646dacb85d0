extension BuiltinClasses {
  static let dict = ClassDefinition(
    "dict", "Keys and their values, in the order in which keys were first set.", signature: "...",
    example: "dict(a=1, b=2)",
    make: { (classObject, _, interpreter) throws(PythonError) in
      .dict(DictObject(class: classObject === interpreter.types.dict ? nil : classObject))
    },
    methods: DictMethods.all,
    classMethods: [
      FunctionDefinition(
        "fromkeys", "(cls, iterable, value=None, /)", "A dict that maps all keys to one value."
      ) { (arguments, interpreter) throws(PythonError) in
        let made = try interpreter.call(arguments[0], Arguments())
        for key in try interpreter.elements(of: arguments[1]) {
          try interpreter.setItem(key, of: made, to: arguments[2])
        }
        return made
      }
    ])

  static let dictView = ClassDefinition(
    "dict_view", "A window on the keys, values or items of a dict.",
    methods: [
      FunctionDefinition("isdisjoint", "(self, other, /)", "Whether nothing is in both.") {
        (arguments, interpreter) throws(PythonError) in
        let set = try SetOperations.set(from: arguments[0], interpreter)
        for element in try interpreter.elements(of: arguments[1])
        where try set.has(element, interpreter) { return .bool(false) }
        return .bool(true)
      }
    ])
}

enum DictMethods {
  static let all: [FunctionDefinition] = reading + changing + special

  static let reading: [FunctionDefinition] = [
    FunctionDefinition("keys", "(self, /)", "A view of the keys.") {
      (arguments, interpreter) throws(PythonError) in
      .object(DictView(try receiver(arguments, interpreter), .keys))
    },
    FunctionDefinition("values", "(self, /)", "A view of the values.") {
      (arguments, interpreter) throws(PythonError) in
      .object(DictView(try receiver(arguments, interpreter), .values))
    },
    FunctionDefinition("items", "(self, /)", "A view of the pairs of key and value.") {
      (arguments, interpreter) throws(PythonError) in
      .object(DictView(try receiver(arguments, interpreter), .items))
    },
    FunctionDefinition("get", "(self, key, default=None, /)", "The value of a key, or a default.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).value(for: arguments[1], interpreter) ?? arguments[2]
    },
    FunctionDefinition("copy", "(self, /)", "A dict with the same keys and values.") {
      (arguments, interpreter) throws(PythonError) in
      let dict = try receiver(arguments, interpreter)
      let isNative = dict.classObject?.definition != nil
      return .dict(dict.copy(class: isNative ? dict.classObject : nil))
    },
  ]

  static let changing: [FunctionDefinition] = [
    FunctionDefinition(
      "setdefault", "(self, key, default=None, /)", "The value of a key, set if it is missing."
    ) { (arguments, interpreter) throws(PythonError) in
      let dict = try receiver(arguments, interpreter)
      if let value = try dict.value(for: arguments[1], interpreter) { return value }
      try dict.set(arguments[2], for: arguments[1], interpreter)
      return arguments[2]
    },
    FunctionDefinition("pop", "...", "Takes a key out and answers its value, or a default.") {
      (arguments, interpreter) throws(PythonError) in
      let dict = try receiver(arguments, interpreter)
      guard arguments.count >= 2 else {
        throw PythonError(.typeError, "pop expected at least 1 argument, got 0")
      }
      guard arguments.count <= 3 else {
        throw PythonError(
          .typeError, "pop expected at most 2 arguments, got \(arguments.count - 1)")
      }
      if let value = try dict.remove(arguments[1], interpreter) { return value }
      if let fallback = arguments.optional(2, "default", interpreter) { return fallback }
      throw interpreter.missingKey(arguments[1])
    },
    FunctionDefinition("popitem", "(self, /)", "Takes the last pair out and answers it.") {
      (arguments, interpreter) throws(PythonError) in
      let dict = try receiver(arguments, interpreter)
      guard let slot = dict.lastLiveSlot() else {
        throw interpreter.missingKey(.string("popitem(): dictionary is empty"))
      }
      let pair = dict.removeSlot(slot)
      return .tuple([pair.key, pair.value])
    },
    FunctionDefinition("clear", "(self, /)", "Takes all keys out.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).removeAll()
      return .none
    },
    FunctionDefinition("update", "...", "Takes over the keys and values of a dict or of pairs.") {
      (arguments, interpreter) throws(PythonError) in
      try fill(receiver(arguments, interpreter), arguments, "update", interpreter)
    },
  ]

  static let special: [FunctionDefinition] = [
    FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
      try fill(receiver(arguments, interpreter), arguments, "dict", interpreter)
    },
    FunctionDefinition("__len__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .int(try receiver(arguments, interpreter).count)
    },
    FunctionDefinition("__getitem__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      try DictOperations.item(receiver(arguments, interpreter), arguments[1], interpreter)
    },
    FunctionDefinition("__setitem__", "(self, key, value, /)") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).set(arguments[2], for: arguments[1], interpreter)
      return .none
    },
    FunctionDefinition("__delitem__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      guard try receiver(arguments, interpreter).remove(arguments[1], interpreter) != nil else {
        throw interpreter.missingKey(arguments[1])
      }
      return .none
    },
    FunctionDefinition("__contains__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      .bool(try receiver(arguments, interpreter).hasKey(arguments[1], interpreter))
    },
    FunctionDefinition("__iter__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .object(DictIterator(try receiver(arguments, interpreter), .keys))
    },
    FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .string(try ContainerText.dict(receiver(arguments, interpreter), interpreter))
    },
  ]

  /// Adds what `dict(…)` and `update(…)` get: at most one source, then keywords.
  static func fill(
    _ dict: DictObject, _ arguments: Arguments, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard arguments.count <= 2 else {
      throw PythonError(
        .typeError, "\(name) expected at most 1 argument, got \(arguments.count - 1)")
    }
    if arguments.count == 2 {
      try DictOperations.update(dict, with: arguments[1], interpreter)
    }
    for keyword in arguments.keywords {
      try dict.set(
        keyword.value, for: .string(interpreter.names.stringObject(of: keyword.name)), interpreter)
    }
    return .none
  }

  static func receiver(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject {
    if arguments.count > 0, case .dict(let dict) = arguments[0] { return dict }
    throw PythonError(.typeError, "this method needs a 'dict' object")
  }
}
