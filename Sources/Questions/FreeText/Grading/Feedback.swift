/// Words for the learner: what was met, what could be added, what went wrong.
struct Feedback {
  let grader: FreeTextGrader
  let verdict: Verdict
  let sure: Bool
  let results: [PointResult]
  let remarks: [String]

  var grade: FreeGrade {
    FreeGrade(
      verdict: verdict, sure: sure, score: score, points: results, remarks: remarks,
      feedback: text, followUp: followUp)
  }

  private var score: Double {
    switch verdict {
    case .pass: 1
    case .partial: 0.5
    case .fail: 0
    }
  }

  private var text: String {
    var sentences: [String] = []
    let met = results.filter { $0.state == .met }
    switch verdict {
    case .pass: sentences.append("passed")
    case .partial: sentences.append("partly right")
    case .fail: sentences.append("not right yet")
    }
    if !met.isEmpty { sentences.append("you said: " + met.map(\.wording).joined(separator: "; ")) }
    for result in results where result.state == .contradicted {
      let words = result.evidence.map { "\"\($0)\" " } ?? "what you wrote "
      sentences.append(words + "does not go with: " + result.wording)
    }
    sentences += remarks
    if verdict == .pass {
      if let missing = results.first(where: { $0.state == .missing }) {
        sentences.append("you could add: " + missing.wording)
      }
    } else {
      let missing = needed.filter { $0.state == .missing }
      if !missing.isEmpty {
        sentences.append("what is missing: " + missing.map(\.wording).joined(separator: "; "))
      }
    }
    if !sure { sentences.append("I am not sure of this: compare with the model answer") }
    return sentences.joined(separator: ". ")
  }

  /// The ideas to ask for: the needed ones, or the first if none is marked.
  private var needed: [PointResult] {
    let names = Set(grader.question.points.filter(\.needed).map(\.id)).union(["stance"])
    let chosen = results.filter { names.contains($0.id) }
    let hasIdea = results.contains { $0.id != "stance" && $0.state == .met }
    if chosen.contains(where: { $0.id != "stance" }) || hasIdea { return chosen }
    return chosen + results.filter { $0.id != "stance" }.prefix(1)
  }

  private var followUp: String? {
    guard verdict == .partial else { return nil }
    let isStanceMissing = results.contains { $0.id == "stance" && $0.state == .missing }
    if isStanceMissing { return "and what is your verdict, and why?" }
    let open = grader.question.points.first { point in
      point.ask != nil && results.contains { $0.id == point.id && $0.state != .met }
    }
    return open?.ask ?? "why?"
  }
}
