import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  /// Begins a sitting and returns its number, for `AnswerRecord.sessionID` and `endSession`.
  public func beginSession(lessonID: String, mode: String) throws(Diagnostic) -> Int64 {
    try write { database in
      let now = clock().timeIntervalSince1970
      try database.execute(
        sql: "INSERT INTO sessions (lesson, mode, startedAt) VALUES (?, ?, ?)",
        arguments: [lessonID, mode, now])
      let id = database.lastInsertedRowID
      try database.execute(
        sql: "INSERT OR IGNORE INTO lessons (lesson, startedAt) VALUES (?, ?)",
        arguments: [lessonID, now])
      return id
    }
  }

  public func endSession(_ id: Int64) throws(Diagnostic) {
    try write { database in
      try database.execute(
        sql: "UPDATE sessions SET endedAt = ? WHERE id = ?",
        arguments: [clock().timeIntervalSince1970, id])
    }
  }

  /// Stores where the learner is.
  public func savePosition(
    lessonID: String, section: Int, item: Int, sectionTitle: String = ""
  ) throws(Diagnostic) {
    try write { database in
      let now = clock().timeIntervalSince1970
      try database.execute(
        sql: """
          INSERT INTO lessons (lesson, startedAt, section, item, sectionTitle, savedAt)
          VALUES (:lesson, :now, :section, :item, :title, :now)
          ON CONFLICT (lesson) DO UPDATE SET section = :section, item = :item,
            sectionTitle = :title, savedAt = :now
          """,
        arguments: [
          "lesson": lessonID, "now": now, "section": section, "item": item,
          "title": sectionTitle,
        ])
    }
  }

  /// Where the learner was; nil in a lesson that was not begun or was done to its end.
  public func position(lessonID: String) throws(Diagnostic) -> Position? {
    try progress(lessonID: lessonID)?.position
  }

  /// Notes that a section was seen to its end.
  public func finishSection(lessonID: String, title: String) throws(Diagnostic) {
    try write { database in
      let now = clock().timeIntervalSince1970
      try database.execute(
        sql: "INSERT OR IGNORE INTO lessons (lesson, startedAt) VALUES (?, ?)",
        arguments: [lessonID, now])
      try database.execute(
        sql: "INSERT OR IGNORE INTO finishedSections (lesson, title, finishedAt) VALUES (?, ?, ?)",
        arguments: [lessonID, title, now])
    }
  }

  /// Notes that a lesson was done to its end; the next time it begins at its start.
  public func completeLesson(lessonID: String) throws(Diagnostic) {
    try write { database in
      let now = clock().timeIntervalSince1970
      try database.execute(
        sql: """
          INSERT INTO lessons (lesson, startedAt, completedAt) VALUES (:lesson, :now, :now)
          ON CONFLICT (lesson) DO UPDATE SET
            completedAt = coalesce(completedAt, :now), section = NULL, item = NULL
          """, arguments: ["lesson": lessonID, "now": now])
    }
  }

  /// What is stored of a lesson; nil if it was never opened.
  public func progress(lessonID: String) throws(Diagnostic) -> LessonProgress? {
    try allProgress()[lessonID]
  }

  /// What is stored of every lesson that was opened, by lesson id.
  public func allProgress() throws(Diagnostic) -> [String: LessonProgress] {
    try read { database in
      var result: [String: LessonProgress] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT * FROM lessons") {
        let progress = LessonProgress(row: row)
        result[progress.lessonID] = progress
      }
      let sections = try Row.fetchAll(
        database, sql: "SELECT lesson, title FROM finishedSections ORDER BY rowid")
      for row in sections { result[row["lesson"]]?.finishedSections.append(row["title"]) }
      return result
    }
  }

  /// Takes back everything that is stored of a lesson: answers, places, reviews, tries.
  public func forget(lessonID: String) throws(Diagnostic) {
    try write { database in
      let tables = [
        "answers", "cards", "lessons", "finishedSections", "challenges", "exams", "sessions",
        "notes",
      ]
      try database.execute(
        sql: """
          DELETE FROM outbox WHERE state = 'waiting'
            AND answer IN (SELECT id FROM answers WHERE lesson = ?)
          """, arguments: [lessonID])
      for table in tables {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE lesson = ?", arguments: [lessonID])
      }
    }
  }
}

extension LessonProgress {
  init(row: Row) {
    var position: Position?
    if let section: Int = row["section"], let item: Int = row["item"] {
      position = Position(
        section: section, item: item, sectionTitle: row["sectionTitle"] ?? "",
        savedAt: Date(timeIntervalSince1970: row["savedAt"] ?? 0))
    }
    let completed: Double? = row["completedAt"]
    self.init(
      lessonID: row["lesson"], startedAt: Date(timeIntervalSince1970: row["startedAt"]),
      completedAt: completed.map { Date(timeIntervalSince1970: $0) }, position: position)
  }
}
