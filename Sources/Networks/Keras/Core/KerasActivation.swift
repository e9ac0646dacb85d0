import Tensors

/// A function that a layer applies to its result, by the name that Keras gives it.
public struct KerasActivation {
  public let name: String
  let apply: (Tensor) throws(TensorError) -> Tensor

  init(_ name: String, _ apply: @escaping (Tensor) throws(TensorError) -> Tensor) {
    self.name = name
    self.apply = apply
  }

  /// A function of the program as an activation.
  public init(programNamed name: String, _ apply: @escaping (Tensor) throws(TensorError) -> Tensor)
  {
    self.name = name
    self.apply = apply
  }

  public func callAsFunction(_ tensor: Tensor) throws(TensorError) -> Tensor {
    try apply(tensor)
  }

  /// Whether a cross-entropy can start from what the activation is applied to.
  public var hasLogits: Bool { name == "sigmoid" || name == "softmax" }

  public static var linear: KerasActivation {
    KerasActivation("linear") { (x) throws(TensorError) in x }
  }
  public static var relu: KerasActivation {
    KerasActivation("relu") { (x) throws(TensorError) in try x.unary(.relu) }
  }
  public static var sigmoid: KerasActivation {
    KerasActivation("sigmoid") { (x) throws(TensorError) in try x.unary(.sigmoid) }
  }
  public static var tanh: KerasActivation {
    KerasActivation("tanh") { (x) throws(TensorError) in try x.unary(.tanh) }
  }
  public static var softmax: KerasActivation {
    KerasActivation("softmax") { (x) throws(TensorError) in try x.softmax(-1) }
  }

  /// The general form: a slope below the threshold, zero up to it, and no more than a limit.
  public static func relu(slope: Double, limit: Double?, threshold: Double) -> KerasActivation {
    KerasActivation("relu") { (x) throws(TensorError) in
      if slope != 0, limit == nil, threshold == 0 { return try x.leakyRelu(slope) }
      var result: Tensor
      if threshold == 0 {
        result = try x.unary(.relu)
      } else {
        let passes = try NDArray.compare(
          .greater, .array(x.data), .scalar(.double(threshold))
        ).cast(to: x.dtype)
        result = try x.multiply(Tensor(passes, mode: x.mode))
      }
      if let limit { result = try result.clamped(low: 0, high: limit) }
      guard slope != 0 else { return result }
      let below = try x.times(-1).plus(threshold).unary(.relu)
      return try result.subtract(below.times(slope))
    }
  }

  /// All activations, for `keras.activations` and for `activation="…"`.
  public static var catalog: [KerasActivation] {
    [
      linear, relu, sigmoid, tanh, softmax,
      KerasActivation("log_softmax") { (x) throws(TensorError) in try x.logSoftmax(-1) },
      KerasActivation("softplus") { (x) throws(TensorError) in try x.unary(.softplus) },
      KerasActivation("softsign") { (x) throws(TensorError) in
        try x.divide(try x.unary(.absolute).plus(1))
      },
      KerasActivation("elu") { (x) throws(TensorError) in try x.elu() },
      KerasActivation("selu") { (x) throws(TensorError) in
        try x.elu(alpha: 1.6732632423543772, scale: 1.0507009873554805)
      },
      KerasActivation("gelu") { (x) throws(TensorError) in try x.unary(.gelu) },
      KerasActivation("silu") { (x) throws(TensorError) in try x.multiply(try x.unary(.sigmoid)) },
      KerasActivation("swish") { (x) throws(TensorError) in try x.multiply(try x.unary(.sigmoid)) },
      KerasActivation("leaky_relu") { (x) throws(TensorError) in try x.leakyRelu(0.2) },
      KerasActivation("relu6") { (x) throws(TensorError) in try x.clamped(low: 0, high: 6) },
      KerasActivation("exponential") { (x) throws(TensorError) in try x.unary(.exp) },
      KerasActivation("mish") { (x) throws(TensorError) in
        try x.multiply(try x.unary(.softplus).unary(.tanh))
      },
      KerasActivation("log_sigmoid") { (x) throws(TensorError) in try x.unary(.logSigmoid) },
      KerasActivation("hard_tanh") { (x) throws(TensorError) in try x.clamped(low: -1, high: 1) },
      KerasActivation("hard_silu") { (x) throws(TensorError) in try x.hardSilu() },
      KerasActivation("hard_swish") { (x) throws(TensorError) in try x.hardSilu() },
      KerasActivation("celu") { (x) throws(TensorError) in try x.elu() },
      KerasActivation("tanh_shrink") { (x) throws(TensorError) in
        try x.subtract(x.unary(.tanh))
      },
      KerasActivation("squareplus") { (x) throws(TensorError) in
        try x.add(x.multiply(x).plus(4).unary(.sqrt)).times(0.5)
      },
      KerasActivation("hard_sigmoid") { (x) throws(TensorError) in
        try x.plus(3).clamped(low: 0, high: 6).divide(scalar: .double(6))
      },
    ] + pieces
  }

  public init?(named name: String) {
    guard let found = Self.catalog.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

extension Tensor {
  /// `x * hard_sigmoid(x)`.
  fileprivate func hardSilu() throws(TensorError) -> Tensor {
    try multiply(try plus(3).clamped(low: 0, high: 6).divide(scalar: .double(6)))
  }
}
