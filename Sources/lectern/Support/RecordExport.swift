import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Questions

/// Writes what is stored of a lesson: the ways out of the gradebook, for `lectern export`.
struct RecordExport {
  var export: Gradebook.Export
  var loaded: LoadedLesson
  var output: FileOutput

  /// - Throws: `Failure` if nothing is stored of the lesson, or a file cannot be written.
  func run() throws {
    guard let lesson = loaded.lesson else { return }
    let environment = ProcessInfo.processInfo.environment
    let path = LessonFolders.gradebook(environment: environment, home: Desk.home)
    let book = try LearningStore(path: path, clock: { Desk.clock() })
    var record = try book.exportedRecord(
      learner: String(try book.seed { UInt64.random(in: 0...UInt64(Int64.max)) }, radix: 16),
      lessonID: lesson.id, titles: [lesson.id: lesson.title])
    guard !record.answers.isEmpty || !record.notes.isEmpty else {
      throw Failure(
        .noSuchFile,
        Diagnostic(
          "you have no answers and no notes in '\(lesson.id)' yet",
          fix: "`lectern learn \(lesson.id)` opens it"))
    }
    record.sectionOrders[lesson.id] = lesson.sections.map(\.title)
    record.questionTexts = Dictionary(
      loaded.questions.map { ("\(lesson.id)/\($0.id)", text(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    if let path = output.path {
      let name = (path as NSString).lastPathComponent
      record.pictureName = (name as NSString).deletingPathExtension + "-"
    }
    let folder = ((output.path ?? "") as NSString).deletingLastPathComponent
    let pictures = output.path == nil || export.name != "md" ? [] : record.pictures
    let paths = pictures.map { folder.isEmpty ? $0.name : "\(folder)/\($0.name)" }
    for path in paths { try output.check(path) }
    try output.write(export.text(record))
    for (picture, path) in zip(pictures, paths) { try output.write(picture.svg, to: path) }
  }

  /// What a question asks, without its options; numbers that are drawn anew are left open.
  private func text(of question: Question) -> String {
    let lines = question.block.body.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.hasPrefix("- [") }.joined(separator: "\n")
      .replacing(/\{\{.*?\}\}/, with: "…")
  }
}
