import CKernels

/// The derivative of an operation on one number.
final class UnaryNode: Node {
  let operation: UnaryOperation
  /// The operand or the result, whichever the derivative needs.
  private(set) var saved: Saved?

  init(_ operation: UnaryOperation, _ sequence: Int, _ operand: Tensor, _ result: NDArray) {
    self.operation = operation
    super.init(sequence, operand.edge)
    switch operation.derivativeNeeds {
    case .nothing: saved = nil
    case .operand: saved = Saved(operand)
    case .result: saved = Saved(result, maker: operation.gradientName)
    }
  }

  override var name: String { operation.gradientName }

  override func release() {
    super.release()
    if operation.derivativeNeeds == .nothing { isReleased = false }
    saved = nil
  }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    try passAgain(gradients, &sink)
  }

  override func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    guard let saved else {
      let isNegation = operation == .negative
      return try sink.send(
        0, isNegation ? gradient.unary(.negative) : .zeros(gradient.shape, gradient.dtype))
    }
    let kept = try saved.unpacked()
    if let share = try operation.fastGradient(kept, gradient) { return try sink.send(0, share) }
    try sink.send(0, .binary(.multiply, .array(gradient), .array(operation.slope(kept))))
  }
}

extension UnaryOperation {
  enum DerivativeNeed { case nothing, operand, result }

  var derivativeNeeds: DerivativeNeed {
    switch self {
    case .negative, .sign, .floor, .ceil, .round, .trunc, .not, .isNaN, .isInfinite, .isFinite:
      .nothing
    case .reciprocal, .sqrt, .rsqrt, .exp, .expm1, .exp2, .tanh, .sigmoid, .relu: .result
    default: .operand
    }
  }

  /// `gradient` times the slope at a saved result in one pass, for the activations of most
  /// networks; nil for all others.
  func fastGradient(_ result: NDArray, _ gradient: NDArray) throws(TensorError) -> NDArray? {
    guard self == .relu || self == .tanh || self == .sigmoid, result.dtype == .float32,
      gradient.dtype == .float32, result.shape == gradient.shape, result.isContiguous,
      gradient.isContiguous
    else { return nil }
    let share = try NDArray(uninitialized: result.shape, .float32)
    lk_activation_gradient_f32(
      rawValue, result.pointer(Float.self), gradient.pointer(Float.self),
      share.pointer(Float.self), share.count)
    return share
  }

  /// PyTorch's name for the recorded operation.
  var gradientName: String {
    switch self {
    case .negative: "NegBackward0"
    case .absolute: "AbsBackward0"
    case .sign: "SignBackward0"
    case .square: "PowBackward0"
    case .reciprocal: "ReciprocalBackward0"
    case .sqrt: "SqrtBackward0"
    case .rsqrt: "RsqrtBackward0"
    case .exp: "ExpBackward0"
    case .expm1: "Expm1Backward0"
    case .exp2: "Exp2Backward0"
    case .log: "LogBackward0"
    case .log2: "Log2Backward0"
    case .log10: "Log10Backward0"
    case .log1p: "Log1PBackward0"
    case .sin: "SinBackward0"
    case .cos: "CosBackward0"
    case .tan: "TanBackward0"
    case .asin: "AsinBackward0"
    case .acos: "AcosBackward0"
    case .atan: "AtanBackward0"
    case .sinh: "SinhBackward0"
    case .cosh: "CoshBackward0"
    case .tanh: "TanhBackward0"
    case .asinh: "AsinhBackward0"
    case .acosh: "AcoshBackward0"
    case .atanh: "AtanhBackward0"
    case .sigmoid: "SigmoidBackward0"
    case .relu: "ReluBackward0"
    case .floor: "FloorBackward0"
    case .ceil: "CeilBackward0"
    case .round: "RoundBackward0"
    case .trunc: "TruncBackward0"
    case .erf: "ErfBackward0"
    case .softplus: "SoftplusBackward0"
    case .logSigmoid: "LogSigmoidBackward0"
    case .silu: "SiluBackward0"
    case .gelu, .geluTanh: "GeluBackward0"
    case .not, .isNaN, .isInfinite, .isFinite: "NotDifferentiable"
    }
  }

  /// The derivative at each element, from the operand or the result as `derivativeNeeds` says.
  func slope(_ x: NDArray) throws(TensorError) -> NDArray {
    func scaled(_ array: NDArray, _ factor: Double) throws(TensorError) -> NDArray {
      try .binary(.multiply, .array(array), .scalar(.double(factor)))
    }
    func shifted(_ array: NDArray, _ term: Double) throws(TensorError) -> NDArray {
      try .binary(.add, .array(array), .scalar(.double(term)))
    }
    func less(_ number: Double, _ array: NDArray) throws(TensorError) -> NDArray {
      try .binary(.subtract, .scalar(.double(number)), .array(array))
    }
    func product(_ one: NDArray, _ two: NDArray) throws(TensorError) -> NDArray {
      try .binary(.multiply, .array(one), .array(two))
    }
    switch self {
    case .absolute: return try x.unary(.sign)
    case .square: return try scaled(x, 2)
    case .reciprocal: return try x.unary(.square).unary(.negative)
    case .sqrt: return try scaled(x, 2).unary(.reciprocal)
    case .rsqrt: return try scaled(product(x, x.unary(.square)), -0.5)
    case .exp: return x
    case .expm1: return try shifted(x, 1)
    case .exp2: return try scaled(x, 0.693147180559945309417)
    case .log: return try x.unary(.reciprocal)
    case .log2: return try scaled(x, 0.693147180559945309417).unary(.reciprocal)
    case .log10: return try scaled(x, 2.302585092994045684018).unary(.reciprocal)
    case .log1p: return try shifted(x, 1).unary(.reciprocal)
    case .sin: return try x.unary(.cos)
    case .cos: return try x.unary(.sin).unary(.negative)
    case .tan: return try shifted(x.unary(.tan).unary(.square), 1)
    case .asin: return try less(1, x.unary(.square)).unary(.rsqrt)
    case .acos: return try less(1, x.unary(.square)).unary(.rsqrt).unary(.negative)
    case .atan: return try shifted(x.unary(.square), 1).unary(.reciprocal)
    case .sinh: return try x.unary(.cosh)
    case .cosh: return try x.unary(.sinh)
    case .tanh: return try less(1, x.unary(.square))
    case .asinh: return try shifted(x.unary(.square), 1).unary(.rsqrt)
    case .acosh: return try shifted(x.unary(.square), -1).unary(.rsqrt)
    case .atanh: return try less(1, x.unary(.square)).unary(.reciprocal)
    case .sigmoid: return try product(x, less(1, x))
    case .relu: return try NDArray.compare(.greater, .array(x), .scalar(0)).cast(to: x.dtype)
    case .erf:
      return try scaled(x.unary(.square).unary(.negative).unary(.exp), 1.1283791670955126)
    case .softplus:
      let curve = try x.unary(.sigmoid)
      return try .where(
        .compare(.greater, .array(x), .scalar(20)), .array(.ones(x.shape, x.dtype)), .array(curve))
    case .logSigmoid: return try less(1, x.unary(.sigmoid))
    case .silu:
      let gate = try x.unary(.sigmoid)
      return try product(gate, shifted(product(x, less(1, gate)), 1))
    case .gelu:
      let below = try scaled(shifted(scaled(x, 0.7071067811865476).unary(.erf), 1), 0.5)
      let density = try scaled(
        scaled(x.unary(.square), -0.5).unary(.exp), 0.3989422804014327)
      return try .binary(.add, .array(below), .array(product(x, density)))
    case .geluTanh:
      let slope = 0.7978845608028654
      let square = try x.unary(.square)
      let inner = try scaled(product(x, shifted(scaled(square, 0.044715), 1)), slope)
      let curve = try inner.unary(.tanh)
      let rise = try scaled(shifted(scaled(square, 3 * 0.044715), 1), slope)
      let bend = try product(product(x, less(1, curve.unary(.square))), rise)
      return try scaled(.binary(.add, .array(shifted(curve, 1)), .array(bend)), 0.5)
    case .negative, .sign, .not, .floor, .ceil, .round, .trunc, .isNaN, .isInfinite, .isFinite:
      return try .zeros(x.shape, x.dtype)
    }
  }
}

extension Tensor {
  /// An operation applied to each element.
  public func unary(_ operation: UnaryOperation) throws(TensorError) -> Tensor {
    let result = try data.unary(operation, .torch, mode.arithmetic)
    guard isRecorded, result.dtype.isFloatingPoint else { return Tensor(result, mode: mode) }
    return Tensor(result, UnaryNode(operation, mode.nextSequence(), self, result), mode)
  }

  /// Elements kept between two bounds, either of which may be missing.
  public func clamped(_ low: TensorOperand?, _ high: TensorOperand?) throws(TensorError) -> Tensor {
    let result = try data.clipped(low?.operand, high?.operand, .torch)
    let saved = Saved(self)
    let (lowest, highest) = (low?.operand, high?.operand)
    func masked(_ gradient: NDArray) throws(TensorError) -> NDArray {
      let x = Operand.array(try saved.unpacked())
      var kept = gradient
      for (bound, comparison) in [
        (lowest, ComparisonOperation.lessEqual), (highest, .greaterEqual),
      ] {
        guard let bound else { continue }
        if case .array = bound {
          // A tensor as the bound shares the gradient where both are equal.
          let half = try NDArray.where(
            .compare(.equal, x, bound),
            .array(.binary(.divide, .array(kept), .scalar(2))), .array(kept))
          kept = try .where(
            .compare(comparison == .lessEqual ? .less : .greater, x, bound), .scalar(0),
            .array(half))
        } else {
          kept = try .where(.compare(comparison, x, bound), .scalar(0), .array(kept))
        }
      }
      return kept
    }
    return recorded(
      "ClampBackward1", result,
      again: { (gradient, sink) throws(TensorError) in
        let mask = try masked(.ones(gradient.shape, gradient.dtype))
        sink.send(0, try gradient.multiply(gradient.leaf(mask)))
      },
      { (gradient, sink) throws(TensorError) in try sink.send(0, masked(gradient)) })
  }

  /// `x` above 0, `slope * x` below, as `leaky_relu`.
  public func leakyRelu(_ slope: Double = 0.01) throws(TensorError) -> Tensor {
    let scaled = try NDArray.binary(.multiply, .array(data), .scalar(.double(slope)))
    let isPositive = try NDArray.compare(.greater, .array(data), .scalar(0))
    let result = try NDArray.where(isPositive, .array(data), .array(scaled))
    return recorded(
      "LeakyReluBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let lower = try gradient.multiply(scalar: .double(slope))
        sink.send(0, try .where(gradient.leaf(isPositive), .tensor(gradient), .tensor(lower)))
      },
      { (gradient, sink) throws(TensorError) in
        let lower = try NDArray.binary(.multiply, .array(gradient), .scalar(.double(slope)))
        try sink.send(0, .where(isPositive, .array(gradient), .array(lower)))
      })
  }

  /// `scale * x` above 0, `scale * alpha * (exp(rate * x) - 1)` below, as `elu`, `selu` and `celu`.
  public func elu(
    alpha: Double = 1, scale: Double = 1, rate: Double = 1
  ) throws(TensorError) -> Tensor {
    let isPositive = try NDArray.compare(.greater, .array(data), .scalar(0))
    let steep = try NDArray.binary(.multiply, .array(data), .scalar(.double(rate)))
    let shifted =
      mode.arithmetic == .tensorflow
      ? try NDArray.binary(
        .subtract, .array(steep.unary(.exp, .torch, .tensorflow)), .scalar(1))
      : try steep.unary(.expm1)
    let lower = try NDArray.binary(
      .multiply, .array(shifted), .scalar(.double(alpha * scale)))
    let upper =
      scale == 1 ? data : try NDArray.binary(.multiply, .array(data), .scalar(.double(scale)))
    let result = try NDArray.where(isPositive, .array(upper), .array(lower))
    let saved = Saved(self)
    return recorded(
      "EluBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let x = try sink.operand(0, saved)
        let curve = try x.multiply(scalar: .double(rate)).unary(.exp)
          .multiply(scalar: .double(alpha * scale * rate))
        let slope = try Tensor.where(
          x.leaf(isPositive), .scalar(.double(scale)), .tensor(curve))
        sink.send(0, try gradient.multiply(slope))
      },
      { (gradient, sink) throws(TensorError) in
        let curve = try NDArray.binary(
          .multiply, .array(steep.unary(.exp)), .scalar(.double(alpha * scale * rate)))
        let slope = try NDArray.where(
          isPositive, .array(.full(curve.shape, .double(scale), curve.dtype)), .array(curve))
        try sink.send(0, .binary(.multiply, .array(gradient), .array(slope)))
      })
  }

  /// The numbers as another dtype, as `Tensor.to`.
  public func cast(to dtype: DType) throws(TensorError) -> Tensor {
    if dtype == self.dtype { return self }
    let source = self.dtype
    return recorded(
      "ToCopyBackward0", try data.cast(to: dtype),
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.cast(to: source))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient.cast(to: source))
      })
  }

  /// The same numbers in memory of their own, as `clone`.
  public func cloned() throws(TensorError) -> Tensor {
    recorded(
      "CloneBackward0", try data.copy(), again: { (gradient, sink) in sink.send(0, gradient) },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, gradient)
      })
  }
}
