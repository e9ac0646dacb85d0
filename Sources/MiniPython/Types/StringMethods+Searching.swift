extension StringMethods {
  static let searching: [FunctionDefinition] = [
    finder("find", "The first position of a text, -1 if it is not there.", fromEnd: false, nil),
    finder("rfind", "The last position of a text, -1 if it is not there.", fromEnd: true, nil),
    finder(
      "index", "The first position of a text; ValueError if it is not there.", fromEnd: false,
      "substring not found"),
    finder(
      "rindex", "The last position of a text; ValueError if it is not there.", fromEnd: true,
      "substring not found"),
    FunctionDefinition(
      "count", "(self, sub, start=None, end=None, /)", "How often a text occurs."
    ) { (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, "count", interpreter)
      let needle = try needle(arguments[1], interpreter)
      guard let part = try part(string, arguments[2], arguments[3], interpreter) else {
        return .int(0)
      }
      if needle.text.isEmpty { return .int(part.text.scalarCount + 1) }
      return .int(ByteSearch.all(needle.text, in: part.text).count)
    },
    edge("startswith", "Whether the text begins with another, or one of a tuple.") {
      $0.utf8.starts(with: $1.utf8)
    },
    edge("endswith", "Whether the text ends with another, or one of a tuple.") {
      $0.utf8.reversed().starts(with: $1.utf8.reversed())
    },
  ]

  static func needle(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> StringObject {
    if case .string(let string) = value { return string }
    throw PythonError(.typeError, "must be str, not \(interpreter.type(of: value).name)")
  }

  /// The part of a string between two optional bounds, nil where the bounds lie outside.
  static func part(
    _ string: StringObject, _ start: Value, _ end: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> (text: String, offset: Int)? {
    if start.isNone, end.isNone { return (string.text, 0) }
    let slice = SliceObject(start: start, stop: end, step: .none)
    let span = try slice.span(string.count, interpreter)
    if case .int(let first) = start, first > string.count { return nil }
    if span.stop < span.start { return nil }
    return (string.slice(span.start, span.stop), span.start)
  }

  private static func finder(
    _ name: String, _ summary: String, fromEnd: Bool, _ failure: String?
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, sub, start=None, end=None, /)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, name, interpreter)
      let needle = try needle(arguments[1], interpreter)
      if let part = try part(string, arguments[2], arguments[3], interpreter) {
        let bytes = Array(part.text.utf8)
        let pattern = Array(needle.text.utf8)
        let found = bytes.withUnsafeBufferPointer { buffer in
          fromEnd
            ? ByteSearch.last(pattern, in: buffer, to: buffer.count)
            : ByteSearch.first(pattern, in: buffer, from: 0)
        }
        if let found {
          return .int(part.offset + bytes[..<found].count { $0 & 0xC0 != 0x80 })
        }
      }
      if let failure { throw PythonError(.valueError, failure) }
      return .int(-1)
    }
  }

  private static func edge(
    _ name: String, _ summary: String, _ holds: @escaping @Sendable (String, String) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self, prefix, start=None, end=None, /)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let string = try receiver(arguments, name, interpreter)
      let candidates: [Value]
      if case .tuple(let tuple) = arguments[1] {
        candidates = tuple.elements
      } else {
        candidates = [arguments[1]]
      }
      let part = try part(string, arguments[2], arguments[3], interpreter)
      for candidate in candidates {
        guard case .string(let text) = candidate else {
          throw PythonError(
            .typeError,
            "\(name) first arg must be str or a tuple of str, "
              + "not \(interpreter.type(of: candidate).name)")
        }
        if let part, holds(part.text, text.text) { return .bool(true) }
      }
      return .bool(false)
    }
  }
}
