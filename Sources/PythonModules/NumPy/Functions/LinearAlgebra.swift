import Foundation
import MiniPython
import Tensors

/// Products of matrices and `numpy.linalg`.
enum NumPyLinearAlgebra {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine("dot", "b, out=None", "The product of matrices or of vectors.") {
      call throws(PythonError) in
      let (one, two) = (try call.numbers(0), try call.numbers(1))
      return .numpy(try raising { () throws(TensorError) in try one.dot(two, .numpy) })
    },
    ArrayRoutine("trace", "offset=0", "The sum of the diagonal.") { call throws(PythonError) in
      let (array, offset) = (try call.numbers(0), try call.int(1))
      return .numpy(
        try raising { () throws(TensorError) in try array.diagonal(offset).sum(.numpy) })
    },
    ArrayRoutine("diagonal", "offset=0, axis1=0, axis2=1", "The diagonal.") {
      call throws(PythonError) in
      let (array, offset) = (try call.numbers(0), try call.int(1))
      let (one, two) = (try call.int(2), try call.int(3))
      return .array(
        try raising { () throws(TensorError) in try array.diagonal(offset, one, two) })
    },
  ]

  static let functions: [FunctionDefinition] = [
    product("matmul") { one, two throws(TensorError) in try one.matmul(two, .numpy) },
    product("inner") { one, two throws(TensorError) in
      if one.rank == 0 || two.rank == 0 {
        return try .binary(.multiply, .array(one), .array(two), .numpy)
      }
      return try one.matmul(two.rank < 2 ? two : two.transposed(-1, -2, .numpy), .numpy)
    },
    product("outer") { one, two throws(TensorError) in
      try one.reshaped([-1], .numpy).outer(try two.reshaped([-1], .numpy), .numpy)
    },
    product("vdot") { one, two throws(TensorError) in
      try one.reshaped([-1], .numpy).dot(try two.reshaped([-1], .numpy), .numpy)
    },
    product("kron") { one, two throws(TensorError) in
      guard one.rank == 2, two.rank == 2 else {
        let both = try one.outer(two, .numpy)
        return try both.reshaped([-1], .numpy)
      }
      let shape = try Shape([one.shape[0] * two.shape[0], one.shape[1] * two.shape[1]])
      let left = try one.reshaped([one.shape[0], 1, one.shape[1], 1], .numpy)
      let right = try two.reshaped([1, two.shape[0], 1, two.shape[1]], .numpy)
      return try NDArray.binary(.multiply, .array(left), .array(right), .numpy)
        .reshaped(shape, .numpy)
    },
    product("cross") { one, two throws(TensorError) in
      guard one.shape == [3], two.shape == [3] else {
        throw .value("lectern has np.cross for two vectors of three numbers")
      }
      let (a, b) = (try one.doubles(), try two.doubles())
      let dtype = DType.promotedLikeNumPy(one.dtype, two.dtype)
      return try NDArray([
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
      ]).cast(to: dtype)
    },
    numpyFunction("tensordot", "(a, b, axes=2)", "Sums of products over axes of two arrays.") {
      call throws(PythonError) in
      let (one, two) = (try call.numbers(0), try call.numbers(1))
      let (first, second) = try contractedAxes(call, one.rank, two.rank)
      return .numpy(
        try raising { () throws(TensorError) in
          let firstAxes = try first.map { (axis) throws(TensorError) in
            try one.shape.axis(axis, .numpy)
          }
          let secondAxes = try second.map { (axis) throws(TensorError) in
            try two.shape.axis(axis, .numpy)
          }
          guard firstAxes.count == secondAxes.count,
            zip(firstAxes, secondAxes).allSatisfy({ one.shape[$0] == two.shape[$1] })
          else { throw .value("shape-mismatch for sum") }
          let rowAxes = one.shape.indices.filter { !firstAxes.contains($0) }
          let columnAxes = two.shape.indices.filter { !secondAxes.contains($0) }
          let (rows, columns) = (rowAxes.map { one.shape[$0] }, columnAxes.map { two.shape[$0] })
          let inner = firstAxes.map { one.shape[$0] }.reduce(1, *)
          let left = try one.permuted(rowAxes + firstAxes, .numpy)
            .reshaped(try Shape([rows.reduce(1, *), inner]), .numpy)
          let right = try two.permuted(secondAxes + columnAxes, .numpy)
            .reshaped(try Shape([inner, columns.reduce(1, *)]), .numpy)
          return try left.matmul(right, .numpy).reshaped(try Shape(rows + columns), .numpy)
        })
    },
    numpyFunction(
      "einsum", "(subscripts, *operands, optimize=False)",
      "Sums of products by Einstein's notation."
    ) {
      call throws(PythonError) in
      let text = try call.text(0)
      let arrays = try call.arrays(1).map(\.array)
      return .numpy(
        try raising { () throws(TensorError) in try NDArray.einsum(text, arrays, .numpy) })
    },
  ]

  /// The axes of both arrays that `tensordot` sums over: so many, or two lists.
  private static func contractedAxes(
    _ call: Call, _ firstRank: Int, _ secondRank: Int
  ) throws(PythonError) -> ([Int], [Int]) {
    switch call[2] {
    case .tuple, .list:
      let pair = try call.interpreter.elements(of: call[2])
      guard pair.count == 2 else {
        throw PythonError(
          .valueError, "too many values to unpack (expected 2)",
          advice: "give the axes of the first array and those of the second: axes=([1], [0])")
      }
      return (try call.interpreter.ints(pair[0]), try call.interpreter.ints(pair[1]))
    default:
      let count = try call.int(2)
      guard count <= firstRank, count <= secondRank, count >= 0 else {
        throw PythonError(.valueError, "shape-mismatch for sum")
      }
      return (Array((firstRank - count)..<firstRank), Array(0..<count))
    }
  }

  static let linalg: [FunctionDefinition] = [
    numpyFunction("inv", "(a)", "The inverse of a square matrix.") { call throws(PythonError) in
      let array = try square(call, 0)
      return try singular(
        .array(try raising { () throws(TensorError) in try array.inverse(.numpy) }))
    },
    numpyFunction("solve", "(a, b)", "The solution of linear equations.") {
      call throws(PythonError) in
      let (array, right) = (try square(call, 0), try call.numbers(1))
      return try singular(
        .array(try raising { () throws(TensorError) in try array.solved(right, .numpy) }))
    },
    numpyFunction("det", "(a)", "The determinant of a square matrix.") { call throws(PythonError) in
      let array = try square(call, 0)
      return .numpy(try raising { () throws(TensorError) in try array.determinant(.numpy) })
    },
    numpyFunction("cholesky", "(a)", "The lower triangle whose square is the matrix.") {
      call throws(PythonError) in
      let array = try square(call, 0)
      return .array(try raising { () throws(TensorError) in try array.cholesky(.numpy) })
    },
    numpyFunction("qr", "(a, mode='reduced')", "An orthogonal and a triangular factor.") {
      call throws(PythonError) in
      let array = try call.numbers(0)
      let factors = try raising { () throws(TensorError) in try array.factoredQR(.numpy) }
      return .tuple([.array(factors.q), .array(factors.r)])
    },
    numpyFunction(
      "norm", "(x, ord=None, axis=None, keepdims=False)",
      "The length of a vector, or of the rows of a matrix."
    ) {
      call throws(PythonError) in try norm(call)
    },
    numpyFunction("matrix_power", "(a, n)", "A square matrix times itself.") {
      call throws(PythonError) in
      let (array, power) = (try square(call, 0), try call.int(1))
      return .array(
        try raising { () throws(TensorError) in
          var base = power < 0 ? try array.inverse(.numpy) : array
          var left = abs(power)
          var result = try NDArray.eye(array.shape[0], nil, 0, base.dtype)
          while left > 0 {
            if left % 2 == 1 { result = try result.matmul(base, .numpy) }
            base = try base.matmul(base, .numpy)
            left /= 2
          }
          return result
        })
    },
    numpyFunction("matrix_rank", "(A)", "How many rows are independent.") {
      call throws(PythonError) in
      let array = try call.numbers(0)
      guard array.rank >= 2 else {
        let isZero = try array.doublesRaising().allSatisfy { $0 == 0 }
        return .scalar(isZero ? 0 : 1)
      }
      let (rows, columns) = (array.shape[0], array.shape[1])
      let values = try singular(array)
      let limit = (values.first ?? 0) * Double(max(rows, columns)) * 2.220446049250313e-16
      return .scalar(values.count { $0 > limit })
    },
    numpyFunction(
      "lstsq", "(a, b, rcond=None)", "The solution that comes nearest to linear equations."
    ) { call throws(PythonError) in try nearest(call) },
  ]

  private static func product(
    _ name: String, _ body: @escaping @Sendable (NDArray, NDArray) throws(TensorError) -> NDArray
  ) -> FunctionDefinition {
    numpyFunction(name, "(a, b)", "The \(name) product.") { call throws(PythonError) in
      let (one, two) = (try call.numbers(0), try call.numbers(1))
      return .numpy(try raising { () throws(TensorError) in try body(one, two) })
    }
  }

  static func square(_ call: Call, _ index: Int) throws(PythonError) -> NDArray {
    let array = try call.numbers(index)
    guard array.rank >= 2 else {
      throw PythonError(
        "numpy.linalg.LinAlgError",
        "\(array.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard array.shape[array.rank - 1] == array.shape[array.rank - 2] else {
      throw PythonError(
        "numpy.linalg.LinAlgError", "Last 2 dimensions of the array must be square")
    }
    return array
  }

  /// NumPy's message where a solution is not finite.
  private static func singular(_ value: Value) throws(PythonError) -> Value {
    if case .object(let array as ArrayObject) = value, array.array.count > 0,
      try array.array.doublesRaising().contains(where: { !$0.isFinite })
    {
      throw PythonError("numpy.linalg.LinAlgError", "Singular matrix")
    }
    return value
  }

  private static func norm(_ call: Call) throws(PythonError) -> Value {
    let array = try call.numbers(0)
    let (axes, keeps) = (try call.axes(2), try call.flag(3))
    if case .string(let name) = call[1], name.text != "fro" {
      throw PythonError(.notImplementedError, "lectern does not have the norm '\(name.text)'")
    }
    let order: Double
    if case .string = call[1] { order = 2 } else { order = try call.double(1, or: 2) }
    let isMatrixNorm = array.rank == 2 && axes == nil && call.isGiven(1)
    if isMatrixNorm, case .string = call[1] {
    } else if isMatrixNorm {
      return try matrixNorm(array, order)
    }
    return .numpy(
      try raising { () throws(TensorError) in
        let size = try array.cast(to: array.dtype.floating(.numpy))
        let absolute = try size.unary(.absolute, .numpy)
        if order == .infinity {
          return try absolute.maximum(axes: axes, keepingAxes: keeps, .numpy)
        }
        if order == -.infinity {
          return try absolute.minimum(axes: axes, keepingAxes: keeps, .numpy)
        }
        if order == 0 {
          return try absolute.truth().cast(to: size.dtype)
            .sum(axes: axes, keepingAxes: keeps, .numpy)
        }
        if order == 1 { return try absolute.sum(axes: axes, keepingAxes: keeps, .numpy) }
        if order == 2, axes == nil, !keeps {
          let flat = try size.reshaped([-1], .numpy)
          return try flat.dot(flat, .numpy).unary(.sqrt, .numpy)
        }
        if order == 2 {
          return try absolute.unary(.square, .numpy)
            .sum(axes: axes, keepingAxes: keeps, .numpy).unary(.sqrt, .numpy)
        }
        let powers = try NDArray.binary(
          .power, .array(absolute), .scalar(.double(order)), .numpy)
        return try NDArray.binary(
          .power, .array(try powers.sum(axes: axes, keepingAxes: keeps, .numpy)),
          .scalar(.double(1 / order)), .numpy)
      })
  }

  private static func matrixNorm(_ array: NDArray, _ order: Double) throws(PythonError) -> Value {
    if abs(order) == 2 {
      let values = try singular(array)
      return .scalar((order > 0 ? values.first : values.last) ?? 0)
    }
    return .numpy(
      try raising { () throws(TensorError) in
        let sums = try array.unary(.absolute, .numpy).sum(axes: [abs(order) == 1 ? 0 : 1], .numpy)
        return order > 0 ? try sums.maximum(.numpy) : try sums.minimum(.numpy)
      })
  }
}
