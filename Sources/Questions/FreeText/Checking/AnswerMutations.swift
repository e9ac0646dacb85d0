/// Turns a right answer around with one word, so that a grader can be tried on it.
///
/// A grader that passes `yes, it lets most fraud through` read no further than its keywords.
public struct AnswerMutations: Sendable {
  private static let no: [String] = ["nope", "no", "nah", "never", "not"]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "does", "do", "did", "can", "could", "will", "would", "should",
    "must", "has", "have",
  ]

  /// The answer with its first `no` made `yes`, and with its first `not` put in or taken out.
  ///
  /// At most three texts, none of them equal to `answer`.
  public static func all(of answer: String) -> [String] {
    let words = answer.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var mutants: [String] = []
    if let mutant = withYes(words) { mutants.append(mutant) }
    if let mutant = withoutNot(words) {
      mutants.append(mutant)
    } else if let mutant = withNot(words) {
      mutants.append(mutant)
    }
    return mutants.filter { $0 != answer }
  }

  /// The answer with its first `no` made `yes`; nil if it does not begin with one.
  static func turned(_ answer: String) -> String? {
    withYes(answer.split(separator: " ", omittingEmptySubsequences: false).map(String.init))
  }

  private static func withYes(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    let letters = first.lowercased().filter(\.isLetter)
    guard no.prefix(3).contains(letters) else { return nil }
    return (["Yes" + first.drop(while: \.isLetter)] + words.dropFirst()).joined(separator: " ")
  }

  private static func withoutNot(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      var changed = words
      let lower = word.lowercased()
      if lower == "not" || lower == "never" {
        changed.remove(at: index)
      } else if lower == "cannot" {
        changed[index] = "can"
      } else if let range = lower.range(of: "n't") ?? lower.range(of: "n\u{2019}t") {
        changed[index] = lower.replacing(lower[range], with: "")
        if changed[index] == "ca" { changed[index] = "can" }
        if changed[index] == "wo" { changed[index] = "will" }
      } else {
        continue
      }
      return changed.joined(separator: " ")
    }
    return nil
  }

  private static func withNot(_ words: [String]) -> String? {
    guard let index = words.firstIndex(where: { verbs.contains($0.lowercased()) }) else {
      return nil
    }
    var changed = words
    changed.insert("not", at: index + 1)
    return changed.joined(separator: " ")
  }
}
