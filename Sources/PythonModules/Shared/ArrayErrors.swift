import MiniPython
import Tensors

extension PythonError {
  /// The Python exception that an array operation's error stands for, its fix as advice.
  public init(_ error: TensorError) {
    var parts: [String] = []
    if let got = error.got { parts.append("got \(got)") }
    if let expected = error.expected { parts.append("expected \(expected)") }
    if let fix = error.fix { parts.append(fix) }
    let kind =
      error.kind == .linearAlgebraError ? "torch.linalg._LinAlgError" : error.kind.rawValue
    self.init(
      ExceptionKind(kind), error.message,
      advice: parts.isEmpty ? nil : parts.joined(separator: "; "))
  }
}

/// Runs array operations and turns their error into Python's.
@inline(__always)
public func numeric<Result>(
  _ body: () throws(TensorError) -> Result
) throws(PythonError) -> Result {
  do throws(TensorError) {
    return try body()
  } catch {
    throw PythonError(error)
  }
}
