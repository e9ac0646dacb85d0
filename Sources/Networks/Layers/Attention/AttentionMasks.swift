import Tensors

/// What a position must not look at.
public struct AttentionMasks {
  /// `[T, S]` or `[N*heads, T, S]`: bool, True hides; or numbers that are added to the scores.
  public var attention: Tensor?
  /// `[N, S]`: bool, True hides a key from all; or numbers that are added to the scores.
  public var padding: Tensor?
  /// A hint that `attention` is the causal mask.
  public var isCausal = false

  public init(attention: Tensor? = nil, padding: Tensor? = nil, isCausal: Bool = false) {
    self.attention = attention
    self.padding = padding
    self.isCausal = isCausal
  }

  /// A mask as numbers that are added to scores: minus infinity where a bool mask is True.
  static func additive(
    _ mask: Tensor?, _ name: String, _ dtype: DType
  ) throws(TensorError) -> Tensor? {
    guard let mask else { return nil }
    if mask.dtype.isFloatingPoint { return mask }
    guard mask.dtype == .bool else {
      throw TensorError(
        .assertionError, "only bool and floating types of \(name) are supported",
        fix: "pass \(name).bool()")
    }
    let numbers = try NDArray.zeros(mask.shape, dtype)
    let filled = Tensor(numbers, mode: mask.mode)
    return try filled.fillingMask(mask, .double(-.infinity))
  }
}
