import Diagnostics
import LessonFormat

/// One or two words; small slips of spelling are forgiven.
public struct TextQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "text", summary: "one or two words",
    fields: [
      FieldDeclaration(
        "accept", .oneOrMore(.text), isRequired: true, summary: "the spellings that are right"),
      FieldDeclaration(
        "mistakes", .mapping(.text), summary: "wrong words, each with the remark it deserves"),
    ],
    sample: """
      id: name-it
      type: text
      accept: [overfitting, overfit]
      mistakes:
        underfitting: an underfitted model is bad on the training rows too
      hints:
        - The model learned the rows by heart.
      ---
      Training loss falls, validation loss rises. What is it called?
      """)

  let text: Prose
  let accepted: [Located<String>]
  let mistakes: [Remark]

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    accepted = parts.fields.texts("accept")
    mistakes = parts.remarks("mistakes")
    guard !accepted.isEmpty else { return nil }
  }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    Presentation(try context.fill(text), invitation: "a word or two")
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let typed = WordAnswer(answer)
    let right = accepted.map(\.value)
    let wrong = mistakes.map(\.subject.value)
    if let match = typed.match(among: right, against: wrong) {
      let text = typed.isSpelled(as: match) ? match : "it is spelled \(match)"
      return QuestionGrade(.pass, feedback: [FeedbackLine(.right, text)])
    }
    if let mistake = typed.match(among: wrong, against: right),
      let remark = mistakes.first(where: { $0.subject.value == mistake })
    {
      return QuestionGrade(
        .fail, feedback: [FeedbackLine(.wrong, try context.fill(remark.text))])
    }
    if let opposite = typed.opposite(of: right) {
      return QuestionGrade(
        .fail, feedback: [FeedbackLine(.wrong, "that is the opposite of \(opposite)")])
    }
    return QuestionGrade(
      .fail,
      feedback: [FeedbackLine(.wrong, "'\(answer.prefix(60).escaped)' is not what is meant")])
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    accepted[0].value.escapedForMarkdown
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] {
    accepted.map { StatedAnswer($0.value, .pass, at: $0.span) }
      + mistakes.map { StatedAnswer($0.subject.value, .fail, at: $0.subject.span) }
  }
}

extension Substring {
  fileprivate var escaped: String { String(self).escapedForMarkdown }
}
