import Tensors

/// A convolution over the steps of a sequence.
///
/// Shapes: input [batch, steps, I], kernel [kernel_size, I, filters], output [batch, steps', filters].
///
/// - Source: `keras.layers.Conv1D` of Keras 3.15.
final class KerasConv1D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Conv1D",
    "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
      + "groups=1, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
      + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
      + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None",
    "Looks at a few neighboring steps at a time with the same weights everywhere.",
    example: "layers.Conv1D(8, 3, padding=\"same\")"
  ) { (arguments) throws(TensorError) in try KerasConv1D(arguments) }

  private let arguments: KerasArguments
  private let filters: Int
  private let size: Int
  private let step: Int
  private let dilation: Int
  private let groups: Int
  private let padding: String
  private let activation: KerasActivation
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    filters = try Self.filters(arguments)
    size = try KerasWindow.lengths(arguments, "kernel_size", 1)[0]
    step = try KerasWindow.lengths(arguments, "strides", 1)[0]
    padding = try KerasWindow.padding(arguments, ["valid", "same", "causal"])
    activation = try arguments.activation("activation")
    dilation = try KerasWindow.lengths(arguments, "dilation_rate", 1)[0]
    groups = try arguments.positiveInt("groups")
    guard filters % groups == 0 else {
      throw .value(
        "The number of filters must be evenly divisible by the number of groups. Received: "
          + "groups=\(groups), filters=\(filters).")
    }
    guard step == 1 || dilation == 1 else {
      throw .value(
        "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
          + "strides=(\(step),) and dilation_rate=(\(dilation),)")
    }
    super.init(className: "Conv1D", name: arguments.name, mode: arguments.mode)
  }

  /// How many kernels there are.
  static func filters(_ arguments: KerasArguments) throws(TensorError) -> Int {
    guard let number = try arguments.optionalInt("filters"), number > 0 else {
      throw .value(
        "Invalid value for argument `filters`. Expected a strictly positive value. Received "
          + "filters=\(arguments.text(of: arguments["filters"])).")
    }
    return number
  }

  override var inputRank: KerasInputRank { .atLeast(3) }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    guard shapes[0].count == 3 else {
      throw TensorError(
        .notImplementedError, "lectern has Conv1D for inputs with 3 axes",
        fix: "put the axes before the channels into the batch: x.reshape(...)")
    }
    let features = try lastAxis(of: shapes[0])
    guard features % groups == 0 else {
      throw .value(
        "The number of input channels must be evenly divisible by the number of groups. Received "
          + "groups=\(groups), but the input has \(features) channels (full input shape is "
          + "\(pythonText(of: shapes[0]))).")
    }
    kernel = try addWeight(
      "kernel", shape: [size, features / groups, filters],
      initializer: try arguments.initializer("kernel_initializer"),
      regularizer: arguments.regularizer("kernel_regularizer"))
    if arguments.bool("use_bias") {
      bias = try addWeight(
        "bias", shape: [filters], initializer: try arguments.initializer("bias_initializer"),
        regularizer: arguments.regularizer("bias_regularizer"))
    }
  }

  /// How far a window reaches, its gaps included.
  private var reach: Int { (size - 1) * dilation + 1 }

  /// Zeros to add before and after a sequence.
  private func zeros(_ steps: Int) -> (before: Int, after: Int) {
    switch padding {
    case "same":
      let results = (steps + step - 1) / step
      let total = max(0, (results - 1) * step + reach - steps)
      return (total / 2, total - total / 2)
    case "causal": return (reach - 1, 0)
    default: return (0, 0)
    }
  }

  private func resultSteps(_ steps: Int) -> Int {
    let padded = steps + zeros(steps).before + zeros(steps).after
    return padded < reach ? 0 : (padded - reach) / step + 1
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    let results = shapes[0][1].map(resultSteps)
    if let results, results <= 0 { throw tooShort(shapes[0]) }
    return [[shapes[0][0], results, filters]]
  }

  private func tooShort(_ shape: SymbolicShape) -> TensorError {
    .value(
      "Computed output size would be zero or negative. Received `inputs shape="
        + "\(pythonText(of: shape))`, `kernel shape=\(kernel?.shape.tupleText ?? "")`, "
        + "`dilation_rate=[\(dilation)]`, `strides=(\(step),)`, `padding=\(padding)`.")
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    var tensor = inputs[0].tensor
    let (batch, features) = (tensor.shape[0], tensor.shape[2])
    let results = resultSteps(tensor.shape[1])
    guard results > 0 else { throw tooShort(Array(tensor.shape).map(Optional.some)) }
    let (before, after) = zeros(tensor.shape[1])
    if before + after > 0 { tensor = try tensor.paddedSteps(before: before, after: after) }
    var columns: [Tensor] = []
    for position in 0..<size {
      columns.append(
        try tensor.sliced(
          1, position * dilation, position * dilation + (results - 1) * step + 1, step))
    }
    var sums = try products(columns, kernel, features)
    if let bias { sums = try sums.addingLayerBias(bias) }
    precondition(sums.shape[0] == batch, "a convolution keeps the batch")
    return [KerasFlow(try activation(sums), logits: activation.hasLogits ? sums : nil)]
  }

  /// The windows' columns times the kernel, each group of channels with filters of its own.
  private func products(
    _ columns: [Tensor], _ kernel: Tensor, _ features: Int
  ) throws(TensorError) -> Tensor {
    if groups == 1 {
      return try Tensor.concatenate(columns, 2)
        .matmul(try kernel.reshaped([size * features, filters]))
    }
    let (width, share) = (features / groups, filters / groups)
    var parts: [Tensor] = []
    for group in 0..<groups {
      let own = try columns.map { (column) throws(TensorError) in
        try column.sliced(2, group * width, (group + 1) * width, 1)
      }
      let filters = try kernel.sliced(2, group * share, (group + 1) * share, 1)
      parts.append(
        try Tensor.concatenate(own, 2).matmul(try filters.reshaped([size * width, share])))
    }
    return try Tensor.concatenate(parts, 2)
  }
}
