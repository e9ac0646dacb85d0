import Diagnostics
import LessonFormat

/// Code to type at the prompt until some conditions hold in the session.
public struct CodeQuestion: QuestionKind {
  public static let declaration = QuestionDeclaration(
    name: "code", summary: "code typed at the prompt",
    fields: [
      FieldDeclaration(
        "checks", .mapping(.text), isRequired: true,
        summary: "what must hold afterwards, each with a remark for when it does not"),
      Conditions.slips, Programs.given,
      FieldDeclaration(
        "solution", .code, isRequired: true, summary: "code that makes the checks hold"),
      FieldDeclaration("starter", .code, summary: "code shown above the prompt"),
      FieldDeclaration("wrong", .list(.code), summary: "code that must not make them hold"),
    ], isReviewed: false,
    sample: """
      id: double-it
      type: code
      checks:
        width == 32: width is twice 16
      slips:
        width == 8: that is half of it
      starter: width = 16
      solution: width = 32
      wrong:
        - width = 16
      hints:
        - Type a line like the one above.
      ---
      Make `width` twice as large.
      """)

  private let text: Prose
  private let checks: Conditions
  private let slips: Conditions
  private let programs: Programs

  public init?(_ parts: inout QuestionParts) {
    text = parts.block.body
    checks = Conditions(conditions: parts.remarks("checks"))
    slips = Conditions(conditions: parts.remarks("slips"))
    guard !checks.conditions.isEmpty, let programs = Programs(parts.fields) else { return nil }
    self.programs = programs
  }

  public var manner: AnswerManner { .program }
  public var given: [Located<String>] { programs.given }

  public func presentation(_ context: QuestionContext) throws(Diagnostic) -> Presentation {
    Presentation(
      try context.fill(text) + programs.shownStarter,
      invitation: "type code; :done when you are done")
  }

  public func grade(
    _ answer: String, _ context: QuestionContext
  ) throws(Diagnostic) -> QuestionGrade {
    let results = try checks.results(context)
    let hits = results.count(where: \.holds)
    if hits == results.count {
      return QuestionGrade(.pass, feedback: [FeedbackLine(.right, "that is it")])
    }
    var feedback = results.filter { !$0.holds }.map { result in
      FeedbackLine(.wrong, result.words + (result.problem.map { " (\($0.plain))" } ?? ""))
    }
    if hits > 0 {
      feedback.append(FeedbackLine(.note, "\(hits) of \(results.count) things are right already"))
    }
    return QuestionGrade(
      hits > 0 ? .partial : .fail, score: Double(hits) / Double(results.count),
      feedback: try slips.shown(context) + feedback)
  }

  public func solution(_ context: QuestionContext) throws(Diagnostic) -> String {
    programs.shownSolution
  }

  public func statedAnswers(
    _ context: QuestionContext
  ) throws(Diagnostic) -> [StatedAnswer] { programs.stated }

  public func findings(afterSolution context: QuestionContext) -> [Diagnostic] {
    slips.findings(afterSolution: context)
  }
}

extension String {
  /// The text with nothing in it that Markdown would read as markup.
  var plain: String { escapedForMarkdown }
}
