/// What the rules found in one answer, before it is weighed.
struct Evidence {
  var results: [PointResult]
  /// The points that are met, with `stance` if the right side is taken.
  var met: Set<String>
  /// The misconceptions that are met.
  var wrong: Set<String>
  var remarks: [String]
  var stance: Stance?
  var isContradicted: Bool
  /// Whether a measure is explained as something that it is not.
  var isMisread: Bool
  /// How many points are met by a bare number alone.
  var thinCount: Int
  /// Whether the same point is said and denied.
  var hasConflict: Bool
  /// Whether an idea of the question is said with a `not`, or said and denied.
  var hasDenial: Bool
  /// Whether the answer is an echo, a list of words or speech about the grading.
  var isEmptyTalk: Bool
  var noise: NoiseCheck
  /// What the answer makes of the numbers that the question states.
  var numbers: [NumberCheck.Use]
  /// How many words of the field the answer has, outside of what others say.
  var topicCount: Int
  /// How many words and numbers the answer has.
  var wordCount: Int

  var isSwapped: Bool { numbers.contains(.swapped) }

  var ideas: Set<String> { met.subtracting(["stance"]) }
}
