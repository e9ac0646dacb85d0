import Diagnostics
import Metrics
import MiniPython
import Tensors

/// Areas under curves.
extension RankingFunctions {
  static func rocArea(_ call: Call) throws(PythonError) -> Value {
    let (given, scores) = (try call.array(0), try call.array(1))
    let (average, weights) = (try call.average(2, of: "roc_auc_score"), try call.weights(3))
    if given.isWide {
      let (matrix, table) = (try given.indicators(), try scores.scoreTable())
      let areas = try scoring { () throws(Diagnostic) in
        try RocCurve.areas(
          indicators: matrix, scores: table, average: average, weights: weights)
      }
      return try shown(call.taking(areas), average)
    }
    let column = try call.labels(0)
    guard column.kind != .continuous else {
      throw PythonError(.valueError, "continuous format is not supported")
    }
    let classes = column.uniqueLabels
    if classes.count > 2 || (scores.isWide && scores.array.shape[1] > 2) {
      return try multiclassArea(call, column, average)
    }
    let limit = call.isGiven(4) ? try call.double(4) : nil
    let flags = classes.last.map(column.matches) ?? []
    let isPositive = classes.count == 1 ? flags.map { _ in true } : flags
    let numbers = try call.column(1)
    let area = try scoring { () throws(Diagnostic) in
      try RocCurve.area(
        isPositive: isPositive, scores: numbers, weights: weights, limit: limit)
    }
    return .float(call.taking(area))
  }

  private static func multiclassArea(
    _ call: Call, _ column: LabelColumn, _ average: Average
  ) throws(PythonError) -> Value {
    let mode = try call.text(5)
    guard mode == "ovr" || mode == "ovo" else {
      throw PythonError(.valueError, "multi_class must be in ('ovo', 'ovr')")
    }
    let scores = try call.array(1)
    guard scores.isWide else {
      throw PythonError(
        .valueError,
        "`y_score` needs to be of shape `(n_samples, n_classes)`, since `y_true` contains multiple "
          + "classes. Got `y_score.shape=\(scores.array.shape.tupleText)`.")
    }
    let table = try scores.scoreTable()
    for sample in 0..<table.sampleCount
    where abs(table.row(sample).reduce(0, +) - 1) > 1e-5 * 1 + 1e-8 {
      throw PythonError(
        .valueError,
        "Target scores need to be probabilities for multiclass roc_auc, i.e. they should sum up to "
          + "1.0 over classes")
    }
    let classes = try call.labelList(6) ?? column.uniqueLabels
    guard classes.count == table.columnCount else {
      throw PythonError(
        .valueError,
        call.isGiven(6)
          ? "Number of given labels, \(classes.count), not equal to the number of columns in "
            + "'y_score', \(table.columnCount)"
          : "Number of classes in y_true not equal to the number of columns in 'y_score'")
    }
    let matrix = indicators(column, classes)
    if mode == "ovo" {
      let actual = (0..<column.count).map { sample in
        classes.firstIndex { $0.matches(column[sample]) } ?? 0
      }
      let area = try scoring { () throws(Diagnostic) in
        try RocCurve.areaOneAgainstOne(actual: actual, scores: table, average: average)
      }
      return .float(call.taking(area))
    }
    let weights = try call.weights(3)
    let areas = try scoring { () throws(Diagnostic) in
      try RocCurve.areas(indicators: matrix, scores: table, average: average, weights: weights)
    }
    return try shown(call.taking(areas), average)
  }

  static func averagePrecision(_ call: Call) throws(PythonError) -> Value {
    let (given, average) = (
      try call.array(0), try call.average(2, of: "average_precision_score")
    )
    let weights = try call.weights(4)
    if !given.isWide {
      let column = try call.labels(0)
      let classes = column.uniqueLabels
      if classes.count <= 2 {
        let label = try call.label(3) ?? .integer(1)
        if classes.count == 2, !classes.contains(where: label.matches) {
          throw PythonError(
            .valueError,
            "pos_label=\(label.description) is not a valid label. It should be one of "
              + "[\(classes.map(\.quoted).joined(separator: " "))]")
        }
        let scores = try call.column(1)
        let curve = try scoring { () throws(Diagnostic) in
          PrecisionRecallCurve(
            try ThresholdCounts(
              isPositive: column.matches(label), scores: scores, weights: weights))
        }
        call.warn(curve.warnings)
        return .float(curve.averagePrecision)
      }
      let table = try call.array(1).scoreTable()
      let matrix = indicators(column, classes)
      let scores = try scoring { () throws(Diagnostic) in
        try PrecisionRecallCurve.averagePrecisions(
          indicators: matrix, scores: table, average: average, weights: weights)
      }
      return try shown(call.taking(scores), average)
    }
    let (matrix, table) = (try given.indicators(), try call.array(1).scoreTable())
    let scores = try scoring { () throws(Diagnostic) in
      try PrecisionRecallCurve.averagePrecisions(
        indicators: matrix, scores: table, average: average, weights: weights)
    }
    return try shown(call.taking(scores), average)
  }

  private static func shown(_ scores: [Double], _ average: Average) throws(PythonError) -> Value {
    average == .perClass ? try .array(scores) : .float(scores[0])
  }
}
