import Tensors

/// A penalty on the size of weights that is added to the loss.
///
/// - Source: `keras/src/regularizers/regularizers.py` of Keras 3.15.
public struct KerasRegularizer {
  public enum Kind {
    /// `l1 · Σ|w| + l2 · Σw²`
    case norms
    /// The mean of the products of different rows (or columns), which are 0 where they are
    /// orthogonal.
    case orthogonal(factor: Double, byRows: Bool)
    /// A function or a class of the program.
    case program(KerasFunction)
  }

  public var l1: Double
  public var l2: Double
  public var kind: Kind

  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
    kind = .norms
  }

  public init(_ kind: Kind) {
    (l1, l2) = (0, 0)
    self.kind = kind
  }

  public func penalty(_ weight: Tensor) throws(TensorError) -> Tensor {
    switch kind {
    case .program(let function):
      return try function([weight])
    case .orthogonal(let factor, let byRows):
      return try Self.products(weight, byRows: byRows).times(factor)
    case .norms: break
    }
    var terms: [Tensor] = []
    // Keras holds the factors in single precision, whatever the weight is in.
    let (l1, l2) = (Double(Float(l1)), Double(Float(l2)))
    if l1 != 0 { terms.append(try weight.unary(.absolute).sum().times(l1)) }
    if l2 != 0 { terms.append(try weight.multiply(weight).sum().times(l2)) }
    guard let first = terms.first else { return try weight.sum().times(0) }
    return terms.count == 1 ? first : try first.add(terms[1])
  }

  private static func products(_ weight: Tensor, byRows: Bool) throws(TensorError) -> Tensor {
    guard weight.rank == 2 else {
      throw .value(
        "Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape="
          + weight.shape.tupleText)
    }
    let axis = byRows ? 1 : 0
    let size = weight.shape[1 - axis]
    let norm = try weight.multiply(weight).sum(axes: [axis], keepingAxes: true).unary(.sqrt)
    let unit = try weight.divide(norm.clamped(low: 1e-12, high: .infinity))
    let turned = try unit.transposed(0, 1)
    let products = try byRows ? unit.matmul(turned) : turned.matmul(unit)
    var flags = [Float](repeating: 1, count: size * size)
    for place in 0..<size { flags[place * size + place] = 0 }
    let others = Tensor(try NDArray(flags, [size, size]), mode: weight.mode)
    let pairs = Double(size * (size - 1)) / 2
    return try products.multiply(others).unary(.absolute).sum().times(0.5)
      .divide(scalar: .double(pairs))
  }
}
