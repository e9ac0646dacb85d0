import Tensors

/// The metrics of `compile`, made when the first data tells which ones are meant.
///
/// - Source: `CompileMetrics` in `keras/src/trainers/compile_utils.py` of Keras 3.15.
final class KerasCompiledMetrics {
  /// The metrics of one output, with the name that theirs begin with if there are several.
  private typealias Output = (name: String?, metrics: [KerasMetric])

  private let choices: KerasPerOutput<[KerasMetricChoice]>?
  private let weightedChoices: KerasPerOutput<[KerasMetricChoice]>?
  private var outputs: [Output] = []
  private var weightedOutputs: [Output] = []

  init(
    _ choices: KerasPerOutput<[KerasMetricChoice]>?,
    weighted: KerasPerOutput<[KerasMetricChoice]>?
  ) {
    self.choices = choices
    weightedChoices = weighted
  }

  /// Whether there are any metrics to make.
  var isAsked: Bool { choices != nil || weightedChoices != nil }

  var all: [KerasMetric] { (outputs + weightedOutputs).flatMap(\.metrics) }

  func reset() {
    for metric in all { metric.reset() }
  }

  func update(
    _ predictions: [KerasFlow], _ batch: KerasData, names: [String]
  ) throws(TensorError) {
    if let choices {
      if outputs.isEmpty { outputs = try made(choices, "metrics", predictions, batch, names) }
      try update(outputs, predictions, batch, isWeighted: false)
    }
    if let weightedChoices {
      if weightedOutputs.isEmpty {
        weightedOutputs = try made(
          weightedChoices, "weighted_metrics", predictions, batch, names)
      }
      try update(weightedOutputs, predictions, batch, isWeighted: true)
    }
  }

  private func made(
    _ choices: KerasPerOutput<[KerasMetricChoice]>, _ argument: String,
    _ predictions: [KerasFlow], _ batch: KerasData, _ names: [String]
  ) throws(TensorError) -> [Output] {
    if predictions.count > 1 { try choices.check(argument, names: names) }
    return try predictions.enumerated().map { (pair) throws(TensorError) -> Output in
      let name = predictions.count > 1 ? names[pair.offset] : nil
      let chosen = choices.content(pair.offset, name) ?? []
      guard
        let labels = batch.label(pair.offset, outputCount: predictions.count, pair.offset)
      else { return (name, []) }
      let metrics = try chosen.map { (choice) throws(TensorError) in
        try choice.metric(labels: labels, prediction: pair.element.tensor.data)
      }
      return (name, metrics)
    }
  }

  private func update(
    _ outputs: [Output], _ predictions: [KerasFlow], _ batch: KerasData, isWeighted: Bool
  ) throws(TensorError) {
    for (index, prediction) in predictions.enumerated() where !outputs[index].metrics.isEmpty {
      guard let labels = batch.label(index, outputCount: predictions.count, index) else { continue }
      let predicted = try prediction.tensor.data.contiguous()
      let truth = try KerasCompiledMetrics.labels(labels, matching: predicted)
      let weights = isWeighted ? batch.weight(index) : nil
      let masked = { () throws(TensorError) in
        try KerasCompiledMetrics.weights(weights, masked: prediction.ownMask)
      }
      for metric in outputs[index].metrics {
        try metric.update(
          truth: metric.takesLabelsAsTheyAre ? labels.contiguous() : truth, predicted: predicted,
          weights: metric.heedsMasks ? masked() : weights)
      }
    }
  }

  /// The values by name; a name that occurs again is numbered.
  func values() throws(TensorError) -> [(name: String, value: Double)] {
    var uses: [String: Int] = [:]
    var entries: [(name: String, value: Double)] = []
    func numbered(_ name: String) -> String {
      let count = uses[name, default: 0]
      uses[name] = count + 1
      return count == 0 ? name : "\(name)_\(count)"
    }
    for output in outputs {
      for metric in output.metrics {
        let name = numbered(output.name.map { "\($0)_\(metric.name)" } ?? metric.name)
        entries.append((name, Double(try metric.value())))
      }
    }
    for output in weightedOutputs {
      for metric in output.metrics {
        let start = output.name.map { $0 + "_" } ?? ""
        let isKnown = uses[start + metric.name] != nil
        let name = numbered(start + (isKnown ? "weighted_" : "") + metric.name)
        entries.append((name, Double(try metric.value())))
      }
    }
    return entries
  }

  /// Weights that are 0 for the steps that a mask leaves out.
  private static func weights(
    _ weights: NDArray?, masked mask: NDArray?
  ) throws(TensorError) -> NDArray? {
    guard let mask else { return weights }
    let flags = try mask.cast(to: .float32)
    guard let weights, weights.count > 0 else { return flags }
    let (one, two) = try flags.withMatchedRank(weights)
    return try NDArray.binary(.multiply, .array(one), .array(two)).contiguous()
  }

  /// Labels with the column that predictions have, or without.
  private static func labels(
    _ labels: NDArray, matching predicted: NDArray
  ) throws(TensorError) -> NDArray {
    if labels.shape.count + 1 == predicted.shape.count, predicted.shape.last == 1 {
      return try labels.reshaped(Array(labels.shape) + [1])
    }
    return labels
  }
}
