import Diagnostics

/// For each sample whether its class is among the `k` with the highest scores.
///
/// - Parameter actual: the position of each sample's class among the columns.
/// - Source: `top_k_accuracy_score` of scikit-learn 1.9.1; of tied classes the later ones win.
public func topKHits(actual: [Int], scores: ScoreTable, k: Int) throws(Diagnostic) -> [Bool] {
  try checkSameLength([actual.count, scores.sampleCount])
  try checkNotEmpty(actual.count)
  return actual.indices.map { sample in
    let row = scores.row(sample)
    guard row.indices.contains(actual[sample]) else { return false }
    let own = row[actual[sample]]
    let ahead = row.indices.count { row[$0] > own || (row[$0] == own && $0 > actual[sample]) }
    return ahead < k
  }
}

extension Metric {
  static let topKAccuracy = Metric(
    "top_k_accuracy_score", topic: "TopKAccuracy",
    summary: "the share of samples whose class is among the two with the highest scores", best: 1,
    worst: 0,
    example: .scoreRows(
      actual: [0, 1, 2, 2],
      rows: [[0.5, 0.2, 0.2], [0.3, 0.4, 0.2], [0.2, 0.4, 0.3], [0.7, 0.2, 0.1]]),
    gives: 0.75, bestExample: .scoreRows(actual: [0, 1], rows: [[0.9, 0.1, 0], [0.1, 0.9, 0]])
  ) { input throws(Diagnostic) in
    guard case .scoreRows(let actual, let rows) = input else {
      throw wrongInput("top_k_accuracy_score", needs: "actual classes and rows of scores")
    }
    let hits = try topKHits(actual: actual, scores: ScoreTable(rows), k: 2)
    return pairwiseMean(hits.map { $0 ? 1 : 0 })
  }
}
