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
    if mention.level != nil {
      guard let target = target(ofAmount: number, in: segment, of: reading) else { return }
      give(number, to: target, in: &reading)
    } else if mention.judgment != nil {
      guard let target = target(ofJudgment: number, in: segment, of: reading) else { return }
      give(number, to: target, in: &reading)
    }
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
        isDegree: reading.mentions[target].isMeasure && reading.tokens[mention.last].stem == "high")
    )
    reading.mentions[number].isBound = true
  }

  // MARK: Amounts

  private func target(ofAmount number: Int, in segment: Int, of reading: Reading) -> Int? {
    let mention = reading.mentions[number]
    let members = reading.members[segment].filter { $0 != number && reading.mentions[$0].isConcept }
    func isScale(_ other: Int) -> Bool {
      reading.mentions[other].concepts.contains { lexicon.scales.contains($0.name) }
    }
    let scales = members.filter(isScale)
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
      if candidate.isConcept, gap == 2 || gap == 3,
        ["at", "in"].contains(reading.tokens[mention.last + 1].text),
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

  /// `88 of 100, they go unnoticed`: an amount whose claim stands in the next clause.
  private func bindAcross(_ number: Int, in segment: Int, of reading: inout Reading) {
    let mention = reading.mentions[number]
    guard !mention.isBound, case .share = reading.tokens[mention.first].kind else { return }
    guard !reading.mentions(in: segment).contains(where: { $0.has(.copulas) }) else { return }
    for neighbor in [segment + 1, segment - 1] where reading.segments.indices.contains(neighbor) {
      guard reading.segments[neighbor].sentence == reading.segments[segment].sentence else {
        continue
      }
      let target = reading.members[neighbor].first {
        reading.mentions[$0].levels.isEmpty
          && reading.mentions[$0].concepts.contains { lexicon.scales.contains($0.name) }
      }
      if let target { return give(number, to: target, in: &reading) }
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
