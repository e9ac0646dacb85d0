import Tensors

/// A recurrent layer with a memory cell; gates in the order input, forget, cell, output.
///
/// Weights: kernel [I, 4·units], recurrent_kernel [units, 4·units], bias [4·units] with ones for the
/// forget gate.
///
/// - Source: `keras.layers.LSTM` of Keras 3.15.
final class KerasLSTM: KerasRecurrent {
  static let definition = KerasLayerDefinition(
    "LSTM",
    "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
      + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
      + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
      + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
      + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, "
      + "recurrent_dropout=0.0, seed=None, " + commonSignature,
    "Reads a sequence step by step with a memory cell that can keep what came long before.",
    example: "layers.LSTM(16, return_sequences=True)"
  ) { (arguments) throws(TensorError) in try KerasLSTM(arguments) }

  private let recurrentActivation: KerasActivation

  init(_ arguments: KerasArguments) throws(TensorError) {
    recurrentActivation = try arguments.activation("recurrent_activation")
    try super.init(className: "LSTM", arguments)
  }

  override var gateCount: Int { 4 }
  override var stateCount: Int { 2 }

  override var biasKind: KerasInitializer.Kind? {
    guard arguments.bool("unit_forget_bias"),
      case .initializer(let initializer) = arguments["bias_initializer"]
    else { return nil }
    return .forgetGateOnes(initializer.kind)
  }

  override var fusedKind: Tensors.RecurrentKind? {
    activation.name == "tanh" && recurrentActivation.name == "sigmoid" ? .lstm : nil
  }

  override func step(
    _ projected: Tensor, _ states: [Tensor], _ recurrent: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    let sums = try projected.add(try recurrent(states[0])).split(length: units, 1)
    let input = try recurrentActivation(sums[0])
    let forget = try recurrentActivation(sums[1])
    let candidate = try activation(sums[2])
    let output = try recurrentActivation(sums[3])
    let cell = try forget.multiply(states[1]).add(try input.multiply(candidate))
    return [try output.multiply(try activation(cell)), cell]
  }
}
