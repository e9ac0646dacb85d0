/// Looks for ideas in an answer, clause by clause.
struct IdeaMatcher {
  enum Outcome { case met, contradicted }

  struct Found {
    var outcome: Outcome
    var segment: Int
    var mentions: [Int]
    /// Whether only the question's own words were said again, such as `12 % recall`.
    var isThin: Bool
    /// Whether another clause says the opposite.
    var isDisputed = false
  }

  let reading: Reading
  let lexicon: Lexicon
  /// The stems of the question's own words, which an answer need not say again.
  let given: Set<String>

  /// Where the idea is first met, or else contradicted, among the segments that `allows` lets pass.
  ///
  /// - Parameter classes: the classes that the idea's point is about; nil if each class of the
  ///   idea itself has to be spoken of.
  func find(
    _ idea: Idea, about classes: Set<String>?, where allows: (Segment) -> Bool
  ) -> Found? {
    var contradiction: Found?
    var thin: Found?
    var firm: Found?
    for segment in reading.segments.indices where allows(reading.segments[segment]) {
      guard
        !idea.isWish
          || reading.segments[segment].isWish
            && reading.mentions(in: segment).contains(where: \.isMeasure),
        let found = match(idea, about: classes, in: segment, allows)
      else { continue }
      if found.outcome == .contradicted {
        contradiction = contradiction ?? found
      } else if found.isThin {
        thin = thin ?? found
      } else {
        firm = firm ?? found
      }
    }
    guard var met = firm ?? thin else { return contradiction }
    met.isDisputed = contradiction != nil
    return met
  }

  /// The mentions of the sentence around a clause, up to six clauses away.
  func neighborhood(of segment: Int, _ allows: (Segment) -> Bool) -> [Int] {
    let near = max(0, segment - 6)...min(reading.segments.count - 1, segment + 6)
    return near.filter {
      reading.segments[$0].sentence == reading.segments[segment].sentence
        && allows(reading.segments[$0])
    }.flatMap { reading.members[$0] }
  }

  /// `it is scattered`, asked about the light: an everyday word that the question or a pronoun
  /// stands for, as long as something else of the idea is said.
  func isImplied(_ atom: Idea.Atom, of idea: Idea, _ own: [Int]) -> Bool {
    guard atom.isCommon, !atom.hasLevel, atom.sign >= 0,
      idea.atoms.contains(where: { $0 != atom && !$0.isClass && !$0.isCommon })
    else { return false }
    return given.contains(atom.concept) || own.contains { reading.mentions[$0].has(.pronouns) }
  }

  /// `the colonies taxed the king`, where the king taxed the colonies: what does it stands last, the
  /// verb before it, and no preposition in between.
  private func isTurned(_ idea: Idea, _ chosen: [Int]) -> Bool {
    guard chosen.count >= 3, chosen.count == idea.atoms.count,
      !idea.atoms.contains(where: {
        $0.isClass || $0.isCompared || lexicon.scales.contains($0.concept)
      })
    else { return false }
    let places = chosen.map { reading.mentions[$0] }
    let (doer, verb) = (places[0], places[1])
    guard doer.first > verb.last, places.dropFirst(2).allSatisfy({ $0.last < verb.first }) else {
      return false
    }
    return !reading.tokens[verb.last..<doer.first].contains {
      ["by", "of", "from", "in", "at", "on", "for", "with", "to", "than"].contains($0.text)
    }
  }

  /// What a clause is compared with: the mentions after `than`.
  private func compared(with segment: Int) -> [Int] {
    let next = segment + 1
    guard reading.segments.indices.contains(next), reading.segments[next].isComparison else {
      return []
    }
    return reading.members[next]
  }

  /// Whether one clause claims the idea with more than a bare number.
  func holds(_ idea: Idea, about classes: Set<String>?, in segment: Int) -> Bool {
    guard let found = match(idea, about: classes, in: segment, { $0.claimsFacts }) else {
      return false
    }
    return found.outcome == .met
      && found.mentions.contains { number in
        !reading.mentions[number].isMeasure
          || !reading.mentions[number].levels.allSatisfy(\.isNumber)
          || reading.tokens[reading.mentions[number].first].number == nil
      }
  }

  private func match(
    _ idea: Idea, about classes: Set<String>?, in segment: Int, _ allows: (Segment) -> Bool
  ) -> Found? {
    let own = reading.members[segment]
    let wide = idea.atoms.count > 1 ? neighborhood(of: segment, allows) : []
    var chosen: [Int] = []
    var isContradicted = false
    for atom in idea.atoms {
      if atom.isClass {
        if classes == nil, !own.contains(where: { speaksOf(atom, $0) }) { return nil }
        if let rival = rivalProblem(atom, own: own, wide: wide) {
          if rival { return nil }
        } else if let place = own.first(where: { speaksOf(atom, $0) }) {
          chosen.append(place)
        }
        continue
      }
      let pool =
        atom.isCompared
        ? compared(with: segment) : atom == idea.core || classes == nil ? own : own + wide
      if let place = pool.first(where: {
        holds(atom, $0, isStrict: classes == nil) == true && fits($0, atom, classes, own)
      }) {
        chosen.append(place)
      } else if atom == idea.core,
        let place = own.first(where: { holds(atom, $0) == false && fits($0, atom, classes, own) }),
        isDefinite(segment)
      {
        chosen.append(place)
        isContradicted = true
      } else if !isImplied(atom, of: idea, own) {
        return nil
      }
    }
    guard !chosen.isEmpty, !isTurned(idea, chosen) else { return nil }
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

  /// A claim about a rival class is another idea: `12 % of the honest payments are flagged`.
  private func fits(_ number: Int, _ atom: Idea.Atom, _ classes: Set<String>?, _ own: [Int]) -> Bool
  {
    guard let classes, !classes.isEmpty, lexicon.scales.contains(atom.concept),
      !reading.mentions[number].isMeasure
        || reading.tokens[reading.mentions[number].first].number != nil
    else { return true }
    let spoken = Set(own.flatMap { reading.mentions[$0].concepts.map(\.name) })
    let rivals = classes.reduce(into: Set<String>()) { $0.formUnion(lexicon.rivals[$1] ?? []) }
    return !spoken.isDisjoint(with: classes) || spoken.isDisjoint(with: rivals.subtracting(classes))
  }

  private func speaksOf(_ atom: Idea.Atom, _ number: Int) -> Bool {
    reading.mentions[number].concepts.contains { $0.name == atom.concept }
  }

  /// Whether a mention says the atom; false if it says the opposite; nil if it says neither.
  func holds(_ atom: Idea.Atom, _ number: Int, isStrict: Bool = false) -> Bool? {
    let mention = reading.mentions[number]
    guard let concept = mention.concepts.first(where: { $0.name == atom.concept }) else {
      return nil
    }
    guard atom.sign != 0 else { return atom.pole == 0 || atom.pole == concept.pole ? true : nil }
    if isDemanded(mention), !atom.isDemand { return nil }
    let isClaim = !mention.levels.isEmpty || !concept.isMeasure
    if lexicon.classes.contains(atom.concept), mention.levels.isEmpty { return nil }
    guard isClaim else { return nil }
    let sign = concept.pole * mention.direction
    if lexicon.classes.contains(atom.concept), let level = mention.decisiveLevel, level.isNumber,
      level.value > 0.1, level.value < 0.9
    {
      return nil
    }
    if isStrict, concept.isMeasure, mention.negations > 0 { return nil }
    if isStrict, atom.hasLevel, mention.levels.isEmpty { return nil }
    if sign == atom.sign, isStrict, concept.isMeasure,
      mention.levels.allSatisfy({ $0.isJudgment || !$0.isDegree && !$0.isNumber && !$0.isAmount })
    {
      return nil
    }
    if sign == atom.sign {
      return atom.needsLevel && mention.levels.isEmpty ? nil : true
    }
    guard let level = mention.decisiveLevel, !lexicon.classes.contains(atom.concept) else {
      return nil
    }
    return abs(level.value - 0.5) >= 0.1 ? false : nil
  }

  /// `the recall should be lower`: says what ought to be.
  private func isDemanded(_ mention: Mention) -> Bool {
    guard mention.isMeasure else { return false }
    return reading.mentions.contains {
      $0.has(.wishes) && $0.first > mention.last && $0.first - mention.last <= 2
    }
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
    return reading.tokens[near].contains { Mention.emphases.contains($0.text) }
  }

  /// Words that call the number behind them small.
  static let emphases: Set<String> = [
    "only", "just", "mere", "merely", "meagre", "measly", "barely", "hardly",
  ]
}
