/// The rules and the second opinion put together.
struct Consultation {
  let rules: (verdict: Verdict, sure: Bool)
  let evidence: Evidence
  let opinion: SecondOpinion.Finding

  /// How likely a pass, or anything but a pass, has to be for the grader to be sure.
  private static let clear: Float = 0.93

  var decision: (verdict: Verdict, sure: Bool) {
    if evidence.isEmptyTalk { return rules }
    let pass = opinion.shares[.pass] ?? 0
    let agrees = (rules.verdict == .pass) == (opinion.verdict == .pass)
    guard opinion.mayOverrule else { return (rules.verdict, rules.sure && agrees) }
    let isPlain = !evidence.isContradicted && !evidence.isSwapped
    return (opinion.verdict, pass >= Self.clear && isPlain || pass <= 1 - Self.clear)
  }
}
