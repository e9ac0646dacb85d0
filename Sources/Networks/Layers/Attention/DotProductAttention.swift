import Tensors

/// Attention by scaled dot products.
///
///     query        [..., T, E]
///     key, value   [..., S, E], [..., S, V]
///     output       [..., T, V]
///
/// - Source: Vaswani et al. 2017; masks as `torch.nn.functional.scaled_dot_product_attention`.
public struct DotProductAttention {
  public var dropout = 0.0
  public var isCausal = false
  /// What the products are multiplied by; one over the root of E if not given.
  public var scale: Double?
  public let generator: TorchGenerator

  public init(
    dropout: Double = 0, isCausal: Bool = false, scale: Double? = nil, generator: TorchGenerator
  ) {
    self.dropout = dropout
    self.isCausal = isCausal
    self.scale = scale
    self.generator = generator
  }

  /// - Parameter mask: bool, True may be looked at; or numbers that are added to the scores.
  public func run(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    guard query.rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw .runtime("query, key and value need at least two axes")
    }
    guard mask == nil || !isCausal else {
      throw .runtime(
        "_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
    }
    let size = query.shape[query.rank - 1]
    let factor = scale ?? 1 / Double(max(size, 1)).squareRoot()
    var scores = try query.multiply(scalar: .double(factor)).matmul(key.transposed(-2, -1))
    if let mask = try isCausal ? causalMask(scores) : mask {
      scores = try masked(scores, mask)
    }
    var weights = try scores.softmax(-1)
    if dropout > 0 { weights = try weights.dropout(dropout, generator) }
    return try weights.matmul(value)
  }

  private func causalMask(_ scores: Tensor) throws(TensorError) -> Tensor {
    let shape: Shape = [scores.shape[scores.rank - 2], scores.shape[scores.rank - 1]]
    return scores.leaf(try NDArray.ones(shape, .bool).triangle(lower: true))
  }

  private func masked(_ scores: Tensor, _ mask: Tensor) throws(TensorError) -> Tensor {
    if mask.dtype != .bool { return try scores.add(mask) }
    let hidden = scores.leaf(try mask.data.unary(.not))
    return try scores.fillingMask(hidden, .double(-.infinity))
  }
}
