import Tensors
import Testing

@Suite("A gradient of a gradient")
struct SecondDerivativeTests {
  /// The operations that say that they can be differentiated only once.
  private static let refused: Set<String> = [
    "GRU as in Keras reversed, masked, turned", "GRU reversed, masked, turned",
    "LSTM reversed, masked, turned", "RNN reversed, masked, turned",
    "RNN with relu reversed, masked, turned", "a number atan2", "a number hypot", "atan2",
    "atan2 broadcast", "atan2 with a number", "attention", "attention with a mask and dropout",
    "causal attention", "cross entropy mean", "cross entropy none", "cross entropy sum",
    "cumprod", "einsum of a diagonal", "einsum of a trace", "hypot", "hypot broadcast",
    "hypot with a number", "in place through a view", "in-place copy", "index add",

    "masked select", "max pool", "norm 3", "norm inf", "pad",
    "pad by less than nothing", "prod with zeros", "repeat", "scatter", "scatter add",
    "set by a mask", "set of a slice",
    "several heads with a mask and dropout", "solve",
  ]

  @Test("equals central differences of the gradient", arguments: OperationCatalog.all)
  func agreesWithDifferences(_ operation: DifferentiableOperation) throws {
    let mode = GradMode()
    let generator = TorchGenerator(seed: 11)
    let operands = try operation.shapes.map { shape in
      let data = try NDArray.zeros(Shape(shape), .float64)
      try generator.fillUniform(data, operation.isPositive ? 0.5 : -1.4, 1.4)
      return Tensor(data, requiresGrad: true, mode: mode)
    }
    let results = try operation.apply(operands).filter { $0.dtype.isFloatingPoint }
    let weights = try results.map { result in try weight(result.shape, generator) }
    func total() throws -> Tensor {
      var sum = try mode.zero
      for (result, weight) in zip(
        try operation.apply(operands).filter(\.dtype.isFloatingPoint), weights)
      {
        sum = try sum.add(result.multiply(result.leaf(weight)).sum())
      }
      return sum
    }
    let plain = try total().gradients(of: operands)
    guard let recorded = try recordedOrRefused(total(), operands, operation) else { return }
    for (one, two) in zip(plain, recorded) {
      let (expected, found) = (try one?.doubles() ?? [], try two?.data.doubles() ?? [])
      #expect(expected.count == found.count)
      for (a, b) in zip(expected, found) { #expect(abs(a - b) <= 1e-9 * max(1, abs(a))) }
    }

    let directions = try operands.map { operand in try weight(operand.shape, generator) }
    var slope = try mode.zero
    for (gradient, direction) in zip(recorded, directions) {
      if let gradient {
        slope = try slope.add(gradient.multiply(gradient.leaf(direction)).sum())
      }
    }
    guard slope.requiresGrad else { return }
    guard let second = try recordedOrRefused(slope, operands, operation) else { return }
    func directed() throws -> Double {
      var sum = 0.0
      for (gradient, direction) in zip(try total().gradients(of: operands), directions) {
        guard let gradient else { continue }
        for (a, b) in zip(try gradient.doubles(), try direction.doubles()) { sum += a * b }
      }
      return sum
    }
    #expect(!Self.refused.contains(operation.name))
    for (position, operand) in operands.enumerated() {
      let own = try second[position]?.data.doubles()
      let data = operand.data.pointer(Double.self)
      for index in 0..<operand.count {
        let (value, step) = (data[index], 1e-5)
        data[index] = value + step
        let above = try directed()
        data[index] = value - step
        let below = try directed()
        data[index] = value
        let difference = (above - below) / (2 * step)
        let found = own?[index] ?? 0
        #expect(
          abs(found - difference) <= 1e-4 * max(1, abs(difference)),
          "operand \(position), element \(index): \(found), differences give \(difference)")
      }
    }
  }

  /// The recorded gradients; nil for an operation that says plainly, or in PyTorch's own words
  /// where PyTorch cannot either, that it can be differentiated only once.
  private func recordedOrRefused(
    _ tensor: Tensor, _ operands: [Tensor], _ operation: DifferentiableOperation
  ) throws -> [Tensor?]? {
    do throws(TensorError) {
      return try tensor.recordedGradients(of: operands)
    } catch {
      guard
        error.kind == .notImplementedError || error.message.hasPrefix("derivative for aten::")
      else { throw error }
      #expect(
        error.kind == .runtimeError || error.message.hasPrefix("lectern cannot differentiate"))
      #expect(Self.refused.contains(operation.name))
      return nil
    }
  }

  private func weight(_ shape: Shape, _ generator: TorchGenerator) throws -> NDArray {
    let data = try NDArray.zeros(shape, .float64)
    try generator.fillUniform(data, -1, 1)
    return data
  }
}
