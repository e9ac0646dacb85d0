import Foundation
import MiniPython

/// What NumPy asks of a distribution's parameters.
enum RandomConstraint: Sendable {
  case nonNegative, positive, share, positiveShare, rate

  /// The constraints by routine and place of the parameter.
  static let all: [String: [Int: RandomConstraint]] = [
    "normal": [1: .nonNegative], "exponential": [0: .nonNegative],
    "gamma": [0: .nonNegative, 1: .nonNegative],
    "standard_gamma": [0: .nonNegative], "beta": [0: .positive, 1: .positive],
    "chisquare": [0: .positive], "standard_t": [0: .positive], "lognormal": [1: .nonNegative],
    "laplace": [1: .nonNegative], "gumbel": [1: .nonNegative], "logistic": [1: .nonNegative],
    "weibull": [0: .nonNegative], "pareto": [0: .positive], "rayleigh": [0: .nonNegative],
    "poisson": [0: .rate], "binomial": [0: .nonNegative, 1: .share],
    "geometric": [0: .positiveShare], "power": [0: .positive], "f": [0: .positive, 1: .positive],
    "vonmises": [1: .nonNegative], "negative_binomial": [0: .positive, 1: .positiveShare],
  ]

  /// - Parameter name: of the parameter.
  /// - Throws: ValueError in NumPy's words for the first number that does not hold.
  func check(_ numbers: [Double], _ name: String) throws(PythonError) {
    let missing = numbers.count == 1 ? "is NaN" : "contains NaNs"
    for number in numbers {
      switch self {
      case .nonNegative where number.isNaN || number < 0 || (number == 0 && number.sign == .minus):
        throw PythonError(.valueError, "\(name) < 0")
      case .positive where !(number > 0): throw PythonError(.valueError, "\(name) <= 0")
      case .share where !(number >= 0 && number <= 1):
        throw PythonError(.valueError, "\(name) < 0, \(name) > 1 or \(name) \(missing)")
      case .positiveShare where !(number > 0 && number <= 1):
        throw PythonError(.valueError, "\(name) <= 0, \(name) > 1 or \(name) contains NaNs")
      case .rate where !(number >= 0):
        throw PythonError(.valueError, "\(name) < 0 or \(name) \(missing)")
      case .rate where number > 9.2233720064847708e18:
        throw PythonError(.valueError, "\(name) value too large")
      default: continue
      }
    }
  }
}
