/// Where a gradient goes: to a leaf, to the operation that made an operand, or nowhere.
enum Edge {
  case none
  case leaf(Tensor)
  case node(Node, Int)

  var isNeeded: Bool {
    if case .none = self { false } else { true }
  }
}

/// A recorded operation: what it was made from, and how a gradient passes back through it.
///
/// Subclasses keep what their derivative needs as fields; rare operations keep a function.
public class Node {
  /// Later operations have larger numbers and are differentiated first.
  let sequence: Int
  /// The first two operands, inline because most operations have no more.
  @exclusivity(unchecked) final var first: Edge
  @exclusivity(unchecked) final var second: Edge
  /// What few nodes have, kept apart so that the others stay small.
  @exclusivity(unchecked) final private(set) var extras: Extras?
  /// The gradient of the first result, gathered before `backward` is called.
  @exclusivity(unchecked) final var gradient: NDArray?
  /// Whether a backward pass has found this node.
  @exclusivity(unchecked) final var isQueued = false
  /// Whether the saved values are gone after a backward pass.
  @exclusivity(unchecked) final var isReleased = false

  /// More operands than two, more results than one, results that keep their gradient.
  final class Extras {
    var others: [Edge] = []
    /// The gradients of the results behind the first.
    var otherGradients: [Int: NDArray] = [:]
    /// The results that keep their gradient although they are no leaves.
    var retainers: [(index: Int, tensor: WeakTensor)] = []
    /// What is called with the gradients of the results.
    var hooks: [(index: Int, hook: GradientHook)] = []
  }

  init(_ sequence: Int, _ first: Edge, _ second: Edge = .none, others: [Edge] = []) {
    self.sequence = sequence
    self.first = first
    self.second = second
    if !others.isEmpty {
      let extras = Extras()
      extras.others = others
      self.extras = extras
    }
  }

  /// The extras, made when they are first needed.
  func madeExtras() -> Extras {
    if let extras { return extras }
    let made = Extras()
    extras = made
    return made
  }

  /// PyTorch's name, such as `MulBackward0`.
  public var name: String { "Node" }

  /// Prints under another name, where PyTorch has two for the same operation.
  public func setAlias(_ name: String) {}

  /// Passes `gradient` on: calls `sink` with each operand's position and gradient.
  func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    preconditionFailure("\(name) has no derivative")
  }

  /// As above for a node with several results, each of whose gradients may be missing.
  func backward(
    _ gradient: NDArray?, _ others: [Int: NDArray], _ sink: inout GradientSink
  ) throws(TensorError) {
    if let gradient { try backward(gradient, &sink) }
  }

  /// Passes gradients on in operations that are recorded, so that they have gradients themselves.
  ///
  /// - Parameter gradients: of the results, by their positions.
  func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    throw onlyOnce
  }

  /// Frees what was saved for the derivative.
  func release() { isReleased = true }

  func edge(_ position: Int) -> Edge {
    switch position {
    case 0: first
    case 1: second
    default: extras?.others[position - 2] ?? .none
    }
  }

  var edgeCount: Int { 2 + (extras?.others.count ?? 0) }

  /// Whether the second operand is listed although nothing wants its gradient.
  var isBinary: Bool { false }

  /// Where the operands came from, in the order in which PyTorch's `next_functions` has them.
  public enum Origin {
    case none
    case leaf(Tensor)
    case operation(Node, Int)
  }

  public var origins: [Origin] {
    var edges = listedEdges
    while edges.count > (isBinary ? 2 : 1), let last = edges.last, !last.isNeeded {
      edges.removeLast()
    }
    return edges.map { edge in
      switch edge {
      case .none: .none
      case .leaf(let tensor): .leaf(tensor)
      case .node(let node, let output): .operation(node, output)
      }
    }
  }

  var listedEdges: [Edge] { (0..<edgeCount).map(edge) }

  /// The gradient of the first result, which is moved out.
  func takeGradient() -> NDArray? {
    var taken: NDArray?
    swap(&taken, &gradient)
    return taken
  }

  func add(_ gradient: NDArray, to output: Int) throws(TensorError) {
    if output == 0 {
      if let sum = takeGradient() {
        self.gradient = try NDArray.binary(.add, .array(sum), .array(gradient))
      } else {
        self.gradient = gradient
      }
    } else {
      let extras = madeExtras()
      if let sum = extras.otherGradients[output] {
        extras.otherGradients[output] = try NDArray.binary(.add, .array(sum), .array(gradient))
      } else {
        extras.otherGradients[output] = gradient
      }
    }
  }

  // A chain of hundreds of thousands of nodes must not be freed by recursion: each node that
  // only this one holds hands its own operands over before it goes.
  deinit {
    var pending: [Node] = []
    unlink(&pending)
    while let node = pending.popLast() { node.unlink(&pending) }
  }

  private func unlink(_ pending: inout [Node]) {
    Node.unlink(&first, &pending)
    Node.unlink(&second, &pending)
    guard let extras else { return }
    for index in extras.others.indices { Node.unlink(&extras.others[index], &pending) }
  }

  private static func unlink(_ edge: inout Edge, _ pending: inout [Node]) {
    guard case .node(var node, _) = edge else { return }
    edge = .none
    if isKnownUniquelyReferenced(&node) { pending.append(node) }
  }
}

/// A tensor that is not kept alive.
struct WeakTensor {
  weak var tensor: Tensor?
}

/// Takes the operands' gradients that a node computes, and remembers where they go.
struct GradientSink {
  let node: Node
  /// Whether a NaN is an error.
  var findsAnomalies = false
  /// Whose kernels add up.
  var arithmetic = Arithmetic.torch

  /// Whether anyone wants the gradient of an operand.
  func needs(_ position: Int) -> Bool { node.edge(position).isNeeded }

  /// Hands on a gradient that is first added up over the axes that broadcasting made longer.
  mutating func send(
    _ position: Int, _ gradient: NDArray, reducedTo shape: Shape, _ dtype: DType
  ) throws(TensorError) {
    try send(position, try gradient.summed(to: shape, arithmetic).cast(to: dtype))
  }

  /// Hands on the gradient of an operand.
  mutating func send(_ position: Int, _ gradient: NDArray) throws(TensorError) {
    if findsAnomalies, try gradient.doubles().contains(where: \.isNaN) {
      throw .runtime("Function '\(node.name)' returned nan values in its \(position)th output.")
    }
    switch position == 0 ? node.first : node.edge(position) {
    case .none: return
    case .leaf(let tensor): try tensor.accumulate(gradient)
    case .node(let target, let output): try target.add(gradient, to: output)
    }
  }
}

/// An array that a derivative needs, with the version that it had when it was saved.
struct Saved {
  let array: NDArray
  private let version: UInt32
  /// The operation that made the array, as PyTorch names it in its message.
  private let maker: String?
  /// Whether the array is the node's own result, which a later change does not rename.
  private let isResult: Bool
  /// Whether PyTorch keeps the transpose of a layer's weight.
  private let isTransposed: Bool

  init(_ tensor: Tensor, isTransposed: Bool = false) {
    array = tensor.data
    version = tensor.data.storage.version
    maker = isTransposed ? "AsStridedBackward0" : tensor.node?.name
    isResult = false
    self.isTransposed = isTransposed
  }

  init(_ array: NDArray, maker: String? = nil) {
    self.array = array
    version = array.storage.version
    self.maker = maker
    isResult = maker != nil
    isTransposed = false
  }

  /// The array.
  /// - Throws: RuntimeError if it was changed in place since.
  @inline(__always)
  func unpacked() throws(TensorError) -> NDArray {
    if array.storage.version != version { throw changed }
    return array
  }

  /// The operation's own name: `Exp` for `ExpBackward0`, `Clamp1` for `ClampBackward1`. Views of a
  /// leaf are all the same kind of view there.
  private static func forwardName(of name: String) -> String {
    if name == "CopySlices" || name == "CopyBackwards" { return "torch::autograd::" + name }
    guard let range = name.ranges(of: "Backward").last else { return name }
    let rest = name[range.upperBound...]
    guard let number = Int(rest) else { return name }
    let stem = String(name[..<range.lowerBound])
    let views = ["View", "T", "Transpose", "Permute", "Select", "Slice", "Expand", "Unsqueeze"]
    if views.contains(stem) { return "AsStrided" }
    return number == 0 ? stem : stem + String(number)
  }

  private var changed: TensorError {
    let shape = isTransposed ? array.reversedAxes.shape : array.shape
    let origin =
      (isResult ? maker : array.storage.lastChange?.name ?? maker).map {
        ", which is output 0 of \(Self.forwardName(of: $0)),"
      } ?? ""
    return .runtime(
      "one of the variables needed for gradient computation has been modified by an inplace "
        + "operation: [torch.\(array.dtype.torchScalarName)Tensor \(shape.torchText)]\(origin)"
        + " is at version \(array.storage.version); expected version \(version) instead. Hint: "
        + "enable anomaly detection to find the operation that failed to compute its gradient, "
        + "with torch.autograd.set_detect_anomaly(True, check_nan=False).")
  }
}

extension NDArray {
  /// The sum over every axis along which `shape` was broadcast to this array's shape.
  func summed(
    to target: Shape, _ arithmetic: Arithmetic = .torch
  ) throws(TensorError) -> NDArray {
    if shape == target { return self }
    let extra = rank - target.count
    var axes: [Int] = []
    for axis in shape.indices where axis < extra || (target[axis - extra] == 1 && shape[axis] != 1)
    {
      axes.append(axis)
    }
    return try sum(axes: axes, keepingAxes: false, .torch, arithmetic).reshaped(target)
  }
}
