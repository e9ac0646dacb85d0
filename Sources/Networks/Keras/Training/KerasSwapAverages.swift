import Tensors

/// Lets a model work with the running means of its weights while it is evaluated.
///
/// - Source: `keras/src/callbacks/swap_ema_weights.py` of Keras 3.15.
public final class KerasSwapAverages: KerasCallback {
  private let swapsEpochs: Bool
  private var holdsMeans = false

  /// - Parameter swapsEpochs: whether the means stay in the model from the end of an epoch to the
  ///   beginning of the next.
  public init(swapsEpochs: Bool) { self.swapsEpochs = swapsEpochs }

  public override func handle(
    _ event: KerasEvent, _ logs: inout KerasLogs, _ fit: KerasFit
  ) throws(TensorError) {
    switch event {
    case .epochBegin:
      if swapsEpochs, holdsMeans { try swap(fit) }
    case .epochEnd(let epoch):
      if swapsEpochs, !holdsMeans { try swap(fit) }
      // The means are to stay in the model.
      if swapsEpochs, epoch == fit.epochs - 1 {
        try average(fit).take(fit.model.trainableWeights)
      }
    case .testBegin, .predictBegin:
      if !holdsMeans { try swap(fit) }
    case .testEnd, .predictEnd:
      if holdsMeans { try swap(fit) }
    default: return
    }
  }

  private func average(_ fit: KerasFit) throws(TensorError) -> KerasWeightAverage {
    if let average = fit.trainer.optimizer?.average { return average }
    throw .value(
      "SwapEMAWeights must be used when `use_ema=True` is set on the optimizer. Received: "
        + "use_ema=False")
  }

  private func swap(_ fit: KerasFit) throws(TensorError) {
    try average(fit).swap(fit.model.trainableWeights)
    holdsMeans.toggle()
  }
}
