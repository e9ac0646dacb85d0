import Tensors

/// What Keras writes around an error that comes out of a layer's own call.
///
/// - Source: `inject_argument_info_in_traceback` in `keras/src/utils/traceback_utils.py` of
///   Keras 3.15.
public enum KerasCallError {
  private static let start = "Exception encountered when calling "

  /// The error with the arguments of the call, once, for layers whose arguments are known.
  static func wrapped(
    _ error: TensorError, in layer: KerasLayer, _ inputs: [KerasFlow], _ run: KerasRun
  ) -> TensorError {
    if let graph = run.graphName,
      let told = KerasGraphError.told(error, in: "\(graph)_1/\(layer.name)_1")
    {
      return told
    }
    guard error.kind == .valueError || error.kind == .invalidArgument,
      let first = inputs.first, inputs.count == 1,
      let arguments = layer.callArguments(text(of: first.tensor, run), run)
    else { return error }
    return told(error, in: layer, arguments)
  }

  /// The error of a layer that is put behind symbols of a model.
  public static func wrapped(
    _ error: TensorError, in layer: KerasLayer, _ symbols: [KerasSymbol]
  ) -> TensorError {
    guard layer.checksShapesInCall, error.kind == .valueError, let first = symbols.first else {
      return error
    }
    let text =
      "'<KerasTensor shape=\(pythonText(of: first.shape)), dtype=float32, sparse=False, "
      + "ragged=False, name=\(first.name)>'"
    return told(error, in: layer, ["args=(\(text),)", "kwargs=<class 'inspect._empty'>"])
  }

  static func told(
    _ error: TensorError, in layer: KerasLayer, _ arguments: [String]
  ) -> TensorError {
    guard !error.message.hasPrefix(start), !error.message.hasPrefix("Graph execution error")
    else { return error }
    let list = arguments.map { "\n  • " + $0 }.joined()
    let name = layer.className + ".call()"
    return TensorError(
      error.kind,
      "\(start)\(name).\n\n\u{1b}[1m\(error.message)\u{1b}[0m\n\nArguments received by \(name):"
        + list,
      fix: error.fix)
  }

  private static func text(of tensor: Tensor, _ run: KerasRun) -> String {
    var shape = Array(tensor.shape).map(Optional.some)
    if run.isSymbolic, !shape.isEmpty { shape[0] = nil }
    return "tf.Tensor(shape=\(pythonText(of: shape)), dtype=\(tensor.dtype.name))"
  }
}
