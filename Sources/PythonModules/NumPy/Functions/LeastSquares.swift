import MiniPython
import Tensors

extension NumPyLinearAlgebra {
  /// `np.linalg.lstsq`: the solution, the squared errors, the rank and the singular values.
  ///
  /// Of several solutions the shortest is taken.
  static func nearest(_ call: Call) throws(PythonError) -> Value {
    let (array, right) = (try call.numbers(0), try call.numbers(1))
    guard array.rank == 2 else {
      throw PythonError(
        "numpy.linalg.LinAlgError",
        "\(array.rank)-dimensional array given. Array must be two-dimensional")
    }
    guard right.rank > 0, right.shape[0] == array.shape[0] else {
      throw PythonError("numpy.linalg.LinAlgError", "Incompatible dimensions")
    }
    let (rows, columns) = (array.shape[0], array.shape[1])
    let given = call[2].isNone ? -1 : try call.interpreter.double(call[2])
    return try raising { () throws(TensorError) in
      let matrix = try array.cast(to: .float64)
      let target = try right.cast(to: .float64)
      let parts = try SingularValues(.init(rows, columns, matrix.doubles()), isFull: false)
      let bound = given < 0 ? 2.220446049250313e-16 * Double(max(rows, columns)) : given
      let rank = parts.values.count { $0 > bound * (parts.values.first ?? 0) }
      let solution: NDArray
      if rank == columns, rows >= columns {
        let factors = try matrix.factoredQR(.numpy)
        solution = try factors.r.solved(
          try factors.q.reversedAxes.matmul(target, .numpy), .numpy)
      } else {
        let left = try NDArray(parts.left.numbers, [parts.left.rows, parts.left.columns])
        let turned = try NDArray(parts.right.numbers, [parts.right.rows, parts.right.columns])
        let inverse = parts.values.enumerated().map { $0.offset < rank ? 1 / $0.element : 0 }
        var scales = try NDArray(inverse)
        if target.rank == 2 { scales = try scales.reshaped([-1, 1], .numpy) }
        let inner = try left.reversedAxes.matmul(target, .numpy)
        let scaled = try NDArray.binary(.multiply, .array(inner), .array(scales), .numpy)
        solution = try turned.reversedAxes.matmul(scaled, .numpy)
      }
      var residuals = try NDArray([Double]())
      if rank == columns, rows > columns {
        let errors = try NDArray.binary(
          .subtract, .array(target), .array(try matrix.matmul(solution, .numpy)), .numpy)
        residuals = try errors.unary(.square, .numpy).sum(axes: [0], .numpy)
          .reshaped([-1], .numpy)
      }
      return .tuple([
        .array(solution), .array(residuals), .object(NumPyScalar(.int(rank), .int32)),
        .array(try NDArray(parts.values)),
      ])
    }
  }
}
