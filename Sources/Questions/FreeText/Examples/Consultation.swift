/// The rules and the second opinion put together.
struct Consultation {
  let rules: (verdict: Verdict, sure: Bool)
  let evidence: Evidence
  let opinion: SecondOpinion.Finding

  /// How likely a pass, or anything but a pass, has to be for the grader to be sure.
  ///
  /// Networks that agree with the words say so less loudly than the words alone do. Measured on
  /// 955 answers that nothing was learned from: with networks 80 % are sure at 0.87, of which
  /// 98.6 % are right; by words alone 82 % at 0.93, of which 98.1 % are right.
  private var clear: Float { opinion.heardNetworks ? 0.87 : 0.93 }

  var decision: (verdict: Verdict, sure: Bool) {
    if evidence.isEmptyTalk { return rules }
    // Both sides and both claims at once are none, whatever words they hold.
    if evidence.hasConflict, evidence.stance?.outcome == .contradictory { return (.fail, false) }
    guard opinion.mayOverrule else {
      let agrees = (rules.verdict == .pass) == (opinion.verdict == .pass)
      return (rules.verdict, rules.sure && agrees)
    }
    let pass = opinion.shares[.pass] ?? 0
    let isPlain =
      !evidence.isContradicted && !evidence.isSwapped && !evidence.hasDenial
      && !evidence.hasConflict && !isPlainlyWrong
      && evidence.stance?.outcome != .contradictory
    let decision = (opinion.verdict, pass >= clear && isPlain || pass <= 1 - clear)
    return saysNothing ? bounded(decision) : decision
  }

  /// Whether the rules found no idea, and no side where one is asked for.
  private var saysNothing: Bool {
    evidence.ideas.isEmpty && (evidence.stance.map { $0.outcome == .none } ?? true)
  }

  /// What `hello` or `400` can be worth, however much it is like an answer that passed.
  private func bounded(_ decision: (verdict: Verdict, sure: Bool)) -> (Verdict, Bool) {
    let isOffSubject = evidence.topicCount == 0
    // `zzz` is nothing that anybody could have labeled.
    if evidence.wordCount <= Self.fewWords, isOffSubject,
      evidence.noise.unreadCount >= evidence.wordCount
    {
      return (.fail, decision.sure && decision.verdict == .fail)
    }
    if evidence.wordCount <= Self.fewWords, decision.verdict == .pass {
      return (isOffSubject ? .fail : .partial, false)
    }
    let isDoubtful = isOffSubject && evidence.stance == nil && decision.verdict != .fail
    return (decision.verdict, decision.sure && !isDoubtful)
  }

  private static let fewWords = 3

  /// Whether the rules are sure that the wrong side is taken, and have read nearly every word.
  private var isPlainlyWrong: Bool {
    rules.verdict == .fail && rules.sure && evidence.stance?.outcome == .wrong
      && evidence.noise.unreadCount <= 2
  }
}
