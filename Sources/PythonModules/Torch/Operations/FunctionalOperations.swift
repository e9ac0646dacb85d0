import MiniPython
import Networks
import Tensors

/// `torch.nn.functional`.
enum FunctionalOperations {
  static let all: [TensorOperation] = activations + layers + losses + shaping

  private static func simple(
    _ name: String, _ body: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor
  ) -> TensorOperation {
    TensorOperation(name, "(input, inplace=False)", "", .function) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try body(input) }
    }
  }

  private static func scaled(
    _ name: String, _ parameter: String,
    _ body: @escaping @Sendable (Tensor, Double) throws(TensorError) -> Tensor
  ) -> TensorOperation {
    TensorOperation(name, "(input, \(parameter), inplace=False)", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let number = try call.double(1)
      return try call.wrap { () throws(TensorError) in try body(input, number) }
    }
  }

  private static let activations: [TensorOperation] = [
    simple("relu") { (x) throws(TensorError) in try x.unary(.relu) },
    simple("relu6") { (x) throws(TensorError) in
      try x.clamped(.scalar(x.bound(0)), .scalar(x.bound(6)))
    },
    simple("silu") { (x) throws(TensorError) in try x.unary(.silu) },
    simple("mish") { (x) throws(TensorError) in
      try x.multiply(x.unary(.softplus).unary(.tanh))
    },
    simple("sigmoid") { (x) throws(TensorError) in try x.unary(.sigmoid) },
    simple("tanh") { (x) throws(TensorError) in try x.unary(.tanh) },
    simple("logsigmoid") { (x) throws(TensorError) in try x.unary(.logSigmoid) },
    simple("softsign") { (x) throws(TensorError) in
      try x.divide(x.unary(.absolute).add(scalar: .double(1)))
    },
    simple("tanhshrink") { (x) throws(TensorError) in try x.subtract(x.unary(.tanh)) },
    simple("hardsigmoid") { (x) throws(TensorError) in try Activations.hardSigmoid(x) },
    simple("hardswish") { (x) throws(TensorError) in
      try Activations.hardSwish(x)
    },
    simple("selu") { (x) throws(TensorError) in
      try x.elu(alpha: 1.6732632423543772, scale: 1.0507009873554805)
    },
    scaled("leaky_relu", "negative_slope=0.01") { (x, slope) throws(TensorError) in
      try x.leakyRelu(slope)
    },
    scaled("elu", "alpha=1.0") { (x, alpha) throws(TensorError) in try x.elu(alpha: alpha) },
    scaled("celu", "alpha=1.0") { (x, alpha) throws(TensorError) in
      try x.elu(alpha: alpha, rate: 1 / alpha)
    },
    scaled("softshrink", "lambd=0.5") { (x, bound) throws(TensorError) in
      try Activations.softShrink(x, bound)
    },
    scaled("hardshrink", "lambd=0.5") { (x, bound) throws(TensorError) in
      try Activations.hardShrink(x, bound)
    },
    TensorOperation("gelu", "(input, approximate='none')", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let isTanh = try call.string(1) == "tanh"
      return try call.wrap { () throws(TensorError) in try input.unary(isTanh ? .geluTanh : .gelu) }
    },
    TensorOperation("softplus", "(input, beta=1.0, threshold=20.0)", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (beta, threshold) = (try call.double(1), try call.double(2))
      return try call.wrap { () throws(TensorError) in
        try Activations.softplus(input, beta: beta, threshold: threshold)
      }
    },
    TensorOperation("hardtanh", "(input, min_val=-1.0, max_val=1.0, inplace=False)", "", .function)
    {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (low, high) = (try call.double(1), try call.double(2))
      return try call.wrap { () throws(TensorError) in
        try input.clamped(.scalar(input.bound(low)), .scalar(input.bound(high)))
      }
    },
    TensorOperation("glu", "(input, dim=-1)", "", .function) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in try Activations.gated(input, axis) }
    },
    TensorOperation("prelu", "(input, weight)", "", .function) { (call) throws(PythonError) in
      let (input, weight) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try Activations.parametric(input, weight) }
    },
    softmax("softmax", isLogarithm: false), softmax("log_softmax", isLogarithm: true),
    TensorOperation("softmin", "(input, dim=None, _stacklevel=3, dtype=None)", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try TensorOperation.axis(call, input, "softmin")
      return try call.wrap { () throws(TensorError) in try input.unary(.negative).softmax(axis) }
    },
    TensorOperation(
      "gumbel_softmax", "(logits, tau=1, hard=False, eps=1e-10, dim=-1)", "", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let temperature = try call.double(1)
      let isHard = try call.bool(2)
      let axis = try call.axis(4)
      return try call.wrap { () throws(TensorError) in
        let draws = try NDArray.zeros(input.shape, input.dtype)
        try call.torch.generator.fillExponential(draws)
        let noise = input.leaf(try draws.unary(.log).unary(.negative))
        let soft = try input.add(noise).divide(scalar: .double(temperature)).softmax(axis)
        guard isHard else { return soft }
        let top = try soft.data.argExtremum(largest: true, axis: axis, keepingAxes: true)
        let zeros = soft.leaf(try NDArray.zeros(soft.shape, soft.dtype))
        let ones = soft.leaf(try NDArray.ones(top.shape, soft.dtype))
        let hard = try zeros.scattered(axis, soft.leaf(top), ones)
        return try hard.subtract(soft.detached()).add(soft)
      }
    },
  ]

  private static func softmax(_ name: String, isLogarithm: Bool) -> TensorOperation {
    TensorOperation(name, "(input, dim=None, _stacklevel=3, dtype=None)", "", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try TensorOperation.axis(call, input, name)
      let dtype = try call.dtype(3) ?? input.dtype
      return try call.wrap { () throws(TensorError) in
        let source = try input.cast(to: dtype)
        return try isLogarithm ? source.logSoftmax(axis) : source.softmax(axis)
      }
    }
  }
}

extension Tensor {
  /// A bound as a number of the tensor's kind, so that whole numbers stay whole.
  fileprivate func bound(_ value: Double) -> Scalar {
    if dtype.isInteger, let whole = Int(exactly: value) { return .int(whole) }
    return .double(value)
  }
}
