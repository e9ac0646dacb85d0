import Tensors

/// A convolution that looks at each channel alone.
///
/// Shapes: input [batch, ..., C], kernel [size, ..., C, multiplier], output
/// [batch, ...', C * multiplier].
///
/// - Source: `keras.layers.DepthwiseConv1D` and `DepthwiseConv2D` of Keras 3.15.
final class KerasDepthwiseConv: KerasLayer {
  static let definitions = [1, 2].map { axes in
    KerasLayerDefinition(
      "DepthwiseConv\(axes)D",
      "kernel_size, strides=1, padding='valid', depth_multiplier=1, data_format=None, "
        + "dilation_rate=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', bias_initializer='zeros', "
        + "depthwise_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "depthwise_constraint=None, bias_constraint=None",
      "Looks at a few neighbors at a time, in each channel alone.",
      example: "layers.DepthwiseConv\(axes)D(3)"
    ) { (arguments) throws(TensorError) in try KerasDepthwiseConv(arguments, axes: axes) }
  }

  private let arguments: KerasArguments
  private let spatial: KerasSpatialWindows
  private let multiplier: Int
  private let activation: KerasActivation
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    self.arguments = arguments
    spatial = try KerasSpatialWindows(arguments, axes: axes)
    multiplier = try arguments.positiveInt("depth_multiplier")
    activation = try arguments.activation("activation")
    super.init(className: "DepthwiseConv\(axes)D", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .atLeast(spatial.axes + 2) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try spatial.checkRank(shapes[0], of: self)
    let channels = try lastAxis(of: shapes[0])
    kernel = try addWeight(
      "kernel", shape: spatial.sizes + [channels, multiplier],
      initializer: try arguments.initializer("depthwise_initializer"),
      regularizer: arguments.regularizer("depthwise_regularizer"))
    guard arguments.bool("use_bias") else { return }
    bias = try addWeight(
      "bias", shape: [channels * multiplier],
      initializer: try arguments.initializer("bias_initializer"),
      regularizer: arguments.regularizer("bias_regularizer"))
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try spatial.check(shapes[0], layer: self)
    let channels = try lastAxis(of: shapes[0])
    return [[shapes[0][0]] + spatial.resultLengths(shapes[0]) + [channels * multiplier]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    var sums = try spatial.lowered(try spatial.depthwise(inputs[0].tensor, kernel))
    if let bias { sums = try sums.addingLayerBias(bias) }
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }
}
