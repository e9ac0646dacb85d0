import Diagnostics
import Foundation

/// The mean surprise at what happened, in nats.
///
/// - Parameters:
///   - actual: for each sample the position of its class among the columns.
///   - probabilities: one row a sample, one column a class.
///   - smallest: probabilities nearer to 0 or 1 than this are moved there, so that no loss is
///     infinite.
/// - Throws: `Diagnostic` for different lengths, no samples, or numbers that are not probabilities.
/// - Source: `log_loss` of scikit-learn 1.9.1.
public func logLoss(
  actual: [Int], probabilities: ScoreTable, weights: [Double]? = nil, normalized: Bool = true,
  smallest: Double = .ulpOfOne
) throws(Diagnostic) -> Double {
  try checkProbabilities(actual, probabilities, weights)
  let losses = actual.indices.map { sample -> Double in
    let probability = probabilities.values[sample * probabilities.columnCount + actual[sample]]
    return -log(min(max(probability, smallest), 1 - smallest))
  }
  if normalized { return weightedMean(losses, weights: weights) }
  guard let weights else { return pairwiseSum(losses) }
  return zip(losses, weights).reduce(0) { $0 + $1.0 * $1.1 }
}

func checkProbabilities(
  _ actual: [Int], _ table: ScoreTable, _ weights: [Double]?
) throws(Diagnostic) {
  try checkSameLength([table.sampleCount, actual.count] + (weights.map { [$0.count] } ?? []))
  try checkNotEmpty(actual.count)
  try checkFinite(table.values)
  if let highest = table.values.max(), highest > 1 {
    throw Diagnostic(
      "y_prob contains values greater than 1: \(highest)", expected: "probabilities from 0 to 1",
      fix: "turn scores into probabilities first, by a sigmoid or softmax")
  }
  if let lowest = table.values.min(), lowest < 0 {
    throw Diagnostic(
      "y_prob contains values lower than 0: \(lowest)", expected: "probabilities from 0 to 1",
      fix: "turn scores into probabilities first, by a sigmoid or softmax")
  }
  for position in actual where position >= table.columnCount || position < 0 {
    throw Diagnostic(
      "y_true and y_prob contain different number of classes: \(position + 1) vs "
        + "\(table.columnCount).")
  }
}

extension Metric {
  static let logLoss = Metric.ofScores(
    "log_loss", topic: "LogLoss", summary: "the mean surprise at what happened, in nats", best: 0,
    worst: nil, gives: 0.4363276947527035
  ) { isPositive, scores throws(Diagnostic) in
    try Metrics.logLoss(
      actual: isPositive.map { $0 ? 1 : 0 }, probabilities: ScoreTable(ofOne: scores))
  }
}
