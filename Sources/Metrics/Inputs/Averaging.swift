import Diagnostics

/// How the scores of several classes become one.
public enum Average: String, Hashable, Sendable, CaseIterable {
  /// Only the positive class counts.
  case binary
  /// All decisions are counted together.
  case micro
  /// The mean of the classes, each counting the same.
  case macro
  /// The mean of the classes, each counting as often as it occurs.
  case weighted
  /// The mean over samples (multilabel targets only).
  case samples
  /// No average: one score a class.
  case perClass
}

/// What a score is where it would divide by zero.
public enum ZeroDivision: Hashable, Sendable {
  /// 0, with a warning.
  case warn
  case value(Double)

  var number: Double {
    switch self {
    case .warn: 0
    case .value(let number): number
    }
  }
}

/// The counts that precision, recall and their kin are made of, one for each class or sample.
struct SetCounts: Sendable {
  var hits: [Double]
  var actual: [Double]
  var predicted: [Double]

  /// All of them counted together.
  var pooled: SetCounts {
    SetCounts(
      hits: [pairwiseSum(hits)], actual: [pairwiseSum(actual)], predicted: [pairwiseSum(predicted)])
  }
}

/// What is asked of a score over classes: which of them, and how they are averaged.
public struct AveragingOptions: Sendable {
  public var average: Average
  /// The classes to score, in this order; all that occur if nil.
  public var labels: [ClassLabel]?
  /// The class that counts as positive when the average is binary.
  public var positive: ClassLabel?
  public var zeroDivision: ZeroDivision

  public init(
    average: Average = .binary, labels: [ClassLabel]? = nil, positive: ClassLabel? = .integer(1),
    zeroDivision: ZeroDivision = .warn
  ) {
    self.average = average
    self.labels = labels
    self.positive = positive
    self.zeroDivision = zeroDivision
  }

  /// The warning that a positive class was named though all classes are scored.
  var ignoredPositiveWarning: [MetricWarning] {
    guard average != .binary, let positive, !positive.matches(.integer(1)) else { return [] }
    let name = average == .perClass ? "None" : "'\(average.rawValue)'"
    return [
      MetricWarning(
        .user,
        "Note that pos_label (set to \(positive.quoted)) is ignored when average != 'binary' "
          + "(got \(name)). You may use labels=[pos_label] to specify a single positive class.")
    ]
  }
}

/// Predicted classes against actual ones, with one label a sample or with several.
public enum ClassificationTargets: Sendable {
  case single(ConfusionCounts)
  case multilabel(MultilabelTargets)

  public var kind: TargetKind {
    switch self {
    case .single(let counts): counts.kind
    case .multilabel: .multilabel
    }
  }

  /// The classes that occur; for several labels a sample their positions.
  public var presentLabels: [ClassLabel] {
    switch self {
    case .single(let counts): counts.classes
    case .multilabel(let targets): (0..<targets.actual.labelCount).map(ClassLabel.integer)
    }
  }

  /// Whether scikit-learn counts the support in floating point: with weights, and without a hit.
  public var supportIsReal: Bool {
    switch self {
    case .single(let counts): counts.hasWeights || counts.correctWeight == 0
    case .multilabel(let targets): targets.weights != nil
    }
  }

  var sampleWeights: [Double]? {
    switch self {
    case .single: nil
    case .multilabel(let targets): targets.weights
    }
  }

  /// The counts of the classes asked for.
  func counts(_ options: AveragingOptions) throws(Diagnostic) -> SetCounts {
    let labels = try scoredLabels(options)
    switch self {
    case .single(let counts):
      let positions = labels.map(counts.position)
      return SetCounts(
        hits: positions.map { $0.map { counts.hits[$0] } ?? 0 },
        actual: positions.map { $0.map { counts.actualTotals[$0] } ?? 0 },
        predicted: positions.map { $0.map { counts.predictedTotals[$0] } ?? 0 })
    case .multilabel(let targets):
      let positions = try columns(labels, of: targets.actual.labelCount)
      return options.average == .samples
        ? targets.countsPerSample(positions) : targets.countsPerLabel(positions)
    }
  }

  private func columns(_ labels: [ClassLabel], of count: Int) throws(Diagnostic) -> [Int] {
    var positions = [Int]()
    for label in labels {
      guard case .integer(let position) = label, (0..<count).contains(position) else {
        throw Diagnostic(
          "All labels must be in [0, n labels) for multilabel targets. Got \(label.quoted) > \(count - 1)"
        )
      }
      positions.append(position)
    }
    return positions
  }

  private func scoredLabels(_ options: AveragingOptions) throws(Diagnostic) -> [ClassLabel] {
    if options.average == .samples, kind != .multilabel {
      throw Diagnostic(
        "Samplewise metrics are not available outside of multilabel classification.")
    }
    guard options.average == .binary else { return options.labels ?? presentLabels }
    guard kind == .binary else {
      let samples = kind == .multiclass ? "" : ", 'samples'"
      throw Diagnostic(
        "Target is \(kind.rawValue) but average='binary'. Please choose another average setting, "
          + "one of [None, 'micro', 'macro', 'weighted'\(samples)].",
        got: "\(presentLabels.count) classes", expected: "2 classes",
        fix: "say how to average: average=\"macro\"")
    }
    let positive = options.positive ?? .integer(1)
    let present = presentLabels
    if present.count >= 2, !present.contains(where: positive.matches) {
      throw Diagnostic(
        "pos_label=\(positive.description) is not a valid label. It should be one of "
          + present.arrayText,
        fix: "name the positive class: pos_label=\(present[1].quoted)")
    }
    return [positive]
  }
}
