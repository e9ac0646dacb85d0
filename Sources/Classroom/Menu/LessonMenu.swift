import Diagnostics
import Foundation
import Gradebook
import Terminal

/// The list of lessons with what was done of each, as text.
public struct LessonMenu {
  public struct Row: Hashable, Sendable {
    public var number: Int
    public var id: String
    public var title: String
    public var framework: String
    public var minutes: Int
    public var questions: Int
    public var passed: Int
    public var isStarted: Bool
    public var isCompleted: Bool
    public var course: String
  }

  public var rows: [Row]
  public var dueCount: Int

  public init(library: LessonLibrary, record: LearnerRecord) {
    let progress = record.attempt { (book) throws(Diagnostic) in try book.allProgress() } ?? [:]
    let due = record.attempt { (book) throws(Diagnostic) in try book.due() } ?? []
    let known = Set(library.entries.map(\.id))
    dueCount = due.count { known.contains($0.lessonID) }
    rows = library.entries.enumerated().map { index, entry in
      let answers =
        progress[entry.id] == nil
        ? [:]
        : record.attempt { (book) throws(Diagnostic) in
          try book.latestAnswers(lessonID: entry.id)
        } ?? [:]
      return Row(
        number: index + 1, id: entry.id, title: entry.title,
        framework: entry.frontMatter.framework, minutes: entry.frontMatter.minutes,
        questions: entry.questionCount,
        passed: min(entry.questionCount, answers.values.count { $0.answer.verdict == .pass }),
        isStarted: progress[entry.id] != nil, isCompleted: progress[entry.id]?.completedAt != nil,
        course: entry.course)
    }
  }

  /// The menu as it is shown above the question which lesson it shall be.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var head = StyledText("Lectern", .heading)
    head += StyledText(separator + count(rows.count, "lesson"), .dim)
    if dueCount > 0 {
      let verb = dueCount == 1 ? "is" : "are"
      head += StyledText(separator + "\(count(dueCount, "question")) \(verb) due for review", .hint)
    }
    var lines = [head, ""]
    var course = ""
    for row in rows {
      if row.course != course, !row.course.isEmpty {
        lines.append(StyledText("  " + row.course, .subheading))
      }
      course = row.course
      lines.append(line(row, settings, separator))
    }
    return StyledText(lines: lines)
  }

  private func line(
    _ row: Row, _ settings: OutputSettings, _ separator: String
  ) -> StyledText {
    var facts = [String]()
    if row.minutes > 0 { facts.append("\(row.minutes) min") }
    if row.isStarted { facts.append("\(row.passed) of \(row.questions)") }
    if row.isCompleted { facts.append("done") }
    let number = StyledText("\(row.number)", .accent).padded(to: 3, .right) + "  "
    let tail = StyledText(facts.joined(separator: separator), .dim)
    let bar: StyledText =
      row.isStarted && !settings.isPlain && row.questions > 0
      ? progressBar(
        fraction: Double(row.passed) / Double(row.questions), width: 8, isASCII: settings.isASCII)
        + "  " : ""
    let room = settings.width - number.width - tail.width - bar.width - 2
    if room >= 24, !settings.isPlain {
      return number + StyledText(row.title).truncated(to: room).padded(to: room) + "  " + bar + tail
    }
    let text = StyledText(row.title) + (facts.isEmpty ? "" : StyledText(separator) + tail)
    return text.wrapped(to: settings.width, first: number)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
