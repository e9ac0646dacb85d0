import MiniPython
import Networks
import Tensors

/// Calls of recurrent layers, with whole batches or with packed sequences.
enum RecurrentLayerCall {
  static func run(
    _ layer: RecurrentLayer, _ input: Value, _ start: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let torch = interpreter.torch
    let state = try state(start, layer.kind, interpreter)
    if let packed = try PackedSequence(input, interpreter) {
      let (values, last) = try numeric { () throws(TensorError) in
        try packed.sequences.run(layer, state)
      }
      return .tuple([
        try packed.replacing(values, interpreter), value(last, torch),
      ])
    }
    let tensor = try LayerCall.tensor(input, "input", layer, interpreter)
    let output = try numeric { () throws(TensorError) in try layer.forward(tensor, state) }
    return .tuple([torch.wrap(output.values), value(output.state, torch)])
  }

  /// `h`, or `(h, c)` for an LSTM.
  static func state(
    _ value: Value, _ kind: RecurrentVariant, _ interpreter: Interpreter
  ) throws(PythonError) -> RecurrentState? {
    if value.isNone { return nil }
    if kind.hasCell {
      guard case .tuple = value, let parts = Optional(try interpreter.elements(of: value)),
        parts.count == 2, let hidden = parts[0].tensorObject, let cell = parts[1].tensorObject
      else {
        if case .list(let list) = value, list.elements.count == 2 {
          return try state(.tuple(list.elements), kind, interpreter)
        }
        if let single = value.tensorObject?.tensor { throw halved(single) }
        throw PythonError(
          .typeError, "LSTM's state must be a tuple of two tensors, (h, c)",
          advice: "pass (h, c), as the LSTM itself answers it")
      }
      return RecurrentState(hidden: hidden.tensor, cell: cell.tensor)
    }
    guard let hidden = value.tensorObject else {
      throw PythonError(
        .attributeError, "'\(interpreter.type(of: value).name)' object has no attribute 'dim'",
        advice: "only an LSTM has two states")
    }
    return RecurrentState(hidden: hidden.tensor)
  }

  /// What PyTorch says of one tensor that it takes for the pair of states.
  private static func halved(_ state: Tensor) -> PythonError {
    let length = state.shape.first ?? 0
    let advice = "an LSTM has two states: pass (h, c)"
    guard length >= 2 else {
      return PythonError(
        .indexError, "index \(length) is out of bounds for dimension 0 with size \(length)",
        advice: advice)
    }
    let rank = state.rank - 1
    return PythonError(
      .runtimeError,
      "For batched 3-D input, hx and cx should also be 3-D but got (\(rank)-D, \(rank)-D) tensors",
      advice: advice)
  }

  static func value(_ state: RecurrentState, _ torch: TorchState) -> Value {
    let hidden = torch.wrap(state.hidden)
    guard let cell = state.cell else { return hidden }
    return .tuple([hidden, torch.wrap(cell)])
  }
}
