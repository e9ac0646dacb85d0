import Diagnostics
import Foundation
import Questions

import struct Gradebook.AnswerRecord
import struct Gradebook.ChallengeTry

extension LessonSession {
  /// Stores an answer at once; answers its number.
  @discardableResult
  func store(_ text: String, _ grade: QuestionGrade, _ active: ActiveQuestion) -> Int64? {
    let question = active.question
    let answer = AnswerRecord(
      lessonID: lesson.id, questionID: question.id, questionHash: question.block.hash,
      questionType: question.block.type, asked: asked(active), section: sectionTitle(of: question),
      text: text,
      verdict: StoredVerdict(grade.verdict), score: grade.score, isSure: grade.isSure,
      tries: max(1, active.tries), hintsUsed: active.hintsShown,
      seconds: max(0, record.now.timeIntervalSince(active.askedAt)), givenAt: record.now,
      mode: options.mode.rawValue,
      missedIdeas: grade.points.filter { $0.state != .met }.map(\.wording),
      modelAnswer: try? question.kind.solution(active.context), sessionID: storedSession)
    let reviews = question.isReviewed && options.mode != .practice
    let id = record.attempt { (book) throws(Diagnostic) in
      try book.record(answer, schedulesReview: reviews)
    }
    if let id { lastAnswer = (id, active) }
    note(
      SessionResult(
        questionID: question.id, answer: text, verdict: grade.verdict, score: grade.score,
        tries: max(1, active.tries), hintsUsed: active.hintsShown))
    if question.kind is GoalQuestion { storeChallenge(grade, active) }
    return id
  }

  /// The wording of a question with its options, as the learner saw them.
  private func asked(_ active: ActiveQuestion) -> String? {
    guard let shown = try? active.question.kind.presentation(active.context) else { return nil }
    let options = shown.options.map { "- \($0.label)) \($0.text)\n" }.joined()
    return options.isEmpty ? shown.text : shown.text + "\n\n" + options
  }

  private func note(_ result: SessionResult) {
    if options.mode != .practice {
      results.removeAll { $0.questionID == result.questionID }
    } else if result.tries > 1, results.last?.questionID == result.questionID {
      results.removeLast()
    }
    results.append(result)
  }

  private func storeChallenge(_ grade: QuestionGrade, _ active: ActiveQuestion) {
    let attempt = ChallengeTry(
      lessonID: lesson.id, challengeID: active.question.id, runs: active.runs,
      seconds: max(0, record.now.timeIntervalSince(active.askedAt)),
      isSolved: grade.verdict == .pass,
      summary: grade.feedback.map(\.text).joined(separator: ", "), finishedAt: record.now)
    record.attempt { (book) throws(Diagnostic) in try book.record(attempt) }
  }

  private func sectionTitle(of question: Question) -> String {
    lesson.sections.first { section in
      section.items.contains {
        if case .question(let block) = $0 { block.id == question.id } else { false }
      }
    }?.title ?? ""
  }
}
