import Diagnostics
import Foundation
import Gradebook
import LessonFormat
import Terminal

/// What a learner has done of every lesson, as text and as JSON.
public struct ProgressReport {
  struct Line: Hashable {
    var id: String
    var title: String
    var questions: Int
    var answered: Int
    var passed: Int
    /// All answers, also those that were given again.
    var tries: Int
    var hints: Int
    var seconds: Double
    var score: Double
    var isCompleted: Bool
    var due: Int
    var sections: [SectionScore]
    var weakIdeas: [WeakIdea]
  }

  let lines: [Line]
  let dueCount: Int
  let activity: Activity

  /// - Parameter timeZone: where the learner's days begin and end.
  public init(library: LessonLibrary, record: LearnerRecord, timeZone: TimeZone) {
    let progress = record.attempt { (book) throws(Diagnostic) in try book.allProgress() } ?? [:]
    let due = record.attempt { (book) throws(Diagnostic) in try book.due() } ?? []
    let all = record.attempt { (book) throws(Diagnostic) in try book.answers() } ?? []
    let scores = record.attempt { (book) throws(Diagnostic) in try book.sectionScores() } ?? []
    let weak = record.attempt { (book) throws(Diagnostic) in try book.weakIdeas(limit: 100) } ?? []
    activity =
      record.attempt { (book) throws(Diagnostic) in try book.activity(in: timeZone) }
      ?? Activity(answers: [:], today: Day(record.now, in: timeZone))
    lines = library.entries.map { entry in
      let given = all.map(\.answer).filter { $0.lessonID == entry.id }
      let sections = scores.filter { $0.lessonID == entry.id }
      let answered = sections.map(\.questions).reduce(0, +)
      let points = sections.map { $0.score * Double($0.questions) }.reduce(0, +)
      return Line(
        id: entry.id, title: entry.title, questions: entry.questionCount, answered: answered,
        passed: sections.map(\.passed).reduce(0, +), tries: given.count,
        hints: Dictionary(given.map { ($0.questionID, $0.hintsUsed) }, uniquingKeysWith: max)
          .values.reduce(0, +),
        seconds: given.filter { $0.tries > 0 }.map(\.seconds).reduce(0, +),
        score: answered == 0 ? 0 : points / Double(answered),
        isCompleted: progress[entry.id]?.completedAt != nil,
        due: due.count { $0.lessonID == entry.id }, sections: sections,
        weakIdeas: weak.filter { $0.lessonID == entry.id })
    }
    dueCount = lines.map(\.due).reduce(0, +)
  }
}
