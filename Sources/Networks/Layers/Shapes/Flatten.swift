import Tensors

/// Puts several axes into one.
public final class Flatten: UnaryLayer {
  private let first: Int
  private let last: Int

  public init(first: Int = 1, last: Int = -1) {
    self.first = first
    self.last = last
  }

  public override var typeName: String { "Flatten" }
  public override var extraRepresentation: String { "start_dim=\(first), end_dim=\(last)" }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try input.flattened(first, last)
  }

  static let definition = LayerDefinition(
    "Flatten", "(start_dim=1, end_dim=-1)", "Puts several axes into one.",
    shapes: "[N, A, B] -> [N, A*B]", example: "nn.Flatten()",
    sample: LayerSample([:], .numbers([2, 3, 4]), output: [2, 12])
  ) { (arguments, _) throws(TensorError) in
    try Flatten(
      first: arguments.int("start_dim", default: 1), last: arguments.int("end_dim", default: -1))
  }
}

/// Splits one axis into several.
public final class Unflatten: UnaryLayer {
  private let axis: Int
  private let sizes: [Int]

  public init(axis: Int, sizes: [Int]) {
    self.axis = axis
    self.sizes = sizes
  }

  public override var typeName: String { "Unflatten" }

  public override var extraRepresentation: String {
    "dim=\(axis), unflattened_size=\(pythonText(sizes))"
  }

  public override func forward(_ input: Tensor) throws(TensorError) -> Tensor {
    try input.unflattened(axis, sizes)
  }

  static let definition = LayerDefinition(
    "Unflatten", "(dim, unflattened_size)", "Splits one axis into several.",
    shapes: "[N, A*B] -> [N, A, B]", example: "nn.Unflatten(1, (2, 3))",
    sample: LayerSample(
      ["dim": 1, "unflattened_size": [2, 3]], .numbers([2, 6]), output: [2, 2, 3])
  ) { (arguments, _) throws(TensorError) in
    try Unflatten(axis: arguments.int("dim"), sizes: arguments.ints("unflattened_size") ?? [])
  }
}
