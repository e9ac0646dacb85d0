import Tensors

/// A plain recurrent network: each step mixes the input with the state before it.
public final class RNN: RecurrentLayer {
  public static let definition = RecurrentLayer.definition(
    "RNN",
    "(input_size, hidden_size, num_layers=1, nonlinearity='tanh', bias=True, batch_first=False, "
      + "dropout=0.0, bidirectional=False, device=None, dtype=None)",
    "A plain recurrent network."
  ) { (arguments, context) throws(TensorError) in
    let name = try arguments.string("nonlinearity", default: "tanh")
    guard let function = RecurrentVariant.Nonlinearity(rawValue: name) else {
      throw .value("Unknown nonlinearity '\(name)'. Select from 'tanh' or 'relu'.")
    }
    return try RNN(
      .plain(function), arguments.int("input_size"), arguments.int("hidden_size"),
      Options(arguments), context)
  }

  public override var settings: [Setting] {
    guard case .plain(let function) = kind else { return super.settings }
    return super.settings + [Setting("nonlinearity", .string(function.rawValue))]
  }
}

/// A recurrent network with a reset and an update gate.
///
/// - Source: Cho et al. 2014; gates in the order reset, update, new.
public final class GRU: RecurrentLayer {
  public static let definition = RecurrentLayer.definition(
    "GRU",
    "(input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0, "
      + "bidirectional=False, device=None, dtype=None)",
    "A recurrent network with a reset and an update gate."
  ) { (arguments, context) throws(TensorError) in
    try GRU(
      .gru, arguments.int("input_size"), arguments.int("hidden_size"), Options(arguments), context)
  }
}

/// A recurrent network that carries a memory cell.
///
/// - Source: Hochreiter and Schmidhuber 1997; gates in the order input, forget, cell, output.
public final class LSTM: RecurrentLayer {
  public static let definition = RecurrentLayer.definition(
    "LSTM",
    "(input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0, "
      + "bidirectional=False, proj_size=0, device=None, dtype=None)",
    "A recurrent network that carries a memory cell."
  ) { (arguments, context) throws(TensorError) in
    var options = try Options(arguments)
    let size = try arguments.int("proj_size", default: 0)
    options.projectionSize = size == 0 ? nil : size
    return try LSTM(
      .lstm, arguments.int("input_size"), arguments.int("hidden_size"), options, context)
  }
}

extension RecurrentLayer.Options {
  init(_ arguments: LayerArguments) throws(TensorError) {
    layerCount = try arguments.int("num_layers", default: 1)
    bias = try arguments.bool("bias", default: true)
    isBatchFirst = try arguments.bool("batch_first")
    dropout = try arguments.double("dropout", default: 0)
    isBidirectional = try arguments.bool("bidirectional")
    dtype = arguments.dtype
  }
}

extension RecurrentLayer {
  fileprivate static func definition(
    _ name: String, _ signature: String, _ summary: String,
    make: @escaping LayerDefinition.Maker
  ) -> LayerDefinition {
    LayerDefinition(
      name, signature, summary, forward: "(input, hx=None)",
      shapes: "[N, T, I] -> [N, T, H] and the state, with batch_first=True",
      example: "nn.\(name)(input_size=3, hidden_size=4, batch_first=True)",
      sample: LayerSample(
        ["input_size": 2, "hidden_size": 3, "batch_first": true, "num_layers": 2],
        .numbers([2, 4, 2]), output: [2, 4, 3]), make: make)
  }
}
