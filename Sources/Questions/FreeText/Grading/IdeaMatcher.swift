/// Looks for ideas in an answer, clause by clause.
struct IdeaMatcher {
  enum Outcome { case met, contradicted }

  struct Found {
    var outcome: Outcome
    var segment: Int
    var mentions: [Int]
    /// Whether only the question's own words were said again, such as `12 % recall`.
    var isThin: Bool
  }

  let reading: Reading
  let lexicon: Lexicon

  /// Where the idea is first met, or else contradicted, among the segments that `allows` lets pass.
  func find(_ idea: Idea, where allows: (Segment) -> Bool) -> Found? {
    var contradiction: Found?
    var thin: Found?
    for segment in reading.segments.indices where allows(reading.segments[segment]) {
      guard let found = match(idea, in: segment, allows) else { continue }
      if found.outcome == .met {
        if !found.isThin { return found }
        thin = thin ?? found
      } else {
        contradiction = contradiction ?? found
      }
    }
    return thin ?? contradiction
  }

  private func match(_ idea: Idea, in segment: Int, _ allows: (Segment) -> Bool) -> Found? {
    let own = reading.members[segment]
    let sentence = reading.segments[segment].sentence
    let wide = reading.segments.indices
      .filter { reading.segments[$0].sentence == sentence && allows(reading.segments[$0]) }
      .flatMap { reading.members[$0] }
    var chosen: [Int] = []
    var isContradicted = false
    for atom in idea.atoms {
      if atom.isClass {
        if let rival = rivalProblem(atom, own: own, wide: wide) {
          if rival { return nil }
        } else if let place = own.first(where: { speaksOf(atom, $0) }) {
          chosen.append(place)
        }
        continue
      }
      let pool = atom == idea.core ? own : own + wide
      if let place = pool.first(where: { holds(atom, $0) == true && fits($0, idea, own) }) {
        chosen.append(place)
      } else if atom == idea.core,
        let place = own.first(where: { holds(atom, $0) == false && fits($0, idea, own) }),
        isDefinite(segment)
      {
        chosen.append(place)
        isContradicted = true
      } else {
        return nil
      }
    }
    guard !chosen.isEmpty else { return nil }
    let isThin = !isContradicted && chosen.allSatisfy(isBare)
    return Found(
      outcome: isContradicted ? .contradicted : .met, segment: segment,
      mentions: chosen, isThin: isThin)
  }

  /// True if a rival is spoken of and the class is not; false if all is well without the class.
  private func rivalProblem(_ atom: Idea.Atom, own: [Int], wide: [Int]) -> Bool? {
    if own.contains(where: { speaksOf(atom, $0) }) { return nil }
    let rivals = lexicon.rivals[atom.concept] ?? []
    return own.contains { number in
      reading.mentions[number].concepts.contains { rivals.contains($0.name) }
    }
  }

  /// An idea about no class does not speak of a rival class: `it catches the honest payments`.
  private func fits(_ number: Int, _ idea: Idea, _ own: [Int]) -> Bool { true }

  private func speaksOf(_ atom: Idea.Atom, _ number: Int) -> Bool {
    reading.mentions[number].concepts.contains { $0.name == atom.concept }
  }

  /// Whether a mention says the atom; false if it says the opposite; nil if it says neither.
  private func holds(_ atom: Idea.Atom, _ number: Int) -> Bool? {
    let mention = reading.mentions[number]
    guard let concept = mention.concepts.first(where: { $0.name == atom.concept }) else {
      return nil
    }
    guard atom.sign != 0 else { return true }
    let isClaim = !mention.levels.isEmpty || !concept.isMeasure || mention.negations > 0
    if lexicon.classes.contains(atom.concept), mention.levels.isEmpty { return nil }
    guard isClaim else { return nil }
    let sign = concept.pole * mention.direction
    if sign == atom.sign {
      return atom.needsLevel && mention.levels.isEmpty ? nil : true
    }
    guard let level = mention.levels.first(where: \.isNumber) ?? mention.levels.first else {
      return nil
    }
    return abs(level.value - 0.5) >= 0.1 ? false : nil
  }

  private func isDefinite(_ segment: Int) -> Bool {
    let segment = reading.segments[segment]
    return segment.claimsVerdict && !segment.isWish && !segment.isRelative
  }

  private func isBare(_ number: Int) -> Bool {
    let mention = reading.mentions[number]
    return mention.isMeasure && mention.levels.allSatisfy { $0.isNumber }
      && mention.negations == 0 && !mention.isEmphasized(in: reading)
  }
}

extension Mention {
  /// Whether `only`, `just` or the like stands near: a number is then called small.
  func isEmphasized(in reading: Reading) -> Bool {
    let near = max(0, first - 6)..<min(reading.tokens.count, last + 7)
    return reading.tokens[near].contains {
      ["only", "just", "mere", "merely", "meagre", "measly", "barely", "hardly"].contains($0.text)
    }
  }
}
