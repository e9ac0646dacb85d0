import enum Questions.Verdict

/// A question of a session with the last verdict on it.
public struct SessionResult: Hashable, Sendable {
  public var questionID: String
  public var answer: String
  public var verdict: Verdict
  public var score: Double
  public var tries: Int
  public var hintsUsed: Int
}
