import Tensors

/// One step of a recurrent network.
///
///     input    [N, I] or [I]
///     state    [N, H] or [H]; zeros if not given
///     output   the next state
public class RecurrentCell: Module {
  public let kind: RecurrentVariant
  public let inputSize: Int
  public let hiddenSize: Int
  private let hasBias: Bool

  public init(
    _ kind: RecurrentVariant, _ inputSize: Int, _ hiddenSize: Int, bias: Bool, dtype: DType? = nil,
    _ context: NetworkContext
  ) throws(TensorError) {
    self.kind = kind
    self.inputSize = inputSize
    self.hiddenSize = hiddenSize
    hasBias = bias
    super.init()
    let bound = hiddenSize > 0 ? 1 / Double(hiddenSize).squareRoot() : 0
    let fill = { (array: NDArray) throws(TensorError) in
      try Initialization.uniform(array, from: -bound, to: bound, context.generator)
    }
    let rows = kind.gateCount &* hiddenSize
    register(parameter: "weight_ih", try context.parameter([rows, inputSize], dtype, fill))
    register(parameter: "weight_hh", try context.parameter([rows, hiddenSize], dtype, fill))
    register(parameter: "bias_ih", bias ? try context.parameter([rows], dtype, fill) : nil)
    register(parameter: "bias_hh", bias ? try context.parameter([rows], dtype, fill) : nil)
  }

  public override var typeName: String { kind.name + "Cell" }

  public override var extraRepresentation: String {
    var text = "\(inputSize), \(hiddenSize)"
    if !hasBias { text += ", bias=False" }
    if kind == .plain(.relu) { text += ", nonlinearity=relu" }
    return text
  }

  public override var settings: [Setting] {
    [
      Setting("input_size", .int(inputSize)), Setting("hidden_size", .int(hiddenSize)),
      Setting("bias", .bool(hasBias)),
    ]
  }

  public func forward(
    _ input: Tensor, _ state: RecurrentState? = nil
  ) throws(TensorError) -> RecurrentState {
    guard input.rank == 1 || input.rank == 2 else {
      throw .value("\(typeName): Expected input to be 1D or 2D, got \(input.rank)D instead")
    }
    guard input.shape.last == inputSize else {
      throw TensorError(
        .runtimeError,
        "input has inconsistent input_size: got \(input.shape.last ?? 0) expected \(inputSize)",
        fix: "build nn.\(typeName)(\(input.shape.last ?? 0), \(hiddenSize))")
    }
    let isBatched = input.rank == 2
    let rows = isBatched ? input : try input.unsqueezed(0)
    if let hidden = state?.hidden, hidden.shape.last != hiddenSize {
      throw .runtime(
        "hidden0 has inconsistent hidden_size: got \(hidden.shape.last ?? 0), expected "
          + "\(hiddenSize)")
    }
    if isBatched, let hidden = state?.hidden, hidden.rank == 2, hidden.shape[0] != rows.shape[0] {
      throw .runtime(
        "Input batch size \(rows.shape[0]) doesn't match hidden0 batch size \(hidden.shape[0])")
    }
    let start = try state.map { (state) throws(TensorError) in
      isBatched
        ? state
        : RecurrentState(
          hidden: try state.hidden.unsqueezed(0), cell: try state.cell?.unsqueezed(0))
    }
    let weights = RecurrentParameters(
      input: try requiredParameter(0), hidden: try requiredParameter(1), inputBias: parameter(2),
      hiddenBias: parameter(3))
    let result = try RecurrentSteps(kind: kind, weights: weights).step(rows, start)
    guard !isBatched else { return RecurrentState(hidden: result.hidden, cell: result.cell) }
    return RecurrentState(
      hidden: try result.hidden.squeezed([0]), cell: try result.cell?.squeezed([0]))
  }

  fileprivate static func definition(
    _ name: String, _ extra: String = "", make: @escaping LayerDefinition.Maker
  ) -> LayerDefinition {
    LayerDefinition(
      name, "(input_size, hidden_size, bias=True, \(extra)device=None, dtype=None)",
      "One step of a recurrent network.", forward: "(input, hx=None)", shapes: "[N, I] -> [N, H]",
      example: "nn.\(name)(3, 4)",
      sample: LayerSample(
        ["input_size": 2, "hidden_size": 3], .numbers([4, 2]), output: [4, 3]), make: make)
  }
}

public final class RNNCell: RecurrentCell {
  public static let definition = RecurrentCell.definition("RNNCell", "nonlinearity='tanh', ") {
    (arguments, context) throws(TensorError) in
    let name = try arguments.string("nonlinearity", default: "tanh")
    guard let function = RecurrentVariant.Nonlinearity(rawValue: name) else {
      throw .runtime("Unknown nonlinearity: \(name)")
    }
    return try RNNCell(
      .plain(function), arguments.size("input_size"), arguments.size("hidden_size"),
      bias: arguments.bool("bias", default: true), dtype: arguments.dtype, context)
  }
}

public final class GRUCell: RecurrentCell {
  public static let definition = RecurrentCell.definition("GRUCell") {
    (arguments, context) throws(TensorError) in
    try GRUCell(
      .gru, arguments.size("input_size"), arguments.size("hidden_size"),
      bias: arguments.bool("bias", default: true), dtype: arguments.dtype, context)
  }
}

public final class LSTMCell: RecurrentCell {
  public static let definition = RecurrentCell.definition("LSTMCell") {
    (arguments, context) throws(TensorError) in
    try LSTMCell(
      .lstm, arguments.size("input_size"), arguments.size("hidden_size"),
      bias: arguments.bool("bias", default: true), dtype: arguments.dtype, context)
  }
}
