import Tensors

/// A metric as the catalog lists it.
public struct KerasMetricDefinition: Sendable {
  /// The name of the class, such as `BinaryAccuracy`.
  public let className: String
  /// The name that the metric has if none is given, such as `binary_accuracy`.
  public let name: String
  public let shortNames: [String]
  public let signature: String
  public let summary: String
  public let make: @Sendable (KerasArguments, String) throws(TensorError) -> KerasMetric
}

/// All metrics: a new one is a line here, and a file beside it where it is long.
public enum KerasMetricCatalog {
  public static let all: [KerasMetricDefinition] =
    [
      KerasMetricDefinition(
        className: "Mean", name: "mean", shortNames: [], signature: "",
        summary: "The weighted mean of what it is given."
      ) { (_, name) throws(TensorError) in KerasMean(name: name) },
      KerasMetricDefinition(
        className: "Sum", name: "sum", shortNames: [], signature: "",
        summary: "The weighted sum of what it is given."
      ) { (_, name) throws(TensorError) in KerasMean(name: name, kind: .sum) },
      mean("Accuracy", "accuracy", "How often predictions equal labels.") {
        (truth, predicted) throws(TensorError) in
        zip(truth.floats(), predicted.floats()).map { $0 == $1 ? 1 : 0 }
      },
      KerasMetricDefinition(
        className: "BinaryAccuracy", name: "binary_accuracy", shortNames: [],
        signature: "threshold=0.5", summary: "How often yes-or-no predictions are right."
      ) { (arguments, name) throws(TensorError) in
        let threshold = Float(try arguments.double("threshold"))
        return KerasMean(name: name) { (truth, predicted) throws(TensorError) in
          zip(truth.floats(), predicted.floats()).map { ($1 > threshold ? 1 : 0) == $0 ? 1 : 0 }
        }
      },
      mean(
        "CategoricalAccuracy", "categorical_accuracy",
        "How often the largest probability stands at the one of a one-hot row."
      ) { (truth, predicted) throws(TensorError) in
        zip(largestPerRow(truth), largestPerRow(predicted)).map { $0 == $1 ? 1 : 0 }
      },
      mean(
        "SparseCategoricalAccuracy", "sparse_categorical_accuracy",
        "How often the largest probability is that of the class with the label's number."
      ) { (truth, predicted) throws(TensorError) in
        zip(truth.floats(), largestPerRow(predicted)).map {
          Int(saturating: Double($0)) == $1 ? 1 : 0
        }
      },
      topK("TopKCategoricalAccuracy", "top_k_categorical_accuracy", isSparse: false),
      topK("SparseTopKCategoricalAccuracy", "sparse_top_k_categorical_accuracy", isSparse: true),
      KerasMetricDefinition(
        className: "RootMeanSquaredError", name: "root_mean_squared_error", shortNames: ["rmse"],
        signature: "", summary: "The root of the mean squared error."
      ) { (_, name) throws(TensorError) in
        KerasMean(name: name, kind: .rootOfMean) { (truth, predicted) throws(TensorError) in
          zip(truth.floats(), predicted.floats()).map { ($1 - $0) * ($1 - $0) }
        }
      },
      KerasMetricDefinition(
        className: "R2Score", name: "r2_score", shortNames: [], signature: "",
        summary: "The share of the variance that the predictions explain."
      ) { (_, name) throws(TensorError) in KerasR2Score(name: name) },
      confusion("Precision", "precision", .precision),
      confusion("Recall", "recall", .recall),
      confusion("TruePositives", "true_positives", .truePositives),
      confusion("FalsePositives", "false_positives", .falsePositives),
      confusion("TrueNegatives", "true_negatives", .trueNegatives),
      confusion("FalseNegatives", "false_negatives", .falseNegatives),
      KerasCurve.definition,
      KerasMetricDefinition(
        className: "F1Score", name: "f1_score", shortNames: [],
        signature: "average=None, threshold=None",
        summary: "The harmonic mean of precision and recall, one for each class or averaged."
      ) { (arguments, name) throws(TensorError) in
        KerasFBetaScore(
          name: name, average: try average(arguments), beta: 1,
          threshold: try optionalDouble(arguments, "threshold"))
      },
      KerasMetricDefinition(
        className: "FBetaScore", name: "fbeta_score", shortNames: [],
        signature: "average=None, beta=1.0, threshold=None",
        summary: "The F-score that weighs recall beta times as much as precision."
      ) { (arguments, name) throws(TensorError) in
        KerasFBetaScore(
          name: name, average: try average(arguments),
          beta: try arguments.double("beta"),
          threshold: try optionalDouble(arguments, "threshold"))
      },
    ] + KerasConstrainedCurve.definitions + KerasOverlap.definitions
    + KerasLossCatalog.all.map(metric(fromLoss:))

  public static func named(_ name: String) -> KerasMetricDefinition? {
    all.first { $0.name == name || $0.className == name || $0.shortNames.contains(name) }
  }

  /// The place of the largest number of each row, the first one where several are equal.
  static func largestPerRow(_ array: NDArray) -> [Int] {
    let columns = max(1, array.shape.last ?? 1)
    let numbers = array.floats()
    return (0..<(numbers.count / columns)).map { row in
      var best = 0
      for column in 1..<max(2, columns) where column < columns {
        if numbers[row * columns + column] > numbers[row * columns + best] { best = column }
      }
      return best
    }
  }

  private static func mean(
    _ className: String, _ name: String, _ summary: String,
    _ values: @escaping @Sendable (NDArray, NDArray) throws(TensorError) -> [Float]
  ) -> KerasMetricDefinition {
    KerasMetricDefinition(
      className: className, name: name, shortNames: [], signature: "", summary: summary
    ) { (_, name) throws(TensorError) in KerasMean(name: name, values: values) }
  }

  private static func topK(
    _ className: String, _ name: String, isSparse: Bool
  ) -> KerasMetricDefinition {
    KerasMetricDefinition(
      className: className, name: name, shortNames: [], signature: "k=5",
      summary: "How often the right class is among the k most probable."
    ) { (arguments, name) throws(TensorError) in
      let k = try arguments.int("k")
      return KerasMean(name: name) { (truth, predicted) throws(TensorError) in
        let labels =
          isSparse ? truth.floats().map { Int(saturating: Double($0)) } : largestPerRow(truth)
        let columns = max(1, predicted.shape.last ?? 1)
        let numbers = predicted.floats()
        guard labels.count &* columns <= numbers.count else {
          throw .value(
            "Shapes \(truth.shape.tupleText) and \(predicted.shape.tupleText) are incompatible")
        }
        return labels.enumerated().map { row, label in
          let values = numbers[(row * columns)..<((row + 1) * columns)]
          guard label >= 0, label < columns else { return 0 }
          let own = numbers[row * columns + label]
          return values.count { $0 > own } < k ? 1 : 0
        }
      }
    }
  }

  private static func confusion(
    _ className: String, _ name: String, _ kind: KerasConfusionMetric.Kind
  ) -> KerasMetricDefinition {
    let hasClass = className == "Precision" || className == "Recall"
    return KerasMetricDefinition(
      className: className, name: name, shortNames: [],
      signature: hasClass ? "thresholds=None, top_k=None, class_id=None" : "thresholds=None",
      summary: "The \(name.split(separator: "_").joined(separator: " ")) at a threshold of 0.5."
    ) { (arguments, name) throws(TensorError) in
      var thresholds = [0.5]
      var givesArray = false
      switch arguments["thresholds"] {
      case .none: break
      case .array(let array):
        thresholds = array.floats().map(Double.init)
        givesArray = true
      default: thresholds = [try arguments.double("thresholds")]
      }
      let wrong = thresholds.filter { !(0...1).contains($0) }
      guard wrong.isEmpty else {
        var texts = wrong.map { String($0) }
        if case .int(let number) = arguments["thresholds"] { texts = [String(number)] }
        throw .value(
          "Threshold values must be in [0, 1]. Received: [\(texts.joined(separator: ", "))]")
      }
      let top = hasClass ? try arguments.optionalInt("top_k") : nil
      if top != nil, case .none = arguments["thresholds"] { thresholds = [-1e10] }
      return KerasConfusionMetric(
        name: name, kind: kind, thresholds: thresholds, givesArray: givesArray,
        classIndex: hasClass ? try arguments.optionalInt("class_id") : nil, top: top)
    }
  }

  /// A loss averaged over all batches.
  private static func metric(fromLoss loss: KerasLossDefinition) -> KerasMetricDefinition {
    let isLogCosh = loss.className == "LogCosh"
    return KerasMetricDefinition(
      className: isLogCosh ? "LogCoshError" : loss.className,
      name: isLogCosh ? "logcosh" : loss.name, shortNames: loss.shortNames,
      signature: loss.signature, summary: loss.summary
    ) { (arguments, name) throws(TensorError) in
      let function = try loss.make(arguments, .none)
      let mode = arguments.mode
      return KerasMean(name: name) { (truth, predicted) throws(TensorError) in
        let values = try function(
          Tensor(try truth.cast(to: predicted.dtype), mode: mode),
          KerasFlow(Tensor(predicted, mode: mode)))
        let numbers = values.data.floats()
        return loss.className == "CosineSimilarity" ? numbers.map { -$0 } : numbers
      }
    }
  }

  /// How an F-score joins its classes, nil for one number each.
  private static func average(_ arguments: KerasArguments) throws(TensorError) -> String? {
    if case .none = arguments["average"] { return nil }
    let name = arguments.optionalText("average") ?? arguments.text(of: arguments["average"])
    guard ["micro", "macro", "weighted"].contains(name) else {
      throw .value(
        "Invalid `average` argument value. Expected one of: {None, 'micro', 'macro', 'weighted'}. "
          + "Received: average=\(name)")
    }
    return name
  }

  private static func optionalDouble(
    _ arguments: KerasArguments, _ key: String
  ) throws(TensorError) -> Double? {
    if case .none = arguments[key] { return nil }
    return try arguments.double(key)
  }
}

extension KerasMetricDefinition {
  /// A metric that knows whether more of it is better.
  public func made(
    _ arguments: KerasArguments, _ name: String
  ) throws(TensorError) -> KerasMetric {
    let metric = try make(arguments, name)
    metric.wantsMore = wantsMore
    return metric
  }

  private var wantsMore: Bool? {
    let silent: Set = [
      "Mean", "Sum", "TruePositives", "FalsePositives", "TrueNegatives", "FalseNegatives",
    ]
    if silent.contains(className) { return nil }
    if className == "CosineSimilarity" { return true }
    let isError = KerasLossCatalog.named(name) != nil
    return !isError && !["RootMeanSquaredError", "LogCoshError"].contains(className)
  }
}

extension KerasMetricCatalog {
  /// The parameters of a metric's class beyond its name and dtype.
  public static func parameterNames(of className: String) -> [String] {
    guard let definition = all.first(where: { $0.className == className }) else { return [] }
    return definition.signature.split(separator: ",").map {
      String($0.split(separator: "=")[0].filter { $0 != " " })
    }
  }
}
