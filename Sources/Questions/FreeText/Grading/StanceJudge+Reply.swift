extension StanceJudge {
  // MARK: Replies, irony, questions

  /// `that is nonsense` after a quotation; `hardly` after a question.
  func reply(in segment: Int, attributed: Int, question: Int) -> Signal? {
    let mentions = reading.mentions(in: segment)
    let position = reading.segments[segment].tokens.lowerBound
    if attributed != 0 {
      if mentions.contains(where: { $0.has(.rejections) && $0.negations.isMultiple(of: 2) }) {
        return Signal(sign: -attributed, segment: segment, isImplied: false, position: position)
      }
      if mentions.contains(where: { $0.has(.agreements) && $0.negations.isMultiple(of: 2) }) {
        return Signal(sign: attributed, segment: segment, isImplied: false, position: position)
      }
    }
    if question != 0, reading.tokens[position].text == "only" {
      return Signal(sign: -question, segment: segment, isImplied: false, position: position)
    }
    if question != 0, mentions.count == 1, reading.segments[segment].tokens.count <= 3,
      mentions[0].has(.rejections) || mentions[0].has(.negators) || mentions[0].particle == -1
    {
      return Signal(sign: -question, segment: segment, isImplied: false, position: position)
    }
    return nil
  }

  func hasIrony(_ segment: Int) -> Bool {
    reading.mentions(in: segment).contains { $0.has(.irony) }
  }

  func isOnlyIf(_ segment: Int) -> Bool {
    let start = reading.segments[segment].tokens.lowerBound
    let words = reading.tokens[start...].prefix(2).map(\.text)
    return words.count == 2 && words[0] == "only"
      && ["if", "when", "after", "once"].contains(words[1])
  }

  func isRhetorical(_ segment: Int) -> Bool {
    let sentence = reading.segments[segment].sentence
    return reading.segments(ofSentence: sentence).contains { other in
      reading.mentions(in: other).contains { $0.has(.rhetorical) }
    }
  }

  /// `who would reject it?` denies; `isn't it obvious that it is bad?` claims.
  func rhetoricalSign(_ segment: Int, _ sign: Int) -> Int {
    let isObvious = reading.segments(ofSentence: reading.segments[segment].sentence).contains {
      reading.mentions(in: $0).contains { $0.has(.neutral) && $0.has(.rhetorical) }
    }
    return isObvious ? sign : -sign
  }

  func topicSign(in segment: Int) -> Int? {
    reading.mentions(in: segment).contains { $0.act == 0 || $0.act == 1 } ? 1 : nil
  }
}
