import ArgumentParser
import Classroom
import Diagnostics
import LessonFormat
import Terminal

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The lessons that are found.")

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
      try output.writeLine(table(library).rendered(output.settings))
    }
  }

  private func table(_ library: LessonLibrary) -> TextTable {
    // One course needs no column that says its name in each row.
    let hasCourses = Set(library.entries.map(\.course)).count > 1
    let names = ["", "id", "title", "minutes", "questions"] + (hasCourses ? ["course"] : [])
    let rows = library.entries.enumerated().map { index, entry -> [StyledText] in
      let minutes = entry.frontMatter.minutes
      let facts = [
        StyledText("\(index + 1)"), StyledText(entry.id, .accent), StyledText(entry.title),
        StyledText(minutes == 0 ? "" : "\(minutes)"), StyledText("\(entry.questionCount)"),
      ]
      return facts + (hasCourses ? [StyledText(entry.course, .dim)] : [])
    }
    return TextTable(
      header: names.map { StyledText($0, .dim) }, rows: rows,
      alignments: [.right, .left, .left, .right, .right, .left])
  }
}
