import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  /// Stores an answer and plans when its question is asked again.
  ///
  /// - Parameter schedulesReview: false for answers that say nothing about memory, such as those
  ///   of an instructor who shows a lesson. An unsure verdict plans nothing until it is compared.
  /// - Returns: the answer's number.
  @discardableResult
  public func record(
    _ answer: AnswerRecord, schedulesReview: Bool = true
  ) throws(Diagnostic) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO answers (lesson, question, hash, type, section, text, verdict, score, sure,
            tries, hints, seconds, givenAt, mode, missed, model, asked, session)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT id FROM sessions WHERE id = ?))
          """,
        arguments: [
          answer.lessonID, answer.questionID, answer.questionHash, answer.questionType,
          answer.section, answer.text, answer.verdict.rawValue, answer.score, answer.isSure,
          answer.tries, answer.hintsUsed, answer.seconds, answer.givenAt.timeIntervalSince1970,
          answer.mode, try LearningStore.json(answer.missedIdeas), answer.modelAnswer,
          answer.asked, answer.sessionID,
        ])
      let id = database.lastInsertedRowID
      if schedulesReview, answer.isSure {
        try LearningStore.review(answer, judgedAs: answer.verdict, at: answer.givenAt, in: database)
      }
      return id
    }
  }

  /// Answers in the order in which they were given.
  public func answers(
    lessonID: String? = nil, questionID: String? = nil
  ) throws(Diagnostic) -> [StoredAnswer] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM answers
          WHERE (:lesson IS NULL OR lesson = :lesson)
            AND (:question IS NULL OR question = :question)
          ORDER BY id
          """, arguments: ["lesson": lessonID, "question": questionID]
      ).map(StoredAnswer.init(row:))
    }
  }

  /// The latest answer to each question of a lesson, by question id. An unsure verdict counts as the
  /// learner judged it.
  public func latestAnswers(lessonID: String) throws(Diagnostic) -> [String: StoredAnswer] {
    let own = try ownVerdicts()
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM answers WHERE id IN
            (SELECT max(id) FROM answers WHERE lesson = ? GROUP BY question)
          """, arguments: [lessonID])
      var latest: [String: StoredAnswer] = [:]
      for row in rows {
        var stored = StoredAnswer(row: row)
        stored.answer.verdict = own[stored.id] ?? stored.answer.verdict
        latest[stored.answer.questionID] = stored
      }
      return latest
    }
  }

  /// Notes that the learner thinks a judgement is wrong; an answer that was forgotten meanwhile
  /// has none.
  public func dispute(answerID: Int64, reason: String) throws(Diagnostic) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO disputes (answer, reason, raisedAt)
          SELECT id, ?, ? FROM answers WHERE id = ?
          """,
        arguments: [reason, clock().timeIntervalSince1970, answerID])
    }
  }

  /// All disputes, oldest first.
  public func disputes() throws(Diagnostic) -> [Dispute] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM disputes ORDER BY id").map { row in
        Dispute(
          answerID: row["answer"], reason: row["reason"],
          raisedAt: Date(timeIntervalSince1970: row["raisedAt"]))
      }
    }
  }

  /// Stores how the learner judged an answer after comparing it with the model answer, and plans
  /// the review by that.
  public func compare(answerID: Int64, ownVerdict: Verdict) throws(Diagnostic) {
    try write { database in
      let now = clock()
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM answers WHERE id = ?", arguments: [answerID])
      else { return }
      try database.execute(
        sql: """
          INSERT INTO comparisons (answer, verdict, comparedAt) VALUES (?, ?, ?)
          ON CONFLICT (answer) DO UPDATE SET verdict = excluded.verdict,
            comparedAt = excluded.comparedAt
          """, arguments: [answerID, ownVerdict.rawValue, now.timeIntervalSince1970])
      let answer = StoredAnswer(row: row).answer
      try LearningStore.review(answer, judgedAs: ownVerdict, at: now, in: database)
    }
  }

  /// The learner's own verdicts on unsure answers, by the answer's number.
  public func ownVerdicts() throws(Diagnostic) -> [Int64: Verdict] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT answer, verdict FROM comparisons")
      let pairs = rows.compactMap { row -> (Int64, Verdict)? in
        Verdict(rawValue: row["verdict"]).map { (row["answer"], $0) }
      }
      return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
  }

  static func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}

extension StoredAnswer {
  init(row: Row) {
    let missed: String = row["missed"]
    let ideas = try? JSONDecoder().decode([String].self, from: Data(missed.utf8))
    self.init(
      id: row["id"],
      answer: AnswerRecord(
        lessonID: row["lesson"], questionID: row["question"], questionHash: row["hash"],
        questionType: row["type"], asked: row["asked"], section: row["section"], text: row["text"],
        verdict: Verdict(rawValue: row["verdict"]) ?? .fail, score: row["score"],
        isSure: row["sure"], tries: row["tries"], hintsUsed: row["hints"],
        seconds: row["seconds"], givenAt: Date(timeIntervalSince1970: row["givenAt"]),
        mode: row["mode"], missedIdeas: ideas ?? [], modelAnswer: row["model"],
        sessionID: row["session"]))
  }
}
