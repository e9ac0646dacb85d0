import Tensors

/// The best of one rate among the thresholds at which another one is good enough.
///
/// - Source: `SensitivitySpecificityBase` in `keras/src/metrics/confusion_metrics.py` of Keras 3.15.
public struct KerasConstrainedCurve: Sendable {
  public enum Rate: Sendable { case precision, recall, specificity }

  let wanted: Rate
  let bounded: Rate
  let bound: Float

  /// The wanted rate, 0 where the other one is below its bound.
  func value(hits: Float, alarms: Float, misses: Float, rests: Float) -> Float {
    func rate(_ rate: Rate) -> Float {
      let (part, rest) =
        switch rate {
        case .precision: (hits, alarms)
        case .recall: (hits, misses)
        case .specificity: (rests, alarms)
        }
      return part + rest == 0 ? 0 : part / (part + rest)
    }
    return rate(bounded) >= bound ? rate(wanted) : 0
  }

  static let definitions = [
    definition(
      "SensitivityAtSpecificity", "sensitivity_at_specificity", "specificity", .recall, .specificity
    ),
    definition(
      "SpecificityAtSensitivity", "specificity_at_sensitivity", "sensitivity", .specificity, .recall
    ),
    definition("PrecisionAtRecall", "precision_at_recall", "recall", .precision, .recall),
    definition("RecallAtPrecision", "recall_at_precision", "precision", .recall, .precision),
  ]

  private static func definition(
    _ className: String, _ name: String, _ parameter: String, _ wanted: Rate, _ bounded: Rate
  ) -> KerasMetricDefinition {
    KerasMetricDefinition(
      className: className, name: name, shortNames: [],
      signature: "\(parameter), num_thresholds=200, class_id=None",
      summary: "The best \(wanted) among thresholds at which the \(bounded) is high enough."
    ) { (arguments, name) throws(TensorError) in
      let bound = try arguments.double(parameter)
      guard (0...1).contains(bound) else {
        throw .value(
          "Argument `\(parameter)` must be in the range [0, 1]. Received: \(parameter)=\(bound)")
      }
      let count = try arguments.int("num_thresholds")
      guard count > 0 else {
        throw .value(
          "Argument `num_thresholds` must be an integer > 0. Received: num_thresholds=\(count)")
      }
      try KerasConfusionMetric.checkThresholdCount(count)
      let thresholds =
        count == 1 ? [0.5] : (0..<count).map { Double($0) / Double(count - 1) }
      return KerasConfusionMetric(
        name: name,
        kind: .constrained(
          KerasConstrainedCurve(wanted: wanted, bounded: bounded, bound: Float(bound))),
        thresholds: thresholds, classIndex: try arguments.optionalInt("class_id"))
    }
  }
}
