import ArgumentParser

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer the questions that are due today, over all lessons.")

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try ReviewRound(desk: try Desk(screen), lessons: lessons).run()
  }
}
