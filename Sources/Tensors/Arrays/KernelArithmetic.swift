import CKernels

/// Whose float32 kernels an operation follows.
///
/// The libraries approximate `exp` and `tanh` and add long rows each in its own way, which shows in
/// the last printed digit.
public enum Arithmetic: Sendable {
  case torch, numpy, tensorflow
}

extension Dialect {
  /// The kernels of the library whose rules these are.
  var arithmetic: Arithmetic { self == .torch ? .torch : .numpy }
}

/// The sum of numbers in the order in which the library adds them.
public func sum(_ numbers: [Float], _ arithmetic: Arithmetic) -> Float {
  numbers.withUnsafeBufferPointer { numbers in
    guard let first = numbers.baseAddress else { return 0 }
    return switch arithmetic {
    case .torch: lk_sum_torch_f32(first, 1, numbers.count)
    case .numpy: lk_sum_numpy_f32(first, 1, numbers.count)
    case .tensorflow: lk_sum_eigen_f32(first, 1, numbers.count)
    }
  }
}
