import Foundation

/// What stochastic gradient descent over a linear model is asked for.
struct StochasticTask {
  enum Rate: String { case constant, optimal, invscaling, adaptive, pa1, pa2 }
  enum Penalty: String { case none, l1, l2, elasticnet }

  var features: [Double]
  var width: Int
  var targets: [Double]
  var weights: [Double]
  var isHeldOut: [Bool]
  var loss: StochasticLoss
  var penalty: Penalty
  var rate: Rate
  var alpha: Double
  var mixing: Double
  var firstRate: Double
  var ratePower: Double
  var maxEpochs: Int
  /// What an epoch must gain; negative infinity where nothing stops early.
  var tolerance: Double
  var patience: Int
  var stopsEarly: Bool
  var fitsIntercept: Bool
  var shuffles: Bool
  var seed: UInt32
  var positiveWeight: Double
  var negativeWeight: Double
  /// From which step on the weights are averaged; zero for never.
  var averagesFrom: Double
  var startStep: Double
  var isClassifier: Bool
}

/// A linear model that looks at one row at a time.
///
/// - Source: `sklearn/linear_model/_sgd_fast.pyx.tp` and `sklearn/utils/_weight_vector.pyx.tp` of
///   scikit-learn 1.9.
struct StochasticDescent {
  private let task: StochasticTask
  private(set) var vector: ScaledVector
  private(set) var intercept: Double
  private(set) var averageIntercept: Double
  private(set) var epochs = 0
  /// Whether numbers grew beyond all bounds.
  private(set) var overflowed = false
  private var order: [Int]
  private var step: Double
  private var rate: Double
  private var optimalStart = 0.0
  private var penaltySum = 0.0
  private var penalties: [Double]
  private let mixing: Double
  private var objective = 0.0

  init(
    _ task: StochasticTask, weights: [Double], intercept: Double, averages: [Double],
    averageIntercept: Double
  ) {
    self.task = task
    vector = ScaledVector(weights, averages: averages)
    self.intercept = intercept
    self.averageIntercept = averageIntercept
    order = Array(task.targets.indices)
    step = task.startStep
    rate = task.firstRate
    penalties = [Double](repeating: 0, count: task.width)
    mixing =
      switch task.penalty {
      case .l2: 0
      case .l1: 1
      default: task.mixing
      }
    if task.rate == .optimal {
      let typical = (1 / task.alpha.squareRoot()).squareRoot()
      let first = typical / max(1, task.loss.gradient(1, -typical))
      optimalStart = 1 / (first * task.alpha)
    }
  }

  /// - Parameter shouldStop: asked at each epoch; true leaves the model as it is.
  mutating func run(shouldStop: () -> Bool) {
    let held = task.isHeldOut.count { $0 }
    let count = Double(max(1, task.targets.count - held))
    var bestObjective = Double.infinity
    var bestScore = -Double.infinity
    var idle = 0
    while epochs < task.maxEpochs, !shouldStop() {
      epochs += 1
      objective = 0
      if task.shuffles { shuffle() }
      for row in order where !task.isHeldOut[row] { learn(row) }
      guard intercept.isFinite, vector.isFinite else {
        overflowed = true
        return
      }
      if task.stopsEarly {
        let score = heldOutScore()
        idle = task.tolerance > -.infinity && score < bestScore + task.tolerance ? idle + 1 : 0
        bestScore = max(bestScore, score)
      } else {
        let mean = objective / count
        idle =
          task.tolerance > -.infinity && mean > bestObjective - task.tolerance ? idle + 1 : 0
        bestObjective = min(bestObjective, mean)
      }
      guard idle >= task.patience else { continue }
      guard task.rate == .adaptive, rate > 1e-6 else { break }
      rate /= 5
      idle = 0
    }
    vector.resetScale()
  }

  private mutating func shuffle() {
    var state = task.seed
    for place in 0..<max(0, order.count - 1) {
      if state == 0 { state = 1 }
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      order.swapAt(place, place + Int(state % 0x8000_0000) % (order.count - place))
    }
  }

  private mutating func learn(_ row: Int) {
    let target = task.targets[row]
    let start = row * task.width
    let guess = vector.dot(task.features, start) + intercept
    switch task.rate {
    case .optimal: rate = 1 / (task.alpha * (optimalStart + step - 1))
    case .invscaling: rate = task.firstRate / pow(step, task.ratePower)
    default: break
    }
    let isPassive = task.rate == .pa1 || task.rate == .pa2
    if !task.stopsEarly {
      objective += task.loss.value(target, guess)
      if !isPassive, task.penalty != .none {
        let square = vector.norm * vector.norm
        objective += task.alpha * ((1 - mixing) * 0.5 * square + mixing * vector.absoluteNorm)
      }
    }
    var update: Double
    if isPassive {
      let square = (0..<task.width).reduce(0.0) {
        $0 + task.features[start + $1] * task.features[start + $1]
      }
      let loss = task.loss.value(target, guess)
      if task.rate == .pa1 {
        guard square != 0 else { return }
        update = min(task.firstRate, loss / square)
      } else {
        update = loss / (square + 0.5 / task.firstRate)
      }
      if task.loss.isHinge {
        update *= target
      } else if target - guess < 0 {
        update *= -1
      }
    } else {
      update = -rate * min(max(task.loss.gradient(target, guess), -1e12), 1e12)
    }
    update *= (target > 0 ? task.positiveWeight : task.negativeWeight) * task.weights[row]
    if task.penalty == .l2 || task.penalty == .elasticnet {
      vector.scale(by: max(0, 1 - (1 - mixing) * rate * task.alpha))
    }
    if update != 0 { vector.add(task.features, start, times: update) }
    if task.fitsIntercept { intercept += update }
    if task.averagesFrom > 0, task.averagesFrom <= step {
      let seen = step - task.averagesFrom + 1
      vector.average(task.features, start, times: update, seen: seen)
      averageIntercept += (intercept - averageIntercept) / seen
    }
    if task.penalty == .l1 || task.penalty == .elasticnet {
      penaltySum += mixing * rate * task.alpha
      vector.shrink(by: penaltySum, &penalties)
    }
    step += 1
  }

  /// The share of held out rows that are classified right, or how much of their spread is explained.
  ///
  /// scikit-learn leaves the weights' common factor out here.
  private func heldOutScore() -> Double {
    var (hit, total, residual, mean) = (0.0, 0.0, 0.0, 0.0)
    var pairs: [(target: Double, guess: Double, weight: Double)] = []
    for row in order where task.isHeldOut[row] {
      let guess = vector.unscaledDot(task.features, row * task.width) + intercept
      pairs.append((task.targets[row], guess, task.weights[row]))
    }
    for pair in pairs {
      total += pair.weight
      mean += pair.weight * pair.target
      hit += (pair.guess > 0) == (pair.target > 0) ? pair.weight : 0
      residual += pair.weight * (pair.target - pair.guess) * (pair.target - pair.guess)
    }
    guard !task.isClassifier else { return hit / total }
    mean /= total
    let spread = pairs.reduce(0) { $0 + $1.weight * ($1.target - mean) * ($1.target - mean) }
    return spread == 0 ? (residual == 0 ? 1 : 0) : 1 - residual / spread
  }
}
