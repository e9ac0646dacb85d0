/// An answer as a network reads it: word by word, with what the reading knows of each word.
struct AnswerSequence: Sendable, Hashable {
  struct Step: Sendable, Hashable {
    /// The word as it was typed; numbers have a `#` before them.
    var word: String
    /// What it means in the grader's reading, such as `catching-` for `misses`.
    var unit: String
    /// With what reserve its clause is said: by others, as a question, under a condition.
    var mark: String
    /// How many negators turn it around, 2 at most.
    var negations: Int
  }

  /// Longer answers are read up to here.
  static let longest = 90

  var steps: [Step]
  /// What the rules found, as `AnswerFeatures.findings` names it.
  var findings: [String]
}

extension AnswerFeatures {
  /// The answer's words in order; a step without a word of its own opens each clause.
  func sequence(findings: [String]) -> AnswerSequence {
    let homes = homes
    var steps: [AnswerSequence.Step] = []
    for segment in reading.segments {
      let reserve = mark(of: segment)
      steps.append(
        AnswerSequence.Step(
          word: "", unit: "clause: " + (segment.opener?.rawValue ?? ""), mark: reserve, negations: 0
        ))
      for position in segment.tokens {
        let mention = homes[position] < 0 ? nil : reading.mentions[homes[position]]
        let token = reading.tokens[position]
        let roles = (mention?.roles.map(\.rawValue) ?? []).sorted().joined(separator: ", ")
        steps.append(
          AnswerSequence.Step(
            word: token.number == nil ? token.text : "#" + token.text,
            unit: mention.flatMap { unit(for: $0) } ?? "[\(roles)]", mark: reserve,
            negations: min(mention?.negations ?? 0, 2)))
      }
    }
    if steps.isEmpty { steps = [AnswerSequence.Step(word: "", unit: "", mark: "", negations: 0)] }
    return AnswerSequence(
      steps: Array(steps.prefix(AnswerSequence.longest)), findings: findings)
  }
}
