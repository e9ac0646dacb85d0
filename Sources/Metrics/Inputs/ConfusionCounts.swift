import Diagnostics

/// How often each class was there, was predicted, and was predicted where it was there.
///
/// All scores of predicted classes are computed from these counts. Samples may have weights; then
/// the counts are sums of weights.
public struct ConfusionCounts: Sendable {
  /// The classes that occur among the actual or the predicted labels, sorted.
  public let classes: [ClassLabel]
  public let sampleCount: Int
  /// For each class the samples that are of it and were predicted as it.
  public let hits: [Double]
  /// For each class the samples that are of it.
  public let actualTotals: [Double]
  /// For each class the samples that were predicted as it.
  public let predictedTotals: [Double]
  /// The sum of all weights; the number of samples if there are none.
  public let totalWeight: Double
  public let hasWeights: Bool
  let cells: Cells

  /// The counts of each pair of classes: a full table for few classes, a sparse one for many.
  enum Cells: Sendable {
    case table([Double])
    case sparse([Int: Double])
  }

  init(
    classes: [ClassLabel], sampleCount: Int, hits: [Double], actualTotals: [Double],
    predictedTotals: [Double], totalWeight: Double, hasWeights: Bool, cells: Cells
  ) {
    self.classes = classes
    self.sampleCount = sampleCount
    self.hits = hits
    self.actualTotals = actualTotals
    self.predictedTotals = predictedTotals
    self.totalWeight = totalWeight
    self.hasWeights = hasWeights
    self.cells = cells
  }

  /// How many samples of one class were predicted as another; both are positions in `classes`.
  public func count(actual: Int, predicted: Int) -> Double {
    switch cells {
    case .table(let table): table[actual * classes.count + predicted]
    case .sparse(let table): table[actual * classes.count + predicted] ?? 0
    }
  }

  public var kind: TargetKind { classes.count > 2 ? .multiclass : .binary }

  /// The position of a label in `classes`, or nil if it does not occur.
  public func position(of label: ClassLabel) -> Int? {
    classes.firstIndex { $0.matches(label) }
  }
}
