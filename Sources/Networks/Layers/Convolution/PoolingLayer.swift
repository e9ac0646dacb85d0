import Tensors

/// One number for each window of a sequence or an image: its largest or its mean.
public final class PoolingLayer: UnaryLayer {
  typealias Function = (Tensor) throws(TensorError) -> Tensor

  private let name: String
  private let extra: String
  private let function: Function

  init(_ name: String, _ extra: String, _ function: @escaping Function) {
    self.name = name
    self.extra = extra
    self.function = function
  }

  public override var typeName: String { name }
  public override var extraRepresentation: String { extra }
  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try function(input)
  }

  /// A window as PyTorch's pooling layers take it: one number, or one for each axis.
  struct Window {
    let kernel: [Int]
    let stride: [Int]
    let padding: [Int]

    init(_ arguments: LayerArguments) throws(TensorError) {
      kernel = try arguments.ints("kernel_size") ?? [1]
      stride = try arguments.ints("stride") ?? kernel
      padding = try arguments.ints("padding") ?? [0]
      let dilation = try arguments.ints("dilation") ?? [1]
      if try arguments.bool("ceil_mode") || dilation.contains(where: { $0 != 1 }) {
        throw TensorError(
          .notImplementedError, "lectern has no ceil_mode and no dilation in pooling layers")
      }
    }

    /// The three numbers of a pooling over sequences.
    func line() throws(TensorError) -> (kernel: Int, stride: Int, padding: Int) {
      guard kernel.count == 1, stride.count == 1, padding.count == 1 else {
        throw .runtime("kernel_size, stride and padding must be one int for a sequence")
      }
      return (kernel[0], stride[0], padding[0])
    }

    func image() throws(TensorError) -> PoolingWindow {
      try PoolingWindow(size: kernel, stride: stride, padding: padding)
    }

    /// `2` or `(2, 3)`, as it was given.
    static func text(_ values: [Int]) -> String {
      values.count == 1 ? "\(values[0])" : "(\(values.map(String.init).joined(separator: ", ")))"
    }
  }

  static let definitions: [LayerDefinition] = [
    LayerDefinition(
      "MaxPool1d",
      "(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False)",
      "The largest number of each window.", shapes: "[N, C, L] -> [N, C, L']",
      example: "nn.MaxPool1d(2)",
      sample: LayerSample(["kernel_size": 2], .numbers([2, 3, 6]), output: [2, 3, 3])
    ) { (arguments, _) throws(TensorError) in
      let given = try Window(arguments)
      let window = try given.line()
      return PoolingLayer("MaxPool1d", maximumText(given)) { (x) throws(TensorError) in
        try x.maxPool1d(window.kernel, stride: window.stride, padding: window.padding)
      }
    },
    LayerDefinition(
      "AvgPool1d",
      "(kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True)",
      "The mean of each window.", shapes: "[N, C, L] -> [N, C, L']", example: "nn.AvgPool1d(2)",
      sample: LayerSample(["kernel_size": 2], .numbers([2, 3, 6]), output: [2, 3, 3])
    ) { (arguments, _) throws(TensorError) in
      let window = try Window(arguments).line()
      let text =
        "kernel_size=(\(window.kernel),), stride=(\(window.stride),), padding=(\(window.padding),)"
      return PoolingLayer("AvgPool1d", text) { (x) throws(TensorError) in
        try x.averagePool1d(window.kernel, stride: window.stride, padding: window.padding)
      }
    },
    LayerDefinition(
      "MaxPool2d",
      "(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False)",
      "The largest number of each window.", shapes: "[N, C, H, W] -> [N, C, H', W']",
      example: "nn.MaxPool2d(2)",
      sample: LayerSample(["kernel_size": 2], .numbers([2, 3, 4, 4]), output: [2, 3, 2, 2])
    ) { (arguments, _) throws(TensorError) in
      let given = try Window(arguments)
      let window = try given.image()
      return PoolingLayer("MaxPool2d", maximumText(given)) { (x) throws(TensorError) in
        try Convolutions.maxPool2d(x, window)
      }
    },
    adaptive("AdaptiveAvgPool1d", "The means of so many parts of a sequence.", largest: false),
    adaptive("AdaptiveMaxPool1d", "The largest numbers of so many parts.", largest: true),
  ]

  private static func maximumText(_ window: Window) -> String {
    "kernel_size=\(Window.text(window.kernel)), stride=\(Window.text(window.stride)), "
      + "padding=\(Window.text(window.padding)), dilation=1, ceil_mode=False"
  }

  private static func adaptive(
    _ name: String, _ summary: String, largest: Bool
  ) -> LayerDefinition {
    LayerDefinition(
      name, "(output_size)", summary, shapes: "[N, C, L] -> [N, C, O]", example: "nn.\(name)(1)",
      sample: LayerSample(["output_size": 1], .numbers([2, 3, 5]), output: [2, 3, 1])
    ) { (arguments, _) throws(TensorError) in
      let size = try arguments.ints("output_size")?.first ?? 1
      return PoolingLayer(name, "output_size=\(size)") { (x) throws(TensorError) in
        try x.adaptivePool1d(size, largest: largest)
      }
    }
  }
}
