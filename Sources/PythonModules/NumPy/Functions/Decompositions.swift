import MiniPython
import Tensors

extension NumPyLinearAlgebra {
  /// What the decompositions of `numpy.linalg` that are written in Python stand on.
  static let decompositions: [FunctionDefinition] = [
    numpyFunction(
      "general", "(a)", "The real and imaginary parts of all eigenvalues, and packed vectors."
    ) { call throws(PythonError) in
      let array = try square(call, 0)
      try call.interpreter.checkAllocation(
        array.shape[0], times: array.shape[0], stride: 16)
      let found = try decomposing { () throws(TensorError) in
        try GeneralEigen(array.doubles(), array.shape[0])
      }
      return .tuple([
        .array(try raising { () throws(TensorError) in try NDArray(found.real) }),
        .array(try raising { () throws(TensorError) in try NDArray(found.imaginary) }),
        .array(try raising { () throws(TensorError) in try NDArray(found.vectors, array.shape) }),
      ])
    },
    numpyFunction("symmetric", "(a)", "The eigenvalues and vectors of a symmetric matrix.") {
      call throws(PythonError) in
      let array = try square(call, 0)
      guard array.rank == 2, array.shape[0] <= 500 else {
        throw PythonError(
          .notImplementedError, "lectern has eigenvalues for one matrix of at most 500 rows")
      }
      let found = try decomposing { () throws(TensorError) in
        try SymmetricEigen(array.doubles(), array.shape[0])
      }
      return .tuple([
        .array(try raising { () throws(TensorError) in try NDArray(found.values) }),
        .array(try raising { () throws(TensorError) in try NDArray(found.vectors, array.shape) }),
      ])
    },
    numpyFunction("singular", "(a, isFull)", "U, S and Vt.") { call throws(PythonError) in
      let array = try call.numbers(0)
      guard array.rank == 2 else {
        throw PythonError(.valueError, "expected a matrix")
      }
      let (rows, columns) = (array.shape[0], array.shape[1])
      guard min(rows, columns) <= 500 else {
        throw PythonError(
          .notImplementedError, "lectern has np.linalg.svd of at most 500 rows or columns")
      }
      let isFull = try call.flag(1)
      if isFull {
        try call.interpreter.checkAllocation(
          max(rows, columns), times: max(rows, columns), stride: 8)
      }
      let found = try decomposing { () throws(TensorError) in
        try SingularValues(.init(rows, columns, array.doubles()), isFull: isFull)
      }
      var parts: [Value] = []
      for table in [found.left, found.right] {
        parts.append(
          .array(
            try raising { () throws(TensorError) in
              try NDArray(table.numbers, [table.rows, table.columns])
            }))
      }
      let values = try raising { () throws(TensorError) in try NDArray(found.values) }
      return .tuple([parts[0], .array(values), parts[1]])
    },
  ]

  /// What does not come to an end is a LinAlgError.
  private static func decomposing<Result>(
    _ body: () throws(TensorError) -> Result
  ) throws(PythonError) -> Result {
    do throws(TensorError) {
      return try body()
    } catch {
      guard error.message.hasSuffix("did not converge") else { throw PythonError(numpy: error) }
      throw PythonError("numpy.linalg.LinAlgError", error.message)
    }
  }

  /// The singular values alone, the largest first.
  static func singular(_ array: NDArray) throws(PythonError) -> [Double] {
    guard array.rank == 2, min(array.shape[0], array.shape[1]) <= 500 else {
      throw PythonError(
        .notImplementedError, "lectern has singular values for one matrix of at most 500 rows")
    }
    return try decomposing { () throws(TensorError) in
      try SingularValues(.init(array.shape[0], array.shape[1], array.doubles()), isFull: false)
        .values
    }
  }
}
