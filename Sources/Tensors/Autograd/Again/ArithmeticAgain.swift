// The gradients of sums, products and powers as operations that are recorded.

extension SumNode {
  func passAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let gradient = gradients[0] else { return }
    if sink.needs(0) { try sink.send(0, gradient, reducedTo: leftShape, leftType) }
    if sink.needs(1) {
      let share = isDifference ? try gradient.unary(.negative) : gradient
      try sink.send(1, share, reducedTo: rightShape, rightType)
    }
  }
}

extension BinaryNode {
  private func operand(
    _ position: Int, _ sink: TensorSink
  ) throws(TensorError) -> TensorOperand {
    switch position == 0 ? try leftOperand() : try rightOperand() {
    case .scalar(let number): .scalar(number)
    case .array(let array): .tensor(sink.operand(position, array))
    }
  }

  func passAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let gradient = gradients[0] else { return }
    let (g, mode) = (TensorOperand.tensor(gradient), sink.mode)
    func send(_ position: Int, _ share: Tensor) throws(TensorError) {
      let (shape, dtype) = position == 0 ? (leftShape, leftType) : (rightShape, rightType)
      try sink.send(position, share, reducedTo: shape, dtype)
    }
    switch operation {
    case .multiply:
      if sink.needs(0) { try send(0, .binary(.multiply, g, operand(1, sink), mode)) }
      if sink.needs(1) { try send(1, .binary(.multiply, g, operand(0, sink), mode)) }
    case .divide:
      let (left, right) = (try operand(0, sink), try operand(1, sink))
      if sink.needs(0) { try send(0, .binary(.divide, g, right, mode)) }
      if sink.needs(1) {
        let ratio = try Tensor.binary(
          .divide, .tensor(.binary(.divide, left, right, mode)), right, mode)
        try send(1, gradient.unary(.negative).multiply(ratio))
      }
    case .power: try power(gradient, &sink)
    case .maximum, .minimum:
      let (one, two) = (try leftOperand(), try rightOperand())
      let ties = try NDArray.compare(.equal, one, two).cast(to: gradient.dtype)
      let half = try NDArray.binary(.multiply, .array(ties), .scalar(.double(0.5)))
      for position in 0...1 where sink.needs(position) {
        let isFirst = (operation == .maximum) == (position == 0)
        let wins = try NDArray.compare(isFirst ? .greater : .less, one, two)
          .cast(to: gradient.dtype)
        let mask = try NDArray.binary(.add, .array(wins), .array(half))
        try send(position, gradient.multiply(gradient.leaf(mask)))
      }
    default: throw onlyOnce
    }
  }

  private func power(_ gradient: Tensor, _ sink: inout TensorSink) throws(TensorError) {
    let (base, exponent) = (try operand(0, sink), try operand(1, sink))
    let mode = sink.mode
    if sink.needs(0) {
      var share: Tensor
      switch exponent {
      case .scalar(let number):
        if number.doubleValue == 0 {
          share = gradient.leaf(try .zeros(leftShape, leftType))
        } else {
          let lower = try Tensor.binary(
            .power, base, .scalar(number.lessOne), mode)
          share = try gradient.multiply(lower.multiply(scalar: number))
        }
      case .tensor(let exponents):
        let lower = try Tensor.binary(
          .power, base, .tensor(exponents.subtract(scalar: .int(1))), mode)
        share = try gradient.multiply(exponents.multiply(lower))
        let isZero = try NDArray.compare(.equal, .array(exponents.data), .scalar(0))
        share = try .where(gradient.leaf(isZero), .scalar(.int(0)), .tensor(share))
      }
      try sink.send(0, share, reducedTo: leftShape, leftType)
    }
    guard sink.needs(1) else { return }
    let whole = try Tensor.binary(.power, base, exponent, mode)
    let bases =
      switch base {
      case .tensor(let tensor): tensor
      case .scalar(let number): gradient.leaf(try .scalar(number, gradient.dtype))
      }
    let slope = try whole.multiply(bases.unary(.log))
    let isFlat = try NDArray.binary(
      .and, .array(.compare(.equal, .array(bases.data), .scalar(0))),
      .array(.compare(.greaterEqual, exponent.operand, .scalar(0))))
    let share = try gradient.multiply(
      .where(gradient.leaf(isFlat), .scalar(.int(0)), .tensor(slope)))
    try sink.send(1, share, reducedTo: rightShape, rightType)
  }
}

extension Scalar {
  /// One less, of the same kind.
  fileprivate var lessOne: Scalar {
    if case .double(let number) = self { .double(number - 1) } else { .int(intValue - 1) }
  }
}

extension ProductNode {
  func passAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    guard let gradient = gradients[0] else { return }
    if isLayer { return try layerAgain(gradient, &sink) }
    var g = gradient
    if rightShape.count == 1 { g = try g.unsqueezed(-1) }
    if leftShape.count == 1 { g = try g.unsqueezed(-2) }
    if sink.needs(0), let right {
      var matrix = try sink.operand(1, right)
      if matrix.rank == 1 { matrix = try matrix.unsqueezed(1) }
      let product = try g.matmul(matrix.transposed(-2, -1))
      let single = leftShape.count == 1 ? try product.squeezed([-2]) : product
      sink.send(0, try single.summed(to: leftShape))
    }
    if sink.needs(1), let left {
      var matrix = try sink.operand(0, left)
      if matrix.rank == 1 { matrix = try matrix.unsqueezed(0) }
      let product = try matrix.transposed(-2, -1).matmul(g)
      let single = rightShape.count == 1 ? try product.squeezed([-1]) : product
      sink.send(1, try single.summed(to: rightShape))
    }
  }

  private func layerAgain(
    _ gradient: Tensor, _ sink: inout TensorSink
  ) throws(TensorError) {
    let rows = gradient.rank == 2 ? gradient : try gradient.reshaped(Shape([-1, rightShape[0]]))
    if sink.needs(0), let right {
      sink.send(0, try rows.matmul(sink.operand(1, right)).reshaped(leftShape))
    }
    if sink.needs(1), let left {
      let input = try sink.operand(0, left).reshaped(Shape([-1, rightShape[1]]))
      sink.send(1, try rows.transposed(0, 1).matmul(input))
    }
    if edgeCount > 2 && sink.needs(2) {
      sink.send(2, try rows.sum(axes: [0]).summed(to: biasShape))
    }
  }
}
