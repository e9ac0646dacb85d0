import Tensors

/// Brings the features of each step to mean 0 and variance 1, then scales and shifts them.
///
/// - Source: `keras.layers.LayerNormalization` of Keras 3.15.
final class KerasLayerNormalization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "LayerNormalization",
    "axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', "
      + "gamma_initializer='ones', beta_regularizer=None, gamma_regularizer=None, "
      + "beta_constraint=None, gamma_constraint=None",
    "Brings the features of each step to mean 0 and variance 1, then scales and shifts them.",
    example: "layers.LayerNormalization()"
  ) { (arguments) throws(TensorError) in try KerasLayerNormalization(arguments) }

  private let arguments: KerasArguments
  private let axis: Int
  private let epsilon: Double
  private var gamma: Tensor?
  private var beta: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    axis = try arguments.ints("axis").first.flatMap { $0 } ?? -1
    epsilon = try arguments.double("epsilon")
    super.init(className: "LayerNormalization", name: arguments.name, mode: arguments.mode)
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let rank = shapes[0].count
    guard axis == -1 || axis == rank - 1 else {
      throw TensorError(
        .notImplementedError, "lectern has LayerNormalization over the last axis alone",
        fix: "axis=-1")
    }
    let size = try lastAxis(of: shapes[0])
    if arguments.bool("scale") {
      gamma = try addWeight(
        "gamma", shape: [size], initializer: try arguments.initializer("gamma_initializer"),
        regularizer: arguments.regularizer("gamma_regularizer"))
    }
    if arguments.bool("center") {
      beta = try addWeight(
        "beta", shape: [size], initializer: try arguments.initializer("beta_initializer"),
        regularizer: arguments.regularizer("beta_regularizer"))
    }
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    let result = try tensor.layerNorm(
      [tensor.shape[tensor.rank - 1]], weight: gamma, bias: beta, epsilon: epsilon)
    return [KerasFlow(result, mask: inputs[0].mask)]
  }

  override var supportsMasks: Bool { true }
}

/// Brings each feature to mean 0 and variance 1 over the batch; keeps running means for later.
///
/// - Source: `keras.layers.BatchNormalization` of Keras 3.15.
final class KerasBatchNormalization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "BatchNormalization",
    "axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', "
      + "gamma_initializer='ones', moving_mean_initializer='zeros', "
      + "moving_variance_initializer='ones', beta_regularizer=None, gamma_regularizer=None, "
      + "beta_constraint=None, gamma_constraint=None, synchronized=False",
    "Brings each feature to mean 0 and variance 1 over the batch; keeps running means for later.",
    example: "layers.BatchNormalization()"
  ) { (arguments) throws(TensorError) in try KerasBatchNormalization(arguments) }

  private let arguments: KerasArguments
  private let momentum: Double
  private let epsilon: Double
  private var gamma: Tensor?
  private var beta: Tensor?
  private var movingMean: Tensor?
  private var movingVariance: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    momentum = try arguments.double("momentum")
    epsilon = try arguments.double("epsilon")
    guard try arguments.int("axis") == -1 else {
      throw TensorError(
        .notImplementedError, "lectern has BatchNormalization over the last axis alone",
        fix: "axis=-1")
    }
    super.init(className: "BatchNormalization", name: arguments.name, mode: arguments.mode)
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let size = try lastAxis(of: shapes[0])
    if arguments.bool("scale") {
      gamma = try addWeight(
        "gamma", shape: [size], initializer: try arguments.initializer("gamma_initializer"))
    }
    if arguments.bool("center") {
      beta = try addWeight(
        "beta", shape: [size], initializer: try arguments.initializer("beta_initializer"))
    }
    movingMean = try addWeight(
      "moving_mean", shape: [size],
      initializer: try arguments.initializer("moving_mean_initializer"), isTrainable: false)
    movingVariance = try addWeight(
      "moving_variance", shape: [size],
      initializer: try arguments.initializer("moving_variance_initializer"), isTrainable: false)
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard var mean = movingMean, var variance = movingVariance else { return inputs }
    let tensor = inputs[0].tensor
    if run.isTraining, isTrainable {
      let axes = Array(0..<(tensor.rank - 1))
      let batchMean = try tensor.mean(axes: axes, keepingAxes: false)
      let centered = try tensor.subtract(batchMean)
      let batchVariance = try centered.multiply(centered).mean(axes: axes, keepingAxes: false)
      try mean.assign(
        try mean.detached().times(momentum).add(batchMean.detached().times(1 - momentum)))
      try variance.assign(
        try variance.detached().times(momentum)
          .add(batchVariance.detached().times(1 - momentum)))
      mean = batchMean
      variance = batchVariance
    }
    var scale = try variance.plus(epsilon).unary(.rsqrt)
    if let gamma { scale = try scale.multiply(gamma) }
    var result = try tensor.subtract(mean).multiply(scale)
    if let beta { result = try result.add(beta) }
    return [KerasFlow(result, mask: inputs[0].mask)]
  }

  override var supportsMasks: Bool { true }
}
