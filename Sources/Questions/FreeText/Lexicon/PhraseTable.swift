/// Finds the phrases of a lexicon in a row of tokens, the longest first.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    /// Stems; nil where up to `gapLimit` other words may stand.
    var parts: [String?]
    var meanings: [Meaning]

    var wordCount: Int { parts.count { $0 != nil } }
  }

  static let gapLimit = 5

  private var byFirst: [String: [Phrase]] = [:]
  /// Every stem that occurs in a phrase.
  private(set) var stems: Set<String> = []

  init(entries: [Lexicon.Entry], stemmer: Stemmer) {
    add(entries, stemmer: stemmer)
  }

  /// The same table with more phrases; where one is there already, its new meanings come first.
  func adding(_ entries: [Lexicon.Entry], stemmer: Stemmer) -> PhraseTable {
    var table = self
    table.add(entries, stemmer: stemmer)
    return table
  }

  private mutating func add(_ entries: [Lexicon.Entry], stemmer: Stemmer) {
    var meanings: [[String?]: [Meaning]] = [:]
    var order: [[String?]] = []
    for entry in entries {
      let parts = Self.parts(of: entry.phrase, stemmer: stemmer)
      guard parts.contains(where: { $0 != nil }) else { continue }
      if meanings[parts] == nil { order.append(parts) }
      if meanings[parts]?.contains(entry.meaning) != true {
        meanings[parts, default: []].append(entry.meaning)
      }
    }
    for parts in order {
      guard case .some(.some(let first)) = parts.first else { continue }
      var phrase = Phrase(parts: parts, meanings: meanings[parts] ?? [])
      if let known = byFirst[first]?.firstIndex(where: { $0.parts == parts }) {
        phrase.meanings += byFirst[first]?[known].meanings ?? []
        byFirst[first]?[known] = phrase
      } else {
        byFirst[first, default: []].append(phrase)
      }
      stems.formUnion(parts.compactMap { $0 })
    }
    let changed = Set(order.compactMap { $0.first ?? nil })
    for first in changed {
      byFirst[first]?.sort { $0.wordCount > $1.wordCount }
    }
  }

  static func parts(of phrase: String, stemmer: Stemmer) -> [String?] {
    Tokenizer(stemmer: stemmer).phraseStems(of: phrase).map { $0 == "…" ? nil : $0 }
  }

  /// The longest phrase that starts at `index`, with the positions of its words.
  func match(in tokens: [Token], at index: Int, used: [Bool]) -> (positions: [Int], [Meaning])? {
    guard let phrases = byFirst[tokens[index].stem] else { return nil }
    for phrase in phrases {
      if let positions = positions(of: phrase.parts, in: tokens, at: index, used: used) {
        return (positions, phrase.meanings)
      }
    }
    return nil
  }

  private func positions(
    of parts: [String?], in tokens: [Token], at index: Int, used: [Bool]
  ) -> [Int]? {
    var positions: [Int] = []
    var next = index
    var mayskip = 0
    for part in parts {
      guard let part else {
        mayskip = Self.gapLimit
        continue
      }
      var found: Int?
      var position = next
      while position < tokens.count, position - next <= mayskip {
        if tokens[position].isBreak { break }
        if tokens[position].stem == part, !used[position] {
          found = position
          break
        }
        position += 1
      }
      guard let found else { return nil }
      positions.append(found)
      next = found + 1
      mayskip = 0
    }
    return positions
  }
}
