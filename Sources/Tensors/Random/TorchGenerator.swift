import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// PyTorch's random numbers on the CPU, bit for bit, as `torch.Generator`.
///
/// - Checked: against PyTorch 2.15 on x86-64; `dropout`, `bernoulli` and `exponential` take the
///   path without Intel's MKL.
public final class TorchGenerator {
  private var engine: MersenneTwister
  /// The second number of a pair of normal ones, kept for the next call.
  private var spareNormal: Double?
  /// What `initial_seed` returns.
  public private(set) var seed: Int

  public init(seed: Int = 67_280_421_310_721) {
    self.seed = seed
    engine = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
  }

  /// Starts over, as `torch.manual_seed`.
  public func reseed(_ seed: Int) {
    self.seed = seed
    engine = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
    spareNormal = nil
  }

  /// The state that `get_rng_state` saves.
  public struct State: Hashable, Sendable {
    var engine: MersenneTwister
    var spareNormal: Double?
    var seed: Int
  }

  public var state: State {
    get { State(engine: engine, spareNormal: spareNormal, seed: seed) }
    set { (engine, spareNormal, seed) = (newValue.engine, newValue.spareNormal, newValue.seed) }
  }

  /// 32 random bits.
  public func next32() -> UInt32 { engine.next() }

  /// 64 random bits.
  public func next64() -> UInt64 {
    let high = UInt64(engine.next())
    return high << 32 | UInt64(engine.next())
  }

  /// A number from 0 up to but without 1, with 24 bits.
  func uniformFloat() -> Float { Float(next32() & 0xFF_FFFF) * 0x1p-24 }

  /// A number from 0 up to but without 1, with 53 bits.
  func uniformDouble() -> Double { Double(next64() & ((1 << 53) - 1)) * 0x1p-53 }

  /// One normal number, made in pairs.
  func normalDouble() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let first = uniformDouble()
    let second = uniformDouble()
    let radius = (-2 * log1p(-second)).squareRoot()
    let angle = 2 * Double.pi * first
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }
}

extension TorchGenerator {
  /// Fills with numbers from `low` up to but without `high`, as `uniform_` and `rand`.
  public func fillUniform(_ array: NDArray, _ low: Double = 0, _ high: Double = 1)
    throws(TensorError)
  {
    try fill(
      array, "uniform_",
      float: { self.uniformFloat() * (Float(high) - Float(low)) + Float(low) },
      double: { self.uniformDouble() * (high - low) + low })
  }

  /// Fills with normal numbers, as `normal_` and `randn`.
  public func fillNormal(
    _ array: NDArray, mean: Double = 0, deviation: Double = 1
  ) throws(TensorError) {
    guard deviation >= 0 else {
      throw .runtime("normal expects std >= 0.0, but found std \(deviation.torchMessageText)")
    }
    if array.dtype.isHalf {
      let drawn = try NDArray(uninitialized: array.shape, .float32)
      try fillNormal(drawn, mean: mean, deviation: deviation)
      return try array.assign(drawn)
    }
    let count = array.count
    guard count >= 16, array.isContiguous, array.dtype.isFloatingPoint else {
      return try fill(
        array, "normal_", float: { Float(self.normalDouble() * deviation + mean) },
        double: { self.normalDouble() * deviation + mean })
    }
    array.storage.version &+= 1
    if array.dtype == .float32 {
      let data = array.pointer(Float.self)
      for index in 0..<count { data[index] = uniformFloat() }
      for start in stride(from: 0, through: count - 16, by: 16) {
        lk_normal_16_f32(data + start, Float(mean), Float(deviation))
      }
      if count % 16 != 0 {
        // The last 16 are drawn anew.
        let tail = data + (count - 16)
        for index in 0..<16 { tail[index] = uniformFloat() }
        lk_normal_16_f32(tail, Float(mean), Float(deviation))
      }
    } else {
      let data = array.pointer(Double.self)
      for index in 0..<count { data[index] = uniformDouble() }
      for start in stride(from: 0, through: count - 16, by: 16) {
        TorchGenerator.transform(data + start, mean, deviation)
      }
      if count % 16 != 0 {
        let tail = data + (count - 16)
        for index in 0..<16 { tail[index] = uniformDouble() }
        TorchGenerator.transform(tail, mean, deviation)
      }
    }
  }

  /// 16 uniform numbers to 16 normal ones.
  private static func transform(
    _ data: UnsafeMutablePointer<Double>, _ mean: Double, _ deviation: Double
  ) {
    for index in 0..<8 {
      let radius = (-2 * log(1 - data[index])).squareRoot()
      let angle = 2 * Double.pi * data[index + 8]
      data[index] = radius * cos(angle) * deviation + mean
      data[index + 8] = radius * sin(angle) * deviation + mean
    }
  }

  /// Fills with exponentially distributed numbers, as `exponential_`.
  public func fillExponential(_ array: NDArray, rate: Double = 1) throws(TensorError) {
    guard rate > 0 else {
      throw .runtime("exponential_ expects lambda > 0.0, but found lambda=\(rate)")
    }
    try fill(
      array, "exponential_", float: { Float(self.exponential(rate)) },
      double: { self.exponential(rate) })
  }

  private func exponential(_ rate: Double) -> Double {
    -1 / rate * log1p(-uniformDouble())
  }

  /// Fills with ones of a probability and zeros, as `bernoulli_(p)` and dropout.
  public func fillBernoulli(_ array: NDArray, _ probability: Double) throws(TensorError) {
    guard probability >= 0, probability <= 1 else {
      throw .runtime("bernoulli_ expects p to be in [0, 1], but got p=\(probability)")
    }
    try fill(
      array, "bernoulli_", float: { self.uniformDouble() < probability ? 1 : 0 },
      double: { self.uniformDouble() < probability ? 1 : 0 })
  }

  /// Ones and zeros, each with its own probability, as `torch.bernoulli(p)`.
  public func bernoulli(_ probabilities: NDArray) throws(TensorError) -> NDArray {
    guard probabilities.dtype.isFloatingPoint else {
      throw .runtime(
        "bernoulli only supports floating-point dtypes for p, got: \(probabilities.dtype.torchScalarName)"
      )
    }
    let chances = try probabilities.doubles()
    guard chances.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .runtime(
        "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be "
          + "improved?  If so, please report an enhancement request to PyTorch.)")
    }
    if probabilities.dtype.isHalf {
      return try bernoulli(probabilities.cast(to: .float32)).cast(to: probabilities.dtype)
    }
    let result = try NDArray(uninitialized: probabilities.shape, probabilities.dtype)
    for (index, chance) in chances.enumerated() {
      if result.dtype == .float32 {
        result.pointer(Float.self)[index] = uniformFloat() < Float(chance) ? 1 : 0
      } else {
        result.pointer(Double.self)[index] = uniformDouble() < chance ? 1 : 0
      }
    }
    return result
  }

  /// Calls for one number an element, in order.
  private func fill(
    _ array: NDArray, _ name: String, float: () -> Float, double: () -> Double
  ) throws(TensorError) {
    array.storage.version &+= 1
    switch array.dtype {
    case .float32:
      let data = array.pointer(Float.self)
      StridedLoop(array.shape, array.strides).run { offsets, count, steps in
        for index in 0..<count { data[offsets[0] + index * steps[0]] = float() }
      }
    case .float64:
      let data = array.pointer(Double.self)
      StridedLoop(array.shape, array.strides).run { offsets, count, steps in
        for index in 0..<count { data[offsets[0] + index * steps[0]] = double() }
      }
    case .float16, .bfloat16:
      let drawn = try NDArray(uninitialized: array.shape, .float32)
      try fill(drawn, name, float: float, double: double)
      try array.assign(drawn)
    default:
      guard name == "bernoulli_" else {
        let kernels = ["normal_": "normal_kernel_cpu", "uniform_": "check_uniform_bounds"]
        throw TensorError(
          .notImplementedError,
          "\"\(kernels[name] ?? name)\" not implemented for '\(array.dtype.torchScalarName)'")
      }
      let drawn = try NDArray(uninitialized: array.shape, .float64)
      try fill(drawn, name, float: float, double: double)
      try array.assign(drawn)
    }
  }

  /// Whole numbers from `low` up to but without `high`, as `randint`.
  public func integers(
    _ low: Int, _ high: Int, _ shape: Shape, _ dtype: DType = .int64
  ) throws(TensorError) -> NDArray {
    guard low < high else {
      throw .runtime(
        "random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
    }
    let result = try NDArray(uninitialized: shape, .int64)
    let data = result.pointer(Int.self)
    let range = UInt64(bitPattern: Int64(high &- low))
    for index in 0..<result.count {
      let draw = range >= 1 << 28 ? next64() % range : UInt64(next32()) % range
      data[index] = low &+ Int(truncatingIfNeeded: draw)
    }
    return try result.cast(to: dtype)
  }

  /// 0 up to but without `count` in random order, as `randperm`.
  public func permutation(_ count: Int) throws(TensorError) -> NDArray {
    guard count >= 0 else { throw .runtime("n must be non-negative, got\(count)") }
    let result = try NDArray.arange(0, .int(count), 1, .int64)
    let data = result.pointer(Int.self)
    for index in 0..<Swift.max(count - 1, 0) {
      let other = index + Int(next32() % UInt32(truncatingIfNeeded: count - index))
      (data[index], data[other]) = (data[other], data[index])
    }
    return result
  }

  /// Indexes drawn by weight from each row, as `multinomial`.
  public func multinomial(
    _ weights: NDArray, _ samples: Int, replacement: Bool = false
  ) throws(TensorError) -> NDArray {
    guard weights.rank == 1 || weights.rank == 2 else {
      throw .runtime("prob_dist must be 1 or 2 dim")
    }
    guard weights.dtype.isFloatingPoint else {
      throw .runtime(
        "multinomial only supports floating-point dtypes for input, got: "
          + weights.dtype.torchScalarName)
    }
    guard samples > 0 else { throw .runtime("cannot sample n_sample <= 0 samples") }
    let width = weights.shape[weights.rank - 1]
    guard replacement || samples <= width else {
      throw .runtime("cannot sample n_sample > prob_dist.size(-1) samples without replacement")
    }
    let values = try weights.doubles()
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw .runtime(
        "probability tensor contains either `inf`, `nan` or element < 0")
    }
    for start in stride(from: 0, to: values.count, by: Swift.max(width, 1)) {
      let row = values[start..<(start + width)]
      guard row.contains(where: { $0 > 0 }) else {
        throw .runtime("invalid multinomial distribution (sum of probabilities <= 0)")
      }
      guard replacement || row.count(where: { $0 > 0 }) >= samples else {
        throw .runtime(
          "invalid multinomial distribution (with replacement=False, not enough non-negative "
            + "category to sample)")
      }
    }
    if !replacement || samples == 1 {
      // The largest of weight over exponential number, an old trick for a weighted choice.
      let noise = try NDArray(uninitialized: weights.shape, weights.dtype)
      try fillExponential(noise)
      let ratio = try NDArray.binary(.divide, .array(weights), .array(noise))
      return try ratio.topK(samples, -1).indices
    }
    return try chosen(weights, samples, width)
  }

  /// Counts whose means are the elements, as `torch.poisson`.
  ///
  /// - Source: small means by Knuth's products, large ones by Hörmann's transformed rejection 1993,
  ///   as PyTorch has them.
  public func poisson(_ means: NDArray) throws(TensorError) -> NDArray {
    guard means.dtype.isFloatingPoint else {
      throw .runtime("\"poisson_cpu\" not implemented for '\(means.dtype.torchScalarName)'")
    }
    let rates = try means.doubles()
    guard rates.allSatisfy({ $0 >= 0 }) else {
      throw .runtime("invalid Poisson rate, expected rate to be non-negative")
    }
    return try NDArray(rates.map { $0 >= 10 ? largePoisson($0) : smallPoisson($0) }, means.shape)
      .cast(to: means.dtype)
  }

  private func smallPoisson(_ mean: Double) -> Double {
    if mean == 0 { return 0 }
    let limit = exp(-mean)
    var (count, product) = (0.0, 1.0)
    while true {
      product *= uniformDouble()
      if product <= limit { return count }
      count += 1
    }
  }

  private func largePoisson(_ mean: Double) -> Double {
    let logMean = log(mean)
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let bound = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniformDouble() - 0.5
      let v = uniformDouble()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07 && v <= bound { return k }
      if k < 0 || (us < 0.013 && v > us) { continue }
      if log(v) + log(inverseAlpha) - log(a / (us * us) + b) <= -mean + k * logMean - lgamma(k + 1)
      {
        return k
      }
    }
  }

  private func chosen(
    _ weights: NDArray, _ samples: Int, _ width: Int
  ) throws(TensorError) -> NDArray {
    var lengths = weights.shape
    lengths[lengths.count - 1] = samples
    let result = try NDArray(uninitialized: lengths, .int64)
    let data = result.pointer(Int.self)
    let values = try weights.doubles()
    let isSingle = weights.dtype == .float32
    for row in 0..<(width == 0 ? 0 : values.count / width) {
      var total = 0.0
      var cumulative: [Double] = []
      for column in 0..<width {
        total += values[row * width + column]
        if isSingle { total = Double(Float(total)) }
        cumulative.append(total)
      }
      for column in 0..<width {
        cumulative[column] /= total
        if isSingle { cumulative[column] = Double(Float(cumulative[column])) }
      }
      cumulative[width - 1] = 1
      for sample in 0..<samples {
        let draw = uniformDouble()
        var (low, high) = (0, width)
        while low < high {
          let middle = low + (high - low) / 2
          if cumulative[middle] < draw { low = middle + 1 } else { high = middle }
        }
        data[row * samples + sample] = Swift.min(low, width - 1)
      }
    }
    return result
  }
}

extension Double {
  /// A number as C++ streams write it: `-1` for -1.0.
  fileprivate var torchMessageText: String {
    self == rounded() && magnitude < 1e6 ? String(Int(self)) : String(self)
  }
}
