import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Terminal

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
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
    var folderFindings = [Diagnostic]()
    for path in paths.isEmpty ? [try lessons.library().folder] : paths {
      try add(path, &files, &folderFindings)
    }
    var reports = [CheckReport]()
    let cache = CheckCache(
      folder: LessonFolders.cache(
        environment: ProcessInfo.processInfo.environment, home: Desk.home),
      isUsed: !everything)
    var surroundings = [String: Surroundings]()
    for file in files { reports.append(try check(file, cache, &surroundings)) }
    try show(reports, folderFindings)
    let errors =
      reports.map(\.errorCount).reduce(0, +)
      + folderFindings.count { $0.severity == .error }
    if errors > 0 { throw ExitCode(Failure.Code.checkFailed.rawValue) }
  }

  private func add(
    _ path: String, _ files: inout [String], _ findings: inout [Diagnostic]
  ) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noSuchFile, Diagnostic("there is no '\(path)'"))
    }
    // A folder that is named like a lesson is a finding, not a folder of lessons.
    guard isFolder.boolValue, !path.hasSuffix(".md") else { return files.append(path) }
    do {
      let library = try LessonLibrary(folder: path.hasSuffix("/") ? String(path.dropLast()) : path)
      findings += library.findings.filter { $0.span.map { $0.source.hasSuffix(".yaml") } ?? true }
      files += library.allFiles + library.glossaries
    } catch {
      throw Failure(.noSuchFile, error)
    }
  }

  /// What the lessons of one folder share.
  private struct Surroundings {
    var lexicon: Lexicon
    /// The ids of the lessons that links may name.
    var known: Set<String>
  }

  private func surroundings(of folder: String) throws -> Surroundings {
    let beside = (try? LessonLibrary(folder: folder))?.entries ?? []
    let found = (try? lessons.library())?.entries ?? []
    return Surroundings(
      lexicon: try lessons.lexicon(besides: folder), known: Set((beside + found).map(\.id)))
  }

  private func check(
    _ file: String, _ cache: CheckCache, _ all: inout [String: Surroundings]
  ) throws -> CheckReport {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let shared = try all[folder] ?? surroundings(of: folder)
    all[folder] = shared
    if GlossaryCheck.isGlossary(file) {
      return GlossaryCheck(knownLessons: shared.known).check(path: file)
    }
    let loaded = LoadedLesson.read(path: file, lexicon: shared.lexicon)
    var known = shared.known
    if let id = loaded.lesson?.id { known.insert(id) }
    let checker = LessonChecker(knownLessons: known) { Desk.python() }
    return cache.report(for: loaded, known: known) { checker.check(loaded) }
  }

  private func show(_ reports: [CheckReport], _ findings: [Diagnostic]) throws {
    let errors = reports.map(\.errorCount).reduce(0, +) + findings.count { $0.severity == .error }
    let warnings = reports.map(\.warningCount).reduce(0, +)
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
      "\(reports.count) checked, \(errors) errors, \(warnings) warnings\n")
  }
}
