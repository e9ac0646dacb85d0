/// An operand of a tensor operation: a tensor, or a Python number.
public enum TensorOperand {
  case tensor(Tensor)
  case scalar(Scalar)

  var operand: Operand {
    switch self {
    case .tensor(let tensor): .array(tensor.data)
    case .scalar(let scalar): .scalar(scalar)
    }
  }

  var tensor: Tensor? {
    if case .tensor(let tensor) = self { tensor } else { nil }
  }
}

/// The derivative of sums and differences, which keeps no operand.
final class SumNode: Node {
  let isDifference: Bool
  private let isFromNumber: Bool
  let leftShape: Shape
  let rightShape: Shape
  let leftType: DType
  let rightType: DType

  init(isDifference: Bool, _ sequence: Int, _ left: Tensor?, _ right: Tensor?) {
    self.isDifference = isDifference
    isFromNumber = left == nil
    leftShape = left?.shape ?? []
    rightShape = right?.shape ?? []
    leftType = left?.dtype ?? .float32
    rightType = right?.dtype ?? .float32
    super.init(sequence, left?.edge ?? .none, right?.edge ?? .none)
  }

  override var name: String {
    isDifference ? (isFromNumber ? "RsubBackward1" : "SubBackward0") : "AddBackward0"
  }

  override var isBinary: Bool { true }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    try passAgain(gradients, &sink)
  }

  // Nothing is saved, so a second pass may come.
  override func release() {}

  override func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    if first.isNeeded {
      if gradient.shape == leftShape && gradient.dtype == leftType {
        try sink.send(0, gradient)
      } else {
        try sink.send(0, gradient, reducedTo: leftShape, leftType)
      }
    }
    if second.isNeeded {
      let share = isDifference ? try gradient.unary(.negative) : gradient
      if share.shape == rightShape && share.dtype == rightType {
        try sink.send(1, share)
      } else {
        try sink.send(1, share, reducedTo: rightShape, rightType)
      }
    }
  }
}

/// The derivative of `* /`, powers and the larger or smaller of two.
final class BinaryNode: Node {
  let operation: BinaryOperation
  private let title: String
  private var left: Saved?
  private var right: Saved?
  private var leftNumber: Scalar?
  private var rightNumber: Scalar?
  let leftShape: Shape
  let rightShape: Shape
  let leftType: DType
  let rightType: DType

  init(
    _ operation: BinaryOperation, _ title: String, _ sequence: Int, _ one: TensorOperand,
    _ two: TensorOperand
  ) {
    self.operation = operation
    self.title = title
    let (leftTensor, rightTensor) = (one.tensor, two.tensor)
    leftShape = leftTensor?.shape ?? []
    rightShape = rightTensor?.shape ?? []
    leftType = leftTensor?.dtype ?? .float32
    rightType = rightTensor?.dtype ?? .float32
    super.init(sequence, leftTensor?.edge ?? .none, rightTensor?.edge ?? .none)
    if case .scalar(let value) = one { leftNumber = value }
    if case .scalar(let value) = two { rightNumber = value }
    // A product needs an operand only for the gradient of the other one.
    let isProduct = operation == .multiply
    if let leftTensor, !isProduct || second.isNeeded { left = Saved(leftTensor) }
    if let rightTensor, !isProduct || first.isNeeded { right = Saved(rightTensor) }
  }

  override var name: String { title }
  override var isBinary: Bool { true }

  override func release() {
    super.release()
    (left, right) = (nil, nil)
  }

  override func backwardAgain(
    _ gradients: [Int: Tensor], _ sink: inout TensorSink
  ) throws(TensorError) {
    try passAgain(gradients, &sink)
  }

  func leftOperand() throws(TensorError) -> Operand {
    if let leftNumber { return .scalar(leftNumber) }
    guard let left else { return .scalar(0) }
    return .array(try left.unpacked())
  }

  func rightOperand() throws(TensorError) -> Operand {
    if let rightNumber { return .scalar(rightNumber) }
    guard let right else { return .scalar(0) }
    return .array(try right.unpacked())
  }

  override func backward(_ gradient: NDArray, _ sink: inout GradientSink) throws(TensorError) {
    let g = Operand.array(gradient)
    switch operation {
    case .multiply:
      if sink.needs(0) { try send(0, .binary(.multiply, g, rightOperand()), &sink) }
      if sink.needs(1) { try send(1, .binary(.multiply, g, leftOperand()), &sink) }
    case .divide:
      let quotient = try NDArray.binary(.divide, g, rightOperand())
      if sink.needs(0) { try send(0, quotient, &sink) }
      if sink.needs(1) {
        let ratio = try NDArray.binary(.divide, leftOperand(), rightOperand())
        let product = try NDArray.binary(.multiply, .array(quotient), .array(ratio))
        try send(1, product.unary(.negative), &sink)
      }
    case .power: try backwardPower(gradient, &sink)
    case .maximum, .minimum: try backwardExtremum(gradient, &sink)
    case .atan2: try backwardAngle(gradient, &sink)
    case .hypot:
      let length = try NDArray.binary(.hypot, leftOperand(), rightOperand())
      let scaled = Operand.array(try .binary(.divide, g, .array(length)))
      if sink.needs(0) { try send(0, .binary(.multiply, scaled, leftOperand()), &sink) }
      if sink.needs(1) { try send(1, .binary(.multiply, scaled, rightOperand()), &sink) }
    case .remainder, .fmod:
      if sink.needs(0) { try send(0, gradient, &sink) }
      if sink.needs(1) {
        let quotient = try NDArray.binary(
          operation == .fmod ? .divide : .floorDivide, leftOperand(), rightOperand())
        let whole = operation == .fmod ? try quotient.unary(.trunc) : quotient
        let product = try NDArray.binary(.multiply, g, .array(whole))
        try send(1, product.unary(.negative), &sink)
      }
    case .add, .subtract: preconditionFailure("sums have a node of their own")
    case .floorDivide, .and, .or, .xor, .shiftLeft, .shiftRight:
      throw TensorError(
        .notImplementedError, "derivative for aten::floor_divide is not implemented")
    }
  }

  private func send(
    _ position: Int, _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    let (shape, dtype) = position == 0 ? (leftShape, leftType) : (rightShape, rightType)
    if gradient.shape == shape && gradient.dtype == dtype {
      try sink.send(position, gradient)
    } else {
      try sink.send(position, gradient, reducedTo: shape, dtype)
    }
  }

  private func backwardPower(
    _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    let g = Operand.array(gradient)
    let (base, exponent) = (try leftOperand(), try rightOperand())
    if sink.needs(0) {
      if case .scalar(let number) = exponent, number.doubleValue == 0 {
        try send(0, .zeros(leftShape, leftType), &sink)
      } else {
        let lower = try NDArray.binary(
          .power, base, exponentLess(exponent))
        let slope = try NDArray.binary(.multiply, exponent, .array(lower))
        var result = try NDArray.binary(.multiply, g, .array(slope))
        if case .array(let exponents) = exponent {
          let isZero = try NDArray.compare(.equal, .array(exponents), .scalar(0))
          result = try .where(isZero, .scalar(0), .array(result))
        }
        try send(0, result, &sink)
      }
    }
    if sink.needs(1) {
      let power = try NDArray.binary(.power, base, exponent)
      let bases = try NDArray.wrapped(base, gradient.dtype)
      let product = try NDArray.binary(.multiply, .array(power), .array(bases.unary(.log)))
      // 0 to a power that is not negative does not change with the power.
      let isFlat = try NDArray.binary(
        .and, .array(.compare(.equal, .array(bases), .scalar(0))),
        .array(.compare(.greaterEqual, exponent, .scalar(0))))
      let slope = try NDArray.where(isFlat, .scalar(0), .array(product))
      try send(1, .binary(.multiply, g, .array(slope)), &sink)
    }
  }

  private func exponentLess(_ exponent: Operand) throws(TensorError) -> Operand {
    switch exponent {
    case .scalar(let number): .scalar(.double(number.doubleValue - 1))
    case .array(let array): .array(try .binary(.subtract, .array(array), .scalar(1)))
    }
  }

  private func backwardExtremum(
    _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    let (one, two) = (try leftOperand(), try rightOperand())
    // Equal operands share the gradient.
    let half = try NDArray.where(
      .compare(.equal, one, two),
      .array(.binary(.divide, .array(gradient), .scalar(2))), .array(gradient))
    let isLarger = operation == .maximum
    if sink.needs(0) {
      let loses = try NDArray.compare(isLarger ? .less : .greater, one, two)
      try send(0, .where(loses, .scalar(0), .array(half)), &sink)
    }
    if sink.needs(1) {
      let loses = try NDArray.compare(isLarger ? .greater : .less, one, two)
      try send(1, .where(loses, .scalar(0), .array(half)), &sink)
    }
  }

  private func backwardAngle(
    _ gradient: NDArray, _ sink: inout GradientSink
  ) throws(TensorError) {
    let (one, two) = (try leftOperand(), try rightOperand())
    let squares = try NDArray.binary(
      .add, .array(.binary(.multiply, one, one)), .array(.binary(.multiply, two, two)))
    let scaled = Operand.array(try .binary(.divide, .array(gradient), .array(squares)))
    if sink.needs(0) { try send(0, .binary(.multiply, scaled, two), &sink) }
    if sink.needs(1) {
      try send(1, NDArray.binary(.multiply, scaled, one).unary(.negative), &sink)
    }
  }
}

extension Tensor {
  /// An operation on two operands, at least one of which is a tensor.
  ///
  /// - Parameter mode: held by the result when both are numbers.
  public static func binary(
    _ operation: BinaryOperation, _ left: TensorOperand, _ right: TensorOperand, _ mode: GradMode
  ) throws(TensorError) -> Tensor {
    if case .tensor(let one) = left, case .tensor(let two) = right,
      let result = try one.plain(operation, two)
    {
      return result
    }
    let data = try NDArray.binary(operation, left.operand, right.operand, .torch)
    let isNeeded = left.tensor?.requiresGrad == true || right.tensor?.requiresGrad == true
    guard isNeeded, mode.isEnabled, data.dtype.isFloatingPoint, operation != .floorDivide else {
      return Tensor(data, mode: mode)
    }
    return Tensor(data, operation.node(left, right, mode), mode)
  }

  /// The result for the most frequent operands, two contiguous float32 tensors of one shape; nil for
  /// all others.
  public func plain(_ operation: BinaryOperation, _ other: Tensor) throws(TensorError) -> Tensor? {
    guard let result = try NDArray.plain(operation, data, other.data) else { return nil }
    guard mode.isEnabled, requiresGrad || other.requiresGrad, operation != .floorDivide else {
      return Tensor(result, mode: mode)
    }
    if operation == .add || operation == .subtract {
      let node = SumNode(
        isDifference: operation == .subtract, mode.nextSequence(), self, other)
      return Tensor(result, node, mode)
    }
    return Tensor(result, operation.node(.tensor(self), .tensor(other), mode), mode)
  }

  private func binary(
    _ operation: BinaryOperation, _ other: TensorOperand
  ) throws(TensorError) -> Tensor {
    try .binary(operation, .tensor(self), other, mode)
  }

  public func add(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.add, .tensor(other))
  }
  public func add(scalar: Scalar) throws(TensorError) -> Tensor {
    try binary(.add, .scalar(scalar))
  }
  public func subtract(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.subtract, .tensor(other))
  }
  public func subtract(scalar: Scalar) throws(TensorError) -> Tensor {
    try binary(.subtract, .scalar(scalar))
  }
  public func multiply(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.multiply, .tensor(other))
  }
  public func multiply(scalar: Scalar) throws(TensorError) -> Tensor {
    try binary(.multiply, .scalar(scalar))
  }
  public func divide(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.divide, .tensor(other))
  }
  public func divide(scalar: Scalar) throws(TensorError) -> Tensor {
    try binary(.divide, .scalar(scalar))
  }
  public func power(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.power, .tensor(other))
  }
  public func power(scalar: Scalar) throws(TensorError) -> Tensor {
    try binary(.power, .scalar(scalar))
  }
  /// The larger of each pair, as `torch.maximum`.
  public func maximum(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.maximum, .tensor(other))
  }
  /// The smaller of each pair, as `torch.minimum`.
  public func minimum(_ other: Tensor) throws(TensorError) -> Tensor {
    try binary(.minimum, .tensor(other))
  }

  /// A comparison, which has no gradient.
  public static func compare(
    _ operation: ComparisonOperation, _ left: TensorOperand, _ right: TensorOperand,
    _ mode: GradMode
  ) throws(TensorError) -> Tensor {
    Tensor(try .compare(operation, left.operand, right.operand, .torch), mode: mode)
  }

  /// `left + weight * (right - left)`.
  public func interpolated(to other: Tensor, _ weight: Scalar) throws(TensorError) -> Tensor {
    try add(other.subtract(self).multiply(scalar: weight))
  }
}

extension BinaryOperation {
  /// The recorded operation.
  func node(_ left: TensorOperand, _ right: TensorOperand, _ mode: GradMode) -> Node {
    let sequence = mode.nextSequence()
    if self == .add || self == .subtract {
      return SumNode(isDifference: self == .subtract, sequence, left.tensor, right.tensor)
    }
    return BinaryNode(self, gradientName(left, right), sequence, left, right)
  }

  /// PyTorch's name for the recorded operation.
  func gradientName(_ left: TensorOperand, _ right: TensorOperand) -> String {
    switch self {
    case .add: "AddBackward0"
    case .subtract: left.tensor == nil ? "RsubBackward1" : "SubBackward0"
    case .multiply: "MulBackward0"
    case .divide: left.tensor == nil ? "MulBackward0" : "DivBackward0"
    case .power:
      right.tensor == nil ? "PowBackward0" : left.tensor == nil ? "PowBackward2" : "PowBackward1"
    case .maximum: "MaximumBackward0"
    case .minimum: "MinimumBackward0"
    case .atan2: "Atan2Backward0"
    case .hypot: "HypotBackward0"
    case .remainder: "RemainderBackward0"
    case .fmod: "FmodBackward0"
    case .floorDivide, .and, .or, .xor, .shiftLeft, .shiftRight: "NotImplemented"
    }
  }
}
