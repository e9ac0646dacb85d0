/// Which side an answer takes, and on what evidence.
struct Stance: Sendable {
  enum Outcome: Sendable { case right, wrong, contradictory, none }

  var outcome: Outcome
  /// The clause that shows it.
  var segment: Int?
  /// Whether it follows from what is said without being said.
  var isImplied = false
  /// Whether it was only said in passing.
  var isWeak = false
  /// Whether reading it needed irony, a turn of opinion or a quotation.
  var isIntricate = false
  /// Whether the learner says that no side is taken.
  var isWithheld = false
}

/// Reads a verdict: each clause's yes or no with its negations, then which of them counts.
struct StanceJudge {
  let reading: Reading
  let lexicon: Lexicon
  /// The side that is right: +1 or −1.
  let rightSide: Int
  /// Concepts of the question that name what is to be done, such as `rebase`.
  let actConcepts: Set<String>

  /// A yes whatever follows; `definitely` and the like are one only when they stand alone.
  private static let plainYes: Set<String> = [
    "yes", "yeah", "yep", "yup", "yea", "ja", "si", "oui", "ya", "aye", "i",
  ]

  struct Signal {
    var sign: Int
    var segment: Int
    var isImplied: Bool
    var position: Int
    /// Said in passing, not as the learner's verdict.
    var isWeak = false
  }

  func judge() -> Stance {
    var signals: [Signal] = []
    var attributed = 0
    var question = 0
    var isIntricate = false
    var absurdSentence = -1
    for segment in reading.segments.indices {
      let flags = reading.segments[segment]
      let own = verdict(in: segment)
      if flags.isAttributed {
        if let own {
          attributed = own.sign
          isIntricate = true
        }
        continue
      }
      if flags.isQuestion {
        if isRhetorical(segment), let own {
          signals.append(
            Signal(
              sign: own.isImplied ? own.sign : rhetoricalSign(segment, own.sign), segment: segment,
              isImplied: false,
              position: own.position))
          isIntricate = true
        } else if let own {
          question = own.sign
        } else if let topic = topicSign(in: segment) {
          question = topic
        }
        continue
      }
      if flags.isComparison || flags.isConcession || isAboutWhoever(segment) {
        isIntricate = isIntricate || own != nil
        continue
      }
      if flags.isCondition {
        if isOnlyIf(segment) {
          signals.append(
            Signal(sign: -1, segment: segment, isImplied: false, position: flags.tokens.lowerBound))
          isIntricate = true
        } else if isAbsurd(segment) {
          absurdSentence = flags.sentence
          isIntricate = true
          if own?.sign == 1, own?.isImplied == false {
            signals.append(Signal(sign: -1, segment: segment, isImplied: false, position: 0))
          }
          for index in signals.indices
          where reading.segments[signals[index].segment].sentence == flags.sentence {
            signals[index].sign = -1
          }
        } else if reading.tokens[flags.tokens.lowerBound].text == "before", let own, own.sign == 1 {
          signals.append(
            Signal(sign: -1, segment: segment, isImplied: true, position: own.position))
        } else if let last = signals.last, last.sign == 1, isProviso(segment, after: last.segment) {
          for index in signals.indices
          where reading.segments[signals[index].segment].sentence == flags.sentence {
            signals[index].sign = -1
          }
          isIntricate = true
        }
        continue
      }
      if let reply = reply(in: segment, attributed: attributed, question: question) {
        signals.append(reply)
        isIntricate = true
        question = 0
        continue
      }
      if var own {
        if absurdSentence == flags.sentence { own.sign = -1 }
        own.isWeak = own.isWeak || isInPassing(segment)
        signals.append(own)
      }
      if hasIrony(segment) {
        for index in signals.indices
        where reading.segments[signals[index].segment].sentence == flags.sentence {
          signals[index].sign = -1
        }
        isIntricate = true
      }
    }
    return outcome(of: signals, isIntricate: isIntricate)
  }

  /// A reason or a relative clause seldom holds the verdict.
  private func isInPassing(_ segment: Int) -> Bool {
    let opener = reading.segments[segment].opener
    return opener == .cause || opener == .relative
  }

  /// `if you want to lose money, go ahead`: nobody wants that.
  private func isAbsurd(_ segment: Int) -> Bool {
    let word = reading.tokens[reading.segments[segment].tokens.lowerBound].text
    guard ["if", "provided", "as", "assuming", "only", "for"].contains(word) else { return false }
    let mentions = reading.mentions(in: segment)
    return mentions.contains {
      $0.consequence == -1 && $0.negations.isMultiple(of: 2) || $0.has(.irony)
    }
      || mentions.contains(where: isAdversary)
        && mentions.contains { $0.has(.delights) || $0.has(.pronouns) }
        && !mentions.contains { $0.isMeasure || $0.level != nil }
  }

  /// `he who deploys this`: says who, not what the learner would do.
  private func isAboutWhoever(_ segment: Int) -> Bool {
    let flags = reading.segments[segment]
    let first = reading.tokens[flags.tokens.lowerBound].text
    return first == "whoever" || flags.opener == .relative && first == "who"
  }

  /// `yes, if …`, `great, after …`: a yes with a condition right behind it is none.
  private func isProviso(_ segment: Int, after last: Int) -> Bool {
    let flags = reading.segments[segment]
    guard flags.opener == .condition, reading.segments[last].sentence == flags.sentence,
      (last + 1...segment).allSatisfy({ $0 == segment || reading.segments[$0].tokens.count <= 2 })
    else { return false }
    let word = reading.tokens[flags.tokens.lowerBound].text
    return !["when", "before", "whether", "whenever"].contains(word)
  }

  // MARK: Which signal counts

  private func outcome(of signals: [Signal], isIntricate: Bool) -> Stance {
    let withheld = reading.segments.indices.last { segment in
      !reading.segments[segment].isAttributed
        && reading.mentions(in: segment).contains { $0.has(.withheld) }
    }
    let firm = signals.filter { !$0.isImplied && !$0.isWeak }
    let explicit = firm.isEmpty ? signals.filter { !$0.isImplied } : firm
    let used = explicit.isEmpty ? signals : explicit
    guard let last = used.last else {
      return Stance(outcome: .none, isIntricate: isIntricate, isWithheld: withheld != nil)
    }
    var stance = Stance(
      outcome: last.sign == rightSide ? .right : .wrong, segment: last.segment,
      isImplied: last.isImplied, isWeak: last.isWeak, isIntricate: isIntricate,
      isWithheld: withheld != nil)
    if let withheld, last.isImplied || withheld > last.segment, !explainsWhy(withheld) {
      if explicit.isEmpty
        || reading.segments[withheld].sentence == reading.segments[last.segment].sentence
        || withheld > last.segment
      {
        stance.outcome = explicit.isEmpty ? .none : stance.outcome
        if explicit.isEmpty { stance.segment = nil }
      }
    }
    let others = used.filter { $0.sign != last.sign }
    if let other = others.last {
      if turns(from: other, to: last) {
        stance.isIntricate = true
      } else {
        stance.outcome = .contradictory
      }
    }
    if !explicit.isEmpty, signals.contains(where: { $0.isImplied && $0.sign != last.sign }) {
      stance.isIntricate = true
    }
    return stance
  }

  private func explainsWhy(_ segment: Int) -> Bool {
    reading.segments[segment].tokens.contains {
      reading.tokens[$0].text == "why" || reading.tokens[$0].text == "reason"
    }
  }

  /// Whether the learner turns from one opinion to the other instead of holding both.
  private func turns(from earlier: Signal, to later: Signal) -> Bool {
    guard earlier.segment <= later.segment else { return false }
    if earlier.segment == later.segment { return false }
    for segment in (earlier.segment + 1)...later.segment {
      let flags = reading.segments[segment]
      if flags.opener == .contrast || flags.isQuestion || flags.opener == .result { return true }
      if reading.mentions(in: segment).contains(where: { $0.has(.contrast) || $0.has(.rejections) })
      {
        return true
      }
    }
    return reading.mentions(in: earlier.segment).contains {
      $0.has(.appearance) || $0.has(.earlier)
    }
  }

  // MARK: One clause

  private func verdict(in segment: Int) -> Signal? {
    let mentions = reading.mentions(in: segment)
    let start = reading.segments[segment].tokens.lowerBound
    let replies = mentions.indices.filter { isParticle(mentions[$0], segment) }
    if let place = replies.first(where: { mentions[$0].particle == -1 }) ?? replies.first,
      !isOfMeasure(mentions[place], mentions),
      let sign = mentions[place].particle
    {
      let rest = product(of: Array(mentions[(place + 1)...]), segment)
      let flipped = mentions[place].negations.isMultiple(of: 2) ? sign : -sign
      if let rest, mentions[place].first != start { return rest }
      if let rest, rest.sign != flipped, mentions[place].first == start {
        return Signal(sign: rest.sign, segment: segment, isImplied: false, position: rest.position)
      }
      return Signal(
        sign: flipped, segment: segment, isImplied: false, position: mentions[place].first)
    }
    return product(of: mentions, segment) ?? implied(by: mentions, segment)
  }

  /// `yes to the accuracy`.
  private func isOfMeasure(_ particle: Mention, _ mentions: [Mention]) -> Bool {
    let near = reading.tokens[particle.last..<min(particle.last + 2, reading.tokens.count)]
    guard near.contains(where: { ["to", "for", "on"].contains($0.text) }) else { return false }
    return mentions.contains {
      $0.isMeasure && $0.first > particle.last && $0.first <= particle.last + 4
    }
  }

  private func product(of mentions: [Mention], _ segment: Int) -> Signal? {
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
      if isAboutClass(mention, mentions) { continue }
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
  private func isCommitted(to position: Int, in segment: Int) -> Bool {
    let range = reading.segments[segment].tokens
    let before = reading.tokens[range.lowerBound..<max(range.lowerBound, position)]
    if before.contains(where: {
      ["i", "we", "you", "let", "model", "ready", "nobody", "one"].contains($0.text)
    }) {
      return true
    }
    return !reading.mentions(in: segment).contains { $0.isConcept && $0.first < position }
      && before.count <= 4
  }

  /// `we shouldn't`, `it is not`: a negator with nothing after it and no claim before it.
  private func dangling(_ mentions: [Mention], _ segment: Int) -> Mention? {
    guard let last = mentions.last, last.has(.negators), !last.isQuoted,
      last.last == reading.segments[segment].tokens.upperBound - 1,
      reading.segments[segment].tokens.count >= 2, reading.segments[segment].tokens.count <= 6,
      reading.tokens[last.last].text == "not",
      mentions.dropLast().allSatisfy({ !$0.isConcept && $0.level == nil })
    else { return nil }
    return last
  }

  /// `always rebase`, `I would rebase`: not the mere name of what is asked about.
  private func isAdvised(_ mention: Mention, _ segment: Int) -> Bool {
    let before = reading.tokens[reading.segments[segment].tokens.lowerBound..<mention.first]
    return before.contains {
      ["always", "should", "would", "i", "we", "you", "just", "let", "can", "may"].contains($0.text)
    }
  }

  /// `too many frauds are accepted`: what is accepted is not the model.
  private func isAboutClass(_ mention: Mention, _ mentions: [Mention]) -> Bool {
    mention.act != nil && mention.concepts.contains { lexicon.scales.contains($0.name) }
      && mentions.contains { other in
        other.concepts.contains {
          lexicon.scaleOfClass[$0.name] != nil || lexicon.classes.contains($0.name)
        }
      }
  }

  /// `it calls everything fine`: the model says so, not the learner.
  private func isReported(_ judgment: Mention, _ segment: Int) -> Bool {
    let before = reading.tokens[reading.segments[segment].tokens.lowerBound..<judgment.first]
    guard
      let verb = before.lastIndex(where: {
        ["say", "call", "label", "answer", "mark", "predict", "declar", "shout"].contains($0.stem)
      })
    else { return false }
    return before[..<verb].contains {
      ["it", "model", "he", "that", "which", "system", "network"].contains($0.text)
    }
  }

  /// `not for production`: the subject alone with a negator before it.
  private func isDenied(_ topic: Mention, _ mentions: [Mention]) -> Bool {
    mentions.contains { $0.has(.negators) && $0.first < topic.first && topic.first - $0.last <= 5 }
      || mentions.contains { $0.particle == -1 && $0.last + 1 == topic.first }
  }

  private func implied(by mentions: [Mention], _ segment: Int) -> Signal? {
    for mention in mentions {
      guard let sign = mention.consequence else { continue }
      let flip = mention.negations.isMultiple(of: 2) ? 1 : -1
      return Signal(sign: sign * flip, segment: segment, isImplied: true, position: mention.first)
    }
    return nil
  }

  private func isAdversary(_ mention: Mention) -> Bool {
    mention.concepts.contains { lexicon.adversaries.contains($0.name) }
  }

  private func isForAdversary(_ judgment: Mention, _ mentions: [Mention]) -> Bool {
    guard judgment.last + 1 < reading.tokens.count else { return false }
    let rest = reading.tokens[(judgment.last + 1)...].prefix(2).map(\.text)
    guard rest.contains("for") else { return false }
    return mentions.contains {
      isAdversary($0) && $0.first > judgment.last && $0.first - judgment.last <= 5
    }
  }

  private func isAttribute(_ judgment: Mention) -> Bool {
    reading.mentions.contains {
      $0.has(.subjects) && $0.first > judgment.last && $0.first - judgment.last <= 2
    }
  }

  private func hasCopula(between start: Int, and end: Int) -> Bool {
    reading.mentions.contains { $0.has(.copulas) && $0.first > start && $0.first < end }
  }

  /// A yes or no, and not the `no` of `no reason`.
  private func isParticle(_ mention: Mention, _ segment: Int) -> Bool {
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
  }

  // MARK: Replies, irony, questions

  /// `that is nonsense` after a quotation; `hardly` after a question.
  private func reply(in segment: Int, attributed: Int, question: Int) -> Signal? {
    let mentions = reading.mentions(in: segment)
    let position = reading.segments[segment].tokens.lowerBound
    if attributed != 0 {
      if mentions.contains(where: { $0.has(.rejections) && $0.negations.isMultiple(of: 2) }) {
        return Signal(sign: -attributed, segment: segment, isImplied: false, position: position)
      }
      if mentions.contains(where: { $0.has(.agreements) && $0.negations.isMultiple(of: 2) }) {
        return Signal(sign: attributed, segment: segment, isImplied: false, position: position)
      }
    }
    if question != 0, reading.tokens[position].text == "only" {
      return Signal(sign: -question, segment: segment, isImplied: false, position: position)
    }
    if question != 0, mentions.count == 1, reading.segments[segment].tokens.count <= 3,
      mentions[0].has(.rejections) || mentions[0].has(.negators) || mentions[0].particle == -1
    {
      return Signal(sign: -question, segment: segment, isImplied: false, position: position)
    }
    return nil
  }

  private func hasIrony(_ segment: Int) -> Bool {
    reading.mentions(in: segment).contains { $0.has(.irony) }
  }

  private func isOnlyIf(_ segment: Int) -> Bool {
    let start = reading.segments[segment].tokens.lowerBound
    let words = reading.tokens[start...].prefix(2).map(\.text)
    return words.count == 2 && words[0] == "only"
      && ["if", "when", "after", "once"].contains(words[1])
  }

  private func isRhetorical(_ segment: Int) -> Bool {
    let sentence = reading.segments[segment].sentence
    return reading.segments(ofSentence: sentence).contains { other in
      reading.mentions(in: other).contains { $0.has(.rhetorical) }
    }
  }

  /// `who would reject it?` denies; `isn't it obvious that it is bad?` claims.
  private func rhetoricalSign(_ segment: Int, _ sign: Int) -> Int {
    let isObvious = reading.segments(ofSentence: reading.segments[segment].sentence).contains {
      reading.mentions(in: $0).contains { $0.has(.neutral) && $0.has(.rhetorical) }
    }
    return isObvious ? sign : -sign
  }

  private func topicSign(in segment: Int) -> Int? {
    reading.mentions(in: segment).contains { $0.act == 0 || $0.act == 1 } ? 1 : nil
  }
}
