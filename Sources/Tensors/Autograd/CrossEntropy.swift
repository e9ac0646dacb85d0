/// Rows of class scores and the class of each, with what counts how much.
private struct ClassRows {
  /// `[rows, classes]`, contiguous.
  var scores: NDArray
  var labels: [Int]
  /// The weight of each row, 0 for a label that is ignored.
  var weights: [Double]
  var isIgnored: [Bool]
  var totalWeight: Double

  init(
    _ scores: NDArray, _ labels: [Int], _ classWeights: [Double]?, _ ignored: Int
  ) throws(TensorError) {
    let classes = scores.shape[1]
    self.scores = scores
    self.labels = labels
    weights = []
    isIgnored = labels.map { $0 == ignored }
    totalWeight = 0
    for label in labels {
      if label == ignored {
        weights.append(0)
        continue
      }
      guard label >= 0, label < classes else {
        throw .index("Target \(label) is out of bounds.")
      }
      let weight = classWeights?[label] ?? 1
      weights.append(weight)
      totalWeight += weight
    }
  }
}

extension Tensor {
  /// The scores with the classes as the last axis, as rows.
  private func classRows(_ array: NDArray) throws(TensorError) -> NDArray {
    if array.rank <= 2 { return try array.reshaped(Shape([-1, array.shape[array.rank - 1]])) }
    return try array.movedAxis(1, to: -1).reshaped(Shape([-1, array.shape[1]]))
  }

  private func checkLabels(_ target: Tensor) throws(TensorError) {
    var expected = shape
    guard rank > 0 else {
      throw .runtime("expected input to have at least one dimension, got a 0-dim tensor")
    }
    expected.remove(at: rank == 1 ? 0 : 1)
    let isMatching = rank < 2 || target.rank == 0 || target.shape[0] == shape[0]
    let isNested = target.rank > 1 && expected.count <= 1
    guard target.dtype == .int64 || target.dtype == .uint8 || !isMatching || isNested else {
      throw .runtime(
        "expected target dtype to be Long or Byte, but got \(target.dtype.torchScalarName)")
    }
    guard target.shape == expected else {
      if rank > 1, target.rank > 0, target.shape[0] != shape[0] {
        throw .value(
          "Expected input batch_size (\(shape[0])) to match target batch_size (\(target.shape[0]))."
        )
      }
      throw .runtime(
        target.rank > 1 && expected.count <= 1
          ? "0D or 1D target tensor expected, multi-target not supported"
          : "Expected target size \(expected.torchText), got \(target.shape.torchText)")
    }
  }

  /// The loss of each row's class from scores, as `torch.nn.functional.cross_entropy`.
  ///
  /// Shapes, with N rows and C classes: self `[N, C]`, `[C]` or `[N, C, ...]`; target `[N]`, `[]`
  /// or `[N, ...]` of labels, or as self of probabilities.
  public func crossEntropy(
    _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100, labelSmoothing: Double = 0,
    _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    guard (0...1).contains(labelSmoothing) else {
      throw .runtime("label_smoothing must be between 0.0 and 1.0. Got: \(labelSmoothing)")
    }
    if rank > 0 && target.shape == shape && target.dtype.isFloatingPoint {
      return try softCrossEntropy(target, weight, labelSmoothing, reduction)
    }
    try checkLabels(target)
    let logs = try classRows(data).softmax(1, logarithm: true)
    return try labelLoss(
      "NllLossBackward0", logs, target, weight, ignoreIndex, labelSmoothing, reduction,
      fromScores: true)
  }

  /// The negative entry of each row's class, self holding logarithms of probabilities.
  public func nllLoss(
    _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100,
    _ reduction: LossReduction = .mean
  ) throws(TensorError) -> Tensor {
    try checkLabels(target)
    return try labelLoss(
      "NllLossBackward0", classRows(data).contiguous(), target, weight, ignoreIndex, 0, reduction,
      fromScores: false)
  }

  private func labelLoss(
    _ name: String, _ logs: NDArray, _ target: Tensor, _ weight: Tensor?, _ ignored: Int,
    _ smoothing: Double, _ reduction: LossReduction, fromScores: Bool
  ) throws(TensorError) -> Tensor {
    let classes = logs.shape[1]
    let classWeights = try weight?.data.doubles()
    if let classWeights, classWeights.count != classes {
      throw .runtime(
        "weight tensor should be defined either for all \(classes) classes or no classes but got "
          + "weight tensor of shape: \(weight?.shape.torchText ?? "")")
    }
    let rows = try ClassRows(logs, target.data.integers(), classWeights, ignored)
    let result: NDArray
    if reduction == .none {
      result = try rows.losses(smoothing, classWeights).reshaped(target.shape)
    } else {
      let isMean = reduction == .mean
      let total = try rows.total(isMean: isMean, isWeighted: classWeights != nil)
      result =
        smoothing == 0
        ? total : try rows.smoothed(total, smoothing, weight?.data, isMean: isMean)
    }
    let smoothName = smoothing > 0 ? "AddBackward0" : name
    let (shape, saved) = (shape, Saved(self))
    let targetShape = target.shape
    return recorded(
      smoothName, result,
      again: { (gradient, sink) throws(TensorError) in
        guard smoothing == 0 else { throw sink.node.onlyOnce }
        let goals = try NDArray.zeros([rows.labels.count, classes], .float64)
        for (row, label) in rows.labels.enumerated() where rows.weights[row] != 0 {
          goals.pointer(Double.self)[row * classes + label] = rows.weights[row]
        }
        try sink.send([sink.operand(0, saved)], gradient) { (x) throws(TensorError) in
          var scores = x[0].rank > 2 ? try x[0].movedAxis(1, to: -1) : x[0]
          scores = try scores.reshaped([rows.labels.count, classes])
          if fromScores { scores = try scores.logSoftmax(1) }
          let goal = scores.leaf(try goals.cast(to: scores.dtype))
          let losses = try scores.multiply(goal).sum(axes: [1]).unary(.negative)
          switch reduction {
          case .none: return try losses.reshaped(targetShape)
          case .sum, .batchmean: return try losses.sum()
          case .mean: return try losses.sum().divide(scalar: .double(rows.totalWeight))
          }
        }
      },
      { (gradient, sink) throws(TensorError) in
        let slope = try rows.slopes(
          gradient, reduction, smoothing, classWeights, fromScores: fromScores)
        if shape.count <= 2 {
          try sink.send(0, slope.reshaped(shape))
        } else {
          var moved = shape
          moved.append(moved.remove(at: 1))
          try sink.send(0, slope.reshaped(moved).movedAxis(-1, to: 1).contiguous())
        }
      })
  }

  /// As `crossEntropy` against a probability for each class.
  private func softCrossEntropy(
    _ target: Tensor, _ weight: Tensor?, _ smoothing: Double, _ reduction: LossReduction
  ) throws(TensorError) -> Tensor {
    let classAxis = rank == 1 ? 0 : 1
    let classes = shape[classAxis]
    var goal = target
    if smoothing > 0 {
      goal = try goal.multiply(scalar: .double(1 - smoothing))
        .add(scalar: .double(smoothing / Double(classes)))
    }
    var product = try logSoftmax(classAxis).multiply(goal)
    if let weight {
      var lengths = Shape(repeating: 1, count: rank)
      lengths[classAxis] = classes
      product = try product.multiply(weight.reshaped(lengths))
    }
    let negative = try product.unary(.negative)
    switch reduction {
    case .none: return try negative.sum(axes: [classAxis])
    case .sum, .batchmean: return try negative.sum()
    case .mean:
      let total = try negative.sum()
      let share = Double(Swift.max(shape.elementCount / Swift.max(classes, 1), 1))
      return try total.divide(scalar: .double(share))
    }
  }
}

extension ClassRows {
  /// The losses of all rows added up, or their mean by weight, without smoothing.
  ///
  /// - Source: `nll_loss_out_frame` of PyTorch, whose partial sums wait on eight levels.
  func total(isMean: Bool, isWeighted: Bool) throws(TensorError) -> NDArray {
    let sum: Double
    if scores.dtype == .float64 {
      let (loss, weight) = try levels(Double.self)
      sum = isMean ? loss / (isWeighted ? weight : totalWeight) : loss
    } else {
      let (loss, weight) = try levels(Float.self)
      sum = Double(isMean ? loss / (isWeighted ? weight : Float(totalWeight)) : loss)
    }
    return try NDArray([sum], []).cast(to: scores.dtype)
  }

  private func levels<Number: BinaryFloatingPoint>(
    _ type: Number.Type
  ) throws(TensorError) -> (loss: Number, weight: Number) {
    let classes = scores.shape[1]
    let entries = try scores.doubles()
    let bits = max(4, (Int.bitWidth - max(labels.count - 1, 1).leadingZeroBitCount) / 8)
    var losses = [Number](repeating: 0, count: 8)
    var shares = losses
    for (row, label) in labels.enumerated() where !isIgnored[row] {
      let share = Number(weights[row])
      losses[0] -= Number(entries[row * classes + label]) * share
      shares[0] += share
      for level in 0..<7 where level * bits < Int.bitWidth - bits {
        guard row & (((1 << bits) - 1) << (level * bits)) == 0 else { break }
        losses[level + 1] += losses[level]
        shares[level + 1] += shares[level]
        (losses[level], shares[level]) = (0, 0)
      }
    }
    return (losses.reduce(0, +), shares.reduce(0, +))
  }

  /// A sum or mean of losses with a share of what all classes lose alike.
  func smoothed(
    _ total: NDArray, _ smoothing: Double, _ classWeights: NDArray?, isMean: Bool
  ) throws(TensorError) -> NDArray {
    var logs = scores
    if let classWeights {
      logs = try .binary(.multiply, .array(scores), .array(classWeights.cast(to: scores.dtype)))
    }
    var spread = try logs.sum(axes: [1]).unary(.negative)
    spread = try .where(NDArray(isIgnored), .scalar(0), .array(spread))
    var sum = try spread.sum()
    if isMean {
      sum = try .binary(.divide, .array(sum), .scalar(.double(totalWeight)))
    }
    let own = try NDArray.binary(.multiply, .array(total), .scalar(.double(1 - smoothing)))
    let others = try NDArray.binary(
      .multiply, .array(sum), .scalar(.double(smoothing / Double(scores.shape[1]))))
    return try .binary(.add, .array(own), .array(others))
  }

  /// The loss of each row.
  func losses(_ smoothing: Double, _ classWeights: [Double]?) throws(TensorError) -> NDArray {
    let classes = scores.shape[1]
    let entries = try scores.doubles()
    var result: [Double] = []
    for (row, label) in labels.enumerated() {
      if weights[row] == 0 {
        result.append(0)
        continue
      }
      var loss = -entries[row * classes + label] * weights[row]
      if smoothing > 0 {
        var spread = 0.0
        for column in 0..<classes {
          spread -= entries[row * classes + column] * (classWeights?[column] ?? 1)
        }
        loss = (1 - smoothing) * loss + smoothing / Double(classes) * spread
      }
      result.append(loss)
    }
    return try NDArray(result).cast(to: scores.dtype)
  }

  /// The gradient of every entry: of the scores, or of their logarithms as they were given.
  func slopes(
    _ gradient: NDArray, _ reduction: LossReduction, _ smoothing: Double,
    _ classWeights: [Double]?, fromScores: Bool
  ) throws(TensorError) -> NDArray {
    let classes = scores.shape[1]
    let incoming = try gradient.doubles()
    let slopes = try NDArray.zeros(scores.shape, .float64)
    let out = slopes.pointer(Double.self)
    for (row, label) in labels.enumerated() where weights[row] != 0 {
      var factor = incoming.count == 1 ? incoming[0] : incoming[row]
      if reduction == .mean { factor /= totalWeight }
      out[row * classes + label] -= factor * weights[row] * (1 - smoothing)
      if smoothing > 0 {
        for column in 0..<classes {
          out[row * classes + column] -=
            factor * smoothing / Double(classes) * (classWeights?[column] ?? 1)
        }
      }
    }
    let result = try slopes.cast(to: scores.dtype)
    return fromScores ? try scores.softmaxGradient(1, result, logarithm: true) : result
  }
}
