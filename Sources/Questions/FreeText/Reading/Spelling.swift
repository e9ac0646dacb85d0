import Diagnostics

/// Mends a slip of one letter in words of five letters or more.
///
/// A word is left alone if two words with different meanings are equally near, or if it differs
/// from a known one by a prefix that turns the meaning around.
struct Spelling: Sendable {
  private let byShape: [String: [String]]
  private let known: Set<String>

  /// - Parameters:
  ///   - stems: what may be meant.
  ///   - known: words that are right as they are, besides `stems`.
  init(stems: Set<String>, known: Set<String>) {
    self.known = known.union(stems)
    var byShape: [String: [String]] = [:]
    for stem in stems.sorted() where stem.count >= 4 && stem.allSatisfy(\.isLetter) {
      for shape in Self.shapes(of: stem) { byShape[shape, default: []].append(stem) }
    }
    self.byShape = byShape
  }

  /// The stem that was probably meant, or nil.
  func mended(_ token: Token) -> String? {
    guard token.isWord, !known.contains(token.stem), !known.contains(token.text) else { return nil }
    if let squeezed = squeezed(token.text), known.contains(squeezed) { return squeezed }
    guard token.text.count >= 5, token.stem.count >= 3, token.stem.count <= 24 else { return nil }
    let letters = Array(token.stem)
    var found: Set<String> = []
    for shape in Self.shapes(of: token.stem) {
      for candidate in byShape[shape] ?? []
      where candidate.first == token.stem.first && !isOpposite(candidate, token.stem)
        && editDistance(Array(candidate), letters) == 1
        && (token.text.count > 5 || isTypingSlip(token.stem, candidate))
      {
        found.insert(candidate)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Letters swapped or doubled: the slips that are safe in short words.
  private func isTypingSlip(_ left: String, _ right: String) -> Bool {
    left.sorted() == right.sorted() || undoubled(left) == undoubled(right)
  }

  private func undoubled(_ word: String) -> [Character] {
    word.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func isOpposite(_ left: String, _ right: String) -> Bool {
    ["un", "in", "im", "ir", "non"].contains { left == $0 + right || right == $0 + left }
  }

  /// `noooo` to `no`: a letter three times or more, or a final one doubled.
  private func squeezed(_ word: String) -> String? {
    var result: [Character] = []
    for letter in word where result.last != letter { result.append(letter) }
    let text = String(result)
    return text != word && text.count >= 2 ? text : nil
  }

  /// The word itself and each way to leave one letter out: two words one slip apart share one.
  private static func shapes(of word: String) -> Set<String> {
    let letters = Array(word)
    var shapes: Set<String> = [word]
    for index in letters.indices {
      shapes.insert(String(letters[..<index] + letters[(index + 1)...]))
    }
    return shapes
  }
}
