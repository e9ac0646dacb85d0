import Diagnostics
import LessonFormat

/// A number to find: typed as a number, a fraction, a percentage or an expression.
public struct NumberQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "number", summary: "a number, a fraction, a percentage or an expression",
    fields: [
      FieldDeclaration(
        "answer", .expression, isRequired: true, summary: "an expression that computes it"),
      FieldDeclaration(
        "tolerance", .text, summary: "how far off is still right: 0.01, or 2% of the answer"),
      FieldDeclaration(
        "mistakes", .mapping(.text), summary: "other formulas, each with the remark it deserves"),
      FieldDeclaration("format", .text, summary: "how the answer is shown, such as .2f"),
    ],
    sample: """
      id: recall-by-hand
      type: number
      answer: 50 / (50 + 10)
      tolerance: 0.01
      mistakes:
        50 / (50 + 5): that is precision, you divided by what was predicted positive
      hints:
        - How many spam mails were there in all?
      explain: Recall divides by what was really there.
      ---
      A filter finds 50 of 60 spam mails and blocks 5 good ones. What is its **recall**?
      """)

  let text: Prose
  let key: Located<String>
  let tolerance: Tolerance
  let mistakes: [Remark]
  private let format: String

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    mistakes = parts.remarks("mistakes")
    format = parts.fields.text("format")?.value ?? ""
    tolerance = parts.tolerance("tolerance") ?? .usual
    guard let key = parts.fields.text("answer") else { return nil }
    self.key = key
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    Presentation(
      try context.fill(text), invitation: "a number such as 0.375, 37.5%, 3/8 or 12/(12+20)")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try read(answer, context)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let right = try context.number(key)
    let given = try read(answer, context)
    if tolerance.accepts(given.value, for: right) {
      let shown = try shown(context)
      return QuestionGrade(
        .pass, feedback: [FeedbackLine(.right, shown.escapedForMarkdown)])
    }
    try refuseOtherScale(given, right, answer)
    return QuestionGrade(
      .fail, feedback: [FeedbackLine(.wrong, try remark(on: given.value, right, context))])
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    let shown = try shown(context).escapedForMarkdown
    return Double(key.value) == nil
      ? "\(shown), computed as `\(context.spelledOut(key.value))`" : shown
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    let right = try context.number(key)
    var stated = [StatedAnswer("\(right)", .pass, at: key.span)]
    for mistake in mistakes {
      let wrong = try context.number(mistake.subject)
      stated.append(StatedAnswer("\(wrong)", .fail, at: mistake.subject.span))
    }
    return stated
  }

  private func read(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> NumberAnswer {
    try NumberAnswer(answer) { (text) throws(Diagnostic) in try context.value(text) }
  }

  private func shown(_ context: QuestionContext) throws(Diagnostic) -> String {
    guard !format.isEmpty else { return try context.number(key).readable }
    return try context.text(
      of: ComputedValue(
        expression: key.value, format: format, span: key.span, byteRange: 0..<0, isInCode: false))
  }

  /// 83 for 0.83 is a slip of the pen, not of the mind: it is asked again.
  private func refuseOtherScale(
    _ given: NumberAnswer, _ right: Double, _ answer: String
  ) throws(Diagnostic) {
    guard !given.isScaled, abs(right) <= 1, abs(given.value) > 1,
      tolerance.accepts(given.value / 100, for: right)
    else { return }
    throw Diagnostic(
      "as a share, \(given.value.readable) would be \((given.value * 100).readable) %",
      fix: "write \(given.value.readable)% or \((given.value / 100).readable)")
  }

  /// The author's remark if one fits, else the slip that the number itself betrays.
  private func remark(
    on given: Double, _ right: Double, _ context: QuestionContext
  ) throws(Diagnostic) -> String {
    for mistake in mistakes {
      let wrong = try context.number(mistake.subject)
      if tolerance.accepts(given, for: wrong) { return try context.fill(mistake.text) }
    }
    return NumberSlip(given: given, right: right, tolerance: tolerance)?.remark
      ?? "\(given.readable) is too \(given > right ? "high" : "low")"
  }
}
