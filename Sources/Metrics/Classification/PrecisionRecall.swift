import Diagnostics

/// Precision, recall and their harmonic mean, one of each a class, or averaged to one.
public struct PrecisionRecallScores: Sendable {
  /// Of those predicted as the class, the share that is of it.
  public var precision: [Double]
  /// Of those that are of the class, the share that was predicted as it.
  public var recall: [Double]
  /// The weighted harmonic mean of the two.
  public var fScore: [Double]
  /// How many samples are of the class.
  public var support: [Double]
  public var warnings: [MetricWarning]
}

/// One of the scores that `PrecisionRecallScores` holds.
public enum PrecisionRecallScore: Hashable, Sendable, CaseIterable {
  case precision, recall, fScore
}

extension ClassificationTargets {
  /// Precision, recall and F-beta.
  ///
  /// - Parameters:
  ///   - beta: how many times as much recall counts as precision.
  ///   - warned: the scores whose divisions by zero are worth a warning.
  /// - Throws: `Diagnostic` if the average does not fit the targets or the positive class is unknown.
  /// - Source: `precision_recall_fscore_support` of scikit-learn 1.9.1.
  public func precisionRecall(
    beta: Double = 1, options: AveragingOptions = AveragingOptions(),
    warned: Set<PrecisionRecallScore> = Set(PrecisionRecallScore.allCases)
  ) throws(Diagnostic) -> PrecisionRecallScores {
    var counts = try counts(options)
    if options.average == .micro { counts = counts.pooled }
    let squared = beta * beta
    var quotients = Quotients(options: options)
    let precision = quotients.divide(
      counts.hits, counts.predicted, name: "Precision", modifier: "predicted",
      isWarned: warned.contains(.precision))
    let recall = quotients.divide(
      counts.hits, counts.actual, name: "Recall", modifier: "true",
      isWarned: warned.contains(.recall))
    let fScore: [Double]
    if beta.isInfinite {
      fScore = recall
    } else if beta == 0 {
      fScore = precision
    } else {
      fScore = quotients.divide(
        counts.hits.map { (1 + squared) * $0 },
        zip(counts.actual, counts.predicted).map { squared * $0 + $1 }, name: "F-score",
        modifier: "true nor predicted", isWarned: warned.contains(.fScore))
    }
    let warnings = options.ignoredPositiveWarning + quotients.warnings
    guard options.average != .perClass else {
      return PrecisionRecallScores(
        precision: precision, recall: recall, fScore: fScore, support: counts.actual,
        warnings: warnings)
    }
    let weights = averagingWeights(options.average, counts)
    return PrecisionRecallScores(
      precision: [meanWithoutGaps(precision, weights)], recall: [meanWithoutGaps(recall, weights)],
      fScore: [meanWithoutGaps(fScore, weights)], support: [], warnings: warnings)
  }

  private func averagingWeights(_ average: Average, _ counts: SetCounts) -> [Double]? {
    switch average {
    case .weighted: counts.actual
    case .samples: sampleWeights
    default: nil
    }
  }
}

/// Divides counts, fills in where there is nothing to divide by, and collects the warnings.
struct Quotients {
  let options: AveragingOptions
  var warnings = [MetricWarning]()

  init(options: AveragingOptions) {
    self.options = options
  }

  mutating func divide(
    _ numerators: [Double], _ denominators: [Double], name: String, modifier: String,
    isWarned: Bool
  ) -> [Double] {
    let fallback = options.zeroDivision.number
    if isWarned, options.zeroDivision == .warn, denominators.contains(0) {
      let isPerSample = options.average == .samples
      let (inner, outer) = isPerSample ? ("label", "sample") : ("sample", "label")
      let place = denominators.count == 1 ? "due to" : "in \(outer)s with"
      warnings.append(
        MetricWarning(
          .undefinedMetric,
          "\(name) is ill-defined and being set to 0.0 \(place) no \(modifier) \(inner)s. "
            + "Use `zero_division` parameter to control this behavior."))
    }
    return zip(numerators, denominators).map { $1 == 0 ? fallback : $0 / $1 }
  }
}

/// The mean of the values that are numbers; not a number if none is.
func meanWithoutGaps(_ values: [Double], _ weights: [Double]?) -> Double {
  let known = values.indices.filter { !values[$0].isNaN }
  guard !known.isEmpty else { return .nan }
  guard let weights else {
    return pairwiseSum(values.map { $0.isNaN ? 0 : $0 }) / Double(known.count)
  }
  let numbers = known.map { values[$0] }
  let shares = known.map { weights[$0] }
  return pairwiseSum(shares) == 0
    ? pairwiseMean(numbers) : weightedMean(numbers, weights: shares)
}

extension Metric {
  static let precision = Metric.ofClassOne(
    "precision_score", topic: "PrecisionRecall",
    summary: "of those predicted positive, the share that is positive", gives: 0.75
  ) { targets throws(Diagnostic) in try targets.precisionRecall().precision[0] }

  static let recall = Metric.ofClassOne(
    "recall_score", topic: "PrecisionRecall",
    summary: "of those that are positive, the share that was found", gives: 0.75
  ) { targets throws(Diagnostic) in try targets.precisionRecall().recall[0] }

  static let f1 = Metric.ofClassOne(
    "f1_score", topic: "PrecisionRecall", summary: "the harmonic mean of precision and recall",
    gives: 0.75
  ) { targets throws(Diagnostic) in try targets.precisionRecall().fScore[0] }

  static let f2 = Metric.ofClassOne(
    "fbeta_score(beta=2)", topic: "PrecisionRecall",
    summary: "like F1, but recall counts more than precision", gives: 0.75
  ) { targets throws(Diagnostic) in try targets.precisionRecall(beta: 2).fScore[0] }
}
