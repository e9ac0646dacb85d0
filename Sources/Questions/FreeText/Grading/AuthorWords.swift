/// The words that a question's ideas bring along, because the lexicon does not know them or knows
/// them as everyday words alone: `the table has too many rows`.
struct AuthorWords {
  private(set) var entries: [Lexicon.Entry] = []
  /// Words of which an idea says how much there is, such as `rows`: an amount near them is theirs.
  private(set) var scales: Set<String> = []

  private static let carriers: Set<String> = [
    "get", "gets", "got", "go", "goes", "come", "comes", "through", "away", "out", "off", "back",
    "up", "down", "together", "apart",
  ]

  private let lexicon: Lexicon
  private let reader: Reader
  private var known: Set<String> = []

  /// - Parameters:
  ///   - sentences: the ideas, and the stance.
  ///   - reader: knows the lexicon and the question's `words:`.
  ///   - named: the names under `words:`.
  init(_ sentences: [String], named: Set<String>, lexicon: Lexicon, reader: Reader) {
    self.lexicon = lexicon
    self.reader = reader
    for sentence in sentences { add(sentence, named: named) }
  }

  private mutating func add(_ sentence: String, named: Set<String>) {
    let reading = reader.read(sentence, mendsSpelling: false)
    var meanings: [Int: Mention] = [:]
    for mention in reading.mentions {
      for position in mention.tokens { meanings[position] = mention }
    }
    let isOwn = reading.mentions.allSatisfy { mention in
      mention.concepts.allSatisfy {
        named.contains($0.name) || lexicon.populations.contains($0.name)
      }
    }
    var names: [String] = []
    var populations: [Token] = []
    for (position, token) in reading.tokens.enumerated()
    where token.isWord && token.stem.count > 2 {
      let mention = meanings[position]
      let isOwnWord = mention.map { isOwn && isContent(token, $0) } ?? true
      if isOwnWord {
        names.append(token.stem)
        add(token)
      } else if mention?.isConcept == true {
        populations.append(token)
      }
    }
    guard isOwn else { return addScale(of: reading) }
    names += reading.mentions.flatMap { $0.concepts.map(\.name) }.filter(named.contains)
    if names.count == 1 {
      // `red gets through`: little verbs and their particles carry what is said.
      for token in reading.tokens where Self.carriers.contains(token.text) {
        names.append(token.stem)
        add(token)
      }
    }
    if names.isEmpty {
      // `there are too many rows` speaks of nothing else.
      for token in populations {
        names.append(token.stem)
        add(token)
      }
    }
    let hasAmount = reading.mentions.contains {
      $0.level != nil && reading.tokens[$0.first].number == nil
    }
    if hasAmount { scales.formUnion(names) }
  }

  /// `the score is too low`: the amount is of what is named, where the lexicon measures nothing.
  private mutating func addScale(of reading: Reading) {
    let named = reading.mentions.flatMap { $0.concepts.map(\.name) }
    guard reading.mentions.contains(where: { $0.level != nil && !$0.isBound }),
      !named.contains(where: { lexicon.scales.contains($0) || lexicon.classes.contains($0) })
    else { return }
    scales.formUnion(named)
  }

  private mutating func add(_ token: Token) {
    guard known.insert(token.stem).inserted else { return }
    entries.append(
      Lexicon.Entry(phrase: token.text, meaning: .concept(token.stem, pole: 1, isMeasure: false)))
  }

  /// Whether a word that the lexicon explains carries the author's meaning all the same.
  private func isContent(_ token: Token, _ mention: Mention) -> Bool {
    guard mention.tokens.count == 1, mention.level == nil, mention.judgment == nil,
      !mention.has(.negators)
    else { return false }
    if mention.isConcept { return false }
    if mention.has(.cause) { return ["cause", "causes"].contains(token.text) }
    return lexicon.common.contains(token.stem)
  }
}
