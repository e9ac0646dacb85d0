import CKernels

/// Numbers with a shape: a view into a storage that other arrays may share.
///
/// Copying the value copies the handle, not the numbers, as in NumPy.
public struct NDArray {
  public let storage: Storage
  public let shape: Shape
  /// Elements, not bytes, from one index to the next along each axis.
  public let strides: Strides
  /// Elements before the first one.
  public let offset: Int
  public let dtype: DType

  public init(storage: Storage, shape: Shape, strides: Strides, offset: Int, dtype: DType) {
    self.storage = storage
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.dtype = dtype
  }

  /// A contiguous array whose contents are not defined yet.
  /// How many elements a shape has.
  ///
  /// - Throws: RuntimeError for a negative length, MemoryError for more elements than an array holds.
  @discardableResult
  public static func checkSize(_ shape: Shape) throws(TensorError) -> Int {
    if let negative = shape.first(where: { $0 < 0 }) {
      throw .runtime(
        "Trying to create tensor with negative dimension \(negative): \(shape.torchText)")
    }
    let count = shape.elementCount
    guard count <= Int(Int32.max) else {
      throw TensorError(
        .memoryError, "an array of shape \(shape.tupleText) is too large",
        expected: "at most \(Int32.max) elements")
    }
    return count
  }

  public init(uninitialized shape: Shape, _ dtype: DType) throws(TensorError) {
    let count = try NDArray.checkSize(shape)
    storage = try Storage(byteCount: count &* dtype.byteCount)
    self.shape = shape
    strides = shape.contiguousStrides
    offset = 0
    self.dtype = dtype
  }

  public var rank: Int { shape.count }

  /// How many elements there are.
  public var count: Int { shape.elementCount }

  /// Whether the elements lie one after the other, the last axis fastest.
  public var isContiguous: Bool {
    var step = 1
    var axis = shape.count - 1
    while axis >= 0 {
      let length = shape[axis]
      if length == 0 { return true }
      if length != 1 && strides[axis] != step { return false }
      step = step &* length
      axis -= 1
    }
    return true
  }

  /// The address of the first element.
  @inline(__always)
  public var rawPointer: UnsafeMutableRawPointer {
    storage.bytes + offset &* dtype.byteCount
  }

  /// The address of the first element as elements of a type, which must be the dtype's own.
  @inline(__always)
  public func pointer<Element>(_ type: Element.Type) -> UnsafeMutablePointer<Element> {
    storage.bytes.assumingMemoryBound(to: Element.self) + offset
  }

  /// The same storage seen through another shape, step and start.
  func view(_ shape: Shape, _ strides: Strides, offset: Int? = nil) -> NDArray {
    NDArray(
      storage: storage, shape: shape, strides: strides, offset: offset ?? self.offset,
      dtype: dtype)
  }

  /// Whether both look into the same storage.
  public func sharesStorage(with other: NDArray) -> Bool { storage === other.storage }
}

/// The Swift types that an array can hold, with their dtype.
public protocol ArrayElement: Sendable {
  static var dtype: DType { get }
}

extension Bool: ArrayElement {
  public static var dtype: DType { .bool }
}
extension UInt8: ArrayElement {
  public static var dtype: DType { .uint8 }
}
extension Int8: ArrayElement {
  public static var dtype: DType { .int8 }
}
extension Int16: ArrayElement {
  public static var dtype: DType { .int16 }
}
extension UInt16: ArrayElement {
  public static var dtype: DType { .uint16 }
}
extension UInt32: ArrayElement {
  public static var dtype: DType { .uint32 }
}
extension Int32: ArrayElement {
  public static var dtype: DType { .int32 }
}
extension Int: ArrayElement {
  public static var dtype: DType { .int64 }
}
extension Float: ArrayElement {
  public static var dtype: DType { .float32 }
}
extension Double: ArrayElement {
  public static var dtype: DType { .float64 }
}
