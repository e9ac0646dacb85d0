import Tensors

/// A gated recurrent layer; gates in the order update, reset, candidate.
///
/// Weights: kernel [I, 3·units], recurrent_kernel [units, 3·units], bias [2, 3·units] with
/// `reset_after` (the default), else [3·units].
///
/// - Source: `keras.layers.GRU` of Keras 3.15.
final class KerasGRU: KerasRecurrent {
  static let definition = KerasLayerDefinition(
    "GRU",
    "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
      + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
      + "bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None, "
      + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
      + "recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, "
      + "seed=None, reset_after=True, " + commonSignature,
    "Reads a sequence step by step with two gates, a smaller relative of the LSTM.",
    example: "layers.GRU(16)"
  ) { (arguments) throws(TensorError) in try KerasGRU(arguments) }

  private let recurrentActivation: KerasActivation
  private let resetsAfter: Bool

  init(_ arguments: KerasArguments) throws(TensorError) {
    recurrentActivation = try arguments.activation("recurrent_activation")
    resetsAfter = arguments.bool("reset_after")
    try super.init(className: "GRU", arguments)
  }

  override var gateCount: Int { 3 }
  override var biasShape: [Int] { resetsAfter ? [2, units * 3] : [units * 3] }

  override var fusedKind: Tensors.RecurrentKind? {
    resetsAfter && activation.name == "tanh" && recurrentActivation.name == "sigmoid"
      ? .gru(resetFirst: false) : nil
  }

  override var recurrentBias: Tensor? {
    get throws(TensorError) {
      guard resetsAfter, let bias else { return nil }
      return try bias.select(0, 1)
    }
  }

  override var inputBias: Tensor? {
    get throws(TensorError) {
      guard resetsAfter else { return bias }
      return try bias.map { (bias) throws(TensorError) in try bias.select(0, 0) }
    }
  }

  override func step(
    _ projected: Tensor, _ states: [Tensor], _ recurrent: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    let hidden = states[0]
    let inputs = try projected.split(length: units, 1)
    guard resetsAfter else { return [try resetBefore(inputs, hidden)] }
    var sums = try recurrent(hidden)
    if let bias { sums = try sums.add(try bias.select(0, 1)) }
    let memories = try sums.split(length: units, 1)
    let update = try recurrentActivation(try inputs[0].add(memories[0]))
    let reset = try recurrentActivation(try inputs[1].add(memories[1]))
    let candidate = try activation(
      try inputs[2].add(try reset.multiply(memories[2])))
    return [try mixed(update, hidden, candidate)]
  }

  /// The older form, which resets the state before the product.
  private func resetBefore(_ inputs: [Tensor], _ hidden: Tensor) throws(TensorError) -> Tensor {
    guard let recurrentKernel else { return hidden }
    let kernels = try recurrentKernel.split(length: units, 1)
    let update = try recurrentActivation(
      try inputs[0].add(try seen(hidden, gate: 0).matmul(kernels[0])))
    let reset = try recurrentActivation(
      try inputs[1].add(try seen(hidden, gate: 1).matmul(kernels[1])))
    let remembered = try reset.multiply(seen(hidden, gate: 2)).matmul(kernels[2])
    return try mixed(update, hidden, try activation(try inputs[2].add(remembered)))
  }

  /// `update · hidden + (1 - update) · candidate`.
  private func mixed(
    _ update: Tensor, _ hidden: Tensor, _ candidate: Tensor
  ) throws(TensorError) -> Tensor {
    let kept = try update.multiply(hidden)
    return try kept.add(try update.times(-1).plus(1).multiply(candidate))
  }
}

/// The plain recurrent layer: `h = activation(x @ kernel + h @ recurrent_kernel + bias)`.
final class KerasSimpleRNN: KerasRecurrent {
  static let definition = KerasLayerDefinition(
    "SimpleRNN",
    "units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
      + "recurrent_initializer='orthogonal', bias_initializer='zeros', kernel_regularizer=None, "
      + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
      + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0, "
      + "recurrent_dropout=0.0, seed=None, " + commonSignature,
    "Reads a sequence step by step with a plain hidden state.",
    example: "layers.SimpleRNN(8)", drawsSeedFirst: true
  ) { (arguments) throws(TensorError) in
    try KerasSimpleRNN(className: "SimpleRNN", arguments)
  }

  override var fusedKind: Tensors.RecurrentKind? {
    switch activation.name {
    case "tanh": .rnn(relu: false)
    case "relu": .rnn(relu: true)
    default: nil
    }
  }

  override func step(
    _ projected: Tensor, _ states: [Tensor], _ recurrent: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    [try activation(try projected.add(try recurrent(states[0])))]
  }
}
