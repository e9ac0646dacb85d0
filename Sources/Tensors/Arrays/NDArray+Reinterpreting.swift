extension NDArray {
  /// The same bytes read as numbers of another kind: a view, whose last axis grows or shrinks where
  /// the kinds are not as wide as each other.
  ///
  /// - Throws: `TensorError` where the last axis does not allow it.
  public func reinterpreted(as other: DType) throws(TensorError) -> NDArray {
    // Any byte but 0 is true.
    if other == .bool, dtype != .bool { return try reinterpreted(as: .uint8).cast(to: .bool) }
    let (own, wanted) = (dtype.byteCount, other.byteCount)
    if own == wanted {
      return NDArray(storage: storage, shape: shape, strides: strides, offset: offset, dtype: other)
    }
    guard rank > 0 else {
      throw .runtime(
        "self.dim() cannot be 0 to view \(dtype.torchScalarName) as \(other.torchScalarName) "
          + "(different element sizes)")
    }
    let last = rank - 1
    guard strides[last] == 1 else {
      throw .runtime(
        "self.stride(-1) must be 1 to view \(dtype.torchScalarName) as "
          + "\(other.torchScalarName) (different element sizes), but got \(strides[last])")
    }
    var (lengths, steps) = (shape, strides)
    if own > wanted {
      let factor = own / wanted
      lengths[last] = shape[last] &* factor
      for axis in 0..<last { steps[axis] = strides[axis] &* factor }
      return NDArray(
        storage: storage, shape: lengths, strides: steps, offset: offset &* factor, dtype: other)
    }
    let factor = wanted / own
    guard shape[last] % factor == 0 else {
      throw .runtime(
        "self.size(-1) must be divisible by \(factor) to view \(dtype.torchScalarName) as "
          + "\(other.torchScalarName) (different element sizes), but got \(shape[last])")
    }
    guard offset % factor == 0, (0..<last).allSatisfy({ strides[$0] % factor == 0 }) else {
      throw .runtime(
        "self.storage_offset() must be divisible by \(factor) to view \(dtype.torchScalarName) as "
          + "\(other.torchScalarName) (different element sizes), but got \(offset)")
    }
    lengths[last] = shape[last] / factor
    for axis in 0..<last { steps[axis] = strides[axis] / factor }
    return NDArray(
      storage: storage, shape: lengths, strides: steps, offset: offset / factor, dtype: other)
  }
}
