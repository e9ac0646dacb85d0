extension Tensor {
  /// Each different element once, in order; which one each element is; how often each is.
  public func uniqueElements() throws(TensorError) -> (
    values: Tensor, inverse: NDArray, counts: NDArray
  ) {
    let found = try data.unique()
    return (
      withoutDerivative("Unique2Backward0", "_unique2", found.values),
      try found.inverse.reshaped(shape), found.counts
    )
  }

  /// As `uniqueElements` for whole slices along an axis.
  public func uniqueSlices(_ axis: Int) throws(TensorError) -> (
    values: Tensor, inverse: NDArray, counts: NDArray
  ) {
    let axis = try shape.axis(axis)
    let length = shape[axis]
    let rows = try data.movedAxis(axis, to: 0).reshaped([length, length == 0 ? 0 : count / length])
    let numbers = try rows.doubles()
    let width = rows.shape[1]
    func row(_ index: Int) -> ArraySlice<Double> { numbers[index * width..<(index + 1) * width] }
    let order = (0..<length).sorted {
      row($0).lexicographicallyPrecedes(row($1)) || (row($0) == row($1) && $0 < $1)
    }
    var (first, counts): ([Int], [Int]) = ([], [])
    var inverse = Array(repeating: 0, count: length)
    for place in order {
      if let last = first.last, row(last) == row(place) {
        counts[counts.count - 1] += 1
      } else {
        first.append(place)
        counts.append(1)
      }
      inverse[place] = first.count - 1
    }
    let values = try data.taking(try NDArray(first), axis)
    return (
      withoutDerivative("UniqueDimBackward0", "unique_dim", values), try NDArray(inverse),
      try NDArray(counts)
    )
  }

  /// A recorded result that says, when its gradient is asked for, that there is none.
  private func withoutDerivative(_ name: String, _ function: String, _ result: NDArray) -> Tensor {
    recorded(name, result) { (_, _) throws(TensorError) in
      throw TensorError(
        .notImplementedError, "the derivative for '\(function)' is not implemented.")
    }
  }
}
