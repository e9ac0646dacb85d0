/// Finds the shares that are said with two numbers: `6 of 50`, `one in eight`, or, spread over a
/// sentence, `of 250 scams we would nab 30`.
struct Ratios: Sendable {
  /// The shares that the question speaks of, and what they leave over.
  let knownShares: [Double]

  private static let connectors: Set<String> = ["of", "in", "from", "per", "among"]
  private static let determiners: Set<String> = [
    "all", "the", "every", "each", "a", "our", "those", "these", "any", "some", "of", "about",
    "your", "their", "such", "say",
  ]

  func marked(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    markExplicit(&tokens)
    markSpread(&tokens)
    markPercentagesWithoutSign(&tokens)
    return tokens
  }

  private func markExplicit(_ tokens: inout [Token]) {
    for index in tokens.indices {
      guard case .count(let part) = tokens[index].kind, part >= 0 else { continue }
      guard let whole = wholeIndex(after: index, in: tokens),
        case .count(let value) = tokens[whole].kind, value > part, value > 1
      else { continue }
      tokens[index].kind = .share(part / value)
      tokens[whole].kind = .word
      tokens[whole].stem = "#whole"
    }
  }

  private func wholeIndex(after index: Int, in tokens: [Token]) -> Int? {
    var position = index + 1
    while position < tokens.count, position <= index + 4 {
      guard !tokens[position].isBreak, tokens[position].number == nil else { return nil }
      if Self.connectors.contains(tokens[position].text) {
        var next = position + 1
        while next < tokens.count, next <= position + 3,
          Self.determiners.contains(tokens[next].text)
        {
          next += 1
        }
        if next < tokens.count, case .count = tokens[next].kind { return next }
      }
      position += 1
    }
    return nil
  }

  private func markSpread(_ tokens: inout [Token]) {
    var earlier: [(index: Int, value: Double, sentence: Int)] = []
    var sentence = 0
    for index in tokens.indices {
      if tokens[index].isStop { sentence += 1 }
      guard case .count(let value) = tokens[index].kind, value > 0 else { continue }
      earlier.removeAll { sentence - $0.sentence > 2 }
      let whole = earlier.last {
        $0.value > value && isKnown(value / $0.value) && !isKnown($0.value / 100)
      }
      if let whole {
        tokens[index].kind = .share(value / whole.value)
      } else if let last = earlier.last, last.value < value, last.sentence == sentence,
        isKnown(last.value / value), case .count = tokens[last.index].kind
      {
        tokens[last.index].kind = .share(last.value / value)
      } else if let last = earlier.last, last.sentence == sentence,
        isKnown(value / (value + last.value)), case .count = tokens[last.index].kind
      {
        tokens[last.index].kind = .share(last.value / (value + last.value))
        tokens[index].kind = .share(value / (value + last.value))
      }
      earlier.append((index, value, sentence))
    }
  }

  /// `recall is terrible at 12`: a number that is a known percentage.
  private func markPercentagesWithoutSign(_ tokens: inout [Token]) {
    for index in tokens.indices {
      guard case .count(let value) = tokens[index].kind, value >= 10, value < 100 else { continue }
      if knownShares.contains(where: { abs($0 * 100 - value) < 0.01 }) {
        tokens[index].kind = .share(value / 100)
      }
    }
  }

  private func isKnown(_ share: Double) -> Bool {
    knownShares.contains { $0 > 0.04 && $0 < 0.96 && abs($0 - share) < 0.006 }
  }
}
