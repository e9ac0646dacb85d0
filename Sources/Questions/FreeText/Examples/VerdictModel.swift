import Foundation

/// Multinomial logistic regression from features to verdicts.
///
/// A feature counts for a verdict the more, the more it prefers that verdict or avoids it: its
/// value is multiplied by the size of its log-count ratio, the weight it would have in naive Bayes
/// (Wang and Manning 2012, "Baselines and Bigrams"). With few examples of much variety, rare turns
/// of phrase that occur with one verdict alone are heard so.
///
/// Trained by stochastic gradient descent in a fixed order, so the same examples give the same
/// model; the weights are the mean over the ends of the last rounds (Polyak and Juditsky 1992),
/// for the last example that was seen would weigh too much otherwise.
struct VerdictModel: Sendable {
  typealias Example = (vector: SparseVector, label: Verdict)
  /// A number for each verdict; the last lane is not used.
  typealias Lanes = SIMD4<Float>

  static let labels: [Verdict] = [.pass, .partial, .fail]

  /// By the feature's place.
  private var weights = [Lanes](repeating: .zero, count: SparseVector.size)
  private var scale: Float = 1

  /// - Parameters:
  ///   - strength: how far the weights may go; larger follows the examples more closely.
  ///   - averaged: over how many of the last epochs the weights are averaged.
  init(_ examples: [Example], strength: Float = 2, epochs: Int = 24, averaged: Int = 12) {
    guard !examples.isEmpty else { return }
    let emphases = FeatureEmphasis.squares(in: examples)
    let square = examples.reduce(0) { $0 + $1.vector.squaredLength } / Float(examples.count)
    // Beyond 8 / |x|² a step overshoots: the loss's curvature is at most |x|² / 4.
    let first = min(0.5, 4 / square)
    let decay = 1 / (strength * Float(examples.count))
    let stride = Self.stride(for: examples.count)
    var step = 0
    var place = 0
    var sums = [Lanes](repeating: .zero, count: SparseVector.size)
    for epoch in 0..<epochs {
      for _ in examples.indices {
        place = (place + stride) % examples.count
        let rate = first / (1 + first * decay * Float(step))
        step += 1
        learn(examples[place], emphases, rate: rate, decay: decay)
      }
      guard epoch >= epochs - averaged else { continue }
      for index in sums.indices { sums[index] += weights[index] * scale }
    }
    let share = 1 / Float(min(averaged, epochs))
    weights = sums.map { $0 * share }
    scale = 1
  }

  private mutating func learn(
    _ example: Example, _ emphases: [Lanes], rate: Float, decay: Float
  ) {
    let shares = probabilities(example.vector)
    scale *= 1 - rate * decay
    var change = Lanes.zero
    for (lane, known) in Self.labels.enumerated() {
      change[lane] = (shares[lane] - (known == example.label ? 1 : 0)) * rate / scale
    }
    for (place, value) in zip(example.vector.places, example.vector.values) {
      // Both the value and its share of the weight hold the emphasis, hence its square.
      weights[Int(place)] -= change * value * emphases[Int(place)]
    }
  }

  /// How likely each of `labels` is, in their order; the sum is 1.
  func probabilities(_ vector: SparseVector) -> [Float] {
    var sum = Lanes.zero
    for (place, value) in zip(vector.places, vector.values) { sum += weights[Int(place)] * value }
    sum *= scale
    let lanes = Self.labels.indices
    let largest = lanes.map { sum[$0] }.max() ?? 0
    let powers = lanes.map { exp(sum[$0] - largest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// A step that visits every example once a round.
  private static func stride(for count: Int) -> Int {
    var stride = max(1, Int(Double(count) * 0.618))
    while greatestDivisor(stride, count) != 1 { stride += 1 }
    return stride
  }

  private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
