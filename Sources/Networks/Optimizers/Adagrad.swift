import Tensors

/// Steps by the gradient over the root of the sum of all its squares.
public struct Adagrad: OptimizerRule {
  let learningRate: Double
  let rateDecay: Double
  let weightDecay: Double
  let startValue: Double
  let epsilon: Double
  let maximizes: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    learningRate = try settings.positive("lr", "learning rate")
    rateDecay = try settings.positive("lr_decay", "lr_decay value")
    weightDecay = try settings.positive("weight_decay", "weight_decay value")
    startValue = try settings.positive(
      "initial_accumulator_value", "initial_accumulator_value value")
    epsilon = try settings.positive("eps", "epsilon value")
    maximizes = settings.bool("maximize")
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    let isFirst = state.slots[0] == nil
    let sum = try state.slot(0, like: parameter)
    if isFirst && startValue != 0 { sum.fill(.double(startValue)) }
    state.stepCount += 1
    let rate = learningRate / (1 + Double(state.stepCount - 1) * rateDecay)
    try onContiguous(parameter) { (target) throws(TensorError) in
      try OptimizerStep.adagrad(
        target, gradient, sum: sum, learningRate: rate, epsilon: epsilon,
        weightDecay: weightDecay, maximizes: maximizes)
    }
  }

  public static let definition = OptimizerDefinition(
    name: "Adagrad", summary: "Steps by the gradient over the root of the sum of all its squares.",
    settings: [
      ("lr", .double(0.01)), ("lr_decay", .int(0)), ("weight_decay", .int(0)),
      ("initial_accumulator_value", .int(0)), ("eps", .double(1e-10)), ("foreach", .none),
      ("maximize", .bool(false)), ("differentiable", .bool(false)), ("fused", .none),
    ], slots: ["sum"], countsSteps: true
  ) { (settings) throws(TensorError) in try Adagrad(settings) }
}
