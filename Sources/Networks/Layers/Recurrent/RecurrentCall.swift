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
    // What the fused operation does not know: projections, and numbers of half precision.
    guard weights.projection == nil, !input.dtype.isHalf else {
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
