import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Questions

/// Shows a lesson from start to end with its questions open and their answers below.
public struct LessonPreview {
  private let loaded: LoadedLesson
  private let python: PythonSession
  private let stage: any Stage

  public init(loaded: LoadedLesson, python: PythonSession, stage: any Stage) {
    self.loaded = loaded
    self.python = python
    self.stage = stage
  }

  /// The section in which the text differs first from an older one, counted from 0.
  public func editedSection(since before: String) -> Int? {
    let old = before.split(separator: "\n", omittingEmptySubsequences: false)
    let new = loaded.text.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0 == $1 }.count
    return loaded.lesson?.sections.lastIndex { $0.span.start.line <= same + 1 }
  }

  /// Shows the whole lesson, or one section after running the cells above it.
  public func show(section: Int? = nil) throws(Diagnostic) {
    guard let lesson = loaded.lesson else { return }
    let clock: @Sendable () -> Date = { Date(timeIntervalSince1970: 0) }
    var options = SessionOptions(mode: .watch, startSection: section, isPaced: false)
    options.onlySection = section
    let session = LessonSession(
      lesson: lesson, questions: loaded.questions, python: python, stage: stage,
      record: LearnerRecord(gradebook: try LearningStore(inMemoryWithClock: clock), clock: clock),
      options: options)
    try session.start()
  }
}
