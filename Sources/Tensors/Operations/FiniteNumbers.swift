import CKernels

extension NDArray {
  /// Whether no number is NaN or infinite; true for integers.
  public var isFinite: Bool {
    guard dtype.isFloatingPoint else { return true }
    if dtype.isHalf { return scalars().allSatisfy(\.doubleValue.isFinite) }
    var areFinite: Int32 = 1
    StridedLoop(shape, strides).run { offsets, count, steps in
      areFinite &=
        dtype == .float32
        ? lk_all_finite_f32(pointer(Float.self) + offsets[0], steps[0], count)
        : lk_all_finite_f64(pointer(Double.self) + offsets[0], steps[0], count)
    }
    return areFinite != 0
  }
}
