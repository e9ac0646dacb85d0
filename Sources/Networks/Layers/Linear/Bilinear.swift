import Tensors

/// A product of two inputs with a matrix for each output feature.
///
///     inputs   [..., I], [..., J]
///     weight   [O, I, J]
///     output   [..., O]
public final class Bilinear: CombiningLayer {
  private let sizes: (first: Int, second: Int, output: Int)

  public init(
    _ first: Int, _ second: Int, _ output: Int, bias: Bool = true, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    sizes = (first, second, output)
    super.init()
    let bound = Initialization.biasBound(first)
    let fill = { (array: NDArray) throws(TensorError) in
      try Initialization.uniform(array, from: -bound, to: bound, context.generator)
    }
    register(parameter: "weight", try context.parameter([output, first, second], dtype, fill))
    register(parameter: "bias", bias ? try context.parameter([output], dtype, fill) : nil)
  }

  public override var typeName: String { "Bilinear" }
  public override var inputNames: [String] { ["input1", "input2"] }

  public override var extraRepresentation: String {
    "in1_features=\(sizes.first), in2_features=\(sizes.second), out_features=\(sizes.output), "
      + "bias=\(pythonText(parameter(1) != nil))"
  }

  public override func forward(_ inputs: [Tensor]) throws(TensorError) -> Tensor {
    let weight = try requiredParameter(0)
    let product = try Tensor.einsum("...i,oij,...j->...o", [inputs[0], weight, inputs[1]])
    guard let bias = parameter(1) else { return product }
    return try product.add(bias)
  }

  public static let definition = LayerDefinition(
    "Bilinear",
    "(in1_features, in2_features, out_features, bias=True, device=None, dtype=None)",
    "A product of two inputs with a matrix for each output feature.",
    forward: "(input1, input2)", shapes: "[..., I], [..., J] -> [..., O]",
    example: "nn.Bilinear(3, 4, 2)",
    sample: LayerSample(
      ["in1_features": 3, "in2_features": 4, "out_features": 2], .numbers([5, 3]),
      .numbers([5, 4]), output: [5, 2])
  ) { (arguments, context) throws(TensorError) in
    try Bilinear(
      arguments.size("in1_features"), arguments.size("in2_features"),
      arguments.size("out_features"), bias: arguments.bool("bias", default: true),
      dtype: arguments.dtype, context)
  }
}
