import Tensors

/// A layer that multiplies its input with a matrix: `activation(x @ kernel + bias)`.
///
/// Shapes: input [..., I], kernel [I, units], bias [units], output [..., units].
///
/// - Source: `keras.layers.Dense` of Keras 3.15.
final class KerasDense: KerasLayer {
  static let definition = KerasLayerDefinition(
    "Dense",
    "units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', "
      + "bias_initializer='zeros', kernel_regularizer=None, bias_regularizer=None, "
      + "activity_regularizer=None, kernel_constraint=None, bias_constraint=None",
    "A layer in which every unit sees every input feature: activation(x @ kernel + bias).",
    example: "layers.Dense(8, activation=\"relu\")"
  ) { (arguments) throws(TensorError) in try KerasDense(arguments) }

  let units: Int
  let activation: KerasActivation
  private let usesBias: Bool
  private let kernelInitializer: KerasInitializer
  private let biasInitializer: KerasInitializer
  private let kernelRegularizer: KerasRegularizer?
  private let biasRegularizer: KerasRegularizer?
  private var kernel: Tensor?
  private var bias: Tensor?

  init(_ arguments: KerasArguments) throws(TensorError) {
    guard case .int(let given) = arguments["units"], given > 0 else {
      throw .value(
        "Received an invalid value for `units`, expected a positive integer. Received: units="
          + arguments.text(of: arguments["units"]).filter { $0 != "'" })
    }
    units = given
    activation = try arguments.activation("activation")
    usesBias = arguments.bool("use_bias")
    kernelInitializer = try arguments.initializer("kernel_initializer")
    biasInitializer = try arguments.initializer("bias_initializer")
    kernelRegularizer = arguments.regularizer("kernel_regularizer")
    biasRegularizer = arguments.regularizer("bias_regularizer")
    super.init(className: "Dense", name: arguments.name, mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .atLeast(2) }

  override var graphOperation: String? {
    guard inputShapes.first?.count == 2 else { return nil }
    return activation.name == "linear"
      ? (usesBias ? "BiasAdd" : "MatMul") : activation.graphOperation
  }

  override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let size = try lastAxis(of: shapes[0])
    kernel = try addWeight(
      "kernel", shape: [size, units], initializer: kernelInitializer,
      regularizer: kernelRegularizer)
    if usesBias {
      bias = try addWeight(
        "bias", shape: [units], initializer: biasInitializer, regularizer: biasRegularizer)
    }
  }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [shapes[0].dropLast() + [units]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    guard let kernel else { return inputs }
    var result = try inputs[0].tensor.matmul(kernel)
    if let bias { result = try result.addingLayerBias(bias) }
    let sums = result
    result = try activation(result)
    return [
      KerasFlow(result, mask: inputs[0].mask, logits: activation.hasLogits ? sums : nil)
    ]
  }

  override var supportsMasks: Bool { true }
}

extension KerasLayer {
  /// The size of the last axis, which a layer with weights has to know.
  func lastAxis(of shape: SymbolicShape) throws(TensorError) -> Int {
    if let size = shape.last.flatMap({ $0 }) { return size }
    throw TensorError(
      .valueError,
      "The last dimension of the inputs to a \(className) layer should be defined. Found None. "
        + "Full input shape received: \(pythonText(of: shape))",
      fix: "give the last axis a size in keras.Input(shape=...)")
  }
}
