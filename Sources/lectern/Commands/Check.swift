import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import PythonModules
import Terminal

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that can be wrong with lessons.",
    discussion: """
      EXAMPLES
        lectern check my-lesson.md
        lectern check Lessons --json

      Exit code 1 if there are errors. What did not change since the last check is not run again.
      """)

  @Argument(help: "Lesson files or folders of them; without any, the lessons found.")
  var paths: [String] = []

  @Flag(help: "One JSON object.")
  var json = false

  @Flag(name: .customLong("again"), help: "Check also what did not change.")
  var everything = false

  @OptionGroup var lessons: LessonOptions

  func run() throws {
    var files = [String]()
    var findings = [Diagnostic]()
    for path in paths.isEmpty ? [try lessons.library().folder] : paths {
      try add(path, &files, &findings)
    }
    let reports = try check(files)
    try show(reports, findings)
    let errors =
      reports.map(\.errorCount).reduce(0, +) + findings.count { $0.severity == .error }
    if errors > 0 { throw ExitCode(Failure.Code.checkFailed.rawValue) }
  }

  private func add(
    _ path: String, _ files: inout [String], _ findings: inout [Diagnostic]
  ) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        .noSuchFile,
        Diagnostic(
          "there is no '\(path)'", fix: "check the path; `lectern list` names the lessons"))
    }
    // A folder that is named like a lesson is a finding, not a folder of lessons.
    guard isFolder.boolValue, !path.hasSuffix(".md") else { return files.append(path) }
    do {
      let library = try LessonLibrary(folder: path.hasSuffix("/") ? String(path.dropLast()) : path)
      findings += library.courseFindings + library.unusedPictures
      files += library.allFiles + library.glossaries
    } catch {
      throw Failure(.noSuchFile, error)
    }
  }

  private func check(_ files: [String]) throws -> [CheckReport] {
    let found = Set(((try? lessons.library())?.entries ?? []).map(\.id))
    var surroundings = [String: CheckSurroundings]()
    for folder in Set(files.map(LessonCheckRun.folder)) {
      surroundings[folder] = try lessons.surroundings(of: folder, besides: found)
    }
    let cache = CheckCache(
      folder: LessonFolders.cache(
        environment: ProcessInfo.processInfo.environment, home: Desk.home),
      isUsed: !everything)
    let run = LessonCheckRun(surroundings: surroundings, cache: cache) { datasets in
      PythonSession(modules: LecternModules.all, datasets: datasets, interrupts: .never)
    }
    // On a terminal a line that counts; elsewhere only the result.
    let isWatched = isatty(2) == 1 && files.count > 1
    let reports = run.reports(for: files) { done in
      if isWatched { try? FileSink.standardError.write("\rchecked \(done) of \(files.count) ") }
    }
    if isWatched { try? FileSink.standardError.write("\r\u{1B}[K") }
    return reports
  }

  private func show(_ reports: [CheckReport], _ findings: [Diagnostic]) throws {
    let errors = reports.map(\.errorCount).reduce(0, +) + findings.count { $0.severity == .error }
    let warnings =
      reports.map(\.warningCount).reduce(0, +) + findings.count { $0.severity == .warning }
    if json {
      let value: JSONValue = [
        "schema": 1, "errors": .number(Double(errors)), "warnings": .number(Double(warnings)),
        "findings": .list(findings.map(\.json)), "files": .list(reports.map(\.json)),
      ]
      try FileSink.standardOutput.write(value.indented() + "\n")
      return
    }
    for line in findings.map(\.oneLine) + reports.flatMap(\.lines) {
      try FileSink.standardOutput.write(withoutControlCharacters(line) + "\n")
    }
    try FileSink.standardOutput.write(
      "\(reports.count) checked, \(errors.counted("error")), \(warnings.counted("warning"))\n")
  }
}

extension Int {
  /// The number with its noun, such as `1 error` and `2 errors`.
  fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
