import Diagnostics
import LessonFormat

/// The code that belongs to a question which is answered with code.
struct Programs: Hashable, Sendable {
  var starter: String?
  var solution: Located<String>
  var wrong: [Located<String>]
  /// Names that the code must not bend, such as the true labels.
  var given: [Located<String>]

  init?(_ fields: HeadFields) {
    guard let solution = fields.text("solution") else { return nil }
    self.solution = solution
    starter = fields.text("starter")?.value
    wrong = fields.texts("wrong")
    given = fields.texts("given")
  }

  /// The field in which an author declares them.
  static let given = FieldDeclaration(
    "given", .list(.text),
    summary: "names that count as they were when the question was asked, such as the true labels")

  /// The starter as a Markdown block below the question.
  var shownStarter: String {
    starter.map { "\n\n" + Self.block($0) } ?? ""
  }

  var shownSolution: String { Self.block(solution.value) }

  var stated: [StatedAnswer] {
    [StatedAnswer(solution.value, .pass, at: solution.span)]
      + wrong.map { StatedAnswer($0.value, .fail, at: $0.span) }
  }

  private static func block(_ code: String) -> String {
    "````python\n" + code + (code.hasSuffix("\n") ? "" : "\n") + "````\n"
  }
}
