import Tensors

/// A metric of compile, by name until the first data tells which one is meant.
public enum KerasMetricChoice {
  case metric(KerasMetric)
  case named(String)
}

/// What the program does in place of a step of training or of evaluation.
public struct KerasProgramSteps {
  public var train: ((KerasData) throws(TensorError) -> KerasLogs)?
  public var test: ((KerasData) throws(TensorError) -> KerasLogs)?
  /// Resets the metrics that the program keeps.
  public var reset: () throws(TensorError) -> Void
  /// The numbers of an epoch, from those of its last step.
  public var results: (KerasLogs) throws(TensorError) -> KerasLogs

  public init(
    train: ((KerasData) throws(TensorError) -> KerasLogs)?,
    test: ((KerasData) throws(TensorError) -> KerasLogs)?,
    reset: @escaping () throws(TensorError) -> Void,
    results: @escaping (KerasLogs) throws(TensorError) -> KerasLogs
  ) {
    self.train = train
    self.test = test
    self.reset = reset
    self.results = results
  }
}

/// A loss that the program computes itself, from predictions and a batch, in training or not.
public typealias KerasOwnLoss = ([KerasFlow], KerasData, Bool) throws(TensorError) -> Tensor

/// What `compile` sets, and the loops of fit, evaluate and predict.
///
/// - Source: `keras/src/backend/tensorflow/trainer.py` of Keras 3.15.
public final class KerasTrainer {
  public var optimizer: KerasOptimizer?
  /// Set by callbacks: the fit ends with the running batch's epoch.
  public var stopsTraining = false
  /// Whether batches are trained outside of a graph.
  public var runsEagerly = false
  /// Where warnings go.
  public var warn: (String) -> Void = { _ in }
  public private(set) var isCompiled = false
  public let lossMean = KerasMean(name: "loss")
  /// The loss of a model with one output.
  public private(set) var loss: KerasLoss?
  private var objective: KerasObjective?
  private var compiledMetrics = KerasCompiledMetrics(nil, weighted: nil)
  private let watch = BrokenNumberWatch()

  /// The steps that the program wrote instead of the usual ones.
  public var program: KerasProgramSteps?

  /// The program's own loss in place of that of `compile`, which then knows of penalties as well.
  public var ownLoss: KerasOwnLoss?

  public init() {}

  /// Whether compile was given metrics.
  public var hasMetrics: Bool { compiledMetrics.isAsked }

  /// The names of the means of each output's loss, once data told that there are several.
  public var lossNames: [String] { lossMeans.map(\.name) }

  /// The means themselves.
  public var lossMeans: [KerasMean] { objective?.listedMeans ?? [] }

  /// The metrics of all outputs, once data told which ones are meant.
  public var metrics: [KerasMetric] { compiledMetrics.all }

  public func compile(
    optimizer: KerasOptimizer?, losses: KerasPerOutput<KerasLoss>?,
    lossWeights: KerasPerOutput<Double>? = nil, metrics: KerasPerOutput<[KerasMetricChoice]>?,
    weightedMetrics: KerasPerOutput<[KerasMetricChoice]>? = nil
  ) {
    self.optimizer = optimizer
    // As Keras 3.15 does, what is not given again stays.
    if let losses {
      objective = KerasObjective(losses, lossWeights)
      loss = if case .all(let loss) = losses { loss } else { nil }
    }
    if metrics != nil || weightedMetrics != nil {
      compiledMetrics = KerasCompiledMetrics(metrics, weighted: weightedMetrics)
    }
    isCompiled = true
  }

  /// How a run over data goes.
  public struct Options {
    public var epochs = 1
    public var initialEpoch = 0
    public var verbosity = 1
    /// Steps of an epoch where it is not a whole pass.
    public var steps: Int?
    public var validation: KerasStream?
    public var validationSteps: Int?
    /// Whether an epoch, from 1, ends with a validation.
    public var validates: (Int) -> Bool = { _ in true }
    public var callbacks: [KerasCallback] = []
    public var write: (String) -> Void = { _ in }
    /// Asked at each batch; true ends the run with an error.
    public var shouldStop: () -> Bool = { false }
    public var classWeights: [Int: Double]?

    public init() {}
  }

  /// Trains the model; answers the numbers of each epoch.
  public func fit(
    _ model: KerasLayer, _ stream: KerasStream, _ options: Options
  ) throws(TensorError) {
    try requireCompiled()
    let steps = KerasEpochSteps(stream, steps: options.steps, warn: warn)
    guard steps.count != 0 else {
      throw .value("Unexpected empty data: fit needs at least one row")
    }
    let validation = options.validation.map {
      KerasEpochSteps($0, steps: options.validationSteps, warn: warn)
    }
    let fit = KerasFit(
      model: model, trainer: self, epochs: options.epochs, steps: steps.count,
      verbosity: options.verbosity, isTraining: true, write: options.write)
    let wasGraph = model.mode.isGraph
    model.mode.isGraph = !runsEagerly
    defer { model.mode.isGraph = wasGraph }
    stopsTraining = false
    watch.reset()
    try tell(.trainBegin, fit, options)
    var logs = KerasLogs()
    for epoch in options.initialEpoch..<max(options.initialEpoch, options.epochs) {
      try resetMetrics()
      try tell(.epochBegin(epoch), fit, options)
      logs = try trainEpoch(model, steps, fit, options)
      if let validation, options.validates(epoch + 1) {
        for (name, value) in try evaluate(model, validation, options, within: fit).entries {
          logs["val_" + name] = value
        }
      }
      // What callbacks add to the numbers of an epoch is no longer there at the end.
      var epochLogs = logs
      try tell(.epochEnd(epoch), &epochLogs, fit, options)
      if stopsTraining { break }
    }
    try optimizer?.finish(model.trainableWeights)
    try tell(.trainEnd, &logs, fit, options)
  }

  private func trainEpoch(
    _ model: KerasLayer, _ steps: KerasEpochSteps, _ fit: KerasFit, _ options: Options
  ) throws(TensorError) -> KerasLogs {
    try steps.begin()
    var latest = KerasLogs()
    while let step = steps.nextStep() {
      guard !options.shouldStop() else { throw KerasTrainer.interruption }
      try tell(.trainBatchBegin(step), fit, options)
      guard var batch = try steps.batch() else { break }
      if let weights = options.classWeights { batch = try batch.weighted(byClass: weights) }
      if let train = program?.train {
        latest = try train(batch)
      } else {
        try trainBatch(model, batch)
        latest = try batchLogs(options)
      }
      var batchLogs = latest
      try tell(.trainBatchEnd(step), &batchLogs, fit, options)
      if stopsTraining { break }
    }
    try steps.end()
    if let program { return try program.results(program.train == nil ? try self.logs() : latest) }
    return try self.logs()
  }

  /// What a run throws that was stopped from outside.
  public static let interruption = TensorError(.runtimeError, "interrupted")

  /// One step of training.
  public func trainBatch(_ model: KerasLayer, _ batch: KerasData) throws(TensorError) {
    let run = KerasRun(isTraining: model.takesTraining, mode: model.mode)
    run.isSymbolic = true
    run.graphName = runsEagerly ? nil : model.name
    run.report = { [watch, warn] layer, inputs in
      let note = watch.note(
        after: "the layer \"\(layer.name)\" (\(layer.className))",
        inputs: inputs.map(\.tensor.data),
        parameters: layer.ownWeights.map { ($0.name, $0.tensor.data) })
      if let note { warn("note: \(note)\n") }
    }
    let (wasEnabled, wasGraph) = (model.mode.isEnabled, model.mode.isGraph)
    model.mode.isEnabled = true
    model.mode.isGraph = !runsEagerly
    defer { (model.mode.isEnabled, model.mode.isGraph) = (wasEnabled, wasGraph) }
    model.clearLosses()
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
    try requireCompiled()
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: model.mode)
    run.isSymbolic = true
    run.graphName = runsEagerly ? nil : model.name
    model.clearLosses()
    let predictions = try predictBatch(model, batch, run)
    let loss = try totalLoss(model, predictions, batch, run)
    lossMean.add([loss.data.floats().first ?? 0], weights: [Float(batch.rowCount)])
    try compiledMetrics.update(predictions, batch, names: names(model, predictions))
  }

  /// The loss and the metrics over data.
  public func evaluate(
    _ model: KerasLayer, _ stream: KerasStream, _ options: Options
  ) throws(TensorError) -> KerasLogs {
    try requireCompiled()
    let steps = KerasEpochSteps(stream, steps: options.steps, warn: warn)
    return try evaluate(model, steps, options, within: nil)
  }

  private func evaluate(
    _ model: KerasLayer, _ steps: KerasEpochSteps, _ options: Options, within running: KerasFit?
  ) throws(TensorError) -> KerasLogs {
    let fit =
      running
      ?? KerasFit(
        model: model, trainer: self, epochs: 1, steps: steps.count, verbosity: options.verbosity,
        isTraining: false, write: options.write)
    try resetMetrics()
    try tell(.testBegin, fit, options)
    try steps.begin()
    var latest = KerasLogs()
    while let step = steps.nextStep() {
      guard !options.shouldStop() else { throw KerasTrainer.interruption }
      try tell(.testBatchBegin(step), fit, options)
      guard let batch = try steps.batch() else { break }
      if let test = program?.test {
        latest = try test(batch)
      } else {
        try testBatch(model, batch)
        latest = try batchLogs(options)
      }
      var batchLogs = latest
      try tell(.testBatchEnd(step), &batchLogs, fit, options)
    }
    try steps.end()
    var logs: KerasLogs
    if let program {
      logs = try program.results(program.test == nil ? try self.logs() : latest)
    } else {
      logs = try self.logs()
    }
    try tell(.testEnd, &logs, fit, options)
    return logs
  }

  /// The model's results for all rows.
  public func predict(
    _ model: KerasLayer, _ stream: KerasStream, _ options: Options
  ) throws(TensorError) -> [NDArray] {
    let wasEnabled = model.mode.isEnabled
    model.mode.isEnabled = false
    defer { model.mode.isEnabled = wasEnabled }
    let run = KerasRun(isTraining: false, mode: model.mode)
    run.graphName = runsEagerly ? nil : model.name
    let steps = KerasEpochSteps(stream, steps: options.steps, warn: warn)
    let fit = KerasFit(
      model: model, trainer: self, epochs: 1, steps: steps.count, verbosity: options.verbosity,
      isTraining: false, write: options.write)
    try tell(.predictBegin, fit, options)
    var parts: [[NDArray]] = []
    try steps.begin()
    while let step = steps.nextStep() {
      guard !options.shouldStop() else { throw KerasTrainer.interruption }
      try tell(.predictBatchBegin(step), fit, options)
      guard let batch = try steps.batch() else { break }
      let flows = try model(batch.flows(model.mode), run)
      fit.outputs = flows.map(\.tensor.data)
      parts.append(fit.outputs)
      try tell(.predictBatchEnd(step), fit, options)
    }
    try steps.end()
    try tell(.predictEnd, fit, options)
    guard let first = parts.first else {
      throw TensorError(
        .unboundLocalError,
        "cannot access local variable 'batch_outputs' where it is not associated with a value",
        fix: "give predict at least one row")
    }
    return try first.indices.map { (index) throws(TensorError) in
      try NDArray.concatenate(parts.map { $0[index] }, 0)
    }
  }

  // MARK: Parts

  private func predictBatch(
    _ model: KerasLayer, _ batch: KerasData, _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    try model(batch.flows(model.mode), run)
  }

  private func totalLoss(
    _ model: KerasLayer, _ predictions: [KerasFlow], _ batch: KerasData, _ run: KerasRun
  ) throws(TensorError) -> Tensor {
    if let ownLoss { return try ownLoss(predictions, batch, run.isTraining) }
    guard let objective else { throw KerasObjective.missing }
    if run.isSymbolic, let loss {
      try KerasLossMismatch.check(loss, predictions, batch, model)
    }
    let graph = model as? KerasGraphModel
    var total: Tensor
    do throws(TensorError) {
      total = try objective.total(
        predictions, batch, names: names(model, predictions),
        order: graph?.outputKeys == nil ? nil : graph?.outputOrder)
    } catch {
      let scope = (loss?.scope ?? loss?.name).map { "compile_loss/" + $0 } ?? "compile_loss"
      guard run.graphName != nil,
        let told = KerasGraphError.told(
          error, in: scope + "/SparseSoftmaxCrossEntropyWithLogits")
      else { throw error }
      throw told
    }
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

  public func resetMetrics() throws(TensorError) {
    lossMean.reset()
    objective?.reset()
    compiledMetrics.reset()
    try program?.reset()
  }

  /// Adds predictions and labels to the metrics of `compile`, as `CompileMetrics` does.
  public func updateMetrics(
    _ model: KerasLayer, _ predictions: [KerasFlow], _ batch: KerasData
  ) throws(TensorError) {
    try compiledMetrics.update(predictions, batch, names: names(model, predictions))
  }

  /// The values of the metrics of `compile` by name.
  public func metricValues() throws(TensorError) -> [(name: String, value: Double)] {
    try compiledMetrics.values()
  }

  /// Logs of a batch cost time; they are made only where somebody listens.
  private func batchLogs(_ options: Options) throws(TensorError) -> KerasLogs {
    options.callbacks.isEmpty ? KerasLogs() : try logs()
  }

  /// The loss and the metrics so far, sorted by name as Keras sorts them.
  public func logs() throws(TensorError) -> KerasLogs {
    KerasLogs(try resultsInOrder().sorted { $0.name < $1.name })
  }

  /// The loss and the metrics so far, as `get_metrics_result` lists them.
  public func resultsInOrder() throws(TensorError) -> [(name: String, value: Double)] {
    var entries = [(name: "loss", value: Double(try lossMean.value()))]
    for mean in lossMeans {
      entries.append((mean.name, Double(try mean.value())))
    }
    entries += try compiledMetrics.values()
    return entries
  }

  /// The names of what evaluate answers, in its order.
  public func resultNames(_ logs: KerasLogs) throws(TensorError) -> [String] {
    let own =
      ["loss"] + compiledMetrics.all.map(\.name) + lossNames
    let rest = logs.entries.map(\.name).filter { !own.contains($0) }
    return own.filter { logs[$0] != nil } + rest.sorted()
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

  public func requireCompiled() throws(TensorError) {
    guard isCompiled else {
      throw TensorError(
        .valueError, "You must call `compile()` before using the model.",
        fix: "model.compile(optimizer=\"adam\", loss=\"mse\")")
    }
  }
}
