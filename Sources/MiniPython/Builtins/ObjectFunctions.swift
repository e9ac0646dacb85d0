extension BuiltinFunctions {
  static let objects: [FunctionDefinition] = [
    FunctionDefinition(
      "isinstance", "(obj, class_or_tuple, /)",
      "Whether a value is of a class, or of one of several.",
      example: "isinstance(3, (int, float))"
    ) { (arguments, interpreter) throws(PythonError) in
      let type = interpreter.type(of: arguments[0])
      if arguments[0].isNone, let union = arguments[1].heapObject as? TypeUnion,
        union.members.contains(where: \.isNone)
      {
        return .bool(true)
      }
      return .bool(
        try anyClass(
          arguments[1], "isinstance() arg 2 must be a type, a tuple of types, or a union"
        ) { (candidate) throws(PythonError) in
          if let check = interpreter.metaMethod("__instancecheck__", of: candidate) {
            return try interpreter.isTrue(
              try interpreter.call(check, Arguments(.object(candidate), arguments[0])))
          }
          if let names = try interpreter.protocolNames(of: candidate) {
            for name in names
            where try interpreter.attributeIfPresent(name, of: arguments[0]) == nil {
              return type.isSubclass(of: candidate)
            }
            return true
          }
          return type.isSubclass(of: candidate)
        })
    },
    FunctionDefinition(
      "issubclass", "(cls, class_or_tuple, /)", "Whether a class inherits from another."
    ) { (arguments, interpreter) throws(PythonError) in
      guard let type = arguments[0].heapObject as? ClassObject else {
        throw PythonError(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(
        try anyClass(
          arguments[1], "issubclass() arg 2 must be a class, a tuple of classes, or a union"
        ) { (candidate) throws(PythonError) in
          if let check = interpreter.metaMethod("__subclasscheck__", of: candidate) {
            return try interpreter.isTrue(
              try interpreter.call(check, Arguments(.object(candidate), arguments[0])))
          }
          return type.isSubclass(of: candidate)
        })
    },
    FunctionDefinition("callable", "(obj, /)", "Whether a value can be called.") {
      (arguments, interpreter) throws(PythonError) in
      .bool(isCallable(arguments[0], interpreter))
    },
    FunctionDefinition("hasattr", "(obj, name, /)", "Whether a value has an attribute.") {
      (arguments, interpreter) throws(PythonError) in
      let name = try attributeName(arguments[1], "hasattr", interpreter)
      do throws(PythonError) {
        return .bool(try interpreter.attributeIfPresent(name, of: arguments[0]) != nil)
      } catch {
        guard interpreter.isKind(error, .attributeError) else { throw error }
        _ = interpreter.exception(for: error)
        return .bool(false)
      }
    },
    FunctionDefinition("getattr", "...", "An attribute by its name, or a default.") {
      (arguments, interpreter) throws(PythonError) in
      guard (2...3).contains(arguments.count) else {
        throw PythonError(
          .typeError,
          arguments.count < 2
            ? "getattr expected at least 2 arguments, got \(arguments.count)"
            : "getattr expected at most 3 arguments, got \(arguments.count)")
      }
      let name = try attributeName(arguments[1], "getattr", interpreter)
      guard arguments.count == 3 else {
        return try interpreter.attribute(name, of: arguments[0])
      }
      do throws(PythonError) {
        return try interpreter.attributeIfPresent(name, of: arguments[0]) ?? arguments[2]
      } catch {
        guard interpreter.isKind(error, .attributeError) else { throw error }
        _ = interpreter.exception(for: error)
        return arguments[2]
      }
    },
    FunctionDefinition("setattr", "(obj, name, value, /)", "Sets an attribute by its name.") {
      (arguments, interpreter) throws(PythonError) in
      let name = try attributeName(arguments[1], "setattr", interpreter)
      try interpreter.setAttribute(name, of: arguments[0], to: arguments[2])
      return .none
    },
    FunctionDefinition("delattr", "(obj, name, /)", "Deletes an attribute by its name.") {
      (arguments, interpreter) throws(PythonError) in
      let name = try attributeName(arguments[1], "delattr", interpreter)
      try interpreter.deleteAttribute(name, of: arguments[0])
      return .none
    },
    FunctionDefinition("repr", "(obj, /)", "The value as it is written in code.") {
      (arguments, interpreter) throws(PythonError) in
      .string(try interpreter.representation(of: arguments[0]))
    },
    FunctionDefinition("ascii", "(obj, /)", "Like repr, in ASCII characters only.") {
      (arguments, interpreter) throws(PythonError) in
      .string(
        StringText.escapingNonASCII(try interpreter.representation(of: arguments[0])))
    },
    FunctionDefinition(
      "format", "(value, format_spec='', /)", "The value as text in a format.",
      example: "format(3.14159, '.2f')"
    ) { (arguments, interpreter) throws(PythonError) in
      guard case .string(let specification) = arguments[1] else {
        throw PythonError(
          .typeError,
          "format() argument 2 must be str, not \(interpreter.type(of: arguments[1]).name)")
      }
      return .string(try interpreter.formatted(arguments[0], specification.text))
    },
    FunctionDefinition("hash", "(obj, /)", "A number that is the same for equal values.") {
      (arguments, interpreter) throws(PythonError) in
      .int(try interpreter.hash(of: arguments[0]))
    },
    FunctionDefinition("id", "(obj, /)", "A number that only this object has while it lives.") {
      (arguments, interpreter) throws(PythonError) in
      guard let object = arguments[0].heapObject else {
        return .int(try interpreter.hash(of: arguments[0]))
      }
      return .int(Int(bitPattern: Unmanaged.passUnretained(object).toOpaque()))
    },
    FunctionDefinition("dir", "...", "The names of the attributes of a value.") {
      (arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0 else {
        let names = try interpreter.visibleNames(local: true).keys
        return try interpreter.call(
          interpreter.builtins[interpreter.names.name("sorted")] ?? .none, Arguments(.list(names)))
      }
      if arguments.count > 1 {
        throw PythonError(
          .typeError, "dir expected at most 1 argument, got \(arguments.count)")
      }
      let names =
        arguments[0].heapObject?.attributeNames(interpreter)
        ?? interpreter.type(of: arguments[0]).memberNames(interpreter)
      return .strings(Set(names).sorted { $0.precedesByBytes($1) })
    },
    FunctionDefinition("vars", "...", "The attributes of an object as a dict.") {
      (arguments, interpreter) throws(PythonError) in
      guard arguments.count > 0 else {
        return .dict(try interpreter.visibleNames(local: true))
      }
      if arguments.count > 1 {
        throw PythonError(
          .typeError, "vars expected at most 1 argument, got \(arguments.count)")
      }
      let name = interpreter.names.name("__dict__")
      if let dict = try interpreter.attributeIfPresent(name, of: arguments[0]) { return dict }
      throw PythonError(.typeError, "vars() argument must have __dict__ attribute")
    },
  ]

  private static func anyClass(
    _ value: Value, _ message: String, _ holds: (ClassObject) throws(PythonError) -> Bool
  ) throws(PythonError) -> Bool {
    switch value {
    case .object(let classObject as ClassObject): return try holds(classObject)
    case .tuple(let tuple):
      for element in tuple.elements where try anyClass(element, message, holds) { return true }
      return false
    case .object(let object) where object is SubscriptedType:
      let name = message.prefix { $0 != " " }
      throw PythonError(.typeError, "\(name) argument 2 cannot be a parameterized generic")
    case .object(let union as TypeUnion):
      for member in union.members where !member.isNone {
        if try anyClass(member, message, holds) { return true }
      }
      return false
    default: throw PythonError(.typeError, message)
    }
  }

  static func isCallable(_ value: Value, _ interpreter: Interpreter) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is ClassObject, is NativeFunction, is BoundMethod, is FunctionObject, is ClosureFunction,
      is SubscriptedType, is PartialFunction, is CachedFunction:
      return true
    default: return interpreter.specialMethod("__call__", of: object) != nil
    }
  }

  private static func attributeName(
    _ value: Value, _ function: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Name {
    guard case .string(let string) = value else {
      throw PythonError(
        .typeError,
        "attribute name must be string, not '\(interpreter.type(of: value).typeName)'")
    }
    return interpreter.names.name(string.text)
  }
}
