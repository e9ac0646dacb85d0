import Tensors

/// Gives the last axes mean 0 and variance 1, then scales and shifts them.
///
///     input    [..., shape]
///     weight   shape
///     output   [..., shape]
public final class LayerNorm: UnaryLayer {
  public let shape: Shape
  public let epsilon: Double
  private let isAffine: Bool

  public init(
    _ shape: [Int], epsilon: Double = 1e-5, affine: Bool = true, bias: Bool = true,
    dtype: DType? = nil, _ context: NetworkContext
  ) throws(TensorError) {
    self.shape = try Shape(shape)
    self.epsilon = epsilon
    isAffine = affine
    super.init()
    register(
      parameter: "weight",
      affine
        ? try context.parameter(self.shape, dtype) { (array) throws(TensorError) in
          array.fill(.int(1))
        } : nil)
    register(
      parameter: "bias",
      affine && bias ? try context.parameter(self.shape, dtype) { _ throws(TensorError) in } : nil)
  }

  public override var typeName: String { "LayerNorm" }

  public override var extraRepresentation: String {
    "\(shape.tupleText), eps=\(pythonText(epsilon)), elementwise_affine=\(pythonText(isAffine)), "
      + "bias=\(pythonText(parameter(1) != nil))"
  }

  public override var settings: [Setting] {
    [
      Setting("normalized_shape", .ints(Array(shape))), Setting("eps", .double(epsilon)),
      Setting("elementwise_affine", .bool(isAffine)),
    ]
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try input.layerNorm(shape, weight: parameter(0), bias: parameter(1), epsilon: epsilon)
  }

  public static let definition = LayerDefinition(
    "LayerNorm",
    "(normalized_shape, eps=1e-05, elementwise_affine=True, bias=True, device=None, dtype=None)",
    "Gives the last axes mean 0 and variance 1, then scales and shifts them.",
    shapes: "[..., shape] -> [..., shape]", example: "nn.LayerNorm(4)",
    sample: LayerSample(["normalized_shape": 4], .numbers([3, 4]), output: [3, 4])
  ) { (arguments, context) throws(TensorError) in
    try LayerNorm(
      arguments.ints("normalized_shape") ?? [], epsilon: arguments.double("eps", default: 1e-5),
      affine: arguments.bool("elementwise_affine", default: true),
      bias: arguments.bool("bias", default: true), dtype: arguments.dtype, context)
  }
}
