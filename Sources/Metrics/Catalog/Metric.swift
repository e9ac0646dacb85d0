import Diagnostics

/// What a metric looks at, in its plainest form.
public enum MetricInput: Hashable, Sendable {
  /// Actual and predicted classes.
  case labels(actual: [Int], predicted: [Int])
  /// Actual classes 0 and 1, and a score for class 1.
  case scores(actual: [Int], scores: [Double])
  /// Actual and predicted numbers.
  case numbers(actual: [Double], predicted: [Double])
  /// Actual classes, and a row of scores with a column for each class.
  case scoreRows(actual: [Int], rows: [[Double]])
  /// Actual worth of each document, and the scores to rank them by; one row a query.
  case rankings(relevance: [[Double]], scores: [[Double]])
  /// Candidates, and the translations that would be right.
  case texts(candidates: [String], references: [String])

  /// The same input with nothing in it.
  public var emptied: MetricInput {
    switch self {
    case .labels: .labels(actual: [], predicted: [])
    case .scores: .scores(actual: [], scores: [])
    case .numbers: .numbers(actual: [], predicted: [])
    case .scoreRows: .scoreRows(actual: [], rows: [])
    case .rankings: .rankings(relevance: [], scores: [])
    case .texts: .texts(candidates: [], references: [])
    }
  }

  /// The same input with the last actual value or reference missing.
  public var unequal: MetricInput {
    switch self {
    case .labels(let actual, let predicted):
      .labels(actual: actual.dropLast(), predicted: predicted)
    case .scores(let actual, let scores): .scores(actual: actual.dropLast(), scores: scores)
    case .numbers(let actual, let predicted):
      .numbers(actual: actual.dropLast(), predicted: predicted)
    case .scoreRows(let actual, let rows): .scoreRows(actual: actual.dropLast(), rows: rows)
    case .rankings(let relevance, let scores):
      .rankings(relevance: relevance.dropLast(), scores: scores)
    case .texts(let candidates, let references):
      .texts(candidates: candidates, references: references.dropLast())
    }
  }
}

/// One number that says how good predictions are.
public struct Metric: Sendable {
  /// The name that Python code uses, such as `recall_score`.
  public let name: String
  /// What it tells, in one sentence.
  public let summary: String
  /// The value that perfect predictions reach.
  public let best: Double
  /// The value that nothing is worse than, or nil if there is no end.
  public let worst: Double?
  public let example: MetricInput
  /// The value for the example, as the reference implementation gives it.
  public let exampleValue: Double
  /// An input that reaches `best`.
  public let bestExample: MetricInput
  /// The file or topic that it is in, without `.swift`.
  public let topic: String
  private let compute: @Sendable (MetricInput) throws(Diagnostic) -> Double

  init(
    _ name: String, topic: String, summary: String, best: Double, worst: Double?,
    example: MetricInput, gives exampleValue: Double, bestExample: MetricInput,
    compute: @escaping @Sendable (MetricInput) throws(Diagnostic) -> Double
  ) {
    self.name = name
    self.topic = topic
    self.summary = summary
    self.best = best
    self.worst = worst
    self.example = example
    self.exampleValue = exampleValue
    self.bestExample = bestExample
    self.compute = compute
  }

  /// The metric's value.
  ///
  /// - Throws: `Diagnostic` for empty or unequal inputs, or another kind of input than it takes.
  public func value(_ input: MetricInput) throws(Diagnostic) -> Double {
    try compute(input)
  }
}
