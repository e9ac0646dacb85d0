extension NDArray {
  /// Arrays put one after the other along an existing axis.
  public static func concatenate(
    _ arrays: [NDArray], _ axis: Int = 0, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    guard let first = arrays.first else {
      throw dialect == .torch
        ? .runtime("torch.cat(): expected a non-empty list of Tensors")
        : .value("need at least one array to concatenate")
    }
    // PyTorch skips one-dimensional tensors without elements.
    var parts = arrays
    if dialect == .torch, parts.contains(where: { $0.rank != 1 || $0.count > 0 }) {
      parts.removeAll { $0.rank == 1 && $0.count == 0 }
    }
    let model = parts.first ?? first
    guard parts.allSatisfy({ $0.rank > 0 }) else {
      let position = parts.firstIndex { $0.rank == 0 } ?? 0
      throw dialect == .torch
        ? .runtime("zero-dimensional tensor (at position \(position)) cannot be concatenated")
        : .value("zero-dimensional arrays cannot be concatenated")
    }
    let index = try model.shape.axis(axis, dialect)
    var dtype = model.dtype
    var lengths = model.shape
    lengths[index] = 0
    for (position, part) in parts.enumerated() {
      try checkJoin(model, part, index, position, dialect)
      dtype = .promoted(dtype, part.dtype, dialect)
      lengths[index] += part.shape[index]
    }
    let result = try NDArray(uninitialized: lengths, dtype)
    var start = 0
    for part in parts {
      let length = part.shape[index]
      convert(part, into: try result.sliced(index, start, start + length))
      start += length
    }
    return result
  }

  private static func checkJoin(
    _ model: NDArray, _ part: NDArray, _ axis: Int, _ position: Int, _ dialect: Dialect
  ) throws(TensorError) {
    guard model.rank == part.rank else {
      throw dialect == .torch
        ? .runtime(
          "Tensors must have same number of dimensions: got \(model.rank) and \(part.rank)")
        : .value(
          "all the input array dimensions except for the concatenation axis must match exactly, "
            + "but along dimension 0, the array at index 0 has \(model.rank) dimension(s) and the "
            + "array at index \(position) has \(part.rank) dimension(s)")
    }
    for other in model.shape.indices where other != axis {
      guard model.shape[other] != part.shape[other] else { continue }
      throw dialect == .torch
        ? .runtime(
          "Sizes of tensors must match except in dimension \(axis). Expected size "
            + "\(model.shape[other]) but got size \(part.shape[other]) for tensor number "
            + "\(position) in the list.")
        : .value(
          "all the input array dimensions except for the concatenation axis must match exactly, "
            + "but along dimension \(other), the array at index 0 has size \(model.shape[other]) "
            + "and the array at index \(position) has size \(part.shape[other])")
    }
  }

  /// Arrays of one shape put side by side along a new axis.
  public static func stack(
    _ arrays: [NDArray], _ axis: Int = 0, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    guard let first = arrays.first else {
      throw dialect == .torch
        ? .runtime("stack expects a non-empty TensorList")
        : .value("need at least one array to stack")
    }
    let index = try first.shape.axis(axis, dialect, extra: 1)
    var parts: [NDArray] = []
    for (position, array) in arrays.enumerated() {
      guard array.shape == first.shape else {
        throw dialect == .torch
          ? .runtime(
            "stack expects each tensor to be equal size, but got \(first.shape.torchText) at entry 0 "
              + "and \(array.shape.torchText) at entry \(position)")
          : .value("all input arrays must have the same shape")
      }
      parts.append(try array.unsqueezed(index, dialect))
    }
    return try concatenate(parts, index, dialect)
  }

  /// Parts of the given lengths along an axis, as views.
  public func split(lengths: [Int], _ axis: Int = 0) throws(TensorError) -> [NDArray] {
    let index = try shape.axis(axis)
    guard rank > 0, lengths.allSatisfy({ $0 >= 0 }), lengths.reduce(0, +) == shape[index] else {
      throw .runtime(
        "split_with_sizes expects split_sizes to sum exactly to \(rank > 0 ? shape[index] : 1) "
          + "(input tensor's size at dimension \(axis)), but got split_sizes=[\(lengths.map(String.init).joined(separator: ", "))]"
      )
    }
    var start = 0
    var parts: [NDArray] = []
    for length in lengths {
      parts.append(try sliced(index, start, start + length))
      start += length
    }
    return parts
  }

  /// Parts of one length along an axis, the last maybe shorter, as views.
  public func split(length: Int, _ axis: Int = 0) throws(TensorError) -> [NDArray] {
    let index = try shape.axis(axis)
    if rank > 0, length == 0, shape[index] > 0 {
      throw .runtime(
        "split_size can only be 0 if dimension size is 0, but got dimension size of \(shape[index])"
      )
    }
    guard rank > 0, length > 0 else {
      throw .runtime("split expects split_size be non-negative, but got split_size=\(length)")
    }
    let total = shape[index]
    var lengths = Array(repeating: length, count: total / length)
    if total % length > 0 { lengths.append(total % length) }
    if total == 0 { lengths = [0] }
    return try split(lengths: lengths, axis)
  }

  /// The array repeated as a whole along each axis, as `numpy.tile` and `Tensor.repeat`.
  public func tiled(_ repetitions: [Int], _ dialect: Dialect = .numpy) throws(TensorError)
    -> NDArray
  {
    if dialect == .torch && repetitions.count < rank {
      throw .runtime(
        "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor"
      )
    }
    guard repetitions.allSatisfy({ $0 >= 0 }) else {
      throw .runtime("Trying to create tensor with negative dimension")
    }
    var source = self
    while source.rank < repetitions.count { source = try source.unsqueezed(0) }
    let counts = Array(repeating: 1, count: source.rank - repetitions.count) + repetitions
    var lengths: [Int] = []
    for (length, count) in zip(source.shape, counts) {
      let (product, overflow) = length.multipliedReportingOverflow(by: count)
      lengths.append(overflow ? .max : product)
    }
    let result = try NDArray(uninitialized: Shape(lengths), dtype)
    guard result.count > 0 else { return result }
    NDArray.convert(source, into: try result.corner(source.shape))
    // Grow along one axis after the other by copying what is there.
    var grown = source.shape
    for axis in grown.indices {
      let unit = grown[axis]
      let filled = try result.corner(grown)
      for copy in 1..<Swift.max(counts[axis], 1) {
        var place = result
        for other in grown.indices where other != axis {
          place = try place.sliced(other, 0, grown[other])
        }
        NDArray.convert(filled, into: try place.sliced(axis, copy * unit, (copy + 1) * unit))
      }
      grown[axis] = lengths[axis]
    }
    return result
  }

  private func corner(_ lengths: Shape) throws(TensorError) -> NDArray {
    var part = self
    for axis in lengths.indices { part = try part.sliced(axis, 0, lengths[axis]) }
    return part
  }

  /// Each element repeated along an axis, or of the flattened array.
  public func repeated(_ counts: [Int], _ axis: Int? = nil) throws(TensorError) -> NDArray {
    guard let axis else { return try reshaped([count]).repeated(counts, 0) }
    let index = try shape.axis(axis)
    let length = rank == 0 ? 1 : shape[index]
    guard counts.count == 1 || counts.count == length, counts.allSatisfy({ $0 >= 0 }) else {
      throw .value(
        "operands could not be broadcast together with shape (\(length),) (\(counts.count),)")
    }
    let total = counts.reduce(0.0) { $0 + Double($1) } * (counts.count == 1 ? Double(length) : 1)
    guard total < 0x1p28 else {
      throw TensorError(.memoryError, "an array of \(total) elements is too large")
    }
    var positions: [Int] = []
    for position in 0..<length {
      positions += Array(
        repeating: position, count: counts.count == 1 ? counts[0] : counts[position])
    }
    return try taking(NDArray(positions), index)
  }

  /// The elements in reverse order along some axes, copied.
  public func flipped(_ axes: [Int]?, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let chosen = try AxisSet(axes, of: shape, dialect)
    var (steps, start) = (strides, offset)
    for axis in shape.indices where chosen.contains(axis) && shape[axis] > 0 {
      start += (shape[axis] - 1) * steps[axis]
      steps[axis] = -steps[axis]
    }
    let reversed = view(shape, steps, offset: start)
    return dialect == .torch ? try reversed.copy() : reversed
  }

  /// The elements moved along axes, those that fall off one end entering at the other.
  public func rolled(_ shifts: [Int], _ axes: [Int]?, _ dialect: Dialect = .torch)
    throws(TensorError)
    -> NDArray
  {
    guard let axes else {
      let flat = try reshaped([count]).rolled([shifts.first ?? 0], [0], dialect)
      return try flat.reshaped(shape)
    }
    guard shifts.count == axes.count || shifts.count == 1 else {
      throw .runtime(
        "shifts and dimensions must align. shifts: \(shifts.count), dims:\(axes.count)")
    }
    var result = try copy()
    for (position, axis) in axes.enumerated() {
      let index = try shape.axis(axis, dialect)
      guard rank > 0, shape[index] > 0 else { continue }
      let length = shape[index]
      let shift = ((shifts[shifts.count == 1 ? 0 : position] % length) + length) % length
      if shift == 0 { continue }
      result = try .concatenate(
        [
          result.sliced(index, length - shift, length), result.sliced(index, 0, length - shift),
        ], index, dialect)
    }
    return result
  }
}
