import Diagnostics

/// Predicted numbers against actual ones.
///
/// All scores of predicted numbers are computed from this, as scikit-learn 1.9.1 computes them.
public struct RegressionPairs: Hashable, Sendable {
  public let actual: [Double]
  public let predicted: [Double]
  public let weights: [Double]?

  /// - Throws: `Diagnostic` for different lengths, no samples, or numbers that are not finite.
  public init(
    actual: [Double], predicted: [Double], weights: [Double]? = nil
  ) throws(Diagnostic) {
    try checkSameLength([actual.count, predicted.count] + (weights.map { [$0.count] } ?? []))
    guard !actual.isEmpty else {
      throw Diagnostic(
        "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.",
        got: "0 samples", expected: "1 sample or more")
    }
    try checkFinite(actual)
    try checkFinite(predicted)
    self.actual = actual
    self.predicted = predicted
    self.weights = weights
  }

  func mean(_ values: [Double]) -> Double { weightedMean(values, weights: weights) }

  func mean(_ error: (_ actual: Double, _ predicted: Double) -> Double) -> Double {
    mean(zip(actual, predicted).map { error($0, $1) })
  }
}
