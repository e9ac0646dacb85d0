extension StandardModules {
  static let collections = ModuleDefinition(
    "collections", "Containers beyond list, tuple, dict and set.",
    functions: [NamedTuple.function],
    classes: [
      CounterClass.definition, DefaultDictClass.definition, OrderedDictClass.definition,
      DequeClass.definition,
    ],
    submodules: ["collections.abc"],
    aliases: [("ChainMap", "_chainmap.ChainMap")]
      + StandardExtras.aliases(StandardExtras.collectionNames))
}

enum DefaultDictClass {
  static let definition = ClassDefinition(
    "defaultdict", base: "dict", "A dict that makes the value of a missing key.",
    signature: "...", example: "collections.defaultdict(list)",
    make: { (classObject, _, _) throws(PythonError) in .dict(DictObject(class: classObject)) },
    methods: [
      FunctionDefinition("__init__", "...") { (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        if arguments.count > 1 {
          let factory = arguments[1]
          guard factory.isNone || BuiltinFunctions.isCallable(factory, interpreter) else {
            throw PythonError(.typeError, "first argument must be callable or None")
          }
          dict.defaultFactory = factory
        } else {
          dict.defaultFactory = Value.none
        }
        var rest = Arguments(arguments[0])
        for index in 2..<max(2, arguments.count) { rest.append(arguments[index]) }
        rest.keywords = arguments.keywords
        return try DictMethods.fill(dict, rest, "defaultdict", interpreter)
      },
      FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        let factory = try interpreter.representation(of: dict.defaultFactory ?? .none)
        let name = interpreter.type(of: arguments[0]).name
        return .string("\(name)(\(factory), \(try ContainerText.dict(dict, interpreter)))")
      },
    ],
    properties: [
      PropertyDefinition("default_factory", "What makes the value of a missing key.") {
        (value, _) throws(PythonError) in
        (value.heapObject as? DictObject)?.defaultFactory ?? .none
      } set: { (value, factory, _) throws(PythonError) in
        (value.heapObject as? DictObject)?.defaultFactory = factory
      }
    ],
    constants: { _ in [("_is_generic", .bool(true))] })
}

enum OrderedDictClass {
  static let definition = ClassDefinition(
    "OrderedDict", base: "dict", "A dict whose order can be changed.", signature: "...",
    example: "collections.OrderedDict(a=1)",
    make: { (classObject, _, _) throws(PythonError) in .dict(DictObject(class: classObject)) },
    methods: [
      FunctionDefinition(
        "move_to_end", "(self, key, last=True)", "Moves a key to the end or to the front."
      ) { (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        let key = arguments[1]
        guard let value = try dict.remove(key, interpreter) else {
          throw interpreter.missingKey(key)
        }
        if try interpreter.isTrue(arguments[2]) {
          try dict.set(value, for: key, interpreter)
          return .none
        }
        let rest = dict.items
        dict.removeAll()
        try dict.set(value, for: key, interpreter)
        for (key, value) in rest { try dict.set(value, for: key, interpreter) }
        return .none
      },
      FunctionDefinition("popitem", "(self, last=True)", "Takes the last or first pair out.") {
        (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        let slot =
          try interpreter.isTrue(arguments[1]) ? dict.lastLiveSlot() : dict.liveSlot(from: 0)
        guard let slot else {
          throw interpreter.missingKey(.string("dictionary is empty"))
        }
        let pair = dict.removeSlot(slot)
        return .tuple([pair.key, pair.value])
      },
      FunctionDefinition("__eq__", "(self, other, /)") {
        (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        guard case .dict(let other) = arguments[1] else {
          return .object(interpreter.notImplemented)
        }
        guard try DictOperations.areEqual(dict, other, interpreter) else { return .bool(false) }
        guard let kind = other.classObject, kind.isSubclass(of: interpreter.type(of: arguments[0]))
        else { return .bool(true) }
        for (left, right) in zip(dict.keys, other.keys)
        where try !interpreter.areEqual(left, right) { return .bool(false) }
        return .bool(true)
      },
      FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        let dict = try DictMethods.receiver(arguments, interpreter)
        let name = interpreter.type(of: arguments[0]).name
        if dict.count == 0 { return .string(name + "()") }
        let pairs = ListObject(dict.items.map { .tuple([$0.key, $0.value]) })
        return .string("\(name)(\(try ContainerText.list(pairs, interpreter)))")
      },
    ],
    constants: { _ in [("_is_generic", .bool(true))] })
}
