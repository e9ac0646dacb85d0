import Diagnostics

/// How much a disagreement counts by the distance of the two classes.
public enum KappaWeights: String, Hashable, Sendable {
  case none, linear, quadratic
}

extension ConfusionCounts {
  /// The agreement beyond what chance would give; not a number where that is not defined.
  ///
  /// - Source: Cohen 1960, as `cohen_kappa_score` of scikit-learn 1.9.1.
  public func cohenKappa(
    labels: [ClassLabel]? = nil, weights: KappaWeights = .none
  ) throws(Diagnostic) -> Double {
    let matrix = try confusionMatrix(labels: labels)
    let size = matrix.labels.count
    let rows = (0..<size).map { row in pairwiseSum((0..<size).map { matrix[row, $0] }) }
    let columns = (0..<size).map { column in
      (0..<size).reduce(0.0) { $0 + matrix[$1, column] }
    }
    let total = pairwiseSum(columns)
    guard total != 0 else { return .nan }
    var observed = [Double]()
    var expected = [Double]()
    for row in 0..<size {
      for column in 0..<size {
        let weight = distance(row, column, weights)
        observed.append(weight * matrix[row, column])
        expected.append(weight * (columns[row] * rows[column] / total))
      }
    }
    let denominator = pairwiseSum(expected)
    return denominator == 0 ? .nan : 1 - pairwiseSum(observed) / denominator
  }

  private func distance(_ row: Int, _ column: Int, _ weights: KappaWeights) -> Double {
    let steps = Double(abs(row - column))
    return switch weights {
    case .none: steps == 0 ? 0 : 1
    case .linear: steps
    case .quadratic: steps * steps
    }
  }
}

extension Metric {
  static let cohenKappa = Metric.ofLabels(
    "cohen_kappa_score", topic: "Kappa", summary: "the agreement beyond what chance gives",
    best: 1, worst: -1, gives: 0.5833333333333333
  ) { counts throws(Diagnostic) in try counts.cohenKappa() }
}
