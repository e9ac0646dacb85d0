import Diagnostics
import LessonFormat

/// One option of several; all are explained afterwards.
public struct ChoiceQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "choice", summary: "one option of several",
    fields: [
      FieldDeclaration("shuffle", .yesNo, summary: "`no` keeps the options in their order")
    ],
    sample: """
      id: costly-error
      type: choice
      hints:
        - Who is hurt by it?
      ---
      A spam filter blocks a good mail. Which number shows it?

      - [ ] recall
        > Recall looks at the spam that got through.
      - [x] precision
        > A false positive lowers precision.
      - [ ] the loss
        > The loss is there for training, and says nothing about one kind of error.
      """)

  let options: Options
  private let span: SourceSpan

  public init?(_ parts: inout QuestionParts) {
    span = parts.block.span
    guard let options = Options(&parts) else { return nil }
    self.options = options
    guard options.options.count(where: \.isRight) == 1 else {
      parts.add(
        "a choice has one right option, not \(options.options.count(where: \.isRight))",
        fix: "check one box with `[x]`, or make it `type: choices`")
      return nil
    }
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    try options.presentation(context, invitation: "a letter")
  }

  public func checkReadable(_ answer: String, _ context: QuestionContext) throws(Diagnostic) {
    _ = try choice(answer, context)
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let chosen = try choice(answer, context)
    let isRight = options.shown(context)[chosen].isRight
    return QuestionGrade(
      isRight ? .pass : .fail, feedback: try options.explained([chosen], context))
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    try options.solution(context)
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    options.labels(context) { $0.isRight }.map { StatedAnswer($0, .pass, at: span) }
      + options.labels(context) { !$0.isRight }.map { StatedAnswer($0, .fail, at: span) }
  }

  private func choice(_ answer: String, _ context: QuestionContext) throws(Diagnostic) -> Int {
    let chosen = try options.chosen(answer, context)
    guard let choice = chosen.first, chosen.count == 1 else {
      throw Diagnostic("only one option is wanted", fix: "type one letter")
    }
    return choice
  }
}
