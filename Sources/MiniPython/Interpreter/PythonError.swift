/// Python's built-in exceptions, and what native code throws in their name.
public struct ExceptionKind: Hashable, Sendable, ExpressibleByStringLiteral {
  public var name: String

  public init(stringLiteral name: String) { self.name = name }
  public init(_ name: String) { self.name = name }

  public static let attributeError: ExceptionKind = "AttributeError"
  public static let indexError: ExceptionKind = "IndexError"
  public static let keyError: ExceptionKind = "KeyError"
  public static let nameError: ExceptionKind = "NameError"
  public static let notImplementedError: ExceptionKind = "NotImplementedError"
  public static let overflowError: ExceptionKind = "OverflowError"
  public static let runtimeError: ExceptionKind = "RuntimeError"
  public static let stopIteration: ExceptionKind = "StopIteration"
  public static let typeError: ExceptionKind = "TypeError"
  public static let valueError: ExceptionKind = "ValueError"
  public static let zeroDivisionError: ExceptionKind = "ZeroDivisionError"
}

/// A Python exception on its way up.
///
/// Native code throws it by kind and message; the exception object is made when Python code looks
/// at it. An exception object that Python code raised travels in `Interpreter.raised`, since an
/// error must be sendable and an object is not.
public struct PythonError: Error, Sendable {
  public var kind: ExceptionKind
  public var message: String
  /// One sentence in plain words and what to type, shown below the traceback.
  public var advice: String?
  /// Whether the exception object itself waits in `Interpreter.raised`.
  public var isObject = false

  public init(_ kind: ExceptionKind, _ message: String, advice: String? = nil) {
    self.kind = kind
    self.message = message
    self.advice = advice
  }
}
