import Tensors

/// One pass through a `MultiheadAttention`, after `torch.nn.functional.multi_head_attention_forward`.
struct AttentionCall {
  let layer: MultiheadAttention
  let dropout: Double
  let addsZero: Bool
  let generator: TorchGenerator

  private var heads: Int { layer.headCount }
  private var headSize: Int { layer.embedSize / layer.headCount }

  /// Steps and sequences of a key or a value, in this order.
  private static func leading(_ input: Tensor, _ batchAxis: Int) -> Shape {
    [input.shape[1 - batchAxis], input.shape[batchAxis]]
  }

  func run(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, _ masks: AttentionMasks,
    needsWeights: Bool, averagesWeights: Bool
  ) throws(TensorError) -> MultiheadAttention.Output {
    let isBatched = query.rank == 3
    let batchAxis = layer.isBatchFirst && isBatched ? 0 : 1
    let query = try isBatched ? query : query.unsqueezed(1)
    let key = try isBatched ? key : key.unsqueezed(1)
    let value = try isBatched ? value : value.unsqueezed(1)
    let batch = query.shape[batchAxis]
    let targets = query.shape[1 - batchAxis]
    guard key.shape[0] == value.shape[0], key.shape[1] == value.shape[1] else {
      throw TensorError(
        .assertionError,
        "key's sequence and batch dims torch.Size(\(Self.leading(key, batchAxis).torchText)) do not "
          + "match value's torch.Size(\(Self.leading(value, batchAxis).torchText))")
    }
    let added = (layer.parameter(named: "bias_k") == nil ? 0 : 1) + (addsZero ? 1 : 0)
    let mask = try scoreMask(
      masks, batch: batch, targets: targets, sources: key.shape[1 - batchAxis], added: added,
      query.dtype)
    let operands = try projected(query, key, value)
    // A mask that is learned needs its gradient, keys that are added a place of their own.
    let isPlain =
      added == 0 && mask?.requiresGrad != true && key.shape[batchAxis] == batch
      && value.shape[batchAxis] == batch && !query.dtype.isHalf
    let attended =
      try isPlain
      ? fused(operands, mask, batchAxis, emptiesHiddenRows: !needsWeights)
      : stepwise(
        operands, mask, batchAxis, batch: batch, emptiesHiddenRows: !needsWeights)
    let mixed = try layer.output.forward(attended.mixed)
    var weights: Tensor?
    if needsWeights {
      weights = averagesWeights ? try attended.weights.mean(axes: [1]) : attended.weights
    }
    guard !isBatched else { return .init(values: mixed, weights: weights) }
    return .init(values: try mixed.squeezed([1]), weights: try weights?.squeezed([0]))
  }

  /// All heads as one operation.
  private func fused(
    _ operands: HeadOperands, _ mask: Tensor?, _ batchAxis: Int, emptiesHiddenRows: Bool
  ) throws(TensorError) -> (mixed: Tensor, weights: Tensor) {
    var options = HeadOptions(headCount: heads)
    options.isBatchFirst = batchAxis == 0
    options.scale = (1 / Double(headSize)).squareRoot()
    options.mask = mask.map { .added($0.data) }
    options.emptiesHiddenRows = emptiesHiddenRows
    if dropout > 0 {
      options.noise = { (weights) throws(TensorError) in
        try weights.dropoutNoise(dropout, generator)
      }
    }
    let result = try Tensor.headAttention(operands, options)
    return (result.mixed, result.weights)
  }

  /// The same from single operations, for what the fused one does not know.
  private func stepwise(
    _ operands: HeadOperands, _ mask: Tensor?, _ batchAxis: Int, batch: Int,
    emptiesHiddenRows: Bool
  ) throws(TensorError) -> (mixed: Tensor, weights: Tensor) {
    let (q, k, v) = try parts(operands)
    var keys = try split(k, batchAxis, batch)
    var values = try split(v, batchAxis, batch)
    let queries = try split(q, batchAxis, batch)
    if let biasKey = layer.parameter(named: "bias_k"),
      let biasValue = layer.parameter(named: "bias_v")
    {
      let shape: Shape = [1, heads, 1, headSize]
      let target: Shape = [batch, heads, 1, headSize]
      keys = try Tensor.concatenate([keys, biasKey.reshaped(shape).expanded(target)], 2)
      values = try Tensor.concatenate([values, biasValue.reshaped(shape).expanded(target)], 2)
    }
    if addsZero {
      let zeros = try Tensor(
        NDArray.zeros([batch, heads, 1, headSize], keys.dtype), mode: keys.mode)
      keys = try Tensor.concatenate([keys, zeros], 2)
      values = try Tensor.concatenate([values, zeros], 2)
    }
    let scaled = try queries.multiply(scalar: .double((1 / Double(headSize)).squareRoot()))
    var scores = try scaled.matmul(keys.transposed(-2, -1))
    if let mask { scores = try scores.add(mask) }
    var weights = try scores.softmax(-1)
    if mask != nil && emptiesHiddenRows {
      let top = try scores.data.maximum(axes: [-1], keepingAxes: true)
      let isEmpty = try NDArray.compare(.equal, .array(top), .scalar(.double(-.infinity)))
      weights = try weights.fillingMask(weights.leaf(isEmpty), .int(0))
    }
    if dropout > 0 { weights = try weights.dropout(dropout, generator) }
    // [N, heads, T, size] back to the layout of the query.
    var mixed = try weights.matmul(values).permuted(batchAxis == 0 ? [0, 2, 1, 3] : [2, 0, 1, 3])
    mixed = try mixed.reshaped([mixed.shape[0], mixed.shape[1], layer.embedSize])
    return (mixed, weights)
  }

  private func projected(
    _ query: Tensor, _ key: Tensor, _ value: Tensor
  ) throws(TensorError) -> HeadOperands {
    let size = layer.embedSize
    let bias = layer.parameter(named: "in_proj_bias")
    if let packed = layer.parameter(named: "in_proj_weight") {
      if query === key, key === value { return .packed(try query.linear(packed, bias)) }
      let part = { (input: Tensor, index: Int) throws(TensorError) -> Tensor in
        try input.linear(
          packed.narrowed(0, index * size, size), bias?.narrowed(0, index * size, size))
      }
      return try .apart(query: part(query, 0), key: part(key, 1), value: part(value, 2))
    }
    let part = { (input: Tensor, name: String, index: Int) throws(TensorError) -> Tensor in
      guard let weight = layer.parameter(named: name) else {
        throw .type("\(layer.typeName) has no \(name)")
      }
      return try input.linear(weight, bias?.narrowed(0, index * size, size))
    }
    return try .apart(
      query: part(query, "q_proj_weight", 0), key: part(key, "k_proj_weight", 1),
      value: part(value, "v_proj_weight", 2))
  }

  private func parts(
    _ operands: HeadOperands
  ) throws(TensorError) -> (query: Tensor, key: Tensor, value: Tensor) {
    switch operands {
    case .packed(let all):
      let size = layer.embedSize
      return try (
        all.narrowed(-1, 0, size), all.narrowed(-1, size, size), all.narrowed(-1, 2 * size, size)
      )
    case .apart(let query, let key, let value): return (query, key, value)
    }
  }

  /// `[N, heads, length, size]` from `[N, length, E]` or `[length, N, E]`.
  private func split(
    _ tensor: Tensor, _ batchAxis: Int, _ batch: Int
  ) throws(TensorError) -> Tensor {
    let length = tensor.shape[1 - batchAxis]
    let lengths = batchAxis == 0 ? [batch, length] : [length, batch]
    let parts = try tensor.reshaped(Shape(lengths + [heads, headSize]))
    return try parts.permuted(batchAxis == 0 ? [0, 2, 1, 3] : [1, 2, 0, 3])
  }

  /// Both masks as one that is added to the scores.
  private func scoreMask(
    _ masks: AttentionMasks, batch: Int, targets: Int, sources: Int, added: Int, _ dtype: DType
  ) throws(TensorError) -> Tensor? {
    if masks.isCausal && masks.attention == nil {
      throw TensorError(
        .runtimeError,
        "Need attn_mask if specifying the is_causal hint. You may use the Transformer module "
          + "method `generate_square_subsequent_mask` to create this mask.")
    }
    var attention = try AttentionMasks.additive(masks.attention, "attn_mask", dtype)
    if let mask = attention {
      let expected = mask.rank == 3 ? [batch * heads, targets, sources] : [targets, sources]
      guard Array(mask.shape) == expected else {
        throw .runtime(
          "The shape of the \(mask.rank)D attn_mask is torch.Size(\(mask.shape.torchText)), "
            + "but should be (\(expected.map(String.init).joined(separator: ", "))).")
      }
      if mask.rank == 3 { attention = try mask.reshaped([batch, heads, targets, sources]) }
    }
    var padding = try AttentionMasks.additive(masks.padding, "key_padding_mask", dtype)
    if let mask = padding {
      let flat = mask.rank == 1 ? try mask.unsqueezed(0) : mask
      guard Array(flat.shape) == [batch, sources] else {
        throw TensorError(
          .assertionError,
          flat.shape.first == batch
            ? "Expected key_padded_mask.shape[1] to be \(sources), but got \(flat.shape.last ?? 0)"
            : "Expected key_padded_mask.shape[0] to be \(batch), but got \(flat.shape.first ?? 0)",
          got: "key_padding_mask \(mask.shape.torchText)", expected: "[\(batch), \(sources)]")
      }
      padding = try flat.reshaped([batch, 1, 1, sources])
    }
    if added > 0 {
      attention = try attention?.padded([0, added])
      padding = try padding?.padded([0, added])
    }
    guard let padding else { return attention }
    guard let attention else { return padding }
    return try attention.add(padding)
  }
}
