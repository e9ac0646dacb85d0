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
}

/// Whether a condition holds, and what is said of it.
struct ConditionResult: Hashable, Sendable {
  var holds: Bool
  var words: String
  /// Why it could not be computed, such as a name that is not defined yet.
  var problem: String?
}
