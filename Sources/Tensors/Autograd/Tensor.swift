/// Whether operations record how to compute gradients; passed in once and held by every tensor.
public final class GradMode {
  /// False within `torch.no_grad()`.
  @exclusivity(unchecked) public var isEnabled = true
  /// Whether a backward pass looks for NaN, as within `torch.autograd.detect_anomaly()`.
  public var findsAnomalies = false
  /// Whether operations are part of a graph of TensorFlow's, as within a fit and `tf.function`.
  public var isGraph = false
  /// How many variables were made.
  public var variableCount = 0
  /// How many operations were recorded.
  @exclusivity(unchecked) private var sequence = 0
  /// Leaves with hooks that a backward pass has reached.
  @exclusivity(unchecked) var hookedLeaves: [Tensor] = []
  /// Whose kernels compute; the same for all tensors that meet in an operation.
  let arithmetic: Arithmetic

  public init(_ arithmetic: Arithmetic = .torch) { self.arithmetic = arithmetic }

  /// The number of the next recorded operation.
  func nextSequence() -> Int {
    sequence &+= 1
    return sequence
  }

  /// Runs `body` without recording.
  public func withoutGradients<Result>(
    _ body: () throws(TensorError) -> Result
  ) throws(TensorError) -> Result {
    let before = isEnabled
    isEnabled = false
    defer { isEnabled = before }
    return try body()
  }
}

/// An array with a gradient, as `torch.Tensor`.
///
/// Each operation reads these fields many times and no closure holds on to one, so they are not
/// checked for overlapping access.
public final class Tensor {
  /// The numbers; setting them is `tensor.data = …`, which the graph does not see.
  @exclusivity(unchecked) public var data: NDArray
  public let mode: GradMode
  @exclusivity(unchecked) private var requiresGradFlag: Bool
  /// The operation that made this tensor, nil for a leaf.
  @exclusivity(unchecked) public internal(set) var node: Node?
  /// Which of the operation's results this is.
  @exclusivity(unchecked) public internal(set) var outputIndex: Int
  /// The accumulated gradient.
  @exclusivity(unchecked) public var grad: Tensor?
  /// Whether `backward` also leaves the gradient in this tensor although it is no leaf.
  @exclusivity(unchecked) public internal(set) var retainsGrad = false
  /// What is called with the gradient of this leaf.
  @exclusivity(unchecked) var leafHooks: LeafHooks?
  /// The tensor that this one is a view of, as far as gradients are concerned.
  @exclusivity(unchecked) public internal(set) var base: Tensor?

  /// A leaf.
  public init(_ data: NDArray, requiresGrad: Bool = false, mode: GradMode) {
    self.data = data
    self.mode = mode
    requiresGradFlag = requiresGrad
    outputIndex = 0
  }

  init(_ data: NDArray, _ node: Node?, outputIndex: Int = 0, _ mode: GradMode) {
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
  public var isLeaf: Bool { node == nil }
  public var requiresGrad: Bool { requiresGradFlag }

  /// Turns gradients on or off, as `requires_grad_()`.
  public func setRequiresGrad(_ value: Bool) throws(TensorError) {
    guard isLeaf else {
      if value { return }
      throw .runtime(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed "
          + "variable in a subgraph that doesn't require differentiation use "
          + "var_no_grad = var.detach().")
    }
    guard !value || dtype.isFloatingPoint else {
      throw .runtime(
        "only Tensors of floating point dtype can require gradients")
    }
    requiresGradFlag = value
  }

  /// Makes this tensor the result of an operation.
  func adopt(_ node: Node) {
    self.node = node
    requiresGradFlag = true
  }

  /// The name that PyTorch prints after `grad_fn=<`, such as `AddBackward0`.
  public var gradientFunctionName: String? { node?.name }

  /// The same numbers outside the graph.
  public func detached() -> Tensor { Tensor(data, mode: mode) }

  /// Takes the tensor itself out of the graph, as `detach_`.
  public func leaveGraph() {
    node = nil
    outputIndex = 0
    requiresGradFlag = false
  }

  /// Where a gradient of this tensor goes.
  @inline(__always)
  var edge: Edge {
    if let node { return .node(node, outputIndex) }
    return requiresGradFlag ? .leaf(self) : .none
  }

  /// Whether an operation on this tensor is recorded.
  @inline(__always)
  var isRecorded: Bool { requiresGradFlag && mode.isEnabled }

  /// A tensor of the same mode outside the graph.
  public func leaf(_ data: NDArray, requiresGrad: Bool = false) -> Tensor {
    Tensor(data, requiresGrad: requiresGrad, mode: mode)
  }
}
