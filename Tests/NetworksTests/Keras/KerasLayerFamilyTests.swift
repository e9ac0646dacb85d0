import Networks
import Tensors
import Testing

@Suite("A Keras layer of the catalog")
struct KerasLayerFamilyTests {
  static let names = KerasLayerCatalog.all.map(\.name)

  private func sample(_ name: String) throws -> KerasSample {
    try #require(
      try KerasSample.all().first { $0.name == name },
      "\(name) needs a line in KerasSample.all()")
  }

  @Test("gives the documented shape, and says so before it runs", arguments: names)
  func shape(_ name: String) throws {
    let sample = try sample(name)
    let probe = try KerasProbe(sample, seed: 1)
    #expect(Array(try probe.forward().shape) == sample.output)
    let symbolic = probe.inputs.map { [nil] + Array($0.shape).dropFirst().map(Optional.some) }
    let promised = try probe.layer.prepare(symbolic)
    #expect(promised.first.map { Array($0.dropFirst()) } == sample.output.dropFirst().map { $0 })
  }

  @Test("gives the same output for the same seed", arguments: names)
  func repeats(_ name: String) throws {
    let sample = try sample(name)
    let first = try KerasProbe(sample, seed: 7).forward().data.doubles()
    let second = try KerasProbe(sample, seed: 7).forward().data.doubles()
    #expect(first == second)
    let areFinite = first.allSatisfy { $0.isFinite }
    #expect(areFinite)
  }

  @Test("has the gradient of central differences", arguments: names)
  func gradient(_ name: String) throws {
    let probe = try KerasProbe(sample(name), seed: 3)
    try probe.score().backward()
    let leaves =
      probe.layer.trainableWeights.map(\.tensor) + probe.inputs.filter(\.requiresGrad)
    #expect(!leaves.isEmpty)
    for leaf in leaves {
      guard let gradient = leaf.grad?.data else {
        Issue.record("\(name): a weight or an input has no gradient")
        continue
      }
      for position in Set([0, leaf.count / 2, leaf.count - 1]) {
        let numbers = leaf.data.pointer(Float.self)
        let before = numbers[position]
        let step: Float = 0.01
        numbers[position] = before + step
        let above = try probe.score().data.item().doubleValue
        numbers[position] = before - step
        let below = try probe.score().data.item().doubleValue
        numbers[position] = before
        let expected = (above - below) / Double(2 * step)
        let got = try gradient.doubles()[position]
        #expect(
          abs(got - expected) <= 2e-3 * max(1, abs(expected)),
          "\(name): gradient \(got), central difference \(expected)")
      }
    }
  }

  @Test("gives the output of another one whose weights it was given", arguments: names)
  func takesWeights(_ name: String) throws {
    let sample = try sample(name)
    let (one, other) = (try KerasProbe(sample, seed: 5), try KerasProbe(sample, seed: 6))
    let expected = try one.forward().data.doubles()
    _ = try other.forward()
    #expect(one.layer.weights.map(\.name) == other.layer.weights.map(\.name))
    for (own, given) in zip(other.layer.weights, one.layer.weights) {
      try own.tensor.assign(given.tensor)
    }
    #expect(try other.forward().data.doubles() == expected)
  }

  @Test("has a name of its own, a summary and an example", arguments: names)
  func description(_ name: String) throws {
    let definitions = KerasLayerCatalog.all.filter { $0.name == name }
    #expect(definitions.count == 1)
    let definition = try #require(definitions.first)
    #expect(!definition.summary.isEmpty)
    #expect(definition.example.contains("layers.\(name)("))
  }
}
