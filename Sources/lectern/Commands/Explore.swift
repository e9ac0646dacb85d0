import ArgumentParser
import Classroom
import Diagnostics
import Terminal

struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "The free prompt, with a lesson's data and models loaded.",
    discussion: """
      EXAMPLES
        lectern explore
        lectern explore pytorch-lstm
      """)

  @Argument(help: "The lesson whose cells are run first.")
  var lesson: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    var loaded = LoadedLesson.empty
    loaded.glossary = lessons.glossary()
    if let lesson { loaded = try lessons.load(lesson) }
    let desk = try Desk(screen)
    _ = try desk.play(loaded, SessionOptions(mode: .read), exploring: true)
  }
}
