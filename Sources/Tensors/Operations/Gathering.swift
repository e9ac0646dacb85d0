import CKernels

extension NDArray {
  /// An index brought into range.
  static func resolved(_ index: Int, _ length: Int) -> Int? {
    let result = index < 0 ? index &+ length : index
    return result >= 0 && result < length ? result : nil
  }

  /// Whole slices at given indexes of an axis; the axis is replaced by the indexes' own shape.
  public func taking(
    _ indices: NDArray, _ axis: Int, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    let source = rank == 0 ? try unsqueezed(0) : self
    let axis = try source.shape.axis(axis, dialect)
    let positions = try indices.integers()
    var lengths: [Int] = Array(source.shape[..<axis])
    lengths += indices.shape
    lengths += source.shape[(axis + 1)...]
    let result = try NDArray(uninitialized: Shape(lengths), dtype)
    let length = source.shape[axis]
    // Seen as [outer, axis, inner].
    let outer = source.shape[..<axis].reduce(1, *)
    let inner = source.shape[(axis + 1)...].reduce(1, *)
    let packed = try source.contiguous()
    let bytes = inner * dtype.byteCount
    var target = result.rawPointer
    for block in 0..<outer {
      for position in positions {
        guard let index = NDArray.resolved(position, length) else {
          throw .index(
            dialect == .torch
              ? "index out of range in self"
              : "index \(position) is out of bounds for axis \(axis) with size \(length)")
        }
        target.copyMemory(
          from: packed.rawPointer + (block * length + index) * bytes, byteCount: bytes)
        target += bytes
      }
    }
    return result
  }

  /// Elements picked along an axis: `result[i][j] = self[index[i][j]][j]` for axis 0.
  public func gathered(_ axis: Int, _ index: NDArray) throws(TensorError) -> NDArray {
    let result = try NDArray(uninitialized: index.shape, dtype)
    try walkAlong(axis, index, "gather") { own, position in
      let size = dtype.byteCount
      (result.rawPointer + position * size).copyMemory(
        from: rawPointer + own * size, byteCount: size)
    }
    return result
  }

  /// How an element that is scattered joins the one that is there.
  public enum ScatterMode: Sendable { case replace, add, multiply, maximum, minimum }

  /// Writes `source` to the places that `index` names along an axis, in place.
  public func scatter(
    _ axis: Int, _ index: NDArray, _ source: NDArray, _ mode: ScatterMode = .replace
  ) throws(TensorError) {
    guard source.dtype == dtype else {
      throw .runtime("scatter(): Expected self.dtype to be equal to src.dtype")
    }
    var part = source
    for place in index.shape.indices where part.rank == index.rank {
      guard index.shape[place] <= part.shape[place] else {
        throw .runtime(
          "Expected index \(index.shape.torchText) to be no larger than self "
            + "\(shape.torchText) apart from dimension \(axis) and to be no larger size than src "
            + source.shape.torchText)
      }
      part = try part.sliced(place, 0, index.shape[place])
    }
    let values = try (part.rank == 0 ? part.broadcast(to: index.shape) : part).contiguous()
    guard values.count == index.count else {
      throw .runtime("Index tensor must have the same number of dimensions as src tensor")
    }
    try walkAlong(axis, index, "scatter") { own, position in
      combine(own, values, position, mode)
    }
    storage.version &+= 1
  }

  /// Joins `values[position]`, counted in order, with the element `own` steps into this array.
  func combine(_ own: Int, _ values: NDArray, _ position: Int, _ mode: ScatterMode) {
    let size = dtype.byteCount
    let (target, source) = (rawPointer + own * size, values.rawPointer + position * size)
    func joined<Number: Numeric & Comparable>(_ old: Number, _ new: Number) -> Number {
      switch mode {
      case .replace: new
      case .add: old + new
      case .multiply: old * new
      case .maximum: Swift.max(old, new)
      case .minimum: Swift.min(old, new)
      }
    }
    func join<Number: Numeric & Comparable>(_ type: Number.Type) {
      target.storeBytes(of: joined(target.load(as: type), source.load(as: type)), as: type)
    }
    if mode == .replace { return target.copyMemory(from: source, byteCount: size) }
    switch dtype {
    case .float32: join(Float.self)
    case .float64: join(Double.self)
    case .int64: target.storeBytes(of: wrapping(target, source, mode, Int.self), as: Int.self)
    case .int8: target.storeBytes(of: wrapping(target, source, mode, Int8.self), as: Int8.self)
    case .int16: target.storeBytes(of: wrapping(target, source, mode, Int16.self), as: Int16.self)
    case .uint16:
      target.storeBytes(of: wrapping(target, source, mode, UInt16.self), as: UInt16.self)
    case .uint32:
      target.storeBytes(of: wrapping(target, source, mode, UInt32.self), as: UInt32.self)
    case .float16, .bfloat16:
      let (read, write) =
        dtype == .float16 ? (lk_from_half, lk_to_half) : (lk_from_bfloat, lk_to_bfloat)
      let (old, new) = (read(target.load(as: UInt16.self)), read(source.load(as: UInt16.self)))
      target.storeBytes(of: write(joined(old, new)), as: UInt16.self)
    case .int32: target.storeBytes(of: wrapping(target, source, mode, Int32.self), as: Int32.self)
    case .uint8, .bool:
      let joined = wrapping(target, source, mode, UInt8.self)
      target.storeBytes(of: dtype == .bool ? (joined == 0 ? 0 : 1) : joined, as: UInt8.self)
    }
  }

  private func wrapping<Number: FixedWidthInteger>(
    _ target: UnsafeMutableRawPointer, _ source: UnsafeMutableRawPointer, _ mode: ScatterMode,
    _ type: Number.Type
  ) -> Number {
    let (old, new) = (target.load(as: type), source.load(as: type))
    return switch mode {
    case .replace: new
    case .add: old &+ new
    case .multiply: old &* new
    case .maximum: Swift.max(old, new)
    case .minimum: Swift.min(old, new)
    }
  }

  /// Calls `body` with the own offset that each entry of `index` names along `axis`, in order.
  private func walkAlong(
    _ axis: Int, _ index: NDArray, _ name: String, _ body: (_ own: Int, _ position: Int) -> Void
  ) throws(TensorError) {
    let axis = try shape.axis(axis)
    guard index.dtype == .int64 || index.dtype == .int32 else {
      throw .runtime("\(name)(): Expected dtype int32/int64 for index")
    }
    guard index.rank == rank || rank == 0 || index.count == 0 else {
      throw .runtime(
        "Index tensor must have the same number of dimensions as "
          + (name == "gather" ? "input tensor" : "self tensor"))
    }
    for place in shape.indices where place != axis && index.rank == rank {
      guard index.shape[place] <= shape[place] else {
        throw .runtime(
          "Size does not match at dimension \(place) expected index \(index.shape.torchText) to be "
            + "no larger than self \(shape.torchText) apart from dimension \(axis)")
      }
    }
    let positions = try index.integers()
    var steps = strides
    let step = rank == 0 ? 0 : strides[axis]
    let length = rank == 0 ? 1 : shape[axis]
    for position in positions where position < 0 || position >= length {
      throw .runtime(
        "index \(position) is out of bounds for dimension \(axis) with size \(length)")
    }
    if rank > 0 { steps[axis] = 0 }
    if rank == 0 { steps = Shape(repeating: 0, count: index.rank) }
    var position = 0
    StridedLoop(index.shape, steps).run { offsets, count, steps in
      for run in 0..<count {
        body(offsets[0] &+ run &* steps[0] &+ positions[position] &* step, position)
        position += 1
      }
    }
  }

  /// The elements where a mask holds, in order.
  public func masked(_ mask: NDArray) throws(TensorError) -> NDArray {
    let shape = try Shape.broadcast(self.shape, mask.shape)
    return try broadcast(to: shape).get([.array(mask.truth().broadcast(to: shape))])
  }

  /// A number where a mask holds, the own element elsewhere.
  public func fillingMask(_ mask: NDArray, _ value: Scalar) throws(TensorError) -> NDArray {
    guard mask.dtype == .bool else {
      throw .runtime(
        "masked_fill_ only supports boolean masks, but got mask with dtype \(mask.dtype.messageName)"
      )
    }
    let filler = try NDArray.scalar(value, dtype)
    return try .where(mask, .array(filler), .array(self)).cast(to: dtype)
  }

  /// Ones at the class that each element names, in a new last axis.
  public func oneHot(_ classes: Int? = nil, _ dtype: DType = .int64) throws(TensorError) -> NDArray
  {
    let labels = try integers()
    if let lowest = labels.min(), lowest < 0 {
      throw .runtime("Class values must be non-negative.")
    }
    let width = classes ?? (labels.max() ?? -1) &+ 1
    guard (labels.max() ?? -1) < width else {
      throw .runtime("Class values must be smaller than num_classes.")
    }
    let result = try NDArray.zeros(Shape(Array(shape) + [width]), dtype)
    let one = try NDArray.ones([1], dtype)
    for (row, label) in labels.enumerated() {
      result.combine(row * width + label, one, 0, .replace)
    }
    return result
  }

  /// The lower (or upper) triangle of the last two axes, zero elsewhere.
  public func triangle(lower: Bool, _ diagonal: Int = 0, _ dialect: Dialect = .torch)
    throws(TensorError)
    -> NDArray
  {
    guard rank >= 2 else {
      throw .runtime("\(lower ? "tril" : "triu"): input tensor must have at least 2 dimensions")
    }
    let (rows, columns) = (shape[rank - 2], shape[rank - 1])
    let result = try copy()
    let size = dtype.byteCount
    for matrix in 0..<(rows * columns == 0 ? 0 : count / (rows * columns)) {
      for row in 0..<rows {
        let bound = row.addingReportingOverflow(diagonal)
        let edge = bound.overflow ? (diagonal > 0 ? Int.max : Int.min) : bound.partialValue
        // Lower keeps columns up to the edge, upper those from it on.
        let first = lower ? Swift.min(Swift.max(edge == .max ? edge : edge + 1, 0), columns) : 0
        let last = lower ? columns : Swift.min(Swift.max(edge, 0), columns)
        let start = ((matrix * rows + row) * columns + first) * size
        if last > first {
          (result.rawPointer + start).initializeMemory(
            as: UInt8.self, repeating: 0, count: (last - first) * size)
        }
      }
    }
    return result
  }
}
