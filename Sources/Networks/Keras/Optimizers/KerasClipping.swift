import Tensors

/// The gradient of a weight on its way into a step.
struct KerasGradient {
  let weight: KerasWeight
  /// Contiguous float32.
  var values: NDArray
  /// The squared gradient where it is not the square of the gradient (see
  /// `KerasWeight.takeSquaredRowSums`).
  var squares: NDArray?

  fileprivate var norm: Float {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private var numbers: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: values.pointer(Float.self), count: values.count)
  }

  fileprivate mutating func change(_ number: (Float) -> Float) throws(TensorError) {
    values = try NDArray(numbers.map(number), values.shape)
    squares = nil
  }
}

/// How gradients are made smaller before a step.
public struct KerasClipping: Sendable {
  public var norm: Double?
  public var globalNorm: Double?
  public var value: Double?

  public init(norm: Double? = nil, globalNorm: Double? = nil, value: Double? = nil) {
    self.norm = norm
    self.globalNorm = globalNorm
    self.value = value
  }

  func apply(to gradients: inout [KerasGradient]) throws(TensorError) {
    if let norm, norm > 0 {
      let limit = Float(norm)
      for index in gradients.indices {
        let size = gradients[index].norm
        if size > limit { try gradients[index].change { $0 * limit / size } }
      }
    } else if let globalNorm, globalNorm > 0 {
      let limit = Float(globalNorm)
      let size = gradients.reduce(Float(0)) { $0 + $1.norm * $1.norm }.squareRoot()
      guard size > limit else { return }
      for index in gradients.indices { try gradients[index].change { $0 * limit / size } }
    } else if let value, value > 0 {
      let limit = Float(value)
      for index in gradients.indices {
        try gradients[index].change { min(max($0, -limit), limit) }
      }
    }
  }
}
