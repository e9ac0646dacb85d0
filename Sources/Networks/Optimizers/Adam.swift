import Tensors

/// Steps by the mean gradient over the root of the mean square.
///
/// - Source: Kingma and Ba 2015; weight decay apart from the gradient after Loshchilov and Hutter.
public struct Adam: OptimizerRule {
  private let options: OptimizerStep.AdamOptions
  private let keepsMaximum: Bool

  public init(_ settings: OptimizerSettings) throws(TensorError) {
    var options = OptimizerStep.AdamOptions()
    options.learningRate = try settings.positive("lr", "learning rate")
    options.epsilon = try settings.positive("eps", "epsilon value")
    (options.beta1, options.beta2) = settings.pair("betas")
    guard (0..<1).contains(options.beta1) else {
      throw .value("Invalid beta parameter at index 0: \(pythonText(options.beta1))")
    }
    guard (0..<1).contains(options.beta2) else {
      throw .value("Invalid beta parameter at index 1: \(pythonText(options.beta2))")
    }
    options.weightDecay = try settings.positive("weight_decay", "weight_decay value")
    options.isDecoupled = settings.bool("decoupled_weight_decay")
    options.maximizes = settings.bool("maximize")
    self.options = options
    keepsMaximum = settings.bool("amsgrad")
  }

  public func step(
    _ parameter: NDArray, _ gradient: NDArray, _ state: OptimizerState
  ) throws(TensorError) {
    state.stepCount += 1
    let mean = try state.slot(0, like: parameter)
    let square = try state.slot(1, like: parameter)
    let top = keepsMaximum ? try state.slot(2, like: parameter) : nil
    try onContiguous(parameter) { (target) throws(TensorError) in
      try OptimizerStep.adam(
        target, gradient, first: mean, second: square, largest: top, step: state.stepCount,
        options)
    }
  }

  static func described(
    _ name: String, _ summary: String, decay: OptimizerSetting, isDecoupled: Bool
  ) -> OptimizerDefinition {
    OptimizerDefinition(
      name: name, summary: summary,
      settings: [
        ("lr", .double(0.001)), ("betas", .pair(0.9, 0.999)), ("eps", .double(1e-8)),
        ("weight_decay", decay), ("amsgrad", .bool(false)), ("maximize", .bool(false)),
        ("foreach", .none), ("capturable", .bool(false)), ("differentiable", .bool(false)),
        ("fused", .none), ("decoupled_weight_decay", .bool(isDecoupled)),
      ], slots: ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"], countsSteps: true
    ) { (settings) throws(TensorError) in try Adam(settings) }
  }

  public static let definition = described(
    "Adam", "Steps by the mean gradient over the root of the mean square.", decay: .int(0),
    isDecoupled: false)
}

/// Adam with the weight decay apart from the gradient.
public enum AdamW {
  public static let definition = Adam.described(
    "AdamW", "Adam with the weight decay apart from the gradient.", decay: .double(0.01),
    isDecoupled: true)
}
