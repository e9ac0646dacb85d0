import Diagnostics
import Foundation

/// What BLEU does where no word sequence of some length is right.
public enum BleuSmoothing: Hashable, Sendable {
  case none
  /// Count this much instead of nothing.
  case floor(Double)
  /// Add this much to all counts of two words or more.
  case addK(Double)
  /// Halve the share at each length without a match (NIST, and sacrebleu's default).
  case exponential
}

/// How near a translation is to reference translations, by the word sequences they share.
///
/// - Source: Papineni et al. 2002, as sacrebleu 2.6.0 computes it.
public struct BleuScore: Hashable, Sendable {
  /// From 0 to 100.
  public let score: Double
  /// For each length the word sequences that are right.
  public let counts: [Double]
  /// For each length the word sequences there are.
  public let totals: [Double]
  /// For each length the share that is right, in percent.
  public let precisions: [Double]
  public let brevityPenalty: Double
  public let candidateLength: Int
  public let referenceLength: Int

  /// The line that sacrebleu prints.
  public var text: String { text(digits: 2) }

  /// The line that sacrebleu prints, with this many digits of the score.
  public func text(digits: Int) -> String {
    let shares = precisions.map { fixed($0, digits: 1) }.joined(separator: "/")
    let ratio = referenceLength == 0 ? 0 : Double(candidateLength) / Double(referenceLength)
    return
      "BLEU = \(fixed(score, digits: digits)) \(shares) (BP = \(fixed(brevityPenalty, digits: 3)) "
      + "ratio = \(fixed(ratio, digits: 3)) hyp_len = \(candidateLength) "
      + "ref_len = \(referenceLength))"
  }
}

/// The choices that BLEU leaves open.
public struct Bleu: Hashable, Sendable {
  public var tokenizer: BleuTokenizer
  public var smoothing: BleuSmoothing
  public var isLowercased: Bool
  public var longestSequence: Int
  /// Whether lengths that the candidate is too short for are left out.
  public var usesEffectiveOrder: Bool

  public init(
    tokenizer: BleuTokenizer = .mteval13a, smoothing: BleuSmoothing = .exponential,
    isLowercased: Bool = false, longestSequence: Int = 4, usesEffectiveOrder: Bool = false
  ) {
    self.tokenizer = tokenizer
    self.smoothing = smoothing
    self.isLowercased = isLowercased
    self.longestSequence = longestSequence
    self.usesEffectiveOrder = usesEffectiveOrder
  }

  /// The score of a whole text: counts are added up over all sentences before they are divided.
  ///
  /// - Parameter references: for each candidate the translations that would be right.
  /// - Throws: `Diagnostic` for no candidates or another number of references.
  public func corpusScore(
    candidates: [String], references: [[String]]
  ) throws(Diagnostic) -> BleuScore {
    guard candidates.count == references.count else {
      throw Diagnostic(
        "System and reference streams have different lengths.",
        got: "\(candidates.count) candidates, \(references.count) references",
        expected: "one reference or more for each candidate")
    }
    guard !candidates.isEmpty, longestSequence >= 1 else {
      throw Diagnostic("BLEU needs a candidate", got: "0 candidates", expected: "1 or more")
    }
    var statistics = BleuStatistics(orders: longestSequence)
    for (candidate, accepted) in zip(candidates, references) {
      guard !accepted.isEmpty else {
        throw Diagnostic("BLEU needs a reference for each candidate", got: "0 references")
      }
      statistics.add(candidate: words(candidate), references: accepted.map(words))
    }
    return score(statistics)
  }

  private func words(_ sentence: String) -> [String] {
    tokenizer.words(of: isLowercased ? sentence.lowercased() : sentence)
  }

  private func score(_ statistics: BleuStatistics) -> BleuScore {
    var counts = statistics.counts
    var totals = statistics.totals
    var precisions = [Double](repeating: 0, count: longestSequence)
    let (length, wanted) = (statistics.candidateLength, statistics.referenceLength)
    var penalty = 1.0
    if length < wanted { penalty = length > 0 ? exp(1 - Double(wanted) / Double(length)) : 0 }
    var order = longestSequence
    var value = 0.0
    if counts.contains(where: { $0 != 0 }) {
      var halving = 1.0
      for index in 0..<longestSequence {
        if case .addK(let amount) = smoothing, index > 0 {
          counts[index] += amount
          totals[index] += amount
        }
        if totals[index] == 0 { break }
        if usesEffectiveOrder { order = index + 1 }
        if counts[index] != 0 {
          precisions[index] = 100 * counts[index] / totals[index]
        } else if smoothing == .exponential {
          halving *= 2
          precisions[index] = 100 / (halving * totals[index])
        } else if case .floor(let amount) = smoothing {
          precisions[index] = 100 * amount / totals[index]
        }
      }
      let logs = precisions.prefix(order).reduce(0) { $0 + ($1 == 0 ? -9_999_999_999 : log($1)) }
      value = penalty * exp(logs / Double(order))
    }
    return BleuScore(
      score: value, counts: counts, totals: totals, precisions: precisions,
      brevityPenalty: penalty, candidateLength: length, referenceLength: wanted)
  }
}

/// The counts that BLEU adds up over sentences.
struct BleuStatistics {
  var counts: [Double]
  var totals: [Double]
  var candidateLength = 0
  var referenceLength = 0

  init(orders: Int) {
    counts = [Double](repeating: 0, count: orders)
    totals = counts
  }

  mutating func add(candidate: [String], references: [[String]]) {
    candidateLength += candidate.count
    let distances = references.map { (abs(candidate.count - $0.count), $0.count) }
    referenceLength += distances.min { $0 < $1 }?.1 ?? 0
    for order in 1...counts.count {
      var accepted = [[String]: Int]()
      for reference in references {
        accepted.merge(sequences(reference, order), uniquingKeysWith: max)
      }
      for (sequence, count) in sequences(candidate, order) {
        totals[order - 1] += Double(count)
        counts[order - 1] += Double(min(count, accepted[sequence] ?? 0))
      }
    }
  }

  private func sequences(_ words: [String], _ order: Int) -> [[String]: Int] {
    guard words.count >= order else { return [:] }
    var found = [[String]: Int]()
    for start in 0...(words.count - order) {
      found[Array(words[start..<start + order]), default: 0] += 1
    }
    return found
  }
}

extension Metric {
  static let bleu = Metric(
    "bleu", topic: "Bleu",
    summary: "the share of word sequences that a reference translation has too, in percent",
    best: 100, worst: 0,
    example: .texts(
      candidates: ["The cat sat on the mat .", "A dog barks."],
      references: ["The cat sat on a mat.", "A dog barks."]),
    gives: 63.40466277046863,
    bestExample: .texts(
      candidates: ["A dog barks at me."], references: ["A dog barks at me."])
  ) { input throws(Diagnostic) in
    guard case .texts(let candidates, let references) = input else {
      throw wrongInput("bleu", needs: "candidates and references")
    }
    return try Bleu().corpusScore(candidates: candidates, references: references.map { [$0] }).score
  }
}
