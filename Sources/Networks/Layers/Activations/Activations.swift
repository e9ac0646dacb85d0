import Tensors

/// Activations that are put together from other operations.
public enum Activations {
  /// A sigmoid of three straight pieces: `relu6(x + 3) / 6`.
  public static func hardSigmoid(_ x: Tensor) throws(TensorError) -> Tensor {
    try x.add(scalar: .double(3)).clamped(.scalar(.double(0)), .scalar(.double(6)))
      .divide(scalar: .double(6))
  }

  /// Each value times its hard sigmoid; its slope is 0 from -3 down and 1 from 3 up.
  public static func hardSwish(_ x: Tensor) throws(TensorError) -> Tensor { try x.hardSwish() }

  /// Moves values towards zero by `bound`; those nearer become zero.
  public static func softShrink(_ x: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    let isSmall = try NDArray.compare(
      .lessEqual, .array(x.data.unary(.absolute)), .scalar(.double(bound)))
    let moved = try x.subtract(x.clamped(.scalar(.double(-bound)), .scalar(.double(bound))))
    return try .where(
      x.leaf(isSmall), .tensor(x.multiply(scalar: .double(0))), .tensor(moved))
  }

  /// Values nearer to zero than `bound` become zero.
  public static func hardShrink(_ x: Tensor, _ bound: Double) throws(TensorError) -> Tensor {
    let isSmall = try NDArray.compare(
      .lessEqual, .array(x.data.unary(.absolute)), .scalar(.double(bound)))
    return try x.fillingMask(x.leaf(isSmall), .int(0))
  }

  /// A smooth rectifier; straight where `beta * x` is above the threshold.
  public static func softplus(
    _ x: Tensor, beta: Double = 1, threshold: Double = 20
  ) throws(TensorError) -> Tensor {
    if beta == 1 && threshold == 20 { return try x.unary(.softplus) }
    let scaled = try x.multiply(scalar: .double(beta))
    let isLarge = try NDArray.compare(
      .greater, .array(scaled.data), .scalar(.double(threshold)))
    let curve = try scaled.unary(.softplus).divide(scalar: .double(beta))
    return try .where(x.leaf(isLarge), .tensor(x), .tensor(curve))
  }

  /// One half times the sigmoid of the other.
  public static func gated(_ x: Tensor, _ axis: Int) throws(TensorError) -> Tensor {
    let index = try x.shape.axis(axis)
    guard x.rank > 0, x.shape[index] % 2 == 0 else {
      throw .runtime(
        "Halving dimension must be even, but dimension \(index) is size "
          + "\(x.rank > 0 ? x.shape[index] : 1)")
    }
    return try x.gated(index)
  }

  /// A rectifier with a slope for each channel, or one for all.
  public static func parametric(_ x: Tensor, _ slope: Tensor) throws(TensorError) -> Tensor {
    let channels = x.rank > 1 ? x.shape[1] : 1
    guard slope.count == 1 || slope.count == channels else {
      throw .runtime(
        "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
          + "\(slope.count) and channel size = \(channels).")
    }
    var weight = slope
    if slope.count > 1 && x.rank > 1 {
      var shape: Shape = []
      for axis in x.shape.indices { shape.append(axis == 1 ? slope.count : 1) }
      weight = try slope.reshaped(shape)
    }
    let isPositive = try NDArray.compare(.greater, .array(x.data), .scalar(.int(0)))
    return try .where(x.leaf(isPositive), .tensor(x), .tensor(x.multiply(weight)))
  }
}
