extension NDArray {
  /// The array repeated along axes of length 1 and new leading axes, without copying.
  public func broadcast(to target: Shape, _ dialect: Dialect = .torch) throws(TensorError)
    -> NDArray
  {
    if let result = expandedIfPossible(to: target) { return result }
    switch dialect {
    case .torch:
      if rank > target.count {
        throw .runtime(
          "expand(torch.\(dtype.torchScalarName)Tensor{\(shape.torchText)}, size=\(target.torchText)): "
            + "the number of sizes provided (\(target.count)) must be greater or equal to the "
            + "number of dimensions in the tensor (\(rank))")
      }
      for axis in target.indices.reversed() {
        let own = axis - (target.count - rank)
        if own >= 0 && shape[own] != target[axis] && shape[own] != 1 {
          throw .runtime(
            "The expanded size of the tensor (\(target[axis])) must match the existing size "
              + "(\(shape[own])) at non-singleton dimension \(axis).  Target sizes: "
              + "\(target.torchText).  Tensor sizes: \(shape.torchText)")
        }
      }
      throw .runtime("the shape \(shape.torchText) cannot be expanded to \(target.torchText)")
    case .numpy:
      throw .value(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(shape.numpyPairText)  and requested shape \(target.numpyPairText)")
    }
  }

  /// As `broadcast`, with -1 in `target` meaning the length that is there, as `Tensor.expand`.
  public func expanded(_ target: Shape) throws(TensorError) -> NDArray {
    var lengths = target
    for axis in target.indices where target[axis] == -1 {
      let own = axis - (target.count - rank)
      guard own >= 0 else {
        throw .runtime(
          "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension "
            + "\(axis)")
      }
      lengths[axis] = shape[own]
    }
    let isTooNarrow = target.count < rank
    guard isTooNarrow || lengths.allSatisfy({ $0 >= 0 }) else {
      throw TensorError(
        .runtimeError, "numel: integer multiplication overflow",
        fix: "an axis cannot have a length below zero; -1 keeps the one it has")
    }
    return try broadcast(to: lengths)
  }

  @inline(__always)
  func expandedIfPossible(to target: Shape) -> NDArray? {
    if shape == target { return self }
    let extra = target.count - rank
    guard extra >= 0 else { return nil }
    var steps = Shape(repeating: 0, count: target.count)
    for axis in shape.indices {
      if shape[axis] == target[axis + extra] {
        steps[axis + extra] = strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return view(target, steps)
  }
}
