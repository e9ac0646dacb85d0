/// Marks what others say, and what the learner used to think, as not claimed.
///
/// `My teacher says it is fine, but I disagree`: the words up to `but` are the teacher's.
struct Attribution {
  func apply(to reading: inout Reading) {
    var sentence = -1
    var isOpen = false
    for segment in reading.segments.indices {
      if reading.segments[segment].sentence != sentence {
        sentence = reading.segments[segment].sentence
        isOpen = continuesQuote(segment, in: reading) && isOpen
      }
      if isOpen, ends(segment, in: reading) { isOpen = false }
      if !isOpen, opens(segment, in: reading) { isOpen = true }
      reading.segments[segment].isAttributed = isOpen
      reading.segments[segment].isPremise = isPremise(segment, in: reading)
    }
  }

  /// What a question that really asks begins with.
  private static let questionWords: Set<String> = [
    "is", "are", "was", "does", "do", "did", "can", "could", "should", "would", "will", "what",
    "how", "why", "who", "which", "where", "when", "may", "might", "has", "have", "and", "or", "so",
    "but",
  ]

  private func isPremise(_ segment: Int, in reading: Reading) -> Bool {
    guard reading.segments[segment].isQuestion else { return false }
    if reading.segments[segment].opener == .cause || isLoneMeasure(segment, in: reading) {
      return true
    }
    let first = reading.tokens[
      reading.segments(ofSentence: reading.segments[segment].sentence).first.map {
        reading.segments[$0].tokens.lowerBound
      } ?? reading.segments[segment].tokens.lowerBound]
    if !Self.questionWords.contains(first.text) { return true }
    return reading.segments(ofSentence: reading.segments[segment].sentence).contains { other in
      reading.mentions(in: other).contains { $0.has(.rhetorical) || $0.consequence == -1 }
    }
  }

  /// `Recall? Terrible.`
  private func isLoneMeasure(_ segment: Int, in reading: Reading) -> Bool {
    let mentions = reading.mentions(in: segment)
    return mentions.count == 1 && mentions[0].isMeasure && !mentions[0].levels.isEmpty
      && reading.segments[segment].tokens.count <= 2
  }

  private func opens(_ segment: Int, in reading: Reading) -> Bool {
    let mentions = reading.mentions(in: segment)
    if mentions.contains(where: { $0.has(.earlier) }) { return true }
    for (place, mention) in mentions.enumerated() where mention.has(.persons) {
      guard mention.first - reading.segments[segment].tokens.lowerBound <= 4 else { continue }
      let next = mentions[(place + 1)...].first { $0.has(.sayings) || $0.act != nil }
      guard let next, next.has(.sayings), next.first - mention.last <= 6 else { continue }
      if mentions.contains(where: { $0.has(.negators) && $0.first < next.first }) { continue }
      return true
    }
    return false
  }

  private func ends(_ segment: Int, in reading: Reading) -> Bool {
    if reading.segments[segment].opener == .contrast { return true }
    let mentions = reading.mentions(in: segment)
    return mentions.contains { $0.has(.rejections) || $0.has(.agreements) }
      && !reading.tokens[reading.segments[segment].tokens.lowerBound].isQuoted
  }

  private func continuesQuote(_ segment: Int, in reading: Reading) -> Bool {
    reading.tokens[reading.segments[segment].tokens.lowerBound].isQuoted
  }
}
