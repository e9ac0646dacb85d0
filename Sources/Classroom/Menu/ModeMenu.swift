import Terminal

/// The ways to go through a lesson, to choose from.
public enum ModeMenu {
  /// - Parameter lesson: the title of the lesson that is chosen for.
  public static func menu(for lesson: String) -> Menu {
    Menu(
      title: StyledText("How? ", .heading) + StyledText(lesson, .dim),
      items: SessionMode.allCases.map {
        MenuItem($0.rawValue, detail: StyledText($0.summary, .dim))
      })
  }
}
