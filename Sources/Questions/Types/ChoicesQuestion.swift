import Diagnostics
import LessonFormat

/// Any number of options; each right one counts, each wrong one counts against.
public struct ChoicesQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "choices", summary: "all options that are right",
    fields: [
      FieldDeclaration("shuffle", .yesNo, summary: "`no` keeps the options in their order")
    ],
    sample: """
      id: from-the-matrix
      type: choices
      hints:
        - One of them needs the probabilities, not the decisions.
      ---
      Which of these can be computed from a confusion matrix alone?

      - [x] precision
      - [x] recall
        > True positives over everything that was really positive.
      - [ ] the loss
        > The loss needs the probabilities, not only the decisions.
      """)

  let options: Options
  private let span: SourceSpan

  public init?(_ parts: inout QuestionParts) {
    span = parts.block.span
    guard let options = Options(&parts) else { return nil }
    self.options = options
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    try options.presentation(context, invitation: "letters such as a c, or none")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try options.chosen(answer, context)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let chosen = try options.chosen(answer, context)
    let shown = options.shown(context)
    let right = Set(shown.indices.filter { shown[$0].isRight })
    let feedback = try options.explained(chosen, context)
    guard chosen != right else { return QuestionGrade(.pass, feedback: feedback) }
    let hits = chosen.intersection(right).count - chosen.subtracting(right).count
    let score = right.isEmpty ? 0 : max(0, Double(hits) / Double(right.count))
    return QuestionGrade(score > 0 ? .partial : .fail, score: score, feedback: feedback)
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    try options.solution(context)
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let right = options.labels(context) { $0.isRight }.joined(separator: " ")
    let wrong = options.labels(context) { !$0.isRight }.joined(separator: " ")
    var stated = [StatedAnswer(right.isEmpty ? "none" : right, .pass, at: span)]
    if !wrong.isEmpty { stated.append(StatedAnswer(wrong, .fail, at: span)) }
    return stated
  }
}
