import CKernels

extension NDArray {
  /// A product of matrices one of which is a vector, rounded as TensorFlow rounds it.
  ///
  /// TensorFlow leaves such products to Eigen, which adds products that are rounded already; all
  /// other products go through a kernel with fused multiply-add, as `matmul` computes them.
  ///
  /// Shapes: self [M, K] and other [K, N] with M or N equal to 1; nil for any others.
  ///
  /// - Checked: bit for bit against tensorflow-cpu 2.21.0.
  func eigenVectorProduct(_ other: NDArray) throws(TensorError) -> NDArray? {
    guard dtype == .float32, other.dtype == .float32, rank == 2, other.rank == 2,
      shape[1] == other.shape[0], shape[1] > 1, shape[0] > 0, other.shape[1] > 0,
      shape[0] == 1 || other.shape[1] == 1
    else { return nil }
    let (rows, depth, columns) = (shape[0], shape[1], other.shape[1])
    let result = try NDArray(uninitialized: Shape([rows, columns]), .float32)
    let out = result.pointer(Float.self)
    if columns == 1 {
      let vector = (other.pointer(Float.self), other.strides[0])
      let liesInRows = strides[1] == 1
      // Small products are added up in order.
      let isSmall = rows + depth + 1 < 20 || rows == 1
      if liesInRows, !isSmall {
        lk_matvec_rows_eigen_f32(
          rows, depth, pointer(Float.self), strides[0], vector.0, vector.1, out, 1)
      } else {
        lk_matvec_columns_eigen_f32(
          rows, depth, pointer(Float.self), strides[0], strides[1], vector.0, vector.1, out, 1,
          isSmall ? 1 : 0)
      }
    } else {
      let vector = (pointer(Float.self), strides[1])
      if other.strides[0] == 1, other.strides[1] != 1 {
        lk_matvec_rows_eigen_f32(
          columns, depth, other.pointer(Float.self), other.strides[1], vector.0, vector.1, out, 1)
      } else {
        lk_matvec_columns_eigen_f32(
          columns, depth, other.pointer(Float.self), other.strides[1], other.strides[0], vector.0,
          vector.1, out, 1, 0)
      }
    }
    return result
  }

  /// The matrix product in a framework's own rounding.
  ///
  /// - Parameter isTurned: whether one of the matrices is a transposed one, as in gradients.
  func matmul(
    _ other: NDArray, in arithmetic: Arithmetic, isTurned: Bool = false
  ) throws(TensorError) -> NDArray {
    // Small products with a transposed matrix begin with the first product rather than with zero,
    // so that a single negative zero stays one.
    if arithmetic == .tensorflow, isTurned, rank == 2, other.rank == 2, dtype == other.dtype,
      shape[1] == 1, other.shape[0] == 1, shape[0] + other.shape[1] + 1 < 20
    {
      return try .binary(.multiply, .array(self), .array(other))
    }
    if arithmetic == .tensorflow, let product = try eigenVectorProduct(other) { return product }
    return try matmul(other)
  }
}
