import Diagnostics
import Foundation
import GRDB

/// A statement that waits to be sent, with the exact bytes of every attempt.
public struct OutboxItem: Hashable, Sendable {
  public var id: String
  public var statement: String
  public var attempts: Int

  public init(id: String, statement: String, attempts: Int) {
    self.id = id
    self.statement = statement
    self.attempts = attempts
  }
}

/// What became of the statements of the outbox.
public struct OutboxSummary: Hashable, Sendable {
  public var waiting: Int
  public var sent: Int
  /// Refused for good, by statement id, with the server's words.
  public var refused: [String: String]

  public init(waiting: Int, sent: Int, refused: [String: String]) {
    self.waiting = waiting
    self.sent = sent
    self.refused = refused
  }
}

extension LearningStore {
  /// Statements in a batch at most, and their bytes together.
  public static let batchLimit = (statements: 50, bytes: 512_000)

  /// Puts a statement for every answer and completed lesson into the outbox, once each.
  ///
  /// - Returns: how many are new.
  @discardableResult
  public func fillOutbox(
    learner: String, homePage: String
  ) throws(Diagnostic) -> Int {
    let record = try exportedRecord(learner: learner, homePage: homePage)
    let statements =
      record.answers.map { (answer: Int64?.some($0.id), text: record.answered($0)) }
      + record.progress.compactMap { lesson in
        record.completed(lesson).map { (answer: nil, text: $0) }
      }
    return try write { database in
      var count = 0
      for statement in statements {
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO outbox (id, answer, statement, state)
            VALUES (?, ?, ?, 'waiting')
            """,
          arguments: [
            ExportedRecord.statementID(in: statement.text), statement.answer, statement.text,
          ])
        count += database.changesCount
      }
      return count
    }
  }

  /// The next statements whose time has come, oldest first, within the limits of a batch.
  public func outboxBatch() throws(Diagnostic) -> [OutboxItem] {
    let now = clock().timeIntervalSince1970
    let items = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM outbox WHERE state = 'waiting' AND nextAt <= ? ORDER BY rowid LIMIT ?
          """, arguments: [now, LearningStore.batchLimit.statements]
      ).map { OutboxItem(id: $0["id"], statement: $0["statement"], attempts: $0["attempts"]) }
    }
    var bytes = 0
    let fitting = items.prefix { item in
      bytes += item.statement.utf8.count + 2
      return bytes <= LearningStore.batchLimit.bytes
    }
    return fitting.isEmpty ? Array(items.prefix(1)) : Array(fitting)
  }

  /// Notes that the store has the statements.
  public func markSent(_ ids: [String]) throws(Diagnostic) {
    try setState("sent", of: ids, remark: nil)
  }

  /// Notes that the store will never take the statement, with its words.
  public func markRefused(_ id: String, remark: String) throws(Diagnostic) {
    try setState("refused", of: [id], remark: remark)
  }

  /// Puts the statements off after a failure that may pass: a second, two, four, up to an hour.
  ///
  /// - Parameter jitter: from 0 to 1, so that a whole class does not come back at once.
  public func postpone(_ ids: [String], jitter: Double) throws(Diagnostic) {
    let now = clock().timeIntervalSince1970
    try write { database in
      for id in ids {
        let attempts =
          try Int.fetchOne(
            database, sql: "SELECT attempts FROM outbox WHERE id = ?", arguments: [id]) ?? 0
        let delay = min(3600, pow(2, Double(min(attempts, 12)))) * (1 + min(max(jitter, 0), 1))
        try database.execute(
          sql: "UPDATE outbox SET attempts = attempts + 1, nextAt = ? WHERE id = ?",
          arguments: [now + delay, id])
      }
    }
  }

  public func outboxSummary() throws(Diagnostic) -> OutboxSummary {
    try read { database in
      func count(_ state: String) throws -> Int {
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM outbox WHERE state = ?", arguments: [state]) ?? 0
      }
      let rows = try Row.fetchAll(
        database, sql: "SELECT id, remark FROM outbox WHERE state = 'refused'")
      let refused = rows.map { row -> (String, String) in (row["id"], row["remark"] ?? "") }
      return OutboxSummary(
        waiting: try count("waiting"), sent: try count("sent"),
        refused: Dictionary(refused, uniquingKeysWith: { $1 }))
    }
  }

  private func setState(
    _ state: String, of ids: [String], remark: String?
  ) throws(Diagnostic) {
    try write { database in
      for id in ids {
        try database.execute(
          sql: "UPDATE outbox SET state = ?, remark = ? WHERE id = ?",
          arguments: [state, remark, id])
      }
    }
  }
}
