/// Gives each negator the claim that it negates: the first one after it in its clause.
struct NegationScope {
  let classes: Set<String>

  private static let approximations: Set<String> = ["barely", "hardly", "scarcely", "not even"]
  private static let verbsThatStandIn: Set<String> = ["do", "does", "did", "can", "could", "will"]

  func apply(to reading: inout Reading) {
    for segment in reading.members.indices {
      let members = reading.members[segment]
      for (place, number) in members.enumerated() where reading.mentions[number].has(.negators) {
        let negator = reading.mentions[number]
        // `not blue any more` negates what stands between its words.
        let negatorEnd = reading.tokens[negator.last].text == "any" ? negator.first : negator.last
        let following = members[(place + 1)...]
        if reading.isReply(number, in: segment) { continue }
        guard
          let target = following.first(where: {
            reading.mentions[$0].first > negatorEnd && canBeNegated(reading.mentions[$0])
          })
        else {
          if let claim = apposition(to: negator, in: segment, of: reading) {
            reading.mentions[claim].negations += 1
          } else if isEllipsis(negator, in: segment, of: reading) {
            negateEarlier(than: segment, &reading)
          }
          continue
        }
        if isApproximation(negator, of: reading.mentions[target], in: reading) { continue }
        reading.mentions[target].negations += 1
      }
      if isRareEllipsis(segment, of: reading) { negateEarlier(than: segment, &reading) }
    }
  }

  private func canBeNegated(_ mention: Mention) -> Bool {
    if mention.has(.negators) { return false }
    if mention.judgment != nil || mention.level != nil || mention.consequence != nil { return true }
    if mention.act.map({ $0 != 0 }) == true || mention.has(.delights) { return true }
    return mention.concepts.contains { !classes.contains($0.name) }
  }

  /// `barely an eighth` is an eighth.
  private func isApproximation(_ negator: Mention, of target: Mention, in reading: Reading) -> Bool
  {
    let words = negator.tokens.map { reading.tokens[$0].text }.joined(separator: " ")
    return Self.approximations.contains(words) && reading.tokens[target.first].number != nil
      && target.first - negator.last <= 3
  }

  /// `it fails at its one job, catching fraud`: what fails is named in the next clause.
  private func apposition(to negator: Mention, in segment: Int, of reading: Reading) -> Int? {
    let next = segment + 1
    guard next < reading.segments.count, reading.segments[next].opener == nil,
      reading.segments[next].sentence == reading.segments[segment].sentence,
      reading.tokens[negator.first].stem == "fail" || reading.tokens[negator.last].text == "of",
      let first = reading.members[next].first, !reading.mentions[first].isMeasure,
      reading.mentions[first].concepts.contains(where: { !classes.contains($0.name) })
    else { return nil }
    return first
  }

  /// `a detector finds fraud, this does not`: the verb is the one before.
  private func isEllipsis(_ negator: Mention, in segment: Int, of reading: Reading) -> Bool {
    let range = reading.segments[segment].tokens
    let rest = reading.tokens[(negator.last + 1)..<max(negator.last + 1, range.upperBound)]
    guard rest.allSatisfy({ ["do", "that", "it", "so", "this"].contains($0.text) }),
      range.count >= 3, range.count <= 7
    else {
      return false
    }
    let before = negator.last - 1
    return before >= range.lowerBound && Self.verbsThatStandIn.contains(reading.tokens[before].text)
      && ["it", "this", "that", "model", "one", "which", "he"].contains(
        reading.tokens[max(range.lowerBound, before - 1)].text)
  }

  /// `spotting theft it hardly ever does`.
  private func isRareEllipsis(_ segment: Int, of reading: Reading) -> Bool {
    let range = reading.segments[segment].tokens
    guard range.count >= 3, range.count <= 6, let last = range.last,
      Self.verbsThatStandIn.contains(reading.tokens[last].text)
    else { return false }
    let members = reading.members[segment].map { reading.mentions[$0] }
    return members.contains { ($0.level ?? 1) < 0.5 } && !members.contains(where: \.isConcept)
  }

  private func negateEarlier(than segment: Int, _ reading: inout Reading) {
    for earlier in stride(from: segment - 1, through: max(0, segment - 3), by: -1) {
      let claim = reading.members[earlier].last { number in
        let mention = reading.mentions[number]
        return !mention.isMeasure && mention.concepts.contains { !classes.contains($0.name) }
      }
      if let claim {
        reading.mentions[claim].negations += 1
        return
      }
    }
  }
}
