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
  /// The guess that waits for its run.
  var guess: String?

  /// Answers after which a question with one right answer is explained.
  static let triesBeforeSolution = 3

  var canTryAgain: Bool {
    switch question.kind {
    case is ChoiceQuestion, is ChoicesQuestion, is PredictQuestion: false
    case is CodeQuestion, is GoalQuestion: true
    default: tries < Self.triesBeforeSolution
    }
  }
}
