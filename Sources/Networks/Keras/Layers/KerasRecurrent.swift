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
  /// What a stateful layer brings along from the batch before; none before it is built.
  private var carried: [KerasWeight]?
  final override var carriedStates: [KerasWeight]? { carried }
  /// What the running pass multiplies the state by, for each gate or for all; none without a
  /// recurrent dropout.
  private var stateNoise: [Tensor] = []
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
    seeds = try arguments.seeds()
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

  final override var seedSequences: [KerasSeedSequence] { [seeds] }

  final override var cellPath: String {
    className == "SimpleRNN" ? "simple_rnn_cell/" : className.lowercased() + "_cell/"
  }
  final override var inputCount: Int? { nil }
  final override var inputRank: KerasInputRank { .any }

  final override func build(_ shapes: [SymbolicShape]) throws(TensorError) {
    let size = try lastAxis(of: shapes[0])
    if isStateful, carried == nil { carried = try startStates(shapes[0]) }
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

  /// Zeros for each row of a batch, whose size must be known.
  private func startStates(_ shape: SymbolicShape) throws(TensorError) -> [KerasWeight] {
    guard let batch = shape.first.flatMap({ $0 }) else {
      throw TensorError(
        .valueError,
        "When using `stateful=True` in a RNN, the batch size must be static. Found dynamic batch "
          + "size: sequence.shape=\(pythonText(of: shape))",
        fix: "keras.Input(batch_shape=(...)) says how many rows a batch has")
    }
    var states: [KerasWeight] = []
    for _ in 0..<stateCount {
      let zeros = Tensor(try NDArray.zeros([batch, units], .float32), mode: mode)
      states.append(KerasWeight(name: "rnn_state", tensor: zeros, isTrainable: false))
    }
    return states
  }

  final override func callArguments(_ input: String, _ run: KerasRun) -> [String]? {
    [
      "sequences=" + input, "initial_state=None", "mask=None",
      "training=" + (run.isTraining ? "True" : "False"),
    ]
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
    if let carried, let expected = carried.first?.tensor.shape[0], expected != batch {
      throw .value(
        "If an RNN is stateful, the batch size of the input sequences must be the same as the batch "
          + "size of the initial state. \n- Expected batch size: \(expected)\n- Received batch size: "
          + "\(batch)")
    }
    if states.isEmpty, let carried { states = carried.map { $0.tensor.detached() } }
    while states.count < stateCount {
      states.append(Tensor(try NDArray.zeros([batch, units], .float32), mode: mode))
    }
    let inputNoise = try drawnNoise([batch, 1, input.shape[2]], dropoutRate, run)
    stateNoise = try drawnNoise([batch, units], recurrentDropoutRate, run)
    defer { stateNoise = [] }
    if inputNoise.count == 1 { input = try input.multiply(inputNoise[0]) }
    // Keras looks for the mask of the only input: with a state beside it there is none.
    var mask = inputs.count == 1 || run.hasOwnMask ? inputs[0].mask : nil
    if goesBackwards {
      input = try input.flipped([1])
      mask = try mask?.flipped([1])
    }
    let walked: (sequence: Tensor, states: [Tensor])
    if let fusedKind, stateNoise.isEmpty, inputNoise.count < 2,
      mask == nil || !zeroesMaskedOutputs
    {
      walked = try fusedWalk(fusedKind, input, states, mask: mask)
    } else {
      let projected = try projected(input, inputNoise)
      walked = try plainWalk(projected, states, steps: steps, mask: mask)
    }
    if let carried {
      for (state, new) in zip(carried, walked.states) { try state.tensor.assign(new.detached()) }
    }
    let output = returnsSequences ? walked.sequence : walked.states[0]
    let flows = [KerasFlow(output, mask: returnsSequences ? inputs[0].mask : nil)]
    return returnsState ? flows + walked.states.map { KerasFlow($0) } : flows
  }

  final override func resetState() throws(TensorError) {
    for state in carried ?? [] {
      try state.tensor.assign(
        Tensor(try .zeros(state.tensor.shape, state.tensor.dtype), mode: mode))
    }
  }

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
    _ projected: Tensor, _ initial: [Tensor], steps: Int, mask: NDArray?
  ) throws(TensorError) -> (sequence: Tensor, states: [Tensor]) {
    var states = initial
    var outputs: [Tensor] = []
    for index in 0..<steps {
      let stepInput = try projected.select(1, index)
      var new = try step(stepInput, states) { (state) throws(TensorError) in
        try remembered(state)
      }
      var output = new[0]
      if let mask {
        let counts = try mask.select(1, index).reshaped([projected.shape[0], 1])
        let previous = outputs.last
        for state in new.indices {
          new[state] = try new[state].kept(where: counts, else: states[state])
        }
        output =
          zeroesMaskedOutputs || previous == nil
          ? try output.kept(where: counts, elseValue: 0)
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

  /// The input of all gates at all steps, each gate through noise of its own where there is some.
  private func projected(_ input: Tensor, _ noise: [Tensor]) throws(TensorError) -> Tensor {
    guard let kernel else { return input }
    var result: Tensor
    if noise.count > 1 {
      result = try Tensor.concatenate(
        products(noise, try kernel.split(length: units, 1), with: input), -1)
    } else {
      result = try input.matmul(kernel)
    }
    if let inputBias = try inputBias { result = try result.add(inputBias) }
    return result
  }

  /// The state seen by all gates, through noise where there is some.
  private func remembered(_ state: Tensor) throws(TensorError) -> Tensor {
    guard let recurrentKernel else { return state }
    switch stateNoise.count {
    case 0: return try state.matmul(recurrentKernel)
    case 1: return try state.multiply(stateNoise[0]).matmul(recurrentKernel)
    default:
      return try Tensor.concatenate(
        products(stateNoise, try recurrentKernel.split(length: units, 1), with: state), -1)
    }
  }

  private func products(
    _ noise: [Tensor], _ kernels: [Tensor], with input: Tensor
  ) throws(TensorError) -> [Tensor] {
    var parts: [Tensor] = []
    for (noise, kernel) in zip(noise, kernels) {
      parts.append(try input.multiply(noise).matmul(kernel))
    }
    return parts
  }

  /// The state as one gate sees it.
  final func seen(_ state: Tensor, gate: Int) throws(TensorError) -> Tensor {
    stateNoise.indices.contains(gate) ? try state.multiply(stateNoise[gate]) : state
  }

  /// Noise for a pass, a mask for each gate where the recurrent dropout wants them apart. Keras
  /// draws it also where nothing is dropped, so that the next numbers are others.
  private func drawnNoise(
    _ shape: Shape, _ rate: Double, _ run: KerasRun
  ) throws(TensorError) -> [Tensor] {
    guard rate > 0, !run.isTracing else { return [] }
    let ones = Tensor(try NDArray.full(shape, 1, .float32), mode: mode)
    var noise: [Tensor] = []
    for _ in 0..<(recurrentDropoutRate > 0 ? gateCount : 1) {
      noise.append(try ones.dropped(rate: rate, seeds.next()))
    }
    return run.isTraining && rate < 1 ? noise : []
  }

  final override var supportsMasks: Bool { true }
  final override var takesMask: Bool { true }

  final override func symbolicMask(
    _ inputs: [KerasSymbol], result: SymbolicShape, _ graph: KerasMaskGraph
  ) -> KerasSymbol? { returnsSequences ? inputs.first?.mask : nil }
}

extension KerasLayer {
  /// Whether the layer goes through a sequence step by step and has states.
  public var isRecurrent: Bool { self is KerasRecurrent }

  /// How many states there are and how many numbers each has for a row.
  public var stateSizes: (count: Int, units: Int)? {
    (self as? KerasRecurrent).map { ($0.stateCount, $0.units) }
  }

  /// Makes a recurrent layer answer zeros for masked steps instead of the output before.
  public func zeroMaskedOutputs(_ flag: Bool) {
    (self as? KerasRecurrent)?.zeroesMaskedOutputs = flag
  }
}
