import Diagnostics
import Metrics
import MiniPython
import Tensors

/// The scores and curves of ranked samples in `sklearn.metrics`.
enum RankingFunctions {
  static let all: [FunctionDefinition] = [
    numpyFunction(
      "roc_curve",
      "(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True)",
      "False and true positive rates at all thresholds."
    ) {
      call throws(PythonError) in
      let curve = RocCurve(try thresholds(call), dropsCollinear: try call.flag(4))
      call.warn(curve.warnings)
      return .tuple([
        try .array(curve.falsePositiveRates), try .array(curve.truePositiveRates),
        try .array(curve.thresholds),
      ])
    },
    numpyFunction(
      "precision_recall_curve",
      "(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False)",
      "Precision and recall at all thresholds."
    ) {
      call throws(PythonError) in
      let curve = PrecisionRecallCurve(try thresholds(call), dropsPlateaus: try call.flag(4))
      call.warn(curve.warnings)
      let cuts = try asScores(curve.thresholds, call)
      return .tuple([try .array(curve.precision), try .array(curve.recall), cuts])
    },
    numpyFunction(
      "det_curve",
      "(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False)",
      "False positive and false negative rates at all thresholds."
    ) {
      call throws(PythonError) in
      let counts = try thresholds(call)
      let drops = try call.flag(4)
      let curve = try scoring { () throws(Diagnostic) in
        try DetectionErrorCurve(counts, dropsPlateaus: drops)
      }
      return .tuple([
        try .array(curve.falsePositiveRates), try .array(curve.falseNegativeRates),
        try .array(curve.thresholds),
      ])
    },
    numpyFunction("auc", "(x, y)", "The area under points joined by straight lines.") {
      call throws(PythonError) in
      let (x, y) = (try call.column(0), try call.column(1))
      if zip(x, x.dropFirst()).contains(where: { $0 > $1 }),
        zip(x, x.dropFirst()).contains(where: { $0 < $1 })
      {
        let shown = try call.interpreter.display(of: try .array(x))
        throw PythonError(
          .valueError, "x is neither increasing nor decreasing : \(shown).",
          advice: "sort the points by x first")
      }
      return .float(try scoring { () throws(Diagnostic) in try areaUnderCurve(x: x, y: y) })
    },
    numpyFunction(
      "roc_auc_score",
      "(y_true, y_score, *, average='macro', sample_weight=None, max_fpr=None, multi_class='raise', labels=None)",
      "The chance that a positive outranks a negative."
    ) {
      call throws(PythonError) in try rocArea(call)
    },
    numpyFunction(
      "average_precision_score",
      "(y_true, y_score, *, average='macro', pos_label=1, sample_weight=None)",
      "The precision averaged over all steps of recall."
    ) {
      call throws(PythonError) in try averagePrecision(call)
    },
    numpyFunction(
      "log_loss", "(y_true, y_proba, *, normalize=True, sample_weight=None, labels=None)",
      "The mean surprise at what happened, in nats."
    ) {
      call throws(PythonError) in
      let probabilities = try call.array(1)
      let table = try probabilities.scoreTable()
      let actual = try positions(call, labels: try call.labelList(4), width: table.columnCount)
      let (weights, isMean) = (try call.weights(3), try call.flag(2))
      let smallest =
        probabilities.array.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
      return .float(
        try scoring { () throws(Diagnostic) in
          try logLoss(
            actual: actual, probabilities: table, weights: weights, normalized: isMean,
            smallest: smallest)
        })
    },
    numpyFunction(
      "brier_score_loss",
      "(y_true, y_proba, *, sample_weight=None, pos_label=None, labels=None, scale_by_half='auto')",
      "The mean squared difference of probability and outcome."
    ) {
      call throws(PythonError) in
      let given = try call.array(1)
      let table = try given.scoreTable()
      let actual: [Int]
      if given.isWide {
        actual = try positions(call, labels: try call.labelList(4), width: table.columnCount)
      } else {
        let isBinary = try call.labels(0).uniqueLabels.count <= 2
        guard call.isGiven(3) || isBinary else {
          throw PythonError(
            .valueError,
            "The type of the target inferred from y_true is multiclass but should be binary "
              + "according to the shape of y_prob.",
            advice: "give one probability for each class")
        }
        actual = try positives(call, 0, positive: 3, lastIfUnclear: true).map { $0 ? 1 : 0 }
      }
      let weights = try call.weights(2)
      let halved: Bool
      if case .string = call[5] {
        halved = table.columnCount < 3
      } else {
        halved = try call.flag(5)
      }
      return .float(
        try scoring { () throws(Diagnostic) in
          try brierScore(actual: actual, probabilities: table, weights: weights, halved: halved)
        })
    },
    numpyFunction(
      "hinge_loss", "(y_true, pred_decision, *, labels=None, sample_weight=None)",
      "The mean distance by which decisions fall short of 1."
    ) {
      call throws(PythonError) in
      let column = try call.labels(0)
      let classes = column.uniqueLabels
      guard classes.count <= 2, let last = classes.last else {
        throw PythonError(.notImplementedError, "lectern has hinge_loss for two classes")
      }
      let (decisions, weights) = (try call.column(1), try call.weights(3))
      return .float(
        try scoring { () throws(Diagnostic) in
          try hingeLoss(isPositive: column.matches(last), decisions: decisions, weights: weights)
        })
    },
    numpyFunction(
      "top_k_accuracy_score",
      "(y_true, y_score, *, k=2, normalize=True, sample_weight=None, labels=None)",
      "The share of samples whose class is among the k highest scores."
    ) {
      call throws(PythonError) in
      let table = try call.array(1).scoreTable()
      let actual = try positions(call, labels: try call.labelList(5), width: table.columnCount)
      let k = try call.int(2)
      let hits = try scoring { () throws(Diagnostic) in
        try topKHits(actual: actual, scores: table, k: k)
      }.map { $0 ? 1.0 : 0.0 }
      guard try call.flag(3) else { return .float(hits.reduce(0, +)) }
      return .float(weightedMean(hits, weights: try call.weights(4)))
    },
    numpyFunction(
      "ndcg_score", "(y_true, y_score, *, k=None, sample_weight=None, ignore_ties=False)",
      "The worth of rankings as shares of the best ones."
    ) {
      call throws(PythonError) in
      let (relevance, scores) = (try table(call, 0), try table(call, 1))
      let (limit, ignores) = (try call.axis(2), try call.flag(4))
      let gains = try scoring { () throws(Diagnostic) in
        try normalizedDiscountedGains(
          relevance: relevance, scores: scores, limit: limit, ignoresTies: ignores)
      }
      return .float(weightedMean(gains, weights: try call.weights(3)))
    },
    numpyFunction(
      "dcg_score",
      "(y_true, y_score, *, k=None, log_base=2, sample_weight=None, ignore_ties=False)",
      "The worth of rankings."
    ) {
      call throws(PythonError) in
      let (relevance, scores) = (try table(call, 0), try table(call, 1))
      let (limit, base, ignores) = (try call.axis(2), try call.double(3), try call.flag(5))
      let gains = try scoring { () throws(Diagnostic) in
        try discountedGains(
          relevance: relevance, scores: scores, limit: limit, logBase: base, ignoresTies: ignores)
      }
      return .float(weightedMean(gains, weights: try call.weights(4)))
    },
  ]

  static let calibration: [FunctionDefinition] = [
    numpyFunction(
      "calibration_curve", "(y_true, y_prob, *, pos_label=None, n_bins=5, strategy='uniform')",
      "How often things happened that were predicted with about the same probability."
    ) {
      call throws(PythonError) in
      let flags = try positives(call, 0, positive: 2)
      let (probabilities, count) = (try call.column(1), try call.int(3))
      let name = try call.text(4)
      guard let bins = CalibrationCurve.Bins(rawValue: name) else {
        throw try call.invalid(
          "strategy", of: "calibration_curve", 4, "a str among {'quantile', 'uniform'}")
      }
      let curve = try scoring { () throws(Diagnostic) in
        try CalibrationCurve(
          isPositive: flags, probabilities: probabilities, binCount: count, bins: bins)
      }
      return .tuple([try .array(curve.observed), try .array(curve.predicted)])
    }
  ]

  static func table(_ call: Call, _ index: Int) throws(PythonError) -> ScoreTable {
    let array = try call.numbers(index)
    guard array.rank == 2 else {
      throw PythonError(
        .valueError, "Expected 2D array, got \(array.rank)D array instead",
        advice: "one row a query: [[3, 2, 1]]")
    }
    return ScoreTable(
      sampleCount: array.shape[0], columnCount: array.shape[1],
      values: try array.doublesRaising())
  }

  /// Thresholds keep the dtype of the scores.
  static func asScores(_ numbers: [Double], _ call: Call) throws(PythonError) -> Value {
    let dtype = try call.numbers(1).dtype
    return .array(
      try raising { () throws(TensorError) in
        try NDArray(numbers).cast(to: dtype)
      })
  }

  /// For each sample whether it is of the positive class, which 0/1 and -1/1 need not name.
  static func positives(
    _ call: Call, _ index: Int, positive: Int, lastIfUnclear: Bool = false
  ) throws(PythonError) -> [Bool] {
    let column = try call.labels(index)
    if let label = try call.label(positive) { return column.matches(label) }
    let classes = column.uniqueLabels
    let numbers = classes.compactMap(\.number)
    let isClear =
      numbers.count == classes.count
      && [[0, 1], [-1, 1], [0], [-1], [1], []].contains(numbers)
    if !isClear {
      if lastIfUnclear, let last = classes.last, !column.isText { return column.matches(last) }
      let list = classes.map(\.quoted).joined(separator: ", ")
      throw PythonError(
        .valueError,
        "y_true takes value in {\(list)} and pos_label is not specified: either make y_true take "
          + "value in {0, 1} or {-1, 1} or pass pos_label explicitly.")
    }
    return column.matches(.integer(1))
  }

  static func thresholds(_ call: Call) throws(PythonError) -> ThresholdCounts {
    let column = try call.labels(0)
    let kind = column.kind
    guard kind == .binary || (kind == .multiclass && call.isGiven(2)) else {
      throw PythonError(.valueError, "\(kind.rawValue) format is not supported")
    }
    let flags = try positives(call, 0, positive: 2)
    let (scores, weights) = (try call.column(1), try call.weights(3))
    return try scoring { () throws(Diagnostic) in
      try ThresholdCounts(isPositive: flags, scores: scores, weights: weights)
    }
  }

  /// For each sample the position of its class among the sorted classes.
  static func positions(
    _ call: Call, labels: [ClassLabel]?, width: Int
  ) throws(PythonError) -> [Int] {
    let column = try call.labels(0)
    let classes = labels.map { $0.sorted() } ?? column.uniqueLabels
    if classes.count == 1 {
      throw PythonError(
        .valueError,
        labels == nil
          ? "y_true contains only one label (\(classes[0].description)). Please provide the list of "
            + "all expected class labels explicitly through the labels argument."
          : "The labels array needs to contain at least two labels, got \(classes.map(\.quoted)).")
    }
    guard classes.count == width else {
      throw PythonError(
        .valueError,
        "y_true and y_prob contain different number of classes: \(classes.count) vs \(width). "
          + "Please provide the true labels explicitly through the labels argument. Classes found "
          + "in y_true: [\(classes.map(\.quoted).joined(separator: " "))]")
    }
    var result = [Int](repeating: 0, count: column.count)
    for (position, label) in classes.enumerated() {
      for (sample, isOne) in column.matches(label).enumerated() where isOne {
        result[sample] = position
      }
    }
    return result
  }

  static func indicators(
    _ column: LabelColumn, _ classes: [ClassLabel]
  ) -> IndicatorMatrix {
    let columns = classes.map(column.matches)
    return IndicatorMatrix(
      sampleCount: column.count, labelCount: classes.count,
      values: (0..<column.count).flatMap { sample in columns.map { $0[sample] } })
  }
}
