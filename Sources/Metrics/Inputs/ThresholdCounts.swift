import Diagnostics

/// How many false and true alarms every threshold raises, from the highest score down.
public struct ThresholdCounts: Hashable, Sendable {
  public var falsePositives: [Double]
  public var truePositives: [Double]
  /// The different scores, from high to low.
  public var thresholds: [Double]

  /// - Parameters:
  ///   - isPositive: for each sample whether it is of the positive class.
  ///   - scores: for each sample how sure the model is that it is positive.
  /// - Throws: `Diagnostic` for different lengths, no samples, or scores that are not finite.
  /// - Source: `confusion_matrix_at_thresholds` of scikit-learn 1.9.1.
  public init(
    isPositive: [Bool], scores: [Double], weights: [Double]? = nil
  ) throws(Diagnostic) {
    try checkSameLength([isPositive.count, scores.count] + (weights.map { [$0.count] } ?? []))
    try checkNotEmpty(isPositive.count)
    try checkFinite(scores)
    if let weights {
      self.init(isPositive, scores, weights)
    } else {
      self.init(isPositive, scores)
    }
  }

  /// Both classes are sorted by themselves and then walked down together.
  private init(_ isPositive: [Bool], _ scores: [Double]) {
    var (positives, negatives) = Self.split(scores, by: isPositive)
    positives = sortedDescending(positives)
    negatives = sortedDescending(negatives)
    falsePositives = []
    truePositives = []
    thresholds = []
    falsePositives.reserveCapacity(scores.count)
    truePositives.reserveCapacity(scores.count)
    thresholds.reserveCapacity(scores.count)
    var above = 0
    var alarms = 0
    while above < positives.count || alarms < negatives.count {
      let threshold: Double
      if above == positives.count {
        threshold = negatives[alarms]
      } else if alarms == negatives.count {
        threshold = positives[above]
      } else {
        threshold = max(positives[above], negatives[alarms])
      }
      while above < positives.count, positives[above] == threshold { above += 1 }
      while alarms < negatives.count, negatives[alarms] == threshold { alarms += 1 }
      truePositives.append(Double(above))
      falsePositives.append(Double(alarms))
      thresholds.append(threshold)
    }
  }

  /// The scores of the positive samples and those of the others.
  ///
  /// Which class comes next cannot be guessed: each score is written to both, and one moves on.
  private static func split(_ scores: [Double], by isPositive: [Bool]) -> ([Double], [Double]) {
    var negatives = [Double]()
    let positives = [Double](unsafeUninitializedCapacity: scores.count) { above, aboveCount in
      negatives = [Double](unsafeUninitializedCapacity: scores.count) { below, belowCount in
        for index in scores.indices {
          above.initializeElement(at: aboveCount, to: scores[index])
          below.initializeElement(at: belowCount, to: scores[index])
          aboveCount &+= isPositive[index] ? 1 : 0
          belowCount = index &+ 1 &- aboveCount
        }
      }
    }
    return (positives, negatives)
  }

  private init(_ isPositive: [Bool], _ scores: [Double], _ weights: [Double]) {
    let counted = scores.indices.filter { weights[$0] != 0 }
    let order = counted.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    falsePositives = []
    truePositives = []
    thresholds = []
    var above = 0.0
    var alarms = 0.0
    for (position, sample) in order.enumerated() {
      if isPositive[sample] {
        above += weights[sample]
      } else {
        alarms += weights[sample]
      }
      let isLast = position + 1 == order.count
      guard isLast || scores[order[position + 1]] != scores[sample] else { continue }
      truePositives.append(above)
      falsePositives.append(alarms)
      thresholds.append(scores[sample])
    }
  }

  var positiveTotal: Double { truePositives.last ?? 0 }
  var negativeTotal: Double { falsePositives.last ?? 0 }

  /// Leaves out the points where `isKept` is false.
  mutating func keep(where isKept: (Int) -> Bool) {
    var kept = 0
    for index in thresholds.indices where isKept(index) {
      falsePositives[kept] = falsePositives[index]
      truePositives[kept] = truePositives[index]
      thresholds[kept] = thresholds[index]
      kept += 1
    }
    let dropped = thresholds.count - kept
    falsePositives.removeLast(dropped)
    truePositives.removeLast(dropped)
    thresholds.removeLast(dropped)
  }

  /// Leaves out points between which the true positives do not change.
  mutating func dropPlateaus() {
    guard thresholds.count > 2 else { return }
    let hits = truePositives
    keep { index in
      index == 0 || index == hits.count - 1 || hits[index] != hits[index - 1]
        || hits[index + 1] != hits[index]
    }
  }
}
