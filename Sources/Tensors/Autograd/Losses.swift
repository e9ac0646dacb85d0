/// What becomes of the losses of single elements.
public enum LossReduction: String, Hashable, Sendable {
  case none, mean, sum
  /// The sum divided by the length of the first axis, for `kl_div`.
  case batchmean
}

extension Tensor {
  /// A loss that is computed element by element, with the slope of each element for both operands.
  private func elementwiseLoss(
    _ name: String, _ target: Tensor, _ reduction: LossReduction, _ losses: NDArray,
    composed: ((Tensor, Tensor) throws(TensorError) -> Tensor)? = nil,
    _ slopes: @escaping (NDArray, NDArray) throws(TensorError) -> (NDArray, NDArray)
  ) throws(TensorError) -> Tensor {
    let result: NDArray
    var divisor = 1.0
    switch reduction {
    case .none: result = losses
    case .sum: result = try losses.sum()
    case .mean:
      result = try losses.mean()
      divisor = Double(losses.count)
    case .batchmean:
      divisor = Double(Swift.max(losses.rank > 0 ? losses.shape[0] : 1, 1))
      result = try .binary(.divide, .array(losses.sum()), .scalar(.double(divisor)))
    }
    let (one, two) = (Saved(self), Saved(target))
    let (shape, targetShape) = (shape, target.shape)
    let full = losses.shape
    return recorded(
      name, result, target,
      again: { [divisor] (gradient, sink) throws(TensorError) in
        guard let composed else { throw sink.node.onlyOnce }
        let operands = [try sink.operand(0, one), try sink.operand(1, two)]
        try sink.send(operands, gradient) { (x) throws(TensorError) in
          let losses = try composed(x[0], x[1])
          if reduction == .none { return losses }
          let total = try losses.sum()
          return divisor == 1 ? total : try total.divide(scalar: .double(divisor))
        }
      },
      { [divisor] (gradient, sink) throws(TensorError) in
        var spread = gradient
        if divisor != 1 {
          spread = try .binary(.divide, .array(gradient), .scalar(.double(divisor)))
        }
        let (first, second) = try slopes(one.unpacked(), two.unpacked())
        spread = try spread.broadcast(to: full)
        if sink.needs(0) {
          let share = try NDArray.binary(.multiply, .array(first), .array(spread))
          try sink.send(0, share.summed(to: shape))
        }
        if sink.needs(1) {
          let share = try NDArray.binary(.multiply, .array(second), .array(spread))
          try sink.send(1, share.summed(to: targetShape))
        }
      })
  }

  /// The square of the difference.
  public func mseLoss(
    _ target: Tensor, _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    let losses = try NDArray.binary(.subtract, .array(data), .array(target.data)).unary(.square)
    return try elementwiseLoss(
      "MseLossBackward0", target, reduction, losses,
      composed: { (x, y) throws(TensorError) in try x.subtract(y).power(scalar: .int(2)) },
      { (x, y) throws(TensorError) in
        let difference = try NDArray.binary(.subtract, .array(x), .array(y))
        let slope = try NDArray.binary(.multiply, .array(difference), .scalar(2))
        return (slope, try slope.unary(.negative))
      })
  }

  /// The size of the difference.
  public func l1Loss(
    _ target: Tensor, _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    let losses = try NDArray.binary(.subtract, .array(data), .array(target.data)).unary(.absolute)
    let name =
      reduction == .none ? "AbsBackward0" : reduction == .sum ? "SumBackward0" : "MeanBackward0"
    return try elementwiseLoss(
      name, target, reduction, losses,
      composed: { (x, y) throws(TensorError) in try x.subtract(y).unary(.absolute) },
      { (x, y) throws(TensorError) in
        let slope = try NDArray.binary(.subtract, .array(x), .array(y)).unary(.sign)
        return (slope, try slope.unary(.negative))
      })
  }

  /// Quadratic up to `threshold`, linear beyond; `smooth_l1_loss` divides by the threshold.
  public func huberLoss(
    _ target: Tensor, threshold: Double = 1, isSmoothL1: Bool = false,
    _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    guard threshold > 0 || (isSmoothL1 && threshold == 0) else {
      throw .runtime("huber_loss does not support non-positive values for delta.")
    }
    if threshold == 0 { return try l1Loss(target, reduction) }
    let scale = isSmoothL1 ? 1 / threshold : 1
    let difference = try NDArray.binary(.subtract, .array(data), .array(target.data))
    let size = try difference.unary(.absolute)
    let near = try NDArray.binary(
      .multiply, .array(size.unary(.square)), .scalar(.double(0.5 * scale)))
    let far = try NDArray.binary(
      .multiply,
      .array(.binary(.subtract, .array(size), .scalar(.double(0.5 * threshold)))),
      .scalar(.double(threshold * scale)))
    let isNear = try NDArray.compare(.less, .array(size), .scalar(.double(threshold)))
    let losses = try NDArray.where(isNear, .array(near), .array(far))
    let name = isSmoothL1 ? "SmoothL1LossBackward0" : "HuberLossBackward0"
    return try elementwiseLoss(
      name, target, reduction, losses,
      composed: { (x, y) throws(TensorError) in
        let gap = try x.subtract(y)
        let near = try gap.multiply(gap).multiply(scalar: .double(0.5 * scale))
        let far = try gap.unary(.absolute).subtract(scalar: .double(0.5 * threshold))
          .multiply(scalar: .double(threshold * scale))
        return try .where(gap.leaf(isNear), .tensor(near), .tensor(far))
      },
      { (x, y) throws(TensorError) in
        let gap = try NDArray.binary(.subtract, .array(x), .array(y))
        let bounded = try gap.clipped(
          .scalar(.double(-threshold)), .scalar(.double(threshold)))
        let slope = try NDArray.binary(.multiply, .array(bounded), .scalar(.double(scale)))
        return (slope, try slope.unary(.negative))
      })
  }

  /// The negative logarithm of the probability of a binary label, with logarithms cut at -100.
  public func binaryCrossEntropy(
    _ target: Tensor, weight: Tensor? = nil, _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    guard shape == target.shape else {
      throw .value(
        "Using a target size (torch.Size(\(target.shape.torchText))) that is different to the input "
          + "size (torch.Size(\(shape.torchText))) is deprecated. Please ensure they have the same size."
      )
    }
    guard dtype == target.dtype else {
      throw .runtime(
        "Found dtype \(target.dtype.torchScalarName) but expected \(dtype.torchScalarName)",
        fix: "make the target floating point: target.float()")
    }
    let inRange = try NDArray.binary(
      .and, .array(.compare(.greaterEqual, .array(data), .scalar(0))),
      .array(.compare(.lessEqual, .array(data), .scalar(1))))
    guard try inRange.all().item().boolValue else {
      throw .runtime("all elements of input should be between 0 and 1")
    }
    func logarithm(_ x: NDArray) throws(TensorError) -> NDArray {
      try x.unary(.log).clipped(.scalar(-100), nil)
    }
    let rest = try NDArray.binary(.subtract, .scalar(1), .array(data))
    let below = try NDArray.binary(.subtract, .array(target.data), .scalar(1))
    let complement =
      try rest.dtype == .float32
      ? NDArray.binary(.multiply, .array(data), .scalar(-1)).unary(.log1p).clipped(
        .scalar(-100), nil)
      : logarithm(rest)
    var losses = try NDArray.binary(
      .subtract, .array(.binary(.multiply, .array(below), .array(complement))),
      .array(.binary(.multiply, .array(target.data), .array(logarithm(data)))))
    let weights = weight?.data
    if let weights { losses = try .binary(.multiply, .array(losses), .array(weights)) }
    return try elementwiseLoss(
      "BinaryCrossEntropyBackward0", target, reduction, losses,
      composed: { (x, y) throws(TensorError) in
        let one = TensorOperand.scalar(.double(1))
        let rest = try Tensor.binary(.subtract, one, .tensor(x), x.mode).unary(.log)
        let others = try y.subtract(scalar: .double(1)).multiply(rest)
        let losses = try others.subtract(y.multiply(x.unary(.log)))
        return try weights.map { (w) throws(TensorError) in try losses.multiply(x.leaf(w)) }
          ?? losses
      },
      { (x, y) throws(TensorError) in
        let rest = try NDArray.binary(.subtract, .scalar(1), .array(x))
        let product = try NDArray.binary(.multiply, .array(x), .array(rest))
          .clipped(.scalar(.double(1e-12)), nil)
        var slope = try NDArray.binary(
          .divide, .array(.binary(.subtract, .array(x), .array(y))), .array(product))
        var targetSlope = try NDArray.binary(
          .subtract, .array(logarithm(rest)), .array(logarithm(x)))
        if let weights {
          slope = try .binary(.multiply, .array(slope), .array(weights))
          targetSlope = try .binary(.multiply, .array(targetSlope), .array(weights))
        }
        return (slope, targetSlope)
      })
  }

  /// The loss of a binary label from a logit.
  /// - Parameter positiveWeight: how much more a positive label counts, broadcast.
  public func binaryCrossEntropyWithLogits(
    _ target: Tensor, weight: Tensor? = nil, positiveWeight: Tensor? = nil,
    _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    guard shape == target.shape else {
      throw .value(
        "Target size (torch.Size(\(target.shape.torchText))) must be the same as input size "
          + "(torch.Size(\(shape.torchText)))")
    }
    guard target.dtype.isFloatingPoint else {
      throw .runtime(
        "result type \(dtype.torchScalarName) can't be cast to the desired output type "
          + target.dtype.torchScalarName, fix: "make the target floating point: target.float()")
    }
    // (1 - y) x - (1 + (w - 1) y) log sigmoid(x)
    let positive = positiveWeight?.data
    func labelWeight(_ y: NDArray) throws(TensorError) -> NDArray? {
      guard let positive else { return nil }
      let extra = try NDArray.binary(.subtract, .array(positive), .scalar(1))
      return try .binary(
        .add, .array(.binary(.multiply, .array(extra), .array(y))), .scalar(1))
    }
    if mode.arithmetic == .tensorflow, positive == nil, weight == nil, reduction == .none {
      return try logisticLossLikeTensorFlow(target)
    }
    var losses: NDArray
    if mode.arithmetic == .tensorflow, positive == nil {
      losses = try data.logisticLossLikeTensorFlow(target.data)
    } else {
      let rest = try NDArray.binary(.subtract, .scalar(1), .array(target.data))
      var logarithm = try data.unary(.logSigmoid)
      if let factor = try labelWeight(target.data) {
        logarithm = try .binary(.multiply, .array(logarithm), .array(factor))
      }
      losses = try NDArray.binary(
        .subtract, .array(.binary(.multiply, .array(rest), .array(data))), .array(logarithm))
    }
    let weights = weight?.data
    if let weights { losses = try .binary(.multiply, .array(losses), .array(weights)) }
    return try elementwiseLoss(
      "BinaryCrossEntropyWithLogitsBackward0", target, reduction, losses,
      composed: { (x, y) throws(TensorError) in
        let one = TensorOperand.scalar(.double(1))
        let rest = try Tensor.binary(.subtract, one, .tensor(y), x.mode).multiply(x)
        var logarithm = try x.unary(.logSigmoid)
        if let positive {
          let extra = try NDArray.binary(.subtract, .array(positive), .scalar(1))
          logarithm = try logarithm.multiply(
            y.multiply(y.leaf(extra)).add(scalar: .double(1)))
        }
        let losses = try rest.subtract(logarithm)
        return try weights.map { (w) throws(TensorError) in try losses.multiply(x.leaf(w)) }
          ?? losses
      },
      { (x, y) throws(TensorError) in
        let chance = try x.unary(.sigmoid)
        var slope = try NDArray.binary(.subtract, .array(chance), .array(y))
        if let factor = try labelWeight(y), let positive {
          let share = try NDArray.binary(.multiply, .array(chance), .array(factor))
          slope = try .binary(
            .subtract, .array(share), .array(.binary(.multiply, .array(positive), .array(y))))
        }
        var targetSlope = try x.unary(.negative)
        if let positive {
          let extra = try NDArray.binary(.subtract, .array(positive), .scalar(1))
          let bend = try NDArray.binary(
            .multiply, .array(extra), .array(x.unary(.logSigmoid)))
          targetSlope = try .binary(.subtract, .array(targetSlope), .array(bend))
        }
        if let weights {
          slope = try .binary(.multiply, .array(slope), .array(weights))
          targetSlope = try .binary(.multiply, .array(targetSlope), .array(weights))
        }
        return (slope, targetSlope)
      })
  }

  /// `target * (log target - self)`, self being a logarithm.
  public func klDivergence(
    _ target: Tensor, logTarget: Bool = false, _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    func losses(_ x: NDArray, _ y: NDArray) throws(TensorError) -> NDArray {
      if logTarget {
        let gap = try NDArray.binary(.subtract, .array(y), .array(x))
        return try .binary(.multiply, .array(y.unary(.exp)), .array(gap))
      }
      let entropy = try NDArray.binary(.multiply, .array(y), .array(y.unary(.log)))
      let isZero = try NDArray.compare(.equal, .array(y), .scalar(0))
      let safe = try NDArray.where(isZero, .scalar(0), .array(entropy))
      return try .binary(
        .subtract, .array(safe), .array(.binary(.multiply, .array(y), .array(x))))
    }
    let name =
      switch reduction {
      case .none: logTarget ? "MulBackward0" : "SubBackward0"
      case .sum: "SumBackward0"
      case .mean: "MeanBackward0"
      case .batchmean: "DivBackward0"
      }
    return try elementwiseLoss(
      name, target, reduction, losses(data, target.data),
      composed: { (x, y) throws(TensorError) in
        if logTarget { return try y.unary(.exp).multiply(y.subtract(x)) }
        let isZero = try NDArray.compare(.equal, .array(y.data), .scalar(0))
        let entropy = try y.multiply(y.unary(.log)).fillingMask(y.leaf(isZero), .int(0))
        return try entropy.subtract(y.multiply(x))
      },
      { (x, y) throws(TensorError) in
        if logTarget {
          let weight = try y.unary(.exp)
          let gap = try NDArray.binary(.subtract, .array(y), .array(x))
          let bend = try NDArray.binary(.add, .array(gap), .scalar(1))
          return (
            try weight.unary(.negative), try .binary(.multiply, .array(weight), .array(bend))
          )
        }
        let bend = try NDArray.binary(
          .subtract, .array(.binary(.add, .array(y.unary(.log)), .scalar(1))), .array(x))
        return (try y.unary(.negative), bend)
      })
  }
}
