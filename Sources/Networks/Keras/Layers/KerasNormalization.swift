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
  private let axes: [Int]
  private let epsilon: Double
  private var gamma: Tensor?
  private var beta: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    axes = try arguments.ints("axis").map { $0 ?? -1 }
    epsilon = try arguments.double("epsilon")
    super.init(className: "LayerNormalization", name: arguments.name, mode: arguments.mode)
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    var sizes: [Int] = []
    for axis in try places(shapes[0].count) {
      guard let size = shapes[0][axis] else {
        throw .value(
          "The axes that LayerNormalization works on must have known lengths, got "
            + pythonText(of: shapes[0]))
      }
      sizes.append(size)
    }
    if arguments.bool("scale") {
      gamma = try addWeight(
        "gamma", shape: sizes, initializer: try arguments.initializer("gamma_initializer"),
        regularizer: arguments.regularizer("gamma_regularizer"))
    }
    if arguments.bool("center") {
      beta = try addWeight(
        "beta", shape: sizes, initializer: try arguments.initializer("beta_initializer"),
        regularizer: arguments.regularizer("beta_regularizer"))
    }
  }

  /// The axes counted from the front, in order.
  private func places(_ rank: Int) throws(TensorError) -> [Int] {
    let places = axes.map { $0 < 0 ? $0 + rank : $0 }.sorted()
    guard !places.isEmpty, places.allSatisfy({ (0..<rank).contains($0) }) else {
      throw .value(
        "Invalid value for `axis` argument. Expected 0 <= axis < inputs.ndim, got axis="
          + pythonText(of: axes.map(Optional.some)))
    }
    return places
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    let places = try places(tensor.rank)
    let rest = (0..<tensor.rank).filter { !places.contains($0) }
    let order = rest + places
    let isLast = order == Array(0..<tensor.rank)
    let turned = isLast ? tensor : try tensor.permuted(order).contiguous()
    let result = try turned.layerNorm(
      Shape(places.map { tensor.shape[$0] }), weight: gamma?.cast(to: tensor.dtype),
      bias: beta?.cast(to: tensor.dtype), epsilon: epsilon
    ).cast(to: .float32)
    var back = [Int](repeating: 0, count: order.count)
    for (place, axis) in order.enumerated() { back[axis] = place }
    return [KerasFlow(isLast ? result : try result.permuted(back), mask: inputs[0].mask)]
  }

  override var supportsMasks: Bool { true }
  override var castsInputs: Bool { false }
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
      let (batchMean, batchVariance) = try moments(tensor, inputs[0].mask)
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
    let shift = try mean.multiply(scale)
    let offset = if let beta { try beta.subtract(shift) } else { try shift.times(-1) }
    let result = try tensor.multiply(scale).add(offset)
    return [KerasFlow(result, mask: inputs[0].mask)]
  }

  /// The mean and the variance over all axes but the last, of the steps that a mask keeps.
  private func moments(
    _ tensor: Tensor, _ mask: NDArray?
  ) throws(TensorError) -> (mean: Tensor, variance: Tensor) {
    let axes = Array(0..<(tensor.rank - 1))
    guard let mask, mask.shape == (try Shape(tensor.shape.dropLast())) else {
      let mean = try tensor.mean(axes: axes, keepingAxes: false)
      let centered = try tensor.subtract(mean)
      return (mean, try centered.multiply(centered).mean(axes: axes, keepingAxes: false))
    }
    let flags = try mask.cast(to: .float32).reshaped(Array(mask.shape) + [1])
    let weights = Tensor(flags, mode: mode)
    let count = try weights.sum(axes: axes, keepingAxes: false).plus(epsilon)
    let kept = try tensor.multiply(weights)
    let mean = try kept.sum(axes: axes, keepingAxes: false).divide(count)
    let centered = try kept.subtract(mean)
    let squares = try weights.multiply(try centered.multiply(centered))
    return (mean, try squares.sum(axes: axes, keepingAxes: false).divide(count))
  }

  override var takesMask: Bool { true }
  override var supportsMasks: Bool { true }
}
