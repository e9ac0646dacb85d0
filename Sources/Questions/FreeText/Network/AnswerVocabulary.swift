/// The rows of a network's tables: which word, unit, mark and finding has which.
///
/// Row 0 of each table stands for what is not in it.
struct AnswerVocabulary: Sendable, Hashable, Codable {
  /// A word that occurs less often among the examples has no row of its own.
  private static let leastWords = 3
  /// How many rows the stretches of characters share.
  static let stretches = 2_000
  /// How many stretches of a word count.
  private static let mostStretches = 14

  private(set) var words: [String]
  private(set) var units: [String]
  private(set) var marks: [String]
  private(set) var findings: [String]

  init(_ sequences: [AnswerSequence]) {
    func frequent(_ names: [String], _ least: Int = 1) -> [String] {
      var counts: [String: Int] = [:]
      for name in names { counts[name, default: 0] += 1 }
      return counts.filter { $0.value >= least }.keys.sorted()
    }
    let steps = sequences.flatMap(\.steps)
    words = frequent(steps.map(\.word), Self.leastWords)
    units = frequent(steps.map(\.unit), 2)
    marks = frequent(steps.map(\.mark))
    findings = frequent(sequences.flatMap(\.findings))
  }

  /// The rows of one answer.
  struct Rows: Sendable {
    var words: [Int] = []
    var units: [Int] = []
    var marks: [Int] = []
    var negations: [Int] = []
    /// For each word the rows of its stretches of characters, none for a step without a word.
    var stretches: [[Int]] = []
    /// 1 for each finding that the answer has.
    var findings: [Float] = []
  }

  /// Names to rows, built once for many answers.
  struct Index: Sendable {
    private let words: [String: Int]
    private let units: [String: Int]
    private let marks: [String: Int]
    private let findings: [String: Int]
    private let spellsKnownWords: Bool

    /// - Parameter spellsKnownWords: whether words of the table have stretches too.
    init(_ vocabulary: AnswerVocabulary, spellsKnownWords: Bool = true) {
      self.spellsKnownWords = spellsKnownWords
      func rows(_ names: [String], from first: Int) -> [String: Int] {
        Dictionary(
          names.enumerated().map { ($1, $0 + first) }, uniquingKeysWith: { first, _ in first })
      }
      words = rows(vocabulary.words, from: 1)
      units = rows(vocabulary.units, from: 1)
      marks = rows(vocabulary.marks, from: 1)
      findings = rows(vocabulary.findings, from: 0)
    }

    func rows(of sequence: AnswerSequence) -> Rows {
      var rows = Rows()
      for step in sequence.steps {
        let word = words[step.word]
        rows.words.append(word ?? 0)
        rows.units.append(units[step.unit] ?? 0)
        rows.marks.append(marks[step.mark] ?? 0)
        rows.negations.append(step.negations)
        rows.stretches.append(
          word == nil || spellsKnownWords ? AnswerVocabulary.stretches(of: step.word) : [])
      }
      rows.findings = Array(repeating: 0, count: findings.count)
      for finding in sequence.findings {
        if let row = findings[finding] { rows.findings[row] = 1 }
      }
      return rows
    }
  }

  /// Rows from 1 up for each three and four characters of a word, its ends marked.
  ///
  /// Words that are not in the table are known by their stretches (Bojanowski et al. 2017).
  static func stretches(of word: String) -> [Int] {
    guard !word.isEmpty else { return [] }
    let bytes = Array("<\(word)>".utf8)
    var rows: [Int] = []
    for length in 3...4 where bytes.count >= length {
      for start in 0...(bytes.count - length) {
        var hash = FeatureHash(.characters)
        for byte in bytes[start..<(start + length)] { hash.add(byte) }
        rows.append(1 + Int(hash.place) % stretches)
      }
    }
    return Array(rows.prefix(mostStretches))
  }
}
