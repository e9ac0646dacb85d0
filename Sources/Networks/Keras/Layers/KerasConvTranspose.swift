import Tensors

/// A convolution the other way round: each place paints a window of the result.
///
/// Shapes: input [batch, ..., C], kernel [size, ..., filters, C], output [batch, ...', filters].
///
/// - Source: `keras.layers.Conv1DTranspose` and `Conv2DTranspose` of Keras 3.15.
final class KerasConvTranspose: KerasLayer {
  static let definitions = [1, 2].map { axes in
    KerasLayerDefinition(
      "Conv\(axes)DTranspose",
      "filters, kernel_size, strides=1, padding='valid', output_padding=None, data_format=None, "
        + "dilation_rate=1, activation=None, use_bias=True, "
        + "kernel_initializer='glorot_uniform', bias_initializer='zeros', "
        + "kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, bias_constraint=None",
      "Makes a sequence or an image larger with weights that are learned.",
      example: "layers.Conv\(axes)DTranspose(8, 3, strides=2)"
    ) { (arguments) throws(TensorError) in try KerasConvTranspose(arguments, axes: axes) }
  }

  private let arguments: KerasArguments
  private let spatial: KerasSpatialWindows
  private let filters: Int
  private let extra: [Int]?
  private let activation: KerasActivation
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    self.arguments = arguments
    filters = try KerasConv1D.filters(arguments)
    spatial = try KerasSpatialWindows(arguments, axes: axes)
    activation = try arguments.activation("activation")
    switch arguments["output_padding"] {
    case .none: extra = nil
    case .int(let number): extra = [Int](repeating: number, count: axes)
    default: extra = try arguments.ints("output_padding").map { $0 ?? 0 }
    }
    if let extra {
      guard extra.count == axes, extra.allSatisfy({ (0..<1 << 20).contains($0) }) else {
        throw .value("`output_padding` must be \(axes) whole numbers that are not negative.")
      }
    }
    super.init(className: "Conv\(axes)DTranspose", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .atLeast(spatial.axes + 2) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    try spatial.checkRank(shapes[0], of: self)
    let channels = try lastAxis(of: shapes[0])
    kernel = try addWeight(
      "kernel", shape: spatial.sizes + [filters, channels],
      initializer: try arguments.initializer("kernel_initializer"),
      regularizer: arguments.regularizer("kernel_regularizer"))
    guard arguments.bool("use_bias") else { return }
    bias = try addWeight(
      "bias", shape: [filters], initializer: try arguments.initializer("bias_initializer"),
      regularizer: arguments.regularizer("bias_regularizer"))
  }

  /// How long the result is along one axis, and where in all that is painted it begins.
  private func span(_ length: Int, axis: Int) -> (length: Int, start: Int) {
    guard axis < spatial.axes else { return (length, 0) }
    let window = spatial.windows[axis]
    let painted = (length - 1) * window.step + window.reach
    guard window.isSame else {
      let rest = extra?[axis] ?? max(window.reach, window.step) - window.reach
      return (painted + rest, 0)
    }
    let result =
      extra.map { (length - 1) * window.step + window.reach % 2 + $0[axis] }
      ?? length * window.step
    return (result, max(0, painted - result) / 2)
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let lengths = (0..<spatial.axes).map { axis in
      shapes[0][axis + 1].map { span($0, axis: axis).length }
    }
    return [[shapes[0][0]] + lengths + [filters]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    let image = try spatial.lifted(inputs[0].tensor)
    let channels = image.shape[3]
    let plain = spatial.windows.map {
      KerasWindow(size: $0.size, step: 1, dilation: $0.dilation, isSame: false)
    }
    let taps = try KerasWindow.taps(plain, try spread(image), filler: 0)
    let order = spatial.axes == 1 ? [0, 2, 1] : [0, 1, 3, 2]
    let matrix = try kernel.flipped(Array(0..<spatial.axes)).permuted(order)
      .reshaped([taps.count * channels, filters])
    var sums = try Tensor.concatenate(taps, 3).matmul(matrix)
    for axis in 0..<2 {
      sums = try cut(sums, axis: axis, span(image.shape[axis + 1], axis: axis))
    }
    sums = try spatial.lowered(sums)
    if let bias { sums = try sums.addingLayerBias(bias) }
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }

  /// The image with zeros between its places for the strides, and around it for the windows.
  private func spread(_ image: Tensor) throws(TensorError) -> Tensor {
    let shape = image.shape
    let (rows, columns) = (spatial.windows[0], spatial.windows[1])
    var wide = image
    if rows.step > 1 || columns.step > 1 {
      wide = try image.reshaped([shape[0], shape[1], 1, shape[2], 1, shape[3]])
        .padded([0, 0, 0, columns.step - 1, 0, 0, 0, rows.step - 1])
        .reshaped([shape[0], shape[1] * rows.step, shape[2] * columns.step, shape[3]])
        .narrowed(1, 0, max(0, (shape[1] - 1) * rows.step + 1))
        .narrowed(2, 0, max(0, (shape[2] - 1) * columns.step + 1))
    }
    let (high, broad) = (rows.reach - 1, columns.reach - 1)
    return high + broad == 0 ? wide : try wide.padded([0, 0, broad, broad, high, high])
  }

  private func cut(
    _ tensor: Tensor, axis: Int, _ span: (length: Int, start: Int)
  ) throws(TensorError) -> Tensor {
    let known = tensor.shape[axis + 1] - span.start
    var result = tensor
    if span.start > 0 || known > span.length {
      result = try result.narrowed(axis + 1, span.start, min(known, span.length))
    }
    guard known < span.length else { return result }
    let missing = span.length - known
    return try result.padded(axis == 0 ? [0, 0, 0, 0, 0, missing] : [0, 0, 0, missing])
  }
}
