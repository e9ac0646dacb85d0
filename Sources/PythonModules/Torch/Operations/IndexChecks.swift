import MiniPython
import Tensors

/// What PyTorch asks of the indices of its operations before it looks at a number.
enum IndexChecks {
  /// The condition of `where`.
  static func condition(_ condition: Tensor) throws(PythonError) {
    guard condition.dtype == .bool || condition.dtype == .uint8 else {
      throw PythonError(
        .runtimeError,
        "where expected condition to be a boolean tensor, but got a tensor with dtype "
          + condition.dtype.torchScalarName, advice: "compare first: x > 0")
    }
  }

  /// The places of `take` in the flat tensor.
  static func taken(_ input: Tensor, _ index: Tensor) throws(PythonError) {
    guard index.dtype == .int64 else {
      throw PythonError(
        .runtimeError,
        "take(): Expected a long tensor for index, but got \(index.dtype.torchScalarName)")
    }
    let places = try numeric { () throws(TensorError) in try index.data.integers() }
    for place in places where place < -input.count || place >= input.count {
      throw PythonError(
        .indexError,
        "out of range: tried to access index \(place) on a tensor of \(input.count) elements.")
    }
  }

  /// The rows that `index_copy` writes.
  static func copied(
    _ input: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor
  ) throws(PythonError) {
    let place = axis < 0 ? axis + input.rank : axis
    guard input.shape.indices.contains(place) else { return }
    guard index.rank < 2 else {
      throw PythonError(
        .indexError, "index_copy_(): Index should have dimension 1 or 0 (got \(index.rank))")
    }
    guard input.dtype == source.dtype else {
      throw PythonError(
        .runtimeError,
        "index_copy_(): self and source expected to have the same dtype, but got (self) "
          + "\(input.dtype.torchScalarName) and (source) \(source.dtype.torchScalarName)")
    }
    guard index.dtype == .int64 else {
      throw PythonError(
        .runtimeError,
        "index_copy_(): Expected a long tensor for index, but got \(index.dtype.torchScalarName)")
    }
    let (own, other) = (slice(input.shape, place), slice(source.shape, place))
    if source.rank == input.rank, own != other {
      throw PythonError(
        .runtimeError,
        "index_copy_(): Source/destination tensor must have same slice shapes. Destination slice "
          + "shape: \(own.map(String.init).joined(separator: " ")) at dimension \(place) and source "
          + "slice shape: \(other.map(String.init).joined(separator: " ")) at dimension 0.")
    }
    let count = source.shape.indices.contains(place) ? source.shape[place] : 1
    guard index.count == count else {
      throw PythonError(
        .indexError,
        "index_copy_(): Number of indices (\(index.count)) should be equal to source.size(dim) "
          + "(\(count))")
    }
    let rows = try numeric { () throws(TensorError) in try index.data.integers() }
    for row in rows where row < 0 || row >= input.shape[place] {
      throw PythonError(
        .indexError,
        "index_copy_(): index \(row) is out of bounds for dimension \(place) with size "
          + "\(input.shape[place])")
    }
  }

  /// The rows to which `index_add` adds.
  static func added(
    _ input: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor
  ) throws(PythonError) {
    let place = axis < 0 ? axis + input.rank : axis
    guard source.shape.indices.contains(place), index.count != source.shape[place] else { return }
    throw PythonError(
      .runtimeError,
      "index_add_(): Number of indices (\(index.count)) should be equal to source.size(dim): "
        + "(\(source.shape[place])), for dim: \(place)")
  }

  private static func slice(_ shape: Shape, _ axis: Int) -> [Int] {
    shape.indices.filter { $0 != axis }.map { shape[$0] }
  }
}
