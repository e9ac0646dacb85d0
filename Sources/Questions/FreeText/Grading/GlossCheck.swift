/// Finds explanations of a measure that explain something else: `a recall of 12 % means that
/// customers send back 12 % of the products`.
struct GlossCheck {
  let reading: Reading
  let lexicon: Lexicon

  /// The clause that names the measure, if what follows it as its meaning holds no idea.
  ///
  /// - Parameter holdsIdea: whether a clause holds one of the question's ideas.
  func misread(holdsIdea: (Int) -> Bool) -> Int? {
    for segment in reading.segments.indices.dropFirst() {
      let flags = reading.segments[segment]
      guard flags.opener == .gloss, flags.claimsFacts,
        reading.segments[segment - 1].sentence == flags.sentence,
        reading.mentions(in: segment - 1).contains(where: \.isMeasure)
      else { continue }
      let explanation = reading.segments(ofSentence: flags.sentence).filter { $0 >= segment }
      if explanation.contains(where: holdsIdea) { continue }
      if explanation.contains(where: saysSomething) { return segment - 1 }
    }
    return nil
  }

  /// A mere judgment (`means that it is bad`) explains nothing and misreads nothing.
  private func saysSomething(_ segment: Int) -> Bool {
    let mentions = reading.mentions(in: segment)
    if mentions.contains(where: { $0.judgment != nil || $0.act != nil || $0.particle != nil }) {
      return mentions.contains { $0.level != nil && $0.isConcept }
    }
    let known = Set(mentions.flatMap(\.tokens))
    let words = reading.segments[segment].tokens.filter { reading.tokens[$0].isWord }
    return mentions.contains(where: \.isConcept) || words.count { !known.contains($0) } >= 2
  }
}
