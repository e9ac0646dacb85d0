import Foundation

/// How well something was remembered.
public enum Grade: Int, Codable, CaseIterable, Hashable, Sendable {
  case again = 1
  case hard, good, easy

  /// The grade that an answer earns; nobody is asked to grade what was graded.
  ///
  /// Wrong is again; right after a hint or a second try, or half right, is hard; right is good;
  /// right at once, in a quarter of the usual time or less, is easy.
  public init(verdict: Verdict, hintsUsed: Int, tries: Int, isQuick: Bool = false) {
    switch verdict {
    case .fail: self = .again
    case .partial: self = .hard
    case .pass: self = hintsUsed > 0 || tries > 1 ? .hard : isQuick ? .easy : .good
    }
  }
}

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
