import Diagnostics
import GRDB

extension LearningStore {
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

extension LearningStore {
  /// Lets the file grow no further, as a full disk does, for tests.
  package func pretendFullDisk() throws(Diagnostic) {
    try write { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 1
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}

extension LearningStore {
  /// Runs the body while this program keeps the file to itself, for tests.
  package func whileWriting(_ body: () throws -> Void) throws(Diagnostic) {
    try write { _ in try body() }
  }
}
