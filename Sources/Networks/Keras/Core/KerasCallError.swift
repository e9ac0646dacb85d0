import Tensors

/// What Keras writes around an error that comes out of a layer's own call.
///
/// - Source: `inject_argument_info_in_traceback` in `keras/src/utils/traceback_utils.py` of
///   Keras 3.15.
enum KerasCallError {
  private static let start = "Exception encountered when calling "

  /// The error with the arguments of the call, once, for layers whose arguments are known.
  static func wrapped(
    _ error: TensorError, in layer: KerasLayer, _ inputs: [KerasFlow], _ run: KerasRun
  ) -> TensorError {
    guard error.kind == .valueError || error.kind == .invalidArgument,
      !error.message.hasPrefix(start), let first = inputs.first, inputs.count == 1
    else { return error }
    var arguments = ["inputs=" + text(of: first.tensor, run)]
    switch layer {
    case is KerasGraphModel:
      let training = run.trainingText ?? (run.isTraining ? "True" : "False")
      arguments += ["training=" + training, "mask=None", "kwargs=<class 'inspect._empty'>"]
    default:
      guard ["Embedding", "Reshape", "Flatten", "Permute"].contains(layer.className) else {
        return error
      }
    }
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
