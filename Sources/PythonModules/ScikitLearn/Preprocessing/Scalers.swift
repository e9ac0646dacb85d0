import MiniPython
import Tensors

/// `StandardScaler` and `MinMaxScaler`.
enum Scalers {
  static let all: [ClassDefinition] = [standard, minMax]

  private static let standard = Estimator.transformer(
    "StandardScaler", "Columns with mean 0 and standard deviation 1.",
    "*, copy=True, with_mean=True, with_std=True",
    fit: { call throws(PythonError) in
      let table = try Estimator.table(call, 1)
      let (rows, columns) = (table.shape[0], table.shape[1])
      let wide = try raising { () throws(TensorError) in try table.cast(to: .float64) }
      let count = Double(rows)
      let sums = try raising { () throws(TensorError) in
        try wide.sum(axes: [0], .numpy).doubles()
      }
      let means = sums.map { $0 / count }
      let spread = try raising { () throws(TensorError) -> [Double] in
        let centered = try NDArray.binary(
          .subtract, .array(wide), .array(try NDArray(means)), .numpy)
        let corrections = try centered.sum(axes: [0], .numpy).doubles()
        let squares = try centered.unary(.square, .numpy).sum(axes: [0], .numpy).doubles()
        return zip(squares, corrections).map { ($0 - $1 * $1 / count) / count }
      }
      let limit = { (column: Int) -> Double in
        let rounding = Double.ulpOfOne
        return count * rounding * spread[column] + (count * means[column] * rounding)
          * (count * means[column] * rounding)
      }
      let scales = (0..<columns).map { spread[$0] <= limit($0) ? 1 : spread[$0].squareRoot() }
      try Estimator.set("mean_", try .array(means), call)
      try Estimator.set("var_", try .array(spread), call)
      try Estimator.set("scale_", try .array(scales), call)
      try Estimator.set("n_samples_seen_", .scalar(Double(rows)), call)
      try Estimator.set("n_features_in_", .int(columns), call)
    },
    transform: { call throws(PythonError) in
      let means = try Estimator.learnedNumbers("mean_", call)
      let scales = try Estimator.learnedNumbers("scale_", call)
      let table = try Estimator.table(call, 1)
      try Estimator.checkWidth(table, means.count, call)
      let (centers, divides) = try choices(call)
      return .array(
        try raising { () throws(TensorError) in
          var result = try table.copy()
          if centers { result = try apply(.subtract, result, means) }
          if divides { result = try apply(.divide, result, scales) }
          return result
        })
    },
    inverse: { call throws(PythonError) in
      let means = try Estimator.learnedNumbers("mean_", call)
      let scales = try Estimator.learnedNumbers("scale_", call)
      let table = try Estimator.table(call, 1)
      try Estimator.checkWidth(table, means.count, call)
      let (centers, divides) = try choices(call)
      return .array(
        try raising { () throws(TensorError) in
          var result = try table.copy()
          if divides { result = try apply(.multiply, result, scales) }
          if centers { result = try apply(.add, result, means) }
          return result
        })
    }, extra: [Estimator.featureNames])

  private static func choices(_ call: Call) throws(PythonError) -> (Bool, Bool) {
    (
      try call.interpreter.isTrue(try Estimator.get("with_mean", call)),
      try call.interpreter.isTrue(try Estimator.get("with_std", call))
    )
  }

  /// An operation with one number a column, in the table's own dtype.
  private static func apply(
    _ operation: BinaryOperation, _ table: NDArray, _ numbers: [Double]
  ) throws(TensorError) -> NDArray {
    try NDArray.binary(
      operation, .array(table), .array(try NDArray(numbers).cast(to: table.dtype)), .numpy)
  }

  private static let minMax = Estimator.transformer(
    "MinMaxScaler", "Columns from 0 to 1.", "feature_range=(0, 1), *, copy=True, clip=False",
    fit: { call throws(PythonError) in
      let table = try Estimator.table(call, 1)
      let (low, high) = try range(call)
      let (lows, highs) = try raising { () throws(TensorError) in
        (
          try table.minimum(axes: [0], .numpy).doubles(),
          try table.maximum(axes: [0], .numpy).doubles()
        )
      }
      let widths = zip(lows, highs).map { $1 - $0 }
      let scales = widths.map { (high - low) / ($0 < 10 * .ulpOfOne ? 1 : $0) }
      try Estimator.set("data_min_", try .array(lows), call)
      try Estimator.set("data_max_", try .array(highs), call)
      try Estimator.set("data_range_", try .array(widths), call)
      try Estimator.set("scale_", try .array(scales), call)
      try Estimator.set("min_", try .array(zip(lows, scales).map { low - $0 * $1 }), call)
      try Estimator.set("n_features_in_", .int(lows.count), call)
    },
    transform: { call throws(PythonError) in
      let scales = try Estimator.learnedNumbers("scale_", call)
      let offsets = try Estimator.learnedNumbers("min_", call)
      let table = try Estimator.table(call, 1)
      try Estimator.checkWidth(table, scales.count, call)
      let clips = try call.interpreter.isTrue(try Estimator.get("clip", call))
      let (low, high) = try range(call)
      return .array(
        try raising { () throws(TensorError) in
          let result = try apply(.add, try apply(.multiply, table, scales), offsets)
          return clips
            ? try result.clipped(.scalar(.double(low)), .scalar(.double(high)), .numpy) : result
        })
    },
    inverse: { call throws(PythonError) in
      let scales = try Estimator.learnedNumbers("scale_", call)
      let offsets = try Estimator.learnedNumbers("min_", call)
      let table = try Estimator.table(call, 1)
      return .array(
        try raising { () throws(TensorError) in
          try apply(.divide, try apply(.subtract, table, offsets), scales)
        })
    }, extra: [Estimator.featureNames])

  private static func range(_ call: Call) throws(PythonError) -> (Double, Double) {
    let ends = try call.interpreter.elements(of: try Estimator.get("feature_range", call))
    guard ends.count == 2 else { return (0, 1) }
    let (low, high) = (
      try call.interpreter.double(ends[0]), try call.interpreter.double(ends[1])
    )
    guard low < high else {
      let given = try call.interpreter.display(of: try Estimator.get("feature_range", call))
      throw PythonError(
        .valueError,
        "Minimum of desired feature range must be smaller than maximum. Got \(given).")
    }
    return (low, high)
  }
}
