extension Tensor {
  /// Replaces the contents by the result of an operation on them, such as `x.add_(y)`.
  ///
  /// The operation sees a tensor with the old contents and the old place in the graph.
  /// - Throws: RuntimeError for a leaf that requires a gradient, or a result of another shape.
  public func replace(
    _ operation: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) {
    try checkInPlace()
    try data.checkOverlap()
    let isRecorded = isRecorded
    let before = isRecorded ? try data.copy() : data
    let old = Tensor(before, node, outputIndex: outputIndex, mode)
    let result = try operation(old)
    guard result.shape == shape else {
      throw .runtime(
        "output with shape \(shape.torchText) doesn't match the broadcast shape "
          + result.shape.torchText)
    }
    guard result.dtype.category <= dtype.category else {
      throw .runtime(
        "result type \(result.dtype.torchScalarName) can't be cast to the desired output type "
          + dtype.torchScalarName)
    }
    try data.assign(result.data)
    if let node = result.node { rebase(onto: node, result.outputIndex) }
  }

  /// Refuses to change a leaf whose gradient is wanted.
  func checkInPlace() throws(TensorError) {
    guard mode.isEnabled, requiresGrad else {
      if mode.isEnabled, let base, base.isLeaf, base.requiresGrad { throw Tensor.viewOfLeaf }
      return
    }
    if let base, base.isLeaf, base.requiresGrad { throw Tensor.viewOfLeaf }
    if isLeaf {
      throw .runtime("a leaf Variable that requires grad is being used in an in-place operation.")
    }
  }

  private static let viewOfLeaf = TensorError.runtime(
    "a view of a leaf Variable that requires grad is being used in an in-place operation.")

  /// Lets the graph go on from another operation, for the tensor that this is a view of too.
  func rebase(onto node: Node, _ index: Int) {
    let change = Tensor(data, node, outputIndex: index, mode)
    data.storage.lastChange = base == nil ? node : nil
    self.node = node
    outputIndex = index
    adopt(node)
    guard let base, base.data.isContiguous else { return }
    // What lies outside this view keeps its history, what lies inside takes the new one.
    let (shape, strides, start) = (shape, data.strides, data.offset - base.data.offset)
    let joined = FunctionNode("CopySlices", mode.nextSequence(), base.edge, change.edge, []) {
      (gradient, sink) throws(TensorError) in
      let outside = try gradient.copy()
      let inside = NDArray(
        storage: outside.storage, shape: shape, strides: strides, offset: start,
        dtype: outside.dtype)
      try sink.send(1, inside.copy())
      inside.fill(0)
      try sink.send(0, outside)
    }
    base.node = joined
    base.outputIndex = 0
    base.adopt(joined)
  }

  /// `self[items] = value`.
  public func set(_ items: [IndexItem], to value: TensorOperand) throws(TensorError) {
    if mode.isEnabled, requiresGrad, isLeaf, items.contains(where: \.takesPart),
      !items.contains(where: \.isArray)
    {
      throw Tensor.viewOfLeaf
    }
    try checkInPlace()
    let array: NDArray
    switch value {
    case .tensor(let tensor): array = tensor.data
    case .scalar(let scalar): array = try .scalar(scalar, dtype)
    }
    let source = value.tensor
    // Values are read when they are written, indexes when the gradient passes.
    let kept = try items.map { item throws(TensorError) -> IndexItem in
      if case .array(let indices) = item { .array(try indices.copy()) } else { item }
    }
    try data.set(kept, to: array.storage === data.storage ? array.copy() : array)
    guard mode.isEnabled, requiresGrad || source?.requiresGrad == true else { return }
    let (valueShape, valueType) = (array.shape, array.dtype)
    let node = FunctionNode(
      "CopySlices", mode.nextSequence(), edge, source?.edge ?? .none, []
    ) { (gradient, sink) throws(TensorError) in
      if sink.needs(1) {
        let share = try gradient.get(kept)
        var target = valueShape
        while target.count > share.rank && target[0] == 1 { target.remove(at: 0) }
        try sink.send(1, share.summed(to: target).reshaped(valueShape).cast(to: valueType))
      }
      let own = try gradient.copy()
      try own.set(kept, to: .scalar(0, own.dtype))
      try sink.send(0, own)
    }
    rebase(onto: node, 0)
  }

  /// Writes another tensor's numbers over this one's, as `copy_`.
  public func copy(from source: Tensor) throws(TensorError) {
    try checkInPlace()
    try data.checkOverlap()
    try data.assign(source.data)
    guard mode.isEnabled, requiresGrad || source.requiresGrad else { return }
    let (sourceShape, sourceType) = (source.shape, source.dtype)
    let node = FunctionNode("CopyBackwards", mode.nextSequence(), .none, source.edge, []) {
      (gradient, sink) throws(TensorError) in
      try sink.send(1, gradient, reducedTo: sourceShape, sourceType)
    }
    rebase(onto: node, 0)
  }

  /// Writes a number into every element, as `fill_` and `zero_`.
  public func fill(_ value: Scalar) throws(TensorError) {
    try checkInPlace()
    try data.checkOverlap()
    data.fill(value)
    guard isRecorded else { return }
    let name = value == .int(0) ? "ZeroBackward0" : "FillBackward2"
    rebase(onto: FunctionNode(name, mode.nextSequence(), .none, .none, []) { _, _ in }, 0)
  }
}

extension IndexItem {
  fileprivate var isArray: Bool {
    if case .array(let array) = self { array.rank > 0 } else { false }
  }

  /// Whether what it picks is a view that is not all of the axis.
  fileprivate var takesPart: Bool {
    switch self {
    case .slice(nil, nil, 1), .ellipsis: false
    case .array(let array): array.rank == 0
    default: true
    }
  }
}
