/// An answer, cut into clauses, with what each word contributes.
struct Reading: Sendable {
  var utf8: [UInt8]
  var tokens: [Token]
  var mentions: [Mention]
  var segments: [Segment]
  /// For each segment, the positions of its mentions in `mentions`.
  var members: [[Int]]

  /// The learner's own words for `segment`.
  func quote(_ segment: Int) -> String {
    let range = segments[segment].tokens
    guard let first = range.first, let last = range.last else { return "" }
    return quote(tokens[first].bytes.lowerBound, tokens[last].bytes.upperBound)
  }

  /// The learner's own words from the first to the last of some mentions.
  func quote(mentions chosen: [Int]) -> String {
    let positions = chosen.flatMap { mentions[$0].tokens }
    guard let first = positions.min(), let last = positions.max() else { return "" }
    return quote(tokens[first].bytes.lowerBound, tokens[last].bytes.upperBound)
  }

  private func quote(_ start: Int, _ end: Int) -> String {
    guard start <= end, end <= utf8.count else { return "" }
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// Whether a mention is a whole clause that answers yes or no.
  func isReply(_ number: Int, in segment: Int) -> Bool {
    let mention = mentions[number]
    let range = segments[segment].tokens
    return mention.particle != nil && mention.first == range.lowerBound
      && mention.last == range.upperBound - 1
  }

  func mentions(in segment: Int) -> [Mention] { members[segment].map { mentions[$0] } }

  func segments(ofSentence sentence: Int) -> [Int] {
    segments.indices.filter { segments[$0].sentence == sentence }
  }
}
