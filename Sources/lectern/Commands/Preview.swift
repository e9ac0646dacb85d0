import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Questions
import Terminal

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a lesson as a learner sees it, and again at each save.",
    discussion: "Ctrl-C ends it. With --once it is shown once.")

  @Argument(help: "The lesson file.")
  var file: String

  @Flag(help: "Show it once.")
  var once = false

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .noSuchFile,
        Diagnostic(
          "there is no '\(file)'", fix: "check the path; `lectern list` names the lessons"))
    }
    _ = try lessons.lexicon(besides: URL(fileURLWithPath: file).deletingLastPathComponent().path)
    var output = screen.standardOutput()
    var shown: String?
    var section: Int?
    var misses = 0
    while true {
      do throws(Diagnostic) {
        let text = try TextFile.read(file)
        misses = 0
        let settings = output.settings.fitted(to: TerminalSize.ofDescriptor(1))
        if text != shown || settings != output.settings {
          output.settings = settings
          try show(text, before: shown, &section, output)
          shown = text
        }
      } catch {
        guard isWatching else { throw Failure(.noSuchFile, error) }
        // An editor may take the file away for a moment while it saves.
        misses += 1
        if misses == 5 { try output.writeLine(StyledText(error.oneLine, .warning)) }
      }
      guard isWatching else { return }
      usleep(200_000)
    }
  }

  private var isWatching: Bool { !once && isatty(1) == 1 }

  private func show(
    _ text: String, before: String?, _ section: inout Int?, _ output: Output
  ) throws(Diagnostic) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let lexicon = (try? lessons.lexicon(besides: folder)) ?? Lexicon()
    let loaded = LoadedLesson.read(text: text, path: file, lexicon: lexicon)
    let stage = TerminalStage(output: output, clock: Desk.monotonicSeconds)
    if before != nil, output.settings.canRedraw { try output.writeRaw("\u{1B}[2J\u{1B}[H") }
    let python = Desk.python(datasets: lessons.datasets(besides: folder))
    let preview = LessonPreview(loaded: loaded, python: python, stage: stage)
    // A terminal of another size shows the same section again.
    if let before, before != text { section = preview.editedSection(since: before) }
    do throws(Diagnostic) {
      try preview.show(section: section)
    } catch {
      try output.writeLine(StyledText(error.oneLine, .failure))
    }
    if !loaded.findings.isEmpty { try output.writeLine() }
    for finding in loaded.findings {
      let style: Style = finding.severity == .error ? .failure : .warning
      try output.writeLine(StyledText(finding.oneLine, style).wrapped(to: output.settings.width))
    }
    if isWatching { try output.writeLine(waiting(section, loaded, output)) }
  }

  /// What is shown and what it waits for.
  private func waiting(
    _ section: Int?, _ loaded: LoadedLesson, _ output: Output
  ) -> StyledText {
    let name = URL(fileURLWithPath: file).lastPathComponent
    var place = loaded.lesson == nil ? "nothing to show" : "the whole lesson"
    if let section, let sections = loaded.lesson?.sections {
      let number = sections.number(ofSection: section)
      let count = sections.number(ofSection: sections.count - 1)
      place =
        (number == 0 ? "what stands before section 1" : "section \(number) of \(count)")
        + ", which you changed"
    }
    return "\n"
      + StyledText("\(name): \(place). Shown again at each save; Ctrl-C ends.", .dim)
      .wrapped(to: output.settings.width)
  }
}
