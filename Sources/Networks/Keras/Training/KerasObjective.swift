import Tensors

/// Something that `compile` is told once for all outputs of a model, or for each by place or name.
public enum KerasPerOutput<Content> {
  case all(Content)
  case list([Content?])
  /// By the outputs' names, with the order in which they were given.
  case named([String: Content], order: [String])

  /// What an output was given.
  func content(_ index: Int, _ name: String?) -> Content? {
    switch self {
    case .all(let content): content
    case .list(let contents): contents.indices.contains(index) ? contents[index] : nil
    case .named(let contents, _): name.flatMap { contents[$0] }
    }
  }

  /// - Throws: ValueError for a name that no output has, or a list of another length.
  func check(_ what: String, names: [String]) throws(TensorError) {
    switch self {
    case .all: return
    case .list(let contents):
      guard contents.count != names.count else { return }
      throw TensorError(
        .valueError,
        "For a model with \(names.count) outputs, the `\(what)` argument must have "
          + "\(names.count) entries, but got \(contents.count)",
        fix: "give one for each of: " + names.joined(separator: ", "))
    case .named(let contents, _):
      guard let stranger = contents.keys.sorted().first(where: { !names.contains($0) }) else {
        return
      }
      throw TensorError(
        .keyError,
        "The path: ('\(stranger)',) in the `\(what)` argument, can't be found in either the "
          + "model's output (`y_pred`) or in the labels (`y_true`).",
        fix: "the outputs are: " + names.joined(separator: ", "))
    }
  }
}

/// The losses of a model's outputs, and the means that Keras shows of them.
///
/// - Source: `CompileLoss` in `keras/src/trainers/compile_utils.py` of Keras 3.15.
final class KerasObjective {
  private let losses: KerasPerOutput<KerasLoss>
  private let weights: KerasPerOutput<Double>?
  /// The mean of each output's loss before its weight, for models with several outputs.
  private var means: [KerasMean] = []
  /// The same in the order in which Keras lists them.
  private(set) var listedMeans: [KerasMean] = []

  init(_ losses: KerasPerOutput<KerasLoss>, _ weights: KerasPerOutput<Double>?) {
    self.losses = losses
    self.weights = weights
  }

  func reset() {
    for mean in means { mean.reset() }
  }

  /// The weighted sum of the losses of all outputs that have one.
  ///
  /// - Parameter order: the names of the outputs as the program wrote them, where they are a dict.
  func total(
    _ predictions: [KerasFlow], _ batch: KerasData, names: [String], order: [String]?
  ) throws(TensorError) -> Tensor {
    let isMultiple = predictions.count > 1
    if isMultiple && means.isEmpty {
      try losses.check("loss", names: names)
      try weights?.check("loss_weights", names: names)
      means = predictions.indices.compactMap { index in
        losses.content(index, names[index]).map { _ in KerasMean(name: names[index] + "_loss") }
      }
      listedMeans = listed(order)
    }
    var total: Tensor?
    var place = 0
    for (index, prediction) in predictions.enumerated() {
      let name = names.indices.contains(index) ? names[index] : nil
      guard let loss = losses.content(index, name) else { continue }
      guard let labels = batch.label(place, outputCount: predictions.count, index) else {
        throw TensorError(
          .valueError, "None values not supported.",
          fix: "give the labels too: model.fit(x, y), model.evaluate(x, y)")
      }
      let truth = Tensor(
        loss.takesClassNumbers ? labels : try labels.cast(to: .float32),
        mode: prediction.tensor.mode)
      let rowWeights = batch.weight(index).map { Tensor($0, mode: prediction.tensor.mode) }
      try loss.checkShapes(truth, prediction)
      var value = try loss(truth, prediction, weights: rowWeights)
      if value.rank > 0 { value = try value.mean(axes: nil, keepingAxes: false) }
      if isMultiple {
        // Keras counts each batch once here, also a shorter last one, whose size its graph does
        // not know.
        means[place].add([value.data.floats().first ?? 0], weights: [1])
      }
      if let factor = weights?.content(index, name) { value = try value.times(factor) }
      total = if let total { try total.add(value) } else { value }
      place += 1
    }
    guard let total else {
      if case .named = losses {
        throw TensorError(
          .typeError, "'NoneType' object is not iterable",
          fix: "name the losses after the outputs: " + names.joined(separator: ", "))
      }
      throw KerasObjective.missing
    }
    return total
  }

  /// The means as Keras lists them: for a dict of outputs in the order of the losses, or that of the
  /// outputs where there is one loss for all.
  private func listed(_ order: [String]?) -> [KerasMean] {
    guard var order else { return means }
    if case .named(_, let own) = losses { order = own }
    let found = order.compactMap { name in means.first { $0.name == name + "_loss" } }
    return found.count == means.count ? found : means
  }

  static let missing = TensorError(
    .valueError, "No loss to compute. Provide a `loss` argument in `compile()`.",
    fix: "model.compile(loss=\"mse\"), and give fit its labels: model.fit(x, y)")
}

extension KerasMetricChoice {
  /// The metric that is meant for labels and predictions of these shapes.
  func metric(labels: NDArray, prediction: NDArray) throws(TensorError) -> KerasMetric {
    switch self {
    case .metric(let metric): return metric
    case .named(let name):
      let columns = prediction.shape.last ?? 1
      let labelColumns = labels.shape.count == prediction.shape.count ? labels.shape.last ?? 1 : 1
      let definition: KerasMetricDefinition?
      switch name.lowercased() {
      case "accuracy", "acc":
        definition = KerasMetricCatalog.named(
          columns == 1
            ? "binary_accuracy"
            : labelColumns == 1 ? "sparse_categorical_accuracy" : "categorical_accuracy")
      default: definition = KerasMetricCatalog.named(name)
      }
      guard let definition else {
        throw TensorError(
          .valueError, "Could not interpret metric identifier: \(name)",
          fix: "one of: " + KerasMetricCatalog.all.map(\.name).joined(separator: ", "))
      }
      let arguments = try KerasDefaults.arguments(definition.signature, mode: GradMode(.tensorflow))
      return try definition.made(arguments, name)
    }
  }
}
