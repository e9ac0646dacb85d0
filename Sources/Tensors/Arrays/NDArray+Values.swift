import CKernels

extension NDArray {
  /// The elements in order as Swift values, converted from the dtype if it is another.
  public func values<Element: ArrayElement>(
    _ type: Element.Type = Element.self
  ) throws(TensorError) -> [Element] {
    let packed = try cast(to: Element.dtype).contiguous()
    return Array(UnsafeBufferPointer(start: packed.pointer(Element.self), count: packed.count))
  }

  public func doubles() throws(TensorError) -> [Double] { try values(Double.self) }

  public func integers() throws(TensorError) -> [Int] { try values(Int.self) }

  /// The element at an offset within the storage.
  func element(at offset: Int) -> Scalar {
    let base = storage.bytes
    switch dtype {
    case .bool: return .bool(base.load(fromByteOffset: offset, as: UInt8.self) != 0)
    case .uint8: return .int(Int(base.load(fromByteOffset: offset, as: UInt8.self)))
    case .int8: return .int(Int(base.load(fromByteOffset: offset, as: Int8.self)))
    case .int16: return .int(Int(base.load(fromByteOffset: offset * 2, as: Int16.self)))
    case .uint16: return .int(Int(base.load(fromByteOffset: offset * 2, as: UInt16.self)))
    case .uint32: return .int(Int(base.load(fromByteOffset: offset * 4, as: UInt32.self)))
    case .float16:
      return .double(Double(lk_from_half(base.load(fromByteOffset: offset * 2, as: UInt16.self))))
    case .bfloat16:
      return .double(Double(lk_from_bfloat(base.load(fromByteOffset: offset * 2, as: UInt16.self))))
    case .int32: return .int(Int(base.load(fromByteOffset: offset * 4, as: Int32.self)))
    case .int64: return .int(base.load(fromByteOffset: offset * 8, as: Int.self))
    case .float32: return .double(Double(base.load(fromByteOffset: offset * 4, as: Float.self)))
    case .float64: return .double(base.load(fromByteOffset: offset * 8, as: Double.self))
    }
  }

  /// The elements in order as Python numbers.
  public func scalars() -> [Scalar] {
    var result: [Scalar] = []
    result.reserveCapacity(Swift.min(count, 1 << 20))
    StridedLoop(shape, strides).run { offsets, count, steps in
      for index in 0..<count {
        result.append(element(at: offset + offsets[0] + index * steps[0]))
      }
    }
    return result
  }

  /// The only element, as `Tensor.item()`.
  /// - Throws: RuntimeError or ValueError when there is not exactly one.
  public func item(_ dialect: Dialect = .torch) throws(TensorError) -> Scalar {
    guard count == 1 else {
      throw dialect == .torch
        ? .runtime("a Tensor with \(count) elements cannot be converted to Scalar")
        : .value("can only convert an array of size 1 to a Python scalar")
    }
    return element(at: offset)
  }
}
