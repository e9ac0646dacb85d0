/// Takes the operands' gradients of a backward pass that is recorded itself, so that they can be
/// differentiated again.
struct TensorSink {
  let node: Node
  let mode: GradMode
  private let isWanted: (Edge) -> Bool
  private(set) var shares: [(position: Int, gradient: Tensor)] = []

  init(_ node: Node, _ mode: GradMode, isWanted: @escaping (Edge) -> Bool) {
    self.node = node
    self.mode = mode
    self.isWanted = isWanted
  }

  /// Whether the pass goes on to an operand.
  func needs(_ position: Int) -> Bool { isWanted(node.edge(position)) }

  /// An operand with its place in the graph, from what was saved of it.
  func operand(_ position: Int, _ array: NDArray) -> Tensor {
    switch node.edge(position) {
    case .none: Tensor(array, mode: mode)
    case .leaf(let leaf): leaf
    case .node(let node, let output): Tensor(array, node, outputIndex: output, mode)
    }
  }

  func operand(_ position: Int, _ saved: Saved) throws(TensorError) -> Tensor {
    operand(position, try saved.unpacked())
  }

  /// The node's own result, from what was saved of it.
  func result(_ array: NDArray) -> Tensor { Tensor(array, node, mode) }

  /// The gradients of several results, zeros for those that were not used.
  func filled(
    _ gradients: [Tensor?], _ shapes: [Shape], _ dtype: DType
  ) throws(TensorError) -> [Tensor] {
    var filled: [Tensor] = []
    for (gradient, shape) in zip(gradients, shapes) {
      if let gradient {
        filled.append(gradient)
      } else {
        filled.append(Tensor(try .zeros(shape, dtype), mode: mode))
      }
    }
    return filled
  }

  mutating func send(_ position: Int, _ gradient: Tensor) {
    if needs(position) { shares.append((position, gradient)) }
  }

  /// Hands on a gradient that is first added up over the axes that broadcasting made longer.
  mutating func send(
    _ position: Int, _ gradient: Tensor, reducedTo shape: Shape, _ dtype: DType
  ) throws(TensorError) {
    send(position, try gradient.summed(to: shape).cast(to: dtype))
  }

  /// The gradients of operands through the same operation put together from others.
  mutating func send(
    _ operands: [Tensor], _ gradient: Tensor,
    composed body: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(TensorError) {
    var aliases: [Tensor] = []
    for operand in operands { aliases.append(try operand.renamed("AliasBackward0")) }
    let result = try body(aliases)
    let positions = operands.indices.filter { needs($0) && aliases[$0].requiresGrad }
    let found = try result.recordedGradients(of: positions.map { aliases[$0] }, gradient)
    for (position, share) in zip(positions, found) {
      if let share { send(position, share) }
    }
  }
}

extension Tensor {
  /// The sum over every axis along which `target` was broadcast to this tensor's shape.
  func summed(to target: Shape) throws(TensorError) -> Tensor {
    if shape == target { return self }
    let extra = rank - target.count
    let axes = shape.indices.filter { axis in
      axis < extra || (target[axis - extra] == 1 && shape[axis] != 1)
    }
    let total = axes.isEmpty ? self : try sum(axes: Array(axes))
    return try total.reshaped(target)
  }

  /// A linear operation and the one that its gradient takes, each the other's derivative.
  func linear(
    _ name: String,
    _ forward: @escaping (NDArray) throws(TensorError) -> NDArray,
    gradient adjoint: @escaping (NDArray) throws(TensorError) -> NDArray
  ) throws(TensorError) -> Tensor {
    recorded(
      name, try forward(data),
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.linear(name, adjoint, gradient: forward))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, adjoint(gradient)) })
  }
}
