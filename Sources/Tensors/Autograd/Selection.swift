extension Tensor {
  /// Elements of `left` where the mask holds and of `right` elsewhere.
  public static func `where`(
    _ condition: Tensor, _ left: TensorOperand, _ right: TensorOperand
  ) throws(TensorError) -> Tensor {
    let mask = condition.data
    let result = try NDArray.where(mask, left.operand, right.operand)
    let nothing = Tensor(result, mode: condition.mode)
    let (one, two) = (left.tensor ?? nothing, right.tensor ?? nothing)
    let (leftShape, rightShape) = (one.shape, two.shape)
    let (leftType, rightType) = (one.dtype, two.dtype)
    return one.recorded(
      "WhereBackward0", result, two,
      again: { (gradient, sink) throws(TensorError) in
        let condition = gradient.leaf(mask)
        try sink.send(
          0, .where(condition, .tensor(gradient), .scalar(.int(0))), reducedTo: leftShape, leftType)
        try sink.send(
          1, .where(condition, .scalar(.int(0)), .tensor(gradient)), reducedTo: rightShape,
          rightType)
      },
      { (gradient, sink) throws(TensorError) in
        if sink.needs(0) {
          try sink.send(
            0, .where(mask, .array(gradient), .scalar(0)), reducedTo: leftShape, leftType)
        }
        if sink.needs(1) {
          try sink.send(
            1, .where(mask, .scalar(0), .array(gradient)), reducedTo: rightShape, rightType)
        }
      })
  }

  /// Whole slices at given indexes of an axis, as `index_select`.
  public func taking(
    _ indices: Tensor, _ axis: Int, name: String = "IndexSelectBackward0"
  ) throws(TensorError) -> Tensor {
    let positions = indices.data
    let index = try shape.axis(axis)
    let result = try data.taking(positions, index)
    let (shape, dtype) = (shape, dtype)
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      var items = Array(repeating: IndexItem.all, count: shape.count)
      items[index] = .array(positions)
      try whole.set(items, to: gradient, .torch, .add)
      return whole
    }
    return recorded(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.linear(
            "IndexAddBackward0", spread,
            gradient: { (array) throws(TensorError) in try array.taking(positions, index) }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
  }

  /// Elements picked along an axis, as `gather`.
  public func gathered(_ axis: Int, _ indices: Tensor) throws(TensorError) -> Tensor {
    let positions = indices.data
    let (shape, dtype) = (shape, dtype)
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      try whole.scatter(axis, positions, gradient, .add)
      return whole
    }
    return recorded(
      "GatherBackward0", try data.gathered(axis, positions),
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.linear(
            "ScatterAddBackward0", spread,
            gradient: { (array) throws(TensorError) in try array.gathered(axis, positions) }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
  }

  /// A copy with elements written along an axis, as `scatter` and `scatter_add`.
  public func scattered(
    _ axis: Int, _ indices: Tensor, _ source: Tensor, _ mode: NDArray.ScatterMode = .replace
  ) throws(TensorError) -> Tensor {
    let positions = indices.data
    let result = try data.copy()
    try result.scatter(axis, positions, source.data, mode)
    result.storage.version = 0
    let sourceShape = source.shape
    let name = mode == .add ? "ScatterAddBackward0" : "ScatterBackward0"
    guard mode == .replace || mode == .add || !(isRecorded || source.isRecorded) else {
      throw TensorError(
        .notImplementedError, "scatter with this reduction has no gradient here")
    }
    return recorded(name, result, source) { (gradient, sink) throws(TensorError) in
      if sink.needs(0) {
        let own = try gradient.copy()
        if mode == .replace {
          try own.scatter(axis, positions, .zeros(positions.shape, own.dtype))
        }
        try sink.send(0, own)
      }
      if sink.needs(1) {
        let share = try gradient.gathered(axis, positions)
        if share.shape == sourceShape {
          try sink.send(1, share)
        } else {
          let whole = try NDArray.zeros(sourceShape, share.dtype)
          var place = whole
          for index in share.shape.indices {
            place = try place.narrowed(index, 0, share.shape[index])
          }
          try place.assign(share)
          try sink.send(1, whole)
        }
      }
    }
  }

  /// A copy in which the elements that go to one place are reduced to one, as `scatter_reduce`.
  ///
  /// - Throws: NotImplementedError where another reduction than the sum asks for gradients.
  public func scatterReduced(
    _ axis: Int, _ indices: Tensor, _ source: Tensor, _ reduction: ScatterReduction,
    includingSelf: Bool
  ) throws(TensorError) -> Tensor {
    if reduction == .sum && includingSelf { return try scattered(axis, indices, source, .add) }
    guard !isRecorded, !source.isRecorded else {
      throw TensorError(
        .notImplementedError,
        "scatter_reduce with reduce='\(reduction.rawValue)' has no gradient here")
    }
    let (result, positions) = (try data.copy(), indices.data)
    if !includingSelf {
      try result.scatter(
        axis, positions, .full(positions.shape, reduction.identity(dtype), dtype))
    }
    try result.scatter(axis, positions, source.data, reduction.mode)
    if reduction == .mean {
      let counts = try NDArray.full(shape, includingSelf ? 1 : 0, dtype)
      try counts.scatter(axis, positions, .ones(positions.shape, dtype), .add)
      let divisor = try counts.clipped(.scalar(1), nil)
      return leaf(
        try .binary(
          dtype.isFloatingPoint ? .divide : .floorDivide, .array(result), .array(divisor)))
    }
    return leaf(result)
  }

  /// A copy with whole slices added at indexes of an axis, as `index_add`.
  public func indexAdded(
    _ axis: Int, _ indices: Tensor, _ source: Tensor
  ) throws(TensorError) -> Tensor {
    let positions = indices.data
    let index = try shape.axis(axis)
    var items = Array(repeating: IndexItem.all, count: rank)
    items[index] = .array(positions)
    let result = try data.copy()
    try result.set(items, to: source.data, .torch, .add)
    result.storage.version = 0
    return recorded("IndexAddBackward0", result, source) { (gradient, sink) throws(TensorError) in
      try sink.send(0, gradient)
      if sink.needs(1) { try sink.send(1, gradient.taking(positions, index)) }
    }
  }

  /// A number where the mask holds.
  public func fillingMask(_ mask: Tensor, _ value: Scalar) throws(TensorError) -> Tensor {
    let holds = mask.data
    let shape = shape
    return recorded(
      "MaskedFillBackward0", try data.fillingMask(holds, value),
      again: { (gradient, sink) throws(TensorError) in
        let kept = try gradient.fillingMask(gradient.leaf(holds), .int(0))
        sink.send(0, try kept.summed(to: shape))
      },
      { (gradient, sink) throws(TensorError) in
        let kept = try NDArray.where(holds, .scalar(0), .array(gradient))
        try sink.send(0, kept.summed(to: shape))
      })
  }

  /// The elements where the mask holds, in order.
  public func masked(_ mask: Tensor) throws(TensorError) -> Tensor {
    let shape = shape
    let full = try Shape.broadcast(shape, mask.shape)
    let holds = try mask.data.truth().broadcast(to: full)
    let result = try data.masked(holds)
    return recorded("MaskedSelectBackward0", result) { (gradient, sink) throws(TensorError) in
      let whole = try NDArray.zeros(full, gradient.dtype)
      try whole.set([.array(holds)], to: gradient)
      try sink.send(0, whole.summed(to: shape))
    }
  }

  /// The lower or upper triangle of the last two axes.
  public func triangle(lower: Bool, _ diagonal: Int = 0) throws(TensorError) -> Tensor {
    let result = try data.triangle(lower: lower, diagonal)
    return recorded(
      lower ? "TrilBackward0" : "TriuBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.triangle(lower: lower, diagonal))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.triangle(lower: lower, diagonal))
      })
  }

  /// A matrix with this vector on a diagonal, or the diagonal of this matrix, as `torch.diag`.
  public func diagonalMatrix(_ offset: Int = 0) throws(TensorError) -> Tensor {
    if rank == 2 { return try diagonal(offset).cloned() }
    guard rank == 1 else { throw .runtime("diag(): Supports 1D or 2D tensors. Got \(rank)D") }
    guard offset.magnitude < 1 << 31 else {
      throw .runtime("diag(): the offset \(offset) is too large")
    }
    let size = count + abs(offset)
    let result = try NDArray.zeros(Shape([size, size]), dtype)
    try result.diagonal(offset).assign(data)
    result.storage.version = 0
    return recorded(
      "DiagEmbedBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.diagonal(offset))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.diagonal(offset).copy())
      })
  }

  /// One row of `self` for each index, as `torch.nn.functional.embedding`.
  ///
  /// Shapes: self `[words, width]`, indices `[...]`, result `[..., width]`.
  public func embedding(_ indices: Tensor, paddingIndex: Int? = nil) throws(TensorError) -> Tensor {
    guard rank == 2 else { throw .runtime("'weight' must be 2-D") }
    guard !indices.dtype.isFloatingPoint, indices.dtype != .bool else {
      throw .runtime(
        "Expected tensor for argument #1 'indices' to have one of the following scalar types: "
          + "Long, Int; but got torch.\(indices.dtype.torchScalarName)Tensor instead (while "
          + "checking arguments for embedding)")
    }
    let positions = indices.data
    let list = try positions.integers()
    guard list.allSatisfy({ $0 >= 0 && $0 < self.shape[0] }) else {
      throw .index("index out of range in self")
    }
    let result = try data.taking(positions, 0)
    let (tableShape, dtype) = (shape, dtype)
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(tableShape, dtype)
      whole.addRows(list, try gradient.contiguous(), skipping: paddingIndex)
      return whole
    }
    return recorded(
      "EmbeddingBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        guard paddingIndex == nil else { throw sink.node.onlyOnce }
        sink.send(
          0,
          try gradient.linear(
            "EmbeddingDenseBackward0", spread,
            gradient: { (array) throws(TensorError) in try array.taking(positions, 0) }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
  }
}

extension NDArray {
  /// Adds the rows of a contiguous array to the named rows of this one.
  func addRows(_ rows: [Int], _ source: NDArray, skipping: Int?) {
    let width = shape[1]
    if dtype.isHalf {
      for (position, row) in rows.enumerated() where row != skipping {
        for column in 0..<width {
          combine(row &* width &+ column, source, position &* width &+ column, .add)
        }
      }
      return
    }
    func add<Number: FloatingPoint>(_ type: Number.Type) {
      let (target, values) = (pointer(type), source.pointer(type))
      for (position, row) in rows.enumerated() where row != skipping {
        for column in 0..<width {
          target[row &* width &+ column] += values[position &* width &+ column]
        }
      }
    }
    if dtype == .float32 { add(Float.self) } else { add(Double.self) }
  }
}

/// How `scatter_reduce` joins elements.
public enum ScatterReduction: String, Sendable {
  case sum, prod, mean, amax, amin

  var mode: NDArray.ScatterMode {
    switch self {
    case .sum, .mean: .add
    case .prod: .multiply
    case .amax: .maximum
    case .amin: .minimum
    }
  }

  /// What changes nothing when it is joined.
  func identity(_ dtype: DType) -> Scalar {
    switch self {
    case .sum, .mean: return 0
    case .prod: return 1
    case .amax: return dtype.wholeNumbers.map { .int($0.lowerBound) } ?? .double(-.infinity)
    case .amin: return dtype.wholeNumbers.map { .int($0.upperBound) } ?? .double(.infinity)
    }
  }
}
