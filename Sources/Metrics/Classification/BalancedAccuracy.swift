extension ConfusionCounts {
  /// The mean of the recalls of all classes that occur.
  ///
  /// - Parameter adjusted: whether guessing gives 0 instead of one divided by the classes.
  /// - Source: `balanced_accuracy_score` of scikit-learn 1.9.1.
  public func balancedAccuracy(adjusted: Bool = false) -> Warned<Double> {
    let present = classes.indices.filter { actualTotals[$0] != 0 }
    let recalls = present.map { hits[$0] / actualTotals[$0] }
    var score = pairwiseMean(recalls)
    if adjusted {
      let chance = 1 / Double(recalls.count)
      score -= chance
      score /= 1 - chance
    }
    let warnings =
      present.count == classes.count
      ? [] : [MetricWarning(.user, "y_pred contains classes not in y_true")]
    return Warned(score, warnings: warnings)
  }
}

extension Metric {
  static let balancedAccuracy = Metric.ofLabels(
    "balanced_accuracy_score", topic: "BalancedAccuracy",
    summary: "the mean of the recalls of all classes", best: 1, worst: 0, gives: 0.7916666666666667
  ) { $0.balancedAccuracy().value }
}
