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
    let noise = dropout > 0 ? (dropout, generator) : nil
    return try query.attention(
      key: key, value: value, mask: mask, isCausal: isCausal, scale: scale, dropout: noise
    ).result
  }
}
