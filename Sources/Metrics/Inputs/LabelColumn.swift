import Diagnostics

/// One label for each sample, all of one type.
public enum LabelColumn: Hashable, Sendable {
  case integers([Int])
  case reals([Double])
  case texts([String])
  case booleans([Bool])

  public var count: Int {
    switch self {
    case .integers(let values): values.count
    case .reals(let values): values.count
    case .texts(let values): values.count
    case .booleans(let values): values.count
    }
  }

  public subscript(index: Int) -> ClassLabel {
    switch self {
    case .integers(let values): .integer(values[index])
    case .reals(let values): .real(values[index])
    case .texts(let values): .text(values[index])
    case .booleans(let values): .boolean(values[index])
    }
  }

  /// The different labels, sorted.
  public var uniqueLabels: [ClassLabel] {
    switch self {
    case .integers(let values): LabelColumn.unique(values).map(ClassLabel.integer)
    case .reals(let values): LabelColumn.unique(values).map(ClassLabel.real)
    case .texts(let values): Set(values).map(ClassLabel.text).sorted()
    case .booleans(let values):
      [false, true].filter(values.contains).map(ClassLabel.boolean)
    }
  }

  /// The different numbers, sorted; for small classes by marking them, which a set is slower at.
  private static func unique(_ values: [Int]) -> [Int] {
    guard let low = values.min(), let high = values.max() else { return [] }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, span < 4096 else { return Set(values).sorted() }
    var isSeen = [Bool](repeating: false, count: span + 1)
    for value in values { isSeen[value - low] = true }
    return isSeen.indices.filter { isSeen[$0] }.map { $0 + low }
  }

  private static func unique(_ values: [Double]) -> [Double] {
    let areSmall = values.allSatisfy { abs($0) < 1e9 && $0 == $0.rounded() }
    return areSmall
      ? unique(values.map { Int($0) }).map(Double.init) : Set(values).sorted()
  }

  /// What kind of target the labels are, as scikit-learn's `type_of_target` sees them.
  public var kind: TargetKind {
    if case .reals(let values) = self, values.contains(where: { $0 != $0.rounded() }) {
      return .continuous
    }
    return uniqueLabels.count > 2 ? .multiclass : .binary
  }

  /// Whether the labels are texts, which cannot be mixed with numbers.
  public var isText: Bool {
    if case .texts = self { return true }
    return false
  }

  /// For each sample whether it has the label.
  public func matches(_ label: ClassLabel) -> [Bool] {
    switch (self, label) {
    case (.texts(let values), .text(let wanted)): return values.map { $0 == wanted }
    case (.texts, _), (_, .text): return [Bool](repeating: false, count: count)
    case (.integers(let values), .integer(let wanted)): return values.map { $0 == wanted }
    case (.integers(let values), _):
      let wanted = label.number
      return values.map { Double($0) == wanted }
    case (.reals(let values), _):
      let wanted = label.number
      return values.map { $0 == wanted }
    case (.booleans(let values), _):
      let wanted = label.number
      return values.map { ($0 ? 1 : 0) == wanted }
    }
  }
}

/// What a column of targets is good for.
public enum TargetKind: String, Hashable, Sendable {
  case binary
  case multiclass
  case multilabel = "multilabel-indicator"
  case continuous
  case continuousMultioutput = "continuous-multioutput"
  case multiclassMultioutput = "multiclass-multioutput"
  case unknown
}
