import Diagnostics
import LessonFormat

extension Command {
  static let again = Command("again", summary: "shows this section, or this question, again") {
    (session, _) throws(Diagnostic) in
    if case .asking(let active) = session.state { return try session.show(active) }
    try session.jump(toSection: session.currentSection)
  }

  static let back = Command("back", summary: "goes back to the section before") {
    (session, _) throws(Diagnostic) in
    guard try session.mayJump() else { return }
    try session.jump(toSection: max(0, session.currentSection - 1))
  }

  static let next = Command("next", summary: "goes on to the next section") {
    (session, _) throws(Diagnostic) in
    guard try session.mayJump() else { return }
    guard session.currentSection + 1 < session.lesson.sections.count else {
      return try session.stage.show(
        .notice("this is the last section; Enter goes on to its end, :quit leaves"))
    }
    try session.jump(toSection: session.currentSection + 1)
  }

  static let goTo = Command(
    "goto", argument: "SECTION", summary: "goes to a section, by number or name",
    example: ":goto 1"
  ) { (session, wanted) throws(Diagnostic) in
    guard try session.mayJump() else { return }
    guard let section = session.section(named: wanted) else {
      let names = session.lesson.sections.map(\.slug)
      let fix = closestName(to: wanted, in: names).map { "did you mean :goto \($0)?" }
      return try session.stage.show(
        .problem(
          Diagnostic(
            wanted.isEmpty ? "which section?" : "there is no section '\(wanted)'",
            severity: .warning,
            fix: fix ?? session.lesson.placesToGo)))
    }
    try session.jump(toSection: section)
  }

  static let menu = Command("menu", summary: "leaves for the menu; your place is kept") {
    (session, _) throws(Diagnostic) in
    try session.finish(.menu)
  }

  static let quit = Command("quit", summary: "leaves; your place is kept") {
    (session, _) throws(Diagnostic) in
    try session.finish(.quit)
  }
}

extension Lesson {
  /// What `:goto` takes.
  fileprivate var placesToGo: String {
    let last = sections.indices.last.map { number(ofSection: $0) } ?? 0
    guard last > 0 else { return "there are no sections here" }
    return last == 1
      ? "this lesson has one section: :goto 1"
      : "type :goto and a number from 1 to \(last), or a word of a title"
  }
}

extension LessonSession {
  /// Whether the learner may go to another section; an exam asks once and in order.
  func mayJump() throws(Diagnostic) -> Bool {
    guard mode == .exam else { return true }
    try stage.show(.notice("an exam goes in order; :skip leaves this question out"))
    return false
  }

  /// A section by its number from 1, its slug, how its title begins, or a part of the title.
  public func section(named name: String) -> Int? {
    Self.sectionIndex(named: name, in: lesson.sections)
  }

  public static func sectionIndex(named name: String, in sections: [LessonSection]) -> Int? {
    let wanted = name.lowercased()
    if let number = Int(wanted) {
      return sections.indices.first { sections.number(ofSection: $0) == number }
    }
    guard !wanted.isEmpty else { return nil }
    return sections.firstIndex { $0.slug == wanted }
      ?? sections.firstIndex {
        $0.slug.hasPrefix(wanted) || $0.title.lowercased().hasPrefix(wanted)
      } ?? sections.firstIndex { $0.title.lowercased().contains(wanted) }
  }
}
