import MiniPython
import Networks

/// What layers that wrap a layer say of one that does not suit them.
enum KerasWrapperChecks {
  /// - Throws: ValueError for what is no layer; TypeError for a layer that cannot go both ways.
  static func check(
    _ className: String, _ bound: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard className == "Bidirectional" || className == "TimeDistributed" else { return }
    guard let inner = (bound[0].heapObject as? InstanceObject)?.payload as? KerasLayer else {
      throw PythonError(
        .valueError,
        "Please initialize `\(className)` layer with a `keras.layers.Layer` instance. Received: "
          + "\(try interpreter.display(of: bound[0]))")
    }
    guard className == "Bidirectional", !inner.isRecurrent else { return }
    let type = try interpreter.representation(of: .object(interpreter.type(of: bound[0])))
    throw PythonError(
      .typeError,
      "\(type) could not be deserialized properly. Please ensure that components that are Python "
        + "object instances (layers, models, etc.) returned by `get_config()` are explicitly "
        + "deserialized in the model's `from_config()` method.",
      advice: "Bidirectional takes LSTM, GRU or SimpleRNN")
  }
}
