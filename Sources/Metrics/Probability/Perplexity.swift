import Diagnostics
import Foundation

/// How many equally likely words the model hesitates between, on average.
///
/// - Parameter logProbabilities: the natural logarithm of the probability that the model gave to
///   each word that came.
public func perplexity(logProbabilities: [Double]) throws(Diagnostic) -> Double {
  try checkNotEmpty(logProbabilities.count)
  return exp(-pairwiseMean(logProbabilities))
}

extension Metric {
  static let perplexity = Metric(
    "perplexity", topic: "Perplexity",
    summary: "how many equally likely words a model hesitates between", best: 1, worst: nil,
    example: .scoreRows(actual: [0, 1], rows: [[0.5, 0.5], [0.75, 0.25]]),
    gives: 2.8284271247461903,
    bestExample: .scoreRows(actual: [0, 1], rows: [[1, 0], [0, 1]])
  ) { input throws(Diagnostic) in
    guard case .scoreRows(let actual, let rows) = input else {
      throw wrongInput("perplexity", needs: "actual words and rows of probabilities")
    }
    let table = ScoreTable(rows)
    try checkProbabilities(actual, table, nil)
    return try Metrics.perplexity(
      logProbabilities: actual.indices.map {
        log(table.values[$0 * table.columnCount + actual[$0]])
      })
  }
}
