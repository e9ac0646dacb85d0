/// From what was found to a verdict, and to whether the grader is sure of it.
struct VerdictRule {
  let question: FreeQuestion
  let met: Set<String>
  let stance: Stance?
  let isContradicted: Bool
  let hasMisconception: Bool
  /// Whether an idea is met with more than a bare number, besides what speaks against it.
  let hasValidIdea: Bool
  let isEmptyTalk: Bool
  let thinCount: Int
  /// Whether the same point is said and denied.
  let hasConflict: Bool
  let noise: NoiseCheck

  var decision: (verdict: Verdict, sure: Bool) {
    if isEmptyTalk { return (.fail, true) }
    let ideas = met.subtracting(["stance"])
    if let stance, stance.outcome == .wrong {
      return (.fail, !stance.isWeak && (!stance.isIntricate || ideas.isEmpty))
    }
    if let stance, stance.outcome == .contradictory { return (.fail, ideas.isEmpty) }
    if isContradicted || hasMisconception {
      return (.fail, !hasValidIdea && !(stance?.isIntricate ?? false))
    }
    if question.pass.holds(met: met) { return (.pass, isSureOfPass(ideas)) }
    let isPartial = question.partial.map { $0.holds(met: met) } ?? !met.isEmpty
    if isPartial { return (.partial, isSureOfPart(ideas)) }
    return (.fail, noise.admitsIgnorance || noise.unreadCount <= 8)
  }

  private func isSureOfPass(_ ideas: Set<String>) -> Bool {
    guard !hasConflict, thinCount < ideas.count || ideas.isEmpty else { return false }
    guard let stance else { return true }
    return !stance.isWithheld && !stance.isImplied && !stance.isWeak
  }

  /// A part is what it seems if little was said that was not understood.
  private func isSureOfPart(_ ideas: Set<String>) -> Bool {
    guard let stance else { return !hasConflict }
    if ideas.isEmpty { return noise.unreadCount <= 1 && !stance.isIntricate }
    return stance.isWithheld || noise.clauseCount <= 1 && noise.unreadCount <= 4
  }
}
