extension StandardModules {
  static let operatorModule = ModuleDefinition(
    "operator", "The operators as functions.",
    functions: OperatorFunctions.all,
    aliases: StandardExtras.aliases(StandardExtras.operatorNames))
}

enum OperatorFunctions {
  static let all: [FunctionDefinition] = binary + comparisons + others + getters

  private static let binary: [FunctionDefinition] = BinaryOperator.allCases.map { operation in
    let stem = operation.method.dropFirst(2).dropLast(2)
    let name = stem == "and" || stem == "or" ? stem + "_" : stem
    return FunctionDefinition(String(name), "(a, b, /)", "a \(operation.symbol) b") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.binary(operation, arguments[0], arguments[1])
    }
  }

  private static let comparisons: [FunctionDefinition] = Comparison.allCases.map { comparison in
    FunctionDefinition(
      String(comparison.method.dropFirst(2).dropLast(2)), "(a, b, /)", "a \(comparison.symbol) b"
    ) { (arguments, interpreter) throws(PythonError) in
      try interpreter.compare(comparison, arguments[0], arguments[1])
    }
  }

  private static let others: [FunctionDefinition] = [
    FunctionDefinition("neg", "(a, /)", "-a") { (arguments, interpreter) throws(PythonError) in
      try interpreter.unary(.negative, arguments[0])
    },
    FunctionDefinition("pos", "(a, /)", "+a") { (arguments, interpreter) throws(PythonError) in
      try interpreter.unary(.positive, arguments[0])
    },
    FunctionDefinition("invert", "(a, /)", "~a") { (arguments, interpreter) throws(PythonError) in
      try interpreter.unary(.invert, arguments[0])
    },
    FunctionDefinition("not_", "(a, /)", "not a") { (arguments, interpreter) throws(PythonError) in
      .bool(try !interpreter.isTrue(arguments[0]))
    },
    FunctionDefinition("truth", "(a, /)", "bool(a)") {
      (arguments, interpreter) throws(PythonError) in
      .bool(try interpreter.isTrue(arguments[0]))
    },
    FunctionDefinition("is_", "(a, b, /)", "a is b") { (arguments, _) throws(PythonError) in
      .bool(arguments[0].isIdentical(to: arguments[1]))
    },
    FunctionDefinition("is_not", "(a, b, /)", "a is not b") { (arguments, _) throws(PythonError) in
      .bool(!arguments[0].isIdentical(to: arguments[1]))
    },
    FunctionDefinition("contains", "(a, b, /)", "b in a") {
      (arguments, interpreter) throws(PythonError) in
      .bool(try interpreter.contains(arguments[1], in: arguments[0]))
    },
    FunctionDefinition("getitem", "(a, b, /)", "a[b]") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.item(arguments[1], of: arguments[0])
    },
    FunctionDefinition("setitem", "(a, b, c, /)", "a[b] = c") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.setItem(arguments[1], of: arguments[0], to: arguments[2])
      return .none
    },
    FunctionDefinition("delitem", "(a, b, /)", "del a[b]") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.deleteItem(arguments[1], of: arguments[0])
      return .none
    },
    FunctionDefinition("concat", "(a, b, /)", "a + b") {
      (arguments, interpreter) throws(PythonError) in
      try interpreter.binary(.add, arguments[0], arguments[1])
    },
  ]

  private static let getters: [FunctionDefinition] = [
    FunctionDefinition(
      "itemgetter", "(item, /, *items)", "A function that answers items of its argument.",
      example: "sorted(pairs, key=operator.itemgetter(1))"
    ) { (arguments, interpreter) throws(PythonError) in
      let keys = [arguments[0]] + (try interpreter.elements(of: arguments[1]))
      return getter("itemgetter", keys) { (key, value, interpreter) throws(PythonError) in
        try interpreter.item(key, of: value)
      }
    },
    FunctionDefinition(
      "attrgetter", "(attr, /, *attrs)", "A function that answers attributes of its argument."
    ) { (arguments, interpreter) throws(PythonError) in
      let names = [arguments[0]] + (try interpreter.elements(of: arguments[1]))
      return getter("attrgetter", names) { (name, value, interpreter) throws(PythonError) in
        var value = value
        for part in try interpreter.text(name).split(separator: ".") {
          value = try interpreter.attribute(interpreter.names.name(String(part)), of: value)
        }
        return value
      }
    },
    FunctionDefinition(
      "methodcaller", "...", "A function that calls a method of its argument."
    ) { (arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0, case .string(let name) = arguments[0] else {
        throw PythonError(.typeError, "method name must be a string")
      }
      let rest = arguments.droppingFirst()
      return .object(
        ClosureFunction("methodcaller") { (arguments, interpreter) throws(PythonError) in
          try interpreter.callMethod(arguments[0], name.text, rest)
        })
    },
  ]

  private static func getter(
    _ name: String, _ keys: [Value],
    _ read: @escaping (Value, Value, Interpreter) throws(PythonError) -> Value
  ) -> Value {
    .object(
      ClosureFunction(name) { (arguments, interpreter) throws(PythonError) in
        if keys.count == 1 { return try read(keys[0], arguments[0], interpreter) }
        var result: [Value] = []
        for key in keys { result.append(try read(key, arguments[0], interpreter)) }
        return .tuple(result)
      })
  }
}
