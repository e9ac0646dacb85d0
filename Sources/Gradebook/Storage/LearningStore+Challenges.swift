import Diagnostics
import Foundation
import GRDB

extension LearningStore {
  public func record(_ attempt: ChallengeTry) throws(Diagnostic) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO challenges (lesson, challenge, runs, seconds, solved, summary, finishedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          attempt.lessonID, attempt.challengeID, attempt.runs, attempt.seconds,
          attempt.isSolved, attempt.summary, attempt.finishedAt.timeIntervalSince1970,
        ])
    }
  }

  /// All tries at a challenge, best first: solved ones, then fewer runs, then less time.
  public func scoreboard(
    lessonID: String, challengeID: String
  ) throws(Diagnostic) -> [ChallengeTry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM challenges WHERE lesson = ? AND challenge = ?
          ORDER BY solved DESC, runs, seconds, id
          """, arguments: [lessonID, challengeID]
      ).map { row in
        ChallengeTry(
          lessonID: row["lesson"], challengeID: row["challenge"], runs: row["runs"],
          seconds: row["seconds"], isSolved: row["solved"], summary: row["summary"],
          finishedAt: Date(timeIntervalSince1970: row["finishedAt"]))
      }
    }
  }
}
