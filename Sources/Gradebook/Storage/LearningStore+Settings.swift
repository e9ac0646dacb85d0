import Diagnostics
import GRDB

extension LearningStore {
  public func setting(_ name: String) throws(Diagnostic) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
    }
  }

  public func setSetting(_ name: String, to value: String) throws(Diagnostic) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
        arguments: [name, value])
    }
  }

  /// The learner's seed, which orders options and draws fresh numbers; drawn once and kept.
  public func seed(drawing draw: () -> UInt64) throws(Diagnostic) -> UInt64 {
    try write { database in
      let stored = try String.fetchOne(
        database, sql: "SELECT value FROM settings WHERE name = 'seed'")
      if let seed = stored.flatMap({ UInt64($0) }) { return seed }
      let seed = draw()
      try database.execute(
        sql: "INSERT OR REPLACE INTO settings (name, value) VALUES ('seed', ?)",
        arguments: [String(seed)])
      return seed
    }
  }
}
