import Networks
import Tensors

/// Trains a network on labeled answers.
///
/// The same examples and the same seed give the same network.
struct AnswerTraining {
  /// Where a training stands.
  struct Progress: Sendable {
    var epoch: Int
    var epochs: Int
    /// The mean cross-entropy over the epoch.
    var loss: Double
  }

  var epochs: Int
  var batchSize = 32
  /// The largest step; the steps grow to it over the first of them and shrink from there.
  var learningRate = 2.5e-3
  var weightDecay = 0.02
  /// What the examples' labels leave to the other verdicts.
  var labelSmoothing = 0.05
  /// The share of words that are hidden, so that a network also learns to do without them.
  var hiddenWords = 0.15

  /// - Parameter count: how many examples there are; few of them are gone through more often.
  init(examples count: Int) { epochs = count < 4000 ? 24 : 12 }

  /// - Parameter report: told at the end of each epoch.
  func train(
    _ examples: [(rows: AnswerVocabulary.Rows, label: Verdict)], _ vocabulary: AnswerVocabulary,
    seed: Int, report: (Progress) -> Void = { _ in }
  ) throws(TensorError) -> AnswerNetwork {
    let context = NetworkContext(generator: TorchGenerator(seed: seed), mode: GradMode())
    let network = try AnswerNetwork(vocabulary, context)
    let parameters = network.namedParameters().map(\.tensor)
    let states = parameters.map { _ in OptimizerState(slotCount: 3) }
    var settings = Dictionary(
      AdamW.definition.settings.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    settings["weight_decay"] = .double(weightDecay)
    let groups = Dictionary(grouping: examples.indices) { examples[$0].rows.words.count }
    let batchCount = groups.values.reduce(0) { $0 + ($1.count + batchSize - 1) / batchSize }
    let steps = epochs * batchCount
    var step = 0
    for epoch in 0..<epochs {
      var sum = 0.0
      for members in try batches(groups, context) {
        step += 1
        settings["lr"] = .double(rate(at: step, of: steps))
        let loss = try loss(members.map { examples[$0] }, network, context)
        sum += (try loss.data.doubles().first ?? 0) * Double(members.count)
        try loss.backward()
        try follow(parameters, states, OptimizerSettings(settings))
      }
      report(
        Progress(epoch: epoch + 1, epochs: epochs, loss: sum / Double(max(examples.count, 1))))
    }
    return network
  }

  private func rate(at step: Int, of steps: Int) -> Double {
    let warmUp = max(1, min(200, steps / 10))
    let rise = min(1, Double(step) / Double(warmUp))
    return learningRate * rise * max(0.03, 1 - Double(step) / Double(max(steps, 1)))
  }

  /// The places of the examples, shuffled, in batches whose answers have the same length.
  private func batches(
    _ groups: [Int: [Int]], _ context: NetworkContext
  ) throws(TensorError) -> [[Int]] {
    var batches: [[Int]] = []
    for length in groups.keys.sorted() {
      let members = groups[length] ?? []
      let order = try context.generator.permutation(members.count).integers()
      for start in stride(from: 0, to: order.count, by: batchSize) {
        batches.append(order[start..<min(start + batchSize, order.count)].map { members[$0] })
      }
    }
    let order = try context.generator.permutation(batches.count).integers()
    return order.map { batches[$0] }
  }

  private func loss(
    _ examples: [(rows: AnswerVocabulary.Rows, label: Verdict)], _ network: AnswerNetwork,
    _ context: NetworkContext
  ) throws(TensorError) -> Tensor {
    let wordCount = examples.reduce(0) { $0 + $1.rows.words.count }
    let draws = try NDArray.zeros([wordCount], .float32)
    try context.generator.fillUniform(draws)
    let drawn: [Float] = try draws.values()
    let batch = try AnswerBatch(examples.map(\.rows), context) { drawn[$0] < Float(hiddenWords) }
    let labels = examples.map { VerdictModel.labels.firstIndex(of: $0.label) ?? 0 }
    let targets = Tensor(try NDArray(labels), mode: context.mode)
    return try network.forward(batch).crossEntropy(targets, labelSmoothing: labelSmoothing)
  }

  private func follow(
    _ parameters: [Tensor], _ states: [OptimizerState], _ settings: OptimizerSettings
  ) throws(TensorError) {
    let gradients = parameters.compactMap { $0.grad?.data }
    _ = try GradientClipping.clip(gradients, toNorm: 1)
    let rule = try Adam(settings)
    for (parameter, state) in zip(parameters, states) {
      guard let gradient = parameter.grad?.data else { continue }
      try rule.step(parameter.data, gradient, state)
      parameter.grad = nil
    }
  }
}
