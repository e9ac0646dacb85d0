// The operations that the language and native modules share, each as Python defines it.
// (Bodies grow in files of their own; this is the list that native modules may rely on.)

extension Interpreter {
  /// `isinstance(value, class)`.
  public func isInstance(_ value: Value, of classObject: ClassObject) -> Bool {
    type(of: value).isSubclass(of: classObject)
  }
}

// MARK: Running programs

extension Interpreter {
  /// The names of a program, a cell or the prompt, and their values.
  public final class Namespace {
    public var values: [Name: Value] = [:]
    public init() {}
  }

  /// What running a text ended with.
  public enum Outcome {
    /// The value of the last statement if it was an expression.
    case finished(Value?)
    /// An exception: its class name, the traceback as Python prints it, and advice below it.
    case failed(exception: String, traceback: String, advice: String?)
    case interrupted
  }

  /// Runs a whole text: a script, a cell, or what was typed at the prompt.
  ///
  /// - Parameter sourceName: shown in tracebacks: a path, `<stdin>`, `cell 3`.
  public func run(
    _ text: String, sourceName: String, in namespace: Namespace
  ) -> Outcome {
    .finished(nil)
  }

  /// Evaluates one expression, as the self-check questions and `{{ … }}` do.
  public func evaluate(_ expression: String, in namespace: Namespace) throws(PythonError) -> Value {
    throw PythonError(.notImplementedError, "evaluate")
  }

  /// Whether a text typed so far is a whole statement, or wants more lines, with its indentation.
  public enum Completeness: Equatable, Sendable {
    case complete
    case incomplete(indentation: Int)
    case invalid
  }

  public func completeness(of text: String) -> Completeness { .complete }

  /// A name that can follow what was typed, with its kind or first sentence.
  public struct Completion: Hashable, Sendable {
    public var text: String
    public var description: String
    public init(text: String, description: String) {
      self.text = text
      self.description = description
    }
  }

  /// Names, attributes and keyword arguments that fit at the end of `line`.
  public func completions(of line: String, in namespace: Namespace) -> [Completion] { [] }

  /// The text that `help(name)` and `name?` print.
  public func helpText(for value: Value) -> String { "" }
}
