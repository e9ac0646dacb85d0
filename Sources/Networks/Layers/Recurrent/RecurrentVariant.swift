import Tensors

/// The three kinds of recurrent layers.
public enum RecurrentVariant: Hashable, Sendable {
  case plain(Nonlinearity)
  case gru
  case lstm

  /// The function of a plain recurrent layer.
  public enum Nonlinearity: String, Sendable {
    case tanh, relu
  }

  /// How many hidden sizes the rows of a weight hold.
  public var gateCount: Int {
    switch self {
    case .plain: 1
    case .gru: 3
    case .lstm: 4
    }
  }

  /// Whether a memory cell is carried beside the hidden state.
  public var hasCell: Bool { self == .lstm }

  /// What the fused operation calls it.
  var fused: RecurrentKind {
    switch self {
    case .plain(let function): .rnn(relu: function == .relu)
    case .gru: .gru(resetFirst: true)
    case .lstm: .lstm
    }
  }

  var name: String {
    switch self {
    case .plain: "RNN"
    case .gru: "GRU"
    case .lstm: "LSTM"
    }
  }
}

/// The weights of one layer in one direction.
struct RecurrentParameters {
  let input: Tensor
  let hidden: Tensor
  let inputBias: Tensor?
  let hiddenBias: Tensor?
  /// What an LSTM's hidden state is multiplied with, `[P, H]`.
  var projection: Tensor?

  func cast(to dtype: DType) throws(TensorError) -> RecurrentParameters {
    RecurrentParameters(
      input: try input.cast(to: dtype), hidden: try hidden.cast(to: dtype),
      inputBias: try inputBias?.cast(to: dtype), hiddenBias: try hiddenBias?.cast(to: dtype),
      projection: try projection?.cast(to: dtype))
  }

  var fused: RecurrentWeights {
    RecurrentWeights(
      input: input, recurrent: hidden, inputBias: inputBias, recurrentBias: hiddenBias)
  }
}

/// What a recurrent layer carries from step to step.
public struct RecurrentState {
  public var hidden: Tensor
  /// The memory cell of an LSTM.
  public var cell: Tensor?

  public init(hidden: Tensor, cell: Tensor? = nil) {
    self.hidden = hidden
    self.cell = cell
  }
}
