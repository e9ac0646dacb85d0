import CKernels

/// An operand of an elementwise operation: an array, or a Python number, whose dtype is weak.
public enum Operand {
  case array(NDArray)
  case scalar(Scalar)

  var shape: Shape {
    switch self {
    case .array(let array): array.shape
    case .scalar: []
    }
  }
}

extension Operand {
  /// The operand as it meets numbers of half precision: NumPy rounds a Python number to them first,
  /// PyTorch keeps it.
  func rounded(to dtype: DType, _ dialect: Dialect) throws(TensorError) -> Operand {
    switch self {
    case .array(let array): .array(try array.cast(to: dtype))
    case .scalar(let scalar):
      dialect == .numpy ? .array(try .scalar(scalar, dtype)) : .scalar(.double(scalar.doubleValue))
    }
  }

  /// - Throws: OverflowError for a Python number that the integers of a dtype cannot be, as NumPy.
  public func checkRange(_ dtype: DType) throws(TensorError) {
    guard case .scalar(.int(let number)) = self, let range = dtype.wholeNumbers,
      !range.contains(number)
    else { return }
    throw TensorError(
      .overflowError, "Python integer \(number) out of bounds for \(dtype.name)",
      expected: "from \(range.lowerBound) to \(range.upperBound)",
      fix: "convert the array first, for example with .astype(int)")
  }

  /// The dtype to compare in, wide enough for a Python number outside of the array's range.
  func rangeType(_ other: Operand, _ common: DType) -> DType {
    for operand in [self, other] {
      if case .scalar(.int(let number)) = operand, let range = common.wholeNumbers,
        !range.contains(number)
      {
        return .int64
      }
    }
    return common
  }
}
