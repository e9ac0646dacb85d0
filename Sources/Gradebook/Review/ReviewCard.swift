import Foundation

/// What is remembered of one question, and when it is due again.
public struct ReviewCard: Hashable, Codable, Sendable {
  public enum Stage: String, Codable, Hashable, Sendable {
    case learning, review, relearning
  }

  public var stage: Stage
  /// The learning or relearning step that comes next, from 0; nil in review.
  public var step: Int?
  /// Days until recall falls to 90 %; nil before the first review.
  public var stability: Double?
  /// From 1 to 10; nil before the first review.
  public var difficulty: Double?
  public var due: Date
  public var lastReview: Date?

  public init(
    stage: Stage = .learning, step: Int? = 0, stability: Double? = nil,
    difficulty: Double? = nil, due: Date, lastReview: Date? = nil
  ) {
    self.stage = stage
    self.step = step
    self.stability = stability
    self.difficulty = difficulty
    self.due = due
    self.lastReview = lastReview
  }
}
