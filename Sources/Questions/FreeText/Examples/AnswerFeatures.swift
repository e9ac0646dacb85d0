/// What an answer looks like to the second opinion: the grader's own reading of it, and its words.
///
/// Words that mean the same are one feature (`catching-` for `misses` and `lets through`), so that
/// a few dozen examples say something about answers in other words.
struct AnswerFeatures {
  let reading: Reading
  let facts: [Reader.Fact]

  /// For each token the mention that it belongs to, −1 for none.
  var homes: [Int] {
    var homes = Array(repeating: -1, count: reading.tokens.count)
    for (number, mention) in reading.mentions.enumerated() {
      for position in mention.tokens { homes[position] = number }
    }
    return homes
  }

  /// Names of what occurs in the answer's text, each once.
  var words: [String] {
    var names: Set<String> = []
    let homes = homes
    for (place, segment) in reading.segments.enumerated() {
      let mark = mark(of: segment)
      var units: [String] = []
      for position in segment.tokens {
        let home = homes[position]
        let token = reading.tokens[position]
        if home >= 0 {
          let mention = reading.mentions[home]
          if mention.first == position, let unit = unit(for: mention) { units.append(unit) }
          if mention.isConcept, token.isWord, token.number == nil {
            names.insert("w:" + token.stem)
          }
        } else if token.number != nil {
          units.append("number")
        } else if token.isWord {
          units.append(token.stem)
        }
      }
      for (index, unit) in units.enumerated() {
        names.insert(mark + unit)
        if index > 0 { names.insert(mark + units[index - 1] + " " + unit) }
        if index > 1 { names.insert(mark + units[index - 2] + " … " + unit) }
      }
      let claims = Set(
        units.filter { $0.hasSuffix("+") || $0.hasSuffix("-") || $0.hasPrefix("pos") }
      )
      .sorted()
      for (index, claim) in claims.enumerated() {
        for other in claims[(index + 1)...] { names.insert(mark + claim + " & " + other) }
      }
      if let first = units.first, place == 0 { names.insert("first:" + first) }
      if place == reading.segments.count - 1 {
        for unit in units where unit.hasSuffix("+") || unit.hasSuffix("-") {
          names.insert("last:" + unit)
        }
      }
    }
    return names.sorted()
  }

  /// What is said with reserve is not what is claimed.
  func mark(of segment: Segment) -> String {
    if segment.isAttributed { return "others: " }
    if segment.isQuestion && !segment.isPremise { return "?: " }
    if segment.isHypothetical { return "if: " }
    if segment.isConcession { return "though: " }
    return ""
  }

  /// What a mention means, in a word; nil for one that means nothing by itself.
  func unit(for mention: Mention) -> String? {
    func signed(_ name: String, _ sign: Int) -> String { name + (sign > 0 ? "+" : "-") }
    let flip = mention.negations.isMultiple(of: 2) ? 1 : -1
    if let concept = mention.concepts.first {
      if concept.isMeasure, mention.levels.isEmpty, mention.negations == 0 {
        return concept.name + (concept.pole > 0 ? "" : "'")
      }
      return signed(concept.name, concept.pole * mention.direction)
    }
    if let sign = mention.judgment, !mention.has(.negators) {
      return signed("judgment", sign * flip)
    }
    if let sign = mention.act { return sign == 0 ? "use" : signed("act", sign * flip) }
    if let sign = mention.particle { return signed("reply", sign * flip) }
    if let sign = mention.consequence { return signed("outcome", sign * flip) }
    if let level = mention.level {
      if case .share = reading.tokens[mention.first].kind {
        for fact in facts {
          if abs(fact.value - level) < 0.006 { return "=" + fact.concept }
          if abs(1 - fact.value - level) < 0.006 { return "rest of " + fact.concept }
        }
        return "share"
      }
      return signed("amount", level >= 0.5 ? flip : -flip)
    }
    let roles = mention.roles
    if roles == [.function] || roles == [.pronouns] || roles == [.copulas] || roles.isEmpty {
      return nil
    }
    return roles.first { $0 != .function && $0 != .pronouns && $0 != .copulas }.map {
      "(" + $0.rawValue + ")"
    }
  }

  private func name(of signal: StanceJudge.Signal) -> String {
    (signal.sign > 0 ? "yes" : "no") + (signal.isImplied ? ", implied" : "")
      + (signal.isWeak ? ", in passing" : "")
  }

  /// Names of what the rules found.
  func findings(
    of evidence: Evidence, rules: (verdict: Verdict, sure: Bool)
  ) -> [String] {
    var names = ["rules: \(rules.verdict.rawValue)" + (rules.sure ? "" : "?")]
    if let stance = evidence.stance {
      names.append("side: \(stance.outcome)")
      if stance.isImplied { names.append("side: \(stance.outcome), implied") }
      if stance.isWeak { names.append("side: \(stance.outcome), in passing") }
      if stance.isIntricate { names.append("side: \(stance.outcome), intricate") }
      if stance.isWithheld { names.append("side withheld") }
      for signal in stance.signals { names.append("signal " + name(of: signal)) }
      if let last = stance.signals.last { names.append("last signal " + name(of: last)) }
    }
    for id in evidence.ideas.sorted() { names.append("idea: " + id) }
    for id in evidence.wrong.sorted() { names.append("slip: " + id) }
    if !evidence.wrong.isEmpty { names.append("slip") }
    if !evidence.ideas.isEmpty { names.append("idea") }
    if evidence.ideas.count > evidence.thinCount { names.append("firm idea") }
    let weight =
      evidence.ideas.isEmpty ? "none" : evidence.ideas.count > evidence.thinCount ? "firm" : "thin"
    let side = evidence.stance.map { "\($0.outcome)" } ?? "no side"
    names.append("case: \(side), \(weight)")
    if evidence.stance?.isWithheld == true { names.append("case: withheld, \(weight)") }
    if !evidence.wrong.isEmpty { names.append("case: \(side), \(weight), slip") }
    for number in Set(evidence.numbers.map { "number: \($0)" }).sorted() { names.append(number) }
    for limit in [0, 1, 2, 4] where evidence.topicCount > limit { names.append("topic > \(limit)") }
    if evidence.topicCount == 0 { names.append("case: \(side), off topic") }
    if evidence.isContradicted { names.append("contradicted") }
    if evidence.isMisread { names.append("misread") }
    if evidence.hasConflict { names.append("conflict") }
    if evidence.isEmptyTalk { names.append("empty") }
    if evidence.noise.admitsIgnorance { names.append("ignorance") }
    let count = reading.tokens.count { $0.isWord }
    for limit in [2, 4, 7, 12, 20, 40] where count > limit { names.append("words > \(limit)") }
    for limit in [0, 1, 2, 4, 8] where evidence.noise.unreadCount > limit {
      names.append("unread > \(limit)")
    }
    return names
  }
}
