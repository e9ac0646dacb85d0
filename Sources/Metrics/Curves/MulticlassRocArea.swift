import Diagnostics

extension RocCurve {
  /// The area for two classes; not a number, with a warning, if only one occurs.
  public static func area(
    isPositive: [Bool], scores: [Double], weights: [Double]? = nil, limit: Double? = nil
  ) throws(Diagnostic) -> Warned<Double> {
    let counts = try ThresholdCounts(isPositive: isPositive, scores: scores, weights: weights)
    guard isPositive.contains(true), isPositive.contains(false) else {
      let text = "Only one class is present in y_true. ROC AUC score is not defined in that case."
      return Warned(.nan, warnings: [MetricWarning(.undefinedMetric, text)])
    }
    let curve = RocCurve(counts)
    return Warned(try limit.map(curve.standardizedArea) ?? curve.area)
  }

  /// Each class against all others, by columns of indicators and scores.
  ///
  /// - Returns: one area for a mean, one a class without.
  /// - Source: `_average_binary_score` of scikit-learn 1.9.1.
  public static func areas(
    indicators: IndicatorMatrix, scores: ScoreTable, average: Average, weights: [Double]? = nil
  ) throws(Diagnostic) -> Warned<[Double]> {
    try averaged(indicators: indicators, scores: scores, average: average, weights: weights) {
      (isPositive, column, weights) throws(Diagnostic) in
      try area(isPositive: isPositive, scores: column, weights: weights)
    }
  }

  /// Each pair of classes by itself, both ways round.
  ///
  /// - Parameter actual: for each sample the position of its class among the columns.
  /// - Source: Hand and Till 2001, as `roc_auc_score(multi_class="ovo")`.
  public static func areaOneAgainstOne(
    actual: [Int], scores: ScoreTable, average: Average
  ) throws(Diagnostic) -> Warned<Double> {
    var areas = [Double]()
    var shares = [Double]()
    var warnings = [MetricWarning]()
    let classes = Set(actual).sorted()
    for (position, first) in classes.enumerated() {
      for second in classes[(position + 1)...] {
        let samples = actual.indices.filter { actual[$0] == first || actual[$0] == second }
        shares.append(Double(samples.count) / Double(actual.count))
        var pair = [Double]()
        for positive in [first, second] {
          let area = try area(
            isPositive: samples.map { actual[$0] == positive },
            scores: samples.map { scores.values[$0 * scores.columnCount + positive] })
          pair.append(area.value)
          warnings += area.warnings
        }
        areas.append((pair[0] + pair[1]) / 2)
      }
    }
    return Warned(
      weightedMean(areas, weights: average == .weighted ? shares : nil), warnings: warnings)
  }
}

extension PrecisionRecallCurve {
  /// The average precision of each class against all others.
  public static func averagePrecisions(
    indicators: IndicatorMatrix, scores: ScoreTable, average: Average, weights: [Double]? = nil
  ) throws(Diagnostic) -> Warned<[Double]> {
    try averaged(indicators: indicators, scores: scores, average: average, weights: weights) {
      (isPositive, column, weights) throws(Diagnostic) in
      let curve = PrecisionRecallCurve(
        try ThresholdCounts(isPositive: isPositive, scores: column, weights: weights))
      return Warned(curve.averagePrecision, warnings: curve.warnings)
    }
  }
}

private func averaged(
  indicators: IndicatorMatrix, scores: ScoreTable, average: Average, weights: [Double]?,
  score: ([Bool], [Double], [Double]?) throws(Diagnostic) -> Warned<Double>
) throws(Diagnostic) -> Warned<[Double]> {
  try checkSameLength(
    [indicators.sampleCount, scores.sampleCount] + (weights.map { [$0.count] } ?? []))
  guard indicators.labelCount == scores.columnCount else {
    throw Diagnostic(
      "y_true and y_score have different shape",
      got: "\(indicators.labelCount) and \(scores.columnCount) columns")
  }
  if average == .micro {
    let repeated = weights.map { $0.flatMap { Array(repeating: $0, count: scores.columnCount) } }
    let pooled = try score(indicators.values, scores.values, repeated)
    return Warned([pooled.value], warnings: pooled.warnings)
  }
  var results = [Double]()
  var shares = [Double]()
  var warnings = [MetricWarning]()
  let isPerSample = average == .samples
  for group in 0..<(isPerSample ? indicators.sampleCount : indicators.labelCount) {
    let isPositive =
      isPerSample
      ? (0..<indicators.labelCount).map { indicators[group, $0] }
      : (0..<indicators.sampleCount).map { indicators[$0, group] }
    let column = isPerSample ? scores.row(group) : scores.column(group)
    let result = try score(isPositive, column, isPerSample ? nil : weights)
    results.append(result.value)
    warnings += result.warnings
    shares.append(
      isPositive.indices.reduce(0.0) { $0 + (isPositive[$1] ? weights?[$1] ?? 1 : 0) })
  }
  switch average {
  case .perClass: return Warned(results, warnings: warnings)
  case .weighted:
    if pairwiseSum(shares) == 0 { return Warned([0]) }
    let known = results.indices.map { shares[$0] == 0 ? 0 : results[$0] }
    return Warned([weightedMean(known, weights: shares)], warnings: warnings)
  case .samples: return Warned([weightedMean(results, weights: weights)], warnings: warnings)
  default: return Warned([pairwiseMean(results)], warnings: warnings)
  }
}

extension Metric {
  static let rocAreaOneAgainstOne = Metric(
    "roc_auc_score(multi_class=\"ovo\")", topic: "MulticlassRocArea",
    summary: "the mean over pairs of classes of the chance that one outranks the other", best: 1,
    worst: 0,
    example: .scoreRows(
      actual: [0, 1, 2, 1],
      rows: [[0.5, 0.25, 0.25], [0.25, 0.5, 0.25], [0.25, 0.5, 0.25], [0.5, 0.25, 0.25]]),
    gives: 0.625,
    bestExample: .scoreRows(actual: [0, 1], rows: [[0.9, 0.1], [0.1, 0.9]])
  ) { input throws(Diagnostic) in
    guard case .scoreRows(let actual, let rows) = input else {
      throw wrongInput("roc_auc_score", needs: "actual classes and rows of scores")
    }
    try checkSameLength([actual.count, rows.count])
    try checkNotEmpty(actual.count)
    return try RocCurve.areaOneAgainstOne(
      actual: actual, scores: ScoreTable(rows), average: .macro
    ).value
  }
}
