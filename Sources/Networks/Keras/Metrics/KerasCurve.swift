import Foundation
import Tensors

/// The area under the ROC or the precision-recall curve, from counts at thresholds.
///
/// - Source: `AUC` in `keras/src/metrics/confusion_metrics.py` of Keras 3.15.
public struct KerasCurve: Sendable {
  public enum Summation: String, Sendable { case interpolation, minoring, majoring }

  /// The four cells of the confusion matrix at each threshold.
  struct Counts {
    let hits: [Float]
    let alarms: [Float]
    let rests: [Float]
    let misses: [Float]
  }

  let isPrecisionRecall: Bool
  let summation: Summation

  static let definition = KerasMetricDefinition(
    className: "AUC", name: "auc", shortNames: [],
    signature:
      "num_thresholds=200, curve='ROC', summation_method='interpolation', thresholds=None, "
      + "multi_label=False, num_labels=None, label_weights=None, from_logits=False",
    summary: "The area under the ROC or the precision-recall curve, from 200 thresholds."
  ) { (arguments, name) throws(TensorError) in
    let named = arguments.optionalText("curve") ?? "ROC"
    guard ["ROC", "PR"].contains(named) else {
      throw .value(
        "Invalid AUC curve value: \"\(named)\". Expected values are "
          + "[\"PR\", \"ROC\", \"PRGAIN\"]")
    }
    let how = arguments.optionalText("summation_method") ?? "interpolation"
    guard let summation = Summation(rawValue: how.lowercased()) else {
      throw .value(
        "Invalid AUC summation method value: \"\(how)\". Expected values are "
          + "[\"interpolation\", \"majoring\", \"minoring\"]")
    }
    let curve = KerasCurve(isPrecisionRecall: named == "PR", summation: summation)
    let thresholds = try thresholds(arguments)
    let fromLogits = arguments.bool("from_logits")
    guard arguments.bool("multi_label") else {
      return KerasConfusionMetric(
        name: name, kind: .area(curve), thresholds: thresholds, fromLogits: fromLogits)
    }
    var shares: [Float]?
    switch arguments["label_weights"] {
    case .array(let array): shares = array.floats()
    case .ints(let numbers): shares = numbers.map { Float($0 ?? 0) }
    default: break
    }
    return KerasLabelCurves(name: name, shares: shares) {
      KerasConfusionMetric(
        name: name, kind: .area(curve), thresholds: thresholds, fromLogits: fromLogits)
    }
  }

  /// Evenly spaced thresholds or those given, with one a little outside at either end.
  private static func thresholds(_ arguments: KerasArguments) throws(TensorError) -> [Double] {
    var inner: [Double]
    switch arguments["thresholds"] {
    case .array(let array): inner = array.floats().map(Double.init).sorted()
    case .ints(let numbers): inner = numbers.map { Double($0 ?? 0) }.sorted()
    default:
      let count = try arguments.int("num_thresholds")
      guard count > 1 else {
        throw .value(
          "Argument `num_thresholds` must be an integer > 1. Received: num_thresholds=\(count)")
      }
      try KerasConfusionMetric.checkThresholdCount(count)
      inner = (0..<(count - 2)).map { Double($0 + 1) / Double(count - 1) }
    }
    return [-1e-7] + inner + [1 + 1e-7]
  }

  func area(_ counts: Counts) -> Float {
    if isPrecisionRecall, summation == .interpolation { return interpolated(counts) }
    let recall = zip(counts.hits, counts.misses).map(Self.share)
    let x: [Float]
    let y: [Float]
    if isPrecisionRecall {
      x = recall
      y = zip(counts.hits, counts.alarms).map(Self.share)
    } else {
      x = zip(counts.alarms, counts.rests).map(Self.share)
      y = recall
    }
    let parts = x.indices.dropLast().map { index -> Float in
      let height: Float =
        switch summation {
        case .interpolation: (y[index] + y[index + 1]) / 2
        case .minoring: min(y[index], y[index + 1])
        case .majoring: max(y[index], y[index + 1])
        }
      return (x[index] - x[index + 1]) * height
    }
    return Tensors.sum(Array(parts), .tensorflow)
  }

  private static func share(_ part: Float, _ rest: Float) -> Float {
    part + rest == 0 ? 0 : part / (part + rest)
  }

  /// The interpolation of Davis and Goadrich 2006.
  private func interpolated(_ counts: Counts) -> Float {
    let (hits, alarms, misses) = (counts.hits, counts.alarms, counts.misses)
    let parts = hits.indices.dropLast().map { index -> Float in
      let positives = hits[index] + alarms[index]
      let nextPositives = hits[index + 1] + alarms[index + 1]
      let change = hits[index] - hits[index + 1]
      let slope = positives > nextPositives ? change / (positives - nextPositives) : 0
      let intercept = hits[index + 1] - slope * nextPositives
      let ratio = positives > 0 && nextPositives > 0 ? positives / nextPositives : 1
      let actual = hits[index + 1] + misses[index + 1]
      return actual > 0 ? slope * (change + intercept * log(ratio)) / actual : 0
    }
    return Tensors.sum(Array(parts), .tensorflow)
  }
}

/// The mean of the areas under the curves of each label.
final class KerasLabelCurves: KerasMetric {
  private let shares: [Float]?
  private let make: () -> KerasConfusionMetric
  private var labels: [KerasConfusionMetric] = []

  init(name: String, shares: [Float]?, make: @escaping () -> KerasConfusionMetric) {
    self.shares = shares
    self.make = make
    super.init(name: name)
  }

  override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    guard predicted.rank == 2, truth.shape == predicted.shape else {
      throw .value(
        "`y_pred` must have rank 2 when `multi_label=True`. Found rank \(predicted.rank). Full "
          + "shape received for `y_pred`: \(predicted.shape.tupleText)")
    }
    while labels.count < predicted.shape[1] { labels.append(make()) }
    for (index, label) in labels.enumerated() {
      try label.update(
        truth: try truth.select(1, index).contiguous(),
        predicted: try predicted.select(1, index).contiguous(), weights: weights)
    }
  }

  override func result() throws(TensorError) -> NDArray {
    var areas: [Float] = []
    for label in labels { areas.append(try label.value()) }
    guard let shares, shares.count == areas.count else {
      return try Self.scalar(
        areas.isEmpty ? 0 : Tensors.sum(areas, .tensorflow) / Float(areas.count))
    }
    let total = Tensors.sum(zip(areas, shares).map { $0 * $1 }, .tensorflow)
    return try Self.scalar(total / Tensors.sum(shares, .tensorflow))
  }

  override func reset() {
    for label in labels { label.reset() }
  }
}
