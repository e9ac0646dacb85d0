/// All metrics that give one number, for help, completion and the tests that each of them passes.
public enum MetricCatalog {
  public static let all: [Metric] = [
    .accuracy, .balancedAccuracy, .precision, .recall, .specificity, .f1, .f2, .jaccard, .matthews,
    .cohenKappa, .hammingLoss, .zeroOneLoss, .topKAccuracy, .rocArea, .rocAreaOneAgainstOne,
    .averagePrecision, .logLoss, .brier, .hinge, .perplexity, .meanSquaredError,
    .rootMeanSquaredError, .meanSquaredLogError, .meanAbsoluteError, .meanAbsolutePercentageError,
    .medianAbsoluteError, .maximumError, .meanPinballLoss, .rSquared, .explainedVariance,
    .meanPoissonDeviance, .meanGammaDeviance, .normalizedDiscountedGain, .bleu,
  ]

  /// The metric of that name, if there is one.
  public static func metric(named name: String) -> Metric? {
    all.first { $0.name == name }
  }
}
