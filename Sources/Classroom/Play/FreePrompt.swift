import Diagnostics
import LessonFormat
import Terminal

extension LessonSession {
  /// A session that runs a lesson's cells unseen and then stays at the free prompt.
  public func explore() throws(Diagnostic) {
    isExploring = true
    let cells = lesson.cells.filter(\.runs)
    if !cells.isEmpty {
      try stage.show(.notice("loading \(lesson.title): running \(cells.count) cells"))
    }
    for cell in cells { try runUnseen(cell) }
    state = .playing(before: .ended(.quit))
    try stage.show(.notice("the free prompt; :quit or Ctrl-D leaves, ?name explains a name"))
  }
}
