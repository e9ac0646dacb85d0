import Tensors

/// Adds the size of its input to the loss and passes it on.
///
/// - Source: `keras.layers.ActivityRegularization` of Keras 3.15.
final class KerasActivityRegularization: KerasLayer {
  static let definition = KerasLayerDefinition(
    "ActivityRegularization", "l1=0.0, l2=0.0", "Adds the size of its input to the loss.",
    example: "layers.ActivityRegularization(l2=0.01)"
  ) { (arguments) throws(TensorError) in try KerasActivityRegularization(arguments) }

  init(_ arguments: KerasArguments) throws(TensorError) {
    super.init(className: "ActivityRegularization", name: arguments.name, mode: arguments.mode)
    activityRegularizer = KerasRegularizer(
      l1: try arguments.double("l1"), l2: try arguments.double("l2"))
  }

  override var building: KerasBuilding { .fromTheStart }
  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    inputs
  }

  override var supportsMasks: Bool { true }
}
