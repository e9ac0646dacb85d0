import Tensors

/// The losses as functions, as `torch.nn.functional` names them.
public enum Losses {
  /// A notice for a target of another shape, which broadcasts silently and is rarely meant.
  public static func broadcastNotice(_ input: Tensor, _ target: Tensor) -> String? {
    guard input.shape != target.shape else { return nil }
    return "Using a target size (torch.Size(\(target.shape.torchText))) that is different to the "
      + "input size (torch.Size(\(input.shape.torchText))). This will likely lead to incorrect "
      + "results due to broadcasting. Please ensure they have the same size."
  }

  public static func squared(
    _ input: Tensor, _ target: Tensor, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    try input.mseLoss(target, reduction.kind)
  }

  public static func absolute(
    _ input: Tensor, _ target: Tensor, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    try input.l1Loss(target, reduction.kind)
  }

  public static func smoothAbsolute(
    _ input: Tensor, _ target: Tensor, beta: Double, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    if beta == 0 { return try absolute(input, target, reduction) }
    return try input.huberLoss(target, threshold: beta, isSmoothL1: true, reduction.kind)
  }

  public static func huber(
    _ input: Tensor, _ target: Tensor, delta: Double, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    try input.huberLoss(target, threshold: delta, reduction.kind)
  }

  public static func hingeEmbedding(
    _ input: Tensor, _ target: Tensor, margin: Double, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    let zero = try input.multiply(scalar: .double(0))
    let hinge = try input.unary(.negative).add(scalar: .double(margin)).clamped(
      .scalar(.double(0)), nil)
    let negativePart = try Tensor.where(target.isEqual(to: 1), .tensor(zero), .tensor(hinge))
    let positivePart = try Tensor.where(target.isEqual(to: -1), .tensor(zero), .tensor(input))
    return try reduction.apply(negativePart.add(positivePart))
  }

  public static func cosineEmbedding(
    _ first: Tensor, _ second: Tensor, _ target: Tensor, margin: Double, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    let cosine = try Distances.cosineSimilarity(first, second, axis: -1, epsilon: 1e-8)
    let zero = try cosine.multiply(scalar: .double(0))
    let near = try cosine.unary(.negative).add(scalar: .double(1))
    let far = try cosine.subtract(scalar: .double(margin)).clamped(.scalar(.double(0)), nil)
    let positivePart = try Tensor.where(target.isEqual(to: 1), .tensor(near), .tensor(zero))
    let negativePart = try Tensor.where(target.isEqual(to: -1), .tensor(far), .tensor(zero))
    return try reduction.apply(positivePart.add(negativePart))
  }

  public static func tripletMargin(
    _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double, power: Double,
    epsilon: Double, swaps: Bool, _ reduction: Reduction
  ) throws(TensorError) -> Tensor {
    let near = try Distances.pairwise(anchor, positive, power: power, epsilon: epsilon)
    var far = try Distances.pairwise(anchor, negative, power: power, epsilon: epsilon)
    if swaps {
      let other = try Distances.pairwise(positive, negative, power: power, epsilon: epsilon)
      far = try far.minimum(other)
    }
    let gap = try near.subtract(far).add(scalar: .double(margin))
    return try reduction.apply(gap.clamped(.scalar(.double(0)), nil))
  }
}

extension Tensor {
  fileprivate func isEqual(to number: Int) throws(TensorError) -> Tensor {
    leaf(try NDArray.compare(.equal, .array(data), .scalar(.int(number))))
  }
}
