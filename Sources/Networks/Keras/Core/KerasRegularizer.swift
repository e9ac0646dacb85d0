import Tensors

/// A penalty on the size of weights that is added to the loss: `l1 · Σ|w| + l2 · Σw²`.
public struct KerasRegularizer: Sendable, Hashable {
  public var l1: Double
  public var l2: Double

  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  func penalty(_ weight: Tensor) throws(TensorError) -> Tensor {
    var terms: [Tensor] = []
    if l1 != 0 { terms.append(try weight.unary(.absolute).sum().times(l1)) }
    if l2 != 0 { terms.append(try weight.multiply(weight).sum().times(l2)) }
    guard let first = terms.first else { return try weight.sum().times(0) }
    return terms.count == 1 ? first : try first.add(terms[1])
  }
}
