import Tensors
import Testing

@Suite("A gradient")
struct GradientTests {
  @Test("equals central differences in double precision", arguments: OperationCatalog.all)
  func agreesWithDifferences(_ operation: DifferentiableOperation) throws {
    let mode = GradMode()
    let generator = TorchGenerator(seed: 7)
    let operands = try operation.shapes.map { shape in
      let data = try NDArray.zeros(Shape(shape), .float64)
      try generator.fillUniform(data, operation.isPositive ? 0.5 : -1.5, 1.5)
      return Tensor(data, requiresGrad: true, mode: mode)
    }
    let results = try operation.apply(operands).filter { $0.dtype.isFloatingPoint }
    let weights = try results.map { result in
      let data = try NDArray.zeros(result.shape, .float64)
      try generator.fillUniform(data, -1, 1)
      return data
    }
    // A weighted sum of all results.
    func total(_ results: [Tensor]) throws -> Tensor {
      var sum = try mode.zero
      for (result, weight) in zip(results, weights) {
        sum = try sum.add(result.multiply(result.leaf(weight)).sum())
      }
      return sum
    }
    try total(results).backward()

    for (position, operand) in operands.enumerated() {
      let gradient = try operand.grad?.data.doubles()
      let data = operand.data.pointer(Double.self)
      for index in 0..<operand.count {
        let (value, step) = (data[index], 1e-6)
        data[index] = value + step
        let above = try total(operation.apply(operands)).data.item().doubleValue
        data[index] = value - step
        let below = try total(operation.apply(operands)).data.item().doubleValue
        data[index] = value
        let slope = (above - below) / (2 * step)
        let own = gradient?[index] ?? 0
        #expect(
          abs(own - slope) <= 1e-6 * max(1, abs(slope)),
          "operand \(position), element \(index): \(own), differences give \(slope)")
      }
    }
  }
}

extension GradMode {
  /// The number 0.
  var zero: Tensor {
    get throws { Tensor(try .scalar(0, .float64), mode: self) }
  }
}
