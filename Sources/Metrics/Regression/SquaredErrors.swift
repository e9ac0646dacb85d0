import Diagnostics
import Foundation

extension RegressionPairs {
  /// The mean of the squared differences.
  public var meanSquaredError: Double {
    mean { ($0 - $1) * ($0 - $1) }
  }

  /// The square root of the mean squared error, in the unit of the numbers themselves.
  public var rootMeanSquaredError: Double { meanSquaredError.squareRoot() }

  /// The mean squared difference of the logarithms of one plus the numbers.
  ///
  /// - Throws: `Diagnostic` for numbers of -1 or less.
  public func meanSquaredLogError() throws(Diagnostic) -> Double {
    guard actual.allSatisfy({ $0 > -1 }), predicted.allSatisfy({ $0 > -1 }) else {
      throw Diagnostic(
        "Mean Squared Logarithmic Error cannot be used when targets contain values less than or "
          + "equal to -1.")
    }
    return mean { (log1p($0) - log1p($1)) * (log1p($0) - log1p($1)) }
  }
}

extension Metric {
  static let meanSquaredError = Metric.ofNumbers(
    "mean_squared_error", topic: "SquaredErrors", summary: "the mean of the squared differences",
    gives: 0.328125
  ) { $0.meanSquaredError }

  static let rootMeanSquaredError = Metric.ofNumbers(
    "root_mean_squared_error", topic: "SquaredErrors",
    summary: "the square root of the mean squared error", gives: 0.57282196186948
  ) { $0.rootMeanSquaredError }

  static let meanSquaredLogError = Metric.ofNumbers(
    "mean_squared_log_error", topic: "SquaredErrors",
    summary: "the mean squared difference of the logarithms", gives: 0.016236156594112146
  ) { pairs throws(Diagnostic) in try pairs.meanSquaredLogError() }
}
