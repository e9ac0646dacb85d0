import CKernels

/// A reduction of many numbers to one.
enum ReductionOperation { case sum, product, minimum, maximum, any, all }

extension NDArray {
  /// The sum over some axes, all if nil; integers and bools add up in int64.
  public func sum(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch,
    _ arithmetic: Arithmetic? = nil
  ) throws(TensorError) -> NDArray {
    let source = dtype.isFloatingPoint ? self : try cast(to: .int64)
    return try source.reduced(.sum, axes, keepingAxes, dialect, arithmetic)
  }

  /// The product over some axes, all if nil.
  public func product(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let source = dtype.isFloatingPoint ? self : try cast(to: .int64)
    return try source.reduced(.product, axes, keepingAxes, dialect)
  }

  /// The arithmetic mean over some axes, all if nil.
  public func mean(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch,
    _ arithmetic: Arithmetic? = nil
  ) throws(TensorError) -> NDArray {
    if !dtype.isFloatingPoint && dialect == .torch {
      throw TensorError(
        .notImplementedError,
        "mean(): could not infer output dtype. Input dtype must be either a floating point or "
          + "complex dtype. Got: \(dtype.torchScalarName)")
    }
    let chosen = try AxisSet(axes, of: shape, dialect)
    let divisor = reducedCount(chosen)
    let working = dtype.isHalf ? DType.float32 : dtype.floating(dialect)
    let total = try cast(to: working).reduced(.sum, axes, keepingAxes, dialect, arithmetic)
    return try NDArray.binary(
      .divide, .array(total), .scalar(.double(Double(divisor))), dialect
    ).cast(to: dtype.floating(dialect))
  }

  public func minimum(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try reduced(.minimum, axes, keepingAxes, dialect)
  }

  public func maximum(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try reduced(.maximum, axes, keepingAxes, dialect)
  }

  public func any(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try truth().reduced(.any, axes, keepingAxes, dialect)
  }

  public func all(
    axes: [Int]? = nil, keepingAxes: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    try truth().reduced(.all, axes, keepingAxes, dialect)
  }

  /// How many elements each result of a reduction comes from.
  func reducedCount(_ axes: AxisSet) -> Int {
    var product = 1
    for axis in shape.indices where axes.contains(axis) { product *= shape[axis] }
    return product
  }

  func reduced(
    _ operation: ReductionOperation, _ axes: [Int]?, _ keepingAxes: Bool, _ dialect: Dialect,
    _ arithmetic: Arithmetic? = nil
  ) throws(TensorError) -> NDArray {
    if dtype.isHalf {
      return try cast(to: .float32).reduced(operation, axes, keepingAxes, dialect, arithmetic)
        .cast(to: dtype)
    }
    let chosen = try AxisSet(axes, of: shape, dialect)
    let target = shape.reduced(chosen, keepingAxes: keepingAxes)
    if (operation == .minimum || operation == .maximum) && reducedCount(chosen) == 0
      && target.elementCount > 0
    {
      throw emptyReduction(operation, axes, dialect)
    }
    let result = try NDArray(uninitialized: target, dtype)
    let rows = try reductionLayout(chosen)
    switch dtype {
    case .bool, .uint8: rows.reduce(operation, UInt8.self, result)
    case .int8: rows.reduce(operation, Int8.self, result)
    case .int16: rows.reduce(operation, Int16.self, result)
    case .uint16: rows.reduce(operation, UInt16.self, result)
    case .uint32: rows.reduce(operation, UInt32.self, result)
    case .int32: rows.reduce(operation, Int32.self, result)
    case .int64: rows.reduce(operation, Int.self, result)
    case .float32 where operation == .sum: rows.addFloats(result, arithmetic ?? dialect.arithmetic)
    case .float64 where operation == .sum: rows.addDoubles(result, dialect)
    case .float32: rows.reduceFloating(operation, Float.self, result)
    case .float64: rows.reduceFloating(operation, Double.self, result)
    case .float16, .bfloat16: preconditionFailure("half precision is reduced as float32")
    }
    return result
  }

  private func emptyReduction(
    _ operation: ReductionOperation, _ axes: [Int]?, _ dialect: Dialect
  ) -> TensorError {
    let name = operation == .minimum ? "min" : "max"
    switch dialect {
    case .torch where axes == nil:
      return .runtime(
        "\(name)(): Expected reduction dim to be specified for input.numel() == 0. Specify the "
          + "reduction dim with the 'dim' argument.")
    case .torch:
      return .index(
        "\(name)(): Expected reduction dim \(axes?.first ?? 0) to have non-zero size.")
    case .numpy:
      return .value("zero-size array to reduction operation \(name)imum which has no identity")
    }
  }

  /// The array seen as results by reduced elements, the latter along a single axis.
  func reductionLayout(_ axes: AxisSet) throws(TensorError) -> ReductionLayout {
    var layout = ReductionLayout(array: self)
    var (length, step) = (1, 0)
    var isSingle = true
    for axis in shape.indices where axes.contains(axis) && shape[axis] != 1 {
      if length == 1 {
        (length, step) = (shape[axis], strides[axis])
      } else if step == shape[axis] * strides[axis] {
        (length, step) = (length * shape[axis], strides[axis])
      } else {
        isSingle = false
      }
    }
    for axis in shape.indices where !axes.contains(axis) {
      layout.lengths.append(shape[axis])
      layout.steps.append(strides[axis])
    }
    if reducedCount(axes) == 0 { (length, step, isSingle) = (0, 0, true) }
    if isSingle {
      (layout.count, layout.step) = (length, step)
      return layout
    }
    // The reduced axes do not lie one behind the other: bring them to the end and copy.
    var order = shape.indices.filter { !axes.contains($0) }
    order += shape.indices.filter { axes.contains($0) }
    let packed = try permuted(order).copy()
    layout.array = packed
    (layout.count, layout.step) = (reducedCount(axes), 1)
    layout.steps = layout.lengths.contiguousStrides
    for axis in layout.steps.indices { layout.steps[axis] *= layout.count }
    return layout
  }
}

/// An array seen as one row of elements for each result.
struct ReductionLayout {
  var array: NDArray
  /// The shape of the results and how far apart their rows begin.
  var lengths = Shape()
  var steps = Strides()
  /// How many elements a row has and how far apart they are.
  var count = 0
  var step = 0

  /// Calls `body` with the index of each result and where its row begins.
  @inline(__always)
  func forEachRow(_ body: (_ result: Int, _ start: Int) -> Void) {
    var result = 0
    StridedLoop(lengths, steps).run { offsets, count, steps in
      for index in 0..<count {
        body(result, offsets[0] &+ index &* steps[0])
        result += 1
      }
    }
  }

  /// Whether results lie side by side, so that whole rows of them can be added at once.
  private var isColumnwise: Bool {
    guard let last = lengths.indices.last, step != 1 else { return false }
    return steps[last] == 1 && lengths[last] > 1
  }

  private func forEachBlock(_ body: (_ result: Int, _ start: Int, _ width: Int) -> Void) {
    guard let last = lengths.indices.last else { return }
    let width = lengths[last]
    var (outer, outerSteps) = (lengths, steps)
    outer.remove(at: last)
    outerSteps.remove(at: last)
    var result = 0
    StridedLoop(outer, outerSteps).run { offsets, count, steps in
      for index in 0..<count {
        body(result, offsets[0] &+ index &* steps[0], width)
        result += width
      }
    }
  }

  func addFloats(_ result: NDArray, _ arithmetic: Arithmetic) {
    let (source, target) = (array.pointer(Float.self), result.pointer(Float.self))
    if isColumnwise {
      return forEachBlock { index, start, width in
        switch arithmetic {
        case .tensorflow:
          lk_sum_rows_eigen_f32(source + start, step, count, target + index, width)
        case .torch:
          lk_sum_rows_torch_f32(source + start, step, count, target + index, width)
        case .numpy:
          lk_sum_rows_numpy_f32(source + start, step, count, target + index, width)
        }
      }
    }
    forEachRow { index, start in
      target[index] =
        switch arithmetic {
        case .torch: lk_sum_torch_f32(source + start, step, count)
        case .numpy: lk_sum_numpy_f32(source + start, step, count) + 0
        case .tensorflow: lk_sum_eigen_f32(source + start, step, count)
        }
    }
  }

  func addDoubles(_ result: NDArray, _ dialect: Dialect) {
    let (source, target) = (array.pointer(Double.self), result.pointer(Double.self))
    if isColumnwise {
      return forEachBlock { index, start, width in
        switch dialect {
        case .torch:
          lk_sum_rows_torch_f64(source + start, step, count, target + index, width)
        case .numpy:
          lk_sum_rows_numpy_f64(source + start, step, count, target + index, width)
        }
      }
    }
    forEachRow { index, start in
      target[index] =
        dialect == .torch
        ? lk_sum_torch_f64(source + start, step, count)
        : lk_sum_numpy_f64(source + start, step, count) + 0
    }
  }

  func reduce<Element: FixedWidthInteger>(
    _ operation: ReductionOperation, _ type: Element.Type, _ result: NDArray
  ) {
    let source = array.storage.bytes.assumingMemoryBound(to: Element.self) + array.offset
    let target = result.storage.bytes.assumingMemoryBound(to: Element.self)
    forEachRow { index, start in
      let row = source + start
      var value: Element
      switch operation {
      case .sum:
        value = 0
        for position in 0..<count { value &+= row[position &* step] }
      case .product:
        value = 1
        for position in 0..<count { value &*= row[position &* step] }
      case .minimum:
        value = row[0]
        for position in 0..<count { value = min(value, row[position &* step]) }
      case .maximum:
        value = row[0]
        for position in 0..<count { value = max(value, row[position &* step]) }
      case .any:
        value = 0
        for position in 0..<count where row[position &* step] != 0 { value = 1 }
      case .all:
        value = 1
        for position in 0..<count where row[position &* step] == 0 { value = 0 }
      }
      target[index] = value
    }
  }

  func reduceFloating<Element: BinaryFloatingPoint>(
    _ operation: ReductionOperation, _ type: Element.Type, _ result: NDArray
  ) {
    let source = array.storage.bytes.assumingMemoryBound(to: Element.self) + array.offset
    let target = result.storage.bytes.assumingMemoryBound(to: Element.self)
    forEachRow { index, start in
      let row = source + start
      var value: Element = 1
      switch operation {
      case .product:
        for position in 0..<count { value *= row[position &* step] }
      case .minimum:
        value = row[0]
        for position in 0..<count {
          let next = row[position &* step]
          if next < value || next.isNaN { value = next }
          if value.isNaN { break }
        }
      case .maximum:
        value = row[0]
        for position in 0..<count {
          let next = row[position &* step]
          if next > value || next.isNaN { value = next }
          if value.isNaN { break }
        }
      case .sum, .any, .all: preconditionFailure("floats are added and tested elsewhere")
      }
      target[index] = value
    }
  }
}
