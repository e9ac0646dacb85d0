import Diagnostics

/// What came of reading a lesson: everything that was found, and the lesson if there is one.
public struct LessonReading: Sendable {
  /// The lesson, unless the file is too broken to show; parts that are wrong are left out of it.
  public var lesson: Lesson?
  public var findings: [Diagnostic]

  public init(lesson: Lesson?, findings: [Diagnostic]) {
    self.lesson = lesson
    self.findings = findings
  }

  /// Whether nothing that was found keeps the lesson from being taught.
  public var isSound: Bool { lesson != nil && !findings.contains { $0.severity == .error } }
}
