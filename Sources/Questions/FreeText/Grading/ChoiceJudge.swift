/// Reads which of two things an answer chooses: `precision`, `not recall but precision`.
struct ChoiceJudge {
  let reading: Reading
  let choice: QuestionStance.Choice
  let lexicon: Lexicon

  func judge() -> Stance {
    var signs: [(sign: Int, segment: Int)] = []
    var isWithheld = false
    for segment in reading.segments.indices {
      let flags = reading.segments[segment]
      let mentions = reading.mentions(in: segment)
      if mentions.contains(where: { $0.has(.withheld) || $0.has(.ignorance) }) { isWithheld = true }
      guard flags.claimsVerdict, flags.opener != .cause else { continue }
      for mention in mentions {
        guard let sign = sign(of: mention, in: segment) else { continue }
        signs.append((sign, segment))
      }
    }
    guard let first = signs.first, let last = signs.last else {
      return Stance(outcome: .none, isWithheld: isWithheld)
    }
    let turned = reading.segments[first.segment...].contains { $0.opener == .contrast }
    let chosen = first.sign == last.sign || turned ? last : first
    return Stance(
      outcome: chosen.sign == 1 ? .right : .wrong, segment: chosen.segment,
      isIntricate: first.sign != last.sign, isWithheld: isWithheld)
  }

  private func sign(of mention: Mention, in segment: Int) -> Int? {
    let names = Set(mention.concepts.filter { $0.isMeasure && $0.pole == 1 }.map(\.name))
      .union(mention.concepts.filter { !$0.isMeasure }.map(\.name))
    var sign: Int
    if !names.isDisjoint(with: choice.right), isNamed(mention) {
      sign = 1
    } else if !names.isDisjoint(with: choice.wrong), isNamed(mention) {
      sign = -1
    } else {
      return nil
    }
    if !mention.negations.isMultiple(of: 2) || isDenied(mention, in: segment) { sign = -sign }
    return sign
  }

  /// A measure is chosen by its name, not by a verb that belongs to its scale.
  private func isNamed(_ mention: Mention) -> Bool {
    mention.isMeasure
      || !lexicon.scales.contains { scale in
        mention.concepts.contains { $0.name == scale }
      }
  }

  private func isDenied(_ mention: Mention, in segment: Int) -> Bool {
    mention.negations == 0
      && reading.mentions(in: segment).contains {
        $0.has(.negators) && $0.last == mention.first - 1
      }
  }
}
