/// Compares the shares in an answer with those that the question states.
///
/// Where the recall is 12 %, `it misses 12 % of the fraud` has it the wrong way round, and
/// `12 % of the honest payments` speaks of something that the question does not tell.
struct NumberCheck {
  enum Use: Hashable {
    /// As the question has it.
    case told
    /// What is left over, or another measure's value, given as this one's.
    case swapped
    /// A stated share, said of what this concept names; nil for a word that no list knows.
    case shareOf(String?)
  }

  let reading: Reading
  let facts: [Reader.Fact]
  let lexicon: Lexicon

  var uses: [(use: Use, segment: Int)] {
    guard !facts.isEmpty else { return [] }
    var uses: [(use: Use, segment: Int)] = []
    for segment in reading.segments.indices {
      let flags = reading.segments[segment]
      guard flags.claimsFacts, !flags.isQuestion, !flags.isHypothetical else { continue }
      for mention in reading.mentions(in: segment) {
        if let use = use(of: mention) { uses.append((use, segment)) }
        if let use = whole(of: mention, in: segment) { uses.append((use, segment)) }
      }
    }
    return uses
  }

  private func use(of mention: Mention) -> Use? {
    guard reading.tokens[mention.first].number == nil,
      let level = mention.levels.first(where: \.isNumber)
    else { return nil }
    for concept in mention.concepts {
      guard let fact = facts.first(where: { $0.concept == concept.name }) else { continue }
      let isTurned = (concept.pole == -1) != !mention.negations.isMultiple(of: 2)
      let share = isTurned ? 1 - level.value : level.value
      if isNear(share, fact.value) { return .told }
      let others = facts.flatMap { [$0.value, 1 - $0.value] }
      if others.contains(where: { isNear(share, $0) }) { return .swapped }
    }
    return nil
  }

  /// `12 % of the customers`: what the share is one of.
  private func whole(of mention: Mention, in segment: Int) -> Use? {
    let token = reading.tokens[mention.first]
    guard case .share(let value) = token.kind,
      facts.contains(where: { isNear(value, $0.value) || isNear(value, 1 - $0.value) })
    else { return nil }
    let end = min(mention.last + 6, reading.segments[segment].tokens.upperBound)
    let rest = reading.tokens[mention.last + 1..<max(mention.last + 1, end)]
    guard let first = rest.first, first.text == "of" || first.stem == "#whole" else { return nil }
    let named = reading.mentions(in: segment).first {
      $0.first > mention.last && $0.first < end && $0.isConcept && $0.level == nil
    }
    let concept =
      named?.concepts.first { lexicon.classes.contains($0.name) } ?? named?.concepts.first
    return .shareOf(concept?.name)
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 0.006 }
}
