/// Gives each amount (`12 %`, `most`, `low`) and each judgment of a measure (`terrible recall`)
/// the word that it measures.
struct LevelBinding {
  let lexicon: Lexicon
  let facts: [Reader.Fact]

  func apply(to reading: inout Reading) {
    for segment in reading.segments.indices {
      for number in reading.members[segment] { bind(number, in: segment, of: &reading) }
    }
    for segment in reading.segments.indices {
      for number in reading.members[segment] { bindAcross(number, in: segment, of: &reading) }
    }
    resolveLoneFacts(in: &reading)
  }

  private func bind(_ number: Int, in segment: Int, of reading: inout Reading) {
    let mention = reading.mentions[number]
    if mention.judgment != nil {
      if let target = target(ofJudgment: number, in: segment, of: reading) {
        give(number, to: target, in: &reading)
      }
    } else if mention.level != nil {
      if let target = target(ofAmount: number, in: segment, of: reading) {
        give(number, to: target, in: &reading)
      }
    }
    if mention.consequence != nil, !reading.mentions[number].isBound {
      blame(number, in: segment, of: &reading)
    }
  }

  /// `the recall disqualifies it`: a measure right before a consequence is the reason for it.
  private func blame(_ number: Int, in segment: Int, of reading: inout Reading) {
    let mention = reading.mentions[number]
    guard mention.consequence == -1, mention.negations.isMultiple(of: 2) else { return }
    let measure = reading.members[segment].last {
      reading.mentions[$0].isMeasure && mention.first - reading.mentions[$0].last <= 3
        && reading.mentions[$0].last < mention.first
    }
    guard let measure, reading.mentions[measure].levels.isEmpty else { return }
    reading.mentions[measure].levels.append(
      Mention.Level(value: 0.1, isNumber: false, isJudgment: true, negations: 0))
  }

  private func give(_ number: Int, to target: Int, in reading: inout Reading) {
    let mention = reading.mentions[number]
    let isNumber: Bool
    if case .share = reading.tokens[mention.first].kind {
      isNumber = true
    } else {
      isNumber = false
    }
    let value = mention.level ?? (mention.judgment == 1 ? 0.9 : 0.1)
    reading.mentions[target].levels.append(
      Mention.Level(
        value: value, isNumber: isNumber, isJudgment: mention.level == nil,
        negations: mention.negations,
        isDegree: reading.mentions[target].isMeasure && isDegree(mention, in: reading)))
    let isClass = reading.mentions[target].concepts.allSatisfy { lexicon.classes.contains($0.name) }
    // Bad for the fraud cases is bad; good for the honest ones is not yet good.
    reading.mentions[number].isBound = !(isClass && mention.judgment == -1)
    if mention.judgment != nil {
      for concept in reading.mentions[target].concepts {
        guard let scale = lexicon.scaleOfClass[concept.name] else { continue }
        reading.mentions[target].meanings.append(.concept(scale, pole: 1, isMeasure: true))
      }
    }
  }

  /// `low`, `too high`, `not enough`: how much of a measure there is, not how good that is.
  private func isDegree(_ mention: Mention, in reading: Reading) -> Bool {
    mention.level != nil
      && mention.tokens.contains {
        ["high", "low", "too", "enough", "insufficient"].contains(reading.tokens[$0].text)
      }
  }

  // MARK: Amounts

  private func target(ofAmount number: Int, in segment: Int, of reading: Reading) -> Int? {
    let mention = reading.mentions[number]
    let members = reading.members[segment].filter { $0 != number && reading.mentions[$0].isConcept }
    func isScale(_ other: Int) -> Bool {
      reading.mentions[other].concepts.contains { lexicon.scales.contains($0.name) }
    }
    let scales = members.filter(isScale)
    if isSaidOfBefore(mention, in: reading),
      let left = scales.last(where: {
        let gap = mention.first - reading.mentions[$0].last
        return reading.mentions[$0].isMeasure && gap > 0 && gap <= 4
      })
    {
      return left
    }
    if let right = scales.first(where: {
      let gap = reading.mentions[$0].first - mention.last
      return reading.mentions[$0].isMeasure && gap > 0 && gap <= 2
    }) {
      return right
    }
    if let left = scales.last(where: {
      let gap = mention.first - reading.mentions[$0].last
      return reading.mentions[$0].isMeasure && gap > 0 && gap <= 5
    }) {
      return left
    }
    let claims = scales.filter { !reading.mentions[$0].isMeasure }
    if let nearest = nearest(to: mention, among: claims.isEmpty ? scales : claims, in: reading) {
      return nearest
    }
    let named = members.filter {
      reading.mentions[$0].concepts.contains {
        lexicon.classes.contains($0.name) && !lexicon.populations.contains($0.name)
      }
    }
    return named.last
  }

  /// `recall of 12 %`, `recall is 12 %`: the amount belongs to what stands before it.
  private func isSaidOfBefore(_ mention: Mention, in reading: Reading) -> Bool {
    var index = mention.first - 1
    while index >= 0,
      ["only", "just", "a", "about", "mere", "roughly", "around", "merely"].contains(
        reading.tokens[index].text)
    {
      index -= 1
    }
    return index >= 0
      && ["of", "at", "is", "was", "are", "equals"].contains(reading.tokens[index].text)
  }

  private func nearest(to mention: Mention, among candidates: [Int], in reading: Reading) -> Int? {
    candidates.min { left, right in
      distance(mention, reading.mentions[left]) < distance(mention, reading.mentions[right])
    }
  }

  private func distance(_ left: Mention, _ right: Mention) -> Int {
    if left.last < right.first { return right.first - left.last }
    if right.last < left.first { return left.first - right.last }
    return 0
  }

  // MARK: Judgments

  private func target(ofJudgment number: Int, in segment: Int, of reading: Reading) -> Int? {
    let mention = reading.mentions[number]
    let members = reading.members[segment]
    for other in members where other != number {
      let candidate = reading.mentions[other]
      let gap = candidate.first - mention.last
      if candidate.isMeasure, gap > 0, gap <= 2 { return other }
      if gap >= 2, gap <= 4, isFollowedByPurpose(mention, in: reading),
        candidate.concepts.contains(where: { isJudgedClass($0.name) })
      {
        return other
      }
      if candidate.isConcept, gap == 2 || gap == 3,
        ["at", "in", "for"].contains(reading.tokens[mention.last + 1].text),
        candidate.concepts.contains(where: { !lexicon.classes.contains($0.name) })
      {
        return other
      }
    }
    // The subject: the nearest thing on the left that can be judged.
    for other in members.reversed() where other != number {
      let candidate = reading.mentions[other]
      guard candidate.last < mention.first else { continue }
      if candidate.has(.subjects) || candidate.has(.pronouns) || candidate.act != nil { return nil }
      if candidate.isMeasure { return isAbout(candidate, mention, reading) ? other : nil }
      if case .share = reading.tokens[candidate.first].kind {
        return candidate.isBound ? boundTarget(of: other, in: segment, reading) : other
      }
    }
    return nil
  }

  /// `good for`, `good only on`.
  private func isFollowedByPurpose(_ judgment: Mention, in reading: Reading) -> Bool {
    let end = min(judgment.last + 3, reading.tokens.count)
    guard judgment.last + 1 < end else { return false }
    return reading.tokens[(judgment.last + 1)..<end].contains {
      ["on", "with", "at", "for"].contains($0.text)
    }
  }

  /// A class that a scale is about, or a rival of one.
  private func isJudgedClass(_ name: String) -> Bool {
    guard !lexicon.populations.contains(name) else { return false }
    return lexicon.scaleOfClass[name] != nil
      || lexicon.rivals[name]?.contains { lexicon.scaleOfClass[$0] != nil } == true
  }

  /// A judgment right before `model` or `idea` is of that, whatever measure was named earlier.
  private func isAbout(_ measure: Mention, _ judgment: Mention, _ reading: Reading) -> Bool {
    let next = judgment.last + 1
    guard next < reading.tokens.count else { return true }
    return !["model", "idea", "choice", "decision"].contains(reading.tokens[next].text)
  }

  private func boundTarget(of number: Int, in segment: Int, _ reading: Reading) -> Int? {
    let mention = reading.mentions[number]
    return reading.members[segment]
      .filter { reading.mentions[$0].isMeasure }
      .min { distance(mention, reading.mentions[$0]) < distance(mention, reading.mentions[$1]) }
  }

  // MARK: Neighbors

  /// `88 of 100, they go unnoticed`, `how much is found, and that is next to nothing`: an amount
  /// whose claim stands in the clause before or behind it.
  private func bindAcross(_ number: Int, in segment: Int, of reading: inout Reading) {
    let mention = reading.mentions[number]
    guard !mention.isBound else { return }
    if let measure = loneMeasure(before: segment, in: reading),
      mention.judgment != nil || mention.level != nil
    {
      return give(number, to: measure, in: &reading)
    }
    if mention.judgment != nil || mention.level == nil {
      if mention.judgment != nil { bindPurpose(number, in: segment, of: &reading) }
      return
    }
    let value = reading.tokens[mention.first].number
    let isNumber = value != nil
    let owner = facts.first { fact in value.map { abs(fact.value - $0) < 0.006 } ?? false }?.concept
    let hasCopula = reading.mentions(in: segment).contains { $0.has(.copulas) }
    let neighbors: [Int]
    if startsWithPredicate(segment, in: reading) {
      neighbors = [segment - 1, segment - 2]
    } else if isNumber, !hasCopula {
      neighbors = [segment + 1, segment - 1]
    } else {
      return
    }
    for neighbor in neighbors where reading.segments.indices.contains(neighbor) {
      guard reading.segments[neighbor].sentence == reading.segments[segment].sentence else {
        continue
      }
      let target = reading.members[neighbor].last {
        reading.mentions[$0].levels.isEmpty
          && reading.mentions[$0].concepts.contains {
            lexicon.scales.contains($0.name) && (owner == nil || owner == $0.name)
          }
      }
      if let target { return give(number, to: target, in: &reading) }
    }
  }

  /// `Recall? Terrible.`, `recall: low`: a clause that only names a measure, before one that only
  /// says how much.
  private func loneMeasure(before segment: Int, in reading: Reading) -> Int? {
    let earlier = segment - 1
    guard earlier >= 0, reading.segments[segment].tokens.count <= 3,
      reading.segments[earlier].tokens.count <= 2, reading.members[earlier].count == 1,
      let measure = reading.members[earlier].first, reading.mentions[measure].isMeasure,
      reading.mentions[measure].levels.isEmpty,
      !reading.mentions(in: segment).contains(where: { $0.isConcept || $0.has(.pronouns) })
    else { return nil }
    return measure
  }

  /// `recall is what matters, and ours is horrible`.
  private func startsWithOurs(_ segment: Int, in reading: Reading) -> Bool {
    reading.tokens[reading.segments[segment].tokens].prefix(2).contains {
      ["ours", "yours", "mine"].contains($0.text)
    }
  }

  private func lastMeasure(before segment: Int, in reading: Reading) -> Int? {
    for earlier in stride(from: segment - 1, through: max(0, segment - 3), by: -1) {
      if let measure = reading.members[earlier].last(where: { reading.mentions[$0].isMeasure }) {
        return measure
      }
    }
    return nil
  }

  /// `is barely a tenth`, `and that is next to nothing`, `the answer is an eighth`.
  private func startsWithPredicate(_ segment: Int, in reading: Reading) -> Bool {
    let range = reading.segments[segment].tokens
    let copula = reading.mentions(in: segment).first { $0.has(.copulas) }
    guard let copula, copula.first - range.lowerBound <= 3,
      reading.tokens[range.lowerBound].number == nil
    else { return false }
    return !reading.mentions(in: segment).contains { $0.has(.subjects) || $0.isConcept }
  }

  /// `for catching thieves, it is worthless`: a judgment of what the clause before names.
  private func bindPurpose(_ number: Int, in segment: Int, of reading: inout Reading) {
    if startsWithOurs(segment, in: reading), let measure = lastMeasure(before: segment, in: reading)
    {
      return give(number, to: measure, in: &reading)
    }
    for earlier in [segment - 1, segment - 2] where reading.segments.indices.contains(earlier) {
      let range = reading.segments[earlier].tokens
      guard reading.segments[earlier].sentence == reading.segments[segment].sentence,
        ["for", "at", "in"].contains(reading.tokens[range.lowerBound].text)
      else { continue }
      let claim = reading.members[earlier].first {
        !reading.mentions[$0].isMeasure && reading.mentions[$0].levels.isEmpty
          && reading.mentions[$0].concepts.contains { lexicon.scales.contains($0.name) }
      }
      guard let claim else { continue }
      let mention = reading.mentions[number]
      reading.mentions[claim].levels.append(
        Mention.Level(
          value: mention.judgment == 1 ? 0.9 : 0.1, isNumber: false, isJudgment: true,
          negations: mention.negations))
      return
    }
  }

  /// `12 % is a joke`, `of 50 frauds you get 6`: a number that the question gives, or what it
  /// leaves over, stands for its measure unless it is said of another one.
  private func resolveLoneFacts(in reading: inout Reading) {
    for segment in reading.segments.indices {
      for number in reading.members[segment] {
        guard case .share(let value) = reading.tokens[reading.mentions[number].first].kind,
          !isOfScale(number, in: segment, of: reading),
          let fact = facts.first(where: {
            abs($0.value - value) < 0.006 || abs(1 - $0.value - value) < 0.006
          })
        else { continue }
        reading.mentions[number].meanings.append(.concept(fact.concept, pole: 1, isMeasure: true))
        reading.mentions[number].levels.insert(
          Mention.Level(value: fact.value, isNumber: true, isJudgment: false, negations: 0), at: 0)
      }
    }
  }

  private func isOfScale(_ number: Int, in segment: Int, of reading: Reading) -> Bool {
    guard reading.mentions[number].isBound else { return false }
    guard let target = target(ofAmount: number, in: segment, of: reading) else { return true }
    return reading.mentions[target].concepts.contains { lexicon.scales.contains($0.name) }
  }
}
