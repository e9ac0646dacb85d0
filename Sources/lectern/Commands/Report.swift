import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Terminal

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A class at a glance, from the files that learners handed in.",
    discussion: """
      EXAMPLES
        lectern report *.json
        lectern report *.json --lesson pytorch-lstm
        lectern report ada-exam.json
        lectern report *.json --csv moodle --title Metrics --points 10 -o grades.csv
        lectern report *.json --csv canvas --fill canvas.csv -o grades.csv

      Each file's seal is checked first; one that was changed is named and left out, and the exit
      code is 1.

      CSV
      \(GradeTableCatalog.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: "Files that `lectern submit` or an exam wrote.")
  var files: [String]

  @Option(help: "The only lesson to report on: its id.")
  var lesson: String?

  @Option(name: .customLong("key-file"), help: "The file of the key that results were sealed with.")
  var keyFile: String?

  @Flag(help: "One JSON object.")
  var json = false

  @Option(help: "Scores as a CSV file: canvas, moodle or plain.")
  var csv: String?

  @Option(help: "With --csv canvas: Canvas's export, which gets one more column.")
  var fill: String?

  @Option(help: "With --csv: the title of the column.")
  var title: String?

  @Option(help: "With --csv: the points of a perfect score.")
  var points: Double = 100

  @OptionGroup var output: FileOutput

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard points.isFinite, points > 0 else {
      throw ValidationError("--points must be above 0.")
    }
    guard fill == nil || csv == "canvas" else {
      throw ValidationError("--fill goes with --csv canvas.")
    }
  }

  func run() throws {
    try output.check(output.path)
    let key =
      try keyFile.map { (path) throws(Diagnostic) in try SealKey.key(inFile: path) }
      ?? SealKey.fromEnvironment()
    var results: [ResultFile] = []
    var refused = 0
    for file in files {
      do throws(Diagnostic) {
        results.append(
          try ResultFile.opened(try TextFile.read(file, limitBytes: 64 << 20), key: key))
      } catch {
        refused += 1
        try warn("\(file): \(error.summary)", fix: error.fix)
      }
    }
    if !results.isEmpty {
      try write(ClassReport(results, lessonID: lesson))
    }
    if refused > 0 { throw ExitCode(Failure.Code.checkFailed.rawValue) }
  }

  private func write(_ report: ClassReport) throws {
    if let csv { return try output.write(try table(report, csv)) }
    if json { return try output.write(report.json.indented() + "\n") }
    let screen = screen.standardOutput()
    let text = report.rendered(screen.settings)
    if output.path != nil { return try output.write(text.plain + "\n") }
    try screen.writeLine(text)
  }

  private func table(_ report: ClassReport, _ name: String) throws -> String {
    guard let table = GradeTableCatalog.all.first(where: { $0.name == name }) else {
      let names = GradeTableCatalog.all.map(\.name)
      throw Failure(
        .usage,
        Diagnostic(
          "there is no kind of CSV '\(name)'",
          fix: closestName(to: name, in: names).map { "did you mean '\($0)'?" }
            ?? "use one of \(names.joined(separator: ", "))"))
    }
    let column = GradeColumn(
      title: title ?? lesson ?? "Lectern", pointsPossible: points, learners: report.learners)
    guard let fill else {
      let (text, missing) = table.text(column)
      for learner in missing {
        try warn(
          "left out: \(learner.label) gave no school id", fix: "ask for `lectern submit --id ID`")
      }
      return text
    }
    do throws(Diagnostic) {
      let exported = try CSVTable(reading: try TextFile.read(fill, limitBytes: 64 << 20))
      let filled = try CanvasGradebook(exported, filling: column)
      for learner in filled.missing {
        try warn("left out: \(learner.label) is not in \(fill)", fix: nil)
      }
      return filled.table.text
    } catch {
      throw Failure(.badLesson, error)
    }
  }

  private func warn(_ text: String, fix: String?) throws(Diagnostic) {
    let line = withoutControlCharacters(text + (fix.map { "; " + $0 } ?? ""))
    try FileSink.standardError.write(line + "\n")
  }
}
