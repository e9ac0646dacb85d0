import Tensors

/// A recurrent network over whole sequences: one or several layers, in one or both directions.
///
/// Shapes, with T steps, N sequences, I input and H hidden features, D directions, L layers:
///
///     input    [T, N, I], or [N, T, I] batch first, or [T, I] for one sequence
///     state    [L * D, N, H], or [L * D, H] for one sequence; zeros if not given
///     output   [T, N, D * H], batch first as the input
///
/// - Throws: `TensorError` with PyTorch's own words if sizes disagree.
/// - Source: layout and initial values as `torch.nn.LSTM`, `torch.nn.GRU` and `torch.nn.RNN`.
public class RecurrentLayer: Module {
  /// What can be chosen when it is built.
  public struct Options {
    public var layerCount = 1
    public var bias = true
    public var isBatchFirst = false
    public var dropout = 0.0
    public var isBidirectional = false
    /// How many features an LSTM's hidden state is projected to; nil for as many as the cell has.
    public var projectionSize: Int?
    public var dtype: DType?

    public init() {}
  }

  public let kind: RecurrentVariant
  public let inputSize: Int
  public let hiddenSize: Int
  public let options: Options
  private let context: NetworkContext

  public init(
    _ kind: RecurrentVariant, _ inputSize: Int, _ hiddenSize: Int, _ options: Options,
    _ context: NetworkContext
  ) throws(TensorError) {
    guard (0...1).contains(options.dropout) else {
      throw .value(
        "dropout should be a number in range [0, 1] representing the probability of an element "
          + "being zeroed")
    }
    guard inputSize > 0 else { throw .value("input_size must be greater than zero") }
    guard hiddenSize > 0 else { throw .value("hidden_size must be greater than zero") }
    guard options.layerCount > 0 else { throw .value("num_layers must be greater than zero") }
    if let size = options.projectionSize {
      guard size >= 0 else {
        throw .value(
          "proj_size should be a positive integer or zero to disable projections")
      }
      guard size < hiddenSize else { throw .value("proj_size has to be smaller than hidden_size") }
    }
    self.kind = kind
    self.inputSize = inputSize
    self.hiddenSize = hiddenSize
    self.options = options
    self.context = context
    super.init()
    try makeParameters()
  }

  var directionCount: Int { options.isBidirectional ? 2 : 1 }
  /// How many features a hidden state has.
  var stateSize: Int { options.projectionSize ?? hiddenSize }

  private func makeParameters() throws(TensorError) {
    let bound = 1 / Double(hiddenSize).squareRoot()
    let fill = { [context] (array: NDArray) throws(TensorError) in
      try Initialization.uniform(array, from: -bound, to: bound, context.generator)
    }
    let rows = kind.gateCount &* hiddenSize
    for layer in 0..<options.layerCount {
      let width = layer == 0 ? inputSize : stateSize * directionCount
      for direction in 0..<directionCount {
        let suffix = "l\(layer)" + (direction == 1 ? "_reverse" : "")
        let add = { (name: String, shape: Shape) throws(TensorError) in
          self.register(
            parameter: "\(name)_\(suffix)",
            try self.context.parameter(shape, self.options.dtype, fill))
        }
        try add("weight_ih", [rows, width])
        try add("weight_hh", [rows, stateSize])
        if options.bias {
          try add("bias_ih", [rows])
          try add("bias_hh", [rows])
        }
        if let size = options.projectionSize { try add("weight_hr", [size, hiddenSize]) }
      }
    }
  }

  func weights(layer: Int, direction: Int) throws(TensorError) -> RecurrentParameters {
    let size = (options.bias ? 4 : 2) + (options.projectionSize == nil ? 0 : 1)
    let first = (layer * directionCount + direction) * size
    return RecurrentParameters(
      input: try requiredParameter(first), hidden: try requiredParameter(first + 1),
      inputBias: options.bias ? try requiredParameter(first + 2) : nil,
      hiddenBias: options.bias ? try requiredParameter(first + 3) : nil,
      projection: options.projectionSize == nil ? nil : try requiredParameter(first + size - 1))
  }

  // MARK: Description

  public override var typeName: String { kind.name }

  public override var extraRepresentation: String {
    var text = "\(inputSize), \(hiddenSize)"
    if let size = options.projectionSize { text += ", proj_size=\(size)" }
    if options.layerCount != 1 { text += ", num_layers=\(options.layerCount)" }
    if !options.bias { text += ", bias=False" }
    if options.isBatchFirst { text += ", batch_first=True" }
    if options.dropout != 0 { text += ", dropout=\(pythonText(options.dropout))" }
    if options.isBidirectional { text += ", bidirectional=True" }
    return text
  }

  public override var settings: [Setting] {
    [
      Setting("input_size", .int(inputSize)), Setting("hidden_size", .int(hiddenSize)),
      Setting("num_layers", .int(options.layerCount)), Setting("bias", .bool(options.bias)),
      Setting("batch_first", .bool(options.isBatchFirst)),
      Setting("dropout", .double(options.dropout)),
      Setting("bidirectional", .bool(options.isBidirectional)),
      Setting("proj_size", .int(options.projectionSize ?? 0)),
      Setting("mode", .string(modeName)),
    ]
  }

  private var modeName: String {
    if case .plain(let function) = kind { return "RNN_" + function.rawValue.uppercased() }
    return kind.name
  }

  // MARK: Forward

  /// What came out: the output of the last layer at each step, and the states at the end.
  public struct Output {
    public let values: Tensor
    public let state: RecurrentState
  }

  public func forward(
    _ input: Tensor, _ state: RecurrentState? = nil
  ) throws(TensorError) -> Output {
    guard input.rank == 2 || input.rank == 3 else {
      throw TensorError(
        .valueError,
        "\(kind.name): Expected input to be 2D or 3D, got \(input.rank)D instead",
        got: "input \(input.shape.torchText)",
        expected: options.isBatchFirst
          ? "[batch, time, features] or [time, features]"
          : "[time, batch, features] or [time, features]",
        fix: "add the missing axis with unsqueeze")
    }
    let isBatched = input.rank == 3
    let start = try batchedState(state, isBatched)
    var steps = isBatched ? input : try input.unsqueezed(1)
    if isBatched && options.isBatchFirst { steps = try input.transposed(0, 1) }
    try check(steps, start)
    let output = try RecurrentCall(layer: self, generator: context.generator).run(steps, start)
    guard isBatched else {
      return Output(
        values: try output.values.squeezed([1]),
        state: RecurrentState(
          hidden: try output.state.hidden.squeezed([1]), cell: try output.state.cell?.squeezed([1]))
      )
    }
    guard options.isBatchFirst else { return output }
    let turned = try output.values.transposed(0, 1)
    if !kind.hasCell { turned.node?.setAlias("TransposeBackward1") }
    return Output(values: turned, state: output.state)
  }

  /// A pass over `[T, N, I]`, whatever `batch_first` says.
  func forwardTimeFirst(
    _ steps: Tensor, _ state: RecurrentState?
  ) throws(TensorError) -> Output {
    try check(steps, state)
    return try RecurrentCall(layer: self, generator: context.generator).run(steps, state)
  }

  private func batchedState(
    _ state: RecurrentState?, _ isBatched: Bool
  ) throws(TensorError) -> RecurrentState? {
    guard let state else { return nil }
    let expected = isBatched ? 3 : 2
    let ranks = [state.hidden.rank] + (state.cell.map { [$0.rank] } ?? [])
    if let wrong = ranks.first(where: { $0 != expected }) {
      let name = isBatched ? "batched 3-D" : "unbatched 2-D"
      let got =
        kind.hasCell
        ? "(\(state.hidden.rank)-D, \(state.cell?.rank ?? 0)-D) tensors" : "\(wrong)-D tensor"
      let what = kind.hasCell ? "hx and cx should also be" : "hx should also be"
      throw .runtime("For \(name) input, \(what) \(expected)-D but got \(got)")
    }
    guard !isBatched else { return state }
    return RecurrentState(
      hidden: try state.hidden.unsqueezed(1), cell: try state.cell?.unsqueezed(1))
  }

  private func check(_ steps: Tensor, _ state: RecurrentState?) throws(TensorError) {
    let weight = try requiredParameter(0)
    guard steps.dtype == weight.dtype else {
      throw TensorError(
        .valueError,
        "RNN input dtype (\(steps.dtype.torchName)) does not match weight dtype "
          + "(\(weight.dtype.torchName)). Convert input: input.to(\(weight.dtype.torchName)), or "
          + "convert model: model.to(\(steps.dtype.torchName))")
    }
    guard steps.shape[2] == inputSize else {
      throw TensorError(
        .runtimeError,
        "input.size(-1) must be equal to input_size. Expected \(inputSize), got \(steps.shape[2])",
        got: "input [..., \(steps.shape[2])]", expected: "input [..., \(inputSize)]",
        fix: "build nn.\(kind.name)(\(steps.shape[2]), \(hiddenSize))")
    }
    guard let state else { return }
    let sizes = { (width: Int) -> Shape in
      [self.options.layerCount * self.directionCount, steps.shape[1], width]
    }
    let named =
      kind.hasCell
      ? [
        ("hidden[0]", state.hidden, sizes(stateSize)),
        ("hidden[1]", state.cell ?? state.hidden, sizes(hiddenSize)),
      ] : [("hidden", state.hidden, sizes(hiddenSize))]
    for (name, tensor, expected) in named where tensor.shape != expected {
      throw TensorError(
        .runtimeError,
        "Expected \(name) size \(expected.tupleText), got \(tensor.shape.torchText)",
        fix: "the state is [layers * directions, batch, hidden], also with batch_first=True")
    }
  }
}
