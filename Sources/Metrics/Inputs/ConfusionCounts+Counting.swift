import Diagnostics

extension ConfusionCounts {
  /// Counts two columns of labels.
  ///
  /// - Throws: `Diagnostic` for columns of different lengths, no samples, labels that are not
  ///   classes (such as probabilities), or texts mixed with numbers.
  public init(
    actual: LabelColumn, predicted: LabelColumn, weights: [Double]? = nil
  ) throws(Diagnostic) {
    try checkSameLength([actual.count, predicted.count] + (weights.map { [$0.count] } ?? []))
    try checkNotEmpty(actual.count)
    if weights == nil, case .integers(let actual) = actual,
      case .integers(let predicted) = predicted
    {
      let counts = actual.withUnsafeBufferPointer { actual in
        predicted.withUnsafeBufferPointer { ConfusionCounts(dense: actual, $0) }
      }
      if let counts {
        self = counts
        return
      }
    }
    try ConfusionCounts.checkKinds(actual, predicted)
    let classes = ConfusionCounts.union(actual, predicted)
    self.init(
      classes: classes, actual: ConfusionCounts.codes(actual, classes),
      predicted: ConfusionCounts.codes(predicted, classes), weights: weights)
  }

  /// Counts integers that lie near one another without a copy, or nil if they do not.
  public init?(dense actual: UnsafeBufferPointer<Int>, _ predicted: UnsafeBufferPointer<Int>) {
    guard let first = actual.first, actual.count == predicted.count else { return nil }
    var low = first
    var high = first
    for value in actual {
      low = min(low, value)
      high = max(high, value)
    }
    for value in predicted {
      low = min(low, value)
      high = max(high, value)
    }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, span < 128 else { return nil }
    let width = span + 1
    let table = ConfusionCounts.tally(actual, predicted, low: low, width: width)
    let totals = (0..<width).map { row in (0..<width).reduce(0) { $0 + table[row * width + $1] } }
    let guesses = (0..<width).map { col in (0..<width).reduce(0) { $0 + table[$1 * width + col] } }
    let present = (0..<width).filter { totals[$0] + guesses[$0] > 0 }
    self.init(
      classes: present.map { .integer(low + $0) }, sampleCount: actual.count,
      hits: present.map { Double(table[$0 * width + $0]) },
      actualTotals: present.map { Double(totals[$0]) },
      predictedTotals: present.map { Double(guesses[$0]) }, totalWeight: Double(actual.count),
      hasWeights: false,
      cells: .table(present.flatMap { row in present.map { Double(table[row * width + $0]) } }))
  }

  /// Four tables side by side, since adding to the same cell again has to wait for the last time.
  private static func tally(
    _ actual: UnsafeBufferPointer<Int>, _ predicted: UnsafeBufferPointer<Int>, low: Int, width: Int
  ) -> [Int] {
    let size = width * width
    var tables = [Int](repeating: 0, count: 4 * size)
    tables.withUnsafeMutableBufferPointer { tables in
      for index in 0..<actual.count {
        let cell = (actual[index] &- low) &* width &+ (predicted[index] &- low)
        tables[(index & 3) &* size &+ cell] &+= 1
      }
    }
    return (0..<size).map {
      tables[$0] + tables[size + $0] + tables[2 * size + $0] + tables[3 * size + $0]
    }
  }

  init(classes: [ClassLabel], actual: [Int], predicted: [Int], weights: [Double]?) {
    let count = classes.count
    var hits = [Double](repeating: 0, count: count)
    var actualTotals = hits
    var predictedTotals = hits
    var table = [Double](repeating: 0, count: count <= 512 ? count * count : 0)
    var sparse = [Int: Double]()
    for index in actual.indices {
      let weight = weights?[index] ?? 1
      let row = actual[index]
      let column = predicted[index]
      actualTotals[row] += weight
      predictedTotals[column] += weight
      if row == column { hits[row] += weight }
      if table.isEmpty {
        sparse[row * count + column, default: 0] += weight
      } else {
        table[row * count + column] += weight
      }
    }
    self.init(
      classes: classes, sampleCount: actual.count, hits: hits, actualTotals: actualTotals,
      predictedTotals: predictedTotals,
      totalWeight: weights.map(pairwiseSum) ?? Double(actual.count), hasWeights: weights != nil,
      cells: table.isEmpty ? .sparse(sparse) : .table(table))
  }

  private static func checkKinds(
    _ actual: LabelColumn, _ predicted: LabelColumn
  ) throws(Diagnostic) {
    let kinds = (actual.kind, predicted.kind)
    if kinds.0 == .continuous, kinds.1 == .continuous {
      throw Diagnostic(
        "continuous is not supported", got: "numbers with fractions on both sides",
        expected: "classes", fix: "use a regression metric such as mean_squared_error")
    }
    if kinds.0 == .continuous || kinds.1 == .continuous {
      throw Diagnostic(
        "Classification metrics can't handle a mix of \(kinds.0.rawValue) and \(kinds.1.rawValue) targets",
        got: "numbers with fractions where classes are expected",
        expected: "classes such as 0 and 1",
        fix: "compare with a threshold first: (p >= 0.5).astype(int)")
    }
    guard actual.isText != predicted.isText else { return }
    throw Diagnostic(
      "Mix of label input types (string and number); Got \(actual.uniqueLabels.arrayText) and "
        + "\(predicted.uniqueLabels.arrayText).")
  }

  /// The sorted labels of both columns, each once; of equal ones the spelling of the actual one.
  static func union(_ actual: LabelColumn, _ predicted: LabelColumn) -> [ClassLabel] {
    var labels = actual.uniqueLabels
    var numbers = Set(labels.compactMap(\.number))
    var texts = Set(labels.filter { $0.number == nil })
    for label in predicted.uniqueLabels {
      let isNew = label.number.map { numbers.insert($0).inserted } ?? texts.insert(label).inserted
      if isNew { labels.append(label) }
    }
    let hasReal = labels.contains { if case .real = $0 { true } else { false } }
    if hasReal { labels = labels.map { label in label.number.map(ClassLabel.real) ?? label } }
    return labels.sorted()
  }

  static func codes(_ column: LabelColumn, _ classes: [ClassLabel]) -> [Int] {
    switch column {
    case .texts(let values):
      var positions = [String: Int]()
      for (position, label) in classes.enumerated() { positions[label.description] = position }
      return values.map { positions[$0] ?? 0 }
    case .integers(let values): return codes(values.map(Double.init), classes)
    case .reals(let values): return codes(values, classes)
    case .booleans(let values): return codes(values.map { $0 ? 1 : 0 }, classes)
    }
  }

  private static func codes(_ values: [Double], _ classes: [ClassLabel]) -> [Int] {
    var positions = [Double: Int]()
    for (position, label) in classes.enumerated() {
      if let number = label.number { positions[number] = position }
    }
    return values.map { positions[$0] ?? 0 }
  }
}
