import Diagnostics

/// A word or two as typed, compared with spellings so that slips are forgiven and meanings are not.
struct WordAnswer {
  private let words: [String]

  init(_ typed: String) {
    words = Self.words(typed)
  }

  /// The spelling that was meant, unless the typed words are nearer to one of `others`.
  func match(among spellings: [String], against others: [String]) -> String? {
    let candidates = spellings.compactMap { spelling in
      distance(to: spelling).map { (spelling, $0) }
    }
    guard let best = candidates.min(by: { $0.1 < $1.1 }) else { return nil }
    if best.1 == 0 { return best.0 }
    let nearestOther = others.compactMap { distance(to: $0) }.min() ?? Int.max
    return best.1 < nearestOther && opposite(of: [best.0]) == nil ? best.0 : nil
  }

  func isSpelled(as spelling: String) -> Bool { words == Self.words(spelling) }

  /// The spelling whose opposite was typed.
  func opposite(of spellings: [String]) -> String? {
    spellings.first { spelling in
      let wanted = Self.words(spelling)
      guard wanted.count == words.count else { return false }
      let differing = zip(words, wanted).filter { $0 != $1 }
      return !differing.isEmpty && differing.allSatisfy { Self.areOpposite($0, $1) }
    }
  }

  /// How many slips apart, or nil if they are too many to be slips.
  private func distance(to spelling: String) -> Int? {
    let wanted = Self.words(spelling)
    if wanted.joined() == words.joined() { return 0 }
    guard wanted.count == words.count else { return nil }
    var sum = 0
    for (typed, meant) in zip(words, wanted) {
      let allowed = meant.count >= 9 ? 2 : meant.count >= 5 ? 1 : 0
      let distance = editDistance(Array(typed), Array(meant))
      guard distance <= allowed, !Self.areOpposite(typed, meant) else { return nil }
      sum += distance
    }
    return sum
  }

  private static let fillers: Set<String> = ["the", "a", "an", "it", "is", "its"]

  private static func words(_ text: String) -> [String] {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }
      .map(String.init)
    let kept = all.filter { !fillers.contains($0) }
    return kept.isEmpty ? all : kept
  }

  /// Whether two words say the opposite, the same beginning or end left aside.
  private static func areOpposite(_ left: String, _ right: String) -> Bool {
    opposites.contains { one, other in
      for (from, to) in [(one, other), (other, one)] {
        if left == from && right == to { return true }
        // over-/under-, in-/de-: the same rest behind both; then the typo may be in that rest.
        if left.hasPrefix(from), right.hasPrefix(to),
          editDistance(Array(left.dropFirst(from.count)), Array(right.dropFirst(to.count))) <= 1
        {
          return true
        }
      }
      return false
    }
  }

  private static let opposites: [(String, String)] = [
    ("precision", "recall"), ("over", "under"), ("train", "test"), ("training", "validation"),
    ("training", "test"), ("true", "false"), ("positive", "negative"), ("high", "low"),
    ("higher", "lower"), ("max", "min"), ("before", "after"), ("first", "last"),
    ("increas", "decreas"), ("rise", "fall"), ("up", "down"), ("left", "right"),
    ("rows", "columns"), ("more", "less"), ("many", "few"), ("best", "worst"),
    ("sensitivity", "specificity"), ("encoder", "decoder"), ("query", "key"), ("yes", "no"),
    ("input", "output"), ("macro", "micro"), ("supervised", "unsupervised"),
    ("balanced", "imbalanced"), ("bias", "variance"),
  ]
}
