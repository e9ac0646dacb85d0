import Tensors

/// A weighted sum of the features, plus a bias.
///
/// Shapes, with I input and O output features:
///
///     input    [..., I]
///     weight   [O, I]
///     output   [..., O]
///
/// - Throws: `TensorError` if the last axis of the input is not I.
public final class Linear: UnaryLayer {
  public let inFeatures: Int
  public let outFeatures: Int
  private let name: String

  /// - Parameter name: what the layer is called when it is printed.
  public init(
    _ inFeatures: Int, _ outFeatures: Int, bias: Bool = true, dtype: DType? = nil,
    name: String = "Linear", _ context: NetworkContext
  ) throws(TensorError) {
    self.inFeatures = inFeatures
    self.outFeatures = outFeatures
    self.name = name
    super.init()
    let weight = try context.parameter([outFeatures, inFeatures], dtype) {
      (array) throws(TensorError) in
      guard inFeatures > 0 else { return }
      try Initialization.kaimingUniform(array, slope: 5.0.squareRoot(), context.generator)
    }
    register(parameter: "weight", weight)
    let bound = Initialization.biasBound(inFeatures)
    let biasTensor =
      !bias
      ? nil
      : try context.parameter([outFeatures], dtype) { (array) throws(TensorError) in
        try Initialization.uniform(array, from: -bound, to: bound, context.generator)
      }
    register(parameter: "bias", biasTensor)
  }

  public override var typeName: String { name }

  public override var extraRepresentation: String {
    "in_features=\(inFeatures), out_features=\(outFeatures), "
      + "bias=\(pythonText(parameter(1) != nil))"
  }

  public override var settings: [Setting] {
    [Setting("in_features", .int(inFeatures)), Setting("out_features", .int(outFeatures))]
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    do {
      return try input.linear(try requiredParameter(0), parameter(1))
    } catch {
      throw explained(error, input)
    }
  }

  /// The same error with what the layer wants.
  private func explained(_ error: TensorError, _ input: Tensor) -> TensorError {
    guard let last = input.shape.last, last != inFeatures else { return error }
    var error = error
    error.got = "input \(input.shape.torchText)"
    error.expected = "input [..., \(inFeatures)]"
    error.fix =
      "build nn.\(name)(\(last), \(outFeatures)), or make the layer before it give "
      + "\(inFeatures) features"
    return error
  }

  public static let definition = LayerDefinition(
    "Linear", "(in_features, out_features, bias=True, device=None, dtype=None)",
    "A weighted sum of the features, plus a bias.", shapes: "[..., I] -> [..., O]",
    example: "nn.Linear(4, 2)",
    sample: LayerSample(
      ["in_features": 4, "out_features": 2], .numbers([3, 4]), output: [3, 2])
  ) { (arguments, context) throws(TensorError) in
    let (inputs, outputs) = (
      try arguments.weightSize("in_features"), try arguments.weightSize("out_features")
    )
    try NDArray.checkSize([outputs, inputs])
    return try Linear(
      inputs, outputs,
      bias: arguments.bool("bias", default: true), dtype: arguments.dtype, context)
  }
}
