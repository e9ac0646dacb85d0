import Tensors

/// How a convolution steps over its input.
public struct ConvolutionOptions {
  public var kernel: [Int]
  public var stride: [Int]
  public var padding: [Int]
  public var dilation: [Int]
  public var groups = 1
  public var bias = true
  /// `same` or `valid` if the padding was given by name.
  public var paddingName: String?
  public var dtype: DType?

  /// Reads the arguments of a layer with this many axes to step over.
  init(_ arguments: LayerArguments, axes: Int) throws(TensorError) {
    let spread = { (name: String, fallback: Int) throws(TensorError) -> [Int] in
      let given = try arguments.ints(name) ?? [fallback]
      return given.count == 1 ? [Int](repeating: given[0], count: axes) : given
    }
    kernel = try spread("kernel_size", 1)
    stride = try spread("stride", 1)
    dilation = try spread("dilation", 1)
    groups = try arguments.int("groups", default: 1)
    bias = try arguments.bool("bias", default: true)
    dtype = arguments.dtype
    guard [kernel, stride, dilation].allSatisfy({ $0.count == axes && $0.allSatisfy { $0 > 0 } })
    else { throw .value("kernel_size, stride and dilation must be positive, one for each axis") }
    let mode = try arguments.string("padding_mode", default: "zeros")
    guard mode == "zeros" else {
      throw TensorError(
        .notImplementedError, "lectern has only padding_mode='zeros', not '\(mode)'")
    }
    if case .string(let name)? = arguments.values["padding"] {
      guard name == "same" || name == "valid" else {
        throw .value(
          "Invalid padding string '\(name)', should be one of {'valid', 'same'}")
      }
      paddingName = name
      // An even kernel pads one more at the end, which `Conv1d` adds before it convolves.
      padding = zip(kernel, dilation).map { name == "same" ? ($1 * ($0 - 1)) / 2 : 0 }
    } else {
      padding = try spread("padding", 0)
    }
  }

  /// How much the end of each axis is padded more than its beginning.
  var extraPadding: [Int] {
    guard paddingName == "same" else { return kernel.map { _ in 0 } }
    return zip(kernel, dilation).map { ($1 * ($0 - 1)) % 2 }
  }

  func text(_ inputs: Int, _ outputs: Int, hasBias: Bool) -> String {
    var text =
      "\(inputs), \(outputs), kernel_size=\(pythonText(kernel)), stride=\(pythonText(stride))"
    if let paddingName {
      text += ", padding=\(paddingName)"
    } else if padding.contains(where: { $0 != 0 }) {
      text += ", padding=\(pythonText(padding))"
    }
    if dilation.contains(where: { $0 != 1 }) { text += ", dilation=\(pythonText(dilation))" }
    if groups != 1 { text += ", groups=\(groups)" }
    if !hasBias { text += ", bias=False" }
    return text
  }
}

/// The same small filters at each position of a sequence.
///
///     input    [N, C, L] or [C, L]
///     weight   [O, C / groups, K]
///     output   [N, O, L']
public final class Conv1d: UnaryLayer {
  private let inputs: Int
  private let outputs: Int
  private let options: ConvolutionOptions

  init(
    _ inputs: Int, _ outputs: Int, _ options: ConvolutionOptions, _ context: NetworkContext
  ) throws(TensorError) {
    self.inputs = inputs
    self.outputs = outputs
    self.options = options
    super.init()
    try registerConvolution(inputs, outputs, options, context)
  }

  public override var typeName: String { "Conv1d" }

  public override var extraRepresentation: String {
    options.text(inputs, outputs, hasBias: parameter(1) != nil)
  }

  public override var settings: [Setting] {
    [
      Setting("in_channels", .int(inputs)), Setting("out_channels", .int(outputs)),
      Setting("kernel_size", .ints(options.kernel)), Setting("stride", .ints(options.stride)),
    ]
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    guard input.rank == 2 || input.rank == 3 else {
      throw .runtime(
        "Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: "
          + input.shape.torchText)
    }
    var batched = input.rank == 3 ? input : try input.unsqueezed(0)
    let extra = options.extraPadding[0]
    if extra > 0 { batched = try batched.padded([0, extra]) }
    let output = try batched.conv1d(
      requiredParameter(0), parameter(1), stride: options.stride[0],
      padding: options.padding[0], dilation: options.dilation[0], groups: options.groups)
    return input.rank == 3 ? output : try output.squeezed([0])
  }

  static let signature =
    "(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, "
    + "bias=True, padding_mode='zeros', device=None, dtype=None)"

  public static let definition = LayerDefinition(
    "Conv1d", signature, "The same small filters at each position of a sequence.",
    shapes: "[N, C, L] -> [N, O, L']", example: "nn.Conv1d(4, 8, kernel_size=3)",
    sample: LayerSample(
      ["in_channels": 2, "out_channels": 3, "kernel_size": 3, "padding": 1], .numbers([2, 2, 5]),
      output: [2, 3, 5])
  ) { (arguments, context) throws(TensorError) in
    try Conv1d(
      arguments.size("in_channels"), arguments.size("out_channels"),
      ConvolutionOptions(arguments, axes: 1), context)
  }
}

/// The same small filters at each place of an image.
///
///     input    [N, C, H, W]
///     weight   [O, C / groups, K, K]
///     output   [N, O, H', W']
public final class Conv2d: UnaryLayer {
  private let inputs: Int
  private let outputs: Int
  private let options: ConvolutionOptions

  init(
    _ inputs: Int, _ outputs: Int, _ options: ConvolutionOptions, _ context: NetworkContext
  ) throws(TensorError) {
    self.inputs = inputs
    self.outputs = outputs
    self.options = options
    super.init()
    try registerConvolution(inputs, outputs, options, context)
  }

  public override var typeName: String { "Conv2d" }

  public override var extraRepresentation: String {
    options.text(inputs, outputs, hasBias: parameter(1) != nil)
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    guard input.rank == 3 || input.rank == 4 else {
      throw .runtime(
        "Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: "
          + input.shape.torchText)
    }
    var batched = input.rank == 4 ? input : try input.unsqueezed(0)
    let extra = options.extraPadding
    if extra.contains(where: { $0 > 0 }) {
      batched = try batched.padded([0, extra[1], 0, extra[0]])
    }
    let output = try Convolutions.conv2d(
      batched, requiredParameter(0), parameter(1), stride: options.stride,
      padding: options.padding, dilation: options.dilation, groups: options.groups)
    return input.rank == 4 ? output : try output.squeezed([0])
  }

  public static let definition = LayerDefinition(
    "Conv2d", Conv1d.signature, "The same small filters at each place of an image.",
    shapes: "[N, C, H, W] -> [N, O, H', W']", example: "nn.Conv2d(1, 8, kernel_size=3)",
    sample: LayerSample(
      ["in_channels": 2, "out_channels": 3, "kernel_size": 3, "padding": 1],
      .numbers([2, 2, 4, 4]), output: [2, 3, 4, 4])
  ) { (arguments, context) throws(TensorError) in
    try Conv2d(
      arguments.size("in_channels"), arguments.size("out_channels"),
      ConvolutionOptions(arguments, axes: 2), context)
  }
}

extension Module {
  fileprivate func registerConvolution(
    _ inputs: Int, _ outputs: Int, _ options: ConvolutionOptions, _ context: NetworkContext
  ) throws(TensorError) {
    guard options.groups > 0, inputs % options.groups == 0 else {
      throw .value("in_channels must be divisible by groups")
    }
    guard outputs % options.groups == 0 else {
      throw .value("out_channels must be divisible by groups")
    }
    let shape = try Shape([outputs, inputs / options.groups] + options.kernel)
    register(
      parameter: "weight",
      try context.parameter(shape, options.dtype) { (array) throws(TensorError) in
        try Initialization.kaimingUniform(array, slope: 5.0.squareRoot(), context.generator)
      })
    let bound = Initialization.biasBound(
      inputs / options.groups * options.kernel.reduce(1, *))
    register(
      parameter: "bias",
      !options.bias
        ? nil
        : try context.parameter([outputs], options.dtype) { (array) throws(TensorError) in
          try Initialization.uniform(array, from: -bound, to: bound, context.generator)
        })
  }
}
