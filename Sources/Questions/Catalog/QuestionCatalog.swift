import Diagnostics
import LessonFormat

/// Every type of question there is.
public enum QuestionCatalog {
  public static let kinds: [any QuestionKind.Type] = [
    ChoiceQuestion.self,
    ChoicesQuestion.self,
    NumberQuestion.self,
    TextQuestion.self,
    FreeTextQuestion.self,
    CodeQuestion.self,
    MatrixQuestion.self,
    OrderQuestion.self,
    MatchQuestion.self,
    PredictQuestion.self,
    GoalQuestion.self,
  ]

  public static var names: [String] { kinds.map { $0.declaration.name } }

  /// The kind of that name.
  public static func kind(named name: String) -> (any QuestionKind.Type)? {
    kinds.first { $0.declaration.name == name }
  }

  /// Reads a block as its type wants it.
  ///
  /// - Parameter lexicon: the words that free answers are graded with.
  public static func read(_ block: QuestionBlock, lexicon: Lexicon) -> QuestionReading {
    guard let kind = kind(named: block.type) else {
      let fix =
        closestName(to: block.type, in: names).map { "did you mean '\($0)'?" }
        ?? "use one of \(names.joined(separator: ", "))"
      return QuestionReading(
        question: nil,
        findings: [
          Diagnostic("there is no question type '\(block.type)'", at: block.typeSpan, fix: fix)
        ])
    }
    do {
      var parts = try QuestionParts(block, kind.declaration)
      parts.lexicon = lexicon
      let question = question(&parts, kind)
      return QuestionReading(question: question, findings: parts.findings)
    } catch {
      return QuestionReading(question: nil, findings: [error])
    }
  }

  private static func question(
    _ parts: inout QuestionParts, _ type: any QuestionKind.Type
  ) -> Question? {
    let hints = parts.fields.texts("hints").map { parts.prose($0) }
    let explanation = parts.prose("explain")
    var variables = [Variable]()
    for entry in parts.fields.node("vary")?.entries ?? [] {
      do {
        variables.append(try Variable(entry))
      } catch {
        parts.findings.append(error)
      }
    }
    guard let kind = type.init(&parts) else { return nil }
    return Question(
      block: parts.block, kind: kind, hints: hints, explanation: explanation,
      isReviewed: parts.fields.yesNo("review") ?? type.declaration.isReviewed,
      variables: variables)
  }
}
