import Tensors

/// Convolution and pooling of images, put together from windows and products.
public enum Convolutions {
  /// The same small filters at each place of `[N, C, H, W]`.
  public static func conv2d(
    _ input: Tensor, _ weight: Tensor, _ bias: Tensor?, stride: [Int], padding: [Int],
    dilation: [Int], groups: Int
  ) throws(TensorError) -> Tensor {
    guard input.rank == 4, weight.rank == 4, input.shape[1] == weight.shape[1] * groups else {
      throw .runtime(
        "Given groups=\(groups), weight of size \(weight.shape.torchText), expected input"
          + "\(input.shape.torchText) to have \(weight.rank > 1 ? weight.shape[1] * groups : 0) "
          + "channels, but got \(input.rank > 1 ? input.shape[1] : 0) channels instead")
    }
    let padded =
      padding.allSatisfy { $0 == 0 }
      ? input : try input.padded([padding[1], padding[1], padding[0], padding[0]])
    let limit = Int(Int32.max) / 4
    guard (stride + dilation).allSatisfy({ $0 > 0 && $0 < limit }), stride.count == 2,
      dilation.count == 2, weight.shape[2] < limit / dilation[0],
      weight.shape[3] < limit / dilation[1]
    else { throw .runtime("non-positive stride is not supported") }
    let reach = [
      dilation[0] * (weight.shape[2] - 1) + 1, dilation[1] * (weight.shape[3] - 1) + 1,
    ]
    guard padded.shape[2] >= reach[0], padded.shape[3] >= reach[1] else {
      throw .runtime(
        "Calculated padded input size per channel: (\(padded.shape[2]) x \(padded.shape[3])). "
          + "Kernel size: (\(reach[0]) x \(reach[1])). Kernel size can't be greater "
          + "than actual input size")
    }
    var windows = try padded.unfolded(2, reach[0], stride[0]).unfolded(3, reach[1], stride[1])
    if dilation[0] > 1 { windows = try windows.sliced(4, 0, nil, dilation[0]) }
    if dilation[1] > 1 { windows = try windows.sliced(5, 0, nil, dilation[1]) }
    var outputs: [Tensor] = []
    let (inputSize, outputSize) = (weight.shape[1], weight.shape[0] / groups)
    for group in 0..<groups {
      let part = groups == 1 ? windows : try windows.narrowed(1, group * inputSize, inputSize)
      let filters = groups == 1 ? weight : try weight.narrowed(0, group * outputSize, outputSize)
      outputs.append(try .einsum("nchwij,ocij->nohw", [part, filters]))
    }
    let result = outputs.count == 1 ? outputs[0] : try Tensor.concatenate(outputs, 1)
    let whole = try bias.map { (bias) throws(TensorError) in
      try result.add(bias.reshaped([bias.count, 1, 1]))
    }
    return try (whole ?? result).renamed("ConvolutionBackward0")
  }

  /// The largest number of each window of `[N, C, H, W]`.
  public static func maxPool2d(_ input: Tensor, _ window: PoolingWindow) throws(TensorError)
    -> Tensor
  {
    let windows = try windows(input, window, filler: .double(-.infinity))
    return try windows.extremum(largest: true, axis: -1).values
  }

  /// Where the largest number of each window stands within its image, counted row by row.
  public static func maxPool2dPlaces(
    _ input: Tensor, _ window: PoolingWindow
  ) throws(TensorError) -> NDArray {
    let windows = try windows(input, window, filler: .double(-.infinity))
    let best = try windows.data.argExtremum(largest: true, axis: -1, keepingAxes: false)
    let (rows, columns) = (best.shape[best.rank - 2], best.shape[best.rank - 1])
    func starts(_ count: Int, _ axis: Int) -> [Int] {
      (0..<count).map { $0 * window.stride[axis] - window.padding[axis] }
    }
    func sum(_ offsets: NDArray, _ inner: NDArray) throws(TensorError) -> NDArray {
      try .binary(.add, .array(offsets), .array(inner))
    }
    let width = Scalar.int(window.size[1])
    let down = try sum(
      NDArray(starts(rows, 0), [rows, 1]),
      .binary(.floorDivide, .array(best), .scalar(width)))
    let across = try sum(
      NDArray(starts(columns, 1)), .binary(.remainder, .array(best), .scalar(width)))
    let length = Scalar.int(input.shape[input.rank - 1])
    return try sum(.binary(.multiply, .array(down), .scalar(length)), across)
  }

  /// The mean of each window of `[N, C, H, W]`.
  public static func averagePool2d(
    _ input: Tensor, _ window: PoolingWindow
  ) throws(TensorError) -> Tensor {
    try windows(input, window, filler: .int(0)).mean(axes: [-1])
  }

  private static func windows(
    _ input: Tensor, _ window: PoolingWindow, filler: Scalar
  ) throws(TensorError) -> Tensor {
    guard input.rank == 3 || input.rank == 4 else {
      throw .runtime("non-empty 3D or 4D (batch mode) tensor expected for input")
    }
    let (size, stride, padding) = (window.size, window.stride, window.padding)
    guard
      (0..<2).allSatisfy({
        size[$0] > 0 && stride[$0] > 0 && padding[$0] >= 0 && padding[$0] <= size[$0] / 2
      })
    else { throw .runtime("pad should be at most half of effective kernel size") }
    let padded =
      padding == [0, 0]
      ? input : try input.padded([padding[1], padding[1], padding[0], padding[0]], filler)
    return try padded.unfolded(-2, size[0], stride[0]).unfolded(-2, size[1], stride[1])
      .flattened(-2, -1)
  }
}

/// The window of a pooling over images; each has two numbers, down and across.
public struct PoolingWindow: Sendable {
  public let size: [Int]
  public let stride: [Int]
  public let padding: [Int]

  /// - Parameter stride: the size if nil; of each, one number stands for both axes.
  /// - Throws: RuntimeError in PyTorch's words for more than two numbers.
  public init(size: [Int], stride: [Int]?, padding: [Int]) throws(TensorError) {
    func pair(_ values: [Int], _ name: String) throws(TensorError) -> [Int] {
      guard let first = values.first, values.count <= 2 else {
        throw .runtime("\(name) must either be a single int, or a tuple of two ints")
      }
      return values.count == 1 ? [first, first] : values
    }
    self.size = try pair(size, "kernel_size")
    self.stride = try pair(stride ?? size, "stride")
    self.padding = try pair(padding, "padding")
  }
}
