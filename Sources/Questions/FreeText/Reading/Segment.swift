/// A stretch of an answer that claims one thing: a clause, roughly.
struct Segment: Sendable {
  /// Its tokens, without the marks around it.
  var tokens: Range<Int>
  var sentence: Int
  /// The word that opened it, if it was one that joins clauses.
  var opener: GrammarRole?
  var isQuestion = false
  /// Said by someone else, or by the learner at an earlier time.
  var isAttributed = false
  /// Part of a question, and yet claimed: `with 12 % recall?`, `who would trust a blind detector?`
  var isPremise = false
  /// An `if`, `until` or `whether`: not claimed to be so.
  var isCondition = false
  /// A condition that may not hold, unlike `when fraud is rare`.
  var isHypothetical = false
  /// Granted, and outweighed by the rest: `although …`.
  var isConcession = false
  /// Stands after `than`.
  var isComparison = false
  /// A wish or task: `should find`, `we need …`.
  var isWish = false
  var isRelative = false
  /// In brackets.
  var isAside = false

  /// Whether the learner claims what it says about a verdict.
  var claimsVerdict: Bool {
    !isQuestion && !isAttributed && !isCondition && !isConcession && !isComparison
  }

  /// Whether the learner claims what it says about the facts.
  var claimsFacts: Bool { !isAttributed && !isComparison }
}
