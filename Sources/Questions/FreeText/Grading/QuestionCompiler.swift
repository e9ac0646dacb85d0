import Diagnostics

/// The side that a question wants taken.
struct QuestionStance: Sendable {
  /// In the author's words, for feedback.
  var wording: String
  /// +1 for a yes, −1 for a no.
  var side: Int
  /// What the question asks whether to do, if the lexicon has no verdict word for it.
  var actConcepts: Set<String>
  /// For a choice (`precision rather than recall`), what to choose and what not.
  var choice: Choice?

  struct Choice: Sendable {
    var right: Set<String>
    var wrong: Set<String>
  }
}

/// Reads an author's ideas with the reader that reads the answers.
struct QuestionCompiler {
  let question: FreeQuestion
  let lexicon: Lexicon
  let reader: Reader

  init(question: FreeQuestion, lexicon: Lexicon) throws(Diagnostic) {
    self.question = question
    var lexicon = lexicon
    var base = Reader(lexicon: lexicon, mendsSpelling: false)
    if !Self.speaksOfField(question, base) {
      lexicon = lexicon.withoutField
      base = Reader(lexicon: lexicon, mendsSpelling: false)
    }
    var entries: [Lexicon.Entry] = []
    for (name, phrases) in question.words.sorted(by: { $0.key < $1.key }) {
      for phrase in phrases + [name] {
        entries.append(
          Lexicon.Entry(phrase: phrase, meaning: .concept(name, pole: 1, isMeasure: false)))
      }
    }
    let sentences =
      question.points.flatMap(\.says) + question.misconceptions.flatMap(\.says)
      + (question.stance.map { [$0] } ?? [])
    let withWords = Reader(
      lexicon: lexicon, extraEntries: entries, mendsSpelling: false, base: base)
    let own = AuthorWords(
      sentences, named: Set(question.words.keys), lexicon: lexicon, reader: withWords)
    lexicon.scales.formUnion(own.scales)
    self.lexicon = lexicon
    var facts: [Reader.Fact] = []
    for fact in question.facts { facts.append(try Self.fact(fact, base)) }
    reader = Reader(
      lexicon: lexicon, extraEntries: entries + own.entries, facts: facts, base: base)
  }

  /// Whether a question names a measure: recall, accuracy, the error rate.
  ///
  /// Elsewhere `activation` or `score` are words like any other.
  private static func speaksOfField(_ question: FreeQuestion, _ reader: Reader) -> Bool {
    guard question.facts.isEmpty else { return true }
    let texts =
      question.points.flatMap(\.says) + question.misconceptions.flatMap(\.says)
      + [question.prompt, question.stance ?? ""]
    return texts.contains { text in
      reader.read(text, mendsSpelling: false).mentions.contains(where: \.isMeasure)
    }
  }

  func points() throws(Diagnostic) -> [(point: FreeQuestion.Point, ideas: [Idea])] {
    var result: [(point: FreeQuestion.Point, ideas: [Idea])] = []
    for point in question.points {
      result.append((point, try ideas(point.says, of: point.id)))
    }
    return result
  }

  func misconceptions() throws(Diagnostic) -> [(
    misconception: FreeQuestion.Misconception, ideas: [Idea]
  )] {
    var result: [(misconception: FreeQuestion.Misconception, ideas: [Idea])] = []
    for misconception in question.misconceptions {
      result.append((misconception, try ideas(misconception.says, of: misconception.id)))
    }
    return result
  }

  func stance() throws(Diagnostic) -> QuestionStance? {
    guard let text = question.stance else { return nil }
    if let choice = choice(in: text) {
      return QuestionStance(wording: text, side: 1, actConcepts: [], choice: choice)
    }
    let reading = reader.read(text, mendsSpelling: false)
    var side = 1
    var concepts: Set<String> = []
    for mention in reading.mentions {
      let flip = mention.negations.isMultiple(of: 2) ? 1 : -1
      if let particle = mention.particle, !mention.has(.negators) || reading.tokens.count == 1 {
        side *= particle
      }
      if let judgment = mention.judgment { side *= judgment * flip }
      if let act = mention.act, act != 0 { side *= act * flip }
      for concept in mention.concepts where !lexicon.classes.contains(concept.name) {
        concepts.insert(concept.name)
        if mention.judgment == nil, mention.act == nil { side *= flip * concept.pole }
      }
    }
    return QuestionStance(wording: text, side: side, actConcepts: concepts)
  }

  /// `precision rather than recall`.
  private func choice(in text: String) -> QuestionStance.Choice? {
    let words = text.split(separator: " ")
    guard let rather = words.firstIndex(of: "rather"), rather > 0, rather + 2 < words.count,
      words[rather + 1] == "than"
    else { return nil }
    func concepts(_ part: ArraySlice<Substring>) -> Set<String> {
      let mentions = reader.read(part.joined(separator: " ")).mentions
      return Set(mentions.flatMap { $0.concepts.map(\.name) })
    }
    return QuestionStance.Choice(
      right: concepts(words[..<rather]), wrong: concepts(words[(rather + 2)...]))
  }

  func promptStems() -> Set<String> {
    Set(reader.read(question.prompt).tokens.filter { !$0.isBreak }.map(\.stem))
  }

  private func ideas(_ sentences: [String], of id: String) throws(Diagnostic) -> [Idea] {
    var ideas: [Idea] = []
    for sentence in sentences {
      guard let idea = Idea(reader.read(sentence, mendsSpelling: false), lexicon: lexicon) else {
        throw Diagnostic(
          "the idea \"\(sentence)\" of '\(id)' has no word that could be found in an answer",
          fix: "say it with a noun and a verb that an answer would use")
      }
      if !ideas.contains(idea) { ideas.append(idea) }
    }
    return ideas
  }

  private static func fact(_ text: String, _ reader: Reader) throws(Diagnostic) -> Reader.Fact {
    let reading = reader.read(text, mendsSpelling: false)
    for mention in reading.mentions {
      guard let concept = mention.concepts.first,
        let level = mention.levels.first(where: \.isNumber)
      else { continue }
      let value = concept.pole == 1 ? level.value : 1 - level.value
      return Reader.Fact(concept: concept.name, value: value)
    }
    throw Diagnostic(
      "the fact \"\(text)\" cannot be read",
      expected: "a measure such as recall, precision or accuracy, and its share",
      fix: "write: recall is 12 %; other numbers of the question need no fact")
  }
}
