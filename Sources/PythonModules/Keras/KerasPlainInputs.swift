import MiniPython
import Networks

/// Keras takes tensors and arrays alone as what a layer is called on.
///
/// - Source: `Layer.__call__` in `keras/src/layers/layer.py` of Keras 3.15.
enum KerasPlainInputs {
  /// The layers that turn plain numbers into tensors themselves.
  private static let lenient: Set = ["Normalization", "Rescaling"]

  /// - Throws: ValueError for a number, a text or a flag within what was given by position.
  static func refuse(
    _ arguments: Arguments, to layer: KerasLayer, _ interpreter: Interpreter
  ) throws(PythonError) {
    let isFunctional = layer is KerasGraphModel && !(layer is KerasSequential)
    guard !isFunctional, !lenient.contains(layer.className) else { return }
    for index in 1..<max(1, arguments.count) {
      guard let plain = try firstPlain(in: arguments[index], interpreter) else { continue }
      throw PythonError(
        .valueError,
        "Only input tensors may be passed as positional arguments. The following argument value "
          + "should be passed as a keyword argument: \(try interpreter.display(of: plain)) (of "
          + "type \(try interpreter.representation(of: .object(interpreter.type(of: plain)))))",
        advice: "make an array of it: np.array(...)")
    }
  }

  private static func firstPlain(
    in value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch value {
    case .int, .float, .bool, .string: return value
    case .list, .tuple:
      for element in try interpreter.elements(of: value) {
        if let found = try firstPlain(in: element, interpreter) { return found }
      }
      return nil
    case .dict(let dict):
      for (_, element) in dict.items {
        if let found = try firstPlain(in: element, interpreter) { return found }
      }
      return nil
    default: return nil
    }
  }
}
