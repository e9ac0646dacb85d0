import CKernels

// What batch normalization computes for each channel, in PyTorch's order of roundings.

extension NDArray {
  /// Mean and variance of each channel of contiguous `[N, C, …]`, float32.
  func channelMoments() throws(TensorError) -> (mean: NDArray, variance: NDArray) {
    let channels = shape[1]
    let means = try NDArray(uninitialized: Shape([channels]), .float64)
    let variances = try NDArray(uninitialized: Shape([channels]), .float64)
    lk_channel_moments_f32(
      pointer(Float.self), means.pointer(Double.self), variances.pointer(Double.self), shape[0],
      channels, count / max(shape[0] * channels, 1))
    return (try means.cast(to: .float32), try variances.cast(to: .float32))
  }

  /// 1 / sqrt(self + epsilon), computed in double.
  func inverseDeviations(_ epsilon: Double) throws(TensorError) -> NDArray {
    try NDArray.binary(.add, .array(cast(to: .float64)), .scalar(.double(epsilon)))
      .unary(.rsqrt).cast(to: .float32)
  }

  /// `(self - mean) * inverse * weight + bias` as one product and one sum for each number.
  func channelAffine(
    mean: NDArray, inverse: NDArray, weight: NDArray?, bias: NDArray?
  ) throws(TensorError) -> NDArray {
    let channels = shape[1]
    var scale = try inverse.reshaped([channels])
    if let weight { scale = try .binary(.multiply, .array(scale), .array(weight)) }
    let wide = try NDArray.binary(
      .multiply, .array(mean.cast(to: .float64)), .array(scale.cast(to: .float64)))
    var offset = try NDArray.zeros([channels], .float64)
    if let bias { offset = try bias.cast(to: .float64) }
    let shift = try NDArray.binary(.subtract, .array(offset), .array(wide)).cast(to: .float32)
    let result = try NDArray(uninitialized: shape, .float32)
    let (factors, offsets) = (try scale.contiguous(), try shift.contiguous())
    lk_channel_affine_f32(
      pointer(Float.self), factors.pointer(Float.self), offsets.pointer(Float.self),
      result.pointer(Float.self), shape[0], channels,
      count / max(shape[0] * channels, 1))
    return result
  }
}
