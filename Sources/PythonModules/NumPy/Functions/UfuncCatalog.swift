import MiniPython
import Tensors

/// One element-wise function of NumPy.
struct Ufunc: Sendable {
  let name: String
  let operation: UfuncObject.Operation
  var identity: Scalar?
  var python: BinaryOperator?
  var comparison: Comparison?

  static func unary(_ name: String, _ operation: UnaryOperation) -> Ufunc {
    Ufunc(
      name: name,
      operation: .unary { array throws(TensorError) in try array.unary(operation, .numpy) })
  }

  static func binary(
    _ name: String, _ operation: BinaryOperation, identity: Scalar? = nil,
    python: BinaryOperator? = nil
  ) -> Ufunc {
    Ufunc(
      name: name,
      operation: .binary { left, right throws(TensorError) in
        try NDArray.binary(operation, left, right, .numpy)
      }, identity: identity, python: python)
  }

  static func comparison(_ name: String, _ comparison: Comparison) -> Ufunc {
    let operation = comparison.operation
    return Ufunc(
      name: name,
      operation: .binary { left, right throws(TensorError) in
        try NDArray.compare(operation, left, right, .numpy)
      }, comparison: comparison)
  }

  /// A function of two truth values.
  static func logical(_ name: String, _ operation: BinaryOperation, identity: Scalar) -> Ufunc {
    Ufunc(
      name: name,
      operation: .binary { left, right throws(TensorError) in
        let (one, two) = (try left.asArray().truth(), try right.asArray().truth())
        return try NDArray.binary(operation, .array(one), .array(two), .numpy)
      }, identity: identity)
  }
}

/// All element-wise functions, by NumPy's names.
enum UfuncCatalog {
  static let all: [Ufunc] = unary + binary + comparisons

  private static let unary: [Ufunc] =
    [
      ("negative", UnaryOperation.negative), ("absolute", .absolute), ("abs", .absolute),
      ("fabs", .absolute), ("sign", .sign), ("square", .square), ("reciprocal", .reciprocal),
      ("sqrt", .sqrt), ("exp", .exp), ("expm1", .expm1), ("exp2", .exp2), ("log", .log),
      ("log2", .log2), ("log10", .log10), ("log1p", .log1p), ("sin", .sin), ("cos", .cos),
      ("tan", .tan), ("arcsin", .asin), ("arccos", .acos), ("arctan", .atan), ("asin", .asin),
      ("acos", .acos), ("atan", .atan), ("sinh", .sinh), ("cosh", .cosh), ("tanh", .tanh),
      ("arcsinh", .asinh), ("arccosh", .acosh), ("arctanh", .atanh), ("floor", .floor),
      ("ceil", .ceil), ("trunc", .trunc), ("rint", .round), ("fix", .trunc), ("isnan", .isNaN),
      ("isinf", .isInfinite), ("isfinite", .isFinite),
    ].map { Ufunc.unary($0.0, $0.1) } + [
      Ufunc(
        name: "logical_not",
        operation: .unary { array throws(TensorError) in
          try NDArray.binary(.xor, .array(try array.truth()), .scalar(.bool(true)), .numpy)
        }),
      Ufunc(
        name: "invert",
        operation: .unary { array throws(TensorError) in try array.applying(.invert) }),
      Ufunc(
        name: "bitwise_not",
        operation: .unary { array throws(TensorError) in try array.applying(.invert) }),
      Ufunc(name: "positive", operation: .unary { array throws(TensorError) in try array.copy() }),
      Ufunc(
        name: "cbrt",
        operation: .unary { array throws(TensorError) in
          let magnitude = try NDArray.binary(
            .power, .array(try array.unary(.absolute, .numpy)), .scalar(.double(1.0 / 3)), .numpy)
          return try NDArray.binary(
            .multiply, .array(try array.unary(.sign, .numpy)), .array(magnitude), .numpy)
        }),
      scaled("deg2rad", .pi / 180), scaled("radians", .pi / 180), scaled("rad2deg", 180 / .pi),
      scaled("degrees", 180 / .pi),
    ]

  private static func scaled(_ name: String, _ factor: Double) -> Ufunc {
    Ufunc(
      name: name,
      operation: .unary { array throws(TensorError) in
        try NDArray.binary(.multiply, .array(array), .scalar(.double(factor)), .numpy)
      })
  }

  private static let binary: [Ufunc] = [
    .binary("add", .add, identity: 0, python: .add),
    .binary("subtract", .subtract, python: .subtract),
    .binary("multiply", .multiply, identity: 1, python: .multiply),
    .binary("divide", .divide, python: .divide), .binary("true_divide", .divide, python: .divide),
    .binary("floor_divide", .floorDivide, python: .floorDivide),
    .binary("remainder", .remainder, python: .modulo), .binary("mod", .remainder, python: .modulo),
    .binary("fmod", .fmod), .binary("maximum", .maximum), .binary("minimum", .minimum),
    .binary("arctan2", .atan2), .binary("atan2", .atan2), .binary("hypot", .hypot),
    .binary("bitwise_and", .and), .binary("bitwise_or", .or, identity: 0),
    .binary("bitwise_xor", .xor, identity: 0), .binary("left_shift", .shiftLeft),
    .binary("right_shift", .shiftRight), power("power"), power("pow"), floatPower,
    .logical("logical_and", .and, identity: true), .logical("logical_or", .or, identity: false),
    .logical("logical_xor", .xor, identity: false), ignoringNaN("fmax", .maximum),
    ignoringNaN("fmin", .minimum),
    Ufunc(
      name: "logaddexp",
      operation: .binary { left, right throws(TensorError) in
        let high = try NDArray.binary(.maximum, left, right, .numpy)
        let gap = try NDArray.binary(.subtract, left, right, .numpy).unary(.absolute, .numpy)
        let rest = try gap.unary(.negative, .numpy).unary(.exp, .numpy).unary(.log1p, .numpy)
        return try NDArray.binary(.add, .array(high), .array(rest), .numpy)
      }),
    Ufunc(
      name: "copysign",
      operation: .binary { left, right throws(TensorError) in
        let size = try left.asArray().unary(.absolute, .numpy)
        // A negative zero shows its sign in the quotient alone.
        let signed = try right.asArray().cast(to: .float64)
        let quotient = try NDArray.binary(.divide, .scalar(.double(1)), .array(signed), .numpy)
        let isZero = try NDArray.compare(.equal, .array(signed), .scalar(0), .numpy)
        let sign = try NDArray.where(isZero, .array(quotient), .array(signed), .numpy)
        let isNegative = try NDArray.compare(.less, .array(sign), .scalar(0), .numpy)
        return try NDArray.where(
          isNegative, .array(try size.unary(.negative, .numpy)), .array(size), .numpy
        ).cast(to: .float64)
      }),
    Ufunc(
      name: "heaviside",
      operation: .binary { left, right throws(TensorError) in
        let isZero = try NDArray.compare(.equal, left, .scalar(0), .numpy)
        let isPositive = try NDArray.compare(.greater, left, .scalar(0), .numpy)
        return try NDArray.where(
          isZero, right, .array(try isPositive.cast(to: .float64)), .numpy)
      }),
  ]

  private static let floatPower = Ufunc(
    name: "float_power",
    operation: .binary { left, right throws(TensorError) in
      try BinaryOperator.power.apply(.array(left.asArray().cast(to: .float64)), right)
    })

  private static func power(_ name: String) -> Ufunc {
    Ufunc(
      name: name,
      operation: .binary { left, right throws(TensorError) in
        try BinaryOperator.power.apply(left, right)
      })
  }

  private static func ignoringNaN(_ name: String, _ operation: BinaryOperation) -> Ufunc {
    Ufunc(
      name: name,
      operation: .binary { left, right throws(TensorError) in
        let plain = try NDArray.binary(operation, left, right, .numpy)
        let missing = try left.asArray().unary(.isNaN, .numpy)
        let withRight = try NDArray.where(missing, right, .array(plain), .numpy)
        return try NDArray.where(
          try right.asArray().unary(.isNaN, .numpy), left, .array(withRight), .numpy)
      })
  }

  private static let comparisons: [Ufunc] = [
    .comparison("equal", .equal), .comparison("not_equal", .notEqual), .comparison("less", .less),
    .comparison("less_equal", .lessOrEqual), .comparison("greater", .greater),
    .comparison("greater_equal", .greaterOrEqual),
  ]
}
