import Diagnostics
import LessonFormat

/// Tries each sentence of an author's ideas as if a learner had written it.
struct IdeaCheck {
  /// A sentence under `says:` of a point or a misconception.
  struct Sentence: Sendable {
    var text: Located<String>
    var owner: String
    var isMisconception: Bool
  }

  let grader: FreeTextGrader

  /// Sentences in which their own idea is not found, or another one that is wrong.
  func findings(_ sentences: [Sentence]) -> [Diagnostic] { sentences.compactMap(finding) }

  private func finding(_ sentence: Sentence) -> Diagnostic? {
    let text = sentence.text.value
    guard let (_, evidence) = grader.evidence(for: text) else { return nil }
    let found = sentence.isMisconception ? evidence.wrong : evidence.ideas
    guard found.contains(sentence.owner) else {
      return Diagnostic(
        "the idea '\(sentence.owner)' is not found in its own sentence \"\(text)\"",
        severity: .warning, at: sentence.text.span,
        fix: "say it as a short sentence with a verb; `lectern grade … --explain` shows how an "
          + "answer is read")
    }
    if !sentence.isMisconception, let wrong = evidence.wrong.sorted().first {
      return Diagnostic(
        "the sentence \"\(text)\" of '\(sentence.owner)' sets off the misconception '\(wrong)' too",
        severity: .warning, at: sentence.text.span, fix: "say one of the two in other words")
    }
    return nil
  }
}
