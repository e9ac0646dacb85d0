import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Questions

/// A lesson of the fixture course in a classroom without a terminal.
final class Seat {
  let session: LessonSession
  let stage = RecordingStage()
  let record: LearnerRecord

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/course").standardized.path
  static let time = Date(timeIntervalSince1970: 1_800_000_000)

  static func lesson(_ name: String) -> LoadedLesson {
    LoadedLesson.read(path: "\(fixtures)/\(name).md", lexicon: Lexicon())
  }

  init(
    _ loaded: LoadedLesson, record: LearnerRecord? = nil, options: SessionOptions,
    interrupts: Interrupts = .never
  ) throws {
    let time = Self.time
    self.record =
      try record
      ?? LearnerRecord(
        gradebook: try LearningStore(inMemoryWithClock: { time }), clock: { time })
    let lesson =
      loaded.lesson
      ?? Lesson(source: "", frontMatter: FrontMatter(id: "none", title: "none"), sections: [])
    var options = options
    options.glossary = LessonLibrary.glossary(in: Self.fixtures) ?? Glossary()
    session = LessonSession(
      lesson: lesson, questions: loaded.questions,
      python: PythonSession(modules: [], interrupts: interrupts), stage: stage,
      record: self.record, options: options)
  }

  convenience init(
    _ name: String = "tiny", mode: SessionMode = .learn, record: LearnerRecord? = nil
  ) throws {
    try self.init(
      Self.lesson(name), record: record, options: SessionOptions(mode: mode, seed: 7))
  }

  /// What is shown after a line was typed.
  func type(_ line: String) throws -> String {
    try session.handle(.line(line))
    return stage.takeText()
  }

  func start() throws -> String {
    try session.start()
    return stage.takeText()
  }
}
