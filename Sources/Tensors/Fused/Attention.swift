extension Tensor {
  /// Scaled dot-product attention, as `torch.nn.functional.scaled_dot_product_attention`.
  ///
  /// Shapes, with L queries, S keys, E and V features: self `[..., L, E]`, key `[..., S, E]`,
  /// value `[..., S, V]`, mask broadcast to `[..., L, S]`, result `[..., L, V]`.
  /// - Parameter mask: true where a key may be seen, or a number that is added to the score.
  /// - Parameter dropout: with what probability a weight becomes 0, and whose numbers decide.
  /// - Returns: the result, and the weights `[..., L, S]` before dropout outside the graph.
  public func attention(
    key: Tensor, value: Tensor, mask: Tensor? = nil, isCausal: Bool = false,
    scale: Double? = nil, dropout: (probability: Double, generator: TorchGenerator)? = nil
  ) throws(TensorError) -> (result: Tensor, weights: NDArray) {
    guard rank >= 2, key.rank >= 2, value.rank >= 2 else {
      throw .runtime(
        "scaled_dot_product_attention: Expected query, key, and value to all be at least 2 "
          + "dimensional, but got query dim: \(rank), key dim: \(key.rank) and value dim: \(value.rank)"
      )
    }
    if dtype.isHalf, key.dtype == dtype, value.dtype == dtype {
      let wide = try cast(to: .float32).attention(
        key: key.cast(to: .float32), value: value.cast(to: .float32),
        mask: mask.map { (m) throws(TensorError) in m.dtype == .bool ? m : try m.cast(to: .float32)
        },
        isCausal: isCausal, scale: scale, dropout: dropout)
      return (
        try wide.result.cast(to: dtype).renamed("ScaledDotProductFlashAttentionForCpuBackward0"),
        try wide.weights.cast(to: dtype)
      )
    }
    let factor = scale ?? 1 / Double(shape[rank - 1]).squareRoot()
    let scaled = try NDArray.binary(.multiply, .array(data), .scalar(.double(factor)))
    var scores = try scaled.matmul(key.data.matrixTransposed)
    if isCausal {
      let (rows, columns) = (shape[rank - 2], key.shape[key.rank - 2])
      let seen = try NDArray.ones([rows, columns], .bool).triangle(lower: true)
      scores = try .where(seen, .array(scores), .scalar(.double(-.infinity)))
    }
    if let mask {
      scores =
        try mask.dtype == .bool
        ? .where(mask.data, .array(scores), .scalar(.double(-.infinity)))
        : .binary(.add, .array(scores), .array(mask.data))
    }
    // A row that may see nothing gets weights of 0 instead of NaN.
    var weights = try scores.softmax(-1)
    if mask != nil {
      let top = try scores.maximum(axes: [-1], keepingAxes: true)
      let isEmpty = try NDArray.compare(.equal, .array(top), .scalar(.double(-.infinity)))
      if try isEmpty.any().item().boolValue {
        weights = try .where(isEmpty, .scalar(0), .array(weights))
      }
    }
    var noise: NDArray?
    if let dropout, dropout.probability > 0 {
      let drawn = try NDArray(uninitialized: weights.shape, weights.dtype)
      try dropout.generator.fillBernoulli(drawn, 1 - dropout.probability)
      noise = try .binary(
        .divide, .array(drawn), .scalar(.double(1 - dropout.probability)))
    }
    let kept =
      try noise.map { drawn throws(TensorError) in
        try NDArray.binary(.multiply, .array(weights), .array(drawn))
      } ?? weights
    let result = try kept.matmul(value.data)
    let (savedQuery, savedKey, savedValue) = (Saved(self), Saved(key), Saved(value))
    let maskShape = mask?.shape ?? []
    let addsMask = mask.map { $0.dtype != .bool } ?? false
    let finished = recorded(
      "ScaledDotProductFlashAttentionForCpuBackward0", result, key,
      [value] + (addsMask ? [mask].compactMap { $0 } : []),
      again: { (_, _) throws(TensorError) in
        throw .runtime(
          "derivative for aten::_scaled_dot_product_flash_attention_for_cpu_backward is not "
            + "implemented")
      },
      { [weights] (gradient, sink) throws(TensorError) in
        let (query, keys) = (try savedQuery.unpacked(), try savedKey.unpacked())
        let values = try savedValue.unpacked()
        if sink.needs(2) {
          try sink.send(2, kept.matrixTransposed.matmul(gradient).summed(to: values.shape))
        }
        guard sink.needs(0) || sink.needs(1) || (addsMask && sink.needs(3)) else { return }
        var share = try gradient.matmul(values.matrixTransposed)
        if let noise { share = try .binary(.multiply, .array(share), .array(noise)) }
        let slope = try weights.softmaxGradient(-1, share, logarithm: false)
        if addsMask && sink.needs(3) { try sink.send(3, slope.summed(to: maskShape)) }
        if sink.needs(0) {
          let product = try slope.matmul(keys)
          let scaled = try NDArray.binary(.multiply, .array(product), .scalar(.double(factor)))
          try sink.send(0, scaled.summed(to: query.shape))
        }
        if sink.needs(1) {
          let product = try slope.matrixTransposed.matmul(scaled)
          try sink.send(1, product.summed(to: keys.shape))
        }
      })
    return (finished, weights)
  }
}
