import MiniPython
import Tensors

/// What solvers in Swift take from programs and give back.
enum SolverValues {
  /// The numbers of an array or a list, row by row.
  static func numbers(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Double] {
    try NumPyArray(value, interpreter).array.doublesRaising()
  }

  /// Numbers as an array with one axis.
  static func vector(_ numbers: [Double]) throws(PythonError) -> Value {
    .array(try raising { () throws(TensorError) in try NDArray(numbers) })
  }
}
