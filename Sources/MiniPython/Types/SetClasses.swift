extension BuiltinClasses {
  static let set = ClassDefinition(
    "set", "Elements without order, each once.", signature: "...", example: "set('hello')",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let own = classObject === interpreter.types.set ? nil : classObject
      let set = SetObject(class: own)
      if arguments.count > 0 {
        try SetOperations.add(arguments[0], to: set, interpreter)
      }
      return .object(set)
    },
    methods: SetMethods.reading + SetMethods.changing)

  static let frozenset = ClassDefinition(
    "frozenset", "A set that never changes.", signature: "...", example: "frozenset([1, 2])",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let own = classObject === interpreter.types.frozenset ? nil : classObject
      let set = SetObject(isFrozen: true, class: own)
      if arguments.count > 0 { try SetOperations.add(arguments[0], to: set, interpreter) }
      return .object(set)
    },
    methods: SetMethods.reading)

}

enum SetMethods {
  static let reading: [FunctionDefinition] = [
    combination("union", "All elements of this set and of others.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.union(left, right, interpreter)
    },
    combination("intersection", "The elements that all sets have.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.intersection(left, right, interpreter)
    },
    combination("difference", "The elements that the others do not have.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.difference(left, right, interpreter)
    },
    FunctionDefinition(
      "symmetric_difference", "(self, other, /)", "The elements that are in one of the two only."
    ) { (arguments, interpreter) throws(PythonError) in
      let left = try receiver(arguments, interpreter)
      let right = try SetOperations.set(from: arguments[1], interpreter)
      return try SetOperations.combined(left, .bitXor, right, interpreter) ?? .none
    },
    relation("issubset", "Whether the other has all elements of this one.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.isSubset(left, of: right, interpreter)
    },
    relation("issuperset", "Whether this set has all elements of the other.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.isSubset(right, of: left, interpreter)
    },
    relation("isdisjoint", "Whether no element is in both.") {
      (left, right, interpreter) throws(PythonError) in
      try SetOperations.intersection(left, right, interpreter).count == 0
    },
    FunctionDefinition("copy", "(self, /)", "A set of the same elements.") {
      (arguments, interpreter) throws(PythonError) in
      .object(try receiver(arguments, interpreter).copy())
    },
  ]

  static let changing: [FunctionDefinition] = [
    FunctionDefinition("add", "(self, element, /)", "Adds an element.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).insert(arguments[1], interpreter)
      return .none
    },
    FunctionDefinition("remove", "(self, element, /)", "Takes an element out; it must be there.") {
      (arguments, interpreter) throws(PythonError) in
      guard try receiver(arguments, interpreter).remove(arguments[1], interpreter) else {
        throw interpreter.missingKey(arguments[1])
      }
      return .none
    },
    FunctionDefinition("discard", "(self, element, /)", "Takes an element out if it is there.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).remove(arguments[1], interpreter)
      return .none
    },
    FunctionDefinition("pop", "(self, /)", "Takes some element out and answers it.") {
      (arguments, interpreter) throws(PythonError) in
      guard let element = try receiver(arguments, interpreter).removeFirst() else {
        throw interpreter.missingKey(.string("pop from an empty set"))
      }
      return element
    },
    FunctionDefinition("clear", "(self, /)", "Takes all elements out.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, interpreter).removeAll()
      return .none
    },
    FunctionDefinition("update", "(self, *others)", "Adds the elements of other iterables.") {
      (arguments, interpreter) throws(PythonError) in
      let set = try receiver(arguments, interpreter)
      for other in try interpreter.elements(of: arguments[1]) {
        try SetOperations.add(other, to: set, interpreter)
      }
      return .none
    },
    replacement("intersection_update", "Keeps the elements that the others have too.", .bitAnd),
    replacement("difference_update", "Takes out the elements of others.", .subtract),
    replacement(
      "symmetric_difference_update", "Keeps what is in one of the two only.", .bitXor),
  ]

  private static func combination(
    _ name: String, _ summary: String,
    _ body:
      @escaping @Sendable (SetObject, SetObject, Interpreter) throws(PythonError) -> SetObject
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, *others)", summary) {
      (arguments, interpreter) throws(PythonError) in
      var result = try receiver(arguments, interpreter).copy()
      for other in try interpreter.elements(of: arguments[1]) {
        result = try body(result, SetOperations.set(from: other, interpreter), interpreter)
      }
      return .object(result)
    }
  }

  private static func relation(
    _ name: String, _ summary: String,
    _ body: @escaping @Sendable (SetObject, SetObject, Interpreter) throws(PythonError) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, other, /)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let left = try receiver(arguments, interpreter)
      let right = try SetOperations.set(from: arguments[1], interpreter)
      return .bool(try body(left, right, interpreter))
    }
  }

  private static func replacement(
    _ name: String, _ summary: String, _ operation: BinaryOperator
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, *others)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let set = try receiver(arguments, interpreter)
      for other in try interpreter.elements(of: arguments[1]) {
        let right = try SetOperations.set(from: other, interpreter)
        if operation == .bitXor {
          try SetOperations.toggle(right, in: set, interpreter)
          continue
        }
        let result = try SetOperations.combined(set, operation, right, interpreter)
        if case .object(let object)? = result, let combined = object as? SetObject {
          set.take(combined)
        }
      }
      return .none
    }
  }

  static func receiver(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> SetObject {
    if case .object(let object) = arguments[0], let set = object as? SetObject { return set }
    throw PythonError(
      .typeError,
      "this method needs a 'set' object, not '\(interpreter.type(of: arguments[0]).typeName)'")
  }
}
