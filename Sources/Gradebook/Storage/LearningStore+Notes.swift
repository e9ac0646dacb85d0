import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  /// Stores a note; one with a picture takes the place of an older one with the same words.
  public func record(_ note: Note) throws(Diagnostic) {
    try write { database in
      if note.picture != nil {
        try database.execute(
          sql: """
            DELETE FROM notes
            WHERE lesson = ? AND section = ? AND text = ? AND picture IS NOT NULL
            """, arguments: [note.lessonID, note.section, note.text])
      }
      try database.execute(
        sql: "INSERT INTO notes (lesson, section, text, picture, writtenAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          note.lessonID, note.section, note.text, note.picture,
          note.writtenAt.timeIntervalSince1970,
        ])
    }
  }

  /// Notes in the order in which they were written, of one lesson or of all.
  public func notes(lessonID: String? = nil) throws(Diagnostic) -> [Note] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM notes WHERE :lesson IS NULL OR lesson = :lesson ORDER BY id",
        arguments: ["lesson": lessonID]
      ).map { row in
        Note(
          lessonID: row["lesson"], section: row["section"], text: row["text"],
          picture: row["picture"], writtenAt: Date(timeIntervalSince1970: row["writtenAt"]))
      }
    }
  }
}
