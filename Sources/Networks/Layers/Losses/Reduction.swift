import Tensors

/// How the losses of all elements become one.
public enum Reduction: String, Sendable {
  case none, mean, sum

  public init(name: String) throws(TensorError) {
    guard let reduction = Reduction(rawValue: name) else {
      throw .value(
        "\(name) is not a valid value for reduction", fix: "use 'mean', 'sum' or 'none'")
    }
    self = reduction
  }

  /// The same as the array library names it.
  var kind: LossReduction {
    switch self {
    case .none: .none
    case .mean: .mean
    case .sum: .sum
    }
  }

  /// The tensor reduced.
  public func apply(_ losses: Tensor) throws(TensorError) -> Tensor {
    switch self {
    case .none: losses
    case .mean: try losses.mean()
    case .sum: try losses.sum()
    }
  }
}
