import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Terminal

/// What a learner has done of every lesson, as text and as JSON.
public struct ProgressReport {
  struct Section: Hashable {
    var title: String
    var answered = 0
    var score = 0.0
  }

  struct Line: Hashable {
    var id: String
    var title: String
    var questions: Int
    var answered: Int
    var passed: Int
    /// All answers, also those that were given again.
    var tries: Int
    var score: Double
    var isCompleted: Bool
    var due: Int
    var sections: [Section]
    var weakIdeas: [String]
  }

  let lines: [Line]
  let dueCount: Int
  /// Days with an answer, as `2026-11-21`, the latest last.
  let days: [String]

  public init(library: LessonLibrary, record: LearnerRecord) {
    let progress = record.attempt { (book) throws(Diagnostic) in try book.allProgress() } ?? [:]
    let due = record.attempt { (book) throws(Diagnostic) in try book.due() } ?? []
    let all = record.attempt { (book) throws(Diagnostic) in try book.answers() } ?? []
    dueCount = due.count
    days = Array(Set(all.map { Self.day($0.answer.givenAt) })).sorted()
    lines = library.entries.map { entry in
      let latest = Dictionary(
        all.filter { $0.answer.lessonID == entry.id }.map { ($0.answer.questionID, $0.answer) },
        uniquingKeysWith: { $1 })
      let answers = latest.values
      return Line(
        id: entry.id, title: entry.title, questions: entry.questionCount,
        answered: answers.count, passed: answers.count { $0.verdict == .pass },
        tries: all.count { $0.answer.lessonID == entry.id },
        score: answers.isEmpty ? 0 : answers.map(\.score).reduce(0, +) / Double(answers.count),
        isCompleted: progress[entry.id]?.completedAt != nil,
        due: due.count { $0.lessonID == entry.id }, sections: Self.sections(Array(answers)),
        weakIdeas: Array(Set(answers.filter { $0.verdict != .pass }.flatMap(\.missedIdeas)))
          .sorted())
    }
  }

  private static func sections(_ answers: [AnswerRecord]) -> [Section] {
    Dictionary(grouping: answers, by: \.section).map { title, group in
      Section(
        title: title, answered: group.count,
        score: group.map(\.score).reduce(0, +) / Double(group.count))
    }.sorted { $0.title < $1.title }
  }

  private static func day(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day())
  }

  /// What `lectern progress` prints.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    let separator = settings.isPlain ? ", " : " · "
    var head = StyledText("Progress", .heading)
    head += StyledText(
      "\(separator)\(dueCount) due for review\(separator)\(days.count) days", .dim)
    let table = TextTable(
      header: ["lesson", "answered", "passed", "score", "due"].map { StyledText($0, .dim) },
      rows: lines.map { line in
        let score = line.answered == 0 ? "" : "\(Int((line.score * 100).rounded())) %"
        return [
          StyledText(line.title), StyledText("\(line.answered) of \(line.questions)"),
          StyledText("\(line.passed)"), StyledText(score), StyledText("\(line.due)"),
        ]
      }, alignments: [.left, .right, .right, .right, .right])
    var parts = [head, table.rendered(settings)]
    let weak = lines.flatMap(\.weakIdeas)
    if !weak.isEmpty {
      parts.append(
        StyledText(
          lines: [StyledText("Worth another look", .subheading)]
            + weak.map { StyledText($0).wrapped(to: settings.width, first: "  ") }))
    }
    return parts.joined(separator: "\n\n")
  }

  /// What `lectern progress --json` prints.
  public var json: JSONValue {
    [
      "schema": 1, "due": .number(Double(dueCount)), "days": .list(days.map { .text($0) }),
      "lessons": .list(
        lines.map { line in
          [
            "id": .text(line.id), "title": .text(line.title),
            "questions": .number(Double(line.questions)),
            "answered": .number(Double(line.answered)), "passed": .number(Double(line.passed)),
            "tries": .number(Double(line.tries)),
            "score": .number(line.score), "completed": .truth(line.isCompleted),
            "due": .number(Double(line.due)),
            "sections": .list(
              line.sections.map { section in
                [
                  "title": .text(section.title), "answered": .number(Double(section.answered)),
                  "score": .number(section.score),
                ]
              }),
            "weak": .list(line.weakIdeas.map { .text($0) }),
          ]
        }),
    ]
  }
}
