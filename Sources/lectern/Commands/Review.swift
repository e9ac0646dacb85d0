import ArgumentParser

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answer the questions that are due today, over all lessons.")

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let desk = try Desk(screen)
    try desk.needRecord()
    try ReviewRound(desk: desk, lessons: lessons).run()
  }
}
