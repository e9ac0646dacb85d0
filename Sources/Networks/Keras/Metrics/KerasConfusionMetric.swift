import Foundation
import Tensors

/// The four cells of the confusion matrix at each threshold, and what follows from them.
public final class KerasConfusionMetric: KerasMetric {
  public enum Kind: Sendable {
    case precision, recall, truePositives, falsePositives, trueNegatives, falseNegatives
    case area(KerasCurve)
    /// The largest of one share where another is at least a bound.
    case constrained(KerasConstrainedCurve)
  }

  private let kind: Kind
  private let thresholds: [Float]
  private let givesArray: Bool
  private let classIndex: Int?
  private let fromLogits: Bool
  private let top: Int?
  private var truePositives: [Float]
  private var falsePositives: [Float]
  private var trueNegatives: [Float]
  private var falseNegatives: [Float]

  /// - Parameters:
  ///   - thresholds: predictions above one count as positive.
  ///   - givesArray: whether the result is one number a threshold.
  ///   - classIndex: the column that counts, nil for all.
  ///   - top: how many of a row's largest predictions count at all, nil for all.
  public init(
    name: String, kind: Kind, thresholds: [Double] = [0.5], givesArray: Bool = false,
    classIndex: Int? = nil, fromLogits: Bool = false, top: Int? = nil
  ) {
    self.kind = kind
    self.thresholds = thresholds.map { Float($0) }
    self.givesArray = givesArray
    self.classIndex = classIndex
    self.fromLogits = fromLogits
    self.top = top
    let zeros = [Float](repeating: 0, count: thresholds.count)
    truePositives = zeros
    falsePositives = zeros
    trueNegatives = zeros
    falseNegatives = zeros
    super.init(name: name)
  }

  /// - Throws: ValueError for more thresholds than there is memory for their counts.
  static func checkThresholdCount(_ count: Int) throws(TensorError) {
    guard count > 10_000_000 else { return }
    throw TensorError(
      .valueError, "lectern keeps at most 10000000 thresholds, and num_thresholds is \(count)",
      fix: "200 thresholds, as without num_thresholds, are usually enough")
  }

  public override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    var labels = truth.floats()
    var scores = predicted.floats()
    guard labels.count == scores.count else {
      throw TensorError(
        .valueError,
        "Shapes \(truth.shape.tupleText) and \(predicted.shape.tupleText) are incompatible",
        fix: "give a metric of yes-or-no answers one prediction a label")
    }
    let columns = predicted.shape.last ?? 1
    if let top { scores = Self.largest(top, of: scores, columns: columns) }
    if let classIndex, columns > classIndex {
      labels = stride(from: classIndex, to: labels.count, by: columns).map { labels[$0] }
      scores = stride(from: classIndex, to: scores.count, by: columns).map { scores[$0] }
    }
    if fromLogits {
      scores = try NDArray(scores, [scores.count]).unary(.sigmoid).floats()
    }
    let weights = weights?.floats()
    let share = weights.map { max(1, scores.count / max(1, $0.count)) } ?? 1
    for (index, score) in scores.enumerated() {
      let weight = weights.map { $0[min(index / share, $0.count - 1)] } ?? 1
      let isPositive = labels[index] != 0
      for (position, threshold) in thresholds.enumerated() {
        switch (score > threshold, isPositive) {
        case (true, true): truePositives[position] += weight
        case (true, false): falsePositives[position] += weight
        case (false, true): falseNegatives[position] += weight
        case (false, false): trueNegatives[position] += weight
        }
      }
    }
  }

  public override func result() throws(TensorError) -> NDArray {
    switch kind {
    case .area(let curve):
      return try Self.scalar(
        curve.area(
          KerasCurve.Counts(
            hits: truePositives, alarms: falsePositives, rests: trueNegatives,
            misses: falseNegatives)))
    case .constrained(let curve):
      return try Self.scalar(
        thresholds.indices.reduce(0) { best, index in
          max(
            best,
            curve.value(
              hits: truePositives[index], alarms: falsePositives[index],
              misses: falseNegatives[index], rests: trueNegatives[index]))
        })
    default: break
    }
    let numbers: [Float] = thresholds.indices.map { index in
      switch kind {
      case .precision: share(truePositives[index], falsePositives[index])
      case .recall: share(truePositives[index], falseNegatives[index])
      case .truePositives: truePositives[index]
      case .falsePositives: falsePositives[index]
      case .trueNegatives: trueNegatives[index]
      default: falseNegatives[index]
      }
    }
    return givesArray
      ? try NDArray(numbers, [numbers.count]) : try Self.scalar(numbers[0])
  }

  /// Everything but the largest numbers of each row far below any threshold.
  private static func largest(_ top: Int, of scores: [Float], columns: Int) -> [Float] {
    var kept = [Float](repeating: -2e10, count: scores.count)
    for start in stride(from: 0, to: scores.count, by: max(1, columns)) {
      let order = (start..<min(start + columns, scores.count)).sorted {
        (scores[$1], $0) < (scores[$0], $1)
      }
      for place in order.prefix(top) { kept[place] = scores[place] }
    }
    return kept
  }

  private func share(_ part: Float, _ rest: Float) -> Float {
    part + rest == 0 ? 0 : part / (part + rest)
  }

  public override func reset() {
    let zeros = [Float](repeating: 0, count: thresholds.count)
    truePositives = zeros
    falsePositives = zeros
    trueNegatives = zeros
    falseNegatives = zeros
  }

  public override var counts: [(name: String, values: [Float])] {
    switch kind {
    case .precision:
      [("true_positives", truePositives), ("false_positives", falsePositives)]
    case .recall: [("true_positives", truePositives), ("false_negatives", falseNegatives)]
    default:
      [
        ("true_positives", truePositives), ("false_positives", falsePositives),
        ("true_negatives", trueNegatives), ("false_negatives", falseNegatives),
      ]
    }
  }
}
