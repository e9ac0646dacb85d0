import Tensors

/// Divides the last axes by the root of their mean square, then scales them.
public final class RMSNorm: UnaryLayer {
  private let shape: Shape
  private let epsilon: Double?

  public init(
    _ shape: [Int], epsilon: Double? = nil, affine: Bool = true, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    self.shape = try Shape(shape)
    self.epsilon = epsilon
    super.init()
    register(
      parameter: "weight",
      affine
        ? try context.parameter(self.shape, dtype) { (array) throws(TensorError) in
          array.fill(.int(1))
        } : nil)
  }

  public override var typeName: String { "RMSNorm" }

  public override var extraRepresentation: String {
    "\(shape.tupleText), eps=\(epsilon.map { pythonText($0) } ?? "None"), "
      + "elementwise_affine=\(pythonText(parameter(0) != nil))"
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    if input.dtype.isHalf {
      return try normalized(
        input.cast(to: .float32), parameter(0)?.cast(to: .float32),
        epsilon ?? Double(Float.ulpOfOne)
      ).cast(to: input.dtype)
    }
    let floor =
      epsilon ?? (input.dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne))
    return try normalized(input, parameter(0), floor)
  }

  private func normalized(
    _ input: Tensor, _ weight: Tensor?, _ floor: Double
  ) throws(TensorError) -> Tensor {
    let axes = (0..<shape.count).map { -1 - $0 }
    let square = try input.multiply(input).mean(axes: axes, keepingAxes: true)
    let scaled = try input.multiply(square.add(scalar: .double(floor)).unary(.rsqrt))
    guard let weight else { return scaled }
    return try scaled.multiply(weight)
  }

  public static let definition = LayerDefinition(
    "RMSNorm", "(normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None)",
    "Divides the last axes by the root of their mean square, then scales them.",
    shapes: "[..., shape] -> [..., shape]", example: "nn.RMSNorm(4)",
    sample: LayerSample(["normalized_shape": 4], .numbers([3, 4]), output: [3, 4])
  ) { (arguments, context) throws(TensorError) in
    try RMSNorm(
      arguments.ints("normalized_shape") ?? [], epsilon: arguments.optionalDouble("eps"),
      affine: arguments.bool("elementwise_affine", default: true), dtype: arguments.dtype, context)
  }
}
