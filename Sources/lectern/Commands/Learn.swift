import ArgumentParser
import Classroom
import Diagnostics
import Foundation
import Terminal

extension SessionMode: ExpressibleByArgument {}

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn one lesson, from where you stopped.",
    discussion: """
      EXAMPLES
        lectern learn pytorch-lstm
        lectern learn 1 --mode quiz
        lectern learn my-lesson.md --from 3
        lectern learn pytorch-lstm < answers.txt

      MODES
      \(SessionMode.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: "An id, a number in the menu, or a path to a .md file.")
  var lesson: String?

  @Option(help: "How to go through it; see above.")
  var mode: SessionMode = .learn

  @Option(name: .customLong("from"), help: "The section to begin with, by number or name.")
  var section: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    guard let lesson else {
      throw Failure(
        .usage, Diagnostic("which lesson?", fix: "`lectern list` shows them, `lectern` asks"))
    }
    let loaded = try lessons.load(lesson)
    var options = SessionOptions(mode: mode)
    if let section {
      let sections = loaded.lesson?.sections ?? []
      let last = loaded.lesson?.number(ofSection: sections.count - 1) ?? sections.count
      guard let index = LessonSession.sectionIndex(named: section, in: sections) else {
        let fix = closestName(to: section, in: sections.map(\.slug))
        throw Failure(
          .usage,
          Diagnostic(
            "there is no section '\(section)'",
            fix: fix.map { "did you mean '\($0)'?" } ?? "give a number from 1 to \(last)")
        )
      }
      options.startSection = index
    }
    let desk = try Desk(screen)
    let ending = try desk.sit(loaded, options)
    if ending == .menu { try MenuLoop(desk: desk, lessons: lessons).run() }
  }
}
