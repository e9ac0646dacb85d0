/// An exception as Python code sees it.
public final class ExceptionObject: InstanceObject {
  public var arguments: [Value]
  public var cause: Value?
  public var context: ExceptionObject?
  /// Whether `raise … from …` was written, which hides the context.
  public var hidesContext = false
  public var traceback: [TracebackEntry] = []
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
    case "args": return .tuple(arguments)
    case "__cause__": return cause ?? Value.none
    case "__context__": return context.map { .object($0) } ?? Value.none
    case "__suppress_context__": return .bool(hidesContext)
    case "__traceback__": return Value.none
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
    case "with_traceback": return .function("with_traceback") { [self] _ in .object(self) }
    case "value" where classObject === interpreter.languageTypes.exceptions["StopIteration"]:
      return arguments.first ?? Value.none
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
    default: try super.setAttribute(name, to: value, interpreter)
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
    for argument in arguments { parts.append(try interpreter.representation(of: argument)) }
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
    switch arguments.count {
    case 0: return ""
    case 1:
      return isInstance(of: "KeyError", interpreter)
        ? try interpreter.representation(of: arguments[0])
        : try interpreter.display(of: arguments[0])
    default: return try interpreter.representation(of: .tuple(arguments))
    }
  }

  private func isInstance(of name: String, _ interpreter: Interpreter) -> Bool {
    interpreter.languageTypes.exceptions[name].map { type(interpreter).isSubclass(of: $0) } ?? false
  }
}

/// One line of a traceback.
public struct TracebackEntry: Hashable, Sendable {
  public var source: String
  public var line: Int
  public var function: String
  /// The columns of the expression that failed, counted from 0, if carets should show it.
  public var columns: Range<Int>?
  /// The line itself.
  public var text: String?
  /// The columns of the operator or the brackets inside it that failed; empty if it is to be found
  /// from there on.
  var anchor: Range<Int>?

  public init(source: String, line: Int, function: String, columns: Range<Int>? = nil) {
    self.source = source
    self.line = line
    self.function = function
    self.columns = columns
  }
}
