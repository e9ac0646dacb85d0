import Diagnostics

/// For each sample and each label whether the sample has the label (multilabel targets).
public struct IndicatorMatrix: Hashable, Sendable {
  public let sampleCount: Int
  public let labelCount: Int
  /// Row after row, one row a sample.
  public let values: [Bool]

  public init(sampleCount: Int, labelCount: Int, values: [Bool]) {
    precondition(values.count == sampleCount * labelCount, "one value a sample and label")
    self.sampleCount = sampleCount
    self.labelCount = labelCount
    self.values = values
  }

  subscript(sample: Int, label: Int) -> Bool { values[sample * labelCount + label] }
}

/// Actual and predicted labels where a sample may have several.
public struct MultilabelTargets: Sendable {
  public let actual: IndicatorMatrix
  public let predicted: IndicatorMatrix
  public let weights: [Double]?

  /// - Throws: `Diagnostic` for different numbers of samples or labels.
  public init(
    actual: IndicatorMatrix, predicted: IndicatorMatrix, weights: [Double]? = nil
  ) throws(Diagnostic) {
    try checkSameLength(
      [actual.sampleCount, predicted.sampleCount] + (weights.map { [$0.count] } ?? []))
    try checkNotEmpty(actual.sampleCount)
    guard actual.labelCount == predicted.labelCount else {
      throw Diagnostic(
        "Multi-label binary indicator input with different numbers of labels",
        got: "\(actual.labelCount) and \(predicted.labelCount) labels")
    }
    self.actual = actual
    self.predicted = predicted
    self.weights = weights
  }

  /// The share of samples whose labels are all right.
  public var subsetAccuracy: Double {
    weightedMean(exactMatches.map { $0 ? 1 : 0 }, weights: weights)
  }

  /// For each sample whether all its labels are right.
  public var exactMatches: [Bool] {
    (0..<actual.sampleCount).map { sample in
      (0..<actual.labelCount).allSatisfy { actual[sample, $0] == predicted[sample, $0] }
    }
  }

  /// The share of single labels that are wrong.
  public var hammingLoss: Double {
    var differences = 0.0
    for sample in 0..<actual.sampleCount {
      let wrong = (0..<actual.labelCount).count { actual[sample, $0] != predicted[sample, $0] }
      differences += Double(wrong) * (weights?[sample] ?? 1)
    }
    let weight = weights.map(pairwiseMean) ?? 1
    return differences / (Double(actual.sampleCount * actual.labelCount) * weight)
  }

  /// Counts label by label, for the labels asked for.
  func countsPerLabel(_ labels: [Int]) -> SetCounts {
    var counts = SetCounts(hits: [], actual: [], predicted: [])
    for label in labels {
      var (hits, actualTotal, predictedTotal) = (0.0, 0.0, 0.0)
      for sample in 0..<actual.sampleCount {
        let weight = weights?[sample] ?? 1
        let isActual = actual[sample, label]
        let isPredicted = predicted[sample, label]
        if isActual { actualTotal += weight }
        if isPredicted { predictedTotal += weight }
        if isActual && isPredicted { hits += weight }
      }
      counts.hits.append(hits)
      counts.actual.append(actualTotal)
      counts.predicted.append(predictedTotal)
    }
    return counts
  }

  /// Counts sample by sample, over the labels asked for.
  func countsPerSample(_ labels: [Int]) -> SetCounts {
    var hits = [Double]()
    var actualTotals = [Double]()
    var predictedTotals = [Double]()
    for sample in 0..<actual.sampleCount {
      let weight = weights?[sample] ?? 1
      hits.append(
        weight * Double(labels.count { actual[sample, $0] && predicted[sample, $0] }))
      actualTotals.append(weight * Double(labels.count { actual[sample, $0] }))
      predictedTotals.append(weight * Double(labels.count { predicted[sample, $0] }))
    }
    return SetCounts(hits: hits, actual: actualTotals, predicted: predictedTotals)
  }
}
