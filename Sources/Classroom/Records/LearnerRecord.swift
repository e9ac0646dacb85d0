import Diagnostics
import Foundation
import Gradebook
import LessonFormat

/// What a learner has done, kept at once; when the disk refuses, the session goes on in memory
/// after saying so.
public final class LearnerRecord {
  public private(set) var gradebook: LearningStore
  /// What went wrong and has not been said yet.
  public private(set) var trouble: [Diagnostic] = []
  private let clock: @Sendable () -> Date

  public init(gradebook: LearningStore, clock: @escaping @Sendable () -> Date) {
    self.gradebook = gradebook
    self.clock = clock
  }

  public var now: Date { clock() }

  /// Opens the record at a path; if that fails, one in memory, and the reason is in `trouble`.
  ///
  /// - Throws: `Diagnostic` if not even that works.
  public static func open(
    path: String, clock: @escaping @Sendable () -> Date
  ) throws(Diagnostic) -> LearnerRecord {
    do {
      let record = LearnerRecord(
        gradebook: try LearningStore(path: path, clock: clock), clock: clock)
      record.compareClock()
      return record
    } catch {
      let record = LearnerRecord(
        gradebook: try LearningStore(inMemoryWithClock: clock), clock: clock)
      record.trouble = [error, Self.inMemory]
      return record
    }
  }

  /// Whether nothing is stored, and nothing can be said of what was stored before.
  public var isInMemory: Bool { gradebook.path == nil }

  /// A clock may be off by so many seconds before it is told.
  private static let clockTolerance = 3600.0

  /// Tells of a clock that went back: answers keep the time at which they were given, but reviews
  /// come when the clock says so.
  private func compareClock() {
    guard let latest = try? gradebook.latestAnswerTime(),
      latest.timeIntervalSince(now) > Self.clockTolerance
    else { return }
    trouble.append(
      Diagnostic(
        "the clock of this computer is behind your last answer", severity: .warning,
        got: "\(now.formatted(.iso8601)), and the answer is of \(latest.formatted(.iso8601))",
        fix: "nothing is lost; reviews come at the right time once the clock is right"))
  }

  private static let inMemory = Diagnostic(
    "going on without storing: what you do now is gone when you leave", severity: .warning)

  /// The troubles that were not said yet.
  public func takeTrouble() -> [Diagnostic] {
    defer { trouble = [] }
    return trouble
  }

  /// Does something with the gradebook; nil if it could not be done.
  @discardableResult
  public func attempt<Value>(
    _ body: (LearningStore) throws(Diagnostic) -> Value
  ) -> Value? {
    do throws(Diagnostic) {
      return try body(gradebook)
    } catch {
      trouble.append(error)
      guard gradebook.path != nil, let copy = try? gradebook.copyInMemory() else { return nil }
      gradebook = copy
      trouble.append(Self.inMemory)
      return try? body(copy)
    }
  }

  /// The learner's seed, drawn once.
  public func seed(drawing draw: @escaping () -> UInt64) -> UInt64 {
    attempt { (book) throws(Diagnostic) in try book.seed(drawing: draw) } ?? 0
  }
}
