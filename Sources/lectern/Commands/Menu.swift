import ArgumentParser
import Classroom
import Diagnostics

struct Menu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu", abstract: "Choose a lesson (what `lectern` alone does).")

  @Argument(help: .hidden) var words: [String] = []

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if let word = words.first {
      throw Failure(
        .usage, Diagnostic("there is no command '\(word)'", fix: advice(for: word)))
    }
    try MenuLoop(desk: try Desk(screen), lessons: lessons).run()
  }

  /// What somebody means who types the name of a mode or a lesson, or a command with a slip.
  private func advice(for word: String) -> String {
    let lesson = words.dropFirst().first
    if let mode = SessionMode(rawValue: word) {
      return "`lectern learn \(lesson ?? "LESSON") --mode \(mode.rawValue)`"
    }
    if (try? lessons.load(word)) != nil { return "`lectern learn \(word)`" }
    let commands = Lectern.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let near = closestName(to: word, in: commands) else {
      return "`lectern --help` lists the commands, `lectern` alone is the menu"
    }
    return "did you mean `lectern \(near)`?"
  }
}
