extension Interpreter {
  /// A built-in exception with these arguments, to be thrown: KeyError with the key itself.
  public func error(
    _ kind: ExceptionKind, arguments: [Value], advice: String? = nil
  ) -> PythonError {
    let exception = ExceptionObject(class: exceptionClass(kind), arguments: arguments)
    exception.advice = advice
    return error(raising: exception)
  }

  /// An exception object as an error to throw.
  public func error(raising exception: ExceptionObject) -> PythonError {
    raised = exception
    var error = PythonError(ExceptionKind(exception.type(self).name), "", advice: exception.advice)
    error.isObject = true
    return error
  }

  /// The exception object of an error that was caught.
  public func exception(for error: PythonError) -> ExceptionObject {
    if error.isObject, let waiting = raised {
      raised = nil
      return waiting
    }
    let exception = ExceptionObject(
      class: exceptionClass(error.kind),
      arguments: error.message.isEmpty ? [] : [.string(error.message)])
    exception.advice = error.advice
    return exception
  }

  /// Whether an error is of a kind or of one below it.
  public func isKind(_ error: PythonError, _ kind: ExceptionKind) -> Bool {
    if error.isObject, let waiting = raised {
      return waiting.type(self).isSubclass(of: exceptionClass(kind))
    }
    return exceptionClass(error.kind).isSubclass(of: exceptionClass(kind))
  }

  /// The class of a kind: a built-in exception, or a native module's by its qualified name.
  public func exceptionClass(_ kind: ExceptionKind) -> ClassObject {
    if let known = languageTypes.exceptions[kind.name] { return known }
    if kind.name.contains("."), let native = try? nativeClass(kind.name),
      native.isSubclass(of: languageTypes.baseException)
    {
      return native
    }
    return languageTypes.exceptions["Exception"] ?? languageTypes.baseException
  }
}
