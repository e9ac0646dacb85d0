extension StandardModules {
  static let functools = ModuleDefinition(
    "functools", "Functions that take or make functions.",
    functions: FunctoolsFunctions.all, classes: [FunctoolsFunctions.partial],
    aliases: FunctoolsFunctions.partNames.map { ($0, "_functools_parts." + $0) }
      + StandardExtras.aliases(["singledispatchmethod"]))
}

enum FunctoolsFunctions {
  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      "reduce", "...", "Folds the elements into one value.",
      example: "functools.reduce(lambda a, b: a * b, [1, 2, 3])"
    ) { (arguments, interpreter) throws(PythonError) in
      guard (2...3).contains(arguments.count) else {
        throw PythonError(
          .typeError, "reduce expected at least 2 arguments, got \(arguments.count)")
      }
      let source = try interpreter.iterator(over: arguments[1])
      var total: Value
      if arguments.count == 3 {
        total = arguments[2]
      } else {
        guard let first = try source.next(interpreter) else {
          throw PythonError(
            .typeError, "reduce() of empty iterable with no initial value")
        }
        total = first
      }
      while let element = try source.next(interpreter) {
        try interpreter.countElement()
        total = try interpreter.call(arguments[0], Arguments(total, element))
      }
      return total
    },
    FunctionDefinition("cache", "(user_function, /)", "Remembers what a function answered.") {
      (arguments, _) throws(PythonError) in
      .object(CachedFunction(arguments[0], limit: nil))
    },
    FunctionDefinition(
      "lru_cache", "(maxsize=128, typed=False)", "Remembers a function's latest answers."
    ) { (arguments, interpreter) throws(PythonError) in
      if BuiltinFunctions.isCallable(arguments[0], interpreter) {
        return .object(CachedFunction(arguments[0], limit: 128))
      }
      let limit = arguments[0].isNone ? nil : max(0, try interpreter.int(arguments[0]))
      return .object(
        ClosureFunction("decorating_function") { (arguments, _) throws(PythonError) in
          .object(CachedFunction(arguments[0], limit: limit))
        })
    },
    FunctionDefinition(
      "wraps", "(wrapped, assigned=None, updated=None)",
      "Gives a wrapper the name and text of what it wraps."
    ) { (arguments, _) throws(PythonError) in
      let wrapped = arguments[0]
      return .object(
        ClosureFunction("update_wrapper") { (arguments, interpreter) throws(PythonError) in
          try copyNames(from: wrapped, to: arguments[0], interpreter)
        })
    },
    FunctionDefinition(
      "update_wrapper", "(wrapper, wrapped, assigned=None, updated=None)",
      "Gives a wrapper the name and text of what it wraps."
    ) { (arguments, interpreter) throws(PythonError) in
      try copyNames(from: arguments[1], to: arguments[0], interpreter)
    },
    FunctionDefinition(
      "cmp_to_key", "(mycmp)", "A key function from one that compares two values."
    ) { (arguments, _) throws(PythonError) in
      let function = arguments[0]
      return .object(
        ClosureFunction("K") { (arguments, _) throws(PythonError) in
          .object(ComparisonKey(arguments[0], function))
        })
    },
    FunctionDefinition(
      "total_ordering", "(cls)", "Adds the comparisons that follow from __eq__ and one other."
    ) { (arguments, interpreter) throws(PythonError) in
      try TotalOrdering.complete(arguments[0], interpreter)
    },
  ]

  static let partial = ClassDefinition(
    "partial", "A function with some arguments given in advance.", signature: "...",
    example: "functools.partial(int, base=2)('101')",
    make: { (_, arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0 else {
        throw PythonError(.typeError, "type 'partial' takes at least one argument")
      }
      guard BuiltinFunctions.isCallable(arguments[0], interpreter) else {
        throw PythonError(.typeError, "the first argument must be callable")
      }
      return .object(PartialFunction(arguments[0], arguments.droppingFirst()))
    })

  private static func copyNames(
    from wrapped: Value, to wrapper: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    for text in ["__name__", "__qualname__", "__doc__", "__module__", "__annotations__"] {
      let name = interpreter.names.name(text)
      if let value = try interpreter.attributeIfPresent(name, of: wrapped) {
        try interpreter.setAttribute(name, of: wrapper, to: value)
      }
    }
    // What the program hung on the function hangs on the wrapper too.
    let own = interpreter.names.name("__dict__")
    if case .dict(let attributes)? = try interpreter.attributeIfPresent(own, of: wrapped) {
      for (key, value) in attributes.items {
        let name = interpreter.names.name(try interpreter.text(key))
        try interpreter.setAttribute(name, of: wrapper, to: value)
      }
    }
    try interpreter.setAttribute(
      interpreter.names.name("__wrapped__"), of: wrapper, to: wrapped)
    return wrapper
  }
}

/// `functools.partial`
final class PartialFunction: Object {
  let function: Value
  let given: Arguments

  init(_ function: Value, _ given: Arguments) {
    self.function = function
    self.given = given
    super.init()
  }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var all = given
    for index in 0..<arguments.count { all.append(arguments[index]) }
    for keyword in arguments.keywords {
      all.keywords.removeAll { $0.name == keyword.name }
      all.keywords.append(keyword)
    }
    return try interpreter.call(function, all)
  }

  override func attribute(_ name: Name, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "func": return function
    case "args": return .tuple(given.positional)
    case "keywords":
      return .dict(
        DictObject(given.keywords.map { (interpreter.names.text(of: $0.name), $0.value) }))
    default: return try super.attribute(name, interpreter)
    }
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    var parts = [try interpreter.representation(of: function)]
    for value in given.positional { parts.append(try interpreter.representation(of: value)) }
    for keyword in given.keywords {
      let value = try interpreter.representation(of: keyword.value)
      parts.append("\(interpreter.names.text(of: keyword.name))=\(value)")
    }
    return "functools.partial(\(parts.joined(separator: ", ")))"
  }
}

/// A key that compares by a function of two values.
final class ComparisonKey: Object {
  let wrapped: Value
  private let function: Value

  init(_ wrapped: Value, _ function: Value) {
    self.wrapped = wrapped
    self.function = function
    super.init()
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let right = other.heapObject as? ComparisonKey else { return nil }
    let order = try interpreter.call(function, Arguments(wrapped, right.wrapped))
    return try interpreter.compare(comparison, order, .int(0))
  }
}
