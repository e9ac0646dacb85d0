/// Gives each negator the claim that it negates: the first one after it in its clause.
struct NegationScope {
  let classes: Set<String>

  func apply(to reading: inout Reading) {
    for (index, members) in reading.members.enumerated() {
      _ = index
      for (place, number) in members.enumerated() where reading.mentions[number].has(.negators) {
        let following = members[(place + 1)...]
        guard let target = following.first(where: { canBeNegated(reading.mentions[$0]) }) else {
          continue
        }
        reading.mentions[target].negations += 1
      }
    }
  }

  private func canBeNegated(_ mention: Mention) -> Bool {
    if mention.has(.negators) { return false }
    if mention.judgment != nil || mention.level != nil || mention.consequence != nil { return true }
    if mention.act.map({ $0 != 0 }) == true { return true }
    return mention.concepts.contains { !classes.contains($0.name) }
  }
}
