/// A word, number or mark of an answer, with the place in the text that it came from.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case word
    /// A share from 0 to 1, such as 12 %, 0.12 or one eighth.
    case share(Double)
    /// A plain number, such as 250 or eight.
    case count(Double)
    /// The end of a sentence.
    case stop(question: Bool)
    /// A comma, dash, colon or bracket.
    case pause(Character)
  }

  var kind: Kind
  /// Lower case, contractions taken apart.
  var text: String
  /// What remains without inflection; equal for `misses`, `missed` and `missing`.
  var stem: String
  /// Where in the answer, counted in UTF-8 bytes.
  var bytes: Range<Int>
  /// Whether it stands in quotation marks.
  var isQuoted = false

  var isWord: Bool { kind == .word }

  var isBreak: Bool {
    switch kind {
    case .stop, .pause: true
    default: false
    }
  }

  var isStop: Bool {
    if case .stop = kind { return true }
    return false
  }

  var number: Double? {
    switch kind {
    case .share(let value), .count(let value): value
    default: nil
    }
  }
}
