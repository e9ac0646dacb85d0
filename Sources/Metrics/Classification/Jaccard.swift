import Diagnostics

extension ClassificationTargets {
  /// Of those that are of a class or were predicted as it, the share that is both.
  ///
  /// - Source: `jaccard_score` of scikit-learn 1.9.1.
  public func jaccard(
    options: AveragingOptions = AveragingOptions()
  ) throws(Diagnostic) -> Warned<[Double]> {
    let perClass = try counts(options)
    let counts = options.average == .micro ? perClass.pooled : perClass
    var quotients = Quotients(options: options)
    let unions = counts.hits.indices.map {
      counts.actual[$0] + counts.predicted[$0] - counts.hits[$0]
    }
    let scores = quotients.divide(
      counts.hits, unions, name: "Jaccard", modifier: "true or predicted", isWarned: true)
    let warnings = options.ignoredPositiveWarning + quotients.warnings
    var weights: [Double]?
    switch options.average {
    case .perClass: return Warned(scores, warnings: warnings)
    case .weighted: weights = perClass.actual.contains { $0 != 0 } ? perClass.actual : nil
    case .samples: weights = sampleWeights
    default: break
    }
    return Warned([weightedMean(scores, weights: weights)], warnings: warnings)
  }
}

extension Metric {
  static let jaccard = Metric.ofClassOne(
    "jaccard_score", topic: "Jaccard",
    summary: "of those positive or predicted so, the share that is both", gives: 0.6
  ) { targets throws(Diagnostic) in try targets.jaccard().value[0] }
}
