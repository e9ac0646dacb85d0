import Foundation
import Tensors

/// How callbacks that wait for progress tell better from worse.
public struct KerasMonitor: Sendable {
  public enum Mode: String, Sendable { case auto, min, max }

  public let name: String
  /// How much a change must be to count.
  let minimumDelta: Double
  private let mode: Mode
  /// Whether more is better, once the first epoch told the model's metrics.
  public private(set) var wantsMore: Bool?

  public init(name: String, minimumDelta: Double = 0, mode: Mode = .auto) {
    self.name = name
    self.minimumDelta = abs(minimumDelta)
    self.mode = mode
  }

  /// Finds out whether more is better.
  ///
  /// - Throws: ValueError if neither the mode nor the model's metrics tell.
  mutating func settle(_ who: String, _ fit: KerasFit) throws(TensorError) {
    guard wantsMore == nil else { return }
    switch mode {
    case .min: wantsMore = false
    case .max: wantsMore = true
    case .auto:
      let metric = name.hasPrefix("val_") ? String(name.dropFirst(4)) : name
      let known = fit.trainer.metrics.last { $0.name == metric && $0.wantsMore != nil }
      wantsMore = known?.wantsMore ?? (metric == "loss" ? false : nil)
    }
    guard wantsMore == nil else { return }
    throw .value(
      "\(who) callback received monitor=\(name), but Keras isn't able to automatically determine "
        + "whether that metric should be maximized or minimized. Pass `mode='max'` in order to "
        + "monitor based on the highest metric value, or pass `mode='min'` in order to use the "
        + "lowest value.")
  }

  public func isImprovement(_ value: Double, over best: Double?) -> Bool {
    guard let best else { return true }
    return wantsMore == true ? value - minimumDelta > best : value + minimumDelta < best
  }

  /// The message for a number that is not among the logs.
  func missing(_ who: String, _ logs: KerasLogs) -> String {
    "UserWarning: \(who) conditioned on metric `\(name)` which is not available. Available metrics "
      + "are: \(logs.entries.map(\.name).joined(separator: ","))\n"
  }
}

/// Stops a fit when a number has not become better for a while.
///
/// - Source: `keras/src/callbacks/early_stopping.py` of Keras 3.15.
public final class KerasEarlyStopping: KerasCallback {
  public private(set) var monitor: KerasMonitor
  private let patience: Int
  private let verbosity: Int
  private let baseline: Double?
  private let restoresBest: Bool
  private let firstEpoch: Int
  /// Epochs without an improvement.
  public var waited = 0
  public private(set) var bestWeights: [NDArray]?
  public var best: Double?
  public var bestEpoch = 0
  public var stoppedEpoch = 0

  public init(
    monitor: KerasMonitor, patience: Int, verbosity: Int, baseline: Double?, restoresBest: Bool,
    firstEpoch: Int
  ) {
    self.monitor = monitor
    self.patience = patience
    self.verbosity = verbosity
    self.baseline = baseline
    self.restoresBest = restoresBest
    self.firstEpoch = firstEpoch
  }

  public override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    switch event {
    case .trainBegin:
      waited = 0
      stoppedEpoch = 0
      best = nil
      bestWeights = nil
      bestEpoch = 0
    case .epochEnd(let epoch): try judge(epoch, logs, fit)
    case .trainEnd:
      if stoppedEpoch > 0, verbosity > 0 {
        fit.write("Epoch \(stoppedEpoch + 1): early stopping\n")
      }
      if restoresBest, let bestWeights {
        if verbosity > 0 {
          fit.write(
            "Restoring model weights from the end of the best epoch: \(bestEpoch + 1).\n")
        }
        try fit.restore(bestWeights)
      }
    default: return
    }
  }

  private func judge(_ epoch: Int, _ logs: KerasLogs, _ fit: KerasFit) throws(TensorError) {
    try monitor.settle("EarlyStopping", fit)
    guard let current = logs[monitor.name] else {
      fit.trainer.warn(monitor.missing("Early stopping", logs))
      return
    }
    guard epoch >= firstEpoch else { return }
    if restoresBest, bestWeights == nil {
      bestWeights = try fit.savedWeights()
      bestEpoch = epoch
    }
    waited += 1
    if monitor.isImprovement(current, over: best) {
      best = current
      bestEpoch = epoch
      if restoresBest { bestWeights = try fit.savedWeights() }
      if baseline == nil || monitor.isImprovement(current, over: baseline) { waited = 0 }
      return
    }
    if waited >= patience, epoch > 0 {
      stoppedEpoch = epoch
      fit.trainer.stopsTraining = true
    }
  }
}

/// Makes the learning rate smaller when a number stops becoming better.
///
/// - Source: `keras/src/callbacks/reduce_lr_on_plateau.py` of Keras 3.15.
public final class KerasReduceOnPlateau: KerasCallback {
  private var monitor: KerasMonitor
  private let factor: Double
  private let patience: Int
  private let verbosity: Int
  private let cooldown: Int
  private let minimumRate: Double
  public var best: Double?
  public var waited = 0
  public private(set) var cooling = 0

  public init(
    monitor: KerasMonitor, factor: Double, patience: Int, verbosity: Int, cooldown: Int,
    minimumRate: Double
  ) {
    self.monitor = monitor
    self.factor = factor
    self.patience = patience
    self.verbosity = verbosity
    self.cooldown = cooldown
    self.minimumRate = minimumRate
  }

  public override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    switch event {
    case .trainBegin:
      best = nil
      waited = 0
      cooling = 0
    case .epochEnd(let epoch):
      try monitor.settle("ReduceLROnPlateau", fit)
      if let optimizer = fit.trainer.optimizer {
        logs["learning_rate"] = Double(optimizer.learningRate)
      }
      judge(epoch, logs, fit)
    default: return
    }
  }

  private func judge(_ epoch: Int, _ logs: KerasLogs, _ fit: KerasFit) {
    guard let optimizer = fit.trainer.optimizer else { return }
    guard let current = logs[monitor.name] else {
      fit.trainer.warn(monitor.missing("Learning rate reduction is", logs))
      return
    }
    if cooling > 0 {
      cooling -= 1
      waited = 0
    }
    if monitor.isImprovement(current, over: best) {
      best = current
      waited = 0
    } else if cooling == 0 {
      waited += 1
      let old = optimizer.learningRate
      if waited >= patience, old > Float(minimumRate) {
        let new = max(Double(old) * factor, minimumRate)
        optimizer.schedule = .constant(new)
        if verbosity > 0 {
          fit.write("\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to \(new).\n")
        }
        cooling = cooldown
        waited = 0
      }
    }
  }
}

/// Decides after which epochs a model is saved; who saves it is the caller's affair.
///
/// - Source: `keras/src/callbacks/model_checkpoint.py` of Keras 3.15.
public final class KerasModelCheckpoint: KerasCallback {
  private var monitor: KerasMonitor
  fileprivate let verbosity: Int
  private let keepsBestOnly: Bool
  public var best: Double?
  /// After how many batches there is a save, nil for after each epoch.
  private let batches: Int?
  private var seenBatches = 0

  public init(
    monitor: KerasMonitor, verbosity: Int, keepsBestOnly: Bool, batches: Int? = nil,
    best: Double? = nil
  ) {
    self.monitor = monitor
    self.verbosity = verbosity
    self.keepsBestOnly = keepsBestOnly
    self.batches = batches
    self.best = best
  }

  /// Whether a batch or the end of an epoch is a time to save.
  public func isDue(_ event: KerasEvent, _ fit: KerasFit) throws(TensorError) -> Bool {
    switch event {
    case .epochEnd:
      try monitor.settle("ModelCheckpoint", fit)
      return batches == nil
    case .trainBatchEnd:
      guard let batches else { return false }
      seenBatches += 1
      guard seenBatches >= batches else { return false }
      seenBatches = 0
      return true
    default: return false
    }
  }

  /// Whether the model is to be saved after an epoch; says so if it was asked to.
  public func judge(
    _ epoch: Int, _ logs: KerasLogs, path: String, _ fit: KerasFit
  ) throws(TensorError) -> Bool {
    func say(_ text: String) {
      if verbosity > 0 { fit.write("\nEpoch \(epoch + 1): \(text)\n") }
    }
    guard keepsBestOnly else {
      say("saving model to \(path)")
      return true
    }
    guard let current = logs[monitor.name] else {
      fit.trainer.warn(
        "UserWarning: Can save best model only with \(monitor.name) available.\n")
      return true
    }
    let before = best.map { String(format: "%.5f", $0) } ?? "None"
    guard monitor.isImprovement(current, over: best) else {
      say("\(monitor.name) did not improve from \(before)")
      return false
    }
    say(
      "\(monitor.name) improved from \(before) to \(String(format: "%.5f", current)), saving "
        + "model to \(path)")
    best = current
    return true
  }
}

extension KerasModelCheckpoint {
  /// Says that the model was saved, if it was asked to.
  public func tellSaved(_ epoch: Int, path: String, _ fit: KerasFit) {
    if verbosity > 0 { fit.write("\nEpoch \(epoch + 1): finished saving model to \(path)\n") }
  }
}

/// Stops a fit at the first loss that is no number.
public final class KerasTerminateOnNaN: KerasCallback {
  public override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    guard case .trainBatchEnd(let batch) = event, let loss = logs["loss"], !loss.isFinite else {
      return
    }
    fit.write("Batch \(batch): Invalid loss, terminating training\n")
    fit.trainer.stopsTraining = true
  }
}
