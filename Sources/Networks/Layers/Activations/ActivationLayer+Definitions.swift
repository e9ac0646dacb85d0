import Tensors

extension ActivationLayer {
  static let definitions: [LayerDefinition] = [
    plain("ReLU", "Negative values become zero.", inplace: true) {
      (x) throws(TensorError) in try x.unary(.relu)
    },
    plain("ReLU6", "Values are cut off below 0 and above 6.", inplace: true) {
      (x) throws(TensorError) in try x.clamped(.scalar(.double(0)), .scalar(.double(6)))
    },
    plain("Sigmoid", "Squashes each value into the interval from 0 to 1.") {
      (x) throws(TensorError) in try x.unary(.sigmoid)
    },
    plain("Tanh", "Squashes each value into the interval from -1 to 1.") {
      (x) throws(TensorError) in try x.unary(.tanh)
    },
    plain("SiLU", "Each value times its sigmoid.", inplace: true) {
      (x) throws(TensorError) in try x.unary(.silu)
    },
    plain("Mish", "Each value times the tanh of its softplus.", inplace: true) {
      (x) throws(TensorError) in try x.multiply(x.unary(.softplus).unary(.tanh))
    },
    plain("SELU", "A self-normalizing exponential linear unit.", inplace: true) {
      (x) throws(TensorError) in try x.elu(alpha: 1.6732632423543772, scale: 1.0507009873554805)
    },
    plain("Softsign", "Each value over one plus its size.") {
      (x) throws(TensorError) in try x.divide(x.unary(.absolute).add(scalar: .double(1)))
    },
    plain("Tanhshrink", "Each value minus its tanh.") {
      (x) throws(TensorError) in try x.subtract(x.unary(.tanh))
    },
    plain("LogSigmoid", "The logarithm of the sigmoid.") {
      (x) throws(TensorError) in try x.unary(.logSigmoid)
    },
    plain("Hardsigmoid", "A sigmoid of three straight pieces.", inplace: true) {
      (x) throws(TensorError) in try Activations.hardSigmoid(x)
    },
    plain("Hardswish", "Each value times its hard sigmoid.", inplace: true) {
      (x) throws(TensorError) in try Activations.hardSwish(x)
    },
    LayerDefinition(
      "Identity", "(*args, **kwargs)", "Gives back what it gets.", shapes: "[...] -> [...]",
      example: "nn.Identity()", sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (_, _) throws(TensorError) in ActivationLayer("Identity") { $0 } },
    LayerDefinition(
      "GELU", "(approximate='none')", "Each value times the normal probability below it.",
      shapes: "[...] -> [...]", example: "nn.GELU()",
      sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let kind = try arguments.string("approximate", default: "none")
      return ActivationLayer("GELU", extra: "approximate='\(kind)'") { (x) throws(TensorError) in
        try x.unary(kind == "tanh" ? .geluTanh : .gelu)
      }
    },
    scaled(
      "LeakyReLU", "negative_slope", 0.01, "Negative values are scaled down.", inplace: true
    ) { (x, slope) throws(TensorError) in try x.leakyRelu(slope) },
    scaled("ELU", "alpha", 1.0, "Negative values approach -alpha.", inplace: true) {
      (x, alpha) throws(TensorError) in try x.elu(alpha: alpha)
    },
    scaled("CELU", "alpha", 1.0, "A smooth exponential linear unit.", inplace: true) {
      (x, alpha) throws(TensorError) in try x.elu(alpha: alpha, rate: 1 / alpha)
    },
    scaled("Softshrink", "lambd", 0.5, "Values near zero become zero.", bare: true) {
      (x, bound) throws(TensorError) in try Activations.softShrink(x, bound)
    },
    scaled("Hardshrink", "lambd", 0.5, "Values near zero become zero.", bare: true) {
      (x, bound) throws(TensorError) in try Activations.hardShrink(x, bound)
    },
    LayerDefinition(
      "Softplus", "(beta=1.0, threshold=20.0)", "A smooth rectifier.", shapes: "[...] -> [...]",
      example: "nn.Softplus()", sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let beta = try arguments.double("beta", default: 1)
      let threshold = try arguments.double("threshold", default: 20)
      let shown = (
        try arguments.shown("beta", default: 1), try arguments.shown("threshold", default: 20)
      )
      return ActivationLayer(
        "Softplus", extra: "beta=\(shown.0), threshold=\(shown.1)"
      ) { (x) throws(TensorError) in try Activations.softplus(x, beta: beta, threshold: threshold) }
    },
    LayerDefinition(
      "Hardtanh", "(min_val=-1.0, max_val=1.0, inplace=False)", "Values are cut off at two bounds.",
      shapes: "[...] -> [...]", example: "nn.Hardtanh()",
      sample: LayerSample([:], .numbers([3, 4]), output: [3, 4])
    ) { (arguments, _) throws(TensorError) in
      let low = try arguments.double("min_val", default: -1)
      let high = try arguments.double("max_val", default: 1)
      let shown = (
        try arguments.shown("min_val", default: -1), try arguments.shown("max_val", default: 1)
      )
      return ActivationLayer(
        "Hardtanh", extra: "min_val=\(shown.0), max_val=\(shown.1)"
      ) { (x) throws(TensorError) in try x.clamped(.scalar(.double(low)), .scalar(.double(high))) }
    },
    along("Softmax", "Positive values that add up to one.", default: nil) {
      (x, axis) throws(TensorError) in try x.softmax(axis)
    },
    along("LogSoftmax", "The logarithms of a softmax.", default: nil) {
      (x, axis) throws(TensorError) in try x.logSoftmax(axis)
    },
    along("Softmin", "The softmax of the negated values.", default: nil) {
      (x, axis) throws(TensorError) in try x.unary(.negative).softmax(axis)
    },
    along("GLU", "One half times the sigmoid of the other.", default: -1, halves: true) {
      (x, axis) throws(TensorError) in try Activations.gated(x, axis)
    },
    PReLU.definition,
  ]
}
