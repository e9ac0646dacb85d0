/// From what was found to a verdict, and to whether the grader is sure of it.
struct VerdictRule {
  let question: FreeQuestion
  let met: Set<String>
  let stance: Stance?
  let isContradicted: Bool
  let hasMisconception: Bool
  let isEmptyTalk: Bool
  let thinCount: Int
  let noise: NoiseCheck

  var decision: (verdict: Verdict, sure: Bool) {
    if isEmptyTalk { return (.fail, true) }
    let isWrongSide = stance.map { $0.outcome == .wrong || $0.outcome == .contradictory } ?? false
    let ideas = met.subtracting(["stance"])
    if isWrongSide { return (.fail, !(stance?.isIntricate ?? false) || ideas.isEmpty) }
    if isContradicted || hasMisconception { return (.fail, true) }
    if question.pass.holds(met: met) {
      let isThin = thinCount == ideas.count
      let isIntricate = stance?.isIntricate ?? false
      let isWithheld = stance?.isWithheld ?? false
      return (.pass, !isThin && !isIntricate && !isWithheld && !(stance?.isImplied ?? false))
    }
    let isPartial = question.partial.map { $0.holds(met: met) } ?? !met.isEmpty
    return isPartial ? (.partial, true) : (.fail, noise.unknownShare < 0.4)
  }
}
