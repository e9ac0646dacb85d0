extension Tensor {
  /// A view, with the gradient given by the inverse rearrangement.
  private func rearranged(
    _ name: String, _ result: NDArray,
    _ inverse: @escaping (NDArray) throws(TensorError) -> NDArray,
    again forward: @escaping (NDArray) throws(TensorError) -> NDArray
  ) -> Tensor {
    recordedView(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.linear(name, inverse, gradient: forward))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, inverse(gradient))
      })
  }

  /// A part of this tensor, with the gradient zero elsewhere.
  private func part(
    _ name: String, _ result: NDArray,
    _ place: @escaping (NDArray) throws(TensorError) -> NDArray
  ) -> Tensor {
    let (shape, dtype) = (shape, dtype)
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      try place(whole).assign(gradient)
      return whole
    }
    return recordedView(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.linear(name, spread, gradient: place))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
  }

  private func reshapedView(_ name: String, _ result: NDArray) -> Tensor {
    let shape = shape
    let target = result.shape
    return rearranged(
      name, result, { (gradient) throws(TensorError) in try gradient.reshaped(shape) },
      again: { (array) throws(TensorError) in try array.reshaped(target) })
  }

  public func reshaped(_ target: Shape) throws(TensorError) -> Tensor {
    let result = try data.reshaped(target)
    let name = result.sharesStorage(with: data) ? "ViewBackward0" : "UnsafeViewBackward0"
    return reshapedView(name, result)
  }

  /// As `reshaped`, but never copies.
  public func viewed(_ target: Shape) throws(TensorError) -> Tensor {
    reshapedView("ViewBackward0", try data.viewed(target))
  }

  public func flattened(_ start: Int = 0, _ end: Int = -1) throws(TensorError) -> Tensor {
    let result = try data.flattened(start, end)
    if result.shape == shape { return self }
    let name = result.sharesStorage(with: data) ? "ViewBackward0" : "UnsafeViewBackward0"
    return reshapedView(name, result)
  }

  public func unflattened(_ axis: Int, _ lengths: [Int]) throws(TensorError) -> Tensor {
    reshapedView("ViewBackward0", try data.unflattened(axis, lengths))
  }

  public func squeezed(_ axes: [Int]? = nil) throws(TensorError) -> Tensor {
    let name =
      axes == nil ? "SqueezeBackward0" : axes?.count == 1 ? "SqueezeBackward1" : "SqueezeBackward2"
    return reshapedView(name, try data.squeezed(axes))
  }

  public func unsqueezed(_ axis: Int) throws(TensorError) -> Tensor {
    reshapedView("UnsqueezeBackward0", try data.unsqueezed(axis))
  }

  public func transposed(_ first: Int, _ second: Int) throws(TensorError) -> Tensor {
    let turn = { (array: NDArray) throws(TensorError) -> NDArray in
      try array.transposed(first, second)
    }
    return rearranged("TransposeBackward0", try turn(data), turn, again: turn)
  }

  /// The same memory with other lengths and steps, as `as_strided`.
  ///
  /// - Throws: RuntimeError when it would reach outside of the memory.
  public func strided(
    _ lengths: Shape, _ steps: Shape, offset: Int? = nil
  ) throws(TensorError) -> Tensor {
    guard lengths.count == steps.count else {
      throw .runtime("mismatch in length of strides and shape")
    }
    guard steps.allSatisfy({ $0 >= 0 }) else {
      throw .runtime(
        "as_strided: Negative strides are not supported at the moment, got strides: "
          + steps.torchText)
    }
    let start = offset ?? data.offset
    let room = data.storage.byteCount / dtype.byteCount
    var last = start
    for (length, step) in zip(lengths, steps) {
      let (reach, overflows) = Swift.max(length - 1, 0).multipliedReportingOverflow(by: step)
      guard !overflows, reach <= room else {
        last = room
        break
      }
      last += reach
    }
    guard start >= 0, lengths.elementCount == 0 || last < room else {
      throw .runtime(
        "setStorage: sizes \(lengths.torchText), strides \(steps.torchText), storage offset "
          + "\(start), and itemsize \(dtype.byteCount) are out of bounds for storage of size "
          + "\(data.storage.byteCount)")
    }
    let result = data.view(lengths, steps, offset: start)
    guard isRecorded else {
      let view = Tensor(result, mode: mode)
      view.base = base ?? self
      return view
    }
    guard data.isContiguous else {
      throw TensorError(
        .notImplementedError, "as_strided of a tensor that is not contiguous has no gradient here")
    }
    let (shape, dtype, first) = (shape, dtype, data.offset)
    return recordedView("AsStridedBackward0", result) { (gradient, sink) throws(TensorError) in
      let places = try NDArray.arange(0, .int(room), 1, .int64)
        .view(lengths, steps, offset: start).reshaped([lengths.elementCount])
      let whole = try NDArray.zeros([room], dtype)
      try whole.set([.array(places)], to: gradient.reshaped([gradient.count]), .torch, .add)
      try sink.send(0, whole.sliced(0, first, first + shape.elementCount).reshaped(shape))
    }
  }

  /// The transpose of a matrix; a vector stays, as `Tensor.t()`.
  public func matrixTransposed() throws(TensorError) -> Tensor {
    guard rank <= 2 else {
      throw .runtime("t() expects a tensor with <= 2 dimensions, but self is \(rank)D")
    }
    let result = rank == 2 ? data.matrixTransposed : data
    let turn = { (array: NDArray) in array.rank == 2 ? array.matrixTransposed : array }
    return rearranged("TBackward0", result, turn, again: turn)
  }

  public func permuted(_ axes: [Int]) throws(TensorError) -> Tensor {
    let result = try data.permuted(axes)
    var inverse = Array(repeating: 0, count: rank)
    for (position, axis) in axes.enumerated() { inverse[try shape.axis(axis)] = position }
    return rearranged(
      "PermuteBackward0", result,
      { [inverse] (gradient) throws(TensorError) in try gradient.permuted(inverse) },
      again: { (array) throws(TensorError) in try array.permuted(axes) })
  }

  /// All axes in reverse order, as `Tensor.T`.
  public func reversedAxes() throws(TensorError) -> Tensor {
    try permuted(Array(shape.indices.reversed()))
  }

  public func movedAxis(_ source: Int, to target: Int) throws(TensorError) -> Tensor {
    rearranged(
      "PermuteBackward0", try data.movedAxis(source, to: target),
      { (gradient) throws(TensorError) in try gradient.movedAxis(target, to: source) },
      again: { (array) throws(TensorError) in try array.movedAxis(source, to: target) })
  }

  /// Repeated along axes of length 1 without copying; -1 keeps a length.
  public func expanded(_ target: Shape) throws(TensorError) -> Tensor {
    let shape = shape
    return rearranged(
      "ExpandBackward0", try data.expanded(target),
      { (gradient) throws(TensorError) in try gradient.summed(to: shape) },
      again: { (array) throws(TensorError) in try array.expanded(target) })
  }

  public func contiguous() throws(TensorError) -> Tensor {
    data.isContiguous ? self : try cloned()
  }

  public func select(_ axis: Int, _ index: Int) throws(TensorError) -> Tensor {
    part("SelectBackward0", try data.select(axis, index)) { (whole) throws(TensorError) in
      try whole.select(axis, index)
    }
  }

  public func sliced(
    _ axis: Int, _ start: Int?, _ stop: Int?, _ step: Int = 1
  ) throws(TensorError) -> Tensor {
    part("SliceBackward0", try data.sliced(axis, start, stop, step)) {
      (whole) throws(TensorError) in
      try whole.sliced(axis, start, stop, step)
    }
  }

  public func narrowed(_ axis: Int, _ start: Int, _ length: Int) throws(TensorError) -> Tensor {
    part("SliceBackward0", try data.narrowed(axis, start, length)) { (whole) throws(TensorError) in
      try whole.narrowed(axis, start, length)
    }
  }

  public func diagonal(_ offset: Int = 0, _ first: Int = 0, _ second: Int = 1) throws(TensorError)
    -> Tensor
  {
    part("DiagonalBackward0", try data.diagonal(offset, first, second)) {
      (whole) throws(TensorError) in
      try whole.diagonal(offset, first, second)
    }
  }

  /// Windows of an axis as a new last axis; an element's gradient comes from all its windows.
  public func unfolded(_ axis: Int, _ size: Int, _ step: Int) throws(TensorError) -> Tensor {
    let result = try data.unfolded(axis, size, step)
    let (shape, dtype) = (shape, dtype)
    func gathered(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      let windows = try whole.unfolded(axis, size, step)
      for position in 0..<size {
        // The windows overlap, but not at one place within them.
        let place = try windows.select(-1, position)
        let sum = try NDArray.binary(.add, .array(place), .array(gradient.select(-1, position)))
        try place.assign(sum)
      }
      return whole
    }
    return recordedView(
      "UnfoldBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.linear(
            "UnfoldBackward0", gathered,
            gradient: { (array) throws(TensorError) in try array.unfolded(axis, size, step) }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, gathered(gradient)) })
  }

  /// Parts of one length along an axis.
  public func split(length: Int, _ axis: Int = 0) throws(TensorError) -> [Tensor] {
    try divided("SplitBackward0", data.split(length: length, axis), axis)
  }

  /// Parts of given lengths along an axis.
  public func split(lengths: [Int], _ axis: Int = 0) throws(TensorError) -> [Tensor] {
    try divided("SplitWithSizesBackward0", data.split(lengths: lengths, axis), axis)
  }

  private func divided(
    _ name: String, _ parts: [NDArray], _ axis: Int
  ) throws(TensorError) -> [Tensor] {
    let (shape, dtype) = (shape, dtype)
    let lengths = try parts.map { part throws(TensorError) in try part.shape.length(along: axis) }
    let shapes = parts.map(\.shape)
    return recorded(
      name, parts, [self], areViews: true,
      again: { (gradients, sink) throws(TensorError) in
        sink.send(0, try .concatenate(sink.filled(gradients, shapes, dtype), axis))
      },
      { (gradients, sink) throws(TensorError) in
        let whole = try NDArray.zeros(shape, dtype)
        var start = 0
        for (gradient, length) in zip(gradients, lengths) {
          if let gradient { try whole.sliced(axis, start, start + length).assign(gradient) }
          start += length
        }
        try sink.send(0, whole)
      })
  }

  /// One tensor for each index of an axis, which is left out.
  public func unbound(_ axis: Int = 0) throws(TensorError) -> [Tensor] {
    guard rank > 0 else {
      throw .runtime("Dimension specified as \(axis) but tensor has no dimensions")
    }
    let index = try shape.axis(axis)
    var parts: [NDArray] = []
    for position in 0..<shape[index] { parts.append(try data.select(index, position)) }
    let (shape, dtype) = (shape, dtype)
    let shapes = parts.map(\.shape)
    return recorded(
      "UnbindBackward0", parts, [self], areViews: true,
      again: { (gradients, sink) throws(TensorError) in
        sink.send(0, try .stack(sink.filled(gradients, shapes, dtype), index))
      },
      { (gradients, sink) throws(TensorError) in
        let whole = try NDArray.zeros(shape, dtype)
        for (position, gradient) in gradients.enumerated() {
          if let gradient { try whole.select(index, position).assign(gradient) }
        }
        try sink.send(0, whole)
      })
  }

  /// `self[items]`, as NumPy and PyTorch index.
  public func get(_ items: [IndexItem]) throws(TensorError) -> Tensor {
    let result = try data.get(items)
    let isView = result.sharesStorage(with: data)
    let (shape, dtype) = (shape, dtype)
    var name = "IndexBackward0"
    if isView {
      // PyTorch applies one operation after another; the last one gives the name.
      for item in items {
        switch item {
        case .index: name = "SelectBackward0"
        case .slice(nil, nil, 1) where name != "IndexBackward0": break
        case .slice: name = "SliceBackward0"
        case .newAxis: name = "UnsqueezeBackward0"
        case .ellipsis, .array: break
        }
      }
      if name == "IndexBackward0" { name = "AliasBackward0" }
    }
    func spread(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let whole = try NDArray.zeros(shape, dtype)
      try whole.set(items, to: gradient, .torch, isView ? .replace : .add)
      return whole
    }
    return recordedView(
      name, result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(
          0,
          try gradient.linear(
            "IndexPutBackward0", spread,
            gradient: { (array) throws(TensorError) in try array.get(items) }))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, spread(gradient)) })
  }
}
