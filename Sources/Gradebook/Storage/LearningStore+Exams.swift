import Diagnostics
import GRDB

extension LearningStore {
  /// Stores a sealed result beside the answers that it holds.
  public func record(_ exam: SealedFile, of result: ExamResult) throws(Diagnostic) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO exams (lesson, finishedAt, document, digest) VALUES (?, ?, ?, ?)",
        arguments: [
          result.lessonID, result.finishedAt.timeIntervalSince1970, exam.result, exam.seal,
        ])
    }
  }

  /// The sealed results of a lesson, oldest first.
  public func exams(lessonID: String) throws(Diagnostic) -> [SealedFile] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM exams WHERE lesson = ? ORDER BY id", arguments: [lessonID]
      ).map { SealedFile(result: $0["document"], seal: $0["digest"]) }
    }
  }
}
