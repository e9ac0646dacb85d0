import Diagnostics

/// What an expression of the language at the prompt came out as.
public enum Computed: Hashable, Sendable {
  case number(Double)
  case truth(Bool)
  case text(String)
  /// Anything else, as Python's `repr` writes it.
  case other(String)

  /// As a number; a truth value is 1 or 0, as in Python.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .truth(let value): value ? 1 : 0
    case .text, .other: nil
    }
  }
}

/// The session of the language at the prompt, as far as questions need it.
public struct Evaluator {
  private let evaluate: (String) throws(Diagnostic) -> Computed

  /// - Parameter evaluate: evaluates one expression in the learner's session; throws what Python
  ///   would raise.
  public init(_ evaluate: @escaping (String) throws(Diagnostic) -> Computed) {
    self.evaluate = evaluate
  }

  /// The value of an expression.
  ///
  /// - Throws: `Diagnostic` if it cannot be computed.
  public func value(_ expression: String) throws(Diagnostic) -> Computed {
    try evaluate(expression)
  }

  /// An evaluator that computes each expression once.
  func remembering() -> Evaluator {
    var known: [String: Computed] = [:]
    return Evaluator { [evaluate] (expression) throws(Diagnostic) in
      if let value = known[expression] { return value }
      let value = try evaluate(expression)
      known[expression] = value
      return value
    }
  }
}
