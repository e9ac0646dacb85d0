import Diagnostics
import LessonFormat

/// A question that can be shown and graded: what all types have in common, and its kind.
public struct Question: Sendable {
  public let block: QuestionBlock
  public let kind: any QuestionKind
  public let hints: [Prose]
  public let explanation: Prose?
  /// Whether it comes back in the reviews of later days.
  public let isReviewed: Bool
  public let variables: [Variable]

  public var id: String { block.id }
  public var manner: AnswerManner { kind.manner }

  /// What the question is asked and graded with.
  ///
  /// - Parameter seed: see `StableHash.seed`.
  public func context(seed: UInt64, evaluator: Evaluator) -> QuestionContext {
    var generator = SeededGenerator(seed: seed)
    var bindings = [QuestionContext.Binding]()
    for variable in variables { bindings.append(variable.draw(&generator)) }
    return QuestionContext(seed: generator.next(), evaluator: evaluator, bindings: bindings)
  }

  /// What the answer is worth, with the author's explanation below.
  ///
  /// - Throws: `Diagnostic` if the answer cannot be read, or a key cannot be computed.
  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    guard manner == .program || answer.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostic("there is no answer yet", fix: "type one, or :skip")
    }
    return try kind.grade(answer, context)
  }
}

/// What came of reading a question block.
public struct QuestionReading: Sendable {
  public var question: Question?
  public var findings: [Diagnostic]

  public init(question: Question?, findings: [Diagnostic]) {
    self.question = question
    self.findings = findings
  }
}
