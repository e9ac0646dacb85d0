import ArgumentParser
import Classroom
import Diagnostics
import Terminal

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "What you have done, your scores, and what is due.",
    discussion: """
      EXAMPLES
        lectern progress
        lectern progress --json
        lectern progress forget pytorch-lstm
      """, subcommands: [Show.self, Forget.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show it.")

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var lessons: LessonOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
      let desk = try Desk(screen)
      try desk.needRecord()
      try desk.sayTrouble()
      let report = ProgressReport(
        library: try lessons.library(), record: desk.record, timeZone: .current)
      if json {
        try desk.output.writeRaw(report.json.indented() + "\n")
      } else {
        try desk.output.writeLine(report.rendered(desk.output.settings))
      }
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Take back everything that is stored of a lesson.")

    @Argument(help: "The lesson's id.")
    var lesson: String

    @OptionGroup var screen: ScreenOptions

    func run() throws {
      let desk = try Desk(screen)
      try desk.needRecord()
      let id = lesson
      let known = try desk.record.gradebook.progress(lessonID: id) != nil
      guard known else {
        throw Failure(.noSuchFile, Diagnostic("nothing is stored of a lesson '\(id)'"))
      }
      try desk.record.gradebook.forget(lessonID: id)
      try desk.output.writeLine(StyledText("forgotten: \(id)"))
    }
  }
}
