import Diagnostics

extension Metric {
  /// A metric over actual and predicted classes.
  static func ofLabels(
    _ name: String, topic: String, summary: String, best: Double, worst: Double?,
    gives value: Double,
    compute: @escaping @Sendable (ConfusionCounts) throws(Diagnostic) -> Double
  ) -> Metric {
    Metric(
      name, topic: topic, summary: summary, best: best, worst: worst,
      example: .labels(
        actual: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0], predicted: [1, 1, 1, 0, 1, 0, 0, 0, 0, 0]),
      gives: value, bestExample: .labels(actual: [1, 0, 1, 0], predicted: [1, 0, 1, 0])
    ) { input throws(Diagnostic) in
      guard case .labels(let actual, let predicted) = input else {
        throw wrongInput(name, needs: "actual and predicted classes")
      }
      return try compute(
        ConfusionCounts(actual: .integers(actual), predicted: .integers(predicted)))
    }
  }

  /// A metric over precision and recall of class 1.
  static func ofClassOne(
    _ name: String, topic: String, summary: String, gives value: Double,
    compute: @escaping @Sendable (ClassificationTargets) throws(Diagnostic) -> Double
  ) -> Metric {
    ofLabels(name, topic: topic, summary: summary, best: 1, worst: 0, gives: value) {
      counts throws(Diagnostic) in try compute(.single(counts))
    }
  }

  /// A metric over scores for class 1.
  static func ofScores(
    _ name: String, topic: String, summary: String, best: Double, worst: Double?,
    gives value: Double,
    compute: @escaping @Sendable ([Bool], [Double]) throws(Diagnostic) -> Double
  ) -> Metric {
    Metric(
      name, topic: topic, summary: summary, best: best, worst: worst,
      example: .scores(
        actual: [0, 0, 1, 1, 0, 1, 0, 1], scores: [0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.6]),
      gives: value, bestExample: .scores(actual: [1, 0, 1, 0], scores: [1, 0, 1, 0])
    ) { input throws(Diagnostic) in
      guard case .scores(let actual, let scores) = input else {
        throw wrongInput(name, needs: "actual classes and scores")
      }
      return try compute(actual.map { $0 == 1 }, scores)
    }
  }

  /// A metric over actual and predicted numbers.
  static func ofNumbers(
    _ name: String, topic: String, summary: String, best: Double = 0, worst: Double? = nil,
    gives value: Double,
    compute: @escaping @Sendable (RegressionPairs) throws(Diagnostic) -> Double
  ) -> Metric {
    Metric(
      name, topic: topic, summary: summary, best: best, worst: worst,
      example: .numbers(actual: [3, 0.5, 2, 7], predicted: [2.5, 0.25, 2, 8]), gives: value,
      bestExample: .numbers(actual: [1, 2, 4], predicted: [1, 2, 4])
    ) { input throws(Diagnostic) in
      guard case .numbers(let actual, let predicted) = input else {
        throw wrongInput(name, needs: "actual and predicted numbers")
      }
      return try compute(RegressionPairs(actual: actual, predicted: predicted))
    }
  }
}

func wrongInput(_ name: String, needs: String) -> Diagnostic {
  Diagnostic("\(name) cannot use this input", expected: needs)
}
