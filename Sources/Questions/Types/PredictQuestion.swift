import Diagnostics
import LessonFormat

/// A guess before a run: thinking first is the point, so any guess goes on.
public struct PredictQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "predict", summary: "a guess before a run",
    fields: [
      FieldDeclaration(
        "answer", .expression, isRequired: true, summary: "computed after the run below it"),
      FieldDeclaration(
        "close", .text, summary: "how near a guess counts as right: 0.05, or 10% of the answer"),
      FieldDeclaration("format", .text, summary: "how the answer is shown, such as .2f"),
    ], isReviewed: false,
    sample: """
      id: guess-accuracy
      type: predict
      answer: correct / 100
      close: 0.05
      hints:
        - Ninety of a hundred rows are of the class that it always names.
      ---
      A model says "not fraud" for each of 100 payments, 10 of which are fraud.
      What accuracy will it have?
      """)

  private let text: Prose
  private let key: Located<String>
  private let close: Tolerance
  private let format: String

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    close = parts.tolerance("close") ?? .relative(0.1)
    format = parts.fields.text("format")?.value ?? ""
    guard let key = parts.fields.text("answer") else { return nil }
    self.key = key
  }

  public var manner: AnswerManner { .guess }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    Presentation(try context.fill(text), invitation: "your guess, a number such as 0.8, 80% or 120")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try guess(answer, context)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let right = try context.number(key)
    var guess = try guess(answer, context)
    if !guess.isScaled, abs(right) <= 1, guess.value > 1, guess.value <= 100 { guess.value /= 100 }
    let shown = try shown(right, context).escapedForMarkdown
    let off = abs(guess.value - right)
    if close.accepts(guess.value, for: right) {
      return QuestionGrade(
        .pass,
        feedback: [
          FeedbackLine(
            .right, "well guessed: \(shown), you said \(String(answer.prefix(40)).plain)")
        ])
    }
    let direction = guess.value > right ? "too high" : "too low"
    let isNear = off <= 3 * close.distance(for: right)
    return QuestionGrade(
      isNear ? .partial : .fail, score: isNear ? 0.5 : 0,
      feedback: [
        FeedbackLine(
          .note, "it came out as \(shown); your guess was \(off.readable) \(direction)")
      ])
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    "\(try shown(try context.number(key), context).escapedForMarkdown), computed as `\(context.spelledOut(key.value))`"
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let right = try context.number(key)
    return [StatedAnswer("\(right)", .pass, at: key.span)]
  }

  private func guess(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> NumberAnswer {
    try NumberAnswer(answer) { (text) throws(Diagnostic) in try context.value(text) }
  }

  private func shown(
    _ right: Double, _ context: QuestionContext
  ) throws(Diagnostic) -> String {
    guard !format.isEmpty else { return right.readable }
    return try context.text(
      of: ComputedValue(
        expression: key.value, format: format, span: key.span, byteRange: 0..<0, isInCode: false))
  }
}
