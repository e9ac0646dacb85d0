import Tensors

/// Distances and similarities between vectors.
public enum Distances {
  /// The cosine of the angle between vectors along an axis.
  public static func cosineSimilarity(
    _ first: Tensor, _ second: Tensor, axis: Int, epsilon: Double
  ) throws(TensorError) -> Tensor {
    let directions = { (x: Tensor) throws(TensorError) -> Tensor in
      let size = try x.norm(axes: [axis], keepingAxes: true)
      // The bound takes no part in the gradient.
      let bound = try size.data.clipped(.scalar(.double(epsilon)), nil, .torch)
      try size.data.assign(bound)
      return try x.divide(size)
    }
    return try directions(first).multiply(directions(second)).sum(axes: [axis])
  }

  /// The distance of vectors along the last axis.
  public static func pairwise(
    _ first: Tensor, _ second: Tensor, power: Double, epsilon: Double, keepingAxis: Bool = false
  ) throws(TensorError) -> Tensor {
    let difference = try first.subtract(second).add(scalar: .double(epsilon))
    return try difference.norm(power, axes: [-1], keepingAxes: keepingAxis)
  }
}

/// A distance or similarity as a layer.
public final class DistanceLayer: CombiningLayer {
  private let name: String
  private let function: (Tensor, Tensor) throws(TensorError) -> Tensor

  init(_ name: String, _ function: @escaping (Tensor, Tensor) throws(TensorError) -> Tensor) {
    self.name = name
    self.function = function
  }

  public override var typeName: String { name }
  public override var inputNames: [String] { ["x1", "x2"] }

  public override func forward(_ inputs: [Tensor]) throws(TensorError) -> Tensor {
    try function(inputs[0], inputs[1])
  }

  static let definitions: [LayerDefinition] = [
    LayerDefinition(
      "CosineSimilarity", "(dim=1, eps=1e-08)", "The cosine of the angle between two vectors.",
      forward: "(x1, x2)", shapes: "[N, D], [N, D] -> [N]", example: "nn.CosineSimilarity(dim=1)",
      sample: LayerSample([:], .numbers([3, 4]), .numbers([3, 4]), output: [3])
    ) { (arguments, _) throws(TensorError) in
      let axis = try arguments.int("dim", default: 1)
      let epsilon = try arguments.double("eps", default: 1e-8)
      return DistanceLayer("CosineSimilarity") { (x, y) throws(TensorError) in
        try Distances.cosineSimilarity(x, y, axis: axis, epsilon: epsilon)
      }
    },
    LayerDefinition(
      "PairwiseDistance", "(p=2.0, eps=1e-06, keepdim=False)", "The distance of two vectors.",
      forward: "(x1, x2)", shapes: "[N, D], [N, D] -> [N]", example: "nn.PairwiseDistance()",
      sample: LayerSample([:], .numbers([3, 4]), .numbers([3, 4]), output: [3])
    ) { (arguments, _) throws(TensorError) in
      let power = try arguments.double("p", default: 2)
      let epsilon = try arguments.double("eps", default: 1e-6)
      let keepsAxis = try arguments.bool("keepdim")
      return DistanceLayer("PairwiseDistance") { (x, y) throws(TensorError) in
        try Distances.pairwise(x, y, power: power, epsilon: epsilon, keepingAxis: keepsAxis)
      }
    },
  ]
}
