extension StanceJudge {
  // MARK: One clause

  func verdict(in segment: Int) -> Signal? {
    let mentions = reading.mentions(in: segment)
    let start = reading.segments[segment].tokens.lowerBound
    let replies = mentions.indices.filter { isParticle(mentions[$0], segment) }
    if let place = replies.first(where: { mentions[$0].particle == -1 }) ?? replies.first,
      !isOfMeasure(mentions[place], mentions),
      let sign = mentions[place].particle
    {
      let rest = product(of: Array(mentions[(place + 1)...]), segment)
      let flipped = mentions[place].negations.isMultiple(of: 2) ? sign : -sign
      if let rest, mentions[place].first != start,
        !endsOpen(mentions[place]) || rest.position != mentions[place].last + 1
      {
        return rest
      }
      if let rest, isSaid(mentions[place], to: rest.position) {
        return Signal(
          sign: flipped * rest.sign, segment: segment, isImplied: false, position: rest.position)
      }
      if let rest, rest.sign != flipped, mentions[place].first == start {
        return Signal(sign: rest.sign, segment: segment, isImplied: false, position: rest.position)
      }
      return Signal(
        sign: flipped, segment: segment, isImplied: false, position: mentions[place].first)
    }
    return product(of: mentions, segment) ?? implied(by: mentions, segment)
  }

  /// `no to the deployment`, `I think not suitable`: the yes or no turns what follows it.
  private func isSaid(_ particle: Mention, to position: Int) -> Bool {
    if endsOpen(particle), position == particle.last + 1 { return true }
    return reading.tokens[particle.last..<min(particle.last + 2, position)]
      .contains { $0.text == "to" }
  }

  /// `I think not`, `probably not`: a no that is also a negator of what comes right behind it.
  private func endsOpen(_ particle: Mention) -> Bool {
    particle.first < particle.last && reading.tokens[particle.last].text == "not"
  }

  /// `yes to the accuracy`.
  func isOfMeasure(_ particle: Mention, _ mentions: [Mention]) -> Bool {
    let near = reading.tokens[particle.last..<min(particle.last + 2, reading.tokens.count)]
    guard near.contains(where: { ["to", "for", "on"].contains($0.text) }) else { return false }
    return mentions.contains {
      $0.isMeasure && $0.first > particle.last && $0.first <= particle.last + 4
    }
  }

  func product(of mentions: [Mention], _ segment: Int) -> Signal? {
    if let delight = mentions.first(where: { $0.has(.delights) }),
      mentions.contains(where: isAdversary)
    {
      let sign = delight.negations.isMultiple(of: 2) ? -1 : 1
      return Signal(sign: sign, segment: segment, isImplied: true, position: delight.first)
    }
    var acts: [(sign: Int, at: Int)] = []
    var judgments: [(sign: Int, at: Int, end: Int, isAttribute: Bool)] = []
    let likeness = mentions.first {
      $0.consequence != nil && reading.tokens[$0.last].text == "like"
    }
    for (place, mention) in mentions.enumerated() where !mention.isQuoted {
      if let likeness, mention.first != likeness.first { continue }
      let flip = mention.negations.isMultiple(of: 2) ? 1 : -1
      if isAboutClass(mention, mentions) || isUseOfMeasure(mention) { continue }
      if let act = mention.act, act != 0 {
        acts.append((act * flip, mention.first))
      } else if mention.concepts.contains(where: { actConcepts.contains($0.name) }) {
        let sign = flip * (mention.concepts.first?.pole ?? 1)
        if sign == -1 || isAdvised(mention, segment) { acts.append((sign, mention.first)) }
      } else if let judgment = mention.judgment, !mention.isBound,
        !mention.has(.negators) || place == mentions.count - 1
      {
        if let last = judgments.last, last.end + 1 == mention.first { continue }
        if isReported(mention, segment) { continue }
        var sign = judgment * flip
        if isForAdversary(mention, mentions) { sign = -sign }
        judgments.append((sign, mention.first, mention.last, isAttribute(mention)))
      }
    }
    let free = judgments.filter { !$0.isAttribute || acts.isEmpty }
    if let act = acts.first {
      var sign = acts.reduce(1) { $0 * $1.sign }
      if acts.count > 1, acts.allSatisfy({ $0.sign == act.sign }) { sign = act.sign }
      if mentions.contains(where: { $0.consequence == -1 && $0.first < act.at }), sign == 1 {
        sign = -1
      }
      for judgment in free {
        if judgment.at < act.at || hasCopula(between: act.at, and: judgment.at) {
          sign *= judgment.sign
        }
      }
      return Signal(
        sign: sign, segment: segment, isImplied: false, position: act.at,
        isWeak: sign == 1 && !isCommitted(to: act.at, in: segment))
    }
    if let judgment = free.last {
      return Signal(
        sign: judgment.sign, segment: segment, isImplied: false, position: judgment.at,
        isWeak: judgment.sign == 1 && !isCommitted(to: judgment.at, in: segment))
    }
    if let topic = mentions.first(where: { $0.act == 0 }), isDenied(topic, mentions) {
      return Signal(sign: -1, segment: segment, isImplied: false, position: topic.first)
    }
    if let denial = dangling(mentions, segment) {
      return Signal(sign: -1, segment: segment, isImplied: false, position: denial.first)
    }
    return nil
  }

  /// Whether a yes is the learner's: `I would`, `it is`, or nothing but function words before it.
  func isCommitted(to position: Int, in segment: Int) -> Bool {
    let range = reading.segments[segment].tokens
    let before = reading.tokens[range.lowerBound..<max(range.lowerBound, position)]
    if before.contains(where: {
      ["i", "we", "you", "let", "model", "ready", "nobody", "one"].contains($0.text)
    }) {
      return true
    }
    if reading.tokens[max(range.lowerBound, position - 3)..<position].contains(where: {
      $0.text == "is"
    }) {
      return true
    }
    return !reading.mentions(in: segment).contains { $0.isConcept && $0.first < position }
      && before.count <= 4
  }

  /// `we shouldn't`, `it is not`: a negator with nothing after it and no claim before it.
  func dangling(_ mentions: [Mention], _ segment: Int) -> Mention? {
    guard let last = mentions.last, last.has(.negators), !last.isQuoted,
      last.last == reading.segments[segment].tokens.upperBound - 1,
      reading.segments[segment].tokens.count >= 2, reading.segments[segment].tokens.count <= 6,
      reading.tokens[last.last].text == "not",
      mentions.dropLast().allSatisfy({ !$0.isConcept && $0.level == nil })
    else { return nil }
    return last
  }

  /// `always rebase`, `I would rebase`: not the mere name of what is asked about.
  func isAdvised(_ mention: Mention, _ segment: Int) -> Bool {
    let before = reading.tokens[reading.segments[segment].tokens.lowerBound..<mention.first]
    return before.contains {
      ["always", "should", "would", "i", "we", "you", "just", "let", "can", "may"].contains($0.text)
    }
  }

  /// `too many frauds are accepted`: what is accepted is not the model.
  func isAboutClass(_ mention: Mention, _ mentions: [Mention]) -> Bool {
    mention.act != nil && mention.concepts.contains { lexicon.scales.contains($0.name) }
      && mentions.contains { other in
        other.concepts.contains {
          lexicon.scaleOfClass[$0.name] != nil || lexicon.classes.contains($0.name)
        }
      }
  }

  /// `use recall and F1 instead`: what is used is not the model.
  func isUseOfMeasure(_ act: Mention) -> Bool {
    guard act.act == 1, reading.tokens[act.last].stem == "use" else { return false }
    let near = (act.last + 1)..<min(act.last + 4, reading.tokens.count)
    return reading.mentions.contains { measure in
      guard measure.isMeasure, near.contains(measure.first) else { return false }
      let between = near.lowerBound..<measure.first
      return !between.contains { reading.tokens[$0].isBreak }
        && !reading.mentions.contains {
          between.contains($0.first) && ($0.has(.pronouns) || $0.has(.subjects))
        }
    }
  }

  /// `it calls everything fine`: the model says so, not the learner.
  func isReported(_ judgment: Mention, _ segment: Int) -> Bool {
    let before = reading.tokens[reading.segments[segment].tokens.lowerBound..<judgment.first]
    guard
      let verb = before.lastIndex(where: {
        ["say", "call", "label", "answer", "mark", "predict", "declar", "shout"].contains($0.stem)
      })
    else { return false }
    if verb > before.startIndex, reading.tokens[verb - 1].text == "be" { return false }
    return before[..<verb].contains {
      ["it", "model", "he", "that", "which", "system", "network"].contains($0.text)
    }
  }

  /// `not for production`: the subject alone with a negator before it.
  func isDenied(_ topic: Mention, _ mentions: [Mention]) -> Bool {
    mentions.contains { $0.has(.negators) && $0.first < topic.first && topic.first - $0.last <= 5 }
      || mentions.contains { $0.particle == -1 && $0.last + 1 == topic.first }
  }

  func implied(by mentions: [Mention], _ segment: Int) -> Signal? {
    for mention in mentions {
      guard let sign = mention.consequence else { continue }
      let flip = mention.negations.isMultiple(of: 2) ? 1 : -1
      return Signal(sign: sign * flip, segment: segment, isImplied: true, position: mention.first)
    }
    return nil
  }

  func isAdversary(_ mention: Mention) -> Bool {
    mention.concepts.contains { lexicon.adversaries.contains($0.name) }
  }

  func isForAdversary(_ judgment: Mention, _ mentions: [Mention]) -> Bool {
    guard judgment.judgment == 1, judgment.last + 1 < reading.tokens.count else { return false }
    let rest = reading.tokens[(judgment.last + 1)...].prefix(2).map(\.text)
    guard rest.contains("for") else { return false }
    let following = mentions.filter { $0.first > judgment.last && $0.isConcept }
    guard let first = following.first, first.first - judgment.last <= 5 else { return false }
    return isAdversary(first)
  }

  func isAttribute(_ judgment: Mention) -> Bool {
    reading.mentions.contains {
      $0.has(.subjects) && $0.first > judgment.last && $0.first - judgment.last <= 2
    }
  }

  func hasCopula(between start: Int, and end: Int) -> Bool {
    reading.mentions.contains { $0.has(.copulas) && $0.first > start && $0.first < end }
  }

  /// A yes or no, and not the `no` of `no reason`.
  func isParticle(_ mention: Mention, _ segment: Int) -> Bool {
    guard mention.particle != nil, !mention.isQuoted else { return false }
    let next = mention.last + 1
    if mention.particle == 1,
      mention.first != reading.segments[segment].tokens.lowerBound
        || !Self.plainYes.contains(reading.tokens[mention.first].text)
    {
      let range = reading.segments[segment].tokens
      return mention.first == range.lowerBound && mention.last == range.upperBound - 1
    }
    return !mention.has(.negators) || next == reading.segments[segment].tokens.upperBound
      || Self.interjections.contains(reading.tokens[next].text)
  }

  /// What may stand between a no and the rest without changing it.
  static let interjections: Set<String> = [
    "lol", "lmao", "haha", "hahaha", "man", "bro", "dude", "sir", "sorry", "thanks", "please",
    "obviously", "honestly", "frankly", "clearly", "definitely", "absolutely", "imo", "tbh",
  ]
}
