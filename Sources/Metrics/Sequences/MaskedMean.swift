import Diagnostics

/// The mean of the values that count; padding does not.
///
/// - Throws: `Diagnostic` if nothing counts.
public func maskedMean(_ values: [Double], mask: [Bool]) throws(Diagnostic) -> Double {
  try checkSameLength([values.count, mask.count])
  let kept = zip(values, mask).filter(\.1).map(\.0)
  guard !kept.isEmpty else {
    throw Diagnostic(
      "the mask leaves no value to average", got: "\(values.count) values, all masked",
      expected: "1 value or more")
  }
  return pairwiseMean(kept)
}

/// The mean of the first `lengths[i]` values of each row, over all rows together.
///
/// - Throws: `Diagnostic` for a length below 0 or beyond its row, or if nothing counts.
public func lengthAwareMean(_ rows: [[Double]], lengths: [Int]) throws(Diagnostic) -> Double {
  try checkSameLength([rows.count, lengths.count])
  var kept = [Double]()
  for (row, length) in zip(rows, lengths) {
    guard (0...row.count).contains(length) else {
      throw Diagnostic(
        "a sequence of \(row.count) steps cannot have the length \(length)",
        expected: "0 to \(row.count)")
    }
    kept += row.prefix(length)
  }
  return try maskedMean(kept, mask: kept.map { _ in true })
}
