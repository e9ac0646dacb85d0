import Tensors

/// What LSTM, GRU and SimpleRNN have in common: the walk over the steps, masks, states, directions.
///
/// Shapes: input [batch, steps, I]; output [batch, units], or [batch, steps, units] with
/// `return_sequences`; each state [batch, units].
///
/// - Source: `keras/src/layers/rnn/` of Keras 3.15.
class KerasRecurrent: KerasLayer {
  static let commonSignature =
    "return_sequences=False, return_state=False, go_backwards=False, stateful=False, "
    + "unroll=False, use_cudnn='auto'"

  let units: Int
  let activation: KerasActivation
  let usesBias: Bool
  let returnsSequences: Bool
  let returnsState: Bool
  var goesBackwards: Bool
  /// Zeros instead of the last output where a step is masked, as a `Bidirectional` wants it.
  var zeroesMaskedOutputs = false
  let arguments: KerasArguments
  private let dropoutRate: Double
  private let recurrentDropoutRate: Double
  private let seeds: KerasSeedSequence
  private let isStateful: Bool
  /// What a stateful layer brings along from the batch before, nil at the start.
  private var carried: [Tensor]?
  final override var carriedStates: [Tensor]? { carried }
  private(set) var kernel: Tensor?
  private(set) var recurrentKernel: Tensor?
  private(set) var bias: Tensor?

  init(className: String, _ arguments: KerasArguments) throws(TensorError) {
    self.arguments = arguments
    units = try arguments.positiveInt("units")
    activation = try arguments.activation("activation")
    usesBias = arguments.bool("use_bias")
    returnsSequences = arguments.bool("return_sequences")
    returnsState = arguments.bool("return_state")
    goesBackwards = arguments.bool("go_backwards")
    isStateful = arguments.bool("stateful")
    dropoutRate = min(1, max(0, try arguments.double("dropout")))
    recurrentDropoutRate = min(1, max(0, try arguments.double("recurrent_dropout")))
    seeds = KerasSeedSequence(seed: try arguments.seed())
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  /// How many gates share a kernel.
  var gateCount: Int { 1 }
  /// How many states are carried from step to step; the first is the output.
  var stateCount: Int { 1 }
  var biasShape: [Int] { [units * gateCount] }
  var biasKind: KerasInitializer.Kind? { nil }

  /// One step: the new states from the projected input and the old ones.
  func step(
    _ projected: Tensor, _ states: [Tensor], _ recurrent: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> [Tensor] {
    states
  }

  /// The kind that computes all steps as one operation; nil where the layer's options need the
  /// plain walk.
  var fusedKind: Tensors.RecurrentKind? { nil }

  /// The part of the bias that is added to the projected state.
  var recurrentBias: Tensor? {
    get throws(TensorError) { nil }
  }

  final override var cellPath: String {
    className == "SimpleRNN" ? "simple_rnn_cell/" : className.lowercased() + "_cell/"
  }
  final override var inputCount: Int? { nil }
  final override var inputRank: KerasInputRank { .any }

  final override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let size = try lastAxis(of: shapes[0])
    kernel = try addWeight(
      "kernel", shape: [size, units * gateCount],
      initializer: try arguments.initializer("kernel_initializer"),
      regularizer: arguments.regularizer("kernel_regularizer"))
    recurrentKernel = try addWeight(
      "recurrent_kernel", shape: [units, units * gateCount],
      initializer: try arguments.initializer("recurrent_initializer"),
      regularizer: arguments.regularizer("recurrent_regularizer"))
    if usesBias {
      var initializer = try arguments.initializer("bias_initializer")
      if let biasKind { initializer.kind = biasKind }
      bias = try addWeight(
        "bias", shape: biasShape, initializer: initializer,
        regularizer: arguments.regularizer("bias_regularizer"))
    }
  }

  final override func resultShapes(
    _ shapes: [SymbolicShape]
  ) throws(TensorError) -> [SymbolicShape] {
    guard let shape = shapes.first, shape.count == 3 else {
      throw TensorError(
        .valueError,
        "Input 0 with name 'None' of layer '\(name)' is incompatible with the layer: expected "
          + "ndim=3, found ndim=\(shapes.first?.count ?? 0). Full shape received: "
          + "\(pythonText(of: shapes.first ?? []))",
        fix: "a recurrent layer wants (batch, steps, features): reshape the data, or set "
          + "return_sequences=True on the layer below")
    }
    let output: SymbolicShape = returnsSequences ? [shape[0], shape[1], units] : [shape[0], units]
    guard returnsState else { return [output] }
    return [output] + Array(repeating: [shape[0], units], count: stateCount)
  }

  final override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    var input = inputs[0].tensor
    let (batch, steps) = (input.shape[0], input.shape[1])
    var states = inputs.dropFirst().map(\.tensor)
    if states.isEmpty, isStateful, let carried { states = carried }
    while states.count < stateCount {
      states.append(Tensor(try NDArray.zeros([batch, units], .float32), mode: mode))
    }
    if run.isTraining, dropoutRate > 0 { input = try droppedInput(input) }
    var mask = inputs[0].mask
    if goesBackwards {
      input = try input.flipped([1])
      mask = try mask?.flipped([1])
    }
    let recurrentMask =
      run.isTraining && recurrentDropoutRate > 0
      ? try noise([batch, units], recurrentDropoutRate)
      : nil
    let walked: (sequence: Tensor, states: [Tensor])
    if let fusedKind, recurrentMask == nil, mask == nil || !zeroesMaskedOutputs {
      walked = try fusedWalk(fusedKind, input, states, mask: mask)
    } else {
      walked = try plainWalk(input, states, steps: steps, mask: mask, recurrentMask)
    }
    if isStateful { carried = walked.states.map { $0.detached() } }
    let output = returnsSequences ? walked.sequence : walked.states[0]
    let flows = [KerasFlow(output, mask: returnsSequences ? inputs[0].mask : nil)]
    return returnsState ? flows + walked.states.map { KerasFlow($0) } : flows
  }

  final override func resetState() { carried = nil }

  /// The walk as one operation over all steps.
  private func fusedWalk(
    _ kind: Tensors.RecurrentKind, _ input: Tensor, _ states: [Tensor], mask: NDArray?
  ) throws(TensorError) -> (sequence: Tensor, states: [Tensor]) {
    guard let kernel, let recurrentKernel else { return (input, states) }
    let weights = Tensors.RecurrentWeights(
      input: kernel, recurrent: recurrentKernel, inputBias: try inputBias,
      recurrentBias: try recurrentBias, isTransposed: true)
    let result = try input.permuted([1, 0, 2]).recurrent(
      kind, weights, hidden: states[0], cell: states.count > 1 ? states[1] : nil,
      mask: try mask?.transposed(0, 1).contiguous())
    return (
      try result.output.permuted([1, 0, 2]), [result.hidden] + (result.cell.map { [$0] } ?? [])
    )
  }

  /// The walk step by step, which every option can take.
  private func plainWalk(
    _ input: Tensor, _ initial: [Tensor], steps: Int, mask: NDArray?, _ recurrentMask: Tensor?
  ) throws(TensorError) -> (sequence: Tensor, states: [Tensor]) {
    guard let kernel, let recurrentKernel else { return (input, initial) }
    var projected = try input.matmul(kernel)
    if let inputBias = try inputBias { projected = try projected.add(inputBias) }
    var states = initial
    var outputs: [Tensor] = []
    for index in 0..<steps {
      let stepInput = try projected.select(1, index)
      var new = try step(stepInput, states) { (state) throws(TensorError) in
        let seen = try recurrentMask.map { (mask) throws(TensorError) in
          try state.multiply(mask)
        }
        return try (seen ?? state).matmul(recurrentKernel)
      }
      var output = new[0]
      if let mask {
        let counts = try mask.select(1, index).reshaped([input.shape[0], 1])
        let previous = outputs.last
        for state in new.indices {
          new[state] = try new[state].kept(where: counts, else: states[state])
        }
        output =
          zeroesMaskedOutputs || previous == nil
          ? try output.kept(where: counts, else: try output.times(0))
          : try output.kept(where: counts, else: previous ?? output)
      }
      states = new
      outputs.append(output)
    }
    guard !outputs.isEmpty else { throw .value("a sequence needs at least one step") }
    return (try Tensor.stack(outputs, 1), states)
  }

  /// The part of the bias that is added to the projected input.
  var inputBias: Tensor? {
    get throws(TensorError) { bias }
  }

  private func droppedInput(_ input: Tensor) throws(TensorError) -> Tensor {
    let mask = try noise([input.shape[0], input.shape[2]], dropoutRate)
    return try input.multiply(
      try mask.reshaped([input.shape[0], 1, input.shape[2]]))
  }

  private func noise(_ shape: Shape, _ rate: Double) throws(TensorError) -> Tensor {
    try Tensor(try NDArray.full(shape, 1, .float32), mode: mode).dropped(rate: rate, seeds.next())
  }
}
