import MiniPython
import Tensors

extension TensorOperation {
  private static func pair(
    _ name: String, _ operation: BinaryOperation, _ summary: String
  ) -> TensorOperation {
    TensorOperation(name, "(input, other)", summary, inPlace: true) {
      (call) throws(PythonError) in
      let left = try call.operand(0)
      let right = try call.operand(1)
      return try call.wrap { () throws(TensorError) in
        try .binary(operation, left, right, call.torch.mode)
      }
    }
  }

  /// Addition and subtraction, which take a factor for the second operand.
  private static func sum(_ name: String, _ operation: BinaryOperation) -> TensorOperation {
    TensorOperation(
      name, "(input, other, *, alpha=1)", "Element by element, alpha times the second.",
      inPlace: true
    ) { (call) throws(PythonError) in
      let left = try call.operand(0)
      var right = try call.operand(1)
      if operation == .subtract { try DTypeRefusal.checkSubtraction(left, right) }
      let alpha = try call.number(2)
      let mode = call.torch.mode
      return try call.wrap { () throws(TensorError) in
        if alpha != .int(1) {
          right = .tensor(try .binary(.multiply, right, .scalar(alpha), mode))
        }
        return try .binary(operation, left, right, mode)
      }
    }
  }

  private static func division(_ name: String) -> TensorOperation {
    TensorOperation(
      name, "(input, other, *, rounding_mode=None)", "Element by element.", inPlace: true
    ) { (call) throws(PythonError) in
      let left = try call.operand(0)
      let right = try call.operand(1)
      let rounding = call[2].isNone ? nil : try call.string(2)
      let mode = call.torch.mode
      return try call.wrap { () throws(TensorError) in
        switch rounding {
        case nil: return try .binary(.divide, left, right, mode)
        case "floor"?: return try .binary(.floorDivide, left, right, mode)
        case "trunc"?:
          let quotient = try Tensor.binary(.divide, left, right, mode).unary(.trunc)
          if case .tensor(let tensor) = left, !tensor.dtype.isFloatingPoint,
            !right.isFloatingPoint
          {
            return try quotient.cast(to: tensor.dtype)
          }
          return quotient
        default:
          throw .runtime(
            "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found "
              + "'\(rounding ?? "")'")
        }
      }
    }
  }

  private static func logical(
    _ name: String, _ operation: BinaryOperation
  ) -> TensorOperation {
    TensorOperation(name, "(input, other)", "Element by element.", inPlace: true) {
      (call) throws(PythonError) in
      let left = try call.tensor(0)
      let right = try call.tensor(1)
      return try call.wrapArray { () throws(TensorError) in
        try .binary(
          operation, .array(left.data.cast(to: .bool)), .array(right.data.cast(to: .bool)))
      }
    }
  }

  /// Operations on two tensors, or a tensor and a number.
  static let binary: [TensorOperation] = [
    sum("add", .add), sum("sub", .subtract), sum("subtract", .subtract),
    pair("mul", .multiply, "Element by element."),
    pair("multiply", .multiply, "Element by element."),
    division("div"), division("divide"),
    pair("true_divide", .divide, "Element by element."),
    pair("floor_divide", .floorDivide, "The quotient, rounded down."),
    pair("remainder", .remainder, "What remains, with the sign of the divisor."),
    pair("fmod", .fmod, "What remains, with the sign of the dividend."),
    TensorOperation("pow", "(input, exponent)", "To a power.", inPlace: true) {
      (call) throws(PythonError) in
      let left = try call.operand(0)
      let right = try call.operand(1)
      return try call.wrap { () throws(TensorError) in
        try .binary(.power, left, right, call.torch.mode)
      }
    },
    TensorOperation("rsub", "(input, other)", "other - input", .function) {
      (call) throws(PythonError) in
      let left = try call.operand(0)
      let right = try call.operand(1)
      try DTypeRefusal.checkSubtraction(left, right)
      return try call.wrap { () throws(TensorError) in
        try .binary(.subtract, right, left, call.torch.mode)
      }
    },
    pair("maximum", .maximum, "The larger of each pair."),
    pair("minimum", .minimum, "The smaller of each pair."),
    pair("fmax", .maximum, "The larger of each pair."),
    pair("fmin", .minimum, "The smaller of each pair."),
    pair("atan2", .atan2, "The angle of each pair."),
    pair("arctan2", .atan2, "The angle of each pair."),
    pair("hypot", .hypot, "The length of each pair."),
    pair("bitwise_and", .and, "Bit by bit."), pair("bitwise_or", .or, "Bit by bit."),
    pair("bitwise_xor", .xor, "Bit by bit."),
    TensorOperation("bitwise_not", "(input)", "Bit by bit.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrapArray { () throws(TensorError) in try input.data.unary(.not) }
    },
    logical("logical_and", .and), logical("logical_or", .or), logical("logical_xor", .xor),
    TensorOperation("logical_not", "(input)", "Element by element.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.cast(to: .bool).unary(.not)
      }
    },
    TensorOperation("lerp", "(input, end, weight)", "Between two tensors.", inPlace: true) {
      (call) throws(PythonError) in
      let start = try call.tensor(0)
      let end = try call.tensor(1)
      let weight = try call.operand(2)
      return try call.wrap { () throws(TensorError) in
        let step = try Tensor.binary(
          .multiply, .tensor(end.subtract(start)), weight, start.mode)
        return try start.add(step)
      }
    },
    TensorOperation(
      "addcmul", "(input, tensor1, tensor2, *, value=1)", "input + value * tensor1 * tensor2",
      inPlace: true
    ) { (call) throws(PythonError) in
      let (input, one, two) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let value = try call.number(3)
      return try call.wrap { () throws(TensorError) in
        try input.add(one.multiply(two).multiply(scalar: value))
      }
    },
    TensorOperation(
      "addcdiv", "(input, tensor1, tensor2, *, value=1)", "input + value * tensor1 / tensor2",
      inPlace: true
    ) { (call) throws(PythonError) in
      let (input, one, two) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let value = try call.number(3)
      return try call.wrap { () throws(TensorError) in
        try input.add(one.divide(two).multiply(scalar: value))
      }
    },
    TensorOperation("logaddexp", "(input, other)", "log(exp(input) + exp(other))") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try one.logAddExp(two) }
    },
    TensorOperation("xlogy", "(input, other)", "input * log(other), 0 where input is 0") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in
        let product = try one.multiply(two.unary(.log))
        let isZero = try NDArray.compare(.equal, .array(one.data), .scalar(.int(0)))
        return try product.fillingMask(one.leaf(isZero), .int(0))
      }
    },
  ]
}

extension TensorOperand {
  /// Whether it is, or holds, numbers with fractions.
  var isFloatingPoint: Bool {
    switch self {
    case .tensor(let tensor): tensor.dtype.isFloatingPoint
    case .scalar(let scalar): scalar.category == .floating
    }
  }
}

extension Tensor {
  /// `log(exp(self) + exp(other))` without an overflow in between.
  func logAddExp(_ other: Tensor) throws(TensorError) -> Tensor {
    let larger = try maximum(other).detached()
    // An infinite one is the sum itself, and would be NaN if taken from itself.
    let isInfinite = try NDArray.compare(
      .equal, .array(larger.data.unary(.absolute)), .scalar(.double(.infinity)))
    let top = larger.leaf(try .where(isInfinite, .scalar(.int(0)), .array(larger.data)))
    return try subtract(top).unary(.exp).add(other.subtract(top).unary(.exp)).unary(.log).add(top)
  }
}
