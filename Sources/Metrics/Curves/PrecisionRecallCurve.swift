import Diagnostics

/// Precision and recall at every threshold, from low thresholds to high ones.
public struct PrecisionRecallCurve: Hashable, Sendable {
  /// One more than thresholds; the last is 1, where nothing is an alarm.
  public let precision: [Double]
  /// One more than thresholds; the last is 0.
  public let recall: [Double]
  public let thresholds: [Double]
  public let warnings: [MetricWarning]

  /// - Source: `precision_recall_curve` of scikit-learn 1.9.1.
  public init(_ counts: ThresholdCounts, dropsPlateaus: Bool = false) {
    var counts = counts
    if dropsPlateaus { counts.dropPlateaus() }
    let positives = counts.positiveTotal
    let precision = zip(counts.truePositives, counts.falsePositives).map { hits, alarms in
      hits + alarms == 0 ? 0 : hits / (hits + alarms)
    }
    let recall = counts.truePositives.map { positives == 0 ? 1 : $0 / positives }
    self.precision = precision.reversed() + [1]
    self.recall = recall.reversed() + [0]
    thresholds = counts.thresholds.reversed()
    warnings =
      positives == 0
      ? [
        MetricWarning(
          .user,
          "No positive class found in y_true, recall is set to one for all thresholds.")
      ] : []
  }

  /// The precision averaged over the steps of recall, without interpolation.
  ///
  /// - Source: `average_precision_score` of scikit-learn 1.9.1.
  public var averagePrecision: Double {
    let steps = recall.indices.dropLast().map { (recall[$0 + 1] - recall[$0]) * precision[$0] }
    let area = -pairwiseSum(steps)
    return area > 0 ? area : 0
  }
}

extension Metric {
  static let averagePrecision = Metric.ofScores(
    "average_precision_score", topic: "PrecisionRecallCurve",
    summary: "the precision averaged over all steps of recall", best: 1, worst: 0,
    gives: 0.9166666666666666
  ) { isPositive, scores throws(Diagnostic) in
    PrecisionRecallCurve(try ThresholdCounts(isPositive: isPositive, scores: scores))
      .averagePrecision
  }
}
