import Classroom
import Diagnostics
import Terminal

/// The menu, over and over until the learner leaves.
struct MenuLoop {
  var desk: Desk
  var lessons: LessonOptions

  func run() throws {
    while true {
      let library = try lessons.library()
      let menu = LessonMenu(library: library, record: desk.record)
      try desk.output.writeLine(menu.rendered(desk.output.settings))
      try report(library)
      if desk.reader.isInteractive { try desk.output.writeLine() }
      let choices = menu.rows.map { Completion($0.id, $0.title) }
      let event = try desk.reader.read(
        LineRequest(
          prompt: StyledText("Which lesson? (number, r for review, q to leave) ", .prompt),
          completer: { line, cursor in
            Completions(
              start: 0, items: choices.filter { $0.text.hasPrefix(line.prefix(cursor)) })
          }))
      guard case .line(let line) = event else {
        if case .interrupted = event { continue }
        return
      }
      let choice = line.filter { !$0.isWhitespace }.lowercased()
      switch choice {
      case "q", "quit", ":quit", ":q", "exit": return
      case "": continue
      case "r", "review", ":review": try ReviewRound(desk: desk, lessons: lessons).run()
      default: if try !open(choice) { return }
      }
    }
  }

  /// Plays a lesson; answers whether the menu comes again.
  private func open(_ choice: String) throws -> Bool {
    do {
      let loaded = try lessons.load(choice)
      let (ending, _) = try desk.play(loaded, SessionOptions())
      return ending != .quit
    } catch let failure as Failure {
      failure.report()
      return true
    }
  }

  private func report(_ library: LessonLibrary) throws {
    for finding in library.findings {
      try desk.output.writeLine(StyledText(finding.oneLine, .warning))
    }
    if library.entries.isEmpty {
      try desk.output.writeLine(
        StyledText("There are no lessons in \(library.folder); --lessons names another folder."))
    }
  }
}
