import Diagnostics

/// What came of an answer to a question.
public struct QuestionGrade: Hashable, Sendable {
  public var verdict: Verdict
  /// From 0 to 1.
  public var score: Double
  /// False where the learner is asked to compare with the model answer.
  public var isSure: Bool
  /// What the learner reads, from top to bottom.
  public var feedback: [FeedbackLine]
  /// The ideas of a free answer, else none.
  public var points: [PointResult]

  public init(
    _ verdict: Verdict, score: Double? = nil, isSure: Bool = true,
    feedback: [FeedbackLine] = [], points: [PointResult] = []
  ) {
    self.verdict = verdict
    self.score = score ?? (verdict == .pass ? 1 : 0)
    self.isSure = isSure
    self.feedback = feedback
    self.points = points
  }
}

/// A line of feedback, in Markdown, with what it says of the answer.
public struct FeedbackLine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Something that is right about the answer.
    case right
    /// Something that is wrong about it.
    case wrong
    /// Something that is not there and could be.
    case missing
    /// Something to know.
    case note
  }

  public var kind: Kind
  public var text: String
  /// The learner's own words that it is about.
  public var evidence: String?

  public init(_ kind: Kind, _ text: String, evidence: String? = nil) {
    self.kind = kind
    self.text = text
    self.evidence = evidence
  }
}
