import Foundation
import MiniPython
import Tensors

/// Functions of statistics and of sequences.
enum NumPyStatistics {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine(
      "average", "axis=None, weights=None, returned=False",
      "The mean, weighted if weights are given.", isMethod: false
    ) {
      call throws(PythonError) in
      let (array, axis) = (try call.numbers(0), try call.axis(1))
      guard call.isGiven(2) else {
        return .numpy(
          try raising { () throws(TensorError) in
            try array.mean(axes: axis.map { [$0] }, .numpy)
          })
      }
      let given = try call.numbers(2)
      let total = try raising { () throws(TensorError) in try given.sum(.numpy).item(.numpy) }
      guard total.doubleValue != 0 else {
        throw PythonError(
          .zeroDivisionError, "Weights sum to zero, can't be normalized")
      }
      let result = try raising { () throws(TensorError) in
        var weights = given
        if let axis, given.rank != array.rank {
          var lengths = [Int](repeating: 1, count: array.rank)
          lengths[try array.shape.axis(axis, .numpy)] = given.count
          weights = try given.reshaped(try Shape(lengths), .numpy)
        }
        let wide = try weights.broadcast(to: array.shape, .numpy)
        let products = try NDArray.binary(.multiply, .array(array), .array(wide), .numpy)
        let axes = axis.map { [$0] }
        return try NDArray.binary(
          .divide, .array(try products.sum(axes: axes, .numpy)),
          .array(try wide.sum(axes: axes, .numpy)), .numpy)
      }
      guard try call.flag(3) else { return .numpy(result) }
      return .tuple([.numpy(result), .scalar(total.doubleValue)])
    },
    quantile("quantile", scale: 1, ignoresNaN: false),
    quantile("percentile", scale: 100, ignoresNaN: false),
    quantile("nanquantile", scale: 1, ignoresNaN: true),
    quantile("nanpercentile", scale: 100, ignoresNaN: true),
    ArrayRoutine("diff", "n=1, axis=-1", "The differences between neighbors.", isMethod: false) {
      call throws(PythonError) in
      let (array, times, axis) = (try call.numbers(0), try call.int(1), try call.int(2))
      return .array(
        try raising { () throws(TensorError) in
          var result = array
          for _ in 0..<max(0, times) {
            let place = try result.shape.axis(axis, .numpy)
            let length = result.shape[place]
            guard length > 0 else { return result }
            let later = try result.narrowed(place, 1, length - 1)
            let earlier = try result.narrowed(place, 0, length - 1)
            result =
              result.dtype == .bool
              ? try NDArray.compare(.notEqual, .array(later), .array(earlier), .numpy)
              : try NDArray.binary(.subtract, .array(later), .array(earlier), .numpy)
          }
          return result
        })
    },
    ArrayRoutine("ediff1d", "", "The differences between neighbors.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      return .array(
        try raising { () throws(TensorError) in
          let flat = try array.reshaped([-1], .numpy)
          let count = max(0, flat.count - 1)
          return try NDArray.binary(
            .subtract, .array(try flat.narrowed(0, flat.count - count, count)),
            .array(try flat.narrowed(0, 0, count)), .numpy)
        })
    },
    ArrayRoutine(
      "bincount", "weights=None, minlength=0", "How often each whole number occurs.",
      isMethod: false
    ) {
      call throws(PythonError) in
      let (array, minimum) = (try call.numbers(0), try call.int(2))
      let weights = call.isGiven(1) ? try call.numbers(1) : nil
      if array.dtype.isFloatingPoint, array.count > 0 {
        throw PythonError(
          .typeError,
          "Cannot cast array data from dtype('\(array.dtype.name)') to dtype('int64') according to "
            + "the rule 'safe'", advice: "convert first: .astype(int)")
      }
      return .array(
        try raising { () throws(TensorError) in
          let whole = try array.cast(to: .int64)
          return try whole.binCounts(
            weights: try weights.map { weights throws(TensorError) in
              try weights.cast(to: .float64)
            }, minimumLength: minimum)
        })
    },
    ArrayRoutine(
      "histogram", "bins=10, range=None, density=False, weights=None",
      "How many elements fall into each bin.", isMethod: false
    ) {
      call throws(PythonError) in try histogram(call)
    },
    ArrayRoutine(
      "histogram_bin_edges", "bins=10, range=None", "The edges of bins of the same width.",
      isMethod: false
    ) {
      call throws(PythonError) in
      let edges = try binEdges(call, try call.numbers(0).doublesRaising())
      return .array(try raising { () throws(TensorError) in try NDArray(edges) })
    },
    ArrayRoutine("gradient", "*varargs, axis=None", "The slope at each element.", isMethod: false) {
      call throws(PythonError) in
      let values = try call.numbers(0).doublesRaising()
      let steps = try call.interpreter.elements(of: call[1])
      let step =
        try steps.first.map { value throws(PythonError) in
          try call.interpreter.double(value)
        } ?? 1
      guard values.count > 1 else {
        throw PythonError(
          .valueError,
          "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
            + "elements are required.")
      }
      let last = values.count - 1
      let slopes = values.indices.map { index -> Double in
        if index == 0 { return (values[1] - values[0]) / step }
        if index == last { return (values[last] - values[last - 1]) / step }
        return (values[index + 1] - values[index - 1]) / (2 * step)
      }
      return .array(try raising { () throws(TensorError) in try NDArray(slopes) })
    },
    ArrayRoutine(
      "cov", "y=None, rowvar=True, bias=False, ddof=None", "The covariances of rows.",
      isMethod: false
    ) {
      call throws(PythonError) in
      let (array, isByRow) = (try withPartner(call), try call.flag(2))
      let ddof = try call.isGiven(4) ? call.int(4) : call.flag(3) ? 0 : 1
      return .numpy(
        try raising { () throws(TensorError) in
          try covariance(array, isByRow: isByRow, ddof: ddof)
        })
    },
    ArrayRoutine("corrcoef", "y=None, rowvar=True", "The correlations of rows.", isMethod: false) {
      call throws(PythonError) in
      let (array, isByRow) = (try withPartner(call), try call.flag(2))
      return .numpy(
        try raising { () throws(TensorError) in
          let matrix = try covariance(array, isByRow: isByRow, ddof: 1)
          guard matrix.rank == 2 else {
            return try NDArray.binary(.divide, .array(matrix), .array(matrix), .numpy)
          }
          let spread = try matrix.diagonal(0).unary(.sqrt, .numpy)
          let rows = try NDArray.binary(
            .divide, .array(matrix), .array(try spread.unsqueezed(1, .numpy)), .numpy)
          let both = try NDArray.binary(
            .divide, .array(rows), .array(try spread.unsqueezed(0, .numpy)), .numpy)
          return try both.clipped(.scalar(-1), .scalar(1), .numpy)
        })
    },
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "interp", "(x, xp, fp, left=None, right=None)",
      "Values between points joined by straight lines."
    ) {
      call throws(PythonError) in
      let wanted = try call.numbers(0)
      let (places, heights) = (
        try call.numbers(1).doublesRaising(), try call.numbers(2).doublesRaising()
      )
      guard let lowest = heights.first, let highest = heights.last, places.count == heights.count
      else { throw PythonError(.valueError, "fp and xp are not of the same length.") }
      let left = try call.double(3, or: lowest)
      let right = try call.double(4, or: highest)
      let results = try wanted.doublesRaising().map { x -> Double in
        if x.isNaN { return x }
        if x < places[0] { return left }
        if x > places[places.count - 1] { return right }
        let upper = places.firstIndex { $0 > x } ?? places.count - 1
        if upper == 0 || x == places[places.count - 1] { return x == places[0] ? lowest : highest }
        let lower = upper - 1
        let slope = (heights[upper] - heights[lower]) / (places[upper] - places[lower])
        return slope * (x - places[lower]) + heights[lower]
      }
      return .numpy(
        try raising { () throws(TensorError) in try NDArray(results, wanted.shape) })
    },
    convolution("convolve", isFlipped: true),
    convolution("correlate", isFlipped: false),
    numpyFunction("polyfit", "(x, y, deg)", "The polynomial of a degree that fits points best.") {
      call throws(PythonError) in try polyfit(call)
    },
    numpyFunction("polyval", "(p, x)", "The value of a polynomial.") { call throws(PythonError) in
      let (coefficients, x) = (try call.numbers(0), try call.numbers(1))
      return .numpy(
        try raising { () throws(TensorError) in
          var total = try NDArray.zeros(x.shape, x.dtype)
          for position in 0..<coefficients.count {
            let scaled = try NDArray.binary(.multiply, .array(total), .array(x), .numpy)
            let coefficient = try coefficients.select(0, position, .numpy)
            total = try NDArray.binary(.add, .array(scaled), .array(coefficient), .numpy)
          }
          return total
        })
    },
  ]

  private static func quantile(_ name: String, scale: Double, ignoresNaN: Bool) -> ArrayRoutine {
    ArrayRoutine(
      name, "q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
      "The value below which a share of the elements lies.", isMethod: false
    ) { call throws(PythonError) in
      var array = try call.numbers(0)
      if ignoresNaN {
        let known = try array.knownDoubles()
        array = try raising { () throws(TensorError) in try NDArray(known) }
      }
      let (axis, method, keeps) = (try call.axis(2), try call.text(5), try call.flag(6))
      let shares = try call.numbers(1)
      let fractions = try shares.doublesRaising().map { $0 / scale }
      guard fractions.allSatisfy({ (0...1).contains($0) }) else {
        throw PythonError(
          .valueError,
          scale == 1
            ? "Quantiles must be in the range [0, 1]" : "Percentiles must be in the range [0, 100]")
      }
      if method != "linear" {
        return try steppedQuantile(array, fractions, shares.shape, method)
      }
      let source = array
      return .numpy(
        try raising { () throws(TensorError) in
          let parts = try fractions.map { fraction throws(TensorError) in
            try source.quantile(fraction, axis: axis, keepingAxes: keeps, .numpy)
          }
          if shares.rank == 0 { return parts[0] }
          return try NDArray.stack(parts, 0, .numpy)
        })
    }
  }

  private static func steppedQuantile(
    _ array: NDArray, _ fractions: [Double], _ shape: Shape, _ method: String
  ) throws(PythonError) -> Value {
    let sorted = try array.doublesRaising().sorted()
    guard !sorted.isEmpty, ["lower", "higher", "nearest", "midpoint"].contains(method) else {
      throw PythonError(
        .notImplementedError, "lectern does not have quantiles with method='\(method)'")
    }
    let results = fractions.map { fraction -> Double in
      let place = fraction * Double(sorted.count - 1)
      let (low, high) = (sorted[Int(place.rounded(.down))], sorted[Int(place.rounded(.up))])
      switch method {
      case "lower": return low
      case "higher": return high
      case "midpoint": return (low + high) / 2
      default: return sorted[Int(place.rounded(.toNearestOrEven))]
      }
    }
    return .numpy(try raising { () throws(TensorError) in try NDArray(results, shape) })
  }

  /// The rows of `m`, and of `y` below them.
  private static func withPartner(_ call: Call) throws(PythonError) -> NDArray {
    let array = try call.numbers(0)
    guard call.isGiven(1) else { return array }
    let partner = try call.numbers(1)
    return try raising { () throws(TensorError) in
      let rows = try [array, partner].map { part throws(TensorError) in
        part.rank < 2 ? try part.unsqueezed(0, .numpy) : part
      }
      return try NDArray.concatenate(rows, 0, .numpy)
    }
  }

  private static func covariance(
    _ array: NDArray, isByRow: Bool, ddof: Int
  ) throws(TensorError) -> NDArray {
    var rows = try array.cast(to: .float64)
    if rows.rank == 1 {
      rows = try rows.unsqueezed(0, .numpy)
    } else if !isByRow {
      rows = rows.reversedAxes
    }
    let mean = try rows.mean(axes: [1], keepingAxes: true, .numpy)
    let centered = try NDArray.binary(.subtract, .array(rows), .array(mean), .numpy)
    let products = try centered.matmul(centered.reversedAxes, .numpy)
    let matrix = try NDArray.binary(
      .multiply, .array(products), .scalar(.double(1 / Double(rows.shape[1] - ddof))), .numpy)
    return rows.shape[0] == 1 ? try matrix.reshaped([], .numpy) : matrix
  }

  private static func convolution(_ name: String, isFlipped: Bool) -> FunctionDefinition {
    numpyFunction(
      name, "(a, v, mode='\(isFlipped ? "full" : "valid")')",
      "Sums of products with a window that slides along."
    ) {
      call throws(PythonError) in
      let (first, second) = (try call.numbers(0), try call.numbers(1))
      let dtype = DType.promotedLikeNumPy(first.dtype, second.dtype)
      var (long, short) = (try first.doublesRaising(), try second.doublesRaising())
      guard !long.isEmpty, !short.isEmpty else {
        throw PythonError(.valueError, "a cannot be empty")
      }
      if !isFlipped { short.reverse() }
      if isFlipped, short.count > long.count { swap(&long, &short) }
      var full = [Double](repeating: 0, count: long.count + short.count - 1)
      for place in full.indices {
        for offset in short.indices where long.indices.contains(place - offset) {
          full[place] += long[place - offset] * short[offset]
        }
      }
      let mode = try call.text(2)
      let length =
        mode == "full"
        ? full.count
        : mode == "same" ? max(long.count, short.count) : abs(long.count - short.count) + 1
      let start =
        mode == "valid" ? min(long.count, short.count) - 1 : (full.count - length) / 2
      let shown = Array(full[start..<start + length])
      return .array(
        try raising { () throws(TensorError) in try NDArray(shown).cast(to: dtype) })
    }
  }

  private static func polyfit(_ call: Call) throws(PythonError) -> Value {
    let (x, y) = (try call.numbers(0).doublesRaising(), try call.numbers(1).doublesRaising())
    let degree = try call.int(2)
    guard degree >= 0, x.count == y.count, !x.isEmpty else {
      throw PythonError(.typeError, "expected x and y to have same length")
    }
    return .array(
      try raising { () throws(TensorError) in
        // Columns are scaled to length 1 before the equations are solved, as NumPy does.
        let rows = x.map { place in (0...degree).map { pow(place, Double(degree - $0)) } }
        let matrix = try NDArray(rows.flatMap { $0 }, try Shape([x.count, degree + 1]))
        let (q, r) = try matrix.factoredQR(.numpy)
        let right = try q.reversedAxes.matmul(try NDArray(y), .numpy)
        return try r.solved(right, .numpy)
      })
  }
}

extension NDArray {
  /// The elements in order as floating point numbers.
  func doublesRaising() throws(PythonError) -> [Double] {
    try raising { () throws(TensorError) in try doubles() }
  }
}
