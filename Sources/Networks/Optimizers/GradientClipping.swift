import Tensors

/// Keeping gradients from becoming too large.
public enum GradientClipping {
  /// Scales all gradients so that their common length is at most a bound.
  /// - Returns: the length before.
  public static func clip(
    _ gradients: [NDArray], toNorm bound: Double, order: Double = 2
  ) throws(TensorError) -> NDArray {
    let total = try length(gradients, order: order)
    let limit = try NDArray.binary(
      .divide, .scalar(.double(bound)), .array(.binary(.add, .array(total), .scalar(.double(1e-6))))
    )
    let factor = try limit.clipped(nil, .scalar(.double(1)), .torch)
    for gradient in gradients {
      try gradient.assign(.binary(.multiply, .array(gradient), .array(factor)))
    }
    return total
  }

  /// The common length of all gradients; 0 if there are none.
  public static func length(
    _ gradients: [NDArray], order: Double = 2
  ) throws(TensorError) -> NDArray {
    guard let first = gradients.first else { return try .scalar(.double(0), .float32) }
    var lengths: [NDArray] = []
    for gradient in gradients { lengths.append(try gradient.norm(order).cast(to: first.dtype)) }
    return try NDArray.stack(lengths, 0).norm(order)
  }

  /// Cuts each number of all gradients off at a bound.
  public static func clip(_ gradients: [NDArray], toValue bound: Double) throws(TensorError) {
    for gradient in gradients {
      try gradient.assign(
        gradient.clipped(.scalar(.double(-bound)), .scalar(.double(bound)), .torch))
    }
  }
}
