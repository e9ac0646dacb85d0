import Tensors

/// Steps against the gradient, with momentum if asked for.
public struct SGD: OptimizerRule {
  let learningRate: Double
  let momentum: Double
  let dampening: Double
  let weightDecay: Double
  let isNesterov: Bool
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    momentum = try settings.positive("momentum", "momentum value")
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    dampening = settings.double("dampening")
    isNesterov = settings.bool("nesterov")
    maximizes = settings.bool("maximize")
    guard !isNesterov || (momentum > 0 && dampening == 0) else {
      throw .value("Nesterov momentum requires a momentum and zero dampening")
    }
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    let isFirst = state.slots[0] == nil
    let buffer = momentum == 0 ? nil : try state.slot(0, like: parameter)
    try onContiguous(parameter) { (target) throws(TensorError) in
      try OptimizerStep.sgd(
        target, gradient, buffer: buffer, isFirst: isFirst, learningRate: learningRate,
        momentum: momentum, dampening: dampening, weightDecay: weightDecay,
        isNesterov: isNesterov, maximizes: maximizes)
    }
  }

  public static let definition = OptimizerDefinition(
    name: "SGD", summary: "Steps against the gradient, with momentum if asked for.",
    settings: [
      ("lr", .double(0.001)), ("momentum", .int(0)), ("dampening", .int(0)),
      ("weight_decay", .int(0)), ("nesterov", .bool(false)), ("maximize", .bool(false)),
      ("foreach", .none), ("differentiable", .bool(false)), ("fused", .none),
    ], slots: ["momentum_buffer"], countsSteps: false
  ) { (settings) throws(TensorError) in try SGD(settings) }
}
