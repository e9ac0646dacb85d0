extension StandardModules {
  static let copy = ModuleDefinition(
    "copy", "Copies of values.",
    functions: [
      FunctionDefinition("copy", "(x)", "A copy that shares what it contains.") {
        (arguments, interpreter) throws(PythonError) in
        try Copying.shallow(arguments[0], interpreter)
      },
      FunctionDefinition("deepcopy", "(x, memo=None)", "A copy of a value and of all it contains.")
      {
        (arguments, interpreter) throws(PythonError) in
        var copying = Copying(interpreter)
        return try copying.deep(arguments[0])
      },
    ])
}

/// Copies values; one that occurs twice is copied once.
struct Copying {
  private let interpreter: Interpreter
  private var known: [ObjectIdentifier: Value] = [:]

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  static func shallow(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch value {
    case .none, .bool, .int, .float, .string, .tuple: return value
    case .list(let list): return .list(ListObject(list.elements, class: list.classObject))
    case .dict(let dict): return .dict(dict.copy(class: dict.classObject))
    case .object(let object):
      if let copy = try interpreter.callSpecial("__copy__", of: object) { return copy }
      switch object {
      case let set as SetObject: return set.isFrozen ? value : .object(set.copy())
      case let deque as DequeObject:
        let copy = DequeObject(limit: deque.limit, class: deque.classObject)
        copy.elements = deque.elements
        return .object(copy)
      case is ExceptionObject, is NumberObject: return value
      case let instance as InstanceObject:
        guard instance.payload == nil, let classObject = instance.classObject else {
          return try unsupported(value, interpreter)
        }
        let copy = InstanceObject(class: classObject)
        copy.attributes = instance.attributes
        return .object(copy)
      default: return value
      }
    }
  }

  private static func unsupported(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    throw PythonError(
      .notImplementedError,
      "lectern does not have copies of '\(interpreter.type(of: value).typeName)' objects",
      advice: "make a second object instead, and load the first one's state into it")
  }

  mutating func deep(_ value: Value) throws(PythonError) -> Value {
    guard let object = value.heapObject, !(object is StringObject) else { return value }
    if let copy = known[ObjectIdentifier(object)] { return copy }
    let nesting = interpreter.nesting
    guard nesting.hasRoom(limit: interpreter.limits.recursionDepth) else {
      throw PythonError("RecursionError", "maximum recursion depth exceeded")
    }
    nesting.depth += 1
    defer { nesting.depth -= 1 }
    switch value {
    case .list(let list):
      let copy = ListObject([], class: list.classObject)
      known[ObjectIdentifier(object)] = .list(copy)
      for element in list.elements { copy.elements.append(try deep(element)) }
      return .list(copy)
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(try deep(element)) }
      return .tuple(TupleObject(elements, class: tuple.classObject))
    case .dict(let dict):
      let copy = DictObject(class: dict.classObject)
      copy.defaultFactory = dict.defaultFactory
      known[ObjectIdentifier(object)] = .dict(copy)
      for (key, element) in dict.items {
        try copy.set(try deep(element), for: try deep(key), interpreter)
      }
      return .dict(copy)
    default: return try deep(object, value)
    }
  }

  private mutating func deep(_ object: Object, _ value: Value) throws(PythonError) -> Value {
    if let copy = try interpreter.callSpecial("__deepcopy__", of: object, .dict(DictObject())) {
      known[ObjectIdentifier(object)] = copy
      return copy
    }
    switch object {
    case let set as SetObject:
      let copy = SetObject(isFrozen: set.isFrozen, class: set.classObject)
      for element in set.elements { try copy.insert(try deep(element), interpreter) }
      return .object(copy)
    case let deque as DequeObject:
      let copy = DequeObject(limit: deque.limit, class: deque.classObject)
      for element in deque.elements { copy.append(try deep(element)) }
      return .object(copy)
    case is ExceptionObject, is NumberObject: return value
    case let instance as InstanceObject:
      guard instance.payload == nil, let classObject = instance.classObject else {
        return try Self.unsupported(value, interpreter)
      }
      let copy = InstanceObject(class: classObject)
      known[ObjectIdentifier(object)] = .object(copy)
      for (name, element) in instance.attributes { copy.attributes[name] = try deep(element) }
      return .object(copy)
    default: return value
    }
  }
}
