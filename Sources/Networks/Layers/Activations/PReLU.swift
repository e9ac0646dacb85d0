import Tensors

/// A rectifier whose slope for negative values is learned.
public final class PReLU: UnaryLayer {
  private let count: Int

  public init(
    _ count: Int = 1, start: Double = 0.25, dtype: DType? = nil, _ context: NetworkContext
  ) throws(TensorError) {
    self.count = count
    super.init()
    register(
      parameter: "weight",
      try context.parameter([count], dtype) { (array) throws(TensorError) in
        array.fill(.double(start))
      })
  }

  public override var typeName: String { "PReLU" }
  public override var extraRepresentation: String { "num_parameters=\(count)" }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try Activations.parametric(input, requiredParameter(0))
  }

  static let definition = LayerDefinition(
    "PReLU", "(num_parameters=1, init=0.25, device=None, dtype=None)",
    "A rectifier whose slope for negative values is learned.", shapes: "[...] -> [...]",
    example: "nn.PReLU()", sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
  ) { (arguments, context) throws(TensorError) in
    try PReLU(
      arguments.size("num_parameters", default: 1), start: arguments.double("init", default: 0.25),
      dtype: arguments.dtype, context)
  }
}
