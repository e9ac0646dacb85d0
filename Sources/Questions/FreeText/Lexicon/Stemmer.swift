/// Takes the inflection off English words: `misses`, `missed`, `missing` all become `miss`.
///
/// Light on purpose: endings that change the meaning (`-less`, `un-`, `-ly`) stay.
struct Stemmer: Sendable, Hashable {
  /// Forms that no rule reaches, such as `caught` for `catch`.
  var irregular: [String: String]

  /// Words that would become another word.
  private static let unchanged: Set<String> = ["none", "here", "these", "those", "goods"]

  func stem(of word: String) -> String {
    if Self.unchanged.contains(word) { return word }
    if let base = irregular[word] { return rule(base) }
    return rule(word)
  }

  private func rule(_ word: String) -> String {
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }) else { return word }
    if ends(letters, "ization") || ends(letters, "isation") {
      letters.removeLast(7)
      letters += [0x69, 0x7a]
    } else if ends(letters, "ies") {
      letters.removeLast(3)
      letters.append(0x79)
    } else if ends(letters, "sses") || ends(letters, "shes") || ends(letters, "ches")
      || ends(letters, "xes")
    {
      letters.removeLast(2)
    } else if ends(letters, "s"), !ends(letters, "ss"), !ends(letters, "us"), !ends(letters, "is") {
      letters.removeLast()
    }
    if ends(letters, "ing"), letters.count > 5, hasVowel(letters.dropLast(3)) {
      letters.removeLast(3)
      undouble(&letters)
    } else if ends(letters, "ied"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(0x79)
    } else if ends(letters, "ed"), letters.count > 4, hasVowel(letters.dropLast(2)) {
      letters.removeLast(2)
      undouble(&letters)
    }
    if letters.count > 3, letters.last == 0x65 { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }

  private func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard letters.count >= count else { return false }
    return ending.withUTF8Buffer { letters.suffix(count).elementsEqual($0) }
  }

  private func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.contains { "aeiouy".utf8.contains($0) }
  }

  private func undouble(_ letters: inout [UInt8]) {
    guard letters.count > 3, let last = letters.last, letters[letters.count - 2] == last,
      !"aeiousl".utf8.contains(last)
    else { return }
    letters.removeLast()
  }
}
