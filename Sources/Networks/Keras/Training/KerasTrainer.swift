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
  /// Set by callbacks: the fit ends with the running batch's epoch.
  public var stopsTraining = false
  /// Where warnings go.
  public var warn: (String) -> Void = { _ in }
  public private(set) var isCompiled = false
  public let lossMean = KerasMean(name: "loss")
  /// The loss of a model with one output.
  public private(set) var loss: KerasLoss?
  private var objective: KerasObjective?
  private var compiledMetrics = KerasCompiledMetrics(nil)
  private let watch = BrokenNumberWatch()

  public init() {}

  /// The metrics of all outputs, once data told which ones are meant.
  public var metrics: [KerasMetric] { compiledMetrics.all }

  public func compile(
    optimizer: KerasOptimizer?, losses: KerasPerOutput<KerasLoss>?,
    lossWeights: KerasPerOutput<Double>? = nil, metrics: KerasPerOutput<[KerasMetricChoice]>?
  ) {
    self.optimizer = optimizer
    objective = losses.map { KerasObjective($0, lossWeights) }
    loss = if case .all(let loss)? = losses { loss } else { nil }
    compiledMetrics = KerasCompiledMetrics(metrics)
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
    watch.reset()
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
    run.report = { [watch, warn] layer, inputs in
      let note = watch.note(
        after: "the layer \"\(layer.name)\" (\(layer.className))",
        inputs: inputs.map(\.tensor.data),
        parameters: layer.ownWeights.map { ($0.name, $0.tensor.data) })
      if let note { warn("note: \(note)\n") }
    }
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = true
    defer { model.mode.isEnabled = wasEnabled }
    let predictions = try predictBatch(model, batch, run)
    let loss = try totalLoss(model, predictions, batch, run)
    let value = loss.data.floats().first ?? 0
    if !value.isFinite, let note = watch.noteOfLoss() { warn("note: \(note)\n") }
    lossMean.add([value], weights: [Float(batch.rowCount)])
    let weights = model.trainableWeights
    for weight in weights { weight.tensor.grad = nil }
    if loss.requiresGrad { try loss.backward() }
    try optimizer?.step(weights)
    try compiledMetrics.update(predictions, batch, names: names(model, predictions))
  }

  /// The loss and the metrics of one batch, added to those before.
  public func testBatch(_ model: KerasLayer, _ batch: KerasData) throws(TensorError) {
    try requireCompiled("test_on_batch")
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: model.mode)
    let predictions = try predictBatch(model, batch, run)
    let loss = try totalLoss(model, predictions, batch, run)
    lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
    try compiledMetrics.update(predictions, batch, names: names(model, predictions))
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
      let predictions = try predictBatch(model, batch, run)
      let loss = try totalLoss(model, predictions, batch, run)
      run.addedLosses = []
      lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
      try compiledMetrics.update(predictions, batch, names: names(model, predictions))
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
  ) throws(TensorError) -> [KerasFlow] {
    try model(batch.inputs.map { KerasFlow(Tensor($0, mode: model.mode)) }, run)
  }

  private func totalLoss(
    _ model: KerasLayer, _ predictions: [KerasFlow], _ batch: KerasData, _ run: KerasRun
  ) throws(TensorError) -> Tensor {
    guard let objective else { throw KerasObjective.missing }
    var total = try objective.total(predictions, batch, names: names(model, predictions))
    for weight in model.weights {
      guard let regularizer = weight.regularizer else { continue }
      total = try total.add(try regularizer.penalty(weight.tensor))
    }
    for added in run.addedLosses { total = try total.add(added) }
    return total
  }

  /// A name for each output, also where the model has none for them.
  private func names(_ model: KerasLayer, _ predictions: [KerasFlow]) -> [String] {
    let names = model.outputNames
    return predictions.indices.map {
      names.indices.contains($0) ? names[$0] : "output_\($0 + 1)"
    }
  }

  private func resetMetrics() {
    lossMean.reset()
    objective?.reset()
    compiledMetrics.reset()
  }

  /// Logs of a batch cost time; they are made only where somebody listens.
  private func batchLogs(_ options: Options) throws(TensorError) -> KerasLogs {
    options.callbacks.isEmpty ? KerasLogs() : try logs()
  }

  /// The loss and the metrics so far, sorted by name as Keras sorts them.
  public func logs() throws(TensorError) -> KerasLogs {
    var entries = [(name: "loss", value: Double(try lossMean.value()))]
    for mean in objective?.means ?? [] {
      entries.append((mean.name, Double(try mean.value())))
    }
    entries += try compiledMetrics.values()
    return KerasLogs(entries.sorted { $0.name < $1.name })
  }

  /// The names of what evaluate answers, in its order.
  public func resultNames() throws(TensorError) -> [String] {
    let means = (objective?.means ?? []).map(\.name)
    let names = try compiledMetrics.values().map(\.name)
    return ["loss"] + means + (means.isEmpty ? names : names.sorted())
  }

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
