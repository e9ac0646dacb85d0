extension ConfusionCounts {
  /// The samples that were predicted right, as weight.
  public var correctWeight: Double {
    hits.reduce(0, +)
  }

  /// The share of samples that were predicted right.
  public var accuracy: Double { correctWeight / totalWeight }

  /// The share of samples that were predicted wrong, computed as scikit-learn's `hamming_loss`.
  public var hammingLoss: Double { (totalWeight - correctWeight) / totalWeight }

  /// The share of samples that were predicted wrong, computed as scikit-learn's `zero_one_loss`.
  public var zeroOneLoss: Double { 1 - accuracy }
}

extension ClassificationTargets {
  /// The share of samples that were predicted right; with several labels a sample, right in all.
  public var accuracy: Double {
    switch self {
    case .single(let counts): counts.accuracy
    case .multilabel(let targets): targets.subsetAccuracy
    }
  }

  /// The share of wrong labels.
  public var hammingLoss: Double {
    switch self {
    case .single(let counts): counts.hammingLoss
    case .multilabel(let targets): targets.hammingLoss
    }
  }
}

extension Metric {
  static let accuracy = Metric.ofLabels(
    "accuracy_score", topic: "Accuracy", summary: "the share of samples that are right",
    best: 1, worst: 0, gives: 0.8
  ) { $0.accuracy }

  static let hammingLoss = Metric.ofLabels(
    "hamming_loss", topic: "Accuracy", summary: "the share of labels that are wrong",
    best: 0, worst: 1, gives: 0.2
  ) { $0.hammingLoss }

  static let zeroOneLoss = Metric.ofLabels(
    "zero_one_loss", topic: "Accuracy", summary: "the share of samples that are wrong",
    best: 0, worst: 1, gives: 0.2
  ) { $0.zeroOneLoss }
}
