import MiniPython
import Networks
import Tensors

/// `add_loss` and `losses`: terms beside the loss of `compile`.
enum KerasAddedLosses {
  /// A term of the step that runs, or of the next look at `losses`.
  static func add(
    _ value: Value, of layer: KerasLayer, _ interpreter: Interpreter
  ) throws(PythonError) {
    var values = [value]
    if case .list(let list) = value { values = list.elements }
    for value in values {
      let tensor = try interpreter.kerasTensor(value)
      let term =
        tensor.rank == 0
        ? tensor : try numeric { () throws(TensorError) in try tensor.sum() }
      if let run = interpreter.keras.run {
        run.add(term, of: layer)
      } else {
        layer.latestLosses.append(term)
      }
    }
  }

  /// What the latest call added, and the penalties of the weights as they are.
  static func list(
    of layer: KerasLayer, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var values = layer.allLatestLosses.map { Value.object(KerasTensorObject($0)) }
    for weight in layer.weights {
      guard let regularizer = weight.regularizer else { continue }
      let penalty = try interpreter.inKeras { () throws(TensorError) in
        try regularizer.penalty(weight.tensor)
      }
      values.append(.object(KerasTensorObject(penalty)))
    }
    return .list(values)
  }
}
