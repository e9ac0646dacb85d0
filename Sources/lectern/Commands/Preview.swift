import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import LessonFormat
import Terminal

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      throw Failure(.noSuchFile, Diagnostic("there is no '\(file)'"))
    }
    let output = screen.standardOutput()
    var shown: String?
    while true {
      let text = (try? TextFile.read(file)) ?? ""
      if text != shown {
        try show(text, before: shown, output)
        shown = text
      }
      guard !once, isatty(1) == 1 else { return }
      usleep(200_000)
    }
  }

  private func show(_ text: String, before: String?, _ output: Output) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let lexicon = try lessons.lexicon(besides: folder)
    let loaded = LoadedLesson.read(text: text, path: file, lexicon: lexicon)
    let stage = TerminalStage(output: output, clock: Desk.monotonicSeconds)
    if before != nil, output.settings.canRedraw { try output.writeRaw("\u{1B}[2J\u{1B}[H") }
    let preview = LessonPreview(loaded: loaded, python: Desk.python(), stage: stage)
    try preview.show(section: before.flatMap { preview.editedSection(since: $0) })
    for finding in loaded.findings {
      try output.writeLine(StyledText(finding.oneLine, .warning))
    }
  }
}
