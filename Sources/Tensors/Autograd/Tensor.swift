/// Whether operations record how to compute gradients; passed in once and held by every tensor.
public final class GradMode {
  /// False within `torch.no_grad()`.
  public var isEnabled = true
  /// The number of the next recorded operation; later ones are differentiated first.
  var nextSequence = 0

  public init() {}
}

/// An array with a gradient, as `torch.Tensor`.
public final class Tensor {
  public internal(set) var data: NDArray
  public let mode: GradMode
  var requiresGradFlag: Bool
  /// The operation that made this tensor, nil for a leaf.
  public internal(set) var node: Node?
  /// Which of the operation's results this is.
  let outputIndex: Int
  /// The accumulated gradient.
  public var grad: Tensor?
  /// Whether `backward` also leaves the gradient in this tensor although it is no leaf.
  public internal(set) var retainsGrad = false

  /// A leaf.
  public init(_ data: NDArray, requiresGrad: Bool = false, mode: GradMode) {
    self.data = data
    self.mode = mode
    requiresGradFlag = requiresGrad
    outputIndex = 0
  }

  init(_ data: NDArray, node: Node?, outputIndex: Int = 0, mode: GradMode) {
    self.data = data
    self.mode = mode
    self.node = node
    self.outputIndex = outputIndex
    requiresGradFlag = node != nil
  }

  public var shape: Shape { data.shape }
  public var dtype: DType { data.dtype }
  public var rank: Int { data.shape.count }
  public var count: Int { data.count }
  public var requiresGrad: Bool { requiresGradFlag }
  public var isLeaf: Bool { node == nil }

  /// The name that PyTorch prints after `grad_fn=<`, such as `AddBackward0`.
  public var gradientFunctionName: String? { node?.name }
}
