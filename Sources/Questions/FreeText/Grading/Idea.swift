/// What a short sentence of an author claims, so that answers can be searched for it.
struct Idea: Sendable, Hashable {
  struct Atom: Sendable, Hashable {
    var concept: String
    /// +1 or −1 if the idea claims a direction, 0 if the word only has to be there.
    var sign: Int
    /// Whether the answer has to say an amount too.
    var needsLevel: Bool
    /// A class such as fraud: need not be said as long as no rival of it is.
    var isClass: Bool
    /// Whether the idea says an amount.
    var hasLevel = false
    /// The end of the scale that a bare measure names; 0 if any will do.
    var pole = 0
    /// Whether the idea says what ought to be.
    var isDemand = false
    /// An everyday word, which a pronoun or the question itself may stand for.
    var isCommon = false
    /// Whether it stands after `than`.
    var isCompared = false
  }

  var atoms: [Atom]
  /// Whether it says what should be: `the recall must be high`.
  var isWish: Bool

  /// The idea in a reading of its sentence, or nil if it claims nothing that can be found.
  init?(_ reading: Reading, lexicon: Lexicon) {
    var atoms: [Atom] = []
    for (number, mention) in reading.mentions.enumerated() {
      guard let concept = mention.concepts.first else { continue }
      let isClass = lexicon.classes.contains(concept.name)
      let claims =
        !mention.levels.isEmpty || (!concept.isMeasure && !isClass)
      let sign = claims ? concept.pole * mention.direction : 0
      let isCompared = reading.segments.indices.contains {
        reading.segments[$0].isComparison && reading.members[$0].contains(number)
      }
      let atom = Atom(
        concept: concept.name, sign: sign,
        needsLevel: !mention.levels.isEmpty && mention.direction == 1,
        isClass: isClass && sign == 0,
        hasLevel: !mention.levels.isEmpty, pole: concept.isMeasure ? concept.pole : 0,
        isCommon: lexicon.common.contains(concept.name),
        isCompared: isCompared)
      if !atoms.contains(atom) { atoms.append(atom) }
    }
    guard !atoms.isEmpty else { return nil }
    let isWish = reading.segments.contains(where: \.isWish)
    for index in atoms.indices { atoms[index].isDemand = isWish }
    self.atoms = atoms
    self.isWish = isWish
  }

  /// The concept whose sign the idea is about.
  var core: Atom {
    let own = atoms.filter { !$0.isCompared }
    return own.first { $0.sign != 0 && !$0.isCommon } ?? own.first { $0.sign != 0 } ?? own.first
      ?? atoms[0]
  }
}
