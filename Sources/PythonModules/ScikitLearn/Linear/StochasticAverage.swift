import Foundation

/// What the stochastic average gradient is asked for.
struct StochasticAverageTask {
  enum Loss: String { case log, multinomial, squared }

  var features: [Double]
  var width: Int
  /// Class numbers for `multinomial`.
  var targets: [Double]
  var weights: [Double]
  var classCount: Int
  var loss: Loss
  var tolerance: Double
  var maxEpochs: Int
  var stepSize: Double
  /// The strengths of both penalties for each row.
  var alpha: Double
  var beta: Double
  var fitsIntercept: Bool
  /// Whether it is SAGA, which allows the second penalty.
  var isUnbiased: Bool
  var seed: UInt32
}

/// A linear model that remembers the last gradient of each row, and follows their mean.
///
/// - Source: `sklearn/linear_model/_sag_fast.pyx.tp` of scikit-learn 1.9: Schmidt, Roux and Bach
///   2013; Defazio, Bach and Lacoste-Julien 2014.
struct StochasticAverage {
  private let task: StochasticAverageTask
  /// One row for each feature, one column for each class.
  private(set) var weights: [Double]
  private(set) var intercepts: [Double]
  private(set) var epochs = 0
  /// Whether numbers grew beyond all bounds.
  private(set) var overflowed = false
  private var sums: [Double]
  private var interceptSums: [Double]
  private var memory: [Double]
  private var isSeen: [Bool]
  private var seenCount = 0
  private var scale = 1.0
  private var steps: [Double]
  private var shrinkages: [Double]
  /// Up to which row of this epoch the weights have followed the mean; all features go together.
  private var followed = 0
  private var gradient: [Double]
  private var state: UInt32

  init(_ task: StochasticAverageTask) {
    self.task = task
    let (rows, classes) = (task.targets.count, task.classCount)
    weights = [Double](repeating: 0, count: task.width * classes)
    intercepts = [Double](repeating: 0, count: classes)
    sums = weights
    interceptSums = intercepts
    memory = [Double](repeating: 0, count: rows * classes)
    isSeen = [Bool](repeating: false, count: rows)
    steps = [Double](repeating: 0, count: max(rows, 1))
    shrinkages = steps
    gradient = intercepts
    state = task.seed
  }

  private var shrinks: Bool { task.beta > 0 && task.isUnbiased }

  /// - Parameter shouldStop: asked at each epoch; true leaves the model as it is.
  mutating func run(shouldStop: () -> Bool) {
    let rows = task.targets.count
    guard rows > 0 else { return }
    var before = weights
    while epochs < task.maxEpochs, !shouldStop() {
      epochs += 1
      for turn in 0..<rows {
        learn(turn)
        if overflowed { return }
      }
      rescale(rows - 1)
      if overflowed { return }
      var (largest, change) = (0.0, 0.0)
      for place in weights.indices {
        largest = max(largest, abs(weights[place]))
        change = max(change, abs(weights[place] - before[place]))
      }
      before = weights
      if largest != 0 ? change / largest <= task.tolerance : change == 0 { return }
    }
  }

  private mutating func drawnRow() -> Int {
    if state == 0 { state = 1 }
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return Int(state % 0x8000_0000) % task.targets.count
  }

  private mutating func learn(_ turn: Int) {
    let row = drawnRow()
    let (start, classes) = (row * task.width, task.classCount)
    if !isSeen[row] {
      isSeen[row] = true
      seenCount += 1
    }
    if turn > 0 { follow(turn, resets: false) }
    findGradient(row)
    scale *= 1 - task.stepSize * task.alpha
    let share = 1 - 1 / Double(seenCount)
    for feature in 0..<task.width {
      let value = task.features[start + feature]
      for k in 0..<classes {
        let place = feature * classes + k
        let change = value * (gradient[k] - memory[row * classes + k])
        if task.isUnbiased { weights[place] -= change * task.stepSize * share / scale }
        sums[place] += change
      }
    }
    for k in 0..<classes {
      if task.fitsIntercept {
        var change = gradient[k] - memory[row * classes + k]
        interceptSums[k] += change
        change *= task.stepSize * share
        intercepts[k] -=
          task.stepSize * interceptSums[k] / Double(seenCount) + (task.isUnbiased ? change : 0)
        if !intercepts[k].isFinite { overflowed = true }
      }
      memory[row * classes + k] = gradient[k]
    }
    steps[turn] = (turn == 0 ? 0 : steps[turn - 1]) + task.stepSize / (scale * Double(seenCount))
    if shrinks {
      shrinkages[turn] =
        (turn == 0 ? 0 : shrinkages[turn - 1]) + task.stepSize * task.beta / scale
    }
    if scale < 1e-9 { rescale(turn) }
  }

  private mutating func findGradient(_ row: Int) {
    let (start, classes) = (row * task.width, task.classCount)
    let weight = task.weights[row]
    for k in 0..<classes {
      var product = 0.0
      for feature in 0..<task.width {
        product += weights[feature * classes + k] * task.features[start + feature]
      }
      gradient[k] = scale * product + intercepts[k]
    }
    let target = task.targets[row]
    switch task.loss {
    case .squared: gradient[0] = (gradient[0] - target) * weight
    case .log:
      let raw = gradient[0]
      if raw > -37 {
        let power = exp(-raw)
        gradient[0] = ((1 - target) - target * power) / (1 + power) * weight
      } else {
        gradient[0] = (exp(raw) - target) * weight
      }
    case .multinomial:
      let top = gradient.max() ?? 0
      var total = 0.0
      for k in 0..<classes {
        gradient[k] = exp(gradient[k] - top)
        total += gradient[k]
      }
      for k in 0..<classes {
        gradient[k] = (gradient[k] / total - (Double(k) == target ? 1 : 0)) * weight
      }
    }
  }

  private mutating func rescale(_ turn: Int) {
    follow(turn + 1, resets: true)
    scale = 1
  }

  /// Takes the steps along the mean that the weights are behind.
  private mutating func follow(_ turn: Int, resets: Bool) {
    let last = turn - 1
    let step = steps[last] - (followed == 0 ? 0 : steps[followed - 1])
    let shrinkage =
      shrinks ? shrinkages[last] - (followed == 0 ? 0 : shrinkages[followed - 1]) : 0
    for place in weights.indices {
      if !shrinks {
        weights[place] -= step * sums[place]
      } else if abs(sums[place] * step) < shrinkage {
        weights[place] = Self.shrunk(weights[place] - step * sums[place], shrinkage)
      } else if followed <= last {
        for turn in stride(from: last, through: followed, by: -1) {
          let own = steps[turn] - (turn > 0 ? steps[turn - 1] : 0)
          let pull = shrinkages[turn] - (turn > 0 ? shrinkages[turn - 1] : 0)
          weights[place] = Self.shrunk(weights[place] - sums[place] * own, pull)
        }
      }
      if resets {
        weights[place] *= scale
        if !weights[place].isFinite { overflowed = true }
      }
    }
    followed = resets ? turn % task.targets.count : turn
    if resets {
      steps[last] = 0
      shrinkages[last] = 0
    }
  }

  private static func shrunk(_ number: Double, _ amount: Double) -> Double {
    max(number - amount, 0) - max(-number - amount, 0)
  }
}
