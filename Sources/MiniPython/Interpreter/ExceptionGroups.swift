/// `ExceptionGroup`: several exceptions in one, and how `except*` takes it apart.
enum ExceptionGroups {
  /// The class that a group is made of: without exits and interrupts it is an `ExceptionGroup`.
  static let maker = FunctionDefinition("__new__", "(cls, /, *args)") {
    (arguments, interpreter) throws(PythonError) in
    guard var classObject = arguments[0].heapObject as? ClassObject else { return .none }
    let given = try interpreter.elements(of: arguments[1])
    guard given.count == 2 else {
      throw PythonError(
        .typeError,
        "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(given.count) given)")
    }
    guard case .string = given[0] else {
      throw PythonError(
        .typeError, "argument 1 must be str, not \(interpreter.type(of: given[0]).name)")
    }
    switch given[1] {
    case .list, .tuple: break
    default:
      throw PythonError(.typeError, "second argument (exceptions) must be a sequence")
    }
    let members = try interpreter.elements(of: given[1])
    guard !members.isEmpty else {
      throw PythonError(
        .valueError, "second argument (exceptions) must be a non-empty sequence")
    }
    guard let exceptionClass = interpreter.languageTypes.exceptions["Exception"],
      let groupClass = interpreter.languageTypes.exceptions["ExceptionGroup"]
    else { return .none }
    var areExceptions = true
    for (index, member) in members.enumerated() {
      guard let exception = member.heapObject as? ExceptionObject else {
        throw PythonError(
          .valueError, "Item \(index) of second argument (exceptions) is not an exception")
      }
      areExceptions =
        areExceptions && exception.type(interpreter).isSubclass(of: exceptionClass)
    }
    if classObject === interpreter.languageTypes.exceptions["BaseExceptionGroup"] {
      if areExceptions { classObject = groupClass }
    } else if !areExceptions, classObject.isSubclass(of: exceptionClass) {
      throw PythonError(
        .typeError,
        classObject === groupClass
          ? "Cannot nest BaseExceptions in an ExceptionGroup"
          : "Cannot nest BaseExceptions in '\(classObject.name)'")
    }
    return .object(ExceptionObject(class: classObject, arguments: given))
  }

  static let methods: [FunctionDefinition] = [
    FunctionDefinition("__str__", "(self)") { (arguments, interpreter) throws(PythonError) in
      guard let group = arguments[0].heapObject as? ExceptionObject else { return .none }
      let count = group.members(interpreter).count
      let message = try interpreter.display(of: group.arguments.first ?? .none)
      return .string("\(message) (\(count) sub-exception\(count == 1 ? "" : "s"))")
    },
    FunctionDefinition("derive", "(self, excs, /)") {
      (arguments, interpreter) throws(PythonError) in
      guard let group = arguments[0].heapObject as? ExceptionObject,
        let maker = interpreter.languageTypes.exceptions["BaseExceptionGroup"]
      else { return .none }
      return try interpreter.call(
        .object(maker), Arguments(group.arguments.first ?? .none, arguments[1]))
    },
    FunctionDefinition("split", "(self, condition, /)") {
      (arguments, interpreter) throws(PythonError) in
      let parts = try parts(arguments, interpreter)
      return .tuple([parts.match.asValue, parts.rest.asValue])
    },
    FunctionDefinition("subgroup", "(self, condition, /)") {
      (arguments, interpreter) throws(PythonError) in
      try parts(arguments, interpreter).match.asValue
    },
  ]

  private static func parts(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Parts {
    guard let group = arguments[0].heapObject as? ExceptionObject else { return Parts() }
    return try group.split(interpreter) { (exception) throws(PythonError) in
      try matches(exception, arguments[1], interpreter)
    }
  }

  /// Whether an exception meets a condition: a class, a tuple of classes, or a function.
  private static func matches(
    _ exception: ExceptionObject, _ condition: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if case .tuple(let tuple) = condition {
      for one in tuple.elements where try matches(exception, one, interpreter) { return true }
      return false
    }
    if let classObject = condition.heapObject as? ClassObject {
      return interpreter.isInstance(.object(exception), of: classObject)
    }
    return try interpreter.isTrue(
      try interpreter.call(condition, Arguments(.object(exception))))
  }

  /// What of an exception meets a condition, and what does not.
  struct Parts {
    var match: ExceptionObject?
    var rest: ExceptionObject?
  }
}

extension ExceptionObject? {
  fileprivate var asValue: Value { map { .object($0) } ?? .none }
}

extension ExceptionObject {
  /// Whether it is a group of exceptions.
  func isGroup(_ interpreter: Interpreter) -> Bool {
    interpreter.languageTypes.exceptions["BaseExceptionGroup"].map {
      type(interpreter).isSubclass(of: $0)
    } ?? false
  }

  /// The exceptions of a group.
  func members(_ interpreter: Interpreter) -> [Value] {
    guard arguments.count > 1 else { return [] }
    switch arguments[1] {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    default: return []
    }
  }

  /// Takes a group apart, its own groups too, which keep their messages.
  func split(
    _ interpreter: Interpreter,
    _ matches: (ExceptionObject) throws(PythonError) -> Bool
  ) throws(PythonError) -> ExceptionGroups.Parts {
    if try matches(self) { return ExceptionGroups.Parts(match: self) }
    guard isGroup(interpreter) else { return ExceptionGroups.Parts(rest: self) }
    let nesting = interpreter.nesting
    guard nesting.hasRoom(limit: interpreter.limits.recursionDepth) else {
      throw PythonError("RecursionError", "maximum recursion depth exceeded")
    }
    nesting.depth += 1
    defer { nesting.depth -= 1 }
    var (matching, resting): ([Value], [Value]) = ([], [])
    for member in members(interpreter) {
      guard let exception = member.heapObject as? ExceptionObject else { continue }
      let parts = try exception.split(interpreter, matches)
      if let match = parts.match { matching.append(.object(match)) }
      if let rest = parts.rest { resting.append(.object(rest)) }
    }
    return ExceptionGroups.Parts(
      match: try derived(matching, interpreter), rest: try derived(resting, interpreter))
  }

  /// A group with the same message and history; nil without members.
  private func derived(
    _ members: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> ExceptionObject? {
    if members.isEmpty { return nil }
    let made = try interpreter.callMethod(
      .object(self), "derive", Arguments(.list(ListObject(members))))
    guard let group = made.heapObject as? ExceptionObject, group.isGroup(interpreter) else {
      throw PythonError(
        .typeError, "derive must return an instance of BaseExceptionGroup")
    }
    group.traceback = traceback
    group.cause = cause
    group.context = context
    group.hidesContext = hidesContext
    let notes = interpreter.names.name("__notes__")
    if case .list(let list)? = attributes[notes] {
      group.attributes[notes] = .list(ListObject(list.elements))
    }
    return group
  }
}
