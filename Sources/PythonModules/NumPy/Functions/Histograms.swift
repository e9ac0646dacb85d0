import Foundation
import MiniPython
import Tensors

/// `numpy.histogram` and the edges of its bins.
extension NumPyStatistics {
  static func binEdges(_ call: Call, _ values: [Double]) throws(PythonError) -> [Double] {
    if case .int(let count) = call[1] {
      guard count > 0 else {
        throw PythonError(.valueError, "`bins` must be positive, when an integer")
      }
      var (low, high) = (values.min() ?? 0, values.max() ?? 1)
      if call.isGiven(2) {
        let bounds = try call.array(2).array.doublesRaising()
        guard bounds.count == 2 else {
          throw PythonError(.valueError, "range needs a lower and an upper bound")
        }
        (low, high) = (bounds[0], bounds[1])
      }
      if low == high { (low, high) = (low - 0.5, high + 0.5) }
      return try raising { () throws(TensorError) in
        try NDArray.linspace(low, high, count + 1, .float64).doubles()
      }
    }
    if case .string(let name) = call[1] {
      throw PythonError(
        .notImplementedError, "lectern does not have histograms with bins='\(name.text)'",
        advice: "give a number of bins or their edges")
    }
    return try call.array(1).array.doublesRaising()
  }

  static func histogram(_ call: Call) throws(PythonError) -> Value {
    let values = try call.numbers(0).doublesRaising()
    let edges = try binEdges(call, values)
    guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw PythonError(.valueError, "`bins` must increase monotonically, when an array")
    }
    let weights = call.isGiven(4) ? try call.numbers(4).doublesRaising() : nil
    var counts = [Double](repeating: 0, count: edges.count - 1)
    for (index, value) in values.enumerated() {
      guard value >= edges[0], value <= edges[edges.count - 1] else { continue }
      var (low, high) = (0, edges.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if edges[middle] <= value { low = middle } else { high = middle }
      }
      counts[low] += weights?[index] ?? 1
    }
    let isDensity = try call.flag(3)
    let total = counts.reduce(0, +)
    let shown =
      isDensity
      ? counts.indices.map { counts[$0] / (edges[$0 + 1] - edges[$0]) / total } : counts
    let isWhole = !isDensity && weights == nil
    // Edges that were given keep their dtype.
    let givenEdges = call[1].isNone ? nil : try? call.numbers(1)
    let edgeType = givenEdges.map { $0.rank == 1 ? $0.dtype : .float64 } ?? .float64
    return .tuple([
      .array(
        try raising { () throws(TensorError) in
          isWhole ? try NDArray(shown.map { Int(saturating: $0) }) : try NDArray(shown)
        }), .array(try raising { () throws(TensorError) in try NDArray(edges).cast(to: edgeType) }),
    ])
  }
}
