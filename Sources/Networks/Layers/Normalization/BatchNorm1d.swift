import Tensors

/// Gives each feature mean 0 and variance 1 over the batch, or by running averages when evaluating.
///
///     input    [N, C] or [N, C, L]
///     output   as the input
public final class BatchNorm1d: UnaryLayer {
  private let features: Int
  private let epsilon: Double
  private let momentum: Double?
  private let isAffine: Bool
  private let tracksStatistics: Bool
  private let context: NetworkContext

  public init(
    _ features: Int, epsilon: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true,
    bias: Bool = true, tracksStatistics: Bool = true, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    self.features = features
    self.epsilon = epsilon
    self.momentum = momentum
    isAffine = affine
    self.tracksStatistics = tracksStatistics
    self.context = context
    super.init()
    let shape: Shape = [features]
    register(
      parameter: "weight",
      affine
        ? try context.parameter(shape, dtype) { (array) throws(TensorError) in
          array.fill(.int(1))
        } : nil)
    register(
      parameter: "bias",
      affine && bias ? try context.parameter(shape, dtype) { _ throws(TensorError) in } : nil)
    guard tracksStatistics else { return }
    let kind = dtype ?? context.defaultDType
    register(buffer: "running_mean", context.buffer(try NDArray.zeros(shape, kind)))
    register(buffer: "running_var", context.buffer(try NDArray.ones(shape, kind)))
    register(buffer: "num_batches_tracked", context.buffer(try NDArray.zeros([], .int64)))
  }

  public override var typeName: String { "BatchNorm1d" }

  public override var extraRepresentation: String {
    "\(features), eps=\(pythonText(epsilon)), "
      + "momentum=\(momentum.map { pythonText($0) } ?? "None"), affine=\(pythonText(isAffine)), "
      + "bias=\(pythonText(parameter(1) != nil)), "
      + "track_running_stats=\(pythonText(tracksStatistics))"
  }

  public override var settings: [Setting] {
    [
      Setting("num_features", .int(features)), Setting("eps", .double(epsilon)),
      Setting("momentum", momentum.map { .double($0) } ?? .none),
      Setting("affine", .bool(isAffine)),
    ]
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    guard input.rank == 2 || input.rank == 3 else {
      throw .value("expected 2D or 3D input (got \(input.rank)D input)")
    }
    guard input.shape[1] == features else {
      throw TensorError(
        .runtimeError,
        "running_mean should contain \(input.shape[1]) elements not \(features)",
        got: "input \(input.shape.torchText)", expected: "input [N, \(features)]",
        fix: "build nn.BatchNorm1d(\(input.shape[1]))")
    }
    let usesBatch = isTraining || !tracksStatistics
    if usesBatch && input.count == features {
      throw TensorError(
        .valueError,
        "Expected more than 1 value per channel when training, got input size torch.Size("
          + "\(input.shape.torchText))",
        fix: "give more than one row, or call .eval() first")
    }
    var factor = momentum ?? 0
    if isTraining, let counter = buffer(named: "num_batches_tracked") {
      let batches = try counter.data.integers().first.map { $0 &+ 1 } ?? 1
      counter.data.fill(.int(batches))
      if momentum == nil { factor = 1 / Double(batches) }
    }
    var running: (mean: Tensor, variance: Tensor)?
    if let mean = buffer(named: "running_mean"), let variance = buffer(named: "running_var") {
      running = (mean, variance)
    }
    return try input.batchNorm(
      running: running, weight: parameter(0), bias: parameter(1), isTraining: usesBatch,
      momentum: factor, epsilon: epsilon)
  }

  public static let definition = LayerDefinition(
    "BatchNorm1d",
    "(num_features, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True, device=None, "
      + "dtype=None, *, bias=True)",
    "Gives each feature mean 0 and variance 1 over the batch.",
    shapes: "[N, C] or [N, C, L] -> the same", example: "nn.BatchNorm1d(4)",
    sample: LayerSample(["num_features": 4, "momentum": 0.1], .numbers([3, 4]), output: [3, 4])
  ) { (arguments, context) throws(TensorError) in
    try BatchNorm1d(
      arguments.size("num_features"), epsilon: arguments.double("eps", default: 1e-5),
      momentum: arguments.optionalDouble("momentum"),
      affine: arguments.bool("affine", default: true),
      bias: arguments.bool("bias", default: true),
      tracksStatistics: arguments.bool("track_running_stats", default: true),
      dtype: arguments.dtype, context)
  }
}
