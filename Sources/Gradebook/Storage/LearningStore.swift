import Diagnostics
import Foundation
import GRDB

/// What a learner has done: answers, places, reviews, settings, in one SQLite file.
///
/// Everything is on the disk when a call returns (write-ahead log, synchronous FULL), so a killed
/// program loses no answer. Two programs may use the same file; each waits up to five seconds
/// for the other.
public final class LearningStore: Sendable {
  let queue: DatabaseQueue
  /// The time now; tests give their own.
  let clock: @Sendable () -> Date
  /// Where the record is, for messages; nil in memory.
  public let path: String?

  /// Opens the record, making it and its folder (for the owner alone) where they are missing.
  ///
  /// - Parameters:
  ///   - busyTimeoutSeconds: the longest wait for another program that writes.
  ///   - clock: the time now.
  /// - Throws: `Diagnostic` if the folder cannot be written, the file is not a gradebook or is
  ///   from a newer version, or another program keeps it locked.
  public init(
    path: String, busyTimeoutSeconds: Double = 5, clock: @escaping @Sendable () -> Date
  ) throws(Diagnostic) {
    let folder = (path as NSString).deletingLastPathComponent
    queue = try LearningStore.reporting("open the record of what you have learnt", path) {
      if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      return try LearningStore.retrying(forSeconds: busyTimeoutSeconds) {
        let queue = try DatabaseQueue(
          path: path, configuration: LearningStore.configuration(busyTimeoutSeconds))
        try queue.inDatabase { database in
          _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
          try database.execute(sql: "PRAGMA synchronous = FULL")
          try Schema.migrate(database)
        }
        return queue
      }
    }
    self.clock = clock
    self.path = path
  }

  /// An empty record that is gone when the program ends.
  public init(inMemoryWithClock clock: @escaping @Sendable () -> Date) throws(Diagnostic) {
    queue = try LearningStore.reporting("make a record in memory", nil) {
      let queue = try DatabaseQueue(configuration: LearningStore.configuration(0))
      try queue.inDatabase { try Schema.migrate($0) }
      return queue
    }
    self.clock = clock
    path = nil
  }

  /// A copy in memory, to go on with when the disk refuses to take more.
  public func copyInMemory() throws(Diagnostic) -> LearningStore {
    let copy = try LearningStore(inMemoryWithClock: clock)
    try LearningStore.reporting("copy the record into memory", path) {
      try queue.backup(to: copy.queue)
    }
    return copy
  }

  /// Opens again while another program has the file: SQLite does not wait by itself where two turn
  /// on the write-ahead log of a new file at the same moment.
  private static func retrying<Value>(
    forSeconds seconds: Double, _ open: () throws -> Value
  ) throws -> Value {
    let start = ContinuousClock.now
    while true {
      do {
        return try open()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && start.duration(to: .now) < .seconds(seconds)
      {
        usleep(10_000)
      }
    }
  }

  private static func configuration(_ busyTimeoutSeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeoutSeconds)
    configuration.foreignKeysEnabled = true
    return configuration
  }

  /// Reads in one consistent view.
  func read<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
    try LearningStore.reporting("read the record of what you have learnt", path) {
      try queue.read(body)
    }
  }

  /// Writes all or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(Diagnostic) -> Value {
    try LearningStore.reporting("store what you did", path) {
      try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw Diagnostic("the record did not take what was written") }
        return value
      }
    }
  }
}
