import Diagnostics
import Foundation
import Questions

/// A question that waits for an answer.
struct ActiveQuestion {
  var question: Question
  var context: QuestionContext
  var number: Int
  var askedAt: Date
  var tries = 0
  var hintsShown = 0
  /// Runs at the prompt, for questions that are answered with code.
  var runs = 0
  /// How the goals of a challenge stood when they were shown last.
  var standing: [FeedbackLine] = []
  /// Whether it was said that a given name counts as the lesson made it.
  var hasNotedGiven = false
  /// The guess that waits for its run.
  var guess: String?

  /// What was partly right before, in the learner's own words.
  var earlier: String?

  /// Answers after which a question with one right answer is explained.
  static let triesBeforeSolution = 3

  /// How many answers may follow; nil if there is no end to them.
  var triesLeft: Int? {
    switch question.kind {
    case is ChoiceQuestion, is ChoicesQuestion, is PredictQuestion: 0
    case is CodeQuestion, is GoalQuestion: nil
    default: max(0, Self.triesBeforeSolution - tries)
    }
  }

  var canTryAgain: Bool { triesLeft != 0 }

  /// The grade of what was typed; words that answer a question back count together with what they
  /// add to, so that nobody has to say everything twice. Words that say nothing add nothing.
  func graded(_ text: String) throws(Diagnostic) -> (text: String, grade: QuestionGrade) {
    let alone = try question.grade(text, context)
    guard let earlier, question.kind is FreeTextQuestion, alone.verdict != .pass,
      alone.verdict == .partial || alone.feedback.contains(where: { $0.kind == .right })
    else { return (text, alone) }
    let joined = earlier + (earlier.last.map { ".!?".contains($0) } == true ? " " : ". ") + text
    let together = try question.grade(joined, context)
    let isBetter =
      together.verdict == .pass || alone.verdict == .fail && together.verdict == .partial
    return isBetter ? (joined, together) : (text, alone)
  }

  /// What is said as long as there is another try: neither the ideas that the answer lacks nor those
  /// that it goes against, only the words to think about.
  func withoutKey(_ grade: QuestionGrade) -> QuestionGrade {
    guard question.kind is FreeTextQuestion else { return grade }
    var grade = grade
    grade.feedback.removeAll { $0.kind == .missing }
    grade.feedback = grade.feedback.map { line in
      guard line.kind == .wrong, line.evidence != nil else { return line }
      return FeedbackLine(.wrong, "think again about", evidence: line.evidence)
    }
    return grade
  }
}
