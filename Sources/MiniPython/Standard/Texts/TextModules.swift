extension StandardModules {
  static let csv = ModuleDefinition(
    python: "csv", "Tables as text with commas.", TextSource.csv,
    names: ["reader", "writer", "DictReader", "DictWriter", "QUOTE_MINIMAL", "QUOTE_ALL", "Error"])

  static let stringParts = ModuleDefinition(
    python: "_string_parts", "Templates.", TextSource.template, names: ["Template"])

  /// Tracebacks as text, of the exception that is being handled.
  static let traceback = ModuleDefinition(
    "traceback", "Tracebacks as text.",
    functions: [
      FunctionDefinition("format_exc", "(limit=None, chain=True)", "The traceback as text.") {
        (_, interpreter) throws(PythonError) in
        .string(interpreter.handledTraceback)
      },
      FunctionDefinition("print_exc", "(limit=None, file=None, chain=True)", "Writes it.") {
        (arguments, interpreter) throws(PythonError) in
        let text = interpreter.handledTraceback
        if arguments[1].isNone {
          interpreter.writeError(text)
        } else {
          try OutputStream.write(text, to: arguments[1], interpreter)
        }
        return .none
      },
      FunctionDefinition("format_exception_only", "(exc, value=None, /)", "The last line alone.") {
        (arguments, interpreter) throws(PythonError) in
        let given = arguments[1].isNone ? arguments[0] : arguments[1]
        guard let exception = given.heapObject as? ExceptionObject else { return .list([]) }
        var lines = [TracebackText.message(of: exception, interpreter)]
        if case .list(let notes)? = exception.attributes[interpreter.names.name("__notes__")] {
          for note in notes.elements { lines.append(try interpreter.display(of: note)) }
        }
        return .list(lines.map { .string($0 + "\n") })
      },
    ])

  static let textwrap = ModuleDefinition(
    python: "textwrap", "Text in lines of a width.", TextSource.textwrap,
    names: ["wrap", "fill", "dedent", "indent", "shorten"])
}
