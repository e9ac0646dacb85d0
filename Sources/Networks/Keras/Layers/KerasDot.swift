import Tensors

/// The dot product of two inputs along an axis of each, row by row of the batch.
///
/// - Source: `keras.layers.Dot` and `batch_dot` of Keras 3.15.
final class KerasDot: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Dot", "axes, normalize=False", "The dot product of two inputs along an axis of each.",
    example: "layers.Dot(axes=1)([a, b])"
  ) { (arguments) throws(TensorError) in try KerasDot(arguments) }

  private let axes: [Int]
  private let normalizes: Bool

  init(_ arguments: KerasArguments) throws(TensorError) {
    switch arguments["axes"] {
    case .int(let axis): axes = [axis, axis]
    case .ints(let given):
      axes = given.compactMap { $0 }
      guard axes.count == 2 else {
        throw .value(
          "Invalid format for argument `axes`: it should contain two elements. Received: axes="
            + pythonText(of: given))
      }
    default:
      throw .value(
        "Invalid type for argument `axes`: it should be a list or an int. Received: axes="
          + arguments.text(of: arguments["axes"]))
    }
    normalizes = arguments.bool("normalize")
    super.init(className: "Dot", name: arguments.name, mode: arguments.mode)
  }

  override var inputCount: Int? { nil }

  override func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {
    throw .value(
      "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape="
        + pythonText(of: shape))
  }

  /// The axis of each input, counted from the front.
  private func places(_ ranks: [Int]) throws(TensorError) -> [Int] {
    let places = zip(axes, ranks).map { $0 < 0 ? $0 + $1 : $0 }
    guard zip(places, ranks).allSatisfy({ (0..<$1).contains($0) }) else {
      throw TensorError(.indexError, "tuple index out of range")
    }
    return places
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    guard shapes.count == 2 else {
      throw .value(
        "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape=["
          + shapes.map(pythonText).joined(separator: ", ") + "]")
    }
    let places = try places(shapes.map(\.count))
    let (one, two) = (shapes[0][places[0]], shapes[1][places[1]])
    if let one, let two, one != two {
      throw .value(
        "Incompatible input shapes: axis values \(one) (at axis \(places[0])) != \(two) (at axis "
          + "\(places[1])). Full input shapes: \(pythonText(of: shapes[0])), "
          + pythonText(of: shapes[1]))
    }
    var first = shapes[0]
    var second = shapes[1]
    first.remove(at: places[0])
    second.remove(at: places[1])
    let result = first + second.dropFirst()
    return [result.count == 1 ? result + [1] : result]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard inputs.count == 2 else {
      throw .value("A `Dot` layer should be called on a list of 2 inputs.")
    }
    var (one, two) = (inputs[0].tensor, inputs[1].tensor)
    let places = try places([one.rank, two.rank])
    if normalizes {
      one = try one.normalized(places[0])
      two = try two.normalized(places[1])
    }
    let result = try resultShapes([one.shape, two.shape].map { $0.map(Optional.some) })[0]
    let rest = (0..<one.rank).filter { $0 > 0 && $0 != places[0] }
    let others = (0..<two.rank).filter { $0 > 0 && $0 != places[1] }
    let (batch, length) = (one.shape[0], one.shape[places[0]])
    let rows = try one.permuted([0] + rest + [places[0]]).reshaped([batch, -1, length])
    let columns = try two.permuted([0, places[1]] + others).reshaped([batch, length, -1])
    return [KerasFlow(try rows.matmul(columns).reshaped(result.map { $0 ?? 1 }))]
  }

  override var supportsMasks: Bool { true }
}

extension Tensor {
  /// Vectors of length 1 along an axis.
  fileprivate func normalized(_ axis: Int) throws(TensorError) -> Tensor {
    let squares = try multiply(self).sum(axes: [axis], keepingAxes: true)
    let floor = Tensor(try NDArray([Float(1e-12)], []), mode: mode)
    return try multiply(squares.maximum(floor).unary(.rsqrt))
  }
}
