// The passes of recurrent layers step by step, for gradients of gradients.

extension RecurrentKind {
  /// All results of a layer in one row, put together from recorded operations.
  ///
  /// Shapes as in `RecurrentWeights`, which are not transposed here.
  func stepped(
    _ input: Tensor, _ weights: RecurrentWeights, hidden: Tensor, cell: Tensor?, isReversed: Bool
  ) throws(TensorError) -> Tensor {
    let inputWeight = try weights.input.transposed(0, 1)
    let recurrentWeight = try weights.recurrent.transposed(0, 1)
    var (hidden, cell) = (hidden, cell)
    let steps = Array(0..<input.shape[0])
    var outputs: [Tensor] = []
    for step in isReversed ? steps.reversed() : steps {
      var seen = try input.select(0, step).matmul(inputWeight)
      if let bias = weights.inputBias { seen = try seen.add(bias) }
      var kept = try hidden.matmul(recurrentWeight)
      if let bias = weights.recurrentBias { kept = try kept.add(bias) }
      (hidden, cell) = try stepped(seen, kept, hidden, cell)
      outputs.append(hidden)
    }
    let output = try Tensor.stack(isReversed ? outputs.reversed() : outputs, 0)
    var parts = [try output.reshaped([-1]), try hidden.reshaped([-1])]
    if let cell { parts.append(try cell.reshaped([-1])) }
    return try .concatenate(parts, 0)
  }

  private func stepped(
    _ seen: Tensor, _ kept: Tensor, _ hidden: Tensor, _ cell: Tensor?
  ) throws(TensorError) -> (Tensor, Tensor?) {
    let size = hidden.shape[1]
    func gate(_ tensor: Tensor, _ index: Int) throws(TensorError) -> Tensor {
      try tensor.narrowed(1, index * size, size)
    }
    switch self {
    case .rnn(let isReLU):
      return (try seen.add(kept).unary(isReLU ? .relu : .tanh), nil)
    case .lstm:
      let sums = try seen.add(kept)
      let forgotten = try gate(sums, 1).unary(.sigmoid)
      let learned = try gate(sums, 0).unary(.sigmoid).multiply(gate(sums, 2).unary(.tanh))
      let next = try cell.map { (cell) throws(TensorError) in
        try forgotten.multiply(cell).add(learned)
      }
      let memory = next ?? learned
      return (try gate(sums, 3).unary(.sigmoid).multiply(memory.unary(.tanh)), memory)
    case .gru(let resetFirst):
      let reset = try gate(seen, resetFirst ? 0 : 1).add(gate(kept, resetFirst ? 0 : 1))
        .unary(.sigmoid)
      let update = try gate(seen, resetFirst ? 1 : 0).add(gate(kept, resetFirst ? 1 : 0))
        .unary(.sigmoid)
      let fresh = try gate(seen, 2).add(reset.multiply(gate(kept, 2))).unary(.tanh)
      return (try fresh.add(update.multiply(hidden.subtract(fresh))), nil)
    }
  }
}
