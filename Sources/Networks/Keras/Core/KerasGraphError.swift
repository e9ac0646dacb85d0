import Foundation
import Tensors

/// What TensorFlow says of values that an operation of a graph cannot work with.
///
/// The lines of the traceback within are left out: they name the files of TensorFlow and Keras.
enum KerasGraphError {
  /// The error of an operation, as a graph tells it; nil for other errors.
  ///
  /// - Parameter scope: what stands before the operation in the name of its node.
  static func told(_ error: TensorError, in scope: String) -> TensorError? {
    let start = "{{function_node __wrapped__"
    guard error.kind == .invalidArgument, error.message.hasPrefix(start),
      let head = error.message.range(of: "}} "), let tail = error.message.range(of: " [Op:"),
      head.upperBound <= tail.lowerBound,
      let end = error.message.range(of: "_device_")
    else { return nil }
    let message = error.message
    let operation = message[
      message.index(message.startIndex, offsetBy: start.count)..<end.lowerBound]
    let node = scope + "/" + operation
    return TensorError(
      .invalidArgument,
      "Graph execution error:\n\nDetected at node \(node) defined at (most recent call last):\n\n"
        + "\(message[head.upperBound..<tail.lowerBound])\n\t [[{{node \(node)}}]] "
        + "[Op:__inference_multi_step_on_iterator]",
      got: error.got, expected: error.expected, fix: error.fix)
  }
}
