/// What an answer in the learner's own words is worth.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  case pass, partial, fail
}

/// One idea of a free question as the grader found it in an answer.
public struct PointResult: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, Codable {
    case met, contradicted, missing
  }

  /// The author's name for the idea; `stance` for the verdict that the question asks for.
  public var id: String
  /// The idea in words for the learner.
  public var wording: String
  public var state: State
  /// The learner's own words that show it, or nil if it is missing.
  public var evidence: String?

  public init(id: String, wording: String, state: State, evidence: String? = nil) {
    self.id = id
    self.wording = wording
    self.state = state
    self.evidence = evidence
  }
}

/// The verdict on one free answer, with the evidence for it.
public struct FreeGrade: Sendable, Hashable {
  public var verdict: Verdict
  /// False where the evidence is thin or conflicting: the learner is then asked to compare.
  public var sure: Bool
  /// 1 for a pass, 0 for a fail, between for a part of it.
  public var score: Double
  public var points: [PointResult]
  /// One remark for each misconception that was met.
  public var remarks: [String]
  /// What a learner reads: what was met, what could be added, what went wrong.
  public var feedback: String
  /// Answers of known worth that are most like this one, where they decided its verdict.
  public var near: [LabeledAnswer] = []
  /// A question back when the answer is right but vague.
  public var followUp: String?

  public init(
    verdict: Verdict, sure: Bool, score: Double, points: [PointResult] = [],
    remarks: [String] = [], feedback: String = "", followUp: String? = nil
  ) {
    self.verdict = verdict
    self.sure = sure
    self.score = score
    self.points = points
    self.remarks = remarks
    self.feedback = feedback
    self.followUp = followUp
  }
}
