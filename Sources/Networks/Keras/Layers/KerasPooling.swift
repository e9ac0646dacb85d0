import Tensors

/// The mean over the steps of a sequence, of those alone that a mask keeps.
final class KerasGlobalAveragePooling1D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "GlobalAveragePooling1D", "data_format=None, keepdims=False",
    "The mean over the steps of a sequence; masked steps do not count.",
    example: "layers.GlobalAveragePooling1D()"
  ) { (arguments) throws(TensorError) in
    KerasGlobalAveragePooling1D(arguments)
  }

  private let keepsAxis: Bool

  init(_ arguments: KerasArguments) {
    keepsAxis = arguments.bool("keepdims")
    super.init(
      className: "GlobalAveragePooling1D", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override var inputRank: KerasInputRank { .exactly(3) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [keepsAxis ? [shapes[0][0], 1, shapes[0][2]] : [shapes[0][0], shapes[0][2]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    guard let mask = inputs[0].mask else {
      return [KerasFlow(try tensor.mean(axes: [1], keepingAxes: keepsAxis))]
    }
    let counts = try mask.cast(to: .float32).reshaped([tensor.shape[0], tensor.shape[1], 1])
    let weights = Tensor(counts, mode: mode)
    let sum = try tensor.multiply(weights).sum(axes: [1], keepingAxes: keepsAxis)
    return [KerasFlow(try sum.divide(try weights.sum(axes: [1], keepingAxes: keepsAxis)))]
  }

  override var supportsMasks: Bool { true }
  override var takesMask: Bool { true }

  override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? { nil }
}

/// The largest value of each feature over the steps of a sequence.
final class KerasGlobalMaxPooling1D: KerasLayer {
  static let definition = KerasLayerDefinition(
    "GlobalMaxPooling1D", "data_format=None, keepdims=False",
    "The largest value of each feature over the steps of a sequence.",
    example: "layers.GlobalMaxPooling1D()"
  ) { (arguments) throws(TensorError) in KerasGlobalMaxPooling1D(arguments) }

  private let keepsAxis: Bool

  init(_ arguments: KerasArguments) {
    keepsAxis = arguments.bool("keepdims")
    super.init(className: "GlobalMaxPooling1D", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override var inputRank: KerasInputRank { .exactly(3) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [keepsAxis ? [shapes[0][0], 1, shapes[0][2]] : [shapes[0][0], shapes[0][2]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    [
      KerasFlow(
        try inputs[0].tensor.extremum(largest: true, axes: [1], keepingAxes: keepsAxis))
    ]
  }
}
