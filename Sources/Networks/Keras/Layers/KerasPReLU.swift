import Tensors

/// A slope below zero that is learned: `max(x, 0) - alpha * max(-x, 0)`.
///
/// Shapes: input [batch, ...], alpha as the input without its batch, 1 for shared axes.
///
/// - Source: `keras.layers.PReLU` of Keras 3.15.
final class KerasPReLU: KerasLayer {
  static let definition = KerasLayerDefinition(
    "PReLU",
    "alpha_initializer='zeros', alpha_regularizer=None, alpha_constraint=None, shared_axes=None",
    "A slope below zero that is learned.", example: "layers.PReLU()"
  ) { (arguments) throws(TensorError) in try KerasPReLU(arguments) }

  private let initializer: KerasInitializer
  private let regularizer: KerasRegularizer?
  private let sharedAxes: [Int]
  private var alpha: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    initializer = try arguments.initializer("alpha_initializer")
    regularizer = arguments.regularizer("alpha_regularizer")
    switch arguments["shared_axes"] {
    case .ints(let axes): sharedAxes = axes.compactMap { $0 }
    case .int(let axis): sharedAxes = [axis]
    default: sharedAxes = []
    }
    super.init(className: "PReLU", name: arguments.name, mode: arguments.mode)
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    var lengths: [Int] = []
    for (axis, length) in shapes[0].enumerated().dropFirst() {
      if sharedAxes.contains(axis) {
        lengths.append(1)
      } else if let length {
        lengths.append(length)
      } else {
        throw TensorError(
          .valueError, "PReLU needs to know the length of axis \(axis), which is None",
          fix: "share the slope along it: layers.PReLU(shared_axes=[\(axis)])")
      }
    }
    alpha = try addWeight(
      "alpha", shape: lengths, initializer: initializer, regularizer: regularizer)
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let alpha else { return inputs }
    let x = inputs[0].tensor
    let below = try alpha.times(-1).multiply(x.times(-1).unary(.relu))
    return [KerasFlow(try x.unary(.relu).add(below), mask: inputs[0].mask)]
  }
}
