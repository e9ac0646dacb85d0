import Diagnostics
import Foundation
import GRDB

/// A question that waits to be asked again.
public struct DueQuestion: Hashable, Codable, Sendable {
  public var lessonID: String
  public var questionID: String
  public var questionHash: String
  public var card: ReviewCard

  public init(lessonID: String, questionID: String, questionHash: String, card: ReviewCard) {
    self.lessonID = lessonID
    self.questionID = questionID
    self.questionHash = questionHash
    self.card = card
  }
}

extension LearningStore {
  /// The questions due now or at another time, those overdue the longest first.
  public func due(at time: Date? = nil) throws(Diagnostic) -> [DueQuestion] {
    try cards(dueBy: time ?? clock())
  }

  /// Every question that is planned, the next one first.
  public func plannedReviews() throws(Diagnostic) -> [DueQuestion] {
    try cards(dueBy: nil)
  }

  private func cards(dueBy time: Date?) throws(Diagnostic) -> [DueQuestion] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM cards WHERE :time IS NULL OR due <= :time
          ORDER BY due, lesson, question
          """, arguments: ["time": time?.timeIntervalSince1970]
      ).map { row in
        DueQuestion(
          lessonID: row["lesson"], questionID: row["question"], questionHash: row["hash"],
          card: ReviewCard(row: row))
      }
    }
  }

  static func review(
    _ answer: AnswerRecord, judgedAs verdict: Verdict, at time: Date, in database: Database
  ) throws {
    let key: StatementArguments = [answer.lessonID, answer.questionID, answer.questionHash]
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM cards WHERE lesson = ? AND question = ? AND hash = ?",
      arguments: key)
    let grade = Grade(verdict: verdict, tries: answer.tries, hintsUsed: answer.hintsUsed)
    let card = Scheduler().reviewed(
      row.map(ReviewCard.init(row:)) ?? ReviewCard(due: time), grade: grade, at: time)
    let values: StatementArguments = [
      card.stage.rawValue, card.step, card.stability, card.difficulty,
      card.due.timeIntervalSince1970, card.lastReview?.timeIntervalSince1970,
    ]
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO cards
          (lesson, question, hash, stage, step, stability, difficulty, due, lastReview)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: key + values)
  }
}

extension ReviewCard {
  init(row: Row) {
    let last: Double? = row["lastReview"]
    self.init(
      stage: Stage(rawValue: row["stage"]) ?? .learning, step: row["step"],
      stability: row["stability"], difficulty: row["difficulty"],
      due: Date(timeIntervalSince1970: row["due"]),
      lastReview: last.map { Date(timeIntervalSince1970: $0) })
  }
}
