import Diagnostics

/// The four counts of a yes-or-no decision and the scores that are named after them.
public struct BinaryCounts: Hashable, Sendable {
  public var truePositives: Double
  public var falsePositives: Double
  public var falseNegatives: Double
  public var trueNegatives: Double

  public init(
    truePositives: Double, falsePositives: Double, falseNegatives: Double, trueNegatives: Double
  ) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// The counts of one class against all others.
  public init(_ counts: ConfusionCounts, positive: ClassLabel = .integer(1)) {
    let position = counts.position(of: positive)
    let hits = position.map { counts.hits[$0] } ?? 0
    let actual = position.map { counts.actualTotals[$0] } ?? 0
    let predicted = position.map { counts.predictedTotals[$0] } ?? 0
    self.init(
      truePositives: hits, falsePositives: predicted - hits, falseNegatives: actual - hits,
      trueNegatives: counts.totalWeight - actual - predicted + hits)
  }

  /// Of all negatives the share that raised no alarm; not a number without negatives.
  public var specificity: Double { trueNegatives / (trueNegatives + falsePositives) }

  /// Of all negatives the share that raised a false alarm; not a number without negatives.
  public var falsePositiveRate: Double { falsePositives / (trueNegatives + falsePositives) }

  /// Of all positives the share that was missed; not a number without positives.
  public var falseNegativeRate: Double { falseNegatives / (truePositives + falseNegatives) }

  /// Of all that raised no alarm, the share that is negative; not a number without any.
  public var negativePredictiveValue: Double {
    trueNegatives / (trueNegatives + falseNegatives)
  }

  /// The odds that an alarm and that no alarm give; not a number where they divide by zero.
  ///
  /// - Source: `class_likelihood_ratios` of scikit-learn 1.9.1.
  public var likelihoodRatios: (positive: Double, negative: Double) {
    let positives = truePositives + falseNegatives
    let negatives = trueNegatives + falsePositives
    let whenAlarmed =
      falsePositives == 0 || positives == 0
      ? .nan : truePositives * negatives / (falsePositives * positives)
    let whenQuiet =
      trueNegatives == 0 || positives == 0
      ? .nan : falseNegatives * negatives / (trueNegatives * positives)
    return (whenAlarmed, whenQuiet)
  }
}

extension Metric {
  static let specificity = Metric.ofLabels(
    "recall_score(pos_label=0)", topic: "BinaryCounts",
    summary: "of those that are negative, the share that raised no alarm (specificity)", best: 1,
    worst: 0, gives: 0.8333333333333334
  ) { BinaryCounts($0).specificity }
}
