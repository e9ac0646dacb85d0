extension IdeaMatcher {
  /// Whether a clause says the idea with a `not`: `the accuracy is not misleading`.
  ///
  /// What else the idea is made of may stand in the rest of the sentence: `it misses most of the
  /// fraud, and that is not expensive`.
  ///
  /// - Parameter ideas: all of the question; what says one of them, as `does not catch` does, denies
  ///   none.
  func isDenied(_ idea: Idea, among ideas: [Idea]) -> Bool {
    reading.segments.indices.contains { number in
      let segment = reading.segments[number]
      guard segment.claimsFacts, segment.claimsVerdict, !segment.isWish else { return false }
      let own = reading.members[number].filter { mention in
        isPlainDenial(mention)
          && !ideas.contains { $0.atoms.contains { $0.sign != 0 && holds($0, mention) == true } }
      }
      if own.contains(where: isDeniedBeside), holds(idea, about: nil, in: number) { return true }
      guard let denied = idea.atoms.first(where: { atom in own.contains { denies(atom, $0) } })
      else { return false }
      let around = reading.members[number] + neighborhood(of: number) { $0.claimsFacts }
      return idea.atoms.allSatisfy { atom in
        atom == denied || atom.isClass || around.contains { holds(atom, $0) == true }
          || isImplied(atom, of: idea, reading.members[number])
      }
    }
  }

  /// `a dummy would not score the same`: what is denied is none of the idea's own words, and yet
  /// leaves it open whether the idea is claimed.
  private func isDeniedBeside(_ number: Int) -> Bool {
    reading.mentions[number].concepts.contains {
      !$0.isMeasure && !lexicon.classes.contains($0.name)
    }
  }

  /// Whether a mention says the opposite of the atom.
  private func denies(_ atom: Idea.Atom, _ number: Int) -> Bool {
    let mention = reading.mentions[number]
    guard atom.sign != 0, !lexicon.classes.contains(atom.concept),
      let concept = mention.concepts.first(where: { $0.name == atom.concept })
    else { return false }
    return !concept.isMeasure && concept.pole * mention.direction == -atom.sign
  }

  /// Whether a mention is denied by a `not` alone, with no amount. `not approve` is none, since it
  /// may be said of the model as well as of a fraud.
  private func isPlainDenial(_ number: Int) -> Bool {
    let mention = reading.mentions[number]
    return !mention.negations.isMultiple(of: 2) && mention.levels.isEmpty && mention.act == nil
      && mention.judgment == nil
  }
}
