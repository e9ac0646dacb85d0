import Foundation

/// The losses of stochastic gradient descent, of a target and what was guessed.
///
/// - Source: `sklearn/linear_model/_sgd_fast.pyx.tp` and `sklearn/_loss/_loss.pyx.tp` of
///   scikit-learn 1.9.
enum StochasticLoss {
  case hinge(threshold: Double)
  case squaredHinge
  case logistic
  case modifiedHuber
  case squaredError
  case huber(Double)
  case insensitive(Double)
  case squaredInsensitive(Double)

  init?(_ name: String, epsilon: Double) {
    switch name {
    case "hinge": self = .hinge(threshold: 1)
    case "perceptron": self = .hinge(threshold: 0)
    case "squared_hinge": self = .squaredHinge
    case "log_loss": self = .logistic
    case "modified_huber": self = .modifiedHuber
    case "squared_error": self = .squaredError
    case "huber": self = .huber(epsilon)
    case "epsilon_insensitive": self = .insensitive(epsilon)
    case "squared_epsilon_insensitive": self = .squaredInsensitive(epsilon)
    default: return nil
    }
  }

  var isHinge: Bool {
    if case .hinge = self { true } else { false }
  }

  func value(_ target: Double, _ guess: Double) -> Double {
    switch self {
    case .hinge(let threshold): return max(0, threshold - guess * target)
    case .squaredHinge:
      let gap = max(0, 1 - guess * target)
      return gap * gap
    case .logistic: return Self.softplus(guess) - target * guess
    case .modifiedHuber:
      let margin = guess * target
      return margin >= 1 ? 0 : margin >= -1 ? (1 - margin) * (1 - margin) : -4 * margin
    case .squaredError: return 0.5 * (guess - target) * (guess - target)
    case .huber(let delta):
      let gap = abs(target - guess)
      return gap <= delta ? 0.5 * gap * gap : delta * (gap - 0.5 * delta)
    case .insensitive(let epsilon): return max(0, abs(target - guess) - epsilon)
    case .squaredInsensitive(let epsilon):
      let gap = max(0, abs(target - guess) - epsilon)
      return gap * gap
    }
  }

  /// The derivative of the loss by the guess.
  func gradient(_ target: Double, _ guess: Double) -> Double {
    switch self {
    case .hinge(let threshold): return guess * target <= threshold ? -target : 0
    case .squaredHinge:
      let gap = 1 - guess * target
      return gap > 0 ? -2 * target * gap : 0
    case .logistic:
      guard guess > -37 else { return exp(guess) - target }
      let small = exp(-guess)
      return ((1 - target) - target * small) / (1 + small)
    case .modifiedHuber:
      let margin = guess * target
      return margin >= 1 ? 0 : margin >= -1 ? 2 * (1 - margin) * -target : -4 * target
    case .squaredError: return guess - target
    case .huber(let delta):
      let gap = guess - target
      return abs(gap) <= delta ? gap : delta * (gap >= 0 ? 1 : -1)
    case .insensitive(let epsilon):
      return target - guess > epsilon ? -1 : guess - target > epsilon ? 1 : 0
    case .squaredInsensitive(let epsilon):
      let gap = target - guess
      if gap > epsilon { return -2 * (gap - epsilon) }
      return gap < -epsilon ? 2 * (-gap - epsilon) : 0
    }
  }

  private static func softplus(_ number: Double) -> Double {
    if number <= -37 { return exp(number) }
    if number <= -2 { return log1p(exp(number)) }
    if number <= 18 { return log(1 + exp(number)) }
    return number <= 33.3 ? number + exp(-number) : number
  }
}
