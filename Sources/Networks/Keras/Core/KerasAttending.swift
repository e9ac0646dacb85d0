import Tensors

/// What a call of an attention layer asks for beyond its inputs.
public struct KerasAttentionRequest {
  public var mask: NDArray?
  public var isCausal = false
  public var returnsScores = false

  public init(mask: NDArray? = nil, isCausal: Bool = false, returnsScores: Bool = false) {
    self.mask = mask
    self.isCausal = isCausal
    self.returnsScores = returnsScores
  }
}

/// A layer that takes such a request, set by the caller for one forward pass.
public protocol KerasAttending: KerasLayer {
  var request: KerasAttentionRequest { get set }
}
