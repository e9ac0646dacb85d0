import Diagnostics

/// Fails unless all columns have the same number of samples.
public func checkSameLength(_ counts: [Int]) throws(Diagnostic) {
  guard Set(counts).count > 1 else { return }
  let list = counts.map(String.init).joined(separator: ", ")
  throw Diagnostic(
    "Found input variables with inconsistent numbers of samples: [\(list)]",
    got: "\(list) samples", expected: "one prediction for each actual value")
}

/// Fails for no samples at all.
func checkNotEmpty(_ count: Int) throws(Diagnostic) {
  guard count == 0 else { return }
  throw Diagnostic(
    "Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.",
    got: "0 samples", expected: "1 sample or more")
}

/// Fails for numbers that cannot be ranked or averaged.
func checkFinite(_ values: [Double]) throws(Diagnostic) {
  if values.contains(where: \.isNaN) { throw Diagnostic("Input contains NaN.") }
  if values.contains(where: \.isInfinite) {
    throw Diagnostic("Input contains infinity or a value too large for dtype('float64').")
  }
}

/// Something that a metric could compute but that the learner should know about.
public struct MetricWarning: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case undefinedMetric = "UndefinedMetricWarning"
    case user = "UserWarning"
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A result together with what should be said about it.
public struct Warned<Value: Sendable>: Sendable {
  public var value: Value
  public var warnings: [MetricWarning]

  public init(_ value: Value, warnings: [MetricWarning] = []) {
    self.value = value
    self.warnings = warnings
  }
}
