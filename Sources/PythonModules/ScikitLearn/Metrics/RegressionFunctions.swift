import Diagnostics
import Metrics
import MiniPython
import Tensors

/// The scores of predicted numbers in `sklearn.metrics`.
enum RegressionFunctions {
  static let all: [FunctionDefinition] = [
    error("mean_squared_error", "The mean of the squared differences.") { $0.meanSquaredError },
    error("root_mean_squared_error", "The square root of the mean squared error.") {
      $0.rootMeanSquaredError
    },
    error("mean_absolute_error", "The mean of the differences without signs.") {
      $0.meanAbsoluteError
    },
    error("mean_absolute_percentage_error", "The mean of the differences as shares.") {
      $0.meanAbsolutePercentageError
    },
    error("median_absolute_error", "The difference that half of the samples stay below.") {
      $0.medianAbsoluteError
    },
    error("mean_squared_log_error", "The mean squared difference of the logarithms.") {
      pairs throws(Diagnostic) in try pairs.meanSquaredLogError()
    },
    error("root_mean_squared_log_error", "The square root of the mean squared log error.") {
      pairs throws(Diagnostic) in try pairs.meanSquaredLogError().squareRoot()
    },
    numpyFunction("max_error", "(y_true, y_pred)", "The largest difference.") {
      call throws(PythonError) in
      let pairs = try columns(call, weights: nil)
      guard pairs.count == 1 else {
        throw PythonError(.valueError, "Multioutput not supported in max_error")
      }
      return .float(pairs[0].maximumError)
    },
    numpyFunction(
      "mean_pinball_loss",
      "(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput='uniform_average')",
      "The mean of differences that count more on one side."
    ) {
      call throws(PythonError) in
      let alpha = try call.double(3)
      let losses = try columns(call, weights: 2).map { $0.meanPinballLoss(alpha: alpha) }
      return try combined(losses, call, 4, spread: nil)
    },
    numpyFunction(
      "r2_score",
      "(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', force_finite=True)",
      "The share of the spread that the predictions account for."
    ) {
      call throws(PythonError) in
      let pairs = try columns(call, weights: 2)
      let isFinite = try call.flag(4)
      let scores = pairs.map { call.taking($0.rSquared(forcesFinite: isFinite)) }
      return try combined(scores, call, 3, spread: pairs.map(\.totalSumOfSquares))
    },
    numpyFunction(
      "explained_variance_score",
      "(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average', force_finite=True)",
      "Like R², but a constant offset does not count."
    ) {
      call throws(PythonError) in
      let pairs = try columns(call, weights: 2)
      let isFinite = try call.flag(4)
      return try combined(
        pairs.map { $0.explainedVariance(forcesFinite: isFinite) }, call, 3,
        spread: pairs.map(\.totalSumOfSquares))
    },
    deviance("mean_poisson_deviance", 1), deviance("mean_gamma_deviance", 2),
    numpyFunction(
      "mean_tweedie_deviance", "(y_true, y_pred, *, sample_weight=None, power=0)",
      "How unlikely the numbers are under predicted means."
    ) {
      call throws(PythonError) in
      let power = try call.double(3)
      guard !(power > 0 && power < 1) else {
        throw try call.invalid(
          "power", of: "mean_tweedie_deviance", 3,
          "a float in the range (-inf, 0.0] or a float in the range [1.0, inf)")
      }
      let pairs = try columns(call, weights: 2)[0]
      return .float(
        try scoring { () throws(Diagnostic) in try pairs.meanTweedieDeviance(power: power) })
    },
  ]

  private static func error(
    _ name: String, _ summary: String,
    _ score: @escaping @Sendable (RegressionPairs) throws(Diagnostic) -> Double
  ) -> FunctionDefinition {
    numpyFunction(
      name, "(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average')", summary
    ) {
      call throws(PythonError) in
      var scores: [Double] = []
      for pairs in try columns(call, weights: 2) {
        scores.append(try scoring { () throws(Diagnostic) in try score(pairs) })
      }
      return try combined(scores, call, 3, spread: nil)
    }
  }

  private static func deviance(_ name: String, _ power: Double) -> FunctionDefinition {
    numpyFunction(
      name, "(y_true, y_pred, *, sample_weight=None)",
      "How unlikely the numbers are under predicted means."
    ) {
      call throws(PythonError) in
      let pairs = try columns(call, weights: 2)[0]
      return .float(
        try scoring { () throws(Diagnostic) in try pairs.meanTweedieDeviance(power: power) })
    }
  }

  /// One pair of columns for each output.
  private static func columns(_ call: Call, weights: Int?) throws(PythonError) -> [RegressionPairs]
  {
    let (one, two) = (try call.numbers(0), try call.numbers(1))
    let width = one.rank == 2 ? one.shape[1] : 1
    let other = two.rank == 2 ? two.shape[1] : 1
    guard width == other else {
      throw PythonError(
        .valueError,
        "y_true and y_pred have different number of output (\(width)!=\(other))")
    }
    let weights = try weights.map { index throws(PythonError) in try call.weights(index) } ?? nil
    let (left, right) = (try one.doublesRaising(), try two.doublesRaising())
    var pairs: [RegressionPairs] = []
    for column in 0..<max(1, width) {
      let actual = stride(from: column, to: left.count, by: max(1, width)).map { left[$0] }
      let predicted = stride(from: column, to: right.count, by: max(1, width)).map { right[$0] }
      pairs.append(
        try scoring { () throws(Diagnostic) in
          try RegressionPairs(actual: actual, predicted: predicted, weights: weights)
        })
    }
    return pairs
  }

  private static func combined(
    _ scores: [Double], _ call: Call, _ index: Int, spread: [Double]?
  ) throws(PythonError) -> Value {
    if case .string(let mode) = call[index] {
      if mode.text == "raw_values" { return try .array(scores) }
      if mode.text == "variance_weighted", let spread {
        return .float(weightedMean(scores, weights: spread))
      }
      guard ["uniform_average", "variance_weighted"].contains(mode.text) else {
        throw try call.invalid(
          "multioutput", of: call.functionName, index,
          "a str among {'raw_values', 'uniform_average', 'variance_weighted'} or an array-like")
      }
      return .float(scores.count == 1 ? scores[0] : pairwiseMean(scores))
    }
    return .float(weightedMean(scores, weights: try call.weights(index)))
  }
}
