/// An exception as Python code sees it.
public final class ExceptionObject: InstanceObject {
  public var arguments: [Value]
  public var cause: Value?
  public var context: ExceptionObject?
  /// Whether `raise … from …` was written, which hides the context.
  public var hidesContext = false
  /// Where it went through, the innermost place first.
  public var traceback: [TracebackEntry] = []
  /// The traceback as programs see it, made when one asks.
  private var tracebackObject: TracebackObject?
  /// One sentence in plain words and what to type, shown below the traceback.
  public var advice: String?

  public init(class classObject: ClassObject, arguments: [Value]) {
    self.arguments = arguments
    super.init(class: classObject)
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let found = try super.attribute(name, interpreter) { return found }
    switch interpreter.names.text(of: name) {
    case "args":
      return .tuple(systemError(interpreter) == nil ? arguments : Array(arguments.prefix(2)))
    case "errno" where isInstance(of: "OSError", interpreter):
      return systemError(interpreter)?.number ?? Value.none
    case "strerror" where isInstance(of: "OSError", interpreter):
      return systemError(interpreter)?.text ?? Value.none
    case "filename" where isInstance(of: "OSError", interpreter):
      return systemError(interpreter)?.file ?? Value.none
    case "__cause__": return cause ?? Value.none
    case "__context__": return context.map { .object($0) } ?? Value.none
    case "__suppress_context__": return .bool(hidesContext)
    case "__traceback__": return tracebackValue
    case "add_note":
      return .object(
        ClosureFunction("add_note") { [self] (arguments, interpreter) throws(PythonError) in
          guard arguments.count == 1, case .string = arguments[0] else {
            let type =
              arguments.count == 1 ? interpreter.type(of: arguments[0]).typeName : "nothing"
            throw PythonError(.typeError, "note must be a str, not '\(type)'")
          }
          let notes = interpreter.names.name("__notes__")
          if case .list(let list)? = attributes[notes] {
            list.elements.append(arguments[0])
          } else {
            attributes[notes] = .list([arguments[0]])
          }
          return .none
        })
    case "with_traceback":
      return .object(
        ClosureFunction("with_traceback") { [self] (arguments, _) throws(PythonError) in
          guard arguments.count == 1 else {
            throw PythonError(
              .typeError,
              "BaseException.with_traceback() takes exactly one argument (\(arguments.count) given)"
            )
          }
          try setTraceback(arguments[0])
          return .object(self)
        })
    case "value" where classObject === interpreter.languageTypes.exceptions["StopIteration"]:
      return arguments.first ?? Value.none
    case "message" where isGroup(interpreter): return arguments.first ?? Value.none
    case "exceptions" where isGroup(interpreter): return .tuple(members(interpreter))
    case "name" where isInstance(of: "NameError", interpreter): return Value.none
    case "code" where isInstance(of: "SystemExit", interpreter):
      return arguments.first ?? Value.none
    default: return nil
    }
  }

  public override func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch interpreter.names.text(of: name) {
    case "args": arguments = try interpreter.elements(of: value)
    case "__cause__":
      cause = value
      hidesContext = true
    case "__context__": context = value.heapObject as? ExceptionObject
    case "__suppress_context__": hidesContext = try interpreter.isTrue(value)
    case "__traceback__": try setTraceback(value)
    default: try super.setAttribute(name, to: value, interpreter)
    }
  }

  /// `__traceback__`: None before the exception was raised.
  var tracebackValue: Value {
    if traceback.isEmpty { return .none }
    if let known = tracebackObject, known.entries.count == traceback.count {
      return .object(known)
    }
    let made = TracebackObject(traceback.reversed())
    tracebackObject = made
    return .object(made)
  }

  private func setTraceback(_ value: Value) throws(PythonError) {
    if value.isNone {
      traceback = []
    } else if let given = value.heapObject as? TracebackObject {
      traceback = given.entries.reversed()
    } else {
      throw PythonError(.typeError, "__traceback__ must be a traceback or None")
    }
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let text = try interpreter.callSpecial("__repr__", of: self) {
      return try interpreter.text(text)
    }
    return try plainRepresentation(interpreter)
  }

  /// `Name(arguments)`, as exceptions show that say nothing else.
  func plainRepresentation(_ interpreter: Interpreter) throws(PythonError) -> String {
    var parts: [String] = []
    let shown = systemError(interpreter) == nil ? arguments[...] : arguments.prefix(2)
    for argument in shown { parts.append(try interpreter.representation(of: argument)) }
    return "\(type(interpreter).name)(\(parts.joined(separator: ", ")))"
  }

  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let text = try interpreter.callSpecial("__str__", of: self) {
      return try interpreter.text(text)
    }
    return try plainText(interpreter)
  }

  /// The message, as exceptions show it that say nothing else.
  func plainText(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let error = systemError(interpreter) {
      let number = try interpreter.display(of: error.number)
      let text = "[Errno \(number)] " + (try interpreter.display(of: error.text))
      return error.file.isNone
        ? text : text + ": " + (try interpreter.representation(of: error.file))
    }
    switch arguments.count {
    case 0: return ""
    case 1:
      return isInstance(of: "KeyError", interpreter)
        ? try interpreter.representation(of: arguments[0])
        : try interpreter.display(of: arguments[0])
    default: return try interpreter.representation(of: .tuple(arguments))
    }
  }

  /// The number, the words and the file of an `OSError` that was made of them.
  private func systemError(
    _ interpreter: Interpreter
  ) -> (number: Value, text: Value, file: Value)? {
    guard (2...3).contains(arguments.count), isInstance(of: "OSError", interpreter) else {
      return nil
    }
    return (arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : .none)
  }

  private func isInstance(of name: String, _ interpreter: Interpreter) -> Bool {
    interpreter.languageTypes.exceptions[name].map { type(interpreter).isSubclass(of: $0) } ?? false
  }
}
