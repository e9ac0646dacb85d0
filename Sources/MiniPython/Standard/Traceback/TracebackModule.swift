extension StandardModules {
  /// Tracebacks as text, written in Python above what the interpreter knows of them.
  static let traceback = ModuleDefinition(
    python: "traceback", "Tracebacks as text.", TracebackSource.text,
    names: [
      "extract_tb", "format_exc", "format_exception", "format_exception_only", "format_list",
      "format_tb", "FrameSummary", "print_exc", "print_exception", "print_list", "print_tb",
      "StackSummary", "TracebackException", "walk_tb",
    ])

  /// What `traceback` needs of the interpreter.
  static let tracebackParts = ModuleDefinition(
    "_traceback", "Parts of traceback.",
    functions: [
      FunctionDefinition("places", "(tb, /)", "File, line, function, text and shown text of each.")
      { (arguments, _) throws(PythonError) in
        guard let traceback = arguments[0].heapObject as? TracebackObject else { return .list([]) }
        return .list(
          traceback.entries.map { entry in
            let line = entry.text?.trimmingBlanks ?? ""
            return .tuple([
              .string(entry.source), .int(entry.line), .string(entry.function), .string(line),
              .string(TracebackText.place(entry)),
            ])
          })
      },
      FunctionDefinition("message", "(exception, /)", "The last line.") {
        (arguments, interpreter) throws(PythonError) in
        guard let exception = arguments[0].heapObject as? ExceptionObject else { return .none }
        return .string(TracebackText.message(of: exception, interpreter) + "\n")
      },
    ])
}

extension String {
  fileprivate var trimmingBlanks: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
