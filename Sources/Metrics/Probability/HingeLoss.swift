import Diagnostics

/// The mean distance by which decisions fall short of a margin of 1.
///
/// - Source: `hinge_loss` of scikit-learn 1.9.1, for two classes.
public func hingeLoss(
  isPositive: [Bool], decisions: [Double], weights: [Double]? = nil
) throws(Diagnostic) -> Double {
  try checkSameLength([isPositive.count, decisions.count] + (weights.map { [$0.count] } ?? []))
  try checkNotEmpty(isPositive.count)
  let losses = zip(isPositive, decisions).map { max(0, 1 - ($0 ? $1 : -$1)) }
  return weightedMean(losses, weights: weights)
}

extension Metric {
  static let hinge = Metric.ofScores(
    "hinge_loss", topic: "HingeLoss",
    summary: "the mean distance by which decisions fall short of a margin of 1", best: 0.5,
    worst: nil, gives: 0.83125
  ) { isPositive, scores throws(Diagnostic) in
    try hingeLoss(isPositive: isPositive, decisions: scores)
  }
}
