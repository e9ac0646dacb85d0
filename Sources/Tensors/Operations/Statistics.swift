extension NDArray {
  /// The variance over some axes, divided by the count less `ddof`.
  ///
  /// NumPy subtracts the mean and adds squares in the array's own precision; PyTorch works in
  /// double precision.
  public func variance(
    axes: [Int]? = nil, ddof: Double = 0, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let chosen = try AxisSet(axes, of: shape, dialect)
    let count = Double(reducedCount(chosen))
    let precise = try cast(to: dialect == .torch ? .float64 : dtype.floating(.numpy))
    let mean = try precise.mean(axes: axes, keepingAxes: true, dialect)
    let centered = try NDArray.binary(.subtract, .array(precise), .array(mean), dialect)
    let squares = try centered.unary(.square, dialect)
    let total = try squares.sum(axes: axes, keepingAxes: keepingAxes, dialect)
    let divisor = Swift.max(count - ddof, 0)
    let result = try NDArray.binary(
      .divide, .array(total), .scalar(.double(divisor)), dialect)
    return try result.cast(to: dtype.floating(dialect))
  }

  /// The square root of the variance.
  public func standardDeviation(
    axes: [Int]? = nil, ddof: Double = 0, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let source = dialect == .torch ? try cast(to: .float64) : self
    let spread = try source.variance(axes: axes, ddof: ddof, keepingAxes: keepingAxes, dialect)
    return try spread.unary(.sqrt, dialect).cast(to: dtype.floating(dialect))
  }

  /// The p-norm over some axes; infinities take the largest or smallest magnitude, 0 counts.
  public func norm(
    _ order: Double = 2, axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let magnitudes = try cast(to: dtype.floating(dialect)).unary(.absolute, dialect)
    switch order {
    case .infinity: return try magnitudes.maximum(axes: axes, keepingAxes: keepingAxes, dialect)
    case -.infinity: return try magnitudes.minimum(axes: axes, keepingAxes: keepingAxes, dialect)
    case 0:
      return try magnitudes.truth().cast(to: magnitudes.dtype)
        .sum(axes: axes, keepingAxes: keepingAxes, dialect)
    case 1: return try magnitudes.sum(axes: axes, keepingAxes: keepingAxes, dialect)
    case 2:
      return try magnitudes.unary(.square, dialect)
        .sum(axes: axes, keepingAxes: keepingAxes, dialect).unary(.sqrt, dialect)
    default:
      let powers = try NDArray.binary(
        .power, .array(magnitudes), .scalar(.double(order)), dialect)
      return try .binary(
        .power, .array(powers.sum(axes: axes, keepingAxes: keepingAxes, dialect)),
        .scalar(.double(1 / order)), dialect)
    }
  }

  /// `log(sum(exp(x)))` over some axes without overflow.
  public func logSumExp(axes: [Int]? = nil, keepingAxes: Bool = false) throws(TensorError)
    -> NDArray
  {
    let source = try cast(to: dtype.floating(.torch))
    let top = try source.maximum(axes: axes, keepingAxes: true)
    let finite = try NDArray.where(
      top.unary(.isFinite), .array(top), .scalar(.double(0)))
    let shifted = try NDArray.binary(.subtract, .array(source), .array(finite))
    let total = try shifted.unary(.exp).sum(axes: axes, keepingAxes: true).unary(.log)
    let result = try NDArray.binary(.add, .array(total), .array(finite))
    if keepingAxes { return result }
    let chosen = try AxisSet(axes, of: shape, .torch)
    return try result.reshaped(shape.reduced(chosen, keepingAxes: false))
  }

  /// Running totals along an axis; bools and small integers add up in int64.
  public func cumulativeSum(
    _ axis: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try accumulated(axis, dialect, adding: true)
  }

  /// Running products along an axis.
  public func cumulativeProduct(
    _ axis: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try accumulated(axis, dialect, adding: false)
  }

  private func accumulated(
    _ axis: Int, _ dialect: Dialect, adding: Bool
  ) throws(TensorError) -> NDArray {
    if dtype.isHalf {
      return try cast(to: .float32).accumulated(axis, dialect, adding: adding).cast(to: dtype)
    }
    let axis = try shape.axis(axis, dialect)
    let source = dtype.isFloatingPoint ? self : try cast(to: .int64)
    let result = try source.copy()
    guard rank > 0, shape[axis] > 0 else { return result }
    let (length, step) = (shape[axis], result.strides[axis])
    let rows = result.rows(along: axis)
    switch result.dtype {
    case .float32:
      // PyTorch accumulates float32 in double precision, NumPy does not.
      let data = result.pointer(Float.self)
      rows.forEachRow { _, start in
        if dialect == .torch {
          var total: Double = adding ? 0 : 1
          for index in 0..<length {
            let value = Double(data[start + index * step])
            total = adding ? total + value : total * value
            data[start + index * step] = Float(total)
          }
        } else {
          for index in 1..<Swift.max(length, 1) {
            let before = data[start + (index - 1) * step]
            data[start + index * step] =
              adding ? before + data[start + index * step] : before * data[start + index * step]
          }
        }
      }
    case .float64:
      let data = result.pointer(Double.self)
      rows.forEachRow { _, start in
        for index in 1..<Swift.max(length, 1) {
          let before = data[start + (index - 1) * step]
          data[start + index * step] =
            adding ? before + data[start + index * step] : before * data[start + index * step]
        }
      }
    default:
      let data = result.pointer(Int.self)
      rows.forEachRow { _, start in
        for index in 1..<Swift.max(length, 1) {
          let before = data[start + (index - 1) * step]
          data[start + index * step] =
            adding ? before &+ data[start + index * step] : before &* data[start + index * step]
        }
      }
    }
    return result
  }

  /// The array as rows along one axis.
  func rows(along axis: Int) -> ReductionLayout {
    var layout = ReductionLayout(array: self)
    for index in shape.indices where index != axis {
      layout.lengths.append(shape[index])
      layout.steps.append(strides[index])
    }
    if rank > 0 {
      (layout.count, layout.step) = (shape[axis], strides[axis])
    } else {
      layout.count = 1
    }
    return layout
  }

  /// The index of the largest or smallest element along an axis, or of the flattened array.
  public func argExtremum(
    largest: Bool, axis: Int? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    guard let axis else {
      let flat = try reshaped([count])
      let result = try flat.argExtremum(largest: largest, axis: 0, dialect)
      return keepingAxes ? try result.reshaped(Shape(repeating: 1, count: rank)) : result
    }
    if dtype.isHalf {
      return try cast(to: .float32).argExtremum(
        largest: largest, axis: axis, keepingAxes: keepingAxes, dialect)
    }
    let index = try shape.axis(axis, dialect)
    let chosen = try AxisSet(rank == 0 ? [] : [index], of: shape, dialect)
    let target = shape.reduced(chosen, keepingAxes: keepingAxes)
    if rank > 0 && shape[index] == 0 {
      let name = largest ? "argmax" : "argmin"
      throw dialect == .torch
        ? .index("\(name)(): Expected reduction dim \(axis) to have non-zero size.")
        : .value("attempt to get \(name) of an empty sequence")
    }
    let result = try NDArray(uninitialized: target, .int64)
    let rows = rows(along: index)
    switch dtype {
    case .bool, .uint8: rows.findExtremum(largest, UInt8.self, result)
    case .int8: rows.findExtremum(largest, Int8.self, result)
    case .int16: rows.findExtremum(largest, Int16.self, result)
    case .uint16: rows.findExtremum(largest, UInt16.self, result)
    case .uint32: rows.findExtremum(largest, UInt32.self, result)
    case .int32: rows.findExtremum(largest, Int32.self, result)
    case .int64: rows.findExtremum(largest, Int.self, result)
    case .float32: rows.findExtremum(largest, Float.self, result)
    case .float64: rows.findExtremum(largest, Double.self, result)
    case .float16, .bfloat16: preconditionFailure("half precision is searched as float32")
    }
    return result
  }

  /// The value at a fraction of the sorted elements along an axis, interpolated linearly.
  ///
  /// - Parameter fraction: from 0 to 1.
  public func quantile(
    _ fraction: Double, axis: Int? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .numpy
  ) throws(TensorError) -> NDArray {
    guard fraction >= 0, fraction <= 1 else {
      throw dialect == .torch
        ? .runtime("quantile() q must be in the range [0, 1] but got \(fraction)")
        : .value("Quantiles must be in the range [0, 1]")
    }
    let working = dtype.floating(dialect)
    return try reduceSorted(axis, keepingAxes, dialect) { values in
      guard let last = values.last else { return .nan }
      if last.isNaN { return .nan }
      let position = fraction * Double(values.count - 1)
      let below = Int(position)
      let above = Swift.min(below + 1, values.count - 1)
      let weight = position - Double(below)
      if working == .float32 {
        let (low, high) = (Float(values[below]), Float(values[above]))
        return Double(NDArray.interpolate(low, high, Float(weight)))
      }
      return NDArray.interpolate(values[below], values[above], weight)
    }
  }

  private static func interpolate<Number: BinaryFloatingPoint>(
    _ low: Number, _ high: Number, _ weight: Number
  ) -> Number {
    let span = high - low
    return weight >= 0.5 ? high - span * (1 - weight) : low + span * weight
  }

  /// The middle element; NumPy takes the mean of two, PyTorch the lower one.
  public func median(
    axis: Int? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .numpy
  ) throws(TensorError) -> NDArray {
    let result = try reduceSorted(axis, keepingAxes, dialect) { values in
      guard let last = values.last else { return .nan }
      if last.isNaN { return .nan }
      let middle = values.count / 2
      if dialect == .torch { return values[(values.count - 1) / 2] }
      return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
    return dialect == .torch ? try result.cast(to: dtype) : result
  }

  /// One number from the sorted elements along an axis, NaN last.
  private func reduceSorted(
    _ axis: Int?, _ keepingAxes: Bool, _ dialect: Dialect, _ body: ([Double]) -> Double
  ) throws(TensorError) -> NDArray {
    let source = try axis == nil ? reshaped([count]) : self
    let index = try source.shape.axis(axis ?? 0, dialect)
    let precise = try source.cast(to: .float64)
    let chosen = try AxisSet(source.rank == 0 ? [] : [index], of: source.shape, dialect)
    let target =
      axis == nil
      ? (keepingAxes ? Shape(repeating: 1, count: rank) : [])
      : source.shape.reduced(chosen, keepingAxes: keepingAxes)
    let result = try NDArray(uninitialized: target, .float64)
    let (data, out) = (precise.pointer(Double.self), result.pointer(Double.self))
    let rows = precise.rows(along: index)
    rows.forEachRow { position, start in
      var values = (0..<rows.count).map { data[start + $0 * rows.step] }
      values.sort { $1.isNaN ? !$0.isNaN : $0 < $1 }
      out[position] = body(values)
    }
    return try result.cast(to: dtype.floating(dialect))
  }

  /// The elements with another value where they are NaN.
  public func replacingNaN(with value: Scalar) throws(TensorError) -> NDArray {
    guard dtype.isFloatingPoint else { return self }
    return try NDArray.where(unary(.isNaN), .scalar(value), .array(self)).cast(to: dtype)
  }

  /// The mean of the elements that are not NaN.
  public func nanMean(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .numpy
  ) throws(TensorError) -> NDArray {
    let present = try unary(.isNaN, dialect).unary(.not, dialect).cast(to: dtype.floating(dialect))
    return try .binary(
      .divide,
      .array(replacingNaN(with: .int(0)).sum(axes: axes, keepingAxes: keepingAxes, dialect)),
      .array(present.sum(axes: axes, keepingAxes: keepingAxes, dialect)), dialect)
  }
}

extension ReductionLayout {
  func findExtremum<Element: Comparable>(
    _ largest: Bool, _ type: Element.Type, _ result: NDArray
  ) {
    let source = array.storage.bytes.assumingMemoryBound(to: Element.self) + array.offset
    let target = result.pointer(Int.self)
    forEachRow { index, start in
      let row = source + start
      var (best, value) = (0, row[0])
      if value == value {
        for position in 1..<max(count, 1) {
          let next = row[position &* step]
          if next != next {
            best = position
            break
          }
          if largest ? next > value : next < value { (best, value) = (position, next) }
        }
      }
      target[index] = best
    }
  }
}
