/// From what was found to a verdict, and to whether the grader is sure of it.
struct VerdictRule {
  let question: FreeQuestion
  let evidence: Evidence

  var decision: (verdict: Verdict, sure: Bool) {
    if evidence.isEmptyTalk { return (.fail, true) }
    let stance = evidence.stance
    let ideas = evidence.ideas
    let met = evidence.met.union(evidence.wrong)
    if let stance, stance.outcome == .wrong {
      return (.fail, !stance.isWeak && (!stance.isIntricate || ideas.isEmpty))
    }
    if let stance, stance.outcome == .contradictory { return (.fail, ideas.isEmpty) }
    if evidence.isContradicted || !evidence.wrong.isEmpty || evidence.isMisread && ideas.isEmpty {
      let hasValidIdea = ideas.count > evidence.thinCount
      return (.fail, !hasValidIdea && !(stance?.isIntricate ?? false))
    }
    if evidence.isSwapped { return (.fail, false) }
    if question.pass.holds(met: met) { return (.pass, isSureOfPass(ideas)) }
    let isPartial = question.partial.map { $0.holds(met: met) } ?? !met.isEmpty
    if isPartial { return (.partial, isSureOfPart(ideas)) }
    return (.fail, evidence.noise.admitsIgnorance || evidence.noise.unreadCount <= 3)
  }

  private func isSureOfPass(_ ideas: Set<String>) -> Bool {
    guard !evidence.hasConflict, !evidence.hasDenial,
      evidence.thinCount < ideas.count || ideas.isEmpty
    else {
      return false
    }
    guard let stance = evidence.stance else { return true }
    return !stance.isWithheld && !stance.isImplied && !stance.isWeak
  }

  /// A part is what it seems if little was said that was not understood.
  private func isSureOfPart(_ ideas: Set<String>) -> Bool {
    let noise = evidence.noise
    guard let stance = evidence.stance else {
      return !evidence.hasConflict && noise.unreadCount <= 6
    }
    if ideas.isEmpty { return noise.unreadCount <= 1 && !stance.isIntricate }
    return stance.isWithheld || noise.clauseCount <= 1 && noise.unreadCount <= 4
  }
}
