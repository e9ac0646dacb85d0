import Tensors

/// A convolution over the height and the width of an image.
///
/// Shapes: input [batch, rows, columns, I], kernel [height, width, I / groups, filters], output
/// [batch, rows', columns', filters].
///
/// - Source: `keras.layers.Conv2D` of Keras 3.15.
final class KerasConv2D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Conv2D",
    "filters, kernel_size, strides=1, padding='valid', data_format=None, "
      + "dilation_rate=1, groups=1, activation=None, use_bias=True, "
      + "kernel_initializer='glorot_uniform', bias_initializer='zeros', kernel_regularizer=None, "
      + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
      + "bias_constraint=None",
    "Looks at a small patch of an image at a time with the same weights everywhere.",
    example: "layers.Conv2D(8, (3, 3), activation=\"relu\")"
  ) { (arguments) throws(TensorError) in try KerasConv2D(arguments) }

  private let arguments: KerasArguments
  private let filters: Int
  private let groups: Int
  private let windows: [KerasWindow]
  private let activation: KerasActivation
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    filters = try KerasConv1D.filters(arguments)
    groups = try arguments.positiveInt("groups")
    windows = try KerasWindow.all(arguments, size: "kernel_size", step: "strides")
    activation = try arguments.activation("activation")
    guard filters % groups == 0 else {
      throw .value(
        "The number of filters must be evenly divisible by the number of groups. Received: "
          + "groups=\(groups), filters=\(filters).")
    }
    super.init(className: "Conv2D", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .atLeast(4) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard shapes[0].count == 4 else {
      throw TensorError(
        .notImplementedError, "lectern has Conv2D for inputs with 4 axes",
        fix: "put the axes before the channels into the batch: x.reshape(...)")
    }
    let channels = try lastAxis(of: shapes[0])
    guard channels % groups == 0 else {
      throw .value(
        "The number of input channels must be evenly divisible by the number of groups. Received "
          + "groups=\(groups), but the input has \(channels) channels (full input shape is "
          + "\(pythonText(of: shapes[0]))).")
    }
    kernel = try addWeight(
      "kernel", shape: [windows[0].size, windows[1].size, channels / groups, filters],
      initializer: try arguments.initializer("kernel_initializer"),
      regularizer: arguments.regularizer("kernel_regularizer"))
    if arguments.bool("use_bias") {
      bias = try addWeight(
        "bias", shape: [filters], initializer: try arguments.initializer("bias_initializer"),
        regularizer: arguments.regularizer("bias_regularizer"))
    }
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try KerasWindow.check(windows, shapes[0], layer: self)
    return [
      [
        shapes[0][0], shapes[0][1].map(windows[0].count), shapes[0][2].map(windows[1].count),
        filters,
      ]
    ]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    let taps = try KerasWindow.taps(windows, inputs[0].tensor, filler: 0)
    let channels = inputs[0].tensor.shape[3] / groups
    var parts: [Tensor] = []
    for group in 0..<groups {
      let seen =
        groups == 1
        ? taps
        : try taps.map { (tap) throws(TensorError) in
          try tap.narrowed(3, group * channels, channels)
        }
      let share = filters / groups
      let own = groups == 1 ? kernel : try kernel.narrowed(3, group * share, share)
      let matrix = try own.reshaped([taps.count * channels, share])
      parts.append(try Tensor.concatenate(seen, 3).matmul(matrix))
    }
    var sums = parts.count == 1 ? parts[0] : try Tensor.concatenate(parts, 3)
    if let bias { sums = try sums.addingLayerBias(bias) }
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }
}
