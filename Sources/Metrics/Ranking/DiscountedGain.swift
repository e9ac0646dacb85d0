import Diagnostics
import Foundation

/// What a ranking by the scores is worth, where later places count less.
///
/// - Parameters:
///   - relevance: one row a query, one column a document.
///   - limit: how many places count; all if nil.
/// - Returns: one gain a query; tied documents share their places.
/// - Source: Järvelin and Kekäläinen 2002, as `dcg_score` of scikit-learn 1.9.1.
public func discountedGains(
  relevance: ScoreTable, scores: ScoreTable, limit: Int? = nil, logBase: Double = 2,
  ignoresTies: Bool = false
) throws(Diagnostic) -> [Double] {
  try checkSameLength([relevance.sampleCount, scores.sampleCount])
  try checkNotEmpty(relevance.sampleCount)
  guard relevance.columnCount == scores.columnCount else {
    throw Diagnostic("y_true and y_score have different shape")
  }
  let discounts = (0..<scores.columnCount).map { place in
    place < limit ?? .max ? 1 / (log(Double(place + 2)) / log(logBase)) : 0
  }
  return (0..<relevance.sampleCount).map { query in
    gain(relevance.row(query), scores.row(query), discounts, ignoresTies: ignoresTies)
  }
}

/// The gains as shares of the best ones possible; 0 where nothing is relevant.
public func normalizedDiscountedGains(
  relevance: ScoreTable, scores: ScoreTable, limit: Int? = nil, ignoresTies: Bool = false
) throws(Diagnostic) -> [Double] {
  guard relevance.values.allSatisfy({ $0 >= 0 }) else {
    throw Diagnostic("ndcg_score should not be used on negative y_true values.")
  }
  guard relevance.columnCount > 1 else {
    throw Diagnostic(
      "Computing NDCG is only meaningful when there is more than 1 document. "
        + "Got \(relevance.columnCount) instead.")
  }
  let gains = try discountedGains(
    relevance: relevance, scores: scores, limit: limit, ignoresTies: ignoresTies)
  let best = try discountedGains(
    relevance: relevance, scores: relevance, limit: limit, ignoresTies: true)
  return zip(gains, best).map { $1 == 0 ? 0 : $0 / $1 }
}

private func gain(
  _ relevance: [Double], _ scores: [Double], _ discounts: [Double], ignoresTies: Bool
) -> Double {
  let order = scores.indices.sorted { (-scores[$0], -$0) < (-scores[$1], -$1) }
  if ignoresTies {
    return zip(order, discounts).reduce(0) { $0 + relevance[$1.0] * $1.1 }
  }
  var shares = [Double]()
  var place = 0
  var cumulated = 0.0
  var before = 0.0
  while place < order.count {
    let score = scores[order[place]]
    var relevanceSum = 0.0
    var count = 0
    while place < order.count, scores[order[place]] == score {
      relevanceSum += relevance[order[place]]
      cumulated += discounts[place]
      count += 1
      place += 1
    }
    shares.append(relevanceSum / Double(count) * (cumulated - before))
    before = cumulated
  }
  return pairwiseSum(shares)
}

extension Metric {
  static let normalizedDiscountedGain = Metric(
    "ndcg_score", topic: "DiscountedGain",
    summary: "the worth of a ranking as a share of the best one", best: 1, worst: 0,
    example: .rankings(relevance: [[10, 0, 0, 1, 5]], scores: [[0.1, 0.2, 0.3, 4, 70]]),
    gives: 0.6956940443813076,
    bestExample: .rankings(relevance: [[3, 2, 1]], scores: [[0.9, 0.5, 0.1]])
  ) { input throws(Diagnostic) in
    guard case .rankings(let relevance, let scores) = input else {
      throw wrongInput("ndcg_score", needs: "rows of worth and of scores")
    }
    try checkSameLength([relevance.count, scores.count])
    try checkNotEmpty(relevance.count)
    return pairwiseMean(
      try normalizedDiscountedGains(relevance: ScoreTable(relevance), scores: ScoreTable(scores)))
  }
}
