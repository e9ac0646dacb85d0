import Tensors

extension Initialization {
  /// A matrix whose rows, or columns if there are fewer, stand at right angles.
  ///
  /// - Source: Saxe et al. 2013; drawn as `torch.nn.init.orthogonal_`.
  public static func orthogonal(
    _ array: NDArray, gain: Double = 1, _ generator: TorchGenerator
  ) throws(TensorError) {
    guard array.rank >= 2 else {
      throw .value("Only tensors with 2 or more dimensions are supported")
    }
    guard array.count > 0 else { return }
    let rows = array.shape[0]
    let columns = array.count / rows
    let drawn = try NDArray.zeros([rows, columns], array.dtype)
    try generator.fillNormal(drawn)
    let source = rows < columns ? try drawn.transposed(0, 1).contiguous() : drawn
    let (q, r) = try source.factoredQR()
    let signs = try r.diagonal().unary(.sign)
    var result = try NDArray.binary(.multiply, .array(q), .array(signs))
    if rows < columns { result = try result.transposed(0, 1) }
    let scaled = try NDArray.binary(.multiply, .array(result), .scalar(.double(gain)))
    try array.assign(scaled.reshaped(array.shape))
  }

  /// Normal numbers between two bounds, drawn by the inverse of the distribution.
  public static func truncatedNormal(
    _ array: NDArray, mean: Double, deviation: Double, low: Double, high: Double,
    _ generator: TorchGenerator
  ) throws(TensorError) {
    throw TensorError(
      .notImplementedError, "lectern does not have trunc_normal_",
      fix: "use nn.init.normal_ and clamp_ the weight")
  }
}
