import Tensors

/// Steps by the gradient over the root of its mean square.
public struct RMSprop: OptimizerRule {
  let learningRate: Double
  let momentum: Double
  let smoothing: Double
  let epsilon: Double
  let weightDecay: Double
  let isCentered: Bool
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    epsilon = try settings.positive("eps", "epsilon value")
    momentum = try settings.positive("momentum", "momentum value")
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    smoothing = try settings.positive("alpha", "alpha value")
    isCentered = settings.bool("centered")
    maximizes = settings.bool("maximize")
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    state.stepCount += 1
    let square = try state.slot(0, like: parameter)
    let buffer = momentum > 0 ? try state.slot(1, like: parameter) : nil
    let mean = isCentered ? try state.slot(2, like: parameter) : nil
    try onContiguous(parameter) { (target) throws(TensorError) in
      try OptimizerStep.rmsprop(
        target, gradient, squares: square, mean: mean, buffer: buffer,
        learningRate: learningRate, alpha: smoothing, epsilon: epsilon, weightDecay: weightDecay,
        momentum: momentum, maximizes: maximizes)
    }
  }

  public static let definition = OptimizerDefinition(
    name: "RMSprop", summary: "Steps by the gradient over the root of its mean square.",
    settings: [
      ("lr", .double(0.01)), ("alpha", .double(0.99)), ("eps", .double(1e-8)),
      ("weight_decay", .int(0)), ("momentum", .int(0)), ("centered", .bool(false)),
      ("capturable", .bool(false)), ("foreach", .none), ("maximize", .bool(false)),
      ("differentiable", .bool(false)),
    ], slots: ["square_avg", "momentum_buffer", "grad_avg"], countsSteps: true
  ) { (settings) throws(TensorError) in try RMSprop(settings) }
}
