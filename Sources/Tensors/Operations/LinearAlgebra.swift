#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension NDArray {
  /// The square matrices that an operation of linear algebra works on, as double precision.
  private func squareMatrices(
    _ name: String, _ dialect: Dialect
  ) throws(TensorError) -> (size: Int, matrices: NDArray) {
    guard rank >= 2 else {
      throw dialect == .torch
        ? .runtime("\(name): The input tensor A must have at least 2 dimensions.")
        : TensorError(
          .linearAlgebraError,
          "\(rank)-dimensional array given. Array must be at least two-dimensional")
    }
    let size = shape[rank - 1]
    guard shape[rank - 2] == size else {
      throw dialect == .torch
        ? .runtime(
          "\(name): A must be batches of square matrices, but they are \(shape[rank - 2]) by "
            + "\(size) matrices")
        : TensorError(.linearAlgebraError, "Last 2 dimensions of the array must be square")
    }
    return (size, try cast(to: .float64).copy())
  }

  private static func singular(_ name: String, _ dialect: Dialect, _ pivot: Int) -> TensorError {
    dialect == .torch
      ? TensorError(
        .linearAlgebraError,
        "\(name): The diagonal element \(pivot + 1) is zero, the inversion could not be completed "
          + "because the input matrix is singular.")
      : TensorError(.linearAlgebraError, "Singular matrix")
  }

  /// Solves `a x = b` by elimination with row pivots, in place: `a` becomes its factors, `b` x.
  /// - Returns: the determinant and the logarithm of its magnitude, 0 when `a` is singular, and the first zero pivot.
  private static func eliminate(
    _ a: UnsafeMutablePointer<Double>, _ size: Int, _ b: UnsafeMutablePointer<Double>,
    _ columns: Int
  ) -> (determinant: Double, logarithm: Double, zeroPivot: Int?) {
    var (determinant, logarithm) = (1.0, 0.0)
    for pivot in 0..<size {
      var best = pivot
      for row in (pivot + 1)..<Swift.max(size, pivot + 1)
      where abs(a[row * size + pivot]) > abs(a[best * size + pivot]) {
        best = row
      }
      if a[best * size + pivot] == 0 { return (0, -.infinity, pivot) }
      if best != pivot {
        determinant = -determinant
        for column in 0..<size { swap(a, best * size + column, pivot * size + column) }
        for column in 0..<columns { swap(b, best * columns + column, pivot * columns + column) }
      }
      determinant *= a[pivot * size + pivot]
      logarithm += log(abs(a[pivot * size + pivot]))
      for row in (pivot + 1)..<Swift.max(size, pivot + 1) {
        let factor = a[row * size + pivot] / a[pivot * size + pivot]
        if factor == 0 { continue }
        for column in pivot..<size { a[row * size + column] -= factor * a[pivot * size + column] }
        for column in 0..<columns {
          b[row * columns + column] -= factor * b[pivot * columns + column]
        }
      }
    }
    for row in (0..<size).reversed() {
      for column in 0..<columns {
        var value = b[row * columns + column]
        for other in (row + 1)..<Swift.max(size, row + 1) {
          value -= a[row * size + other] * b[other * columns + column]
        }
        b[row * columns + column] = value / a[row * size + row]
      }
    }
    return (determinant, logarithm, nil)
  }

  private static func swap(_ data: UnsafeMutablePointer<Double>, _ one: Int, _ two: Int) {
    (data[one], data[two]) = (data[two], data[one])
  }

  /// The x of `self x = other`, for batches of matrices.
  public func solved(_ other: NDArray, _ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let name = "torch.linalg.solve"
    let (size, factors) = try squareMatrices(name, dialect)
    let isVector = other.rank == 1
    let right = try (isVector ? other.unsqueezed(1) : other).cast(to: .float64)
    guard right.rank >= 2, right.shape[right.rank - 2] == size else {
      if dialect == .torch {
        throw .runtime(
          "linalg.solve: Incompatible shapes of A and B for the equation AX = B (\(size)x\(size) "
            + "and \(right.rank < 2 ? 0 : right.shape[right.rank - 2])x\(right.shape.last ?? 0))")
      }
      throw .value(
        "the right-hand side has \(other.shape.tupleText), which does not fit \(size) rows")
    }
    let columns = right.shape[right.rank - 1]
    let batch = try Shape(Array(shape.dropLast(2)))
    let solution = try right.broadcast(to: Shape(Array(batch) + [size, columns])).copy()
    for index in 0..<batch.elementCount {
      let outcome = NDArray.eliminate(
        factors.pointer(Double.self) + index * size * size, size,
        solution.pointer(Double.self) + index * size * columns, columns)
      if let pivot = outcome.zeroPivot { throw NDArray.singular(name, dialect, pivot) }
    }
    let result = try solution.cast(
      to: .promoted(dtype.floating(dialect), other.dtype.floating(dialect), dialect))
    return isVector ? try result.squeezed([-1]) : result
  }

  /// The inverse of each matrix.
  public func inverse(_ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let (size, factors) = try squareMatrices("linalg.inv", dialect)
    let unit = try NDArray.eye(size, nil, 0, .float64).broadcast(to: shape).copy()
    for index in 0..<(size == 0 ? 0 : count / (size * size)) {
      let outcome = NDArray.eliminate(
        factors.pointer(Double.self) + index * size * size, size,
        unit.pointer(Double.self) + index * size * size, size)
      if let pivot = outcome.zeroPivot { throw NDArray.singular("linalg.inv", dialect, pivot) }
    }
    return try unit.cast(to: dtype.floating(dialect))
  }

  /// The determinant of each matrix.
  public func determinant(_ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let (size, factors) = try squareMatrices("linalg.det", dialect)
    let result = try NDArray(uninitialized: Shape(Array(shape.dropLast(2))), .float64)
    let scratch = try NDArray.zeros([size, 1], .float64)
    for index in 0..<result.count {
      let outcome = NDArray.eliminate(
        factors.pointer(Double.self) + index * size * size, size, scratch.pointer(Double.self), 0)
      // NumPy adds up logarithms and takes the exponential, which shows in the last digit.
      result.pointer(Double.self)[index] =
        dialect == .torch || outcome.determinant == 0
        ? outcome.determinant
        : (outcome.determinant < 0 ? -1 : 1) * exp(outcome.logarithm)
    }
    return try result.cast(to: dtype.floating(dialect))
  }

  /// The lower triangular matrix whose product with its own transpose is this one.
  public func cholesky(_ dialect: Dialect = .torch) throws(TensorError) -> NDArray {
    let (size, source) = try squareMatrices("linalg.cholesky", dialect)
    let result = try NDArray.zeros(shape, .float64)
    for index in 0..<(size == 0 ? 0 : count / (size * size)) {
      let a = source.pointer(Double.self) + index * size * size
      let l = result.pointer(Double.self) + index * size * size
      for row in 0..<size {
        for column in 0...row {
          var value = a[row * size + column]
          for other in 0..<column { value -= l[row * size + other] * l[column * size + other] }
          if row != column {
            l[row * size + column] = value / l[column * size + column]
          } else if value > 0 {
            l[row * size + row] = value.squareRoot()
          } else {
            throw TensorError(
              .linearAlgebraError,
              dialect == .torch
                ? "linalg.cholesky: The factorization could not be completed because the input is "
                  + "not positive-definite (the leading minor of order \(row + 1) is not "
                  + "positive-definite)."
                : "Matrix is not positive definite")
          }
        }
      }
    }
    return try result.cast(to: dtype.floating(dialect))
  }

  /// Q with orthonormal columns and upper triangular R whose product is this matrix (Householder).
  public func factoredQR(_ dialect: Dialect = .torch) throws(TensorError) -> (
    q: NDArray, r: NDArray
  ) {
    guard rank == 2 else { throw .runtime("linalg.qr: The input tensor A must have 2 dimensions.") }
    let (rows, columns) = (shape[0], shape[1])
    let steps = Swift.min(rows, columns)
    let work = try cast(to: .float64).copy()
    let r = work.pointer(Double.self)
    let whole = try NDArray.eye(rows, nil, 0, .float64)
    let q = whole.pointer(Double.self)
    for step in 0..<steps {
      var v = (step..<rows).map { r[$0 * columns + step] }
      let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // As LAPACK: a column without anything below its first entry is left alone.
      if step == rows - 1 || v.dropFirst().allSatisfy({ $0 == 0 }) { continue }
      v[0] += v[0] >= 0 ? length : -length
      let square = v.reduce(0) { $0 + $1 * $1 }
      for column in 0..<columns {
        var dot = 0.0
        for row in step..<rows { dot += v[row - step] * r[row * columns + column] }
        for row in step..<rows { r[row * columns + column] -= 2 * dot / square * v[row - step] }
      }
      for row in 0..<rows {
        var dot = 0.0
        for other in step..<rows { dot += q[row * rows + other] * v[other - step] }
        for other in step..<rows { q[row * rows + other] -= 2 * dot / square * v[other - step] }
      }
    }
    let target = dtype.floating(dialect)
    let left = try whole.sliced(1, 0, steps).copy().cast(to: target)
    let right = try work.sliced(0, 0, steps).copy().triangle(lower: false).cast(to: target)
    return (left, right)
  }

  /// Whether all elements are equal within `absolute + relative * |other|`.
  public func isClose(
    _ other: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
  ) throws(TensorError) -> NDArray {
    let (one, two) = (try cast(to: .float64), try other.cast(to: .float64))
    let shape = try Shape.broadcast(one.shape, two.shape)
    let (left, right) = (
      try one.broadcast(to: shape).contiguous(), try two.broadcast(to: shape).contiguous()
    )
    let result = try NDArray(uninitialized: shape, .bool)
    let (a, b, out) = (
      left.pointer(Double.self), right.pointer(Double.self), result.pointer(UInt8.self)
    )
    for index in 0..<result.count {
      let (x, y) = (a[index], b[index])
      let close =
        x == y || (equalNaN && x.isNaN && y.isNaN)
        || (y.isFinite && abs(x - y) <= absolute + relative * abs(y))
      out[index] = close ? 1 : 0
    }
    return result
  }

  /// Whether shape and all elements are equal.
  public func isEqual(_ other: NDArray) throws(TensorError) -> Bool {
    guard shape == other.shape else { return false }
    return try NDArray.compare(.equal, .array(self), .array(other)).all().item().boolValue
  }
}
