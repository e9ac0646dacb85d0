import Networks
import Tensors
import Testing

/// Builds the sample of a layer and runs it, whatever kind of layer it is.
struct LayerProbe {
  let context: NetworkContext
  let module: Module
  let inputs: [Tensor]

  init(_ definition: LayerDefinition, seed: Int, dtype: DType = .float64) throws {
    let context = NetworkContext(generator: TorchGenerator(seed: seed), mode: GradMode())
    context.defaultDType = dtype
    self.context = context
    module = try definition.make(
      LayerArguments(definition.name, definition.sample.arguments), context)
    inputs = try definition.sample.inputs.map { input in
      let numbers: NDArray
      switch input {
      case .numbers(let shape):
        numbers = try NDArray.zeros(Shape(shape), dtype)
        try context.generator.fillNormal(numbers)
      case .probabilities(let shape):
        numbers = try NDArray.zeros(Shape(shape), dtype)
        try context.generator.fillUniform(numbers, 0.05, 0.95)
      case .indices(let shape, let bound):
        numbers = try context.generator.integers(0, bound, Shape(shape))
      }
      let leaf = Tensor(numbers, mode: context.mode)
      if numbers.dtype.isFloatingPoint { try leaf.setRequiresGrad(true) }
      return leaf
    }
  }

  func forward() throws -> Tensor {
    switch module {
    case let layer as UnaryLayer: return try layer.forward(inputs[0])
    case let layer as CombiningLayer: return try layer.forward(inputs)
    case let layer as RecurrentLayer: return try layer.forward(inputs[0]).values
    case let cell as RecurrentCell: return try cell.forward(inputs[0]).hidden
    case let layer as MultiheadAttention:
      return try layer.forward(query: inputs[0], key: inputs[1], value: inputs[2]).values
    case let layer as TransformerDecoderLayer:
      return try layer.forward(inputs[0], memory: inputs[1])
    default:
      Issue.record("\(module.typeName) is a kind of layer that the family test cannot call")
      return inputs[0]
    }
  }

  /// A number that depends on all outputs, each with a weight of its own.
  func score() throws -> Tensor {
    let output = try forward()
    let weights = try NDArray.linspace(0.5, 1.5, max(output.count, 1), .float64)
      .reshaped(output.shape)
    return try output.multiply(output.leaf(weights)).sum()
  }
}

@Suite("A layer of the catalog")
struct LayerFamilyTests {
  /// Layers whose result is random or has a corner at each sample.
  static let smooth = LayerCatalog.all.filter { $0.name != "Dropout" }

  @Test("gives the documented shape", arguments: LayerCatalog.all.map(\.name))
  func shape(_ name: String) throws {
    let definition = try #require(LayerCatalog.layer(named: name))
    let output = try LayerProbe(definition, seed: 1).forward()
    #expect(Array(output.shape) == definition.sample.output)
  }

  @Test("gives the same output for the same seed", arguments: LayerCatalog.all.map(\.name))
  func repeats(_ name: String) throws {
    let definition = try #require(LayerCatalog.layer(named: name))
    let first = try LayerProbe(definition, seed: 7).forward().data.doubles()
    let second = try LayerProbe(definition, seed: 7).forward().data.doubles()
    #expect(first == second)
    let isFinite = first.allSatisfy { $0.isFinite }
    #expect(isFinite)
  }

  @Test("has the gradient of central differences", arguments: smooth.map(\.name))
  func gradient(_ name: String) throws {
    let definition = try #require(LayerCatalog.layer(named: name))
    let probe = try LayerProbe(definition, seed: 3)
    try probe.score().backward()
    let leaves = probe.module.namedParameters().map(\.tensor) + probe.inputs.filter(\.requiresGrad)
    // Targets 1 and -1 are compared, and have no gradient.
    let hasSigns = ["HingeEmbeddingLoss", "CosineEmbeddingLoss"].contains(name)
    for leaf in hasSigns ? Array(leaves.prefix(2)) : leaves {
      guard let gradient = leaf.grad?.data else { continue }
      for position in Set([0, leaf.count / 2, leaf.count - 1]) {
        let numbers = leaf.data.pointer(Double.self)
        let before = numbers[position]
        let step = 1e-5
        numbers[position] = before + step
        let above = try probe.score().data.item().doubleValue
        numbers[position] = before - step
        let below = try probe.score().data.item().doubleValue
        numbers[position] = before
        let expected = (above - below) / (2 * step)
        let got = try gradient.doubles()[position]
        #expect(
          abs(got - expected) <= 1e-5 * max(1, abs(expected)),
          "\(name): gradient \(got), central difference \(expected)")
      }
    }
  }

  @Test("gives the same output after its state was saved and loaded", arguments: smooth.map(\.name))
  func saves(_ name: String) throws {
    let definition = try #require(LayerCatalog.layer(named: name))
    let one = try LayerProbe(definition, seed: 5)
    let other = try LayerProbe(definition, seed: 6)
    let mismatch = try other.module.load(
      one.module.stateDictionary().map { ($0.name, $0.tensor.data) })
    #expect(mismatch.missing.isEmpty && mismatch.unexpected.isEmpty)
    for (own, source) in zip(other.inputs, one.inputs) { try own.data.assign(source.data) }
    one.module.setTraining(false)
    other.module.setTraining(false)
    let expected = try one.forward().data.doubles()
    let got = try other.forward().data.doubles()
    #expect(got == expected)
  }

  @Test(
    "has a name of its own, a summary, shapes and an example",
    arguments: LayerCatalog.all.map(\.name))
  func description(_ name: String) throws {
    let definition = try #require(LayerCatalog.layer(named: name))
    #expect(LayerCatalog.all.count { $0.name == name } == 1)
    #expect(!definition.summary.isEmpty && !definition.shapes.isEmpty)
    #expect(definition.example.contains("nn.\(name)("))
    #expect(definition.signature.hasPrefix("(") && definition.forward.hasPrefix("("))
  }
}
