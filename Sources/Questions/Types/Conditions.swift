import Diagnostics
import LessonFormat

/// Expressions that must hold in the learner's session, each with words for it.
struct Conditions: Hashable, Sendable {
  var conditions: [Remark]

  /// Which of them hold now; one that cannot be computed does not, and says why.
  func results(_ context: QuestionContext) throws(Diagnostic) -> [ConditionResult] {
    var results = [ConditionResult]()
    for condition in conditions {
      let words = try context.fill(condition.text)
      do {
        results.append(
          ConditionResult(holds: try context.holds(condition.subject), words: words))
      } catch {
        results.append(ConditionResult(holds: false, words: words, problem: error.summary))
      }
    }
    return results
  }

  /// The remarks of the usual slips that the session shows now; a condition that cannot be
  /// computed shows none.
  func shown(_ context: QuestionContext) throws(Diagnostic) -> [FeedbackLine] {
    try results(context).filter(\.holds).map { FeedbackLine(.wrong, $0.words) }
  }

  /// Slips that cannot be computed where the solution has run, or that it shows itself.
  func findings(afterSolution context: QuestionContext) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for slip in conditions {
      let (name, span) = (slip.subject.value, slip.subject.span)
      do throws(Diagnostic) {
        guard try context.holds(slip.subject) else { continue }
        findings.append(
          Diagnostic(
            "the solution shows the slip '\(name)'", at: span,
            fix: "let it hold for wrong code alone"))
      } catch {
        findings.append(
          Diagnostic(
            "the slip '\(name)' cannot be computed: \(error.summary)", at: span, fix: error.fix))
      }
    }
    return findings
  }

  /// The field in which an author declares such slips.
  static let slips = FieldDeclaration(
    "slips", .mapping(.text),
    summary: "usual slips as conditions on the session, each with the remark that it deserves")
}

/// Whether a condition holds, and what is said of it.
struct ConditionResult: Hashable, Sendable {
  var holds: Bool
  var words: String
  /// Why it could not be computed, such as a name that is not defined yet.
  var problem: String?
}
