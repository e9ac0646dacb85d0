import MiniPython
import Tensors

/// Vectors of a normal distribution with a covariance.
///
/// - Source: `multivariate_normal` in `numpy/random/_generator.pyx` and `mtrand.pyx` of NumPy 2.4.
enum MultivariateNormal {
  static func draw(_ call: Call, _ source: any RandomSource) throws(PythonError) -> Value {
    let (mean, covariance) = (try call.numbers(0), try call.numbers(1))
    guard mean.rank == 1 else { throw PythonError(.valueError, "mean must be 1 dimensional") }
    guard covariance.rank == 2, covariance.shape[0] == covariance.shape[1] else {
      throw PythonError(.valueError, "cov must be 2 dimensional and square")
    }
    let width = mean.shape[0]
    guard covariance.shape[0] == width else {
      throw PythonError(.valueError, "mean and cov must have same length")
    }
    let factor = try factor(of: covariance, call, isLegacy: source.isLegacy)
    let shape: Shape = call.isGiven(2) ? try call.shape(2) : []
    let count = shape.reduce(1, &*)
    try call.interpreter.checkAllocation(count, times: width, stride: 16)
    let numbers = (0..<count * width).map { _ in source.nextNormal() }
    return .array(
      try raising { () throws(TensorError) in
        let drawn = try NDArray(numbers, [count, width])
        let turned = try drawn.matmul(factor, .numpy)
        let moved = try NDArray.binary(
          .add, .array(turned), .array(try mean.cast(to: .float64)), .numpy)
        return try moved.reshaped(Shape(Array(shape) + [width]), .numpy)
      })
  }

  /// The matrix that standard normal rows are multiplied by.
  private static func factor(
    of covariance: NDArray, _ call: Call, isLegacy: Bool
  ) throws(PythonError) -> NDArray {
    let method = isLegacy ? "svd" : try call.interpreter.text(call[5])
    let size = covariance.shape[0]
    guard ["svd", "eigh", "cholesky"].contains(method) else {
      throw PythonError(.valueError, "method must be one of {'eigh', 'svd', 'cholesky'}")
    }
    return try raising { () throws(TensorError) in
      let matrix = try covariance.cast(to: .float64)
      switch method {
      case "cholesky": return try matrix.cholesky(.numpy).reversedAxes
      case "eigh":
        let found = try SymmetricEigen(matrix.doubles(), size)
        let scales = try NDArray(found.values.map { abs($0).squareRoot() })
        return try NDArray.binary(
          .multiply, .array(try NDArray(found.vectors, [size, size])), .array(scales), .numpy
        ).reversedAxes
      default:
        let found = try SingularValues(.init(size, size, matrix.doubles()), isFull: true)
        let scales = try NDArray(found.values.map { $0.squareRoot() })
        if isLegacy {
          let rows = try NDArray(found.right.numbers, [size, size])
          return try NDArray.binary(
            .multiply, .array(try scales.reshaped([-1, 1], .numpy)), .array(rows), .numpy)
        }
        let columns = try NDArray(found.left.numbers, [size, size])
        return try NDArray.binary(.multiply, .array(columns), .array(scales), .numpy).reversedAxes
      }
    }
  }
}
