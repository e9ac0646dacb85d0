import Diagnostics

/// The mean squared difference between the probabilities and what happened.
///
/// - Parameter halved: whether the two classes of a yes-or-no decision count as one.
/// - Source: Brier 1950, as `brier_score_loss` of scikit-learn 1.9.1.
public func brierScore(
  actual: [Int], probabilities: ScoreTable, weights: [Double]? = nil, halved: Bool
) throws(Diagnostic) -> Double {
  try checkProbabilities(actual, probabilities, weights)
  let errors = actual.indices.map { sample in
    pairwiseSum(
      probabilities.row(sample).enumerated().map { column, probability in
        let difference = (column == actual[sample] ? 1 : 0) - probability
        return difference * difference
      })
  }
  let mean = weightedMean(errors, weights: weights)
  return halved ? mean * 0.5 : mean
}

extension Metric {
  static let brier = Metric.ofScores(
    "brier_score_loss", topic: "BrierScore",
    summary: "the mean squared difference of the probability and what happened", best: 0, worst: 1,
    gives: 0.1353125
  ) { isPositive, scores throws(Diagnostic) in
    try brierScore(
      actual: isPositive.map { $0 ? 1 : 0 }, probabilities: ScoreTable(ofOne: scores), halved: true)
  }
}
