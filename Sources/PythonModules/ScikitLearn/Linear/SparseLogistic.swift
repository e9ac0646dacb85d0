import Foundation
import Tensors

/// Logistic regression with few weights, one column of the table after the other.
///
/// - Source: `solve_l1r_lr` of LIBLINEAR as scikit-learn 1.9 ships it: Yuan, Ho and Lin 2012.
struct SparseLogistic {
  /// The table column by column.
  private let columns: [[Double]]
  private let isPositive: [Bool]
  private let costs: [Double]
  private let tolerance: Double
  private var generator: MersenneTwister
  private(set) var weights: [Double]
  private(set) var steps = 0
  private var trial: [Double]
  private var order: [Int]
  private var products: [Double]
  private var odds: [Double]
  private var slopes: [Double]
  private var curves: [Double]
  private var gradient: [Double]
  private var diagonal: [Double]
  private var norm = 0.0

  init(
    columns: [[Double]], isPositive: [Bool], costs: [Double], tolerance: Double, seed: UInt32
  ) {
    self.columns = columns
    self.isPositive = isPositive
    self.costs = costs
    self.tolerance = tolerance
    generator = MersenneTwister(seed: seed)
    weights = [Double](repeating: 0, count: columns.count)
    (trial, gradient, diagonal) = (weights, weights, weights)
    order = Array(columns.indices)
    products = [Double](repeating: 0, count: costs.count)
    odds = [Double](repeating: 1, count: costs.count)
    (slopes, curves) = (products, products)
    findSlopes()
  }

  /// A number below `range`, as scikit-learn draws it for LIBLINEAR.
  private mutating func draw(below range: Int) -> Int {
    let range = UInt32(truncatingIfNeeded: range)
    guard range > 0 else { return 0 }
    var product = UInt64(generator.next()) * UInt64(range)
    if UInt32(truncatingIfNeeded: product) < range {
      var least = 0 &- range
      if least >= range {
        least -= range
        if least >= range { least %= range }
      }
      while UInt32(truncatingIfNeeded: product) < least {
        product = UInt64(generator.next()) * UInt64(range)
      }
    }
    return Int(product >> 32)
  }

  private mutating func findSlopes() {
    for row in costs.indices {
      let share = 1 / (1 + odds[row])
      slopes[row] = costs[row] * share
      curves[row] = costs[row] * odds[row] * share * share
    }
  }

  /// How far a weight is from where it should rest; nil if it may be left at zero.
  private static func violation(
    _ weight: Double, _ up: Double, _ down: Double, _ slack: Double
  ) -> Double? {
    if weight > 0 { return abs(up) }
    if weight < 0 { return abs(down) }
    if up < 0 { return -up }
    if down > 0 { return down }
    return up > slack && down < -slack ? nil : 0
  }

  /// - Parameter shouldStop: asked at each step; true leaves the model as it is.
  mutating func run(limit: Int, shouldStop: () -> Bool) {
    let rows = Double(costs.count)
    let negatives = columns.map { column in
      zip(column.indices, column).reduce(0) { isPositive[$1.0] ? $0 : $0 + costs[$1.0] * $1.1 }
    }
    var (first, largestBefore) = (-1.0, Double.infinity)
    var (inner, idle) = (1.0, 0)
    while steps < limit, !shouldStop() {
      var (largest, total, active, place) = (0.0, 0.0, order.count, 0)
      while place < active {
        let j = order[place]
        diagonal[j] = 1e-12
        var pull = 0.0
        for (row, value) in columns[j].enumerated() where value != 0 {
          diagonal[j] += value * value * curves[row]
          pull += value * slopes[row]
        }
        gradient[j] = -pull + negatives[j]
        guard
          let found = Self.violation(
            weights[j], gradient[j] + 1, gradient[j] - 1, largestBefore / rows)
        else {
          active -= 1
          order.swapAt(place, active)
          continue
        }
        largest = max(largest, found)
        total += found
        place += 1
      }
      if steps == 0 { first = total }
      if total <= tolerance * first || idle >= 10 { break }
      idle += 1
      let turns = descend(active, inner * first, &idle, shouldStop: shouldStop)
      search()
      if turns == 1 { inner *= 0.25 }
      steps += 1
      largestBefore = largest
    }
  }

  /// Improves the quadratic model, weight by weight.
  private mutating func descend(
    _ active: Int, _ goal: Double, _ idle: inout Int, shouldStop: () -> Bool
  ) -> Int {
    let rows = Double(costs.count)
    var (turns, left, largestBefore) = (0, active, Double.infinity)
    for row in products.indices { products[row] = 0 }
    while turns < 1000, !shouldStop() {
      var (largest, total, place) = (0.0, 0.0, 0)
      for j in 0..<left { order.swapAt(j + draw(below: left - j), j) }
      while place < left {
        let j = order[place]
        var slope = gradient[j] + (trial[j] - weights[j]) * 1e-12
        for (row, value) in columns[j].enumerated() where value != 0 {
          slope += value * curves[row] * products[row]
        }
        let (up, down) = (slope + 1, slope - 1)
        guard let found = Self.violation(trial[j], up, down, largestBefore / rows) else {
          left -= 1
          order.swapAt(place, left)
          continue
        }
        place += 1
        var step = -trial[j]
        if up < diagonal[j] * trial[j] {
          step = -up / diagonal[j]
        } else if down > diagonal[j] * trial[j] {
          step = -down / diagonal[j]
        }
        if abs(step) < 1e-12 { continue }
        step = min(max(step, -10), 10)
        idle = 0
        largest = max(largest, found)
        total += found
        trial[j] += step
        for (row, value) in columns[j].enumerated() where value != 0 {
          products[row] += value * step
        }
      }
      turns += 1
      if total <= goal {
        if left == active { break }
        (left, largestBefore) = (active, .infinity)
      } else {
        largestBefore = largest
      }
    }
    return turns
  }

  /// Halves the step until the loss falls enough.
  private mutating func search() {
    var delta = 0.0
    var trialNorm = 0.0
    for j in columns.indices {
      delta += gradient[j] * (trial[j] - weights[j])
      trialNorm += abs(trial[j])
    }
    delta += trialNorm - norm
    var negative = 0.0
    for row in costs.indices where !isPositive[row] { negative += costs[row] * products[row] }
    var next = odds
    for _ in 0..<20 {
      var condition = trialNorm - norm + negative - 0.01 * delta
      for row in costs.indices {
        let power = exp(products[row])
        next[row] = odds[row] * power
        condition += costs[row] * log((1 + next[row]) / (power + next[row]))
      }
      if condition <= 0 {
        (norm, weights, odds) = (trialNorm, trial, next)
        return findSlopes()
      }
      trialNorm = 0
      for j in columns.indices {
        trial[j] = (weights[j] + trial[j]) * 0.5
        trialNorm += abs(trial[j])
      }
      delta *= 0.5
      negative *= 0.5
      for row in products.indices { products[row] *= 0.5 }
    }
    for row in odds.indices { odds[row] = 0 }
    for j in columns.indices where weights[j] != 0 {
      for (row, value) in columns[j].enumerated() { odds[row] += weights[j] * value }
    }
    for row in odds.indices { odds[row] = exp(odds[row]) }
  }
}
