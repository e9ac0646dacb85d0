extension UnaryNode {
  func passAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let gradient = gradients[0], sink.needs(0) else { return }
    guard let saved else {
      return sink.send(
        0,
        operation == .negative
          ? try gradient.unary(.negative)
          : gradient.leaf(try .zeros(gradient.shape, gradient.dtype)))
    }
    let array = try saved.unpacked()
    let x =
      operation.derivativeNeeds == .result ? sink.result(array) : sink.operand(0, array)
    sink.send(0, try operation.again(x, gradient))
  }
}

extension UnaryOperation {
  /// `gradient` times the slope at an operand or a result, as `derivativeNeeds` says, in operations
  /// that are recorded.
  fileprivate func again(_ x: Tensor, _ gradient: Tensor) throws(TensorError) -> Tensor {
    func less(_ number: Double, _ tensor: Tensor) throws(TensorError) -> Tensor {
      try .binary(.subtract, .scalar(.double(number)), .tensor(tensor), tensor.mode)
    }
    func scaled(_ tensor: Tensor, _ factor: Double) throws(TensorError) -> Tensor {
      try tensor.multiply(scalar: .double(factor))
    }
    func square(_ tensor: Tensor) throws(TensorError) -> Tensor { try tensor.multiply(tensor) }
    let g = gradient
    switch self {
    case .absolute: return try g.multiply(x.unary(.sign))
    case .square: return try g.multiply(scaled(x, 2))
    case .reciprocal: return try g.unary(.negative).multiply(square(x))
    case .sqrt: return try g.divide(scaled(x, 2))
    case .rsqrt: return try scaled(g, -0.5).multiply(x.power(scalar: .int(3)))
    case .exp: return try g.multiply(x)
    case .expm1: return try g.multiply(x.add(scalar: .int(1)))
    case .exp2: return try scaled(g.multiply(x), 0.693147180559945309417)
    case .log: return try g.divide(x)
    case .log2: return try g.divide(scaled(x, 0.693147180559945309417))
    case .log10: return try g.divide(scaled(x, 2.302585092994045684018))
    case .log1p: return try g.divide(x.add(scalar: .int(1)))
    case .sin: return try g.multiply(x.unary(.cos))
    case .cos: return try g.multiply(x.unary(.sin).unary(.negative))
    case .tan: return try g.multiply(square(x.unary(.tan)).add(scalar: .int(1)))
    case .asin: return try g.multiply(less(1, square(x)).unary(.rsqrt))
    case .acos: return try g.multiply(less(1, square(x)).unary(.rsqrt).unary(.negative))
    case .atan: return try g.divide(square(x).add(scalar: .int(1)))
    case .sinh: return try g.multiply(x.unary(.cosh))
    case .cosh: return try g.multiply(x.unary(.sinh))
    case .tanh: return try g.multiply(less(1, square(x)))
    case .asinh: return try g.multiply(square(x).add(scalar: .int(1)).unary(.rsqrt))
    case .acosh: return try g.multiply(square(x).subtract(scalar: .int(1)).unary(.rsqrt))
    case .atanh: return try g.divide(less(1, square(x)))
    case .sigmoid: return try g.multiply(less(1, x)).multiply(x)
    case .relu: return try g.multiply(x.leaf(slope(x.data)))
    case .erf:
      return try g.multiply(
        scaled(square(x).unary(.negative).unary(.exp), 1.1283791670955126))
    case .softplus:
      let isLinear = try NDArray.compare(.greater, .array(x.data), .scalar(20))
      return try .where(x.leaf(isLinear), .tensor(g), .tensor(g.multiply(x.unary(.sigmoid))))
    case .logSigmoid: return try g.multiply(less(1, x.unary(.sigmoid)))
    case .silu:
      let gate = try x.unary(.sigmoid)
      return try g.multiply(gate.multiply(x.multiply(less(1, gate)).add(scalar: .int(1))))
    case .gelu:
      let below = try scaled(
        scaled(x, 0.7071067811865476).unary(.erf).add(scalar: .int(1)), 0.5)
      let density = try scaled(scaled(square(x), -0.5).unary(.exp), 0.3989422804014327)
      return try g.multiply(below.add(x.multiply(density)))
    case .geluTanh:
      let slope = 0.7978845608028654
      let inner = try scaled(
        x.multiply(scaled(square(x), 0.044715).add(scalar: .int(1))), slope)
      let curve = try inner.unary(.tanh)
      let rise = try scaled(scaled(square(x), 3 * 0.044715).add(scalar: .int(1)), slope)
      let bend = try x.multiply(less(1, square(curve))).multiply(rise)
      return try g.multiply(scaled(curve.add(scalar: .int(1)).add(bend), 0.5))
    case .negative, .sign, .not, .floor, .ceil, .round, .trunc, .isNaN, .isInfinite, .isFinite:
      return g.leaf(try .zeros(g.shape, g.dtype))
    }
  }
}
