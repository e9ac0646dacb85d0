import Tensors

/// How the losses of single samples become one number.
public enum KerasReduction: String, Sendable {
  case mean = "sum_over_batch_size"
  case sum
  /// The sum divided by that of the weights.
  case weightedMean = "mean_with_sample_weight"
  case none
}

/// A loss: how far predictions are from the truth, one number a sample, and how they are reduced.
///
/// - Source: `keras/src/losses/` of Keras 3.15.
public struct KerasLoss {
  /// One number a sample (or a step) from the truth and the prediction, both of the same rank.
  public typealias Function = (Tensor, KerasFlow) throws(TensorError) -> Tensor

  public var name: String
  /// The name that `compile` was given, which the nodes of its graph have.
  public var scope: String?
  public var reduction: KerasReduction
  public var function: Function
  /// Whether the truth is a class number where the prediction has a row of probabilities.
  public var takesClassNumbers: Bool
  /// Whether truth and prediction must have one shape, which Keras checks before any data is seen.
  public var needsEqualShapes: Bool

  public init(
    _ name: String, reduction: KerasReduction = .mean, takesClassNumbers: Bool = false,
    needsEqualShapes: Bool = false, function: @escaping Function
  ) {
    self.name = name
    self.reduction = reduction
    self.takesClassNumbers = takesClassNumbers
    self.needsEqualShapes = needsEqualShapes
    self.function = function
  }

  /// The loss of a batch.
  ///
  /// - Parameter weights: one for each sample, nil for all alike.
  public func callAsFunction(
    _ truth: Tensor, _ prediction: KerasFlow, weights: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let (truth, prediction) = try matched(truth, prediction)
    var values = try function(truth, prediction)
    let known = try weightsWithMask(weights, prediction.mask, for: values)
    if let known { values = try values.multiply(known) }
    switch reduction {
    case .none: return values
    case .sum: return try values.sum()
    case .weightedMean:
      guard let known else { return try values.mean() }
      let total = try known.add(values.times(0)).sum()
      return try values.sum().divide(total.plus(kerasEpsilon))
    case .mean: return values.count == 0 ? try values.sum() : try values.mean()
    }
  }

  /// What Keras says of shapes that do not fit, with the rows of a batch unknown.
  func checkShapes(_ truth: Tensor, _ prediction: KerasFlow) throws(TensorError) {
    guard needsEqualShapes || takesClassNumbers else { return }
    let (truth, prediction) = try matched(truth, prediction)
    let shapes = [truth, prediction.tensor].map { tensor -> SymbolicShape in
      [nil] + Array(tensor.shape).dropFirst().map(Optional.some)
    }
    if takesClassNumbers {
      try KerasLoss.requireClassNumbers(shapes[0], shapes[1])
    } else {
      try KerasLoss.requireSameShape(shapes[0], shapes[1])
    }
  }

  /// Gives truth and prediction the same rank: a column where the other has one.
  private func matched(
    _ truth: Tensor, _ prediction: KerasFlow
  ) throws(TensorError) -> (Tensor, KerasFlow) {
    if takesClassNumbers {
      let hasColumn =
        truth.rank == prediction.tensor.rank && truth.rank > 0 && truth.shape[truth.rank - 1] == 1
      return (hasColumn ? try truth.reshaped(Array(truth.shape.dropLast())) : truth, prediction)
    }
    if truth.rank + 1 == prediction.tensor.rank, prediction.tensor.shape.last == 1 {
      return (try truth.reshaped(Array(truth.shape) + [1]), prediction)
    }
    if truth.rank == prediction.tensor.rank + 1, truth.shape.last == 1 {
      return (try truth.reshaped(Array(truth.shape.dropLast())), prediction)
    }
    return (truth, prediction)
  }

  /// Masked steps weigh nothing, and the others so much more that the mean is over them alone.
  private func weightsWithMask(
    _ weights: Tensor?, _ mask: NDArray?, for values: Tensor
  ) throws(TensorError) -> Tensor? {
    var result = weights
    if let mask, mask.shape == values.shape {
      let flags = mask.bools()
      let valid = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
      let weight: Float =
        reduction == .mean ? (valid == 0 ? 0 : Float(flags.count) / Float(valid)) : 1
      let masked = Tensor(
        try NDArray(flags.map { $0 ? weight : 0 }, mask.shape), mode: values.mode)
      result =
        try result.map { (given) throws(TensorError) in
          try given.withRank(of: masked).multiply(masked)
        } ?? masked
    }
    return try result.map { (given) throws(TensorError) in try given.withRank(of: values) }
  }
}

extension Tensor {
  /// The tensor with axes of length 1 added or taken away at the end, to fit beside another.
  func withRank(of other: Tensor) throws(TensorError) -> Tensor {
    var lengths = Array(shape)
    while lengths.count < other.rank { lengths.append(1) }
    while lengths.count > other.rank, lengths.last == 1 { lengths.removeLast() }
    return lengths.count == rank ? self : try reshaped(lengths)
  }
}
