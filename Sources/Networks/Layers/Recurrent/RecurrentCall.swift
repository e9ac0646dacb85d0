import Tensors

/// One pass of a recurrent layer over a batch of sequences of equal length, time first.
struct RecurrentCall {
  let layer: RecurrentLayer
  let generator: TorchGenerator

  func run(
    _ input: Tensor, _ start: RecurrentState?
  ) throws(TensorError) -> RecurrentLayer.Output {
    let options = layer.options
    var values = input
    var hidden: [Tensor] = []
    var cells: [Tensor] = []
    for index in 0..<options.layerCount {
      var outputs: [Tensor] = []
      for direction in 0..<layer.directionCount {
        let position = index * layer.directionCount + direction
        let state = try initialState(start, position, input)
        let result = try pass(
          values, state, layer.weights(layer: index, direction: direction),
          isReversed: direction == 1)
        outputs.append(result.values)
        hidden.append(result.state.hidden)
        if let cell = result.state.cell { cells.append(cell) }
      }
      values = outputs.count == 1 ? outputs[0] : try Tensor.concatenate(outputs, 2)
      if options.dropout > 0, layer.isTraining, index < options.layerCount - 1 {
        values = try values.dropout(options.dropout, generator)
      }
    }
    return RecurrentLayer.Output(
      values: values,
      state: RecurrentState(
        hidden: try Tensor.stack(hidden, 0),
        cell: cells.isEmpty ? nil : try Tensor.stack(cells, 0)))
  }

  private func initialState(
    _ start: RecurrentState?, _ position: Int, _ input: Tensor
  ) throws(TensorError) -> RecurrentState? {
    guard let start else { return nil }
    return RecurrentState(
      hidden: try start.hidden.select(0, position), cell: try start.cell?.select(0, position))
  }

  private func pass(
    _ input: Tensor, _ state: RecurrentState?, _ weights: RecurrentParameters, isReversed: Bool
  ) throws(TensorError) -> RecurrentLayer.Output {
    if input.dtype.isHalf {
      // Computed with more digits and rounded at the end.
      let wide = { (x: Tensor) throws(TensorError) in try x.cast(to: .float32) }
      let result = try pass(
        wide(input),
        state.map { (s) throws(TensorError) in
          RecurrentState(
            hidden: try wide(s.hidden),
            cell: try s.cell.map { (c) throws(TensorError) in try wide(c) })
        }, weights.cast(to: .float32), isReversed: isReversed)
      let dtype = input.dtype
      return RecurrentLayer.Output(
        values: try result.values.cast(to: dtype),
        state: RecurrentState(
          hidden: try result.state.hidden.cast(to: dtype),
          cell: try result.state.cell?.cast(to: dtype)))
    }
    // What the fused operation does not know: projections.
    guard weights.projection == nil else {
      return try RecurrentSteps(kind: layer.kind, weights: weights).run(
        input, state, isReversed: isReversed)
    }
    let result = try input.recurrent(
      layer.kind.fused, weights.fused, hidden: state?.hidden, cell: state?.cell,
      isReversed: isReversed)
    return RecurrentLayer.Output(
      values: result.output, state: RecurrentState(hidden: result.hidden, cell: result.cell))
  }
}
