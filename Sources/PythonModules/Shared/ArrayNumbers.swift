import MiniPython
import Tensors

extension NDArray {
  /// What an array of one number answers to `__float__`, `__int__` and `__index__`; objects that
  /// hold an array call it from their `numberValue`.
  ///
  /// - Throws: TypeError for several numbers, as NumPy does.
  public func numberValue(_ method: String) throws(PythonError) -> Value? {
    switch method {
    case "__float__": return .float(try single().doubleValue)
    case "__int__": return .int(try single().intValue)
    case "__index__":
      guard !dtype.isFloatingPoint, rank == 0, count == 1 else {
        throw PythonError(
          .typeError, "only integer scalar arrays can be converted to a scalar index")
      }
      return .int(try single().intValue)
    default: return nil
    }
  }

  private func single() throws(PythonError) -> Scalar {
    guard count == 1, let scalar = scalars().first else {
      throw PythonError(.typeError, "only 0-dimensional arrays can be converted to Python scalars")
    }
    return scalar
  }
}
