import Tensors

/// What the layers of one session share: the random numbers, the gradient mode, the default dtype.
public final class NetworkContext {
  public let generator: TorchGenerator
  public let mode: GradMode
  /// The dtype of parameters that are not asked for in another one.
  public var defaultDType = DType.float32

  public init(generator: TorchGenerator, mode: GradMode) {
    self.generator = generator
    self.mode = mode
  }

  /// A trainable tensor filled by `fill`.
  func parameter(
    _ shape: Shape, _ dtype: DType?, _ fill: (NDArray) throws(TensorError) -> Void
  ) throws(TensorError) -> Tensor {
    let array = try NDArray.zeros(shape, dtype ?? defaultDType)
    try fill(array)
    return Tensor(array, requiresGrad: true, mode: mode)
  }

  /// A tensor that is kept but not trained.
  func buffer(_ array: NDArray) -> Tensor { Tensor(array, mode: mode) }
}
