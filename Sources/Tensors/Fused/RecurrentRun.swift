import CKernels

/// One pass of a recurrent layer over a sequence, with the buffers that its gradient needs.
final class RecurrentRun {
  private let kind: RecurrentKind
  private let isTransposed: Bool
  private let isReversed: Bool
  private let steps: Int
  private let batch: Int
  private let inputSize: Int
  private let size: Int
  private var width: Int { size * kind.gateCount }

  /// `[T, N, I]` in the order in which the steps are taken.
  private let input: NDArray
  /// Both with gates along the rows, as PyTorch keeps them.
  private let inputWeight: NDArray
  private let recurrentWeight: NDArray
  private let inputBias: NDArray?
  private let recurrentBias: NDArray?
  /// The sum of an LSTM's two biases.
  private let sharedBias: NDArray?
  /// `[T, N]` of bytes.
  private let mask: NDArray?
  private let startsAtZero: Bool

  /// `[T, N, G·H]`: sums, then activations.
  private let gates: NDArray
  /// `[T, N, 3H]`: the part of a GRU's sums that comes from the state.
  private let stateGates: NDArray
  /// `[T + 1, N, H]`: the states before and after each step.
  private let hiddens: NDArray
  private let cells: NDArray
  /// `[T, N, H]`
  private let cellTanhs: NDArray

  init(
    _ kind: RecurrentKind, _ weights: RecurrentWeights, input: NDArray, hidden: NDArray?,
    cell: NDArray?, mask: NDArray?, isReversed: Bool
  ) throws(TensorError) {
    try input.requireKernels("a recurrent layer")
    self.kind = kind
    self.isReversed = isReversed
    isTransposed = weights.isTransposed
    guard input.rank == 3 else {
      throw .runtime("RNN: Expected input to be 2D or 3D, got \(input.rank)D instead")
    }
    (steps, batch, inputSize) = (input.shape[0], input.shape[1], input.shape[2])
    let rows = weights.isTransposed ? weights.input.data.reversedAxes : weights.input.data
    let square =
      weights.isTransposed ? weights.recurrent.data.reversedAxes : weights.recurrent.data
    guard weights.input.rank == 2, weights.recurrent.rank == 2 else {
      throw .runtime("the weights of a recurrent layer need 2 dimensions")
    }
    size = square.shape[1]
    guard rows.shape[1] == inputSize else {
      throw .runtime(
        "input.size(-1) must be equal to input_size. Expected \(rows.shape[1]), got \(inputSize)")
    }
    guard rows.shape[0] == size * kind.gateCount, square.shape[0] == rows.shape[0] else {
      throw .runtime(
        "the weights \(rows.shape.torchText) and \(square.shape.torchText) do not fit together")
    }
    let type = weights.input.dtype
    for operand in [weights.recurrent, weights.inputBias, weights.recurrentBias].compactMap({ $0 })
    {
      guard operand.dtype == type else {
        throw .runtime(
          "expected all weights to be \(type.torchName), but got \(operand.dtype.torchName)")
      }
    }
    if let mask, mask.shape != [steps, batch] {
      throw .runtime(
        "the mask must have shape [\(steps), \(batch)], got \(mask.shape.torchText)")
    }
    guard input.dtype == type, type.isFloatingPoint else {
      throw .value(
        "RNN input dtype (\(input.dtype.torchName)) does not match weight dtype (\(type.torchName)). "
          + "Convert input: input.to(\(type.torchName)), or convert model: model.to(\(input.dtype.torchName))"
      )
    }
    for (state, title) in [(hidden, "hx"), (cell, "cx")] {
      if let state, state.shape != [batch, size] {
        throw .runtime(
          "Expected hidden \(title == "hx" ? "[0] " : "[1] ")size (\(batch), \(size)), got "
            + state.shape.torchText)
      }
    }
    self.input = try isReversed ? input.flipped([0]) : input.contiguous()
    inputWeight = rows
    recurrentWeight = square
    inputBias = try weights.inputBias?.data.contiguous()
    recurrentBias = try weights.recurrentBias?.data.contiguous()
    var biases: [NDArray] = []
    for bias in [weights.inputBias, weights.recurrentBias].compactMap({ $0 }) {
      biases.append(try bias.data.broadcast(to: [size * kind.gateCount]).contiguous())
    }
    if biases.count == 2 {
      sharedBias = try .binary(.add, .array(biases[0]), .array(biases[1]))
    } else {
      sharedBias = biases.first
    }
    var byteMask = try mask?.truth().contiguous()
    if isReversed { byteMask = try byteMask?.flipped([0]) }
    self.mask = byteMask

    startsAtZero = hidden == nil
    let isLSTM = kind == .lstm
    let isGRU = kind.gateCount == 3
    let wide = size * kind.gateCount
    gates = try NDArray(uninitialized: Shape([steps, batch, wide]), type)
    stateGates = try NDArray(uninitialized: isGRU ? gates.shape : [0], type)
    hiddens = try NDArray(uninitialized: Shape([steps + 1, batch, size]), type)
    cells = try NDArray(uninitialized: isLSTM ? hiddens.shape : [0], type)
    cellTanhs = try NDArray(uninitialized: isLSTM ? Shape([steps, batch, size]) : [0], type)
    if let hidden {
      try hiddens.select(leading: 0).assign(hidden)
    } else {
      hiddens.select(leading: 0).fill(0)
    }
    if isLSTM {
      if let cell {
        try cells.select(leading: 0).assign(cell)
      } else {
        cells.select(leading: 0).fill(0)
      }
    }
  }

  var lastHidden: NDArray { hiddens.select(leading: steps) }
  var lastCell: NDArray { cells.select(leading: steps) }

  /// The states behind the steps in the order of the input.
  func output() throws(TensorError) -> NDArray {
    let states = try hiddens.sliced(0, 1, nil)
    return isReversed ? try states.flipped([0]) : states
  }

  // MARK: Forward

  func forward() throws(TensorError) {
    // All steps' input in one product, on top of the biases, which an LSTM's step adds itself.
    let flatGates = try gates.reshaped(Shape([steps * batch, width]))
    let flatInput = try input.reshaped(Shape([steps * batch, inputSize]))
    let isGRU = kind.gateCount == 3
    let isLSTM = kind == .lstm
    if !isLSTM { try prefill(flatGates, isGRU ? [inputBias] : [inputBias, recurrentBias]) }
    NDArray.multiply(
      flatInput, inputWeight.matrixTransposed, into: flatGates,
      start: isLSTM ? .nothing : .result)
    // Gates along the columns: rows of the product are then read one after the other.
    let columns = try recurrentWeight.matrixTransposed.contiguous()
    if isGRU {
      try prefill(stateGates.reshaped(Shape([steps * batch, width])), [recurrentBias])
    }
    let sums = isGRU ? stateGates : gates
    for step in 0..<steps {
      // The first state is mostly zero and adds nothing.
      if step > 0 || !startsAtZero {
        multiplyRows(hiddens, step, columns, into: sums, step, accumulating: true)
      }
      if gates.dtype == .float32 { activateFloats(step) } else { activateDoubles(step) }
    }
  }

  /// The product of one step's `[N, …]` of `left` and a contiguous matrix, into a step of `result`.
  private func multiplyRows(
    _ left: NDArray, _ leftStep: Int, _ matrix: NDArray, into result: NDArray, _ step: Int,
    accumulating: Bool
  ) {
    let (depth, columns) = (matrix.shape[0], matrix.shape[1])
    MatrixLayout(
      rows: batch, columns: columns, depth: depth, leftRow: depth, leftColumn: 1,
      rightRow: columns, rightColumn: 1, row: columns, start: accumulating ? .result : .nothing
    ).multiply(left, leftStep * batch * depth, matrix, 0, result, step * batch * columns)
  }

  /// Writes the sum of some biases into every row.
  private func prefill(_ rows: NDArray, _ biases: [NDArray?]) throws(TensorError) {
    let present = biases.compactMap { $0 }
    switch present.count {
    case 0: rows.fill(0)
    case 1: try rows.assign(present[0])
    default: try rows.assign(.binary(.add, .array(present[0]), .array(present[1])))
    }
  }

  private func maskRow(_ step: Int) -> UnsafePointer<UInt8>? {
    mask.map { UnsafePointer($0.pointer(UInt8.self) + step * batch) }
  }

  private func activateFloats(_ step: Int) {
    let (wide, narrow) = (step * batch * width, step * batch * size)
    let hidden = hiddens.pointer(Float.self) + narrow
    let next = hidden + batch * size
    let sums = gates.pointer(Float.self) + wide
    switch kind {
    case .lstm:
      let cell = cells.pointer(Float.self) + narrow
      lk_lstm_step_f32(
        batch, size, sums, cell, hidden, sharedBias?.pointer(Float.self), cell + batch * size,
        cellTanhs.pointer(Float.self) + narrow, next, maskRow(step))
    case .gru(let resetFirst):
      lk_gru_step_f32(
        batch, size, sums, stateGates.pointer(Float.self) + wide, hidden, next,
        resetFirst ? 1 : 0, maskRow(step))
    case .rnn(let relu):
      lk_rnn_step_f32(batch, size, sums, hidden, next, relu ? 1 : 0, maskRow(step))
    }
  }

  private func activateDoubles(_ step: Int) {
    let (wide, narrow) = (step * batch * width, step * batch * size)
    let hidden = hiddens.pointer(Double.self) + narrow
    let next = hidden + batch * size
    let sums = gates.pointer(Double.self) + wide
    switch kind {
    case .lstm:
      let cell = cells.pointer(Double.self) + narrow
      lk_lstm_step_f64(
        batch, size, sums, cell, hidden, sharedBias?.pointer(Double.self), cell + batch * size,
        cellTanhs.pointer(Double.self) + narrow, next, maskRow(step))
    case .gru(let resetFirst):
      lk_gru_step_f64(
        batch, size, sums, stateGates.pointer(Double.self) + wide, hidden, next,
        resetFirst ? 1 : 0, maskRow(step))
    case .rnn(let relu):
      lk_rnn_step_f64(batch, size, sums, hidden, next, relu ? 1 : 0, maskRow(step))
    }
  }

  // MARK: Backward

  /// The gradients of everything that went in.
  struct Shares {
    var input: NDArray?
    var inputWeight: NDArray
    var recurrentWeight: NDArray
    var inputBias: NDArray
    var recurrentBias: NDArray
    /// Not defined where the layer was given no state.
    var hidden: NDArray
    var cell: NDArray?
  }

  func backward(
    output: NDArray?, hidden: NDArray?, cell: NDArray?, needsInput: Bool
  ) throws(TensorError) -> Shares {
    let type = gates.dtype
    let isGRU = kind.gateCount == 3
    let gateGradients = try NDArray(uninitialized: gates.shape, type)
    let stateGradients = isGRU ? try NDArray(uninitialized: gates.shape, type) : gateGradients
    let outputs = try output.map { given throws(TensorError) in
      try given.strides[2] == 1 && given.shape == [steps, batch, size] ? given : given.contiguous()
    }
    let hiddenGradient = try state(hidden)
    let cellGradient = try state(cell)
    let carried = try NDArray(uninitialized: [batch, size], type)
    let weight = try recurrentWeight.contiguous()
    let buffers = Buffers(
      hidden: hiddenGradient, cell: cellGradient, gates: gateGradients, states: stateGradients,
      carried: carried)
    for step in stride(from: steps - 1, through: 0, by: -1) {
      if let outputs { add(outputs, isReversed ? steps - 1 - step : step, to: hiddenGradient) }
      if type == .float32 {
        differentiateFloats(step, buffers)
      } else {
        differentiateDoubles(step, buffers)
      }
      if isGRU {
        try hiddenGradient.assign(carried)
      } else if mask != nil {
        try keepMasked(step, hiddenGradient)
      }
      if step == 0 && startsAtZero { break }
      multiplyRows(
        stateGradients, step, weight, into: hiddenGradient, 0,
        accumulating: isGRU || mask != nil)
    }
    return try shares(
      gateGradients, stateGradients, hiddenGradient, cellGradient, needsInput: needsInput)
  }

  /// Adds the `[N, H]` of one place of `[T, N, H]`, whose features lie side by side.
  private func add(_ outputs: NDArray, _ place: Int, to sums: NDArray) {
    let (start, row) = (place * outputs.strides[0], outputs.strides[1])
    if sums.dtype == .float32 {
      lk_add_rows_f32(
        batch, size, sums.pointer(Float.self), outputs.pointer(Float.self) + start, row)
    } else {
      lk_add_rows_f64(
        batch, size, sums.pointer(Double.self), outputs.pointer(Double.self) + start, row)
    }
  }

  /// A gradient that may be written to; zeros if there is none.
  private func state(_ gradient: NDArray?) throws(TensorError) -> NDArray {
    guard let gradient else { return try .zeros([batch, size], gates.dtype) }
    return try gradient.copy()
  }

  private struct Buffers {
    var hidden, cell, gates, states, carried: NDArray
  }

  /// Leaves only the gradient of rows whose state the mask kept.
  private func keepMasked(_ step: Int, _ gradient: NDArray) throws(TensorError) {
    guard let mask else { return }
    let row = try mask.select(leading: step).unsqueezed(1)
    try gradient.assign(.where(row, .scalar(0), .array(gradient)))
  }

  private func differentiateFloats(_ step: Int, _ buffers: Buffers) {
    let (wide, narrow) = (step * batch * width, step * batch * size)
    let sums = gates.pointer(Float.self) + wide
    let old = hiddens.pointer(Float.self) + narrow
    let gradient = buffers.hidden.pointer(Float.self)
    let gateGradient = buffers.gates.pointer(Float.self) + wide
    switch kind {
    case .lstm:
      lk_lstm_step_gradient_f32(
        batch, size, sums, cells.pointer(Float.self) + narrow,
        cellTanhs.pointer(Float.self) + narrow, gradient, buffers.cell.pointer(Float.self),
        gateGradient, maskRow(step))
    case .gru(let resetFirst):
      lk_gru_step_gradient_f32(
        batch, size, sums, stateGates.pointer(Float.self) + wide, old, gradient, gateGradient,
        buffers.states.pointer(Float.self) + wide, buffers.carried.pointer(Float.self),
        resetFirst ? 1 : 0, maskRow(step))
    case .rnn(let relu):
      lk_rnn_step_gradient_f32(
        batch, size, old + batch * size, gradient, gateGradient, relu ? 1 : 0, maskRow(step))
    }
  }

  private func differentiateDoubles(_ step: Int, _ buffers: Buffers) {
    let (wide, narrow) = (step * batch * width, step * batch * size)
    let sums = gates.pointer(Double.self) + wide
    let old = hiddens.pointer(Double.self) + narrow
    let gradient = buffers.hidden.pointer(Double.self)
    let gateGradient = buffers.gates.pointer(Double.self) + wide
    switch kind {
    case .lstm:
      lk_lstm_step_gradient_f64(
        batch, size, sums, cells.pointer(Double.self) + narrow,
        cellTanhs.pointer(Double.self) + narrow, gradient, buffers.cell.pointer(Double.self),
        gateGradient, maskRow(step))
    case .gru(let resetFirst):
      lk_gru_step_gradient_f64(
        batch, size, sums, stateGates.pointer(Double.self) + wide, old, gradient, gateGradient,
        buffers.states.pointer(Double.self) + wide, buffers.carried.pointer(Double.self),
        resetFirst ? 1 : 0, maskRow(step))
    case .rnn(let relu):
      lk_rnn_step_gradient_f64(
        batch, size, old + batch * size, gradient, gateGradient, relu ? 1 : 0, maskRow(step))
    }
  }

  /// One product for each weight over all steps.
  private func shares(
    _ gateGradients: NDArray, _ stateGradients: NDArray, _ hidden: NDArray, _ cell: NDArray,
    needsInput: Bool
  ) throws(TensorError) -> Shares {
    let rows = steps * batch
    let flatGates = try gateGradients.reshaped(Shape([rows, width]))
    let flatStates = try stateGradients.reshaped(Shape([rows, width]))
    let flatInput = try input.reshaped(Shape([rows, inputSize]))
    let before = try hiddens.sliced(0, 0, steps).reshaped(Shape([rows, size]))
    // [I, T·N] [T·N, G·H] is Keras's layout, its mirror image PyTorch's.
    func product(_ left: NDArray, _ right: NDArray) throws(TensorError) -> NDArray {
      try isTransposed
        ? right.matrixTransposed.matmul(left) : left.matrixTransposed.matmul(right)
    }
    var inputGradient: NDArray?
    if needsInput {
      let flat = try flatGates.matmul(inputWeight).reshaped(input.shape)
      inputGradient = isReversed ? try flat.flipped([0]) : flat
    }
    let bias = try flatGates.sum(axes: [0])
    return Shares(
      input: inputGradient, inputWeight: try product(flatGates, flatInput),
      recurrentWeight: try product(flatStates, before), inputBias: bias,
      recurrentBias: kind.gateCount == 3 ? try flatStates.sum(axes: [0]) : bias, hidden: hidden,
      cell: kind == .lstm ? cell : nil)
  }
}
