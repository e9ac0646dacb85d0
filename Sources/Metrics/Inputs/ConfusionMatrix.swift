import Diagnostics

/// How many samples of each class (rows) were predicted as each class (columns).
public struct ConfusionMatrix: Hashable, Sendable {
  public enum Normalization: String, Hashable, Sendable {
    /// Each row adds up to 1.
    case actual = "true"
    /// Each column adds up to 1.
    case predicted = "pred"
    /// All cells add up to 1.
    case all
  }

  public let labels: [ClassLabel]
  /// Row after row.
  public let cells: [Double]

  public init(labels: [ClassLabel], cells: [Double]) {
    precondition(cells.count == labels.count * labels.count, "one cell for each pair of labels")
    self.labels = labels
    self.cells = cells
  }

  public subscript(actual: Int, predicted: Int) -> Double {
    cells[actual * labels.count + predicted]
  }

  /// The same matrix as shares; 0 where a row or column is empty.
  public func normalized(_ normalization: Normalization) -> ConfusionMatrix {
    let size = labels.count
    let all = pairwiseSum(cells)
    let shares = cells.indices.map { index -> Double in
      let (row, column) = (index / size, index % size)
      let total =
        switch normalization {
        case .actual: (0..<size).reduce(0.0) { $0 + self[row, $1] }
        case .predicted: (0..<size).reduce(0.0) { $0 + self[$1, column] }
        case .all: all
        }
      return total == 0 ? 0 : cells[index] / total
    }
    return ConfusionMatrix(labels: labels, cells: shares)
  }
}

extension ConfusionCounts {
  /// The counts as a square table, for the labels asked for or for all that occur.
  ///
  /// - Throws: `Diagnostic` if no label asked for is among the actual ones, or for so many classes
  ///   that the table would not fit.
  public func confusionMatrix(labels: [ClassLabel]? = nil) throws(Diagnostic) -> ConfusionMatrix {
    let shown = labels ?? classes
    guard !shown.isEmpty else {
      throw Diagnostic("'labels' should contain at least one label.")
    }
    guard shown.count <= 4096 else {
      throw Diagnostic(
        "a confusion matrix of \(shown.count) classes is too large",
        expected: "4096 classes or fewer",
        fix: "pass labels=[...] with the classes to show")
    }
    let positions = shown.map(position)
    let occurs = positions.contains { $0.map { actualTotals[$0] > 0 } ?? false }
    if labels != nil, !occurs {
      throw Diagnostic("At least one label specified must be in y_true")
    }
    let cells = positions.flatMap { row in
      positions.map { column -> Double in
        guard let row, let column else { return 0 }
        return count(actual: row, predicted: column)
      }
    }
    return ConfusionMatrix(labels: shown, cells: cells)
  }
}
