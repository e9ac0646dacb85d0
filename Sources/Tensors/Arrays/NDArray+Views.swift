extension NDArray {
  /// The same elements in another shape, one length of which may be -1; a view where strides allow.
  public func reshaped(_ target: Shape, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray
  {
    let lengths = try resolved(target, dialect)
    if let strides = viewStrides(for: lengths) { return view(lengths, strides) }
    let packed = try copy()
    return packed.view(lengths, lengths.contiguousStrides)
  }

  /// The same elements in another shape, never copied, as `Tensor.view`.
  public func viewed(_ target: Shape) throws(TensorError) -> NDArray {
    let lengths = try resolved(target, .torch)
    guard let strides = viewStrides(for: lengths) else {
      throw .runtime(
        "view size is not compatible with input tensor's size and stride (at least one dimension "
          + "spans across two contiguous subspaces). Use .reshape(...) instead.")
    }
    return view(lengths, strides)
  }

  private func resolved(_ target: Shape, _ dialect: Dialect) throws(TensorError) -> Shape {
    var lengths = target
    var unknown: Int?
    var known = Shape()
    for axis in 0..<target.count {
      if target[axis] == -1 {
        guard unknown == nil else {
          throw dialect == .torch
            ? .runtime("only one dimension can be inferred")
            : .value("can only specify one unknown dimension")
        }
        unknown = axis
      } else if target[axis] < 0 {
        throw dialect == .torch
          ? .runtime(
            "invalid shape dimension \(target[axis]) at index \(axis) of shape \(target.torchText)")
          : .value("negative dimensions not allowed")
      } else {
        known.append(target[axis])
      }
    }
    let product = known.elementCount
    if let unknown {
      guard product > 0, count % product == 0 else { throw mismatch(target, dialect) }
      lengths[unknown] = count / product
    } else if product != count {
      throw mismatch(target, dialect)
    }
    return lengths
  }

  private func mismatch(_ target: Shape, _ dialect: Dialect) -> TensorError {
    switch dialect {
    case .torch: .runtime("shape '\(target.torchText)' is invalid for input of size \(count)")
    case .numpy:
      .value(
        "cannot reshape array of size \(count) into shape "
          + Self.asked(target))
    }
  }

  /// A shape that was asked for as NumPy writes it: an unknown length in front is left out.
  private static func asked(_ target: Shape) -> String {
    let known = target.drop { $0 < 0 }
    guard let first = known.first else { return "()" }
    let rest = known.dropFirst().map { $0 < 0 ? ",newaxis" : ",\($0)" }.joined()
    return "(\(first)\(rest)\(target.count == 1 ? "," : ""))"
  }

  /// The strides with which another shape sees the same elements in order, nil if there are none.
  func viewStrides(for target: Shape) -> Strides? {
    if isContiguous || count == 0 { return target.contiguousStrides }
    var result = Shape(repeating: 0, count: target.count)
    var axis = target.count - 1
    var source = rank - 1
    while source >= 0 {
      // One chunk: source axes that lie one behind the other.
      var length = shape[source]
      let base = strides[source]
      while source > 0
        && (shape[source - 1] == 1 || strides[source - 1] == length * base)
      {
        source -= 1
        length *= shape[source]
      }
      var filled = 1
      while axis >= 0 && (filled < length || target[axis] == 1) {
        result[axis] = base * filled
        filled *= target[axis]
        axis -= 1
      }
      if filled != length { return nil }
      source -= 1
    }
    return axis < 0 ? result : nil
  }

  public func permuted(_ axes: [Int], _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    guard axes.count == rank else {
      throw dialect == .torch
        ? .runtime(
          "permute(sparse_coo): number of dimensions in the tensor input does not match the length "
            + "of the desired ordering of dimensions i.e. input.dim() = \(rank) is not equal to "
            + "len(dims) = \(axes.count)")
        : .value("axes don't match array")
    }
    var (lengths, steps, seen) = (Shape(), Strides(), AxisSet())
    for axis in axes {
      let index = try shape.axis(axis, dialect)
      if seen.contains(index) {
        throw dialect == .torch
          ? .runtime("permute(): duplicate dims are not allowed.")
          : .value("repeated axis in transpose")
      }
      seen.insert(index)
      lengths.append(shape[index])
      steps.append(strides[index])
    }
    return view(lengths, steps)
  }

  /// Two axes exchanged.
  public func transposed(
    _ first: Int, _ second: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let (one, two) = (try shape.axis(first, dialect), try shape.axis(second, dialect))
    if rank == 0 { return self }
    var (lengths, steps) = (shape, strides)
    (lengths[one], lengths[two]) = (shape[two], shape[one])
    (steps[one], steps[two]) = (strides[two], strides[one])
    return view(lengths, steps)
  }

  /// The last two axes exchanged, without a check.
  var matrixTransposed: NDArray {
    var (lengths, steps) = (shape, strides)
    let (one, two) = (rank - 2, rank - 1)
    (lengths[one], lengths[two]) = (shape[two], shape[one])
    (steps[one], steps[two]) = (strides[two], strides[one])
    return view(lengths, steps)
  }

  /// All axes in reverse order, as NumPy's `.T`.
  public var reversedAxes: NDArray {
    var (lengths, steps) = (Shape(), Strides())
    for axis in shape.indices.reversed() {
      lengths.append(shape[axis])
      steps.append(strides[axis])
    }
    return view(lengths, steps)
  }

  /// One axis moved to another place.
  public func movedAxis(
    _ source: Int, to target: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let (from, to) = (try shape.axis(source, dialect), try shape.axis(target, dialect))
    if rank == 0 { return self }
    var (lengths, steps) = (shape, strides)
    lengths.insert(lengths.remove(at: from), at: to)
    steps.insert(steps.remove(at: from), at: to)
    return view(lengths, steps)
  }

  /// One index along an axis, which is left out.
  public func select(
    _ axis: Int, _ index: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis, dialect)
    guard rank > 0 else {
      throw dialect == .torch
        ? .index("select() cannot be applied to a 0-dim tensor.")
        : .index("too many indices for array: array is 0-dimensional, but 1 were indexed")
    }
    let length = shape[axis]
    guard index >= -length, index < length else {
      throw dialect == .torch
        ? .index("index \(index) is out of bounds for dimension \(axis) with size \(length)")
        : .index("index \(index) is out of bounds for axis \(axis) with size \(length)")
    }
    var (lengths, steps) = (shape, strides)
    lengths.remove(at: axis)
    let step = steps.remove(at: axis)
    return view(lengths, steps, offset: offset &+ (index < 0 ? index + length : index) &* step)
  }

  /// Part of an axis, with Python's rules for `start:stop:step`.
  /// - Throws: ValueError for a step of 0, and under PyTorch for a negative one.
  public func sliced(
    _ axis: Int, _ start: Int?, _ stop: Int?, _ step: Int = 1, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis, dialect)
    guard step != 0 else { throw .value("slice step cannot be zero") }
    if dialect == .torch && step < 0 { throw .value("step must be greater than zero") }
    let (first, count) = NDArray.sliceBounds(start, stop, step, shape[axis])
    var (lengths, steps) = (shape, strides)
    lengths[axis] = count
    let (stride, overflow) = strides[axis].multipliedReportingOverflow(by: step)
    steps[axis] = count > 1 && !overflow ? stride : strides[axis]
    return view(lengths, steps, offset: offset &+ (count > 0 ? first &* strides[axis] : 0))
  }

  /// Where a slice of an axis starts and how many indexes it has.
  static func sliceBounds(
    _ start: Int?, _ stop: Int?, _ step: Int, _ length: Int
  ) -> (first: Int, count: Int) {
    let (low, high) = step > 0 ? (0, length) : (-1, length - 1)
    func bounded(_ value: Int?, _ otherwise: Int) -> Int {
      guard let value else { return otherwise }
      let index = value < 0 ? (value < -length ? -length - 1 : value) + length : value
      return Swift.min(Swift.max(index, low), high)
    }
    let first = bounded(start, step > 0 ? low : high)
    let last = bounded(stop, step > 0 ? high : low)
    let span = step > 0 ? last - first : first - last
    if span <= 0 { return (first, 0) }
    let magnitude = step.magnitude > UInt(Int.max) ? Int.max : Int(step.magnitude)
    return (first, (span - 1) / magnitude + 1)
  }

  /// The given part of an axis, which must exist.
  public func narrowed(_ axis: Int, _ start: Int, _ length: Int) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis)
    let first = start < 0 ? start + shape[axis] : start
    guard first >= 0, length >= 0, length <= shape[axis], first <= shape[axis] - length else {
      throw .runtime(
        "start (\(start)) + length (\(length)) exceeds dimension size (\(shape[axis])).")
    }
    return try sliced(axis, first, first + length)
  }

  /// Without the axes of length 1, or without one of them.
  public func squeezed(_ axes: [Int]? = nil, _ dialect: Dialect = .torch) throws(TensorError)
    -> NDArray
  {
    var chosen = AxisSet()
    for axis in axes ?? Array(shape.indices) {
      let index = try shape.axis(axis, dialect)
      guard index < rank else { continue }
      if shape[index] == 1 {
        chosen.insert(index)
      } else if axes != nil && dialect == .numpy {
        throw .value("cannot select an axis to squeeze out which has size not equal to one")
      }
    }
    return view(
      shape.reduced(chosen, keepingAxes: false), strides.reduced(chosen, keepingAxes: false))
  }

  /// With an axis of length 1 more.
  public func unsqueezed(_ axis: Int, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis, dialect, extra: 1)
    guard rank < Shape.maximumRank else {
      throw .runtime("arrays here have at most \(Shape.maximumRank) axes")
    }
    var (lengths, steps) = (shape, strides)
    let step = axis < rank ? strides[axis] &* shape[axis] : 1
    lengths.insert(1, at: axis)
    steps.insert(step, at: axis)
    return view(lengths, steps)
  }

  /// The axes from one to another merged into one.
  public func flattened(_ start: Int = 0, _ end: Int = -1) throws(TensorError) -> NDArray {
    let (first, last) = (try shape.axis(start), try shape.axis(end))
    guard first <= last else {
      throw .runtime("flatten() has invalid args: start_dim cannot come after end_dim")
    }
    if rank == 0 { return try reshaped([1]) }
    var lengths = Shape()
    for axis in shape.indices {
      if axis > first && axis <= last {
        lengths[lengths.count - 1] *= shape[axis]
      } else {
        lengths.append(shape[axis])
      }
    }
    return try reshaped(lengths)
  }

  /// One axis split into several, one of which may be -1.
  public func unflattened(_ axis: Int, _ lengths: [Int]) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis)
    let known = try Shape(lengths.filter { $0 != -1 }).elementCount
    var result: [Int] = []
    for index in shape.indices {
      if index == axis {
        result += lengths.map { $0 == -1 && known > 0 ? shape[axis] / known : $0 }
      } else {
        result.append(shape[index])
      }
    }
    return try reshaped(Shape(result))
  }

  /// A diagonal of two axes as a new last axis.
  public func diagonal(
    _ offset: Int = 0, _ first: Int = 0, _ second: Int = 1
  ) throws(TensorError) -> NDArray {
    let (one, two) = (try shape.axis(first), try shape.axis(second))
    guard one != two, rank >= 2 else {
      throw .runtime("diagonal dimensions cannot be identical \(first), \(second)")
    }
    let rows = offset < 0 ? shape[one] + Swift.max(offset, -shape[one]) : shape[one]
    let columns = offset > 0 ? shape[two] - Swift.min(offset, shape[two]) : shape[two]
    let count = Swift.min(rows, columns)
    var (lengths, steps, seen) = (Shape(), Strides(), AxisSet())
    seen.insert(one)
    seen.insert(two)
    for axis in shape.indices where !seen.contains(axis) {
      lengths.append(shape[axis])
      steps.append(strides[axis])
    }
    lengths.append(count)
    steps.append(strides[one] + strides[two])
    let start = count == 0 ? 0 : offset < 0 ? -offset * strides[one] : offset * strides[two]
    return view(lengths, steps, offset: self.offset + start)
  }

  /// Windows of an axis as a new last axis.
  public func unfolded(_ axis: Int, _ size: Int, _ step: Int) throws(TensorError) -> NDArray {
    let axis = try shape.axis(axis)
    guard rank > 0, size >= 0, size <= shape[axis] else {
      throw .runtime(
        "maximum size for tensor at dimension \(axis) is \(rank > 0 ? shape[axis] : 1) but size is \(size)"
      )
    }
    guard step > 0 else { throw .runtime("step is \(step) but must be > 0") }
    guard rank < Shape.maximumRank else {
      throw .runtime("arrays here have at most \(Shape.maximumRank) axes")
    }
    var (lengths, steps) = (shape, strides)
    lengths[axis] = (shape[axis] - size) / step + 1
    steps[axis] = strides[axis] &* Swift.min(step, Int(Int32.max))
    lengths.append(size)
    steps.append(strides[axis])
    return view(lengths, steps)
  }
}
