import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Terminal

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a lesson, or your notes of it, in another format.",
    discussion: """
      EXAMPLES
        lectern export pytorch-lstm --to ipynb -o lstm.ipynb
        lectern export my-lesson.md --to gift
        lectern export pytorch-lstm --to md -o notes.md

      FORMATS
      \(LessonExportCatalog.exports.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      YOUR OWN RECORD OF THE LESSON
      \(ExportCatalog.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: "The lesson: an id, a number or a path.")
  var lesson: String

  @Option(name: .customLong("to"), help: "The format; see above.")
  var format: String

  @OptionGroup var output: FileOutput

  @Flag(help: "Write the answers too.")
  var answers = false

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    try checkFormat()
    try output.check(output.path)
    let loaded = try lessons.load(lesson)
    if let export = ExportCatalog.named(format) {
      return try RecordExport(export: export, loaded: loaded, output: output).run()
    }
    guard let value = loaded.lesson else { return }
    let played = PlayedLesson(
      value, questions: loaded.questions, python: Desk.python(datasets: loaded.datasets))
    let options = ExportOptions(
      includesAnswers: answers, datasets: loaded.datasets ?? "")
    do {
      let result = try LessonExportCatalog.write(played, to: format, options)
      try output.write(result.text)
      for finding in result.findings {
        try FileSink.standardError.write(withoutControlCharacters(finding.oneLine) + "\n")
      }
    } catch let error as Diagnostic {
      throw Failure(.usage, error)
    }
  }
}

extension Export {
  private func checkFormat() throws {
    let names = LessonExportCatalog.exports.map(\.name) + ExportCatalog.all.map(\.name)
    guard !names.contains(format) else { return }
    throw Failure(
      .usage,
      Diagnostic(
        "there is no format '\(format)'",
        fix: closestName(to: format, in: names).map { "did you mean '\($0)'?" }
          ?? "use one of \(names.joined(separator: ", "))"))
  }
}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a lesson of the questions in a GIFT file.")

  @Argument(help: "The GIFT file.")
  var file: String

  @OptionGroup var output: FileOutput

  func run() throws {
    try output.check(output.path)
    let text: String
    do {
      text = try TextFile.read(file, limitBytes: 16 << 20)
    } catch {
      throw Failure(.noSuchFile, error)
    }
    let name = URL(fileURLWithPath: output.path ?? file).deletingPathExtension().lastPathComponent
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.isEmpty ? "imported" : words.joined(separator: "-")
    let (lesson, findings) = GIFTImport.lesson(text, id: id, source: file)
    try output.write(lesson)
    for finding in findings {
      try FileSink.standardError.write(withoutControlCharacters(finding.oneLine) + "\n")
    }
    if findings.contains(where: { $0.severity == .error }) {
      throw ExitCode(Failure.Code.checkFailed.rawValue)
    }
  }
}
