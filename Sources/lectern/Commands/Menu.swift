import ArgumentParser

struct Menu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu", abstract: "Choose a lesson (what `lectern` alone does).")

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try MenuLoop(desk: try Desk(screen), lessons: lessons).run()
  }
}
