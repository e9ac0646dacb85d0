extension RegressionPairs {
  /// How much of the spread of the actual numbers the predictions account for; 1 is all of it,
  /// 0 is as good as always saying the mean.
  ///
  /// - Parameter forcesFinite: whether constant actual numbers give 1 or 0 instead of nothing
  ///   finite.
  public func rSquared(forcesFinite: Bool = true) -> Warned<Double> {
    guard actual.count >= 2 else {
      let text = "R^2 score is not well-defined with less than two samples."
      return Warned(.nan, warnings: [MetricWarning(.undefinedMetric, text)])
    }
    let center = mean(actual)
    let residuals = actual.indices.map { index -> Double in
      let error = actual[index] - predicted[index]
      return (weights?[index] ?? 1) * (error * error)
    }
    let spread = actual.indices.map { index -> Double in
      let distance = actual[index] - center
      return (weights?[index] ?? 1) * (distance * distance)
    }
    return Warned(
      explainedShare(pairwiseSum(residuals), of: pairwiseSum(spread), forcesFinite: forcesFinite))
  }

  /// Like R², but a constant offset of the predictions does not count against them.
  public func explainedVariance(forcesFinite: Bool = true) -> Double {
    let errors = zip(actual, predicted).map { $0 - $1 }
    let offset = mean(errors)
    let unexplained = mean(errors.map { ($0 - offset) * ($0 - offset) })
    let center = mean(actual)
    let spread = mean(actual.map { ($0 - center) * ($0 - center) })
    return explainedShare(unexplained, of: spread, forcesFinite: forcesFinite)
  }

  /// The sum of squares that R² divides by, as weight for several outputs.
  public var totalSumOfSquares: Double {
    let center = mean(actual)
    return pairwiseSum(
      actual.indices.map { index in
        let distance = actual[index] - center
        return (weights?[index] ?? 1) * (distance * distance)
      })
  }

  private func explainedShare(
    _ unexplained: Double, of total: Double, forcesFinite: Bool
  ) -> Double {
    if forcesFinite {
      if unexplained == 0 { return 1 }
      if total == 0 { return 0 }
    }
    return 1 - unexplained / total
  }
}

extension Metric {
  static let rSquared = Metric.ofNumbers(
    "r2_score", topic: "ExplainedVariance",
    summary: "the share of the spread that the predictions account for", best: 1,
    gives: 0.9433962264150944
  ) { $0.rSquared().value }

  static let explainedVariance = Metric.ofNumbers(
    "explained_variance_score", topic: "ExplainedVariance",
    summary: "like R², but a constant offset does not count", best: 1, gives: 0.9440700808625337
  ) { $0.explainedVariance() }
}
