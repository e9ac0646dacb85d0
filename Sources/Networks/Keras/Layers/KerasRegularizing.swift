import Tensors

/// Adds the size of its input to the loss and passes it on.
///
/// - Source: `keras.layers.ActivityRegularization` of Keras 3.15.
final class KerasActivityRegularization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "ActivityRegularization", "l1=0.0, l2=0.0", "Adds the size of its input to the loss.",
    example: "layers.ActivityRegularization(l2=0.01)"
  ) { (arguments) throws(TensorError) in try KerasActivityRegularization(arguments) }

  private let regularizer: KerasRegularizer

  init(_ arguments: KerasArguments) throws(TensorError) {
    regularizer = KerasRegularizer(
      l1: try arguments.double("l1"), l2: try arguments.double("l2"))
    super.init(className: "ActivityRegularization", name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let tensor = inputs[0].tensor
    run.addedLosses.append(
      try regularizer.penalty(tensor).times(1 / Double(max(1, tensor.shape[0]))))
    return inputs
  }

  override var supportsMasks: Bool { true }
}
