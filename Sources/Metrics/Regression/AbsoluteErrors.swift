extension RegressionPairs {
  /// The mean of the differences without their signs.
  public var meanAbsoluteError: Double {
    mean { abs($1 - $0) }
  }

  /// The mean of the differences as shares of the actual numbers; huge where one is 0.
  public var meanAbsolutePercentageError: Double {
    mean { abs($1 - $0) / max(abs($0), .ulpOfOne) }
  }

  /// The difference that half of the samples stay below, whatever the weights.
  public var medianAbsoluteError: Double {
    let errors = zip(actual, predicted).map { abs($1 - $0) }.sorted()
    let middle = errors.count / 2
    return errors.count % 2 == 1
      ? errors[middle] : pairwiseMean([errors[middle - 1], errors[middle]])
  }

  /// The largest difference.
  public var maximumError: Double {
    zip(actual, predicted).map { abs($0 - $1) }.max() ?? 0
  }

  /// The mean of differences that count `alpha` when too low and `1 - alpha` when too high.
  ///
  /// - Source: Koenker and Bassett 1978, as `mean_pinball_loss`.
  public func meanPinballLoss(alpha: Double = 0.5) -> Double {
    mean { actual, predicted in
      let difference = actual - predicted
      let sign = difference >= 0 ? 1.0 : 0.0
      return alpha * sign * difference - (1 - alpha) * (1 - sign) * difference
    }
  }
}

extension Metric {
  static let meanAbsoluteError = Metric.ofNumbers(
    "mean_absolute_error", topic: "AbsoluteErrors",
    summary: "the mean of the differences without their signs", gives: 0.4375
  ) { $0.meanAbsoluteError }

  static let meanAbsolutePercentageError = Metric.ofNumbers(
    "mean_absolute_percentage_error", topic: "AbsoluteErrors",
    summary: "the mean of the differences as shares of the actual numbers",
    gives: 0.20238095238095238
  ) { $0.meanAbsolutePercentageError }

  static let medianAbsoluteError = Metric.ofNumbers(
    "median_absolute_error", topic: "AbsoluteErrors",
    summary: "the difference that half of the samples stay below", gives: 0.375
  ) { $0.medianAbsoluteError }

  static let maximumError = Metric.ofNumbers(
    "max_error", topic: "AbsoluteErrors", summary: "the largest difference", gives: 1
  ) { $0.maximumError }

  static let meanPinballLoss = Metric.ofNumbers(
    "mean_pinball_loss", topic: "AbsoluteErrors",
    summary: "the mean of differences that count more on one side", gives: 0.21875
  ) { $0.meanPinballLoss() }
}
