import MiniPython
import Networks
import Tensors

/// `layer.compute_mask`: which steps count after a layer.
enum KerasMasks {
  static func mask(
    of layer: KerasLayer, _ inputs: Value, _ previous: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch layer.className {
    case "Masking", "Embedding":
      if inputs.isNone { return previous }
      let tensor = try interpreter.kerasTensor(inputs)
      let run = KerasRun(isTraining: false, mode: layer.mode)
      let results = try interpreter.inKeras { () throws(TensorError) in
        try layer([KerasFlow(tensor)], run)
      }
      guard let mask = results.first?.mask else { return .none }
      return .object(KerasTensorObject(Tensor(mask, mode: layer.mode)))
    case "LSTM", "GRU", "SimpleRNN":
      let returnsSequences = layer.outputShapes.first.map { $0.count > 2 } ?? false
      return returnsSequences ? previous : .none
    case "GlobalAveragePooling1D", "Flatten": return .none
    default: return previous
    }
  }
}
