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
  /// Every hint at a side, in the order of the answer.
  var signals: [StanceJudge.Signal] = []
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
  static let plainYes: Set<String> = [
    "yes", "yeah", "yep", "yup", "yea", "ja", "si", "oui", "ya", "aye", "i",
  ]

  struct Signal: Sendable {
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
      if isConcededYes(segment) {
        isIntricate = true
        continue
      }
      if let own, asksWhoWould(segment) {
        signals.append(
          Signal(sign: -own.sign, segment: segment, isImplied: false, position: own.position))
        isIntricate = true
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
    var stance = outcome(of: signals, isIntricate: isIntricate)
    stance.signals = signals
    return stance
  }

  /// A reason or a relative clause seldom holds the verdict.
  func isInPassing(_ segment: Int) -> Bool {
    let opener = reading.segments[segment].opener
    return opener == .cause || opener == .relative
  }

  /// `if you want to lose money, go ahead`: nobody wants that.
  func isAbsurd(_ segment: Int) -> Bool {
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

  /// `yes, I know, it is tempting`: grants something, and says nothing of the verdict.
  func isConcededYes(_ segment: Int) -> Bool {
    let words = reading.tokens[reading.segments[segment].tokens]
    guard words.count == 1, let only = words.first, Self.plainYes.contains(only.text),
      segment + 1 < reading.segments.count
    else { return false }
    let next = reading.tokens[reading.segments[segment + 1].tokens].prefix(2).map(\.text)
    return next.count == 2 && next[0] == "i"
      && ["know", "see", "get", "understand", "admit", "realize", "hear", "heard"].contains(next[1])
  }

  /// `who would say no to that`, `so why would you use it`, with or without a question mark.
  func asksWhoWould(_ segment: Int) -> Bool {
    let words = reading.tokens[reading.segments[segment].tokens].prefix(4).map(\.text)
    guard let who = words.firstIndex(where: { $0 == "who" || $0 == "why" }), who <= 2,
      who + 1 < words.count
    else { return false }
    return ["would", "could"].contains(words[who + 1])
      && reading.segments[segment].opener != .relative
  }

  /// `he who deploys this`: says who, not what the learner would do.
  func isAboutWhoever(_ segment: Int) -> Bool {
    let flags = reading.segments[segment]
    let first = reading.tokens[flags.tokens.lowerBound].text
    return first == "whoever" || flags.opener == .relative && first == "who"
  }

  /// `yes, if …`, `great, after …`: a yes with a condition right behind it is none.
  func isProviso(_ segment: Int, after last: Int) -> Bool {
    let flags = reading.segments[segment]
    guard flags.opener == .condition, reading.segments[last].sentence == flags.sentence,
      (last + 1...segment).allSatisfy({ $0 == segment || reading.segments[$0].tokens.count <= 2 })
    else { return false }
    let word = reading.tokens[flags.tokens.lowerBound].text
    return !["when", "before", "whether", "whenever"].contains(word)
  }

  // MARK: Which signal counts

  func outcome(of signals: [Signal], isIntricate: Bool) -> Stance {
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

  func explainsWhy(_ segment: Int) -> Bool {
    reading.segments[segment].tokens.contains {
      reading.tokens[$0].text == "why" || reading.tokens[$0].text == "reason"
    }
  }

  /// Whether the learner turns from one opinion to the other instead of holding both.
  func turns(from earlier: Signal, to later: Signal) -> Bool {
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
}
