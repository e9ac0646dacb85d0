import Classroom
import Diagnostics
import Terminal

/// The menu, over and over until the learner leaves.
struct MenuLoop {
  var desk: Desk
  var lessons: LessonOptions

  /// What the learner wants next.
  private enum Choice {
    case lesson(String, SessionMode)
    case review, progress, leave
    /// The same menu again, after a message.
    case again
  }

  func run() throws {
    var marked: Int?
    while true {
      let library = try lessons.library()
      try report(library)
      let menu = LessonMenu(library: library, record: desk.record)
      for diagnostic in desk.record.takeTrouble() { try say(diagnostic) }
      switch try choose(menu, &marked) {
      case .leave: return
      case .again: continue
      case .review: try ReviewRound(desk: desk, lessons: lessons).run()
      case .progress:
        let report = ProgressReport(library: library, record: desk.record, timeZone: .current)
        try desk.output.writeLine(report.rendered(desk.settings))
      case .lesson(_, .review): try ReviewRound(desk: desk, lessons: lessons).run()
      case .lesson(let name, let mode):
        if try !open(name, mode) { return }
        marked = nil
      }
      if desk.reader.isInteractive { try desk.output.writeLine() }
    }
  }

  // MARK: Choosing

  private func choose(_ menu: LessonMenu, _ marked: inout Int?) throws -> Choice {
    let settings = desk.settings
    var list = menu.menu(settings, selected: marked)
    let typedAhead = desk.reader.takeTypedAhead()
    guard desk.reader.isInteractive,
      let outcome = try list.choose(
        on: desk.output, typedAhead: typedAhead)
    else { return try ask(menu, settings) }
    switch outcome {
    case .chosen(let index):
      marked = index
      return .lesson(menu.rows[index].id, .learn)
    case .shortcut("r", _): return .review
    case .shortcut("p", _): return .progress
    case .shortcut(_, let index):
      marked = index
      return try chooseMode(menu.rows[index])
    case .left, .going: return .leave
    }
  }

  private func chooseMode(_ row: LessonMenu.Row) throws -> Choice {
    var modes = ModeMenu.menu(for: row.title)
    guard case .chosen(let index)? = try modes.choose(on: desk.output) else { return .again }
    return .lesson(row.id, SessionMode.allCases[index])
  }

  /// The numbered menu and a line, for a pipe, a screen reader or a terminal that cannot redraw.
  private func ask(_ menu: LessonMenu, _ settings: OutputSettings) throws -> Choice {
    try desk.output.writeLine(menu.menu(settings).numbered(settings))
    if desk.reader.isInteractive { try desk.output.writeLine() }
    let ids = menu.rows.map { Completion($0.id, $0.title) }
    let event = try desk.reader.read(
      LineRequest(
        prompt: StyledText(
          "Which lesson? (number, r for review, h for help, q to leave) ", .prompt),
        completer: { line, cursor in
          Completions(start: 0, items: ids.filter { $0.text.hasPrefix(line.prefix(cursor)) })
        }))
    guard case .line(let line) = event else { return event == .interrupted ? .again : .leave }
    return try choice(line, menu)
  }

  private func choice(_ line: String, _ menu: LessonMenu) throws -> Choice {
    let words = line.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    switch words.first {
    case nil:
      guard desk.reader.isInteractive else { return .again }
      switch menu.next {
      case .lesson(let index): return .lesson(menu.rows[index].id, .learn)
      case .review: return .review
      case .nothing: return .again
      }
    case "q", "quit", ":quit", ":q", "exit": return .leave
    case "r", "review", ":review": return .review
    case "p", "progress", ":progress": return .progress
    case "h", "help", ":help", "?":
      try desk.output.writeLine(StyledText(lines: Self.help(width: desk.settings.width)))
      return .again
    case let name?:
      let mode = words.count > 1 ? SessionMode(rawValue: words[1]) : .learn
      guard let mode else {
        try say(
          Diagnostic(
            "there is no mode '\(words[1])'",
            fix: closestName(to: words[1], in: SessionMode.allCases.map(\.rawValue))
              .map { "did you mean '\($0)'?" } ?? "type h for the modes"))
        return .again
      }
      return .lesson(name, mode)
    }
  }

  private static func help(width: Int) -> [StyledText] {
    [
      StyledText("Type a lesson's number or name; Enter alone takes what comes next.")
        .wrapped(to: width),
      StyledText("A mode may follow, such as 1 quiz:").wrapped(to: width),
    ]
      + SessionMode.allCases.map {
        StyledText("\($0.rawValue): \($0.summary)").wrapped(to: width, first: "  ")
      } + [StyledText("r reviews what is due, p shows your progress, q leaves.").wrapped(to: width)]
  }

  // MARK: Doing it

  /// Plays a lesson; answers whether the menu comes again.
  private func open(_ name: String, _ mode: SessionMode) throws -> Bool {
    do {
      let loaded = try lessons.load(name)
      return try desk.sit(loaded, SessionOptions(mode: mode)) != .quit
    } catch let failure as Failure {
      failure.report()
      return true
    }
  }

  private func say(_ diagnostic: Diagnostic) throws {
    try desk.output.writeLine(ScreenRenderer(settings: desk.settings).render(.problem(diagnostic)))
  }

  private func report(_ library: LessonLibrary) throws {
    for finding in library.findings {
      try desk.output.writeLine(
        StyledText(finding.oneLine, .warning).wrapped(to: desk.settings.width))
    }
    if library.entries.isEmpty {
      try desk.output.writeLine(
        StyledText("There are no lessons in \(library.folder); --lessons names another folder."))
    }
  }
}
