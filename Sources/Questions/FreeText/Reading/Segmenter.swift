/// Cuts tokens into clauses at marks and at words that join clauses.
struct Segmenter {
  let tokens: [Token]
  let mentions: [Mention]
  /// The mention that begins at a token.
  private let byStart: [Int: Mention]

  init(tokens: [Token], mentions: [Mention]) {
    self.tokens = tokens
    self.mentions = mentions
    byStart = Dictionary(mentions.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let joining: [GrammarRole] = [
    .contrast, .concession, .cause, .result, .condition, .relative, .comparison, .gloss,
  ]

  /// After these words `cause` is a noun or a verb, not short for `because`.
  private static let beforeCauseItself: Set<String> = [
    "the", "a", "an", "to", "can", "could", "may", "might", "would", "will", "not", "does", "do",
    "did", "main", "real", "only", "root", "likely", "possible", "common", "that", "which",
  ]

  func reading(of utf8: [UInt8]) -> Reading {
    var startingAt: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() { startingAt[mention.first] = index }

    var segments: [Segment] = []
    var current = Segment(tokens: 0..<0, sentence: 0)
    var start = 0
    var sentence = 0
    var negatorIsOpen = false
    var brackets = 0

    func close(at end: Int) {
      if start < end {
        current.tokens = start..<end
        current.isAside = brackets > 0
        segments.append(current)
      }
      start = end
      negatorIsOpen = false
    }

    var index = 0
    while index < tokens.count {
      if case .stop(let question) = tokens[index].kind {
        close(at: index)
        if question { markQuestion(sentence: sentence, in: &segments) }
        sentence += 1
        current = Segment(tokens: 0..<0, sentence: sentence)
        start = index + 1
      } else if case .pause(let mark) = tokens[index].kind {
        close(at: index)
        if mark == "(" { brackets += 1 } else if mark == ")" { brackets = max(0, brackets - 1) }
        current = Segment(tokens: 0..<0, sentence: sentence)
        start = index + 1
      } else if let number = startingAt[index] {
        let mention = mentions[number]
        if let role = opener(mention, isFirst: index == start) {
          let previous = current
          close(at: index)
          current = Segment(tokens: 0..<0, sentence: sentence)
          current.opener = role
          current.isConcession = role == .concession
          current.isCondition = role == .condition
          current.isHypothetical = role == .condition && tokens[mention.first].text != "when"
          current.isComparison = role == .comparison
          current.isRelative = role == .relative
          if role == .relative {
            current.isConcession = previous.isConcession
            current.isCondition = previous.isCondition
          }
        } else if mention.has(.conjunction), index > start, !isBetweenNumbers(mention),
          splits(after: mention.last, negatorIsOpen: negatorIsOpen, startingAt)
        {
          let previous = current
          close(at: index)
          current = previous
          current.opener = .conjunction
        } else if current.isCondition || current.isConcession, index > start + 2,
          startsMainClause(mention)
        {
          close(at: index)
          current = Segment(tokens: 0..<0, sentence: sentence)
        }
        if index == start, let end = endOfReply(mention) {
          index = end
          close(at: end + 1)
          current = Segment(tokens: 0..<0, sentence: sentence)
        } else if mention.has(.negators) {
          negatorIsOpen = true
        }
        if mention.has(.wishes) { current.isWish = true }
      }
      index += 1
    }
    close(at: tokens.count)

    var members = Array(repeating: [Int](), count: segments.count)
    var home = 0
    for (number, mention) in mentions.enumerated() {
      while home < segments.count, segments[home].tokens.upperBound <= mention.first { home += 1 }
      if home < segments.count, segments[home].tokens.contains(mention.first) {
        members[home].append(number)
      }
    }
    return Reading(
      utf8: utf8, tokens: tokens, mentions: mentions, segments: segments, members: members)
  }

  /// The end of a leading `no` or `yes` that answers, unlike the `no` of `no reason`.
  private func endOfReply(_ mention: Mention) -> Int? {
    guard let sign = mention.particle, mention.last - mention.first == mention.tokens.count - 1
    else {
      return nil
    }
    let next = mention.last + 1
    guard next < tokens.count, !tokens[next].isBreak, tokens[mention.last].text != "to" else {
      return nil
    }
    if sign == 1,
      byStart[next].map({ $0.particle == -1 || $0.has(.negators) }) == true
    {
      return nil
    }
    // `I think not suitable`: its last word belongs to what follows.
    if mention.tokens.count > 1, tokens[mention.last].text == "not",
      byStart[next].map({ $0.judgment != nil || $0.act != nil }) == true
    {
      return nil
    }
    guard mention.has(.negators) || sign == 1 else { return mention.last }
    if tokens[next].number != nil { return mention.has(.negators) ? mention.last : nil }
    if ["to", "and", "or", "for"].contains(tokens[next].text) { return nil }
    if ["the", "an", "my", "our"].contains(tokens[next].text) { return mention.last }
    if mention.first == 0, tokens[0].text == "no", opensClaim(next) { return mention.last }
    guard let following = byStart[next] else { return nil }
    let answers =
      following.has(.pronouns) || following.has(.cause) || following.has(.subjects)
      || following.particle != nil || following.has(.copulas) || following.has(.persons)
      || following.has(.contrast) || following.has(.concession) || following.has(.negators)
    return answers && tokens[mention.last].text != "not" && tokens[mention.last].text != "all"
      ? mention.last : nil
  }

  /// Whether a claim of its own begins here, as behind the first word of `no too many are missed` and
  /// `no recall is terrible`, whose writers leave the comma out.
  private func opensClaim(_ start: Int) -> Bool {
    if ["too", "only", "just", "sorry", "sry"].contains(tokens[start].text) { return true }
    guard let measure = byStart[start], measure.isMeasure, measure.last + 1 < tokens.count else {
      return false
    }
    let behind = byStart[measure.last + 1]
    return behind.map { $0.has(.copulas) || $0.level != nil || $0.judgment != nil } == true
      || tokens[measure.last + 1].text == "too"
  }

  private func markQuestion(sentence: Int, in segments: inout [Segment]) {
    for index in segments.indices where segments[index].sentence == sentence {
      segments[index].isQuestion = true
    }
  }

  /// The role in which a mention opens a new clause, if it does here.
  private func opener(_ mention: Mention, isFirst: Bool) -> GrammarRole? {
    guard var role = Self.joining.first(where: mention.has) else { return nil }
    let opensSentence = mention.first == 0 || tokens[mention.first - 1].isStop
    if opensSentence, mention.has(.concession) { role = .concession }
    let word = mention.tokens.count == 1 ? tokens[mention.first].text : ""
    let next = mention.last + 1 < tokens.count ? tokens[mention.last + 1] : nil
    let before = mention.first > 0 ? tokens[mention.first - 1] : nil
    switch word {
    case "so", "as", "for", "since", "while", "before", "after", "with", "by":
      if word == "so", let next, startsAmount(at: mention.last + 1) || next.text == "that" {
        return nil
      }
      if word == "as", before?.text == "not" || before?.text == "is" { return nil }
      if word == "as", namesClass(at: mention.last + 1) { return nil }
      if word == "with", !isFirst, !startsMeasure(at: mention.last + 1) { return nil }
      if word == "for" { return isFirst && next?.isBreak == false ? role : nil }
    case "cause":
      if let before, Self.beforeCauseItself.contains(before.text) { return nil }
    case "that":
      guard let before, !isFirst, before.isWord else { return nil }
      let saysBefore = mentions.contains {
        $0.last >= mention.first - 2 && $0.last < mention.first
          && ($0.has(.sayings) || $0.has(.negators) || $0.has(.neutral) || $0.has(.copulas))
      }
      return saysBefore ? nil : role
    default: break
    }
    if role == .gloss, !followsMeasure(mention) { return nil }
    return role
  }

  /// Whether what is explained is a measure or a number: `a recall of 12 % means`.
  private func followsMeasure(_ gloss: Mention) -> Bool {
    mentions.contains { other in
      other.last < gloss.first && gloss.first - other.last <= 6
        && (other.isMeasure || tokens[other.first].number != nil || other.has(.pronouns))
    }
  }

  /// `treated as legit`, unlike `as fraud is rare`.
  private func namesClass(at index: Int) -> Bool {
    guard let mention = byStart[index], mention.isConcept,
      !mention.isMeasure
    else { return false }
    let next = mention.last + 1
    return next >= tokens.count
      || !["is", "are", "was", "remains", "goes", "slips"].contains(tokens[next].text)
  }

  private func startsMeasure(at index: Int) -> Bool {
    (index..<min(index + 4, tokens.count)).contains { position in
      tokens[position].number != nil
        || byStart[position]?.isMeasure == true
    }
  }

  private func isBetweenNumbers(_ mention: Mention) -> Bool {
    mention.first > 0 && mention.last + 1 < tokens.count
      && tokens[mention.first - 1].number != nil && tokens[mention.last + 1].number != nil
  }

  private func startsAmount(at index: Int) -> Bool {
    guard let mention = byStart[index], tokens[index].number == nil else { return false }
    return mention.level != nil || mention.judgment != nil
  }

  private func splits(after index: Int, negatorIsOpen: Bool, _ startingAt: [Int: Int]) -> Bool {
    guard negatorIsOpen else { return true }
    guard index + 1 < tokens.count else { return false }
    if ["the", "this", "these", "a", "an"].contains(tokens[index + 1].text) { return true }
    if let second = startingAt[index + 2], mentions[second].has(.negators) { return true }
    guard let next = startingAt[index + 1] else { return false }
    let mention = mentions[next]
    return mention.has(.pronouns) || mention.has(.negators) || mention.has(.result)
      || mention.level != nil || mention.particle != nil || mention.has(.copulas)
      || mention.has(.subjects)
  }

  /// `if there are 100 frauds | it will miss 88`.
  private func startsMainClause(_ mention: Mention) -> Bool {
    guard mention.has(.pronouns), mention.last + 1 < tokens.count else { return false }
    return ["will", "would", "can", "does", "is", "am", "should", "could", "have"].contains(
      tokens[mention.last + 1].text)
  }
}
