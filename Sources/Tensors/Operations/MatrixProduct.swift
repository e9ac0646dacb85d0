import CKernels

extension NDArray {
  /// The matrix product, with batches broadcast and vectors as PyTorch and NumPy take them.
  public func matmul(_ other: NDArray, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    guard rank > 0, other.rank > 0 else {
      throw dialect == .torch
        ? .runtime(
          "both arguments to matmul need to be at least 1D, but they are \(rank)D and "
            + "\(other.rank)D")
        : .value(
          "matmul: Input operand \(rank == 0 ? 0 : 1) does not have enough dimensions (has 0, gufunc "
            + "core with signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    if dialect == .torch && dtype != other.dtype {
      if rank == 2, other.rank == 2, shape[1] != other.shape[0] {
        throw productMismatch(other, dialect)
      }
      if rank == 2, other.rank == 1 {
        throw .runtime(
          "addmv input tensors must have the same dtype, but got \(other.dtype.torchScalarName), "
            + "\(dtype.torchScalarName), and \(other.dtype.torchScalarName)")
      }
      if rank > 2, other.rank > 2 {
        throw .runtime(
          "expected scalar type \(dtype.torchScalarName) but found \(other.dtype.torchScalarName)")
      }
      if rank == 1, other.rank == 1 {
        throw .runtime(
          "dot : expected both vectors to have same dtype, but found \(dtype.torchScalarName) and "
            + "\(other.dtype.torchScalarName)")
      }
      throw .runtime(
        "expected m1 and m2 to have the same dtype, but got: \(dtype.messageName) != \(other.dtype.messageName)"
      )
    }
    let common = DType.promoted(dtype, other.dtype, dialect)
    if common.isHalf {
      return try cast(to: common).cast(to: .float32)
        .matmul(other.cast(to: common).cast(to: .float32), dialect).cast(to: common)
    }
    let left = try (rank == 1 ? unsqueezed(0) : self).cast(to: common)
    let right = try (other.rank == 1 ? other.unsqueezed(1) : other).cast(to: common)
    let depth = left.shape[left.rank - 1]
    guard depth == right.shape[right.rank - 2] else { throw productMismatch(other, dialect) }
    var batch = try Shape.broadcast(left.batchShape, right.batchShape, dialect)
    let (rows, columns) = (left.shape[left.rank - 2], right.shape[right.rank - 1])
    batch.append(rows)
    batch.append(columns)
    let result = try NDArray(uninitialized: batch, common)
    NDArray.multiply(left, right, into: result)
    if rank > 1 && other.rank > 1 { return result }
    var lengths = result.shape
    if other.rank == 1 { lengths.remove(at: lengths.count - 1) }
    if rank == 1 { lengths.remove(at: lengths.count - (other.rank == 1 ? 1 : 2)) }
    return result.view(lengths, lengths.contiguousStrides)
  }

  private var batchShape: Shape {
    var result = shape
    result.remove(at: rank - 1)
    result.remove(at: rank - 2)
    return result
  }

  private func productMismatch(_ other: NDArray, _ dialect: Dialect) -> TensorError {
    switch dialect {
    case .numpy:
      let position = other.rank == 1 ? 0 : other.rank - 2
      return .value(
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(other.shape[position]) is different from "
          + "\(shape[rank - 1]))")
    case .torch:
      if rank == 1 && other.rank == 1 {
        return .runtime(
          "inconsistent tensor size, expected tensor \(shape.torchText) and src "
            + "\(other.shape.torchText) to have the same number of elements, but got \(count) and "
            + "\(other.count) elements respectively")
      }
      if rank == 2 && other.rank == 1 {
        return .runtime(
          "size mismatch, got input (\(shape[0])), mat (\(shape.productText)), vec (\(other.count))"
        )
      }
      if rank > 2 && other.rank > 2 {
        return .runtime(
          "Expected size for first two dimensions of batch2 tensor to be: [\(shape.dropLast(2).reduce(1, *)), "
            + "\(shape[rank - 1])] but got: [\(other.shape.dropLast(2).reduce(1, *)), "
            + "\(other.shape[other.rank - 2])].")
      }
      let first = rank == 1 ? "1x\(count)" : "\(shape.dropLast().reduce(1, *))x\(shape[rank - 1])"
      return .runtime(
        "mm: mat1 and mat2 shapes cannot be multiplied (\(first) and \(other.shape.productText))")
    }
  }

  /// Writes `left @ right` into `result`, added to `start`; columns of the result lie side by side.
  static func multiply(
    _ left: NDArray, _ right: NDArray, into result: NDArray, start: ProductStart = .nothing
  ) {
    let (rows, columns) = (result.shape[result.rank - 2], result.shape[result.rank - 1])
    let depth = left.shape[left.rank - 1]
    var (leftSteps, rightSteps, steps) = (Strides(), Strides(), Strides())
    var batch = Shape()
    for axis in 0..<(result.rank - 2) {
      batch.append(result.shape[axis])
      steps.append(result.strides[axis])
      leftSteps.append(left.batchStep(axis, result.rank))
      rightSteps.append(right.batchStep(axis, result.rank))
    }
    // Rows of a batch that lie one after the other are one taller matrix.
    var (height, repetitions) = (rows, batch)
    let isTall =
      batch.count > 0 && right.count == depth * columns && result.isContiguous
      && left.isContiguous && left.count == batch.elementCount * rows * depth
    if isTall {
      height = rows * batch.elementCount
      repetitions = []
      (leftSteps, rightSteps, steps) = ([], [], [])
    }
    let product = MatrixLayout(
      rows: height, columns: columns, depth: depth,
      // An axis of one step may have any stride.
      leftRow: isTall ? depth : left.strides[left.rank - 2],
      leftColumn: isTall ? 1 : left.strides[left.rank - 1],
      rightRow: right.strides[right.rank - 2], rightColumn: right.strides[right.rank - 1],
      row: result.strides[result.rank - 2], start: start)
    StridedLoop(repetitions, leftSteps, rightSteps, steps).run { offsets, count, strides in
      for index in 0..<count {
        let at = offsets &+ strides &* index
        product.multiply(left, at[0], right, at[1], result, at[2])
      }
    }
  }

  private func batchStep(_ axis: Int, _ resultRank: Int) -> Int {
    let own = axis - (resultRank - rank)
    return own < 0 || shape[own] == 1 ? 0 : strides[own]
  }

  /// The product of each pair of elements of two flattened arrays.
  public func outer(_ other: NDArray, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    if dialect == .torch {
      guard rank == 1 else {
        throw .runtime("outer: Expected 1-D argument self, but got \(rank)-D")
      }
      guard other.rank == 1 else {
        throw .runtime("outer: Expected 1-D argument vec2, but got \(other.rank)-D")
      }
    }
    return try .binary(
      .multiply, .array(reshaped([count, 1])), .array(other.reshaped([1, other.count])), dialect)
  }

  /// The inner product as `numpy.dot` defines it for any ranks.
  public func dot(_ other: NDArray, _ dialect: Dialect = .numpy) throws(TensorError) -> NDArray {
    if rank == 0 || other.rank == 0 {
      return try .binary(.multiply, .array(self), .array(other), dialect)
    }
    guard dialect == .numpy else {
      guard rank == 1, other.rank == 1 else {
        throw .runtime("1D tensors expected, but got \(rank)D and \(other.rank)D tensors")
      }
      return try matmul(other)
    }
    let axis = other.rank == 1 ? 0 : other.rank - 2
    guard shape[rank - 1] == other.shape[axis] else {
      throw .value(
        "shapes \(shape.numpyPairText) and \(other.shape.numpyPairText) not aligned: "
          + "\(shape[rank - 1]) (dim \(rank - 1)) != \(other.shape[axis]) (dim \(axis))")
    }
    if other.rank <= 2 { return try matmul(other, dialect) }
    let moved = try other.movedAxis(axis, to: 0, dialect)
    let flat = try moved.reshaped(Shape([other.shape[axis], -1]))
    let product = try matmul(flat, dialect)
    return try product.reshaped(Shape(shape.dropLast() + moved.shape.dropFirst()), dialect)
  }
}

/// What a matrix product is added to.
enum ProductStart {
  case nothing
  /// What stands where the result goes.
  case result
  /// One row for all, its numbers side by side.
  case row(NDArray)

  /// Where the first row begins, and how far the next one is.
  func place<Element>(
    _ result: UnsafeMutablePointer<Element>, _ step: Int
  ) -> (UnsafePointer<Element>?, Int) {
    switch self {
    case .nothing: (nil, 0)
    case .result: (UnsafePointer(result), step)
    case .row(let numbers): (UnsafePointer(numbers.pointer(Element.self)), 0)
    }
  }
}

/// How the operands of a matrix product lie in memory.
struct MatrixLayout {
  var rows, columns, depth: Int
  var leftRow, leftColumn, rightRow, rightColumn, row: Int
  var start = ProductStart.nothing

  func multiply(
    _ left: NDArray, _ leftOffset: Int, _ right: NDArray, _ rightOffset: Int, _ result: NDArray,
    _ offset: Int
  ) {
    switch result.dtype {
    case .float32:
      let target = result.pointer(Float.self) + offset
      let (first, step) = start.place(target, row)
      lk_matmul_f32(
        rows, columns, depth, left.pointer(Float.self) + leftOffset, leftRow, leftColumn,
        right.pointer(Float.self) + rightOffset, rightRow, rightColumn, first, step, target, row)
    case .float64:
      let target = result.pointer(Double.self) + offset
      let (first, step) = start.place(target, row)
      lk_matmul_f64(
        rows, columns, depth, left.pointer(Double.self) + leftOffset, leftRow, leftColumn,
        right.pointer(Double.self) + rightOffset, rightRow, rightColumn, first, step, target, row)
    case .int64:
      plain(
        left.pointer(Int.self) + leftOffset, right.pointer(Int.self) + rightOffset,
        result.pointer(Int.self) + offset)
    case .int8:
      plain(
        left.pointer(Int8.self) + leftOffset, right.pointer(Int8.self) + rightOffset,
        result.pointer(Int8.self) + offset)
    case .int16:
      plain(
        left.pointer(Int16.self) + leftOffset, right.pointer(Int16.self) + rightOffset,
        result.pointer(Int16.self) + offset)
    case .uint16:
      plain(
        left.pointer(UInt16.self) + leftOffset, right.pointer(UInt16.self) + rightOffset,
        result.pointer(UInt16.self) + offset)
    case .uint32:
      plain(
        left.pointer(UInt32.self) + leftOffset, right.pointer(UInt32.self) + rightOffset,
        result.pointer(UInt32.self) + offset)
    case .float16, .bfloat16: preconditionFailure("half precision is multiplied as float32")
    case .int32:
      plain(
        left.pointer(Int32.self) + leftOffset, right.pointer(Int32.self) + rightOffset,
        result.pointer(Int32.self) + offset)
    case .uint8, .bool:
      plain(
        left.pointer(UInt8.self) + leftOffset, right.pointer(UInt8.self) + rightOffset,
        result.pointer(UInt8.self) + offset)
      guard result.dtype == .bool else { return }
      let data = result.pointer(UInt8.self) + offset
      for index in 0..<rows * columns where data[index] > 1 { data[index] = 1 }
    }
  }

  private func plain<Element: FixedWidthInteger>(
    _ left: UnsafeMutablePointer<Element>, _ right: UnsafeMutablePointer<Element>,
    _ result: UnsafeMutablePointer<Element>
  ) {
    let (first, step) = start.place(result, row)
    for i in 0..<rows {
      for j in 0..<columns {
        var total: Element = first?[i * step + j] ?? 0
        for p in 0..<depth {
          total &+= left[i * leftRow + p * leftColumn] &* right[p * rightRow + j * rightColumn]
        }
        result[i * row + j] = total
      }
    }
  }
}

extension DType {
  /// The name of the C type in PyTorch's messages.
  var cName: String {
    switch self {
    case .bool: "bool"
    case .uint8: "unsigned char"
    case .int32: "int"
    case .int8: "signed char"
    case .int16: "short"
    case .uint16: "unsigned short"
    case .uint32: "unsigned int"
    case .float16: "c10::Half"
    case .bfloat16: "c10::BFloat16"
    case .int64: "long long"
    case .float32: "float"
    case .float64: "double"
    }
  }
}

extension DType {
  /// The name in PyTorch's messages about dtypes that do not fit.
  public var messageName: String {
    switch self {
    case .int64: "long int"
    case .int16: "short int"
    default: cName
    }
  }
}
