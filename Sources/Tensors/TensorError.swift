import Diagnostics

/// What went wrong in an array operation, in the words of PyTorch or NumPy.
public struct TensorError: Error, Hashable, Sendable {
  /// The Python exception that the same mistake raises.
  public enum Kind: String, Hashable, Sendable {
    case valueError = "ValueError"
    case runtimeError = "RuntimeError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case typeError = "TypeError"
    case unboundLocalError = "UnboundLocalError"
    case notImplementedError = "NotImplementedError"
    case assertionError = "AssertionError"
    case memoryError = "MemoryError"
    case overflowError = "OverflowError"
    case linearAlgebraError = "LinAlgError"
    /// What an operation of TensorFlow raises for arguments that it cannot work with.
    case invalidArgument = "tensorflow.errors.InvalidArgumentError"
    case axisError = "AxisError"
  }

  public var kind: Kind
  /// The text of the exception.
  public var message: String
  public var got: String?
  public var expected: String?
  /// What to type so that it works.
  public var fix: String?

  public init(
    _ kind: Kind, _ message: String, got: String? = nil, expected: String? = nil, fix: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.got = got
    self.expected = expected
    self.fix = fix
  }

  public static func value(_ message: String, fix: String? = nil) -> TensorError {
    TensorError(.valueError, message, fix: fix)
  }

  public static func runtime(_ message: String, fix: String? = nil) -> TensorError {
    TensorError(.runtimeError, message, fix: fix)
  }

  public static func index(_ message: String, fix: String? = nil) -> TensorError {
    TensorError(.indexError, message, fix: fix)
  }

  public static func type(_ message: String, fix: String? = nil) -> TensorError {
    TensorError(.typeError, message, fix: fix)
  }

  /// The same facts as the message that every part of the program shows.
  public var diagnostic: Diagnostic {
    Diagnostic(message, got: got, expected: expected, fix: fix)
  }
}
