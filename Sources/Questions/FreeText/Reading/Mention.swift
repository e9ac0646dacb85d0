/// A phrase of the lexicon, or a number, where it stands in an answer.
struct Mention: Sendable {
  /// The positions of its words; others may stand between.
  var tokens: [Int]
  var meanings: [Meaning]
  /// How many negators turn it around.
  var negations = 0
  /// The amounts that are said of it, each with its own negations.
  var levels: [Level] = []
  /// Whether an amount or judgment was given to another mention.
  var isBound = false
  var isQuoted = false

  struct Level: Sendable {
    var value: Double
    var isNumber: Bool
    var isJudgment: Bool
    /// `high` or `too high`, said of the measure itself.
    var negations: Int
    var isDegree = false
    /// `many`, `few`: how often, said of what can be counted.
    var isAmount: Bool { !isJudgment && (value >= 0.9 || value == 0) }
  }

  var first: Int { tokens[0] }
  var last: Int { tokens[tokens.count - 1] }

  func has(_ role: GrammarRole) -> Bool { meanings.contains(.grammar(role)) }

  var roles: [GrammarRole] {
    meanings.compactMap { if case .grammar(let role) = $0 { role } else { nil } }
  }

  var level: Double? {
    for case .level(let value) in meanings { return value }
    return nil
  }

  var judgment: Int? {
    for case .judgment(let sign) in meanings { return sign }
    return nil
  }

  var act: Int? {
    for case .act(let sign) in meanings { return sign }
    return nil
  }

  var particle: Int? {
    for case .particle(let sign) in meanings { return sign }
    return nil
  }

  var consequence: Int? {
    for case .consequence(let sign) in meanings { return sign }
    return nil
  }

  var concepts: [(name: String, pole: Int, isMeasure: Bool)] {
    meanings.compactMap {
      if case .concept(let name, let pole, let isMeasure) = $0 {
        (name, pole, isMeasure)
      } else {
        nil
      }
    }
  }

  var isConcept: Bool {
    meanings.contains { if case .concept = $0 { true } else { false } }
  }

  var isMeasure: Bool {
    meanings.contains { if case .concept(_, _, isMeasure: true) = $0 { true } else { false } }
  }

  /// The amount that counts: `too high` before a number, a number before other words.
  var decisiveLevel: Level? {
    levels.first(where: \.isDegree) ?? levels.first(where: \.isNumber) ?? levels.first
  }

  /// +1 or −1: the negations and the amount together; the pole of the concept is not in it.
  var direction: Int {
    var sign = negations.isMultiple(of: 2) ? 1 : -1
    guard let level = decisiveLevel else { return sign }
    if level.value < 0.5 { sign = -sign }
    if !level.negations.isMultiple(of: 2) { sign = -sign }
    return sign
  }
}
