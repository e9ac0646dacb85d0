/// The sum of the numbers in the order of additions that NumPy takes, so that every digit agrees.
///
/// - Source: `pairwise_sum` in NumPy's `loops_utils.h.src`: blocks of 128 with eight accumulators.
public func pairwiseSum(_ values: [Double]) -> Double {
  values.withUnsafeBufferPointer { pairwiseSum($0[...]) }
}

private func pairwiseSum(_ values: Slice<UnsafeBufferPointer<Double>>) -> Double {
  let count = values.count
  let start = values.startIndex
  if count < 8 {
    return values.reduce(0, +)
  }
  if count > 128 {
    let half = count / 2 - (count / 2) % 8
    return pairwiseSum(values[start..<start + half]) + pairwiseSum(values[(start + half)...])
  }
  let base = values.base
  var lanes = SIMD8<Double>()
  for lane in 0..<8 { lanes[lane] = base[start + lane] }
  var index = 8
  while index + 8 <= count {
    for lane in 0..<8 { lanes[lane] += base[start + index + lane] }
    index += 8
  }
  var total =
    ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]))
    + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
  while index < count {
    total += base[start + index]
    index += 1
  }
  return total
}

/// The mean as NumPy computes it; not a number for no values.
public func pairwiseMean(_ values: [Double]) -> Double {
  pairwiseSum(values) / Double(values.count)
}

/// The mean of values that count as much as their weights say; the plain mean without weights.
///
/// - Source: `numpy.average`.
public func weightedMean(_ values: [Double], weights: [Double]?) -> Double {
  guard let weights else { return pairwiseMean(values) }
  return pairwiseSum(zip(values, weights).map { $0 * $1 }) / pairwiseSum(weights)
}
