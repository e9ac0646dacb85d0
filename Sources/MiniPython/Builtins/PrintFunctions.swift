extension BuiltinFunctions {
  static let printing: [FunctionDefinition] = [
    FunctionDefinition(
      "print", "(*values, sep=' ', end='\\n', file=None, flush=False)",
      "Writes values, separated and ended as asked.", example: "print('a', 'b', sep='-')"
    ) { (arguments, interpreter) throws(PythonError) in
      let separator = try ending(arguments[1], "sep", " ", interpreter)
      var text = ""
      if case .tuple(let tuple) = arguments[0] {
        for (index, value) in tuple.elements.enumerated() {
          if index > 0 { text += separator }
          text += try interpreter.display(of: value)
        }
      }
      text += try ending(arguments[2], "end", "\n", interpreter)
      try OutputStream.write(text, to: arguments[3], interpreter)
      if try interpreter.isTrue(arguments[4]) {
        try OutputStream.write("", to: arguments[3], interpreter)
      }
      return .none
    },
    FunctionDefinition(
      "help", "(object=None, /)", "Prints what a function or class is for, and an example.",
      example: "help(len)"
    ) { (arguments, interpreter) throws(PythonError) in
      let text = interpreter.helpText(for: arguments[0])
      try OutputStream.write(text.hasSuffix("\n") ? text : text + "\n", to: .none, interpreter)
      return .none
    },
    refused("input", "a lesson asks its questions itself; give the value in the code"),
    StandardModules.open,
    FunctionDefinition(
      "eval", "(source, globals=None, locals=None, /)", "The value of an expression in a string."
    ) { (arguments, interpreter) throws(PythonError) in
      let source = try program(arguments[0], of: "eval", "put the expression into quotes")
      guard source.isExpression else {
        try interpreter.executeText(source.text, arguments[1], arguments[2])
        return .none
      }
      return try interpreter.evaluateText(source.text, arguments[1], arguments[2])
    },
    FunctionDefinition(
      "exec", "(source, globals=None, locals=None, /)", "Runs statements in a string."
    ) { (arguments, interpreter) throws(PythonError) in
      let source = try program(arguments[0], of: "exec", "put the statements into quotes")
      try interpreter.executeText(source.text, arguments[1], arguments[2])
      return .none
    },
    FunctionDefinition("globals", "()", "The names of the module.") {
      (_, interpreter) throws(PythonError) in .dict(try interpreter.visibleNames(local: false))
    },
    FunctionDefinition("locals", "()", "The names of the function, as a copy.") {
      (_, interpreter) throws(PythonError) in .dict(try interpreter.visibleNames(local: true))
    },
    FunctionDefinition(
      "compile",
      "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
      "A text that is checked once, for eval and exec."
    ) { (arguments, interpreter) throws(PythonError) in
      let (text, file) = (try interpreter.text(arguments[0]), try interpreter.text(arguments[1]))
      let mode = try interpreter.text(arguments[2])
      guard ["exec", "eval", "single"].contains(mode) else {
        throw PythonError(
          .valueError, "compile() mode must be 'exec', 'eval' or 'single'")
      }
      do throws(SyntaxProblem) {
        if mode == "eval" {
          _ = try Parser.expression(text)
        } else {
          _ = try Parser.program(text)
        }
      } catch {
        throw error.raised(in: file)
      }
      return .object(
        CodeHandle(name: "<module>", source: file, program: (text, mode == "eval")))
    },
    FunctionDefinition(
      "__import__", "(name, globals=None, locals=None, fromlist=(), level=0)",
      "The module of a name; an import statement says it better."
    ) { (arguments, interpreter) throws(PythonError) in
      let name = try interpreter.text(arguments[0])
      let module = try interpreter.importModule(name)
      guard let dot = name.firstIndex(of: "."), try !interpreter.isTrue(arguments[3]) else {
        return .object(module)
      }
      return try .object(interpreter.importModule(String(name[..<dot])))
    },
    refused("breakpoint", "print(...) shows values on the way"),
  ]

  /// The text that `eval` or `exec` is given, itself or as what `compile` made of it.
  private static func program(
    _ value: Value, of function: String, _ advice: String
  ) throws(PythonError) -> (text: String, isExpression: Bool) {
    if case .string(let source) = value { return (source.text, true) }
    if let code = value.heapObject as? CodeHandle, let program = code.program { return program }
    throw PythonError(
      .typeError, "\(function)() arg 1 must be a string, bytes or code object", advice: advice)
  }

  private static func ending(
    _ value: Value, _ name: String, _ fallback: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    switch value {
    case .none: return fallback
    case .string(let string): return string.text
    default:
      throw PythonError(
        .typeError, "\(name) must be None or a string, not \(interpreter.type(of: value).name)")
    }
  }

  /// A function of Python's that a lesson has no use for.
  private static func refused(_ name: String, _ advice: String) -> FunctionDefinition {
    FunctionDefinition(name, "...", "Not available in a lesson: \(advice).") {
      (_, _) throws(PythonError) in
      throw PythonError(
        .notImplementedError, "lectern does not have '\(name)'", advice: advice)
    }
  }
}

extension Interpreter {
  /// Writes to what `sys.stdout` stands for, which the program may have exchanged.
  public func writeOutput(_ text: String) throws(PythonError) {
    try OutputStream.write(text, to: .none, self)
  }
}

/// `sys.stdout` and `sys.stderr`.
public final class OutputStream: Object {
  public let isError: Bool

  public init(isError: Bool) {
    self.isError = isError
    super.init()
  }

  /// Writes to a stream, to any object with a `write` method, or to the output for None.
  static func write(
    _ text: String, to target: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if target.isNone {
      // `sys.stdout` may have been exchanged, as `contextlib.redirect_stdout` does.
      guard
        let current = interpreter.loadedModules["sys"]?.members[interpreter.names.name("stdout")],
        !current.isNone, (current.heapObject as? OutputStream)?.isError ?? true
      else { return interpreter.write(text) }
      _ = try interpreter.callMethod(current, "write", Arguments(.string(text)))
      return
    }
    if case .object(let object) = target, let stream = object as? OutputStream {
      return stream.isError ? interpreter.writeError(text) : interpreter.write(text)
    }
    _ = try interpreter.callMethod(target, "write", Arguments(.string(text)))
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "write":
      return .object(
        ClosureFunction("write") { [self] (arguments, interpreter) throws(PythonError) in
          let text = try interpreter.text(arguments[0])
          try Self.write(text, to: .object(self), interpreter)
          return .int(text.scalarCount)
        })
    case "flush":
      return .object(
        ClosureFunction("flush") { [self] (_, interpreter) throws(PythonError) in
          // Nothing, which whoever takes the output passes on at once.
          try Self.write("", to: .object(self), interpreter)
          return .none
        })
    case "isatty":
      return .object(ClosureFunction("isatty") { (_, _) throws(PythonError) in .bool(false) })
    case "encoding": return .string("utf-8")
    default: return try super.attribute(name, interpreter)
    }
  }
}
