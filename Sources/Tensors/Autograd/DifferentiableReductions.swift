extension Tensor {
  /// The shape that a reduction keeps if its axes are not dropped.
  func keptShape(_ axes: [Int]?) throws(TensorError) -> Shape {
    shape.reduced(try AxisSet(axes, of: shape, .torch), keepingAxes: true)
  }

  /// How many elements each result of a reduction comes from.
  private func reducedCount(_ axes: [Int]?) throws(TensorError) -> Int {
    data.reducedCount(try AxisSet(axes, of: shape, .torch))
  }

  public func sum(axes: [Int]? = nil, keepingAxes: Bool = false) throws(TensorError) -> Tensor {
    let result = try data.sum(axes: axes, keepingAxes: keepingAxes, .torch, mode.arithmetic)
    guard isRecorded else { return Tensor(result, mode: mode) }
    let (kept, shape) = (try keptShape(axes), shape)
    let name = axes == nil ? "SumBackward0" : "SumBackward1"
    return recorded(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.reshaped(kept).expanded(shape))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.reshaped(kept).broadcast(to: shape))
      })
  }

  public func mean(axes: [Int]? = nil, keepingAxes: Bool = false) throws(TensorError) -> Tensor {
    let result = try data.mean(axes: axes, keepingAxes: keepingAxes, .torch, mode.arithmetic)
    guard isRecorded else { return Tensor(result, mode: mode) }
    let (kept, shape, count) = (try keptShape(axes), shape, try reducedCount(axes))
    let name = axes == nil ? "MeanBackward0" : "MeanBackward1"
    return recorded(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.reshaped(kept).expanded(shape).divide(scalar: .double(Double(count))))
      },
      { (gradient, sink) throws(TensorError) in
        let share = try NDArray.binary(
          .divide, .array(gradient), .scalar(.double(Double(count))))
        try sink.send(0, share.reshaped(kept).broadcast(to: shape))
      })
  }

  public func product(axis: Int? = nil, keepingAxes: Bool = false) throws(TensorError) -> Tensor {
    let axes = axis.map { [$0] }
    let result = try data.product(axes: axes, keepingAxes: keepingAxes)
    let kept = try keptShape(axes)
    let (saved, shape) = (Saved(self), shape)
    return recorded(
      axis == nil ? "ProdBackward0" : "ProdBackward1", result,
      again: { (gradient, sink) throws(TensorError) in
        let x = try sink.operand(0, saved)
        let hasZero = try NDArray.compare(.equal, .array(x.data), .scalar(0))
        guard try hasZero.cast(to: .int64).sum().item().intValue == 0 else {
          throw sink.node.onlyOnce
        }
        let product = try sink.result(result).multiply(gradient).reshaped(kept)
        sink.send(0, try product.divide(x))
      },
      { (gradient, sink) throws(TensorError) in
        let x = try saved.unpacked()
        // The product of all others, from both sides, so that zeros do no harm.
        let rows = try axis == nil ? x.reshaped([x.count]) : x
        let index = try rows.shape.axis(axis ?? 0)
        let others = try rows.productsOfOthers(index).reshaped(shape)
        let spread = try gradient.reshaped(kept).broadcast(to: shape)
        try sink.send(0, .binary(.multiply, .array(spread), .array(others)))
      })
  }

  /// The variance over some axes, divided by the count less `correction`.
  public func variance(
    axes: [Int]? = nil, correction: Double = 1, keepingAxes: Bool = false
  ) throws(TensorError) -> Tensor {
    let result = try data.variance(axes: axes, ddof: correction, keepingAxes: keepingAxes)
    let (kept, count, saved) = (try keptShape(axes), try reducedCount(axes), Saved(self))
    return recorded(
      "VarBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let x = try sink.operand(0, saved)
        let centered = try x.subtract(x.mean(axes: axes, keepingAxes: true))
        let factor = try gradient.reshaped(kept)
          .multiply(scalar: .double(2 / (Double(count) - correction)))
        sink.send(0, try factor.multiply(centered))
      },
      { (gradient, sink) throws(TensorError) in
        let x = try saved.unpacked()
        let centered = try NDArray.binary(
          .subtract, .array(x), .array(x.mean(axes: axes, keepingAxes: true)))
        let factor = try NDArray.binary(
          .multiply, .array(gradient.reshaped(kept)),
          .scalar(.double(2 / (Double(count) - correction))))
        try sink.send(0, .binary(.multiply, .array(centered), .array(factor)))
      })
  }

  public func standardDeviation(
    axes: [Int]? = nil, correction: Double = 1, keepingAxes: Bool = false
  ) throws(TensorError) -> Tensor {
    let result = try data.standardDeviation(axes: axes, ddof: correction, keepingAxes: keepingAxes)
    let (kept, count, saved) = (try keptShape(axes), try reducedCount(axes), Saved(self))
    return recorded(
      "StdBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let x = try sink.operand(0, saved)
        let centered = try x.subtract(x.mean(axes: axes, keepingAxes: true))
        let scale = try sink.result(result).reshaped(kept)
          .multiply(scalar: .double(Double(count) - correction))
        let factor = try gradient.reshaped(kept).divide(scale).zero(where: scale)
        sink.send(0, try factor.multiply(centered))
      },
      { (gradient, sink) throws(TensorError) in
        let x = try saved.unpacked()
        let centered = try NDArray.binary(
          .subtract, .array(x), .array(x.mean(axes: axes, keepingAxes: true)))
        let scale = try NDArray.binary(
          .multiply, .array(result.reshaped(kept)), .scalar(.double(Double(count) - correction)))
        let factor = try NDArray.binary(.divide, .array(gradient.reshaped(kept)), .array(scale))
        let slope = try NDArray.binary(.multiply, .array(centered), .array(factor))
        let isFlat = try NDArray.compare(.equal, .array(result.reshaped(kept)), .scalar(0))
        try sink.send(0, .where(isFlat, .scalar(0), .array(slope)))
      })
  }

  /// The p-norm over some axes.
  public func norm(
    _ order: Double = 2, axes: [Int]? = nil, keepingAxes: Bool = false
  ) throws(TensorError) -> Tensor {
    let result = try data.norm(order, axes: axes, keepingAxes: keepingAxes)
    let (kept, saved) = (try keptShape(axes), Saved(self))
    return recorded(
      "LinalgVectorNormBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let x = try sink.operand(0, saved)
        let g = try gradient.reshaped(kept)
        switch order {
        case 1: sink.send(0, try g.multiply(x.unary(.sign)))
        case 2:
          let size = try sink.result(result).reshaped(kept)
          sink.send(0, try x.multiply(g.divide(size).zero(where: size)))
        default: throw sink.node.onlyOnce
        }
      },
      { (gradient, sink) throws(TensorError) in
        let x = try saved.unpacked()
        let (g, norm) = (try gradient.reshaped(kept), try result.reshaped(kept))
        let slope: NDArray
        switch order {
        case 0: slope = try .zeros(x.shape, x.dtype)
        case 1: slope = try x.unary(.sign)
        case 2: slope = try .binary(.divide, .array(x), .array(norm))
        case .infinity, -.infinity:
          let isBest = try NDArray.compare(.equal, .array(x.unary(.absolute)), .array(norm))
            .cast(to: x.dtype)
          let ties = try isBest.sum(axes: axes, keepingAxes: true)
          slope = try .binary(
            .multiply, .array(x.unary(.sign)),
            .array(.binary(.divide, .array(isBest), .array(ties))))
        default:
          let powers = try NDArray.binary(
            .power, .array(x.unary(.absolute)), .scalar(.double(order - 1)))
          let scale = try NDArray.binary(.power, .array(norm), .scalar(.double(order - 1)))
          slope = try .binary(
            .divide, .array(.binary(.multiply, .array(x.unary(.sign)), .array(powers))),
            .array(scale))
        }
        let isZero = try NDArray.compare(.equal, .array(norm), .scalar(0))
        let safe = try NDArray.where(isZero, .scalar(0), .array(slope))
        try sink.send(0, .binary(.multiply, .array(g), .array(safe)))
      })
  }

  public func logSumExp(axes: [Int], keepingAxes: Bool = false) throws(TensorError) -> Tensor {
    let result = try data.logSumExp(axes: axes, keepingAxes: keepingAxes)
    let (kept, saved) = (try keptShape(axes), Saved(self))
    return recorded(
      "LogsumexpBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let shifted = try sink.operand(0, saved).subtract(sink.result(result).reshaped(kept))
        sink.send(0, try gradient.reshaped(kept).multiply(shifted.unary(.exp)))
      },
      { (gradient, sink) throws(TensorError) in
        let shifted = try NDArray.binary(
          .subtract, .array(saved.unpacked()), .array(result.reshaped(kept)))
        try sink.send(
          0, .binary(.multiply, .array(gradient.reshaped(kept)), .array(shifted.unary(.exp))))
      })
  }

  /// The largest or smallest of all elements; equal ones share the gradient.
  public func extremum(largest: Bool) throws(TensorError) -> Tensor {
    try sharedExtremum(largest, nil, false, largest ? "MaxBackward1" : "MinBackward1")
  }

  /// As `torch.amax` and `amin`: over some axes, equal elements sharing the gradient.
  public func extremum(
    largest: Bool, axes: [Int]?, keepingAxes: Bool = false
  ) throws(TensorError) -> Tensor {
    try sharedExtremum(largest, axes, keepingAxes, largest ? "AmaxBackward0" : "AminBackward0")
  }

  private func sharedExtremum(
    _ largest: Bool, _ axes: [Int]?, _ keepingAxes: Bool, _ name: String
  ) throws(TensorError) -> Tensor {
    let result =
      try largest
      ? data.maximum(axes: axes, keepingAxes: keepingAxes)
      : data.minimum(axes: axes, keepingAxes: keepingAxes)
    return try shared(result, axes: axes, kept: keptShape(axes), name)
  }

  /// A reduction to one of the elements; those that equal it share its gradient.
  private func shared(
    _ result: NDArray, axes: [Int]?, kept: Shape, _ name: String
  ) throws(TensorError) -> Tensor {
    let saved = Saved(self)
    return recorded(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        let isBest = try NDArray.compare(
          .equal, .array(saved.unpacked()), .array(result.reshaped(kept))
        ).cast(to: gradient.dtype)
        let ties = try isBest.sum(axes: axes, keepingAxes: true)
        let share = try NDArray.binary(.divide, .array(isBest), .array(ties))
        sink.send(0, try gradient.reshaped(kept).multiply(gradient.leaf(share)))
      },
      { (gradient, sink) throws(TensorError) in
        let x = try saved.unpacked()
        let isBest = try NDArray.compare(.equal, .array(x), .array(result.reshaped(kept)))
          .cast(to: gradient.dtype)
        let ties = try isBest.sum(axes: axes, keepingAxes: true)
        let share = try NDArray.binary(.divide, .array(gradient.reshaped(kept)), .array(ties))
        try sink.send(0, .binary(.multiply, .array(isBest), .array(share)))
      })
  }

  /// The largest or smallest element along an axis and where it stands, as `torch.max(dim)`.
  public func extremum(
    largest: Bool, axis: Int, keepingAxes: Bool = false
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let positions = try data.argExtremum(largest: largest, axis: axis, keepingAxes: true)
    return try picked(
      axis, positions, keepingAxes, largest ? "MaxBackward0" : "MinBackward0")
  }

  /// Elements at positions along an axis whose gradient goes back to those places.
  private func picked(
    _ axis: Int, _ positions: NDArray, _ keepingAxes: Bool, _ name: String
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let kept = try data.gathered(axis, positions)
    let drops = !keepingAxes && rank > 0
    let values = drops ? try kept.squeezed([axis]) : kept
    let indices = drops ? try positions.squeezed([axis]) : positions
    let (shape, dtype) = (shape, dtype)
    let valueShape = values.shape
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      try whole.scatter(axis, positions, gradient.reshaped(positions.shape), .add)
      return whole
    }
    let result = recorded(
      name, values,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.linear(
            "ValueSelectingReductionBackward0", spread,
            gradient: { (array) throws(TensorError) in
              try array.gathered(axis, positions).reshaped(valueShape)
            }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
    return (result, Tensor(indices, mode: mode))
  }

  /// The middle element, the lower one of two, of all or along an axis.
  public func median(
    axis: Int? = nil, keepingAxes: Bool = false
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    guard let axis else {
      let flat = try reshaped([count])
      let order = try flat.data.argsorted(0)
      let middle = try order.sliced(0, (count - 1) / 2, (count - 1) / 2 + 1).copy()
      let result = try flat.data.gathered(0, middle).reshaped([])
      return (
        try shared(result, axes: nil, kept: keptShape(nil), "MedianBackward0"),
        Tensor(try middle.reshaped([]), mode: mode)
      )
    }
    let index = try shape.axis(axis)
    let middle = ((rank == 0 ? 1 : shape[index]) - 1) / 2
    let order = try data.argsorted(index)
    let place = try order.narrowed(index, middle, 1).copy()
    return try picked(index, place, keepingAxes, "MedianBackward1")
  }

  /// The sorted elements along an axis and where each came from.
  public func sorted(
    _ axis: Int = -1, descending: Bool = false
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let order = try data.argsorted(axis, descending: descending)
    return try picked(axis, order, true, "SortBackward0")
  }

  /// The largest or smallest elements along an axis and where they stand.
  public func topK(
    _ count: Int, _ axis: Int = -1, largest: Bool = true
  ) throws(TensorError) -> (values: Tensor, indices: Tensor) {
    let best = try data.topK(count, axis, largest: largest)
    return try picked(axis, best.indices, true, "TopkBackward0")
  }

  /// Running totals along an axis.
  public func cumulativeSum(_ axis: Int) throws(TensorError) -> Tensor {
    let result = try data.cumulativeSum(axis)
    return recorded(
      "CumsumBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.flipped([axis]).cumulativeSum(axis).flipped([axis]))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.flipped([axis]).cumulativeSum(axis).flipped([axis]))
      })
  }

  /// Running products along an axis.
  public func cumulativeProduct(_ axis: Int) throws(TensorError) -> Tensor {
    let result = try data.cumulativeProduct(axis)
    let saved = Saved(self)
    return recorded("CumprodBackward0", result) { (gradient, sink) throws(TensorError) in
      try sink.send(0, saved.unpacked().cumulativeProductGradient(axis, gradient))
    }
  }
}

extension Tensor {
  /// Zeros where a divisor is zero: the slope that the plain pass takes there.
  fileprivate func zero(where divisor: Tensor) throws(TensorError) -> Tensor {
    let isZero = try NDArray.compare(.equal, .array(divisor.data), .scalar(0))
    return try .where(leaf(isZero), .scalar(.int(0)), .tensor(self))
  }
}

extension NDArray {
  /// For each element, the product of all others along an axis.
  func productsOfOthers(_ axis: Int) throws(TensorError) -> NDArray {
    if rank == 0 { return try .ones(shape, dtype) }
    let length = shape[axis]
    var edge = shape
    edge[axis] = 1
    let one = try NDArray.ones(edge, dtype)
    let before = try NDArray.concatenate(
      [one, sliced(axis, 0, Swift.max(length - 1, 0))], axis
    ).cumulativeProduct(axis)
    let after = try NDArray.concatenate([sliced(axis, 1, length), one], axis)
      .flipped([axis]).cumulativeProduct(axis).flipped([axis])
    return try .binary(.multiply, .array(before), .array(after))
  }

  /// The gradient of running products, each term written out, which zeros cannot spoil.
  func cumulativeProductGradient(
    _ axis: Int, _ gradient: NDArray
  ) throws(TensorError) -> NDArray {
    let index = try shape.axis(axis)
    let total = try NDArray.zeros(shape, dtype)
    guard rank > 0 else { return gradient }
    for last in 0..<shape[index] {
      let others = try sliced(index, 0, last + 1).productsOfOthers(index)
      let share = try NDArray.binary(
        .multiply, .array(others), .array(gradient.narrowed(index, last, 1)))
      let place = try total.sliced(index, 0, last + 1)
      try place.assign(.binary(.add, .array(place), .array(share)))
    }
    return total
  }
}
