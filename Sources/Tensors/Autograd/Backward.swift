/// The nodes that a backward pass visits.
final class BackwardQueue {
  @exclusivity(unchecked) private(set) var nodes: [Node] = []
  /// The number of the node found last, and whether each was made before those found before it.
  @exclusivity(unchecked) private var earliest = Int.max
  @exclusivity(unchecked) private var isOrdered = true

  /// Every node that `root` was made from, latest first.
  init(_ root: Node) {
    add(root)
    var position = 0
    while position < nodes.count {
      let node = nodes[position]
      position += 1
      if case .node(let next, _) = node.first { add(next) }
      if case .node(let next, _) = node.second { add(next) }
      for edge in node.extras?.others ?? [] {
        if case .node(let next, _) = edge { add(next) }
      }
    }
    if !isOrdered { nodes.sort { $0.sequence > $1.sequence } }
  }

  private func add(_ node: Node) {
    if node.isQueued { return }
    node.isQueued = true
    if node.sequence > earliest { isOrdered = false }
    earliest = node.sequence
    nodes.append(node)
  }

  /// Forgets what an unfinished pass left behind.
  func clear() {
    for node in nodes {
      node.isQueued = false
      node.gradient = nil
      node.extras?.otherGradients = [:]
    }
  }
}

extension Tensor {
  /// Adds the gradients of this tensor to every leaf that it was made from.
  ///
  /// - Parameter gradient: of the same shape; 1 for a single number if nil.
  /// - Throws: PyTorch's RuntimeErrors, such as for a second pass without `retainGraph`.
  public func backward(_ gradient: NDArray? = nil, retainGraph: Bool = false) throws(TensorError) {
    guard requiresGrad else {
      throw .runtime("element 0 of tensors does not require grad and does not have a grad_fn")
    }
    let start = try startingGradient(gradient)
    mode.forgetLeaves()
    guard let node else {
      try accumulate(start)
      return try mode.settleLeaves()
    }
    let queue = BackwardQueue(node)
    do {
      try node.add(start, to: outputIndex)
      try pass(queue, retainGraph: retainGraph)
    } catch {
      queue.clear()
      throw error
    }
    try mode.settleLeaves()
  }

  /// Passes the gradients on from node to node.
  private func pass(_ queue: BackwardQueue, retainGraph: Bool) throws(TensorError) {
    for node in queue.nodes {
      node.isQueued = false
      let extras = node.extras
      if let extras {
        try node.applyHooks(extras)
        try Tensor.retainGradients(of: node, extras)
      }
      let gradient = node.takeGradient()
      var sink = GradientSink(
        node: node, findsAnomalies: mode.findsAnomalies, arithmetic: mode.arithmetic)
      if let extras, !extras.otherGradients.isEmpty {
        if node.isReleased { throw Tensor.secondPass }
        let others = extras.otherGradients
        extras.otherGradients = [:]
        try node.backward(gradient, others, &sink)
      } else if let gradient {
        if node.isReleased { throw Tensor.secondPass }
        try node.backward(gradient, &sink)
      } else {
        continue
      }
      if !retainGraph { node.release() }
    }
  }

  /// Leaves a node's gradients in the results that keep theirs.
  private static func retainGradients(
    of node: Node, _ extras: Node.Extras
  ) throws(TensorError) {
    for retainer in extras.retainers {
      guard let tensor = retainer.tensor.tensor else { continue }
      let own = retainer.index == 0 ? node.gradient : extras.otherGradients[retainer.index]
      if let own { try tensor.accumulate(own) }
    }
  }

  static let secondPass = TensorError.runtime(
    "Trying to backward through the graph a second time (or directly access saved tensors after "
      + "they have already been freed). Saved intermediate values of the graph are freed when you "
      + "call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward "
      + "through the graph a second time or if you need to access saved tensors after calling "
      + "backward.")

  func startingGradient(_ gradient: NDArray?) throws(TensorError) -> NDArray {
    if let gradient {
      guard gradient.shape == shape else {
        throw .runtime(
          "Mismatch in shape: grad_output[0] has a shape of torch.Size(\(gradient.shape.torchText)) "
            + "and output[0] has a shape of torch.Size(\(shape.torchText)).")
      }
      return try gradient.dtype == dtype ? gradient.copy() : gradient.cast(to: dtype)
    }
    guard count == 1 else {
      throw .runtime("grad can be implicitly created only for scalar outputs")
    }
    return try .ones(shape, dtype)
  }

  /// Adds to the gradient of this tensor, after the hooks of a leaf have seen all of it.
  func accumulate(_ gradient: NDArray) throws(TensorError) {
    if leafHooks != nil, try gather(gradient) { return }
    try store(gradient)
  }

  func store(_ gradient: NDArray) throws(TensorError) {
    if let grad {
      // In place, as in PyTorch, so that who holds the gradient sees the sum.
      if grad.data.storage.isGradient, grad.dtype == gradient.dtype, grad.shape == gradient.shape {
        try grad.data.add(gradient)
      } else {
        grad.data = try NDArray.binary(.add, .array(grad.data), .array(gradient))
      }
    } else {
      // Another leaf may have taken the same memory: a gradient has its own.
      let isOwn = gradient.isContiguous && gradient.shape == shape && !gradient.storage.isGradient
      let own = isOwn ? gradient : try gradient.broadcast(to: shape).copy()
      own.storage.isGradient = true
      grad = Tensor(try own.cast(to: dtype), mode: mode)
    }
  }

  /// The gradients of this tensor for some inputs, which keep their own as they were.
  public func gradients(
    of inputs: [Tensor], _ gradient: NDArray? = nil, retainGraph: Bool = false
  ) throws(TensorError) -> [NDArray?] {
    for input in inputs {
      guard input.requiresGrad else {
        throw .runtime("One of the differentiated Tensors does not require grad")
      }
    }
    // Every leaf's gradient is put aside while the pass runs.
    var kept: [(tensor: Tensor, gradient: Tensor?)] = []
    if let node {
      let queue = BackwardQueue(node)
      for node in queue.nodes {
        for position in 0..<node.edgeCount {
          if case .leaf(let leaf) = node.edge(position),
            !kept.contains(where: { $0.tensor === leaf })
          {
            kept.append((leaf, leaf.grad))
          }
        }
      }
      queue.clear()
    }
    for input in inputs where !kept.contains(where: { $0.tensor === input }) {
      kept.append((input, input.grad))
    }
    for entry in kept { entry.tensor.grad = nil }
    for input in inputs { input.watchGradient() }
    defer {
      for entry in kept { entry.tensor.grad = entry.gradient }
      for input in inputs where !input.retainsGrad { input.unwatchGradient() }
    }
    try backward(gradient, retainGraph: retainGraph)
    return inputs.map { $0.grad?.data }
  }

  /// Keeps the gradient of a tensor that is no leaf, as `retain_grad()`.
  public func retainGradient() throws(TensorError) {
    guard requiresGrad else {
      throw .runtime("can't retain_grad on Tensor that has requires_grad=False")
    }
    if isLeaf || retainsGrad { return }
    retainsGrad = true
    watchGradient()
  }

  private func watchGradient() {
    guard let node, !node.madeExtras().retainers.contains(where: { $0.tensor.tensor === self })
    else { return }
    node.madeExtras().retainers.append((outputIndex, WeakTensor(tensor: self)))
  }

  private func unwatchGradient() {
    node?.extras?.retainers.removeAll { $0.tensor.tensor === self }
  }
}
