import CKernels

extension NDArray {
  /// The same values one after the other: itself if they are already.
  public func contiguous() throws(TensorError) -> NDArray { isContiguous ? self : try copy() }

  /// The same values in memory of their own.
  public func copy() throws(TensorError) -> NDArray {
    let result = try NDArray(uninitialized: shape, dtype)
    NDArray.convert(self, into: result)
    return result
  }

  /// The values as another dtype: itself if it has that dtype already.
  public func cast(to target: DType) throws(TensorError) -> NDArray {
    if target == dtype { return self }
    let result = try NDArray(uninitialized: shape, target)
    NDArray.convert(self, into: result)
    return result
  }

  /// Writes `source` over this array's elements, broadcast and converted as needed.
  public func assign(_ source: NDArray, _ dialect: Dialect = .torch) throws(TensorError) {
    var expanded = try source.broadcastForAssignment(to: shape, dialect)
    if expanded.storage === storage && count > 1 { expanded = try expanded.copy() }
    NDArray.convert(expanded, into: self)
    storage.version &+= 1
  }

  /// Writes a number into every element.
  public func fill(_ value: Scalar) {
    var bytes: UInt64 = 0
    withUnsafeMutableBytes(of: &bytes) { buffer in
      if let address = buffer.baseAddress { NDArray.store(value, dtype, address) }
      let code = Int32(dtype.rawValue)
      let size = dtype.byteCount
      StridedLoop(shape, strides).run { offsets, count, steps in
        guard let address = buffer.baseAddress else { return }
        lk_cast(code, address, 0, code, rawPointer + offsets[0] &* size, steps[0], count)
      }
    }
    storage.version &+= 1
  }

  /// Writes a number as an element of a dtype.
  static func store(_ value: Scalar, _ dtype: DType, _ address: UnsafeMutableRawPointer) {
    switch dtype {
    case .bool: address.storeBytes(of: value.boolValue ? 1 : 0, as: UInt8.self)
    case .uint8: address.storeBytes(of: UInt8(truncatingIfNeeded: value.intValue), as: UInt8.self)
    case .int8: address.storeBytes(of: Int8(truncatingIfNeeded: value.intValue), as: Int8.self)
    case .int16: address.storeBytes(of: Int16(truncatingIfNeeded: value.intValue), as: Int16.self)
    case .uint16:
      address.storeBytes(of: UInt16(truncatingIfNeeded: value.intValue), as: UInt16.self)
    case .uint32:
      address.storeBytes(of: UInt32(truncatingIfNeeded: value.intValue), as: UInt32.self)
    case .float16: address.storeBytes(of: lk_to_half(Float(value.doubleValue)), as: UInt16.self)
    case .bfloat16: address.storeBytes(of: lk_to_bfloat(Float(value.doubleValue)), as: UInt16.self)
    case .int32: address.storeBytes(of: Int32(truncatingIfNeeded: value.intValue), as: Int32.self)
    case .int64: address.storeBytes(of: value.intValue, as: Int.self)
    case .float32: address.storeBytes(of: Float(value.doubleValue), as: Float.self)
    case .float64: address.storeBytes(of: value.doubleValue, as: Double.self)
    }
  }

  /// Copies between arrays of one shape.
  static func convert(_ source: NDArray, into target: NDArray) {
    let (from, to) = (Int32(source.dtype.rawValue), Int32(target.dtype.rawValue))
    let (fromSize, toSize) = (source.dtype.byteCount, target.dtype.byteCount)
    let (read, write) = (source.rawPointer, target.rawPointer)
    StridedLoop(target.shape, source.strides, target.strides).run { offsets, count, steps in
      if from == to && steps[0] == 1 && steps[1] == 1 {
        (write + offsets[1] &* toSize).copyMemory(
          from: read + offsets[0] &* fromSize, byteCount: count &* toSize)
      } else {
        lk_cast(
          from, read + offsets[0] &* fromSize, steps[0], to, write + offsets[1] &* toSize,
          steps[1], count)
      }
    }
  }

  /// - Throws: NotImplementedError where this has a dtype of half precision, which a kernel that
  ///   is named here does not know.
  func requireKernels(_ name: String) throws(TensorError) {
    guard dtype.isHalf else { return }
    throw TensorError(
      .notImplementedError, "\(name) is not implemented for '\(dtype.torchScalarName)'",
      expected: "float32 or float64", fix: "convert with .float() first")
  }

  private func broadcastForAssignment(
    to target: Shape, _ dialect: Dialect
  ) throws(TensorError) -> NDArray {
    if shape == target { return self }
    var source = self
    while source.rank > target.count && source.shape[0] == 1 { source = source.select(leading: 0) }
    if let expanded = source.expandedIfPossible(to: target) { return expanded }
    switch dialect {
    case .torch:
      throw .runtime(
        "shape mismatch: value tensor of shape \(shape.torchText) cannot be broadcast to "
          + "indexing result of shape \(target.torchText)")
    case .numpy:
      throw .value(
        "could not broadcast input array from shape \(shape.numpyPairText) into shape "
          + target.numpyPairText)
    }
  }

  /// The first axis fixed at an index that is known to exist.
  func select(leading index: Int) -> NDArray {
    var (lengths, steps) = (shape, strides)
    lengths.remove(at: 0)
    let step = steps.remove(at: 0)
    return view(lengths, steps, offset: offset &+ index &* step)
  }
}
