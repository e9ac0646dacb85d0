import Tensors

/// A convolution in two steps: each channel alone, then all channels of one place together.
///
/// Shapes: input [batch, ..., C], depthwise kernel [size, ..., C, multiplier], pointwise kernel
/// [1, ..., C * multiplier, filters], output [batch, ...', filters].
///
/// - Source: `keras.layers.SeparableConv1D` and `SeparableConv2D` of Keras 3.15.
final class KerasSeparableConv: KerasLayer {
  static let definitions = [1, 2].map { axes in
    KerasLayerDefinition(
      "SeparableConv\(axes)D",
      "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
        + "depth_multiplier=1, activation=None, use_bias=True, "
        + "depthwise_initializer='glorot_uniform', pointwise_initializer='glorot_uniform', "
        + "bias_initializer='zeros', depthwise_regularizer=None, pointwise_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, depthwise_constraint=None, "
        + "pointwise_constraint=None, bias_constraint=None",
      "A convolution with fewer weights: channels alone first, then together.",
      example: "layers.SeparableConv\(axes)D(8, 3)"
    ) { (arguments) throws(TensorError) in try KerasSeparableConv(arguments, axes: axes) }
  }

  private let arguments: KerasArguments
  private let spatial: KerasSpatialWindows
  private let filters: Int
  private let multiplier: Int
  private let activation: KerasActivation
  private var depthwise: Tensor?
  private var pointwise: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    self.arguments = arguments
    filters = try KerasConv1D.filters(arguments)
    spatial = try KerasSpatialWindows(arguments, axes: axes)
    multiplier = try arguments.positiveInt("depth_multiplier")
    activation = try arguments.activation("activation")
    super.init(className: "SeparableConv\(axes)D", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .atLeast(spatial.axes + 2) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try spatial.checkRank(shapes[0], of: self)
    let channels = try lastAxis(of: shapes[0])
    depthwise = try addWeight(
      "depthwise_kernel", shape: spatial.sizes + [channels, multiplier],
      initializer: try arguments.initializer("depthwise_initializer"),
      regularizer: arguments.regularizer("depthwise_regularizer"))
    pointwise = try addWeight(
      "pointwise_kernel",
      shape: spatial.sizes.map { _ in 1 } + [channels * multiplier, filters],
      initializer: try arguments.initializer("pointwise_initializer"),
      regularizer: arguments.regularizer("pointwise_regularizer"))
    guard arguments.bool("use_bias") else { return }
    bias = try addWeight(
      "bias", shape: [filters], initializer: try arguments.initializer("bias_initializer"),
      regularizer: arguments.regularizer("bias_regularizer"))
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try spatial.check(shapes[0], layer: self)
    return [[shapes[0][0]] + spatial.resultLengths(shapes[0]) + [filters]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let depthwise, let pointwise else { return inputs }
    let channels = try spatial.depthwise(inputs[0].tensor, depthwise)
    let matrix = try pointwise.reshaped([channels.shape[3], filters])
    var sums = try spatial.lowered(try channels.matmul(matrix))
    if let bias { sums = try sums.addingLayerBias(bias) }
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }
}
