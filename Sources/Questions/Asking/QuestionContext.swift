import Diagnostics
import LessonFormat

/// Everything outside a question that its wording and its grading depend on.
public struct QuestionContext {
  /// Decides the order of options and the fresh numbers: the same seed, the same question.
  public var seed: UInt64
  public var evaluator: Evaluator
  /// Computes what the author wrote, if that is to be computed once.
  private var keys: Evaluator?
  /// The values of `vary:`, by name, in the author's order.
  public var bindings: [Binding]

  /// A name of `vary:` with its value as Python writes it.
  public struct Binding: Hashable, Sendable {
    public var name: String
    public var literal: String

    public init(name: String, literal: String) {
      self.name = name
      self.literal = literal
    }
  }

  public init(seed: UInt64, evaluator: Evaluator, bindings: [Binding] = []) {
    self.seed = seed
    self.evaluator = evaluator
    self.bindings = bindings
  }

  /// The same context, in which each of the author's expressions is computed once, whatever
  /// becomes of the session in between.
  public func withFixedKeys() -> QuestionContext {
    var context = self
    context.keys = evaluator.remembering()
    return context
  }

  /// An expression with the fresh numbers in the place of their names, for those who cannot see
  /// the names.
  public func spelledOut(_ expression: String) -> String {
    let values = Dictionary(bindings.map { ($0.name, $0.literal) }, uniquingKeysWith: { $1 })
    return expression.replacing(/\b[A-Za-z_]\w*\b/) { match in
      values[String(match.output)] ?? String(match.output)
    }
  }

  /// The value of an expression, with the fresh numbers in it.
  ///
  /// - Throws: `Diagnostic` at `span` if it cannot be computed.
  public func value(
    _ expression: String, at span: SourceSpan? = nil
  ) throws(Diagnostic) -> Computed {
    do {
      let source = span == nil ? evaluator : keys ?? evaluator
      return try source.value(bound(expression))
    } catch {
      throw relocated(error, to: span)
    }
  }

  /// The value of an expression that an author wrote where a number is wanted.
  public func number(_ expression: Located<String>) throws(Diagnostic) -> Double {
    let value = try value(expression.value, at: expression.span)
    guard let number = value.number, number.isFinite else {
      throw Diagnostic(
        "the expression is not a number", at: expression.span, got: "\(value)",
        fix: "write an expression such as recall_score(y_true, y_pred)")
    }
    return number
  }

  /// Whether a condition that an author wrote holds.
  public func holds(_ condition: Located<String>) throws(Diagnostic) -> Bool {
    // bool() answers for arrays and tensors of one element too.
    switch try value("bool((\(condition.value)))", at: condition.span) {
    case .truth(let value): return value
    case .number(let value): return value != 0
    case .text, .other: return true
    }
  }

  /// The Markdown of a prose with its values computed.
  public func fill(_ prose: Prose) throws(Diagnostic) -> String {
    try prose.filled { (value) throws(Diagnostic) in try text(of: value) }
  }

  /// A computed value as it stands in the text.
  public func text(of value: ComputedValue) throws(Diagnostic) -> String {
    let expression =
      value.format.isEmpty
      ? "str(\(value.expression))"
      : "format(\(value.expression), \(value.format.asPythonLiteral))"
    switch try self.value(expression, at: value.span) {
    case .text(let text), .other(let text): return text
    case .number(let number): return "\(number)"
    case .truth(let truth): return truth ? "True" : "False"
    }
  }

  /// The expression as one that knows the fresh numbers and changes nothing in the session.
  private func bound(_ expression: String) -> String {
    guard !bindings.isEmpty else { return expression }
    let names = bindings.map(\.name).joined(separator: ", ")
    let values = bindings.map(\.literal).joined(separator: ", ")
    return "(lambda \(names): (\(expression)))(\(values))"
  }

  private func relocated(_ diagnostic: Diagnostic, to span: SourceSpan?) -> Diagnostic {
    guard let span else { return diagnostic }
    var copy = diagnostic
    copy.span = span
    return copy
  }
}

extension String {
  /// The text as a string of the language at the prompt.
  var asPythonLiteral: String {
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
