import CKernels

/// The kinds of recurrent layer that are computed as one operation over a whole sequence.
public enum RecurrentKind: Hashable, Sendable {
  /// Gates in the order input, forget, cell, output, in PyTorch and in Keras.
  case lstm
  /// Gates in the order reset, update, new as in PyTorch, or update, reset, new as in Keras, whose
  /// `reset_after=True` has the same form.
  case gru(resetFirst: Bool)
  case rnn(relu: Bool)

  /// How many vectors of the hidden size a step computes.
  public var gateCount: Int {
    switch self {
    case .lstm: 4
    case .gru: 3
    case .rnn: 1
    }
  }
}

/// The weights of a recurrent layer.
///
/// Shapes, with I inputs, H hidden features, G gates: input `[G·H, I]`, recurrent `[G·H, H]`,
/// biases `[G·H]`; with `isTransposed`, as Keras keeps them, input `[I, G·H]`, recurrent
/// `[H, G·H]`.
public struct RecurrentWeights {
  public var input: Tensor
  public var recurrent: Tensor
  public var inputBias: Tensor?
  public var recurrentBias: Tensor?
  public var isTransposed: Bool

  public init(
    input: Tensor, recurrent: Tensor, inputBias: Tensor? = nil, recurrentBias: Tensor? = nil,
    isTransposed: Bool = false
  ) {
    self.input = input
    self.recurrent = recurrent
    self.inputBias = inputBias
    self.recurrentBias = recurrentBias
    self.isTransposed = isTransposed
  }
}

/// What a recurrent layer gives.
public struct RecurrentResult {
  /// The hidden state of every step, `[T, N, H]`, in the order of the input.
  public var output: Tensor
  /// The last hidden state, `[N, H]`.
  public var hidden: Tensor
  /// The last cell of an LSTM, `[N, H]`.
  public var cell: Tensor?
}

extension Tensor {
  /// Runs a recurrent layer over this sequence.
  ///
  /// Shapes, with T steps, N sequences, I inputs, H hidden features: self `[T, N, I]`, states
  /// `[N, H]` (zeros if nil).
  /// - Parameter mask: `[T, N]`; a step where it is false keeps the state.
  /// - Parameter isReversed: reads the sequence from its end.
  public func recurrent(
    _ kind: RecurrentKind, _ weights: RecurrentWeights, hidden: Tensor? = nil,
    cell: Tensor? = nil, mask: NDArray? = nil, isReversed: Bool = false
  ) throws(TensorError) -> RecurrentResult {
    let run = try RecurrentRun(
      kind, weights, input: data, hidden: hidden?.data, cell: cell?.data, mask: mask,
      isReversed: isReversed)
    try run.forward()
    let isLSTM = kind == .lstm
    var results = [try run.output(), run.lastHidden]
    if isLSTM { results.append(run.lastCell) }
    let inputs: [Tensor] =
      [self, weights.input, weights.recurrent]
      + [weights.inputBias, weights.recurrentBias, hidden, cell].compactMap { $0 }
    var places: [Int?] = []
    var next = 3
    for operand in [weights.inputBias, weights.recurrentBias, hidden, cell] {
      places.append(operand == nil ? nil : next)
      if operand != nil { next += 1 }
    }
    let saved = inputs.map { Saved($0) } + [Saved(run.lastHidden)]
    let name: String
    switch kind {
    case .lstm: name = "MkldnnRnnLayerBackward0"
    case .gru, .rnn: name = "StackBackward0"
    }
    let isPlain = mask == nil && !weights.isTransposed
    let (shapes, type) = (results.map(\.shape), dtype)
    let blank = run.lastHidden.shape
    let made = recorded(
      name, results, inputs,
      again: { [places] (gradients, sink) throws(TensorError) in
        guard isPlain else { throw sink.node.onlyOnce }
        var operands: [Tensor] = []
        for position in inputs.indices {
          operands.append(try sink.operand(position, saved[position]))
        }
        var shares: [Tensor] = []
        for share in try sink.filled(gradients, shapes, type) {
          shares.append(try share.reshaped([-1]))
        }
        try sink.send(operands, .concatenate(shares, 0)) { (x) throws(TensorError) in
          func operand(_ index: Int) -> Tensor? { places[index].map { x[$0] } }
          let zeros = x[0].leaf(try .zeros(blank, type))
          return try kind.stepped(
            x[0],
            RecurrentWeights(
              input: x[1], recurrent: x[2], inputBias: operand(0), recurrentBias: operand(1)),
            hidden: operand(2) ?? zeros, cell: isLSTM ? operand(3) ?? zeros : nil,
            isReversed: isReversed)
        }
      },
      { [places] (gradients, sink) throws(TensorError) in
        for entry in saved { _ = try entry.unpacked() }
        let shares = try run.backward(
          output: gradients[0], hidden: gradients[1], cell: isLSTM ? gradients[2] : nil,
          needsInput: sink.needs(0))
        if let input = shares.input { try sink.send(0, input) }
        try sink.send(1, shares.inputWeight)
        try sink.send(2, shares.recurrentWeight)
        if let place = places[0] { try sink.send(place, shares.inputBias) }
        if let place = places[1] { try sink.send(place, shares.recurrentBias) }
        if let place = places[2] { try sink.send(place, shares.hidden) }
        if let place = places[3], let cell = shares.cell { try sink.send(place, cell) }
      })
    return RecurrentResult(output: made[0], hidden: made[1], cell: isLSTM ? made[2] : nil)
  }
}
