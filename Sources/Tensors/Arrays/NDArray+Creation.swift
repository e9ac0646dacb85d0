import CKernels

extension NDArray {
  public static func zeros(_ shape: Shape, _ dtype: DType) throws(TensorError) -> NDArray {
    let result = try NDArray(uninitialized: shape, dtype)
    result.storage.bytes.initializeMemory(as: UInt8.self, repeating: 0, count: result.byteCount)
    return result
  }

  public static func ones(_ shape: Shape, _ dtype: DType) throws(TensorError) -> NDArray {
    try full(shape, 1, dtype)
  }

  public static func full(
    _ shape: Shape, _ value: Scalar, _ dtype: DType
  ) throws(TensorError) -> NDArray {
    let result = try NDArray(uninitialized: shape, dtype)
    result.fill(value)
    return result.asNew()
  }

  /// The same array, its filling not counted as a change: for one that nobody has seen.
  public func asNew() -> NDArray {
    storage.version = 0
    return self
  }

  /// An array of one number without axes.
  public static func scalar(_ value: Scalar, _ dtype: DType) throws(TensorError) -> NDArray {
    try full([], value, dtype)
  }

  /// The numbers from `start` up to but without `end`.
  public static func arange(
    _ start: Scalar, _ end: Scalar, _ step: Scalar, _ dtype: DType
  ) throws(TensorError) -> NDArray {
    guard step.doubleValue != 0 else { throw .runtime("step must be nonzero") }
    if case .double = start {
    } else if case .double = end {
    } else if case .double = step {
    } else {
      let (first, last, by) = (start.intValue, end.intValue, step.intValue)
      let span =
        by > 0 ? last.subtractingReportingOverflow(first) : first.subtractingReportingOverflow(last)
      let width = span.overflow ? Int.max : span.partialValue
      let magnitude = by.magnitude > UInt(Int.max) ? Int.max : Int(by.magnitude)
      let count = width <= 0 ? 0 : (width - 1) / magnitude + 1
      guard count <= Int(Int32.max) else { throw tooLong(count) }
      let whole = try NDArray(uninitialized: [count], .int64)
      let values = whole.pointer(Int.self)
      for index in 0..<count { values[index] = first &+ index &* by }
      return try whole.cast(to: dtype)
    }
    let (first, by) = (start.doubleValue, step.doubleValue)
    let count = Int(saturating: ((end.doubleValue - first) / by).rounded(.up))
    guard count <= Int(Int32.max) else { throw tooLong(count) }
    let values = try NDArray(uninitialized: [Swift.max(count, 0)], .float64)
    let pointer = values.pointer(Double.self)
    for index in 0..<Swift.max(count, 0) { pointer[index] = first + Double(index) * by }
    return try values.cast(to: dtype)
  }

  private static func tooLong(_ count: Int) -> TensorError {
    TensorError(.memoryError, "an array of \(count) elements is too large")
  }

  /// `count` numbers evenly spaced from `start` to `end`, both included unless `endpoint` is false.
  public static func linspace(
    _ start: Double, _ end: Double, _ count: Int, _ dtype: DType, endpoint: Bool = true,
    dialect: Dialect = .numpy
  ) throws(TensorError) -> NDArray {
    guard count >= 0 else {
      throw dialect == .torch
        ? .runtime("number of steps must be non-negative")
        : .value("Number of samples, \(count), must be non-negative.")
    }
    guard count <= Int(Int32.max) else { throw tooLong(count) }
    if dialect == .torch && dtype == .float32 {
      return try torchLinspace(Float(start), Float(end), count)
    }
    let result = try NDArray(uninitialized: [count], .float64)
    let values = result.pointer(Double.self)
    let intervals = endpoint ? count - 1 : count
    let step = (end - start) / Double(Swift.max(intervals, 1))
    for index in 0..<count {
      switch dialect {
      case .numpy:
        values[index] =
          step == 0
          ? Double(index) / Double(Swift.max(intervals, 1)) * (end - start) + start
          : Double(index) * step + start
      case .torch:
        values[index] =
          index < count / 2
          ? start + step * Double(index) : end - step * Double(count - index - 1)
      }
    }
    if endpoint && count > 1 { values[count - 1] = end }
    return try result.cast(to: dtype)
  }

  private static func torchLinspace(
    _ start: Float, _ end: Float, _ count: Int
  ) throws(TensorError) -> NDArray {
    let result = try NDArray(uninitialized: [count], .float32)
    let values = result.pointer(Float.self)
    let step = count > 1 ? (end - start) / Float(count - 1) : 0
    for index in 0..<count {
      values[index] =
        index < count / 2
        ? step.multiplyAdd(Float(index), start) : (-step).multiplyAdd(Float(count - index - 1), end)
    }
    return result
  }

  /// Ones on a diagonal, `offset` columns to the right of the main one.
  public static func eye(
    _ rows: Int, _ columns: Int? = nil, _ offset: Int = 0, _ dtype: DType
  ) throws(TensorError) -> NDArray {
    let width = columns ?? rows
    guard rows >= 0, width >= 0 else {
      throw .runtime("n must be greater or equal to 0, got \(Swift.min(rows, width))")
    }
    let result = try zeros(Shape([rows, width]), dtype)
    if rows > 0 && width > 0 && offset > -rows && offset < width {
      try result.diagonal(offset).fill(1)
    }
    return result.asNew()
  }

  /// An array with the values of a Swift array, in order.
  public init<Element: ArrayElement>(
    _ values: [Element], _ shape: Shape? = nil
  ) throws(TensorError) {
    let shape = if let shape { shape } else { try Shape([values.count]) }
    guard shape.elementCount == values.count else {
      throw .runtime("shape '\(shape.torchText)' is invalid for input of size \(values.count)")
    }
    try self.init(uninitialized: shape, Element.dtype)
    values.withUnsafeBytes { source in
      if let address = source.baseAddress {
        storage.bytes.copyMemory(from: address, byteCount: source.count)
      }
    }
  }

  /// Bytes that the elements take, without what other views see.
  public var byteCount: Int { count &* dtype.byteCount }
}

extension Float {
  /// `self * factor + term`, rounded once, as PyTorch's vector code does it.
  func multiplyAdd(_ factor: Float, _ term: Float) -> Float { term.addingProduct(self, factor) }
}
