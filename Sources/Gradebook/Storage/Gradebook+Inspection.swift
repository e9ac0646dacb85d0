import Diagnostics
import GRDB

extension Gradebook {
  /// How SQLite keeps the file safe, for tests.
  package var durability: String {
    get throws(Diagnostic) {
      try read { database in
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        let level = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
        return "\(mode), synchronous \(level)"
      }
    }
  }

  /// Marks the file as of another version, for tests.
  package func pretendVersion(_ version: Int) throws(Diagnostic) {
    try write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }
}
