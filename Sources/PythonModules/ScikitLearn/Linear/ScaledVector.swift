/// Weights with a common factor, so that all of them shrink in one step, and their running mean.
///
/// - Source: `sklearn/utils/_weight_vector.pyx.tp` of scikit-learn 1.9; the mean as in Léon Bottou,
///   "Stochastic gradient descent tricks", 2012.
struct ScaledVector {
  private(set) var weights: [Double]
  private(set) var averages: [Double]
  private var scale = 1.0
  private var averageShare = 0.0
  private var averageScale = 1.0
  private var squareSum: Double
  private(set) var absoluteNorm: Double

  /// - Parameter averages: the running mean so far; empty where none is kept.
  init(_ weights: [Double], averages: [Double]) {
    self.weights = weights
    self.averages = averages
    squareSum = weights.reduce(0) { $0 + $1 * $1 }
    absoluteNorm = weights.reduce(0) { $0 + abs($1) }
  }

  var norm: Double { squareSum.squareRoot() }
  var isFinite: Bool { weights.allSatisfy(\.isFinite) }

  func dot(_ features: [Double], _ start: Int) -> Double {
    unscaledDot(features, start) * scale
  }

  /// The product with the weights as they are held, without their factor.
  func unscaledDot(_ features: [Double], _ start: Int) -> Double {
    var sum = 0.0
    for index in weights.indices { sum += weights[index] * features[start + index] }
    return sum
  }

  mutating func add(_ features: [Double], _ start: Int, times factor: Double) {
    var (squares, sizes) = (0.0, 0.0)
    let step = factor / scale
    for index in weights.indices {
      weights[index] += features[start + index] * step
      squares += weights[index] * weights[index]
      sizes += abs(weights[index])
    }
    squareSum = squares * (scale * scale)
    absoluteNorm = sizes * scale
  }

  mutating func scale(by factor: Double) {
    scale *= factor
    squareSum *= factor * factor
    absoluteNorm *= abs(factor)
    if scale < 1e-9 { resetScale() }
  }

  mutating func average(
    _ features: [Double], _ start: Int, times factor: Double, seen: Double
  ) {
    guard !averages.isEmpty else { return }
    for index in averages.indices {
      averages[index] += averageShare * features[start + index] * (-factor / scale)
    }
    let share = 1 / seen
    if seen > 1 { averageScale /= 1 - share }
    averageShare += share * averageScale * scale
  }

  /// The L1 penalty by truncated gradients (Tsuruoka, Tsujii and Ananiadou 2009).
  mutating func shrink(by sum: Double, _ paid: inout [Double]) {
    for index in weights.indices {
      let before = weights[index]
      if scale * before > 0 {
        weights[index] = max(0, before - (sum + paid[index]) / scale)
      } else if scale * before < 0 {
        weights[index] = min(0, before + (sum - paid[index]) / scale)
      }
      paid[index] += scale * (weights[index] - before)
    }
  }

  mutating func resetScale() {
    if !averages.isEmpty {
      for index in averages.indices {
        averages[index] = (averages[index] + averageShare * weights[index]) / averageScale
      }
      averageShare = 0
      averageScale = 1
    }
    for index in weights.indices { weights[index] *= scale }
    scale = 1
  }
}
