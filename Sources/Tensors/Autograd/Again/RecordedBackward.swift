// Backward passes whose own operations are recorded, for gradients of gradients.

extension Node {
  /// The error of an operation whose gradient cannot be differentiated here.
  var onlyOnce: TensorError {
    let operation = name.replacing(/Backward\d*$/, with: "")
    return TensorError(
      .notImplementedError, "lectern cannot differentiate the gradient of \(operation) again",
      fix: "leave create_graph out, or write the operation with sums, products and activations")
  }
}

/// What a recorded pass looks for, and what it has found.
private final class RecordedPass {
  private let mode: GradMode
  private var leaves: [ObjectIdentifier: [Tensor]] = [:]
  private var inner: [ObjectIdentifier: [Int: [Tensor]]] = [:]
  private var leading: Set<ObjectIdentifier> = []
  private var wantedLeaves: Set<ObjectIdentifier> = []
  private var wantedNodes: [ObjectIdentifier: Set<Int>] = [:]

  init(_ inputs: [Tensor], _ mode: GradMode) {
    self.mode = mode
    for input in inputs {
      if let node = input.node {
        wantedNodes[ObjectIdentifier(node), default: []].insert(input.outputIndex)
      } else {
        wantedLeaves.insert(ObjectIdentifier(input))
      }
    }
  }

  private func leads(_ edge: Edge) -> Bool {
    switch edge {
    case .none: false
    case .leaf(let leaf): wantedLeaves.contains(ObjectIdentifier(leaf))
    case .node(let node, let output):
      leading.contains(ObjectIdentifier(node))
        || wantedNodes[ObjectIdentifier(node)]?.contains(output) == true
    }
  }

  func run(from root: Tensor, _ gradient: Tensor) throws(TensorError) {
    guard let start = root.node else {
      return add(gradient, to: .leaf(root))
    }
    let queue = BackwardQueue(start)
    let nodes = queue.nodes
    queue.clear()
    for node in nodes.reversed() {
      if (0..<node.edgeCount).contains(where: { leads(node.edge($0)) }) {
        leading.insert(ObjectIdentifier(node))
      }
    }
    add(gradient, to: .node(start, root.outputIndex))
    for node in nodes where leading.contains(ObjectIdentifier(node)) {
      guard let parts = inner[ObjectIdentifier(node)] else { continue }
      if node.isReleased { throw Tensor.secondPass }
      if let hooks = node.extras?.hooks, !hooks.isEmpty {
        throw TensorError(
          .notImplementedError, "lectern does not have hooks on tensors together with create_graph")
      }
      var gradients: [Int: Tensor] = [:]
      for (output, several) in parts { gradients[output] = try sum(several) }
      var sink = TensorSink(node, mode, isWanted: leads)
      try node.backwardAgain(gradients, &sink)
      for (position, share) in sink.shares { add(share, to: node.edge(position)) }
    }
  }

  private func add(_ gradient: Tensor, to edge: Edge) {
    switch edge {
    case .none: break
    case .leaf(let leaf): leaves[ObjectIdentifier(leaf), default: []].append(gradient)
    case .node(let node, let output):
      inner[ObjectIdentifier(node), default: [:]][output, default: []].append(gradient)
    }
  }

  private func sum(_ parts: [Tensor]) throws(TensorError) -> Tensor? {
    guard var total = parts.first else { return nil }
    for part in parts.dropFirst() { total = try total.add(part) }
    return total
  }

  func found(_ input: Tensor) throws(TensorError) -> Tensor? {
    if let node = input.node {
      return try sum(inner[ObjectIdentifier(node)]?[input.outputIndex] ?? [])
    }
    return try sum(leaves[ObjectIdentifier(input)] ?? [])
  }
}

extension Tensor {
  /// The gradients of this tensor for some inputs, themselves recorded, as `create_graph=True`.
  ///
  /// - Parameter gradient: of the same shape; 1 for a single number if nil.
  /// - Returns: nil for an input that this tensor was not made from.
  /// - Throws: NotImplementedError for an operation that can be differentiated only once here.
  public func recordedGradients(
    of inputs: [Tensor], _ gradient: Tensor? = nil
  ) throws(TensorError) -> [Tensor?] {
    for input in inputs {
      guard input.requiresGrad else {
        throw .runtime("One of the differentiated Tensors does not require grad")
      }
    }
    guard requiresGrad else {
      throw .runtime("element 0 of tensors does not require grad and does not have a grad_fn")
    }
    let start = try startingGradient(gradient?.data)
    let seed = gradient.map { $0.dtype == dtype ? $0 : Tensor(start, mode: mode) }
    let pass = RecordedPass(inputs, mode)
    try pass.run(from: self, seed ?? Tensor(start, mode: mode))
    var result: [Tensor?] = []
    for input in inputs { result.append(try pass.found(input)) }
    return result
  }

  /// Adds the gradients of this tensor to every leaf that it was made from, themselves recorded.
  public func recordedBackward(_ gradient: Tensor? = nil) throws(TensorError) {
    var found: [Tensor] = []
    if let node {
      let queue = BackwardQueue(node)
      for node in queue.nodes {
        for case let tensor? in node.extras?.retainers.map(\.tensor.tensor) ?? [] {
          found.append(tensor)
        }
        for position in 0..<node.edgeCount {
          if case .leaf(let leaf) = node.edge(position), !found.contains(where: { $0 === leaf }) {
            found.append(leaf)
          }
        }
      }
      queue.clear()
    } else {
      found = [self]
    }
    guard found.allSatisfy({ $0.leafHooks?.all.isEmpty ?? true }) else {
      throw TensorError(
        .notImplementedError, "lectern does not have hooks on tensors together with create_graph")
    }
    for (leaf, share) in zip(found, try recordedGradients(of: found, gradient)) {
      guard let share else { continue }
      if let old = leaf.grad {
        leaf.grad = try old.add(share)
      } else {
        leaf.grad = try share.renamed("CopyBackwards")
      }
    }
  }
}
