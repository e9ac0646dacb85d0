import ArgumentParser
import Classroom
import Diagnostics
import LessonFormat
import Terminal

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The lessons that are found.")

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let library = try lessons.library()
    let output = screen.standardOutput()
    for finding in library.findings {
      try FileSink.standardError.write(withoutControlCharacters(finding.oneLine) + "\n")
    }
    if json {
      try output.writeRaw(library.json.indented() + "\n")
    } else {
      let table = TextTable(
        header: ["", "id", "title", "minutes", "questions"].map { StyledText($0, .dim) },
        rows: library.entries.enumerated().map { index, entry in
          let minutes = entry.frontMatter.minutes
          return [
            StyledText("\(index + 1)"), StyledText(entry.id, .accent), StyledText(entry.title),
            StyledText(minutes == 0 ? "" : "\(minutes)"), StyledText("\(entry.questionCount)"),
          ]
        }, alignments: [.right, .left, .left, .right, .right])
      try output.writeLine(table.rendered(output.settings))
    }
  }
}
