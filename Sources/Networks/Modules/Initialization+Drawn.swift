import Foundation
import Tensors

extension Initialization {
  /// A matrix whose rows, or columns if there are fewer, stand at right angles.
  ///
  /// - Source: Saxe et al. 2013; drawn as `torch.nn.init.orthogonal_`.
  public static func orthogonal(
    _ array: NDArray, gain: Double = 1, _ generator: TorchGenerator
  ) throws(TensorError) {
    guard array.rank >= 2 else {
      throw .value("Only tensors with 2 or more dimensions are supported")
    }
    guard array.count > 0 else { return }
    let rows = array.shape[0]
    let columns = array.count / rows
    let drawn = try NDArray.zeros([rows, columns], array.dtype)
    try generator.fillNormal(drawn)
    let source = rows < columns ? try drawn.transposed(0, 1).contiguous() : drawn
    let (q, r) = try source.factoredQR()
    let signs = try r.diagonal().unary(.sign)
    var result = try NDArray.binary(.multiply, .array(q), .array(signs))
    if rows < columns { result = try result.transposed(0, 1) }
    let scaled = try NDArray.binary(.multiply, .array(result), .scalar(.double(gain)))
    try array.assign(scaled.reshaped(array.shape))
  }

  /// Normal numbers between two bounds: those beyond are drawn again.
  ///
  /// - Source: as `torch.nn.init.trunc_normal_`: where the bounds leave little of the distribution,
  ///   uniform numbers are kept with the probability of their density.
  public static func truncatedNormal(
    _ array: NDArray, mean: Double, deviation: Double, low: Double, high: Double,
    _ generator: TorchGenerator
  ) throws(TensorError) {
    func below(_ x: Double) -> Double { (1 + erf(x / 2.0.squareRoot())) / 2 }
    let share = below((high - mean) / deviation) - below((low - mean) / deviation)
    let work = try NDArray.zeros(array.shape, array.dtype)
    guard share > 0.3 else {
      return try rejectingUniform(array, mean: mean, deviation: deviation, low, high, generator)
    }
    try normal(work, mean: mean, deviation: deviation, generator)
    while true {
      let isBelow = try NDArray.compare(.less, .array(work), .scalar(.double(low)))
      let isAbove = try NDArray.compare(.greater, .array(work), .scalar(.double(high)))
      let isBeyond = try NDArray.binary(.or, .array(isBelow), .array(isAbove))
      guard try isBeyond.cast(to: .int64).sum().item().intValue > 0 else { break }
      let fresh = try NDArray.zeros(array.shape, array.dtype)
      try normal(fresh, mean: mean, deviation: deviation, generator)
      try work.assign(.where(isBeyond, .array(fresh), .array(work)))
    }
    try array.assign(work)
  }

  private static func rejectingUniform(
    _ array: NDArray, mean: Double, deviation: Double, _ low: Double, _ high: Double,
    _ generator: TorchGenerator
  ) throws(TensorError) {
    let peak = max(low, min(mean, high))
    let logPeak = -0.5 * ((peak - mean) / deviation) * ((peak - mean) / deviation)
    func draw() throws(TensorError) -> (values: NDArray, isRefused: NDArray) {
      let values = try NDArray.zeros(array.shape, array.dtype)
      try uniform(values, from: low, to: high, generator)
      let scaled = try NDArray.binary(
        .divide, .array(.binary(.subtract, .array(values), .scalar(.double(mean)))),
        .scalar(.double(deviation)))
      let density = try NDArray.binary(
        .subtract,
        .array(.binary(.multiply, .array(scaled.unary(.square)), .scalar(.double(-0.5)))),
        .scalar(.double(logPeak)))
      let chance = try NDArray.zeros(array.shape, array.dtype)
      try uniform(chance, from: 0, to: 1, generator)
      return (values, try .compare(.greater, .array(chance.unary(.log)), .array(density)))
    }
    var (result, isPending) = try draw()
    var rounds = 0
    while try isPending.cast(to: .int64).sum().item().intValue > 0 {
      rounds += 1
      guard rounds < 10_000 else {
        throw TensorError(
          .runtimeError, "hardly any number of this distribution lies between \(low) and \(high)",
          fix: "move the mean into the bounds, or take a larger std")
      }
      let (values, isRefused) = try draw()
      result = try .where(isPending, .array(values), .array(result))
      isPending = try .binary(.and, .array(isPending), .array(isRefused))
    }
    try array.assign(result)
  }
}
