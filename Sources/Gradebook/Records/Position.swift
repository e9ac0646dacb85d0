import Foundation

/// Where a learner is in a lesson, to go on there.
public struct Position: Hashable, Codable, Sendable {
  /// The section's index, from 0.
  public var section: Int
  /// The item's index in the section, from 0.
  public var item: Int
  /// The section's title, which finds it again after sections were added or moved.
  public var sectionTitle: String
  public var savedAt: Date

  public init(section: Int, item: Int, sectionTitle: String = "", savedAt: Date) {
    self.section = section
    self.item = item
    self.sectionTitle = sectionTitle
    self.savedAt = savedAt
  }
}

/// What is stored of one lesson as a whole.
public struct LessonProgress: Hashable, Codable, Sendable {
  public var lessonID: String
  public var startedAt: Date
  /// When its last section was first reached to the end; nil before.
  public var completedAt: Date?
  /// Sections seen to their end, by title.
  public var finishedSections: [String]
  public var position: Position?

  public init(
    lessonID: String, startedAt: Date, completedAt: Date? = nil,
    finishedSections: [String] = [], position: Position? = nil
  ) {
    self.lessonID = lessonID
    self.startedAt = startedAt
    self.completedAt = completedAt
    self.finishedSections = finishedSections
    self.position = position
  }
}

/// A judgement that the learner thinks is wrong.
public struct Dispute: Hashable, Codable, Sendable {
  public var answerID: Int64
  public var reason: String
  public var raisedAt: Date

  public init(answerID: Int64, reason: String, raisedAt: Date) {
    self.answerID = answerID
    self.reason = reason
    self.raisedAt = raisedAt
  }
}

/// The best try at a challenge.
public struct ChallengeTry: Hashable, Codable, Sendable {
  public var lessonID: String
  public var challengeID: String
  /// Runs that were needed; fewer is better.
  public var runs: Int
  public var seconds: Double
  /// Whether all goals held.
  public var isSolved: Bool
  /// What was reached, such as `recall 0.84, precision 0.62`.
  public var summary: String
  public var finishedAt: Date

  public init(
    lessonID: String, challengeID: String, runs: Int, seconds: Double, isSolved: Bool,
    summary: String, finishedAt: Date
  ) {
    self.lessonID = lessonID
    self.challengeID = challengeID
    self.runs = runs
    self.seconds = seconds
    self.isSolved = isSolved
    self.summary = summary
    self.finishedAt = finishedAt
  }
}
