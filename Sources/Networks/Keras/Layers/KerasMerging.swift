import Tensors

/// A layer that makes one array of several of the same shape.
final class KerasMerge: KerasLayer {
  enum Operation: String, CaseIterable, Sendable {
    case add = "Add"
    case subtract = "Subtract"
    case multiply = "Multiply"
    case average = "Average"
    case maximum = "Maximum"
    case minimum = "Minimum"

    var summary: String {
      switch self {
      case .add: "The sum of its inputs."
      case .subtract: "The first input less the second."
      case .multiply: "The product of its inputs."
      case .average: "The mean of its inputs."
      case .maximum: "The larger of its inputs, number by number."
      case .minimum: "The smaller of its inputs, number by number."
      }
    }
  }

  static let definitions = Operation.allCases.map { operation in
    KerasLayerDefinition(
      operation.rawValue, "", operation.summary, example: "layers.\(operation.rawValue)()([a, b])"
    ) { (arguments) throws(TensorError) in KerasMerge(operation, arguments) }
  }

  private let operation: Operation

  init(_ operation: Operation, _ arguments: KerasArguments) {
    self.operation = operation
    super.init(className: operation.rawValue, name: arguments.name, mode: arguments.mode)
  }

  override var inputCount: Int? { nil }

  override func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {
    throw .value(
      "A merge layer should be called on a list of inputs. Received: input_shape="
        + "\(pythonText(of: shape)) (not a list of shapes)")
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    guard operation != .subtract || shapes.count == 2 else {
      throw .value(
        "A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape=["
          + shapes.map(pythonText).joined(separator: ", ") + "]")
    }
    var result = shapes[0]
    for shape in shapes.dropFirst() {
      guard shape.count == result.count else { continue }
      for axis in result.indices.dropFirst() {
        guard let own = result[axis], let other = shape[axis], own != other, own != 1, other != 1
        else { continue }
        throw .value(
          "Inputs have incompatible shapes. Received shapes "
            + "\(pythonText(of: Array(result.dropFirst()))) and "
            + pythonText(of: Array(shape.dropFirst())))
      }
      for axis in result.indices where result[axis] == 1 || result[axis] == nil {
        result[axis] = axis == 0 ? result[axis] : shape[axis] ?? result[axis]
      }
    }
    return [result]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var result = inputs[0].tensor
    for input in inputs.dropFirst() {
      switch operation {
      case .add, .average: result = try result.add(input.tensor)
      case .subtract: result = try result.subtract(input.tensor)
      case .multiply: result = try result.multiply(input.tensor)
      case .maximum: result = try result.maximum(input.tensor)
      case .minimum: result = try result.minimum(input.tensor)
      }
    }
    if operation == .average { result = try result.times(1 / Double(inputs.count)) }
    return [KerasFlow(result, mask: try NDArray.either(inputs.map(\.mask)))]
  }

  override var supportsMasks: Bool { true }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? { graph.either(inputs) }
}

/// Puts arrays side by side along an axis.
final class KerasConcatenate: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Concatenate", "axis=-1", "Puts its inputs side by side along an axis.",
    example: "layers.Concatenate()([a, b])"
  ) { (arguments) throws(TensorError) in try KerasConcatenate(arguments) }

  private let axis: Int

  init(_ arguments: KerasArguments) throws(TensorError) {
    axis = try arguments.int("axis")
    super.init(className: "Concatenate", name: arguments.name, mode: arguments.mode)
  }

  override var inputCount: Int? { nil }

  override func refuseSingle(_ shape: SymbolicShape) throws(TensorError) {
    throw .value(
      "A `Concatenate` layer should be called on a list of at least 1 input. Received: "
        + "input_shape=\(pythonText(of: shape))")
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    guard let first = shapes.first else { throw .value("Concatenate needs inputs") }
    let axis = self.axis < 0 ? first.count + self.axis : self.axis
    guard first.indices.contains(axis) else { throw .value("axis \(self.axis) is out of range") }
    var result = first
    for shape in shapes.dropFirst() {
      for other in first.indices where other != axis {
        guard shape.count == first.count,
          shape[other] == first[other] || shape[other] == nil || first[other] == nil
        else {
          throw .value(
            "A `Concatenate` layer requires inputs with matching shapes except for the "
              + "concatenation axis. Received: input_shape=["
              + shapes.map(pythonText).joined(separator: ", ") + "]")
        }
      }
      if let size = result[axis], shape.indices.contains(axis), let more = shape[axis] {
        result[axis] = size + more
      } else {
        result[axis] = nil
      }
    }
    return [result]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    [KerasFlow(try Tensor.concatenate(inputs.map(\.tensor), axis), mask: try mask(inputs))]
  }

  /// Where a step counts in one of the inputs, or, along the axis of the steps, in its own.
  private func mask(_ inputs: [KerasFlow]) throws(TensorError) -> NDArray? {
    guard inputs.contains(where: { $0.mask != nil }), let rank = inputs.first?.tensor.rank
    else { return nil }
    let masks = try inputs.map { (input) throws(TensorError) in
      let shape = try Shape(input.tensor.shape.dropLast())
      guard let mask = input.mask, mask.shape == shape else {
        return try NDArray(Array(repeating: true, count: shape.reduce(1, *)), shape)
      }
      return mask
    }
    let place = axis < 0 ? rank + axis : axis
    return place == rank - 1 ? try .either(masks) : try NDArray.concatenate(masks, place)
  }

  override var supportsMasks: Bool { true }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? { graph.joined(inputs, result: result) }
}

extension NDArray {
  /// The steps that count in any of several masks; nil unless each is there.
  fileprivate static func either(_ masks: [NDArray?]) throws(TensorError) -> NDArray? {
    let known = masks.compactMap { $0 }
    guard known.count == masks.count, let first = known.first else { return nil }
    var flags = first.bools()
    for mask in known.dropFirst() {
      guard mask.shape == first.shape else { return nil }
      for (place, flag) in mask.bools().enumerated() where flag { flags[place] = true }
    }
    return try NDArray(flags, first.shape)
  }
}
