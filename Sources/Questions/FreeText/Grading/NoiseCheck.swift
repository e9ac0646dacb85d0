/// Finds answers that only look like answers.
struct NoiseCheck {
  let reading: Reading
  let promptStems: Set<String>
  let classes: Set<String>
  /// The question's ideas, for sentences of content words alone: `demand exceeds supply`.
  let ideas: [Idea]

  /// The question said again: no word in it is the learner's own.
  var isEcho: Bool {
    let words = reading.tokens.indices.filter { index in
      !reading.tokens[index].isBreak && !isFunction(index)
    }
    guard words.count >= 2, !reading.mentions.contains(where: isOwnWord) else { return false }
    return words.allSatisfy { promptStems.contains(reading.tokens[$0].stem) }
  }

  /// A yes, a no or a negation is the learner's own, unlike the `not` of `why not`.
  private func isOwnWord(_ mention: Mention) -> Bool {
    if mention.tokens.contains(where: { Mention.emphases.contains(reading.tokens[$0].text) }) {
      return true
    }
    guard mention.has(.negators) || mention.particle != nil else { return false }
    return mention.first == 0
      || !["why", "or", "not"].contains(reading.tokens[mention.first - 1].text)
  }

  /// Words of the field side by side, without a sentence.
  var isKeywordList: Bool {
    let concepts = reading.mentions.filter(\.isConcept).count
    guard concepts >= 3 else { return false }
    if isEnumeration { return true }
    let glue = reading.mentions.contains {
      $0.has(.copulas) || $0.has(.pronouns) || $0.has(.negators) || $0.has(.cause)
        || $0.has(.result) || $0.has(.contrast) || $0.has(.subjects) || $0.has(.function)
        || $0.has(.conjunction) || $0.particle != nil || $0.level != nil || $0.judgment != nil
        || $0.act.map { $0 != 0 } == true
    }
    return !glue && !statesAmounts && !isIdeaItself
      && !reading.utf8.contains { "+=>!".utf8.contains($0) }
  }

  /// `FN cost 400, FP cost 10`: each scrap names two things and a number of its own.
  private var statesAmounts: Bool {
    reading.tokens.indices.split { reading.tokens[$0].isBreak }.allSatisfy { item in
      let things = reading.mentions.count { $0.isConcept && item.contains($0.first) }
      return things >= 2 && item.contains { reading.tokens[$0].number != nil }
    }
  }

  /// Whether the answer is one idea of three or more words, in its order and without anything else.
  private var isIdeaItself: Bool {
    guard !reading.tokens.dropLast().contains(where: \.isBreak) else { return false }
    let said = reading.mentions.map { Set($0.concepts.map(\.name)) }
    let unknown = reading.tokens.count { $0.isWord } - reading.mentions.flatMap(\.tokens).count
    return unknown <= 0
      && ideas.contains { idea in
        idea.atoms.count >= 3 && idea.atoms.count == said.count
          && zip(idea.atoms, said).allSatisfy { $1.contains($0.concept) }
      }
  }

  /// `accuracy, 98 %, imbalance, never an alarm, cost`: four or more scraps between commas, none of
  /// which says anything of another.
  private var isEnumeration: Bool {
    guard !reading.tokens.dropLast().contains(where: \.isStop) else { return false }
    let items = reading.tokens.indices.split { reading.tokens[$0].isBreak }
    let words = items.reduce(0) { $0 + $1.count }
    guard items.count >= 4, words * 2 <= items.count * 5, items.allSatisfy({ $0.count <= 3 })
    else { return false }
    let claims = reading.mentions.contains {
      $0.has(.copulas) || $0.has(.pronouns) || $0.has(.cause) || $0.has(.result)
        || $0.has(.contrast) || $0.particle != nil || $0.judgment != nil
        || $0.act.map { $0 != 0 } == true
    }
    return !claims && !reading.utf8.contains { "=>!".utf8.contains($0) }
  }

  var speaksOfGrading: Bool { reading.mentions.contains { $0.has(.grading) } }

  var admitsIgnorance: Bool { reading.mentions.contains { $0.has(.ignorance) } }

  /// How many words no list explains, or belong to concepts: what may hold an unread reason.
  var unreadCount: Int {
    let explained = Set(reading.mentions.flatMap(\.tokens))
    let unknown = reading.tokens.indices.count {
      reading.tokens[$0].isWord && !explained.contains($0)
    }
    let concepts = reading.mentions.count { mention in
      mention.concepts.contains { !classes.contains($0.name) }
    }
    return unknown + concepts
  }

  /// How many clauses are claimed, leaving out a bare yes or no.
  var clauseCount: Int { reading.segments.count { $0.tokens.count > 2 } }

  private func isFunction(_ index: Int) -> Bool {
    reading.mentions.contains { mention in
      mention.tokens.contains(index)
        && (mention.has(.function) || mention.has(.copulas) || mention.has(.pronouns))
    }
  }
}
