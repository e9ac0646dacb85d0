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

  /// Whether labels come as they are, without the column that predictions have: so what a class of
  /// the program computes sees them.
  public var takesLabelsAsTheyAre = false

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
    let known = try weightsWithMask(weights, prediction.ownMask, for: values)
    if let known {
      let (one, two) = try values.withMatchedRank(known)
      values = try one.multiply(two)
    }
    switch reduction {
    case .none: return values
    case .sum: return try values.sum()
    case .weightedMean:
      guard let known else { return try values.mean() }
      let total = try known.sum()
      return total.data.floats().first == 0
        ? try values.sum().times(0) : try values.sum().divide(total)
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
    if takesLabelsAsTheyAre { return (truth, prediction) }
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
    if let mask {
      let flags = mask.bools()
      let valid = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
      let weight: Float =
        reduction == .mean ? (valid == 0 ? 0 : Float(flags.count) / Float(valid)) : 1
      let masked = Tensor(
        try NDArray(flags.map { $0 ? weight : 0 }, mask.shape), mode: values.mode)
      result =
        try result.map { (given) throws(TensorError) in
          let (one, two) = try masked.withMatchedRank(given)
          return try one.multiply(two)
        } ?? masked
    }
    return result
  }
}

extension Array where Element == Int {
  /// The shape beside another that has one axis more or less: a vector gets a column where the other
  /// is one, an axis of length 1 at the end is left out otherwise.
  ///
  /// - Source: `squeeze_or_expand_to_same_rank` in `keras/src/losses/loss.py` of Keras 3.15.
  fileprivate func matched(to other: [Int]) -> [Int] {
    if count == other.count + 1, last == 1, other.count != 1 { return Array(dropLast()) }
    if other.count == count + 1, other.last == 1, count == 1 { return self + [1] }
    return self
  }
}

extension Tensor {
  /// Both with the same rank, if one has a column that the other lacks.
  func withMatchedRank(_ other: Tensor) throws(TensorError) -> (Tensor, Tensor) {
    guard rank != other.rank else { return (self, other) }
    let (own, given) = (Array(shape), Array(other.shape))
    return (
      try reshaped(own.matched(to: given)), try other.reshaped(given.matched(to: own))
    )
  }
}

extension NDArray {
  /// Both with the same rank, if one has a column that the other lacks.
  func withMatchedRank(_ other: NDArray) throws(TensorError) -> (NDArray, NDArray) {
    guard rank != other.rank else { return (self, other) }
    let (own, given) = (Array(shape), Array(other.shape))
    return (
      try reshaped(own.matched(to: given)), try other.reshaped(given.matched(to: own))
    )
  }
}
