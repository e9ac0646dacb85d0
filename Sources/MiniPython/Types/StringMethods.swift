extension BuiltinClasses {
  static let str = ClassDefinition(
    "str", "Text: a sequence of characters that never changes.", signature: "...",
    example: "'abc'.upper()", make: makeString,
    methods: StringMethods.casing + StringMethods.searching + StringMethods.splitting
      + StringMethods.padding + StringMethods.testing + StringMethods.replacing
      + StringMethods.special,
    staticMethods: [StringMethods.maketrans])

  @Sendable private static func makeString(
    _ classObject: ClassObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try arguments.check("str", most: 3, ["object", "encoding", "errors"], interpreter)
    if arguments.count > 1 || !arguments.keywords.isEmpty,
      case .object(let object)? = arguments.optional(0, "object", interpreter),
      let bytes = object as? BytesObject
    {
      return .string(String(decoding: bytes.bytes, as: UTF8.self))
    }
    let own = classObject === interpreter.types.str ? nil : classObject
    guard let value = arguments.optional(0, "object", interpreter) else {
      return .string(StringObject("", class: own))
    }
    if own == nil, case .string(let string) = value, string.classObject == nil,
      !string.isFromArray
    {
      return value
    }
    return .string(StringObject(try interpreter.display(of: value), class: own))
  }
}

/// The methods of `str`, by topic; those of one topic stand in a file of their own.
enum StringMethods {
  /// The string that a method was called on.
  static func receiver(
    _ arguments: Arguments, _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> StringObject {
    if case .string(let string) = arguments[0] { return string }
    throw PythonError(
      .typeError,
      "descriptor '\(method)' for 'str' objects doesn't apply to a "
        + "'\(interpreter.type(of: arguments[0]).typeName)' object")
  }

  /// A method that turns a text into another one.
  static func transform(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (String) -> String
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, /)", summary) { (arguments, interpreter) throws(PythonError) in
      .string(body(try receiver(arguments, name, interpreter).text))
    }
  }

  /// A method that answers yes or no.
  static func test(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (String) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, /)", summary) { (arguments, interpreter) throws(PythonError) in
      .bool(body(try receiver(arguments, name, interpreter).text))
    }
  }
}

extension Arguments {
  /// An argument of an unbound call by its place or its keyword, nil if it was not given.
  func optional(_ index: Int, _ name: String, _ interpreter: Interpreter) -> Value? {
    if index < count { return self[index] }
    return keyword(name, interpreter)
  }

  /// CPython's messages for what a constructor that takes some arguments does not know.
  func check(
    _ function: String, most: Int, _ names: [String], _ interpreter: Interpreter
  ) throws(PythonError) {
    guard count + keywords.count > 1 || !keywords.isEmpty else { return }
    if count + keywords.count > most {
      throw PythonError(
        .typeError,
        "\(function)() takes at most \(most) arguments (\(count + keywords.count) given)")
    }
    for keyword in keywords {
      let text = interpreter.names.text(of: keyword.name)
      if !names.contains(text) {
        throw PythonError(
          .typeError, "'\(text)' is an invalid keyword argument for \(function)()")
      }
    }
  }

  func keyword(_ name: String, _ interpreter: Interpreter) -> Value? {
    if keywords.isEmpty { return nil }
    let wanted = interpreter.names.name(name)
    return keywords.first { $0.name == wanted }?.value
  }
}
