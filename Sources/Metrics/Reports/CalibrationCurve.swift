import Diagnostics

/// How often things happened that were predicted with about the same probability.
public struct CalibrationCurve: Hashable, Sendable {
  public enum Bins: String, Hashable, Sendable {
    /// Bins of the same width.
    case uniform
    /// Bins with the same number of samples.
    case quantile
  }

  /// For each bin that is not empty, the share of positives in it.
  public let observed: [Double]
  /// For each bin that is not empty, the mean predicted probability.
  public let predicted: [Double]

  /// - Throws: `Diagnostic` for different lengths, no samples, or numbers that are not probabilities.
  /// - Source: `calibration_curve` of scikit-learn 1.9.1.
  public init(
    isPositive: [Bool], probabilities: [Double], binCount: Int = 5, bins: Bins = .uniform
  ) throws(Diagnostic) {
    try checkSameLength([isPositive.count, probabilities.count])
    try checkNotEmpty(isPositive.count)
    try checkFinite(probabilities)
    guard probabilities.allSatisfy({ (0...1).contains($0) }) else {
      throw Diagnostic("y_prob has values outside [0, 1].")
    }
    guard binCount >= 1 else {
      throw Diagnostic(
        "The 'n_bins' parameter of calibration_curve must be an int in the range [1, inf). "
          + "Got \(binCount) instead.")
    }
    let steps = evenSteps(binCount)
    let sorted = probabilities.sorted()
    let edges = bins == .uniform ? steps : steps.map { quantile($0, of: sorted) }
    let inner = edges.dropFirst().dropLast()
    var sums = [Double](repeating: 0, count: binCount)
    var hits = sums
    var totals = sums
    for (probability, positive) in zip(probabilities, isPositive) {
      let bin = inner.count { $0 < probability }
      sums[bin] += probability
      hits[bin] += positive ? 1 : 0
      totals[bin] += 1
    }
    let filled = totals.indices.filter { totals[$0] != 0 }
    observed = filled.map { hits[$0] / totals[$0] }
    predicted = filled.map { sums[$0] / totals[$0] }
  }
}

/// 0 to 1 in steps of the same size, with the rounding of NumPy's `linspace`.
private func evenSteps(_ count: Int) -> [Double] {
  let step = 1 / Double(count)
  return (0..<count).map { Double($0) * step } + [1]
}

/// The value below which a share of the sorted values lies, interpolated linearly.
///
/// - Source: `numpy.quantile`, whose interpolation starts from the nearer end.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let place = share * Double(sorted.count - 1)
  let low = Int(place.rounded(.down))
  let high = min(low + 1, sorted.count - 1)
  let gap = sorted[high] - sorted[low]
  let fraction = place - Double(low)
  return fraction >= 0.5 ? sorted[high] - gap * (1 - fraction) : sorted[low] + gap * fraction
}
