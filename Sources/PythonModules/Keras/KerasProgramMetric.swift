import MiniPython
import Networks
import Tensors

/// A metric that the program wrote: `update_state`, `result` and perhaps `reset_state`.
final class KerasProgramMetric: KerasMetric {
  /// What the metric counts in, made by `add_weight`.
  var variables: [KerasVariableObject] = []
  private weak var instance: InstanceObject?
  private unowned let interpreter: Interpreter

  init(name: String, of instance: InstanceObject, _ interpreter: Interpreter) {
    self.instance = instance
    self.interpreter = interpreter
    super.init(name: name)
  }

  override var takesLabelsAsTheyAre: Bool { true }

  override func update(
    truth: NDArray, predicted: NDArray, weights: NDArray?
  ) throws(TensorError) {
    guard let instance else { return }
    let mode = interpreter.keras.mode
    var arguments = Arguments(
      .object(KerasTensorObject(Tensor(truth, mode: mode))),
      .object(KerasTensorObject(Tensor(predicted, mode: mode))))
    if let weights { arguments.append(.object(KerasTensorObject(Tensor(weights, mode: mode)))) }
    let given = arguments
    try interpreter.inTensors { () throws(PythonError) in
      _ = try interpreter.callMethod(.object(instance), "update_state", given)
    }
  }

  override func result() throws(TensorError) -> NDArray {
    guard let instance else { return try NDArray([Float(0)], []) }
    return try interpreter.inTensors { () throws(PythonError) in
      let value = try interpreter.callMethod(.object(instance), "result")
      return try interpreter.kerasTensor(value).data
    }
  }

  override func reset() {
    guard let instance else { return }
    do throws(PythonError) {
      _ = try interpreter.callMethod(.object(instance), "reset_state")
    } catch {
      interpreter.keras.pendingError = error
    }
  }

  /// Zero for every count, which is what `reset_state` does by itself.
  func resetVariables() throws(TensorError) {
    for variable in variables {
      let tensor = variable.weight.tensor
      try tensor.data.assign(try NDArray.zeros(tensor.shape, tensor.dtype))
    }
  }
}
