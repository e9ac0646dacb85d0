import Diagnostics
import Metrics
import MiniPython
import Tensors

/// The scores of predicted classes in `sklearn.metrics`.
enum ClassificationFunctions {
  private static let averaging =
    "labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn'"

  static let all: [FunctionDefinition] = [
    numpyFunction(
      "accuracy_score", "(y_true, y_pred, *, normalize=True, sample_weight=None)",
      "The share of samples that are right."
    ) {
      call throws(PythonError) in
      let targets = try call.targets(weights: 3)
      let isShare = try call.flag(2)
      switch targets {
      case .single(let counts): return .float(isShare ? counts.accuracy : counts.correctWeight)
      case .multilabel(let several):
        return .float(
          isShare ? several.subsetAccuracy : Double(several.exactMatches.filter { $0 }.count))
      }
    },
    averaged(
      "precision_score", "Of those predicted as a class, the share that is of it.", .precision
    ) { $0.precision },
    averaged("recall_score", "Of those that are of a class, the share that was found.", .recall) {
      $0.recall
    },
    averaged("f1_score", "The harmonic mean of precision and recall.", .fScore) { $0.fScore },
    numpyFunction(
      "fbeta_score", "(y_true, y_pred, *, beta, \(averaging))",
      "The harmonic mean in which recall counts beta times as much."
    ) {
      call throws(PythonError) in
      let scores = try scores(
        call, "fbeta_score", options: 3, weights: 6, beta: try beta(call, "fbeta_score"),
        warned: [.fScore])
      return try value(scores.fScore, try call.average(5, of: "fbeta_score"))
    },
    numpyFunction(
      "precision_recall_fscore_support",
      "(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, warn_for=(), sample_weight=None, zero_division='warn')",
      "Precision, recall, F-beta and support."
    ) {
      call throws(PythonError) in
      let targets = try call.targets(weights: 7)
      let name = "precision_recall_fscore_support"
      let average = try call.average(5, of: name)
      let options = AveragingOptions(
        average: average, labels: try call.labelList(3), positive: try call.label(4),
        zeroDivision: try call.zeroDivision(8))
      let beta = try beta(call, name)
      let scores = try scoring { () throws(Diagnostic) in
        try targets.precisionRecall(beta: beta, options: options)
      }
      call.warn(scores.warnings)
      let support: Value
      if average == .perClass {
        support =
          targets.supportIsReal
          ? try .array(scores.support) : try .array(scores.support.map { Int(saturating: $0) })
      } else {
        support = .none
      }
      return .tuple([
        try value(scores.precision, average), try value(scores.recall, average),
        try value(scores.fScore, average), support,
      ])
    },
    numpyFunction(
      "jaccard_score", "(y_true, y_pred, *, \(averaging))",
      "Of those in a class or predicted so, the share that is both."
    ) {
      call throws(PythonError) in
      let targets = try call.targets(weights: 5)
      let options = try options(call, "jaccard_score", 2)
      let scores = try scoring { () throws(Diagnostic) in try targets.jaccard(options: options) }
      return try value(call.taking(scores), options.average)
    },
    numpyFunction(
      "confusion_matrix", "(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None)",
      "How often each class (rows) was predicted as each class (columns)."
    ) {
      call throws(PythonError) in
      guard case .single(let counts) = try call.targets(weights: 3, countsWeights: true) else {
        throw PythonError(.valueError, "multilabel-indicator is not supported")
      }
      let labels = try call.labelList(2)
      var matrix = try scoring { () throws(Diagnostic) in try counts.confusionMatrix(labels: labels)
      }
      let size = matrix.labels.count
      var isWhole = !counts.hasWeights
      if counts.hasWeights { isWhole = try !call.array(3).array.dtype.isFloatingPoint }
      if call.isGiven(4) {
        let name = try call.text(4)
        guard let normalization = ConfusionMatrix.Normalization(rawValue: name) else {
          throw try call.invalid(
            "normalize", of: "confusion_matrix", 4,
            "a str among {'all', 'pred', 'true'} or None")
        }
        matrix = matrix.normalized(normalization)
        isWhole = false
      }
      let cells = matrix.cells
      return .array(
        try raising { () throws(TensorError) in
          isWhole
            ? try NDArray(cells.map { Int(saturating: $0) }, [size, size])
            : try NDArray(cells, [size, size])
        })
    },
    numpyFunction(
      "multilabel_confusion_matrix",
      "(y_true, y_pred, *, sample_weight=None, labels=None, samplewise=False)",
      "For each class the four counts against all others."
    ) {
      call throws(PythonError) in
      let counts: ConfusionCounts
      switch try call.targets(weights: 2) {
      case .single(let found): counts = found
      case .multilabel(let targets):
        let bySample = try call.interpreter.isTrue(call.arguments[4])
        return try indicatorCounts(targets, bySample: bySample, columns: try call.labelList(3))
      }
      let labels = try call.labelList(3) ?? counts.classes
      let cells = labels.flatMap { label -> [Double] in
        let four = BinaryCounts(counts, positive: label)
        return [
          four.trueNegatives, four.falsePositives, four.falseNegatives, four.truePositives,
        ]
      }
      return .array(
        try raising { () throws(TensorError) in
          try NDArray(cells.map { Int(saturating: $0) }, [labels.count, 2, 2])
        })
    },
    numpyFunction(
      "classification_report",
      "(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division='warn')",
      "A table of all scores of all classes."
    ) {
      call throws(PythonError) in try report(call)
    },
    single(
      "balanced_accuracy_score", "sample_weight=None, adjusted=False",
      "The mean of the recalls of all classes.", weights: 2
    ) {
      counts, call throws(PythonError) in
      call.taking(counts.balancedAccuracy(adjusted: try call.flag(3)))
    },
    single(
      "matthews_corrcoef", "sample_weight=None", "The correlation of actual and predicted classes.",
      weights: 2
    ) {
      counts, call throws(PythonError) in counts.matthewsCorrelation
    },
    single(
      "cohen_kappa_score", "labels=None, weights=None, sample_weight=None",
      "The agreement beyond what chance gives.", weights: 4
    ) {
      counts, call throws(PythonError) in
      let labels = try call.labelList(2)
      let kind = call.isGiven(3) ? KappaWeights(rawValue: try call.text(3)) : KappaWeights.none
      guard let kind else {
        throw try call.invalid(
          "weights", of: "cohen_kappa_score", 3, "a str among {'linear', 'quadratic'} or None")
      }
      return try scoring { () throws(Diagnostic) in
        try counts.cohenKappa(labels: labels, weights: kind)
      }
    },
    numpyFunction(
      "hamming_loss", "(y_true, y_pred, *, sample_weight=None)",
      "The share of labels that are wrong."
    ) {
      call throws(PythonError) in .float(try call.targets(weights: 2).hammingLoss)
    },
    numpyFunction(
      "zero_one_loss", "(y_true, y_pred, *, normalize=True, sample_weight=None)",
      "The share of samples that are wrong."
    ) {
      call throws(PythonError) in
      let targets = try call.targets(weights: 3)
      if try call.flag(2) { return .float(1 - targets.accuracy) }
      guard case .single(let counts) = targets else {
        let rows = Double(try call.array(0).array.shape.first ?? 0)
        if let weights = try call.weights(3) {
          return .float(weights.reduce(0, +) * (1 - targets.accuracy))
        }
        return .float((rows * (1 - targets.accuracy)).rounded())
      }
      return .float(counts.totalWeight - counts.correctWeight)
    },
    numpyFunction(
      "class_likelihood_ratios", "(y_true, y_pred, *, labels=None, sample_weight=None)",
      "The odds that an alarm and that no alarm give."
    ) {
      call throws(PythonError) in
      guard case .single(let counts) = try call.targets(weights: 3), counts.classes.count == 2
      else {
        throw PythonError(
          .valueError, "class_likelihood_ratios only supports binary classification problems")
      }
      let ratios = BinaryCounts(counts, positive: counts.classes[1]).likelihoodRatios
      return .tuple([.float(ratios.positive), .float(ratios.negative)])
    },
  ]

  /// `beta`, which must not be negative.
  private static func beta(_ call: Call, _ name: String) throws(PythonError) -> Double {
    let beta = try call.double(2)
    guard beta >= 0 else {
      throw try call.invalid("beta", of: name, 2, "a float in the range [0.0, inf]")
    }
    return beta
  }

  private static func options(
    _ call: Call, _ name: String, _ first: Int
  ) throws(PythonError) -> AveragingOptions {
    AveragingOptions(
      average: try call.average(first + 2, of: name), labels: try call.labelList(first),
      positive: try call.label(first + 1), zeroDivision: try call.zeroDivision(first + 4))
  }

  private static func scores(
    _ call: Call, _ name: String, options first: Int, weights: Int, beta: Double,
    warned: Set<PrecisionRecallScore>
  ) throws(PythonError) -> PrecisionRecallScores {
    let targets = try call.targets(weights: weights)
    let options = try options(call, name, first)
    let scores = try scoring { () throws(Diagnostic) in
      try targets.precisionRecall(beta: beta, options: options, warned: warned)
    }
    call.warn(scores.warnings)
    return scores
  }

  /// One number, or an array of one a class.
  private static func value(_ scores: [Double], _ average: Average) throws(PythonError) -> Value {
    average == .perClass ? try .array(scores) : .float(scores[0])
  }

  private static func averaged(
    _ name: String, _ summary: String, _ score: PrecisionRecallScore,
    _ pick: @escaping @Sendable (PrecisionRecallScores) -> [Double]
  ) -> FunctionDefinition {
    numpyFunction(name, "(y_true, y_pred, *, \(averaging))", summary) { call throws(PythonError) in
      let all = try scores(call, name, options: 2, weights: 5, beta: 1, warned: [score])
      return try value(pick(all), try call.average(4, of: name))
    }
  }

  private static func single(
    _ name: String, _ parameters: String, _ summary: String, weights: Int,
    _ score: @escaping @Sendable (ConfusionCounts, Call) throws(PythonError) -> Double
  ) -> FunctionDefinition {
    numpyFunction(name, "(y_true, y_pred, *, \(parameters))", summary) { call throws(PythonError) in
      guard
        case .single(let counts) = try call.targets(
          weights: weights, countsWeights: name != "matthews_corrcoef")
      else {
        throw PythonError(.valueError, "multilabel-indicator is not supported")
      }
      return .float(try score(counts, call))
    }
  }

  /// The four counts of each label, or of each sample, of indicator matrices.
  private static func indicatorCounts(
    _ targets: MultilabelTargets, bySample: Bool, columns: [ClassLabel]?
  ) throws(PythonError) -> Value {
    let (samples, labels) = (targets.actual.sampleCount, targets.actual.labelCount)
    var chosen = Array(0..<labels)
    if let columns {
      chosen = chosen.filter { position in columns.contains { $0.matches(.integer(position)) } }
    }
    let groups = bySample ? Array(0..<samples) : chosen
    var cells: [Double] = []
    for group in groups {
      var four = [0.0, 0, 0, 0]
      for other in bySample ? chosen : Array(0..<samples) {
        let place = bySample ? group * labels + other : other * labels + group
        let weight = targets.weights.map { $0[bySample ? group : other] } ?? 1
        let index =
          (targets.actual.values[place] ? 2 : 0) + (targets.predicted.values[place] ? 1 : 0)
        four[index] += weight
      }
      cells += four
    }
    return .array(
      try raising { () throws(TensorError) in
        targets.weights == nil
          ? try NDArray(cells.map { Int(saturating: $0) }, [groups.count, 2, 2])
          : try NDArray(cells, [groups.count, 2, 2])
      })
  }

  private static func report(_ call: Call) throws(PythonError) -> Value {
    let targets = try call.targets(weights: 4)
    let labels = try call.labelList(2)
    var names: [String]?
    if call.isGiven(3) {
      var given: [String] = []
      for name in try call.interpreter.elements(of: call[3]) {
        given.append(try call.interpreter.display(of: name))
      }
      names = given
    }
    let zeroDivision = try call.zeroDivision(7)
    let titles = names
    let report = try scoring { () throws(Diagnostic) in
      try ClassificationReport(targets, labels: labels, names: titles, zeroDivision: zeroDivision)
    }
    call.warn(report.warnings)
    guard try call.flag(6) else { return .string(report.text(digits: try call.int(5))) }
    let result = DictObject()
    for row in report.classRows + report.averageRows {
      if row.name == "accuracy", report.averageRows.contains(row) {
        result[row.name] = .float(row.precision)
        continue
      }
      let scores = DictObject()
      scores["precision"] = .float(row.precision)
      scores["recall"] = .float(row.recall)
      scores["f1-score"] = .float(row.fScore)
      scores["support"] = .float(row.support)
      result[row.name] = .dict(scores)
    }
    return .dict(result)
  }
}
