import Diagnostics

/// The share of misses against the share of false alarms, from low thresholds to high ones.
public struct DetectionErrorCurve: Hashable, Sendable {
  public let falsePositiveRates: [Double]
  public let falseNegativeRates: [Double]
  public let thresholds: [Double]

  /// - Throws: `Diagnostic` if there are no positives or no negatives.
  /// - Source: `det_curve` of scikit-learn 1.9.1.
  public init(_ counts: ThresholdCounts, dropsPlateaus: Bool = false) throws(Diagnostic) {
    var counts = counts
    counts.truePositives.insert(0, at: 0)
    counts.falsePositives.insert(0, at: 0)
    counts.thresholds.insert(.infinity, at: 0)
    if dropsPlateaus { counts.dropPlateaus() }
    let positives = counts.positiveTotal
    let negatives = counts.negativeTotal
    guard positives > 0, negatives > 0 else {
      throw Diagnostic(
        "Only one class is present in y_true. Detection error tradeoff curve is not defined in "
          + "that case.")
    }
    let alarms = counts.falsePositives
    let first = (alarms.lastIndex { $0 <= alarms[0] }) ?? 0
    let last = (counts.truePositives.firstIndex { $0 >= positives }) ?? alarms.count - 1
    let shown = (min(first, last)...last).reversed()
    falsePositiveRates = shown.map { alarms[$0] / negatives }
    falseNegativeRates = shown.map { (positives - counts.truePositives[$0]) / positives }
    thresholds = shown.map { counts.thresholds[$0] }
  }
}
