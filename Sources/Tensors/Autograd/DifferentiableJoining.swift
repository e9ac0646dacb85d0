extension Tensor {
  /// Tensors put one after the other along an axis.
  public static func concatenate(
    _ tensors: [Tensor], _ axis: Int = 0
  ) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw .value("torch.cat(): expected a non-empty list of Tensors")
    }
    let result = try NDArray.concatenate(tensors.map(\.data), axis)
    let index = try result.shape.axis(axis)
    let parts = tensors.map { (shape: $0.shape, dtype: $0.dtype) }
    return first.recorded(
      "CatBackward0", result, tensors.dropFirst().first, Array(tensors.dropFirst(2)),
      again: { (gradient, sink) throws(TensorError) in
        var start = 0
        for (position, part) in parts.enumerated() where part.shape.count == gradient.rank {
          let length = part.shape[index]
          let share = try gradient.narrowed(index, start, length)
          sink.send(position, try share.cast(to: part.dtype))
          start += length
        }
      },
      { (gradient, sink) throws(TensorError) in
        var start = 0
        for (position, part) in parts.enumerated() {
          // One-dimensional tensors without elements were skipped.
          if part.shape.count != gradient.rank { continue }
          let length = part.shape[index]
          if sink.needs(position) {
            let share = try gradient.narrowed(index, start, length)
            try sink.send(position, share.cast(to: part.dtype))
          }
          start += length
        }
      })
  }

  /// Tensors of one shape side by side along a new axis.
  public static func stack(_ tensors: [Tensor], _ axis: Int = 0) throws(TensorError) -> Tensor {
    guard let first = tensors.first else {
      throw .runtime("stack expects a non-empty TensorList")
    }
    let result = try NDArray.stack(tensors.map(\.data), axis)
    let count = tensors.count
    let types = tensors.map(\.dtype)
    return first.recorded(
      "StackBackward0", result, tensors.dropFirst().first, Array(tensors.dropFirst(2)),
      again: { (gradient, sink) throws(TensorError) in
        for position in 0..<count where sink.needs(position) {
          sink.send(position, try gradient.select(axis, position).cast(to: types[position]))
        }
      },
      { (gradient, sink) throws(TensorError) in
        for position in 0..<count where sink.needs(position) {
          try sink.send(position, gradient.select(axis, position).cast(to: types[position]))
        }
      })
  }

  /// Repeated as a whole along each axis, as `Tensor.repeat`.
  public func tiled(_ repetitions: [Int]) throws(TensorError) -> Tensor {
    let result = try data.tiled(repetitions, .torch)
    let extra = repetitions.count - rank
    let shape = shape
    return recorded("RepeatBackward0", result) { (gradient, sink) throws(TensorError) in
      // Seen as [repetitions, length] along each axis, it adds up over the repetitions.
      var sum = gradient
      for (axis, count) in repetitions.enumerated() where count != 1 {
        let length = axis < extra ? 1 : shape[axis - extra]
        sum = try sum.unflattened(axis, [count, length]).sum(axes: [axis])
      }
      try sink.send(0, sum.reshaped(shape))
    }
  }

  /// Each element repeated along an axis, as `repeat_interleave`.
  public func repeated(_ counts: [Int], _ axis: Int? = nil) throws(TensorError) -> Tensor {
    guard let axis else { return try reshaped([count]).repeated(counts, 0) }
    let index = try shape.axis(axis)
    let length = rank == 0 ? 1 : shape[index]
    var positions: [Int] = []
    guard counts.count == 1 || counts.count == length, counts.allSatisfy({ $0 >= 0 }) else {
      throw .runtime("repeats must have the same size as input along dim")
    }
    let total = counts.reduce(0.0) { $0 + Double($1) } * (counts.count == 1 ? Double(length) : 1)
    guard total < 0x1p28 else {
      throw TensorError(.memoryError, "a tensor of \(total) elements is too large")
    }
    for place in 0..<length {
      positions += Array(repeating: place, count: counts.count == 1 ? counts[0] : counts[place])
    }
    return try taking(leaf(NDArray(positions)), index, name: "ViewBackward0")
  }

  public func flipped(_ axes: [Int]) throws(TensorError) -> Tensor {
    recorded(
      "FlipBackward0", try data.flipped(axes),
      again: { (gradient, sink) throws(TensorError) in sink.send(0, try gradient.flipped(axes)) },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.flipped(axes))
      })
  }

  public func rolled(_ shifts: [Int], _ axes: [Int]?) throws(TensorError) -> Tensor {
    recorded(
      "RollBackward0", try data.rolled(shifts, axes),
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.rolled(shifts.map { -$0 }, axes))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.rolled(shifts.map { -$0 }, axes))
      })
  }

  /// Numbers put in front of and behind the last axes, the last axis first, as `F.pad`.
  public func padded(_ amounts: [Int], _ value: Scalar = 0) throws(TensorError) -> Tensor {
    guard amounts.count % 2 == 0 else {
      throw .runtime("Padding length must be divisible by 2")
    }
    guard amounts.count / 2 <= rank,
      amounts.allSatisfy({ $0.magnitude < 1 << 30 })
    else {
      throw .runtime(
        "Length of pad must be even and at most twice the number of dimensions of the input")
    }
    var lengths = shape
    for pair in 0..<(amounts.count / 2) {
      let axis = rank - 1 - pair
      lengths[axis] += amounts[2 * pair] + amounts[2 * pair + 1]
      guard lengths[axis] >= 0 else {
        throw .runtime(
          "The input size \(shape[axis]), plus negative padding \(amounts[2 * pair]) and "
            + "\(amounts[2 * pair + 1]) resulted in a negative output size")
      }
    }
    let result = try NDArray.full(lengths, value, dtype)
    let own = shape
    // The overlap of both, seen from the padded array and from this one.
    func overlap(_ outer: NDArray, _ inner: NDArray) throws(TensorError) -> (NDArray, NDArray) {
      var (one, two) = (outer, inner)
      for pair in 0..<(amounts.count / 2) {
        let axis = own.count - 1 - pair
        let front = amounts[2 * pair]
        let (first, skipped) = (Swift.max(front, 0), Swift.max(-front, 0))
        let length = Swift.max(
          Swift.min(own[axis] - skipped, lengths[axis] - first), 0)
        one = try one.narrowed(axis, first, length)
        two = try two.narrowed(axis, Swift.min(skipped, own[axis] - length), length)
      }
      return (one, two)
    }
    let (target, source) = try overlap(result, data)
    NDArray.convert(source, into: target)
    return recorded(
      "ConstantPadNdBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.padded(amounts.map { -$0 }))
      },
      { (gradient, sink) throws(TensorError) in
        let whole = try NDArray.zeros(own, gradient.dtype)
        let (part, place) = try overlap(gradient, whole)
        try place.assign(part)
        try sink.send(0, whole)
      })
  }
}
