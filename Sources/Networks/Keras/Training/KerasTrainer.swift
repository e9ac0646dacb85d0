import Tensors

/// A metric of compile, by name until the first data tells which one is meant.
public enum KerasMetricChoice {
  case metric(KerasMetric)
  case named(String)
}

/// What `compile` sets, and the loops of fit, evaluate and predict.
///
/// - Source: `keras/src/backend/tensorflow/trainer.py` of Keras 3.15.
public final class KerasTrainer {
  public var optimizer: KerasOptimizer?
  public var loss: KerasLoss?
  /// Set by callbacks: the fit ends with the running batch's epoch.
  public var stopsTraining = false
  /// Where warnings go.
  public var warn: (String) -> Void = { _ in }
  public private(set) var isCompiled = false
  public private(set) var metrics: [KerasMetric] = []
  private var choices: [KerasMetricChoice] = []
  public let lossMean = KerasMean(name: "loss")

  public init() {}

  public func compile(
    optimizer: KerasOptimizer?, loss: KerasLoss?, metrics: [KerasMetricChoice]
  ) {
    self.optimizer = optimizer
    self.loss = loss
    choices = metrics
    self.metrics = []
    isCompiled = true
  }

  /// How a run over data goes.
  public struct Options {
    public var batchSize = 32
    public var epochs = 1
    public var initialEpoch = 0
    public var verbosity = 1
    public var validation: KerasData?
    public var validationFrequency = 1
    /// A new order of so many rows for each epoch, nil to leave the order.
    public var shuffle: ((Int) -> [Int])?
    public var callbacks: [KerasCallback] = []
    public var write: (String) -> Void = { _ in }
    /// Asked at each batch; true ends the run with an error.
    public var shouldStop: () -> Bool = { false }
    public var classWeights: [Int: Double]?

    public init() {}
  }

  /// Trains the model; answers the numbers of each epoch.
  public func fit(
    _ model: KerasLayer, _ data: KerasData, _ options: Options
  ) throws(TensorError) {
    try requireCompiled("fit")
    let data =
      try options.classWeights.map { (weights) throws(TensorError) in
        try data.weighted(byClass: weights)
      } ?? data
    let steps = (data.rowCount + options.batchSize - 1) / max(1, options.batchSize)
    guard steps > 0 else {
      throw .value("Unexpected empty data: fit needs at least one row")
    }
    let fit = KerasFit(
      model: model, trainer: self, epochs: options.epochs, steps: steps,
      verbosity: options.verbosity, isTraining: true, write: options.write)
    stopsTraining = false
    try tell(.trainBegin, fit, options)
    var logs = KerasLogs()
    for epoch in options.initialEpoch..<max(options.initialEpoch, options.epochs) {
      resetMetrics()
      try tell(.epochBegin(epoch), fit, options)
      let order =
        try options.shuffle.map { (shuffle) throws(TensorError) in
          try data.reordered(shuffle(data.rowCount))
        } ?? data
      for step in 0..<steps {
        guard !options.shouldStop() else { throw KerasTrainer.interruption }
        try tell(.trainBatchBegin(step), fit, options)
        let start = step * options.batchSize
        try trainBatch(
          model, try order.rows(start..<min(start + options.batchSize, data.rowCount)))
        var batchLogs = try batchLogs(options)
        try tell(.trainBatchEnd(step), &batchLogs, fit, options)
        if stopsTraining { break }
      }
      logs = try self.logs()
      if let validation = options.validation,
        (epoch + 1) % max(1, options.validationFrequency) == 0
      {
        for (name, value) in try evaluate(model, validation, options, within: fit).entries {
          logs["val_" + name] = value
        }
      }
      try tell(.epochEnd(epoch), &logs, fit, options)
      if stopsTraining { break }
    }
    try tell(.trainEnd, &logs, fit, options)
  }

  /// What a run throws that was stopped from outside.
  public static let interruption = TensorError(.runtimeError, "interrupted")

  /// One step of training.
  public func trainBatch(_ model: KerasLayer, _ batch: KerasData) throws(TensorError) {
    let run = KerasRun(isTraining: true, mode: model.mode)
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = true
    defer { model.mode.isEnabled = wasEnabled }
    let prediction = try predictBatch(model, batch, run)
    let loss = try totalLoss(model, prediction, batch, run)
    lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
    let weights = model.trainableWeights
    for weight in weights { weight.tensor.grad = nil }
    if loss.requiresGrad { try loss.backward() }
    try optimizer?.step(weights)
    try updateMetrics(prediction, batch)
  }

  /// The loss and the metrics of one batch, added to those before.
  public func testBatch(_ model: KerasLayer, _ batch: KerasData) throws(TensorError) {
    try requireCompiled("test_on_batch")
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: model.mode)
    let prediction = try predictBatch(model, batch, run)
    let loss = try totalLoss(model, prediction, batch, run)
    lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
    try updateMetrics(prediction, batch)
  }

  /// The loss and the metrics over data, the loss first.
  public func evaluate(
    _ model: KerasLayer, _ data: KerasData, _ options: Options, within fit: KerasFit? = nil
  ) throws(TensorError) -> KerasLogs {
    try requireCompiled("evaluate")
    let steps = (data.rowCount + options.batchSize - 1) / max(1, options.batchSize)
    let run = KerasRun(isTraining: false, mode: model.mode)
    let fit =
      fit
      ?? KerasFit(
        model: model, trainer: self, epochs: 1, steps: steps, verbosity: options.verbosity,
        isTraining: false, write: options.write)
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    resetMetrics()
    try tell(.testBegin, fit, options)
    for step in 0..<steps {
      guard !options.shouldStop() else { throw KerasTrainer.interruption }
      try tell(.testBatchBegin(step), fit, options)
      let start = step * options.batchSize
      let batch = try data.rows(start..<min(start + options.batchSize, data.rowCount))
      let prediction = try predictBatch(model, batch, run)
      let loss = try totalLoss(model, prediction, batch, run)
      run.addedLosses = []
      lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
      try updateMetrics(prediction, batch)
      var batchLogs = try batchLogs(options)
      try tell(.testBatchEnd(step), &batchLogs, fit, options)
    }
    var logs = try self.logs()
    try tell(.testEnd, &logs, fit, options)
    return logs
  }

  /// The model's results for all rows.
  public func predict(
    _ model: KerasLayer, _ data: KerasData, _ options: Options
  ) throws(TensorError) -> [NDArray] {
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: model.mode)
    let steps = (data.rowCount + options.batchSize - 1) / max(1, options.batchSize)
    let fit = KerasFit(
      model: model, trainer: self, epochs: 1, steps: steps, verbosity: options.verbosity,
      isTraining: false, write: options.write)
    try tell(.predictBegin, fit, options)
    var parts: [[NDArray]] = []
    for step in 0..<steps {
      guard !options.shouldStop() else { throw KerasTrainer.interruption }
      let start = step * options.batchSize
      let batch = try data.rows(start..<min(start + options.batchSize, data.rowCount))
      let flows = try model(
        batch.inputs.map { KerasFlow(Tensor($0, mode: model.mode)) }, run)
      parts.append(flows.map(\.tensor.data))
    }
    try tell(.predictEnd, fit, options)
    guard let first = parts.first else { return [] }
    return try first.indices.map { (index) throws(TensorError) in
      try NDArray.concatenate(parts.map { $0[index] }, 0)
    }
  }

  // MARK: Parts

  private func predictBatch(
    _ model: KerasLayer, _ batch: KerasData, _ run: KerasRun
  ) throws(TensorError) -> KerasFlow {
    let flows = try model(batch.inputs.map { KerasFlow(Tensor($0, mode: model.mode)) }, run)
    guard flows.count == 1, let flow = flows.first else {
      throw TensorError(
        .notImplementedError, "lectern trains models with one output",
        got: "\(flows.count) outputs", fix: "train a model for each output")
    }
    return flow
  }

  private func totalLoss(
    _ model: KerasLayer, _ prediction: KerasFlow, _ batch: KerasData, _ run: KerasRun
  ) throws(TensorError) -> Tensor {
    guard let loss, let labels = batch.labels else {
      throw TensorError(
        .valueError, "No loss to compute. Provide a `loss` argument in `compile()`.",
        fix: "model.compile(loss=\"mse\"), and give fit its labels: model.fit(x, y)")
    }
    let truth = Tensor(
      loss.takesClassNumbers ? labels : try labels.cast(to: .float32), mode: model.mode)
    let weights = batch.weights.map { Tensor($0, mode: model.mode) }
    var total = try loss(truth, prediction, weights: weights)
    if total.rank > 0 { total = try total.mean(axes: nil, keepingAxes: false) }
    for weight in model.weights {
      guard let regularizer = weight.regularizer else { continue }
      total = try total.add(try regularizer.penalty(weight.tensor))
    }
    for added in run.addedLosses { total = try total.add(added) }
    return total
  }

  private func updateMetrics(_ prediction: KerasFlow, _ batch: KerasData) throws(TensorError) {
    guard let labels = batch.labels else { return }
    if metrics.isEmpty, !choices.isEmpty {
      metrics = try choices.map { (choice) throws(TensorError) in
        try metric(choice, labels: labels, prediction: prediction.tensor.data)
      }
    }
    guard !metrics.isEmpty else { return }
    let predicted = try prediction.tensor.data.contiguous()
    for metric in metrics {
      try metric.update(
        truth: try labelsMatching(predicted, labels), predicted: predicted, weights: nil)
    }
  }

  /// Labels with the column that predictions have, or without.
  private func labelsMatching(
    _ predicted: NDArray, _ labels: NDArray
  ) throws(TensorError) -> NDArray {
    if labels.shape.count + 1 == predicted.shape.count, predicted.shape.last == 1 {
      return try labels.reshaped(Array(labels.shape) + [1])
    }
    return labels
  }

  private func metric(
    _ choice: KerasMetricChoice, labels: NDArray, prediction: NDArray
  ) throws(TensorError) -> KerasMetric {
    switch choice {
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
      return try definition.make(arguments, name)
    }
  }

  private func resetMetrics() {
    lossMean.reset()
    for metric in metrics { metric.reset() }
  }

  /// Logs of a batch cost time; they are made only where somebody listens.
  private func batchLogs(_ options: Options) throws(TensorError) -> KerasLogs {
    options.callbacks.isEmpty ? KerasLogs() : try logs()
  }

  /// The loss and the metrics so far, sorted by name as Keras sorts them.
  public func logs() throws(TensorError) -> KerasLogs {
    var entries = [(name: "loss", value: Double(try lossMean.value()))]
    var uses: [String: Int] = [:]
    for metric in metrics {
      let count = uses[metric.name, default: 0]
      uses[metric.name] = count + 1
      entries.append(
        (count == 0 ? metric.name : "\(metric.name)_\(count)", Double(try metric.value())))
    }
    return KerasLogs(entries.sorted { $0.name < $1.name })
  }

  /// The names of what evaluate answers, in its order.
  public var resultNames: [String] { ["loss"] + metrics.map(\.name) }

  private func tell(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit, _ options: Options
  ) throws(TensorError) {
    for callback in options.callbacks { try callback.handle(event, &logs, fit) }
  }

  private func tell(
    _ event: KerasEvent, _ fit: KerasFit, _ options: Options
  ) throws(TensorError) {
    var logs = KerasLogs()
    try tell(event, &logs, fit, options)
  }

  private func requireCompiled(_ function: String) throws(TensorError) {
    guard isCompiled else {
      throw TensorError(
        .valueError, "You must call `compile()` before calling `\(function)()`.",
        fix: "model.compile(optimizer=\"adam\", loss=\"mse\")")
    }
  }
}
