import Tensors

// Activations that are put together from pieces, with the numbers that bound the pieces.
//
// Source: `keras/src/backend/tensorflow/nn.py` of Keras 3.15.

extension Tensor {
  private func places(_ comparison: ComparisonOperation, _ number: Double) throws(TensorError)
    -> NDArray
  {
    try NDArray.compare(comparison, .array(data), .scalar(.double(number)))
  }

  /// `x` where it is further from zero than a threshold, zero elsewhere.
  public func hardShrunk(_ threshold: Double = 0.5) throws(TensorError) -> Tensor {
    try kept(where: unary(.absolute).places(.greater, threshold), elseValue: 0)
  }

  /// `x` brought nearer to zero by a threshold, and zero within it.
  public func softShrunk(_ threshold: Double = 0.5) throws(TensorError) -> Tensor {
    let below = try plus(threshold).kept(where: places(.less, -threshold), elseValue: 0)
    return try plus(-threshold).kept(where: places(.greater, threshold), else: below)
  }

  /// Zero up to -1, `x` from 1 on, a parabola between.
  public func sparsePlus() throws(TensorError) -> Tensor {
    let shifted = try plus(1)
    let curve = try shifted.multiply(shifted).times(0.25)
    let upper = try curve.kept(where: places(.less, 1), else: self)
    return try upper.times(0).kept(where: places(.lessEqual, -1), else: upper)
  }

  /// Zero up to -1, one from 1 on, a straight line between.
  public func sparseSigmoid() throws(TensorError) -> Tensor {
    let line = try plus(1).times(0.5)
    let upper = try line.kept(where: places(.less, 1), elseValue: 1)
    return try upper.kept(where: places(.greater, -1), elseValue: 0)
  }

  /// `x` above a threshold, another number elsewhere.
  public func kept(above threshold: Double, else number: Double) throws(TensorError) -> Tensor {
    try kept(where: places(.greater, threshold), elseValue: number)
  }

  /// The first half of an axis, weighed by the sigmoid of the second.
  ///
  /// - Throws: ValueError if the axis does not halve.
  public func gated(_ axis: Int = -1) throws(TensorError) -> Tensor {
    let place = try shape.axis(axis)
    let length = try shape.length(along: axis)
    guard length % 2 == 0 else {
      throw .value(
        "axis size must be divisible by 2. Received: x.shape=\(shape.tupleText) with axis=\(axis)")
    }
    let halves = try split(lengths: [length / 2, length / 2], place)
    return try halves[0].multiply(halves[1].unary(.sigmoid))
  }

  /// Shares of which many are exactly zero.
  ///
  /// The bound is Keras's: it adds the running sums of the numbers that stay, where the paper takes
  /// the last of them.
  ///
  /// - Throws: IndexError for a single number, which has no axis.
  /// - Source: Martins and Astudillo 2016.
  public func sparsemax(_ axis: Int = -1) throws(TensorError) -> Tensor {
    let place = try shape.axis(axis)
    let length = try shape.length(along: axis)
    let order = try data.argsorted(place, descending: true)
    let sorted = try data.gathered(place, order)
    let sums = try sorted.cumulativeSum(place)
    var counts = [Int](repeating: 1, count: rank)
    counts[place] = length
    let numbers = try NDArray((1...max(1, length)).map(Float.init)).reshaped(counts)
    let bound = try NDArray.binary(
      .divide, .array(.binary(.subtract, .array(sums), .scalar(1))), .array(numbers))
    let support = try NDArray.compare(.greater, .array(sorted), .array(bound)).cast(to: .float32)
    let size = try support.sum(axes: [place], keepingAxes: true)
    let ranks = try order.argsorted(place).cast(to: .float32)
    let uses = try NDArray.binary(.subtract, .array(size), .array(ranks)).unary(.relu)
    let limit = try multiply(Tensor(uses, mode: mode)).sum(axes: [place], keepingAxes: true)
      .plus(-1).divide(Tensor(size, mode: mode))
    return try subtract(limit).unary(.relu)
  }
}

extension KerasActivation {
  /// Activations put together from pieces, with the thresholds that Keras takes unasked.
  static var pieces: [KerasActivation] {
    [
      KerasActivation("hard_shrink") { (x) throws(TensorError) in try x.hardShrunk() },
      KerasActivation("soft_shrink") { (x) throws(TensorError) in try x.softShrunk() },
      KerasActivation("sparse_plus") { (x) throws(TensorError) in try x.sparsePlus() },
      KerasActivation("sparse_sigmoid") { (x) throws(TensorError) in try x.sparseSigmoid() },
      KerasActivation("sparsemax") { (x) throws(TensorError) in try x.sparsemax() },
      KerasActivation("glu") { (x) throws(TensorError) in try x.gated() },
    ]
  }
}
