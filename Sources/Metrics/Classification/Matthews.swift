extension ConfusionCounts {
  /// The correlation between the actual and the predicted classes, from -1 to 1.
  ///
  /// - Source: Matthews 1975, for several classes Gorodkin 2004; 0 where it is not defined.
  public var matthewsCorrelation: Double {
    let samples = pairwiseSum(predictedTotals)
    let correct = hits.reduce(0, +)
    let covariance = correct * samples - dot(actualTotals, predictedTotals)
    let predictedSpread = samples * samples - dot(predictedTotals, predictedTotals)
    let actualSpread = samples * samples - dot(actualTotals, actualTotals)
    let spread = predictedSpread * actualSpread
    return spread == 0 ? 0 : covariance / spread.squareRoot()
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension Metric {
  static let matthews = Metric.ofLabels(
    "matthews_corrcoef", topic: "Matthews",
    summary: "the correlation between actual and predicted classes", best: 1, worst: -1,
    gives: 0.5833333333333334
  ) { $0.matthewsCorrelation }
}
