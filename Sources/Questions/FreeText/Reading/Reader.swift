/// Reads sentences, of answers and of authors' ideas alike.
///
/// Text becomes tokens, tokens become mentions of the lexicon's phrases, and mentions are put
/// into clauses; then each negator finds what it negates, and each amount what it measures.
struct Reader: Sendable {
  let stemmer: Stemmer
  let table: PhraseTable
  let spelling: Spelling
  let lexicon: Lexicon
  /// Shares that the question states, each with the measure it is a value of.
  var facts: [Fact] = []

  struct Fact: Sendable, Hashable {
    var concept: String
    var value: Double
  }

  /// - Parameters:
  ///   - mendsSpelling: false for a reader of what authors write.
  ///   - base: a reader of the same lexicon, whose table need not be built again.
  init(
    lexicon: Lexicon, extraEntries: [Lexicon.Entry] = [], facts: [Fact] = [],
    mendsSpelling: Bool = true, base: Reader? = nil
  ) {
    self.lexicon = lexicon
    self.facts = facts
    let stemmer = Stemmer(irregular: lexicon.irregular)
    self.stemmer = stemmer
    let known = base?.table ?? PhraseTable(entries: lexicon.entries, stemmer: stemmer)
    table = known.adding(extraEntries, stemmer: stemmer)
    spelling =
      mendsSpelling
      ? Spelling(stems: table.stems, known: lexicon.commonStems(stemmer))
      : Spelling(stems: [], known: [])
  }

  /// The clauses of `text`.
  ///
  /// - Parameter mendsSpelling: false for what an author wrote, whose words are meant as they are.
  func read(_ text: String, mendsSpelling: Bool = true) -> Reading {
    let known = facts.flatMap { [$0.value, 1 - $0.value] }
    var tokens = Ratios(knownShares: known).marked(
      NumberWords.merged(Tokenizer(stemmer: stemmer).tokens(of: text)))
    for index in tokens.indices where mendsSpelling {
      if let stem = spelling.mended(tokens[index]) { tokens[index].stem = stem }
    }
    let mentions = mentions(in: tokens).map { withoutFirstPersonSense($0, tokens) }
    var reading = Segmenter(tokens: tokens, mentions: mentions).reading(of: Array(text.utf8))
    markConfusions(in: &reading)
    markClassOutcomes(in: &reading)
    NegationScope(classes: lexicon.classes).apply(to: &reading)
    LevelBinding(lexicon: lexicon, facts: facts).apply(to: &reading)
    return reading
  }

  /// `it gets 12 of 100 frauds right`: being right about a class is to be good on its scale.
  private func markClassOutcomes(in reading: inout Reading) {
    for members in reading.members {
      let mentions = reading.mentions
      let classes = members.flatMap { mentions[$0].concepts.map(\.name) }.filter {
        lexicon.classes.contains($0)
      }
      guard let named = classes.first, let scale = lexicon.scaleOfClass[named],
        classes.allSatisfy({ $0 == named })
      else { continue }
      for number in members {
        reading.mentions[number].meanings = reading.mentions[number].meanings.map { meaning in
          guard case .concept(let name, let pole, isMeasure: false) = meaning,
            lexicon.outcomes.contains(name)
          else { return meaning }
          return .concept(scale, pole: pole, isMeasure: false)
        }
      }
    }
  }

  /// `frauds are taken for legit`: calling a class by its rival's name is to miss it.
  private func markConfusions(in reading: inout Reading) {
    for members in reading.members {
      for (place, number) in members.enumerated() {
        let mention = reading.mentions[number]
        guard mention.first > 0,
          let rival = mention.concepts.first(where: { lexicon.rivals[$0.name] != nil })?.name,
          reading.tokens[max(0, mention.first - 2)..<mention.first].contains(where: {
            ["as", "for", "like", "called", "labeled", "labelled", "declared"].contains($0.text)
          })
        else { continue }
        let mentions = reading.mentions
        let named = members[..<place].flatMap { mentions[$0].concepts }.first {
          lexicon.rivals[rival]?.contains($0.name) == true && lexicon.scaleOfClass[$0.name] != nil
        }
        guard let named, let scale = lexicon.scaleOfClass[named.name],
          !members.contains(where: { other in
            mentions[other].concepts.contains { $0.name == scale }
          })
        else { continue }
        reading.mentions[number].meanings.append(.concept(scale, pole: -1, isMeasure: false))
      }
    }
  }

  /// `I find`, `I don't see`: what the learner finds is not what the model finds.
  private func withoutFirstPersonSense(_ mention: Mention, _ tokens: [Token]) -> Mention {
    guard mention.isConcept,
      ["see", "find", "notic", "report"].contains(tokens[mention.first].stem)
    else { return mention }
    let before = tokens[max(0, mention.first - 4)..<mention.first].filter {
      !["do", "not", "can", "would", "could", "also", "really", "fail", "to"].contains($0.text)
    }
    guard before.last?.text == "i" else { return mention }
    var mention = mention
    mention.meanings.removeAll { if case .concept = $0 { true } else { false } }
    return mention
  }

  private func mentions(in tokens: [Token]) -> [Mention] {
    var used = Array(repeating: false, count: tokens.count)
    var mentions: [Mention] = []
    for index in tokens.indices where !used[index] && !tokens[index].isBreak {
      if let (positions, meanings) = table.match(in: tokens, at: index, used: used) {
        if case .share = tokens[index].kind, positions.count == 1 {
        } else {
          for position in positions { used[position] = true }
          mentions.append(
            Mention(
              tokens: positions, meanings: meanings, isQuoted: tokens[index].isQuoted))
          continue
        }
      }
      if case .share(let value) = tokens[index].kind {
        used[index] = true
        mentions.append(
          Mention(tokens: [index], meanings: [.level(value)], isQuoted: tokens[index].isQuoted))
      }
    }
    return mentions
  }
}
