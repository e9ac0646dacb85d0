import Foundation

/// Multinomial logistic regression from features to verdicts.
///
/// Trained by stochastic gradient descent in a fixed order, so the same examples give the same
/// model; the weights are the mean over the ends of the last rounds (Polyak and Juditsky 1992),
/// for the last example that was seen would weigh too much otherwise.
struct VerdictModel: Sendable {
  static let labels: [Verdict] = [.pass, .partial, .fail]

  private var weights: [[Float]]
  private var scale: Float = 1

  /// - Parameters:
  ///   - strength: how far the weights may go; larger follows the examples more closely.
  ///   - averaged: over how many of the last epochs the weights are averaged.
  init(
    _ examples: [(vector: SparseVector, label: Verdict)], strength: Float = 2, epochs: Int = 24,
    averaged: Int = 12
  ) {
    weights = Array(
      repeating: Array(repeating: 0, count: SparseVector.size), count: Self.labels.count)
    guard !examples.isEmpty else { return }
    let square = examples.reduce(0) { $0 + $1.vector.squaredLength } / Float(examples.count)
    // Beyond 8 / |x|² a step overshoots: the loss's curvature is at most |x|² / 4.
    let first = min(0.5, 4 / square)
    let decay = 1 / (strength * Float(examples.count))
    let stride = Self.stride(for: examples.count)
    var step = 0
    var place = 0
    var sums = weights
    for epoch in 0..<epochs {
      for _ in examples.indices {
        place = (place + stride) % examples.count
        let rate = first / (1 + first * decay * Float(step))
        step += 1
        learn(examples[place].vector, examples[place].label, rate: rate, decay: decay)
      }
      guard epoch >= epochs - averaged else { continue }
      for label in weights.indices {
        for index in sums[label].indices where weights[label][index] != 0 {
          sums[label][index] += weights[label][index] * scale
        }
      }
    }
    let share = 1 / Float(min(averaged, epochs))
    weights = sums.map { $0.map { $0 * share } }
    scale = 1
  }

  private mutating func learn(
    _ vector: SparseVector, _ label: Verdict, rate: Float, decay: Float
  ) {
    let shares = probabilities(vector)
    scale *= 1 - rate * decay
    for (number, known) in Self.labels.enumerated() {
      let error = shares[number] - (known == label ? 1 : 0)
      let change = rate * error / scale
      for (place, value) in zip(vector.places, vector.values) {
        weights[number][Int(place)] -= change * value
      }
    }
  }

  /// How likely each of `labels` is, in their order; the sum is 1.
  func probabilities(_ vector: SparseVector) -> [Float] {
    var sums = Self.labels.indices.map { label in
      var sum: Float = 0
      weights[label].withUnsafeBufferPointer { weights in
        for index in vector.places.indices {
          sum += weights[Int(vector.places[index])] * vector.values[index]
        }
      }
      return sum * scale
    }
    let largest = sums.max() ?? 0
    for index in sums.indices { sums[index] = exp(sums[index] - largest) }
    let total = sums.reduce(0, +)
    return sums.map { $0 / total }
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
