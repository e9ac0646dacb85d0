import Diagnostics
import GRDB

/// The tables, as the steps that lead from each version to the next.
///
/// A step is never changed once it was released; a new one is added at the end. The version
/// stands in SQLite's `user_version`.
enum Schema {
  static let steps: [String] = [first, notes, asked]

  static var version: Int { steps.count }

  /// Brings the tables up to date; two programs at once wait for each other.
  ///
  /// - Throws: `Diagnostic` if the database is from a newer version of the program.
  static func migrate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw Diagnostic(
        "the record of what you have learnt was written by a newer version of Lectern",
        got: "format \(found)", expected: "format \(version) or older",
        fix: "update Lectern, or set XDG_DATA_HOME to another folder")
    }
    guard found < version else { return }
    try database.inTransaction(.immediate) {
      let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      for step in steps.dropFirst(current) { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Times are seconds since 1970 in UTC, so they come back exactly as they went in.
  private static let first = """
    CREATE TABLE sessions (
      id INTEGER PRIMARY KEY, lesson TEXT NOT NULL, mode TEXT NOT NULL,
      startedAt REAL NOT NULL, endedAt REAL);
    CREATE TABLE answers (
      id INTEGER PRIMARY KEY AUTOINCREMENT, lesson TEXT NOT NULL, question TEXT NOT NULL,
      hash TEXT NOT NULL, type TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL,
      verdict TEXT NOT NULL, score REAL NOT NULL, sure INTEGER NOT NULL, tries INTEGER NOT NULL,
      hints INTEGER NOT NULL, seconds REAL NOT NULL, givenAt REAL NOT NULL, mode TEXT NOT NULL,
      missed TEXT NOT NULL, model TEXT,
      session INTEGER REFERENCES sessions(id) ON DELETE SET NULL);
    CREATE INDEX answersByQuestion ON answers (lesson, question);
    CREATE TABLE lessons (
      lesson TEXT PRIMARY KEY, startedAt REAL NOT NULL, completedAt REAL,
      section INTEGER, item INTEGER, sectionTitle TEXT, savedAt REAL);
    CREATE TABLE finishedSections (
      lesson TEXT NOT NULL, title TEXT NOT NULL, finishedAt REAL NOT NULL,
      PRIMARY KEY (lesson, title));
    CREATE TABLE disputes (
      id INTEGER PRIMARY KEY,
      answer INTEGER NOT NULL REFERENCES answers(id) ON DELETE CASCADE,
      reason TEXT NOT NULL, raisedAt REAL NOT NULL);
    CREATE TABLE comparisons (
      answer INTEGER PRIMARY KEY REFERENCES answers(id) ON DELETE CASCADE,
      verdict TEXT NOT NULL, comparedAt REAL NOT NULL);
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE cards (
      lesson TEXT NOT NULL, question TEXT NOT NULL, hash TEXT NOT NULL, stage TEXT NOT NULL,
      step INTEGER, stability REAL, difficulty REAL, due REAL NOT NULL, lastReview REAL,
      PRIMARY KEY (lesson, question, hash));
    CREATE INDEX cardsByDue ON cards (due);
    CREATE TABLE challenges (
      id INTEGER PRIMARY KEY, lesson TEXT NOT NULL, challenge TEXT NOT NULL,
      runs INTEGER NOT NULL, seconds REAL NOT NULL, solved INTEGER NOT NULL,
      summary TEXT NOT NULL, finishedAt REAL NOT NULL);
    CREATE TABLE exams (
      id INTEGER PRIMARY KEY, lesson TEXT NOT NULL, finishedAt REAL NOT NULL,
      document TEXT NOT NULL, digest TEXT NOT NULL);
    CREATE TABLE outbox (
      id TEXT PRIMARY KEY, answer INTEGER, statement TEXT NOT NULL, state TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, nextAt REAL NOT NULL DEFAULT 0, remark TEXT);
    """

  private static let notes = """
    CREATE TABLE notes (
      id INTEGER PRIMARY KEY, lesson TEXT NOT NULL, section TEXT NOT NULL, text TEXT NOT NULL,
      picture TEXT, writtenAt REAL NOT NULL);
    """

  /// The wording of a question with its fresh numbers and the order of its options.
  private static let asked = """
    ALTER TABLE answers ADD COLUMN asked TEXT;
    """
}
