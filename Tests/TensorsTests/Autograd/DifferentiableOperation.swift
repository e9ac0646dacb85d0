import Tensors
import Testing

/// One differentiable operation, with operands on which its gradient is checked.
struct DifferentiableOperation: Sendable, CustomTestStringConvertible {
  var name: String
  /// The shapes of the operands that get a gradient.
  var shapes: [[Int]]
  /// Whether the operands are drawn from 0.5 to 1.5 instead of from -1.5 to 1.5.
  var isPositive = false
  var apply: @Sendable ([Tensor]) throws -> [Tensor]

  var testDescription: String { name }

  init(
    _ name: String, _ shapes: [Int]..., isPositive: Bool = false,
    apply: @escaping @Sendable ([Tensor]) throws -> [Tensor]
  ) {
    self.name = name
    self.shapes = shapes
    self.isPositive = isPositive
    self.apply = apply
  }

  static func one(
    _ name: String, _ shapes: [Int]..., isPositive: Bool = false,
    apply: @escaping @Sendable ([Tensor]) throws -> Tensor
  ) -> DifferentiableOperation {
    var operation = DifferentiableOperation(name) { [try apply($0)] }
    operation.shapes = shapes
    operation.isPositive = isPositive
    return operation
  }
}

extension Tensor {
  func mask(_ values: [Bool], _ shape: Shape) throws -> Tensor { leaf(try NDArray(values, shape)) }
  func integers(_ values: [Int], _ shape: Shape? = nil) throws -> Tensor {
    leaf(try NDArray(values, shape))
  }
}
