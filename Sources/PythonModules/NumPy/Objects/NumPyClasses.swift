import MiniPython
import Tensors

/// The classes of NumPy, looked up once for each interpreter.
final class NumPyClasses {
  private var found: [String: ClassObject] = [:]

  static func of(_ interpreter: Interpreter) -> NumPyClasses {
    interpreter.state(NumPyClasses.self) { NumPyClasses() }
  }

  func named(_ name: String, _ interpreter: Interpreter) -> ClassObject {
    if let classObject = found[name] { return classObject }
    guard let classObject = try? interpreter.nativeClass("numpy." + name) else {
      return interpreter.types.object
    }
    found[name] = classObject
    return classObject
  }
}

extension PythonError {
  /// The Python exception that an array operation's error stands for.
  init(numpy error: TensorError) {
    let kind =
      switch error.kind {
      case .axisError: "numpy.exceptions.AxisError"
      case .linearAlgebraError: "numpy.linalg.LinAlgError"
      default: error.kind.rawValue
      }
    self.init(ExceptionKind(kind), error.message, advice: error.fix)
  }
}

/// Runs an array operation and raises its error as Python's exception.
func raising<Result>(
  _ body: () throws(TensorError) -> Result
) throws(PythonError) -> Result {
  do {
    return try body()
  } catch {
    throw PythonError(numpy: error)
  }
}
