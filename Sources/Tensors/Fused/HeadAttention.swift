/// What several attentions side by side look at, already projected.
///
/// Shapes, with N sequences, T queries, S keys, H heads of D and V features:
///
///     query    [N, T, H·D]
///     key      [N, S, H·D]
///     value    [N, S, H·V]
///     packed   [N, T, 3·H·D], all three side by side
///
/// or with the first two axes exchanged.
public enum HeadOperands {
  case packed(Tensor)
  case apart(query: Tensor, key: Tensor, value: Tensor)

  var tensors: [Tensor] {
    switch self {
    case .packed(let all): [all]
    case .apart(let query, let key, let value): [query, key, value]
    }
  }
}

/// Which positions an attention may look at.
public enum ScoreMask {
  /// Added to the scores.
  case added(NDArray)
  /// Where it is false, the score is -1e9 and the weight 0, as in Keras.
  case allowed(NDArray)
}

/// How several attentions side by side are computed.
public struct HeadOptions {
  public var headCount: Int
  /// Whether the sequences, rather than their steps, come first.
  public var isBatchFirst = true
  /// What the queries are multiplied by; one over the root of D if nil.
  public var scale: Double?
  /// Broadcast to `[N, H, T, S]`.
  public var mask: ScoreMask?
  /// Whether a row that may look at nothing gets weights of 0 instead of NaN.
  public var emptiesHiddenRows = false
  /// Gives what the weights are multiplied by, for a dropout.
  public var noise: ((NDArray) throws(TensorError) -> NDArray)?

  public init(headCount: Int) { self.headCount = headCount }
}

extension Tensor {
  /// Several attentions side by side as one operation.
  ///
  /// - Returns: the mixed values `[N, T, H·V]`, or `[T, N, H·V]`; the weights `[N, H, T, S]` behind
  ///   the dropout, and those before it outside the graph.
  /// - Source: Vaswani et al. 2017.
  /// - Checked: against the same attention from single operations.
  public static func headAttention(
    _ operands: HeadOperands, _ options: HeadOptions
  ) throws(TensorError) -> (mixed: Tensor, weights: Tensor, undropped: NDArray) {
    let run = try HeadAttentionRun(operands, options)
    let (mixed, weights) = try run.forward()
    let inputs = operands.tensors
    let saved = inputs.map { Saved($0) }
    let made = inputs[0].recorded(
      "ViewBackward0", [mixed, weights], inputs,
      again: { (gradients, sink) throws(TensorError) in
        guard options.noise == nil else { throw sink.node.onlyOnce }
        let operands = try saved.enumerated().map { (entry) throws(TensorError) in
          try sink.operand(entry.offset, entry.element)
        }
        let one = Tensor(try NDArray([1.0], []).cast(to: mixed.dtype), mode: sink.mode)
        try sink.send(operands, one) { (x) throws(TensorError) in
          let (mixed, weights) = try Tensor.headAttention(composed: x, options)
          var total: Tensor?
          for (result, gradient) in zip([mixed, weights], gradients) {
            guard let gradient else { continue }
            let share = try result.multiply(gradient).sum()
            total = if let total { try total.add(share) } else { share }
          }
          return if let total { total } else { try mixed.sum().multiply(scalar: .int(0)) }
        }
      },
      { (gradients, sink) throws(TensorError) in
        for entry in saved { _ = try entry.unpacked() }
        let shares = try run.backward(
          mixed: gradients[0], weights: gradients[1], needs: inputs.indices.map { sink.needs($0) })
        for (position, share) in shares.enumerated() {
          if let share { try sink.send(position, share) }
        }
      })
    return (made[0], made[1], run.weights)
  }
}

extension Tensor {
  /// The same attention from single operations, whose gradients can be differentiated again.
  private static func headAttention(
    composed operands: [Tensor], _ options: HeadOptions
  ) throws(TensorError) -> (mixed: Tensor, weights: Tensor) {
    var parts = operands
    if operands.count == 1 {
      let width = operands[0].shape[2] / 3
      parts = try (0..<3).map { (index) throws(TensorError) in
        try operands[0].narrowed(2, index * width, width)
      }
    }
    let heads = options.headCount
    let split = { (part: Tensor) throws(TensorError) -> Tensor in
      let shape = part.shape
      return try part.reshaped([shape[0], shape[1], heads, shape[2] / heads])
        .permuted(options.isBatchFirst ? [0, 2, 1, 3] : [1, 2, 0, 3])
    }
    let size = parts[0].shape[2] / heads
    let scale = options.scale ?? 1 / Double(size).squareRoot()
    let query = try split(parts[0].multiply(scalar: .double(scale)))
    let (key, value) = (try split(parts[1]), try split(parts[2]))
    var scores = try query.matmul(key.transposed(-2, -1))
    switch options.mask {
    case .added(let mask): scores = try scores.add(scores.leaf(mask))
    case .allowed(let allowed):
      scores = try scores.fillingMask(
        scores.leaf(NDArray.compare(.equal, .array(allowed), .scalar(0))), .double(-1e9))
    case nil: break
    }
    var weights = try scores.softmax(-1)
    if options.emptiesHiddenRows {
      switch options.mask {
      case .added:
        let top = try scores.data.maximum(axes: [-1], keepingAxes: true)
        let isEmpty = try NDArray.compare(.equal, .array(top), .scalar(.double(-.infinity)))
        weights = try weights.fillingMask(weights.leaf(isEmpty), .int(0))
      case .allowed(let allowed):
        weights = try weights.fillingMask(
          weights.leaf(NDArray.compare(.equal, .array(allowed), .scalar(0))), .int(0))
      case nil: break
      }
    }
    let mixed = try weights.matmul(value).permuted(
      options.isBatchFirst ? [0, 2, 1, 3] : [2, 0, 1, 3])
    return (try mixed.reshaped([mixed.shape[0], mixed.shape[1], -1]), weights)
  }
}

/// One pass of several attentions, with the buffers that its gradient needs.
final class HeadAttentionRun {
  private let options: HeadOptions
  private let isPacked: Bool
  private let shapes: [Shape]
  private let dtype: DType
  /// The axis of the sequences, and that of their steps.
  private let (batchAxis, stepAxis): (Int, Int)
  private let scale: Double
  /// All `[N, H, length, size]`, views into what came in, the queries scaled.
  private let query: NDArray
  private let key: NDArray
  private let value: NDArray
  /// `[N, H, T, S]`
  private(set) var weights: NDArray
  private var noise: NDArray?
  private var dropped: NDArray

  init(_ operands: HeadOperands, _ options: HeadOptions) throws(TensorError) {
    self.options = options
    (batchAxis, stepAxis) = options.isBatchFirst ? (0, 1) : (1, 0)
    let arrays = try operands.tensors.map { (operand) throws(TensorError) in
      try operand.data.contiguous()
    }
    shapes = arrays.map(\.shape)
    dtype = arrays[0].dtype
    let parts: [NDArray]
    if case .packed = operands {
      isPacked = true
      parts = try HeadAttentionRun.thirds(arrays[0])
    } else {
      isPacked = false
      parts = arrays
    }
    try HeadAttentionRun.check(parts, options.headCount, batchAxis, stepAxis)
    let size = parts[0].shape[2] / options.headCount
    scale = options.scale ?? 1 / Double(size).squareRoot()
    let scaled = try NDArray.binary(.multiply, .array(parts[0]), .scalar(.double(scale)))
    let axes = (batchAxis, stepAxis)
    query = HeadAttentionRun.heads(scaled, options.headCount, axes)
    key = HeadAttentionRun.heads(parts[1], options.headCount, axes)
    value = HeadAttentionRun.heads(parts[2], options.headCount, axes)
    let (batch, heads) = (query.shape[0], options.headCount)
    weights = try NDArray(
      uninitialized: [batch, heads, query.shape[2], key.shape[2]], dtype)
    dropped = weights
  }

  private static func check(
    _ parts: [NDArray], _ count: Int, _ batchAxis: Int, _ stepAxis: Int
  ) throws(TensorError) {
    let (query, key, value) = (parts[0], parts[1], parts[2])
    try query.requireKernels("multi-head attention")
    guard
      parts.allSatisfy({
        $0.rank == 3 && $0.dtype == query.dtype && $0.shape[2] % count == 0
          && $0.shape[batchAxis] == query.shape[batchAxis]
      }),
      query.dtype.isFloatingPoint, key.shape[2] == query.shape[2],
      key.shape[stepAxis] == value.shape[stepAxis]
    else {
      throw .runtime(
        "query \(query.shape.torchText), key \(key.shape.torchText) and value "
          + "\(value.shape.torchText) do not fit together for \(count) heads")
    }
  }

  /// Queries, keys and values that lie side by side.
  private static func thirds(_ all: NDArray) throws(TensorError) -> [NDArray] {
    let width = all.shape[2] / 3
    return [
      try all.narrowed(2, 0, width), try all.narrowed(2, width, width),
      try all.narrowed(2, 2 * width, width),
    ]
  }

  /// `[N, H, length, size]` as a view of `[N, length, H·size]`, or of `[length, N, H·size]`.
  private static func heads(
    _ array: NDArray, _ count: Int, _ axes: (batch: Int, step: Int)
  ) -> NDArray {
    let size = array.shape[2] / count
    let steps = array.strides
    return array.view(
      [array.shape[axes.batch], count, array.shape[axes.step], size],
      [steps[axes.batch], size * steps[2], steps[axes.step], steps[2]])
  }

  private func split(_ array: NDArray) -> NDArray {
    HeadAttentionRun.heads(array, options.headCount, (batchAxis, stepAxis))
  }

  func forward() throws(TensorError) -> (mixed: NDArray, weights: NDArray) {
    let scores = weights
    NDArray.multiply(query, key.matrixTransposed, into: scores)
    let hidden = try masked(scores)
    guard hidden.shape == scores.shape else {
      throw .runtime("a mask does not fit scores of shape \(scores.shape.torchText)")
    }
    weights = try hidden.softmax(-1)
    // A row that may look nowhere looks everywhere alike, as in Keras, unless it is to be emptied.
    if options.emptiesHiddenRows {
      switch options.mask {
      case .added: weights = try HeadAttentionRun.emptied(weights, hidden)
      case .allowed(let allowed): weights = try .where(allowed, .array(weights), .scalar(0))
      case nil: break
      }
    }
    noise = try options.noise?(weights)
    dropped =
      if let noise {
        try .binary(.multiply, .array(weights), .array(noise))
      } else {
        weights
      }
    var shape = shapes[0]
    shape[2] = options.headCount * value.shape[3]
    let mixed = try NDArray(uninitialized: shape, dtype)
    NDArray.multiply(dropped, value, into: split(mixed))
    return (mixed, dropped)
  }

  private func masked(_ scores: NDArray) throws(TensorError) -> NDArray {
    switch options.mask {
    case .added(let mask): try .binary(.add, .array(scores), .array(mask))
    case .allowed(let allowed): try .where(allowed, .array(scores), .scalar(.double(-1e9)))
    case nil: scores
    }
  }

  private static func emptied(
    _ weights: NDArray, _ scores: NDArray
  ) throws(TensorError) -> NDArray {
    let top = try scores.maximum(axes: [-1], keepingAxes: true)
    let isEmpty = try NDArray.compare(.equal, .array(top), .scalar(.double(-.infinity)))
    guard try isEmpty.any().item().boolValue else { return weights }
    return try .where(isEmpty, .scalar(0), .array(weights))
  }

  /// The gradient of each operand that is needed.
  func backward(
    mixed: NDArray?, weights weightGradient: NDArray?, needs: [Bool]
  ) throws(TensorError) -> [NDArray?] {
    let shares = try zip(shapes, needs).map { (shape, isNeeded) throws(TensorError) in
      isNeeded ? try NDArray(uninitialized: shape, dtype) : nil
    }
    let parts: [NDArray?]
    if isPacked, let all = shares[0] {
      parts = try HeadAttentionRun.thirds(all)
    } else {
      parts = isPacked ? [nil, nil, nil] : shares
    }
    let gradient = try mixed?.contiguous()
    if let part = parts[2] {
      if let gradient {
        NDArray.multiply(dropped.matrixTransposed, split(gradient), into: split(part))
      } else {
        part.fill(0)
      }
    }
    guard parts[0] != nil || parts[1] != nil else { return shares }
    let slope = try scoreGradient(gradient, weightGradient)
    if let part = parts[0] {
      NDArray.multiply(slope, key, into: split(part))
      try NDArray.apply(
        .multiply, .array(part), .scalar(.double(scale)), into: part, .torch)
    }
    if let part = parts[1] {
      NDArray.multiply(slope.matrixTransposed, query, into: split(part))
    }
    return shares
  }

  /// The gradient of the scores, `[N, H, T, S]`.
  private func scoreGradient(
    _ mixed: NDArray?, _ weightGradient: NDArray?
  ) throws(TensorError) -> NDArray {
    var share: NDArray
    if let mixed {
      share = try NDArray(uninitialized: weights.shape, dtype)
      NDArray.multiply(split(mixed), value.matrixTransposed, into: share)
      if let weightGradient {
        share = try .binary(.add, .array(share), .array(weightGradient))
      }
    } else {
      share = if let weightGradient { weightGradient } else { try .zeros(weights.shape, dtype) }
    }
    if let noise { share = try .binary(.multiply, .array(share), .array(noise)) }
    // A weight of 0 passes nothing on, so that hidden positions need no care here.
    return try weights.softmaxGradient(-1, share, logarithm: false)
  }
}
