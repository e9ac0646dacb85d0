extension Tensor {
  /// The cross-entropy of each number with a sigmoid within, whose gradient is put together and
  /// rounded as TensorFlow's is.
  ///
  /// Three parts come back to the logits: of `max(x, 0)`, of `x y` and of `log(1 + exp(-|x|))`. A tape
  /// adds them up in that order, a graph takes the second one last.
  ///
  /// - Source: `sigmoid_cross_entropy_with_logits` in `tensorflow/python/ops/nn_impl.py`.
  /// - Checked: bit for bit against tensorflow-cpu 2.21.0, with and without `tf.function`.
  func logisticLossLikeTensorFlow(_ target: Tensor) throws(TensorError) -> Tensor {
    let losses = try data.logisticLossLikeTensorFlow(target.data)
    let (one, two) = (Saved(self), Saved(target))
    let isGraph = mode.isGraph
    return recorded(
      "BinaryCrossEntropyWithLogitsBackward0", losses, target,
      again: { (gradient, sink) throws(TensorError) in
        let operands = [try sink.operand(0, one), try sink.operand(1, two)]
        try sink.send(operands, gradient) { (x) throws(TensorError) in
          let rest = try Tensor.binary(.subtract, .scalar(.double(1)), .tensor(x[1]), x[0].mode)
          return try rest.multiply(x[0]).subtract(x[0].unary(.logSigmoid))
        }
      },
      { (gradient, sink) throws(TensorError) in
        let (x, y) = (try one.unpacked(), try two.unpacked())
        let shares = try gradient.broadcast(to: x.shape)
        if sink.needs(0) {
          try sink.send(0, x.logisticSlope(y, shares, isGraph: isGraph))
        }
        if sink.needs(1) {
          try sink.send(
            1, .binary(.multiply, .array(x.unary(.negative)), .array(shares)))
        }
      })
  }
}

extension NDArray {
  /// `max(x, 0) - x y + log(1 + exp(-|x|))`, as `tf.nn.sigmoid_cross_entropy_with_logits`.
  func logisticLossLikeTensorFlow(_ target: NDArray) throws(TensorError) -> NDArray {
    let product = try NDArray.binary(.multiply, .array(self), .array(target))
    let line = try NDArray.binary(.subtract, .array(unary(.relu)), .array(product))
    return try .binary(.add, .array(line), .array(decay.unary(.log1p, .torch, .tensorflow)))
  }

  /// `exp(-|x|)`.
  private var decay: NDArray {
    get throws(TensorError) {
      try unary(.absolute).unary(.negative).unary(.exp, .torch, .tensorflow)
    }
  }

  /// The gradient of the logits for labels, times what each loss counts.
  fileprivate func logisticSlope(
    _ labels: NDArray, _ shares: NDArray, isGraph: Bool
  ) throws(TensorError) -> NDArray {
    let decay = try decay
    guard dtype == .float32, labels.dtype == .float32, shares.dtype == .float32 else {
      let chance = try unary(.sigmoid)
      let slope = try NDArray.binary(.subtract, .array(chance), .array(labels))
      return try .binary(.multiply, .array(slope), .array(shares))
    }
    let (x, e) = (try contiguous(), try decay.contiguous())
    let (y, g) = (try labels.contiguous(), try shares.contiguous())
    let result = try NDArray(uninitialized: shape, .float32)
    let out = result.pointer(Float.self)
    let (logits, decays) = (x.pointer(Float.self), e.pointer(Float.self))
    let (labels, shares) = (y.pointer(Float.self), g.pointer(Float.self))
    for place in 0..<count {
      let isPositive = logits[place] >= 0
      let share = shares[place]
      let ramp: Float = isPositive ? share : 0
      let product = -share * labels[place]
      let bend = share * (1 / (1 + decays[place])) * decays[place]
      let tail = isPositive ? -bend : bend
      out[place] = isGraph ? (ramp + tail) + product : (ramp + product) + tail
    }
    withExtendedLifetime((x, e, y, g)) {}
    return result
  }
}
