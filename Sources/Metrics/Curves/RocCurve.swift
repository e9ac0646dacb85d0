import Diagnostics

/// The share of positives found against the share of negatives that raise an alarm.
public struct RocCurve: Hashable, Sendable {
  public let falsePositiveRates: [Double]
  public let truePositiveRates: [Double]
  /// The threshold of each point; the first is infinite, where nothing is an alarm.
  public let thresholds: [Double]
  public let warnings: [MetricWarning]

  /// - Parameter dropsCollinear: whether points on a straight line are left out.
  /// - Source: `roc_curve` of scikit-learn 1.9.1.
  public init(_ counts: ThresholdCounts, dropsCollinear: Bool = true) {
    var counts = counts
    if dropsCollinear, counts.thresholds.count > 2 {
      let alarms = counts.falsePositives
      let hits = counts.truePositives
      counts.keep { index in
        guard index > 0, index < hits.count - 1 else { return true }
        let alarmStep = alarms[index] - alarms[index - 1]
        let hitStep = hits[index] - hits[index - 1]
        return alarms[index + 1] - alarms[index] != alarmStep
          || hits[index + 1] - hits[index] != hitStep
      }
    }
    var warnings = [MetricWarning]()
    let negatives = counts.negativeTotal
    let positives = counts.positiveTotal
    if negatives <= 0 {
      warnings.append(
        MetricWarning(
          .undefinedMetric,
          "No negative samples in y_true, false positive value should be meaningless"))
    }
    if positives <= 0 {
      warnings.append(
        MetricWarning(
          .undefinedMetric,
          "No positive samples in y_true, true positive value should be meaningless"))
    }
    falsePositiveRates = ([0] + counts.falsePositives).map {
      negatives <= 0 ? .nan : $0 / negatives
    }
    truePositiveRates = ([0] + counts.truePositives).map { positives <= 0 ? .nan : $0 / positives }
    thresholds = [.infinity] + counts.thresholds
    self.warnings = warnings
  }

  /// The area under the curve: the chance that a positive outranks a negative.
  public var area: Double {
    trapezoidArea(truePositiveRates, over: falsePositiveRates)
  }

  /// The area left of a share of false alarms, scaled so that guessing gives 0.5.
  ///
  /// - Source: McClish 1989, as `roc_auc_score(max_fpr=...)`.
  public func standardizedArea(upTo limit: Double) throws(Diagnostic) -> Double {
    if limit == 1 { return area }
    guard limit > 0, limit < 1 else {
      throw Diagnostic("Expected max_fpr in range (0, 1], got: \(limit)")
    }
    let stop = falsePositiveRates.firstIndex { $0 > limit } ?? falsePositiveRates.count - 1
    let (left, right) = (falsePositiveRates[stop - 1], falsePositiveRates[stop])
    let (low, high) = (truePositiveRates[stop - 1], truePositiveRates[stop])
    let slope = (high - low) / (right - left)
    let rates = Array(truePositiveRates[..<stop]) + [slope * (limit - left) + low]
    let partial = trapezoidArea(rates, over: Array(falsePositiveRates[..<stop]) + [limit])
    let smallest = 0.5 * limit * limit
    return 0.5 * (1 + (partial - smallest) / (limit - smallest))
  }
}

extension Metric {
  static let rocArea = Metric.ofScores(
    "roc_auc_score", topic: "RocCurve", summary: "the chance that a positive outranks a negative",
    best: 1, worst: 0, gives: 0.875
  ) { isPositive, scores throws(Diagnostic) in
    try RocCurve.area(isPositive: isPositive, scores: scores).value
  }
}
