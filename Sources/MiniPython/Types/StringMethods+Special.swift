/// The special methods of `str`, for subclasses that refine them and for calls by name:
/// `"abc".__len__()`.
extension StringMethods {
  static var special: [FunctionDefinition] {
    [
      FunctionDefinition("__len__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .int(try interpreter.length(of: plain(arguments, "__len__", interpreter)))
      },
      FunctionDefinition("__contains__", "(self, key, /)") {
        (arguments, interpreter) throws(PythonError) in
        .bool(
          try interpreter.contains(
            arguments[1], in: plain(arguments, "__contains__", interpreter)))
      },
      FunctionDefinition("__getitem__", "(self, key, /)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.item(arguments[1], of: plain(arguments, "__getitem__", interpreter))
      },
      FunctionDefinition("__iter__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .object(try interpreter.iterator(over: plain(arguments, "__iter__", interpreter)))
      },
      FunctionDefinition("__add__", "(self, value, /)") {
        (arguments, interpreter) throws(PythonError) in
        let own = try plain(arguments, "__add__", interpreter)
        guard case .string(let other) = arguments[1] else {
          throw PythonError(
            .typeError,
            "can only concatenate str (not \"\(interpreter.type(of: arguments[1]).typeName)\") to str"
          )
        }
        return try interpreter.binary(.add, own, .string(other.text))
      },
      FunctionDefinition("__mul__", "(self, value, /)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.binary(
          .multiply, plain(arguments, "__mul__", interpreter), arguments[1].plainNumber)
      },
    ]
  }

  /// The text itself without the class of a subclass, whose own methods would be asked again.
  private static func plain(
    _ arguments: Arguments, _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    .string(try receiver(arguments, method, interpreter).text)
  }
}
