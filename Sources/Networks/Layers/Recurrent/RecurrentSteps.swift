import Tensors

/// A recurrent layer in one direction, step by step: the readable path.
struct RecurrentSteps {
  let kind: RecurrentVariant
  let weights: RecurrentParameters

  private var hiddenSize: Int { weights.hidden.shape[0] / kind.gateCount }
  private var stateSize: Int { weights.hidden.shape[1] }

  /// All steps of `[T, N, I]`; the output stands in the order of the input.
  func run(
    _ input: Tensor, _ start: RecurrentState?, isReversed: Bool
  ) throws(TensorError) -> RecurrentLayer.Output {
    let steps = input.shape[0]
    var state = if let start { start } else { try zeros(like: input, batch: input.shape[1]) }
    var outputs: [Tensor] = []
    for index in 0..<steps {
      state = try step(input.select(0, isReversed ? steps - 1 - index : index), state)
      outputs.append(state.hidden)
    }
    if isReversed { outputs.reverse() }
    let values =
      outputs.isEmpty
      ? input.leaf(try NDArray.zeros([0, input.shape[1], stateSize], input.dtype))
      : try Tensor.stack(outputs, 0)
    return RecurrentLayer.Output(values: values, state: state)
  }

  /// One step of `[N, I]`.
  func step(_ input: Tensor, _ start: RecurrentState?) throws(TensorError) -> RecurrentState {
    let state = if let start { start } else { try zeros(like: input, batch: input.shape[0]) }
    let fromInput = try input.linear(weights.input, weights.inputBias)
    let fromHidden = try state.hidden.linear(weights.hidden, weights.hiddenBias)
    switch kind {
    case .plain(let function):
      let sum = try fromInput.add(fromHidden)
      return RecurrentState(hidden: try sum.unary(function == .tanh ? .tanh : .relu))
    case .gru: return try gatedStep(fromInput, fromHidden, state.hidden)
    case .lstm: return try cellStep(fromInput.add(fromHidden), state)
    }
  }

  private func gatedStep(
    _ input: Tensor, _ hidden: Tensor, _ state: Tensor
  ) throws(TensorError) -> RecurrentState {
    let own = try input.split(length: hiddenSize, 1)
    let past = try hidden.split(length: hiddenSize, 1)
    let reset = try own[0].add(past[0]).unary(.sigmoid)
    let update = try own[1].add(past[1]).unary(.sigmoid)
    let new = try own[2].add(reset.multiply(past[2])).unary(.tanh)
    return RecurrentState(hidden: try new.add(update.multiply(state.subtract(new))))
  }

  private func cellStep(
    _ gates: Tensor, _ state: RecurrentState
  ) throws(TensorError) -> RecurrentState {
    let parts = try gates.split(length: hiddenSize, 1)
    let input = try parts[0].unary(.sigmoid)
    let forget = try parts[1].unary(.sigmoid)
    let new = try parts[2].unary(.tanh)
    let output = try parts[3].unary(.sigmoid)
    let before = state.cell ?? state.hidden
    let cell = try forget.multiply(before).add(input.multiply(new))
    let hidden = try output.multiply(cell.unary(.tanh))
    return RecurrentState(
      hidden: try weights.projection.map { (matrix) throws(TensorError) in try hidden.linear(matrix)
      }
        ?? hidden, cell: cell)
  }

  private func zeros(like input: Tensor, batch: Int) throws(TensorError) -> RecurrentState {
    let make = { (width: Int) throws(TensorError) -> Tensor in
      input.leaf(try NDArray.zeros([batch, width], input.dtype))
    }
    return RecurrentState(
      hidden: try make(stateSize), cell: kind.hasCell ? try make(hiddenSize) : nil)
  }
}
