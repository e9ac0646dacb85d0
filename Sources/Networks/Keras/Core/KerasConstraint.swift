import Tensors

/// What weights are brought back to after each step of an optimizer.
///
/// - Source: `keras/src/constraints/constraints.py` of Keras 3.15.
public struct KerasConstraint {
  public enum Kind {
    case nonNegative
    case maxNorm(Double, axes: [Int])
    case unitNorm(axes: [Int])
    case minMaxNorm(Double, Double, rate: Double, axes: [Int])
    /// A class of the program.
    case program(KerasFunction)
  }

  public let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  /// The nearest numbers that keep to the constraint, or those that the program answers.
  public func projected(_ weight: Tensor) throws(TensorError) -> Tensor {
    let weight = Tensor(weight.data, mode: weight.mode)
    switch kind {
    case .nonNegative: return try weight.clamped(low: 0, high: .infinity)
    case .program(let function): return try function([weight])
    case .unitNorm(let axes):
      return try weight.divide(try Self.norm(weight, axes).plus(kerasEpsilon))
    case .maxNorm(let limit, let axes):
      let norm = try Self.norm(weight, axes)
      let wanted = try norm.clamped(low: 0, high: limit)
      return try weight.multiply(try wanted.divide(try norm.plus(kerasEpsilon)))
    case .minMaxNorm(let low, let high, let rate, let axes):
      let norm = try Self.norm(weight, axes)
      let wanted = try norm.clamped(low: low, high: high).times(rate)
        .add(try norm.times(1 - rate))
      return try weight.multiply(try wanted.divide(try norm.plus(kerasEpsilon)))
    }
  }

  private static func norm(_ weight: Tensor, _ axes: [Int]) throws(TensorError) -> Tensor {
    try weight.multiply(weight).sum(axes: axes, keepingAxes: true).unary(.sqrt)
  }
}
