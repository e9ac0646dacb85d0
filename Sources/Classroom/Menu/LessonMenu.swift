import Diagnostics
import Foundation
import Gradebook
import Terminal

/// The list of lessons with what was done of each, and what comes next.
public struct LessonMenu {
  public struct Row: Hashable, Sendable {
    public var number: Int
    public var id: String
    public var title: String
    public var minutes: Int
    /// Those that the lesson is not done without.
    public var questions: Int
    public var passed: Int
    public var isStarted: Bool
    public var isCompleted: Bool
    public var due: Int
    public var course: String
    /// The section where the learner stopped; empty where there is none.
    public var section: String
    public var lastSeen: Date?
  }

  /// What is proposed to be done now.
  public enum Next: Hashable, Sendable {
    case lesson(Int)
    case review
    case nothing
  }

  public var rows: [Row]
  public var dueCount: Int

  public init(library: LessonLibrary, record: LearnerRecord) {
    let progress = record.attempt { (book) throws(Diagnostic) in try book.allProgress() } ?? [:]
    let due = record.attempt { (book) throws(Diagnostic) in try book.due() } ?? []
    let dueByLesson = Dictionary(grouping: due, by: \.lessonID).mapValues(\.count)
    rows = library.entries.enumerated().map { index, entry in
      let stored = progress[entry.id]
      let answers =
        stored == nil
        ? [:]
        : record.attempt { (book) throws(Diagnostic) in
          try book.latestAnswers(lessonID: entry.id)
        } ?? [:]
      return Row(
        number: index + 1, id: entry.id, title: entry.title, minutes: entry.frontMatter.minutes,
        questions: entry.neededIDs.count,
        passed: entry.neededIDs.count { answers[$0]?.answer.verdict == .pass },
        isStarted: stored?.position != nil || !answers.isEmpty,
        isCompleted: stored?.completedAt != nil, due: dueByLesson[entry.id] ?? 0,
        course: entry.course, section: stored?.position?.sectionTitle ?? "",
        lastSeen: stored?.position?.savedAt)
    }
    dueCount = rows.map(\.due).reduce(0, +)
  }

  /// What comes next: the lesson that was left last, then reviews, then the first new lesson.
  public var next: Next {
    let left = rows.indices.filter { rows[$0].lastSeen != nil && !rows[$0].isCompleted }
    if let latest = left.max(by: { before(rows[$0], rows[$1]) }) { return .lesson(latest) }
    if dueCount > 0 { return .review }
    return rows.firstIndex { !$0.isCompleted }.map { .lesson($0) } ?? .nothing
  }

  private func before(_ one: Row, _ other: Row) -> Bool {
    (one.lastSeen ?? .distantPast) < (other.lastSeen ?? .distantPast)
  }

  /// The menu to choose from, the next lesson marked.
  ///
  /// - Parameter selected: the row to mark instead.
  public func menu(_ settings: OutputSettings, selected: Int? = nil) -> Menu {
    var marked = 0
    if case .lesson(let index) = next { marked = index }
    let figures = rows.map { columns($0, settings) }
    let widths = (0..<3).map { column in figures.map { $0[column].width }.max() ?? 0 }
    var course = ""
    let items = rows.enumerated().map { index, row in
      let detail = figures[index].enumerated().filter { widths[$0.offset] > 0 }
        .map { $0.element.padded(to: widths[$0.offset], $0.offset == 0 ? .right : .left) }
        .joined(separator: "  ")
      let heading = row.course == course ? "" : row.course
      course = row.course
      return MenuItem(row.title, detail: detail, words: words(row), heading: heading)
    }
    return Menu(
      title: title(settings), items: items, shortcuts: shortcuts, selected: selected ?? marked)
  }

  private var shortcuts: [MenuShortcut] {
    let review = dueCount > 0 ? "review \(dueCount)" : "review"
    return [MenuShortcut("r", review), MenuShortcut("m", "mode"), MenuShortcut("p", "progress")]
  }

  private func title(_ settings: OutputSettings) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var head = StyledText("Lectern", .heading)
    head += StyledText(separator + count(rows.count, "lesson"), .dim)
    if dueCount > 0 {
      let verb = dueCount == 1 ? "is" : "are"
      head += StyledText(separator + "\(count(dueCount, "question")) \(verb) due for review", .hint)
    }
    guard !rows.isEmpty else { return head }
    return head + "\n" + StyledText("Next: " + proposal, .dim)
  }

  /// What comes next in words.
  private var proposal: String {
    switch next {
    case .review: return "review what is due, with r."
    case .nothing: return "all lessons are done; m asks their questions another way."
    case .lesson(let index):
      let row = rows[index]
      guard row.lastSeen != nil else { return "lesson \(row.number), with Enter." }
      let place = row.section.isEmpty ? "" : ", \(row.section)"
      return "go on with lesson \(row.number)\(place)."
    }
  }

  /// Time, bar with passed questions, and what is due.
  private func columns(_ row: Row, _ settings: OutputSettings) -> [StyledText] {
    let time = row.minutes > 0 ? StyledText("\(minutesLeft(row)) min", .dim) : StyledText()
    var bar = StyledText()
    if row.isStarted || row.isCompleted {
      bar =
        progressBar(
          fraction: Double(row.passed) / Double(max(1, row.questions)), width: 8,
          isASCII: settings.isASCII)
        + StyledText(" \(row.passed) of \(row.questions)", .dim)
      if row.isCompleted { bar += StyledText(" ✓", .success) }
    }
    return [time, bar, row.due > 0 ? StyledText("\(row.due) due", .hint) : ""]
  }

  private func minutesLeft(_ row: Row) -> Int {
    guard row.isStarted, !row.isCompleted, row.questions > 0 else { return row.minutes }
    let left = Double(row.questions - row.passed) / Double(row.questions)
    return max(1, Int((Double(row.minutes) * left).rounded()))
  }

  private func words(_ row: Row) -> String {
    var facts = [String]()
    if row.minutes > 0 { facts.append("\(minutesLeft(row)) min") }
    if row.isStarted { facts.append("\(row.passed) of \(row.questions) passed") }
    if row.isCompleted { facts.append("done") }
    if row.due > 0 { facts.append("\(row.due) due") }
    return facts.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
