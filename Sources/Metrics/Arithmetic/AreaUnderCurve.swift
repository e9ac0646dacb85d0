import Diagnostics

/// The area under points joined by straight lines, by the trapezoid rule.
func trapezoidArea(_ heights: [Double], over places: [Double]) -> Double {
  var slices = [Double]()
  slices.reserveCapacity(places.count)
  for index in places.indices.dropFirst() {
    let width = places[index] - places[index - 1]
    slices.append(width * (heights[index] + heights[index - 1]) / 2)
  }
  return pairwiseSum(slices)
}

/// The area under a curve whose points go steadily right or steadily left.
///
/// - Throws: `Diagnostic` for fewer than two points, or points that go both ways.
/// - Source: `auc` of scikit-learn 1.9.1.
public func areaUnderCurve(x: [Double], y: [Double]) throws(Diagnostic) -> Double {
  try checkSameLength([x.count, y.count])
  guard x.count >= 2 else {
    throw Diagnostic(
      "At least 2 points are needed to compute area under curve, but x.shape = (\(x.count),)")
  }
  let goesLeft = zip(x, x.dropFirst()).contains { $0 > $1 }
  let goesRight = zip(x, x.dropFirst()).contains { $0 < $1 }
  if goesLeft, goesRight {
    let list = x.map { String(describing: $0) }.joined(separator: " ")
    throw Diagnostic(
      "x is neither increasing nor decreasing : [\(list)].", fix: "sort the points by x first")
  }
  let area = trapezoidArea(y, over: x)
  return goesLeft ? -area : area
}
