import Diagnostics
import Foundation

extension RegressionPairs {
  /// How unlikely the actual numbers are under a Tweedie distribution around the predicted ones.
  ///
  /// - Parameter power: 0 for a normal, 1 for a Poisson, 2 for a gamma distribution.
  /// - Throws: `Diagnostic` for numbers outside the distribution's range.
  /// - Source: `mean_tweedie_deviance` of scikit-learn 1.9.1.
  public func meanTweedieDeviance(power: Double = 0) throws(Diagnostic) -> Double {
    try checkRange(power)
    return mean { actual, predicted in
      if power == 0 { return (actual - predicted) * (actual - predicted) }
      if power == 1 {
        let ratio = actual == 0 ? 0 : actual * log(actual / predicted)
        return 2 * (ratio - actual + predicted)
      }
      if power == 2 { return 2 * (log(predicted / actual) + actual / predicted - 1) }
      let base = power < 0 ? max(actual, 0) : actual
      return 2
        * (pow(base, 2 - power) / ((1 - power) * (2 - power))
          - actual * pow(predicted, 1 - power) / (1 - power) + pow(predicted, 2 - power)
          / (2 - power))
    }
  }

  private func checkRange(_ power: Double) throws(Diagnostic) {
    let needed: String
    switch power {
    case ..<0: needed = predicted.allSatisfy { $0 > 0 } ? "" : "strictly positive y_pred."
    case 0: needed = ""
    case 1..<2:
      needed =
        actual.allSatisfy { $0 >= 0 } && predicted.allSatisfy { $0 > 0 }
        ? "" : "non-negative y and strictly positive y_pred."
    case 2...:
      needed =
        actual.allSatisfy { $0 > 0 } && predicted.allSatisfy { $0 > 0 }
        ? "" : "strictly positive y and y_pred."
    default: needed = "powers outside of (0, 1)."
    }
    guard !needed.isEmpty else { return }
    let name = power == power.rounded() ? String(Int(power)) : String(describing: power)
    throw Diagnostic("Mean Tweedie deviance error with power=\(name) can only be used on \(needed)")
  }
}

extension Metric {
  static let meanPoissonDeviance = Metric.ofNumbers(
    "mean_poisson_deviance", topic: "Deviance",
    summary: "how unlikely counts are under the predicted rates", gives: 0.10440925614508909
  ) { pairs throws(Diagnostic) in try pairs.meanTweedieDeviance(power: 1) }

  static let meanGammaDeviance = Metric.ofNumbers(
    "mean_gamma_deviance", topic: "Deviance",
    summary: "how unlikely positive numbers are under predicted scales", gives: 0.1665313276353112
  ) { pairs throws(Diagnostic) in try pairs.meanTweedieDeviance(power: 2) }
}
