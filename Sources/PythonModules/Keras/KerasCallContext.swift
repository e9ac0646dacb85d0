import MiniPython
import Networks
import Tensors

/// What Keras writes around an exception that comes out of a `call` of the program's own.
///
/// - Source: `inject_argument_info_in_traceback` in `keras/src/utils/traceback_utils.py` of
///   Keras 3.15.
enum KerasCallContext {
  /// The exception with the arguments of the call, once.
  static func wrapped(
    _ error: PythonError, _ className: String, _ function: FunctionObject,
    _ arguments: Arguments, _ run: KerasRun, _ interpreter: Interpreter
  ) -> PythonError {
    let start = "Exception encountered when calling "
    var message = error.message
    if error.isObject, let raised = interpreter.raised {
      message = (try? interpreter.display(of: .object(raised))) ?? message
    }
    guard !message.contains(start), error.kind.name != "KeyboardInterrupt",
      let list = try? texts(function, arguments, run, interpreter), !list.isEmpty
    else { return error }
    if error.kind.name == "KeyError", message.count >= 2, message.first == "'" {
      message = String(message.dropFirst().dropLast())
    }
    let name = className + ".call()"
    var text = "\(start)\(name).\n\n\u{1b}[1m\(message)\u{1b}[0m\n\n"
    text += "Arguments received by \(name):\n" + list.joined(separator: "\n")
    var kind = error.kind
    if error.isObject, let raised = interpreter.raised {
      let name = interpreter.type(of: .object(raised)).name
      if ["InvalidArgumentError", "UnimplementedError"].contains(name) {
        kind = ExceptionKind("tensorflow.errors." + name)
      }
    }
    return PythonError(kind, text, advice: error.advice)
  }

  /// A line for each parameter.
  private static func texts(
    _ function: FunctionObject, _ arguments: Arguments, _ run: KerasRun,
    _ interpreter: Interpreter
  ) throws(PythonError) -> [String] {
    var lines: [String] = []
    for (index, parameter) in function.signature().parameters.enumerated().dropFirst() {
      let keyword = arguments.keywords.first { $0.name == parameter.name }?.value
      let given = keyword ?? (index < arguments.count ? arguments[index] : nil)
      guard let value = given ?? parameter.defaultValue else { continue }
      let shown = try interpreter.display(of: formatted(value, run))
      lines.append("  • \(interpreter.names.text(of: parameter.name))=\(shown)")
    }
    return lines
  }

  private static func formatted(_ value: Value, _ run: KerasRun) -> Value {
    switch value {
    case .object(let tensor as KerasTensorObject):
      var shape = Array(tensor.tensor.shape).map(Optional.some)
      if run.isSymbolic, !shape.isEmpty { shape[0] = nil }
      return .string(
        "tf.Tensor(shape=\(pythonText(of: shape)), dtype=\(tensor.tensor.dtype.name))")
    case .list(let list): return .list(list.elements.map { formatted($0, run) })
    case .tuple(let tuple): return .tuple(tuple.elements.map { formatted($0, run) })
    default: return value
    }
  }
}
