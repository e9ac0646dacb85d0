import LessonFormat

/// Random numbers that are the same for the same seed on every machine.
///
/// - Source: SplitMix64, Steele, Lea and Flood 2014.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number below `bound`, which is above 0.
  ///
  /// Written out so that a new version of the standard library changes nobody's questions.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  /// The same elements in another order.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
    return elements
  }
}

extension StableHash {
  /// The seed of one question for one learner: neighbors get different numbers, and the same
  /// learner gets the same ones again.
  ///
  /// - Parameter round: 0 in a lesson; practice counts up for fresh numbers.
  public static func seed(
    learner: UInt64, lessonID: String, questionID: String, round: Int = 0
  ) -> UInt64 {
    var hash = StableHash(of: lessonID)
    hash.add(questionID)
    hash.add("\(learner) \(round)")
    return hash.value
  }
}
