import Foundation

extension StandardModules {
  static let math = ModuleDefinition(
    "math", "Functions of real numbers and of integers.",
    functions: MathFunctions.real + MathFunctions.rounding + MathFunctions.sums
      + MathFunctions.integers,
    constants: { (_) throws(PythonError) in
      [
        ("pi", .float(.pi)), ("e", .float(M_E)), ("tau", .float(2 * .pi)),
        ("inf", .float(.infinity)), ("nan", .float(.nan)),
      ]
    })
}

/// The functions of `math`, by topic.
enum MathFunctions {
  static let domainError = PythonError(.valueError, "math domain error")
  static let rangeError = PythonError(.overflowError, "math range error")

  static let real: [FunctionDefinition] =
    [
      unary("sin", "The sine of an angle in radians.") { sin($0) },
      unary("cos", "The cosine of an angle in radians.") { cos($0) },
      unary("tan", "The tangent of an angle in radians.") { tan($0) },
      unary("asin", "The angle whose sine is x.") { asin($0) },
      unary("acos", "The angle whose cosine is x.") { acos($0) },
      unary("atan", "The angle whose tangent is x.") { atan($0) },
      unary("sinh", "The hyperbolic sine.") { sinh($0) },
      unary("cosh", "The hyperbolic cosine.") { cosh($0) },
      unary("tanh", "The hyperbolic tangent.") { tanh($0) },
      unary("asinh", "The inverse hyperbolic sine.") { asinh($0) },
      unary("acosh", "The inverse hyperbolic cosine.") { acosh($0) },
      unary("atanh", "The inverse hyperbolic tangent.", poles: [1, -1]) { atanh($0) },
      unary("exp", "e to the power of x.", example: "math.exp(1)") { exp($0) },
      unary("exp2", "2 to the power of x.") { exp2($0) },
      unary("expm1", "exp(x) - 1, exact for small x.") { expm1($0) },
      unary("log1p", "log(1 + x), exact for small x.", poles: [-1]) { log1p($0) },
      unary("sqrt", "The square root.", example: "math.sqrt(2)") { $0.squareRoot() },
      unary("cbrt", "The cube root.") { cbrt($0) },
      unary("fabs", "The number without its sign, as a float.") { $0.magnitude },
      unary("degrees", "Radians to degrees.") { $0 * (180 / .pi) },
      unary("radians", "Degrees to radians.") { $0 * (.pi / 180) },
      unary("erf", "The error function.") { erf($0) },
      unary("erfc", "1 - erf(x).") { erfc($0) },
      unary("gamma", "The gamma function.", poles: [0]) {
        $0 < 0 && $0 == $0.rounded() ? .nan : tgamma($0)
      },
      unary("lgamma", "The logarithm of the gamma function.", poles: [0]) {
        $0 < 0 && $0 == $0.rounded() && $0.isFinite ? .nan : lgamma($0)
      },
      unary("ulp", "The distance to the next float.") { $0.isNaN ? $0 : $0.magnitude.ulp },
      binary("atan2", "(y, x, /)", "The angle of a point.") { atan2($0, $1) },
      binary("copysign", "(x, y, /)", "The magnitude of x with the sign of y.") {
        Double(signOf: $1, magnitudeOf: $0)
      },
      binary("fmod", "(x, y, /)", "The remainder with the sign of x.") { fmod($0, $1) },
      binary("remainder", "(x, y, /)", "The remainder by the nearest multiple.") {
        $0.remainder(dividingBy: $1)
      },
      binary("nextafter", "(x, y, /)", "The next float from x towards y.") { nextafter($0, $1) },
    ] + logarithms

  /// A function of one number, with Python's errors where it has no value.
  static func unary(
    _ name: String, _ summary: String, example: String? = nil, poles: [Double] = [],
    _ body: @escaping @Sendable (Double) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(x, /)", summary, example: example) {
      (arguments, interpreter) throws(PythonError) in
      let number = try interpreter.double(arguments[0])
      if poles.contains(number) { throw domainError }
      let result = body(number)
      if result.isNaN, !number.isNaN { throw domainError }
      if result.isInfinite, number.isFinite { throw rangeError }
      return .float(result)
    }
  }

  private static func binary(
    _ name: String, _ signature: String, _ summary: String,
    _ body: @escaping @Sendable (Double, Double) -> Double
  ) -> FunctionDefinition {
    FunctionDefinition(name, signature, summary) { (arguments, interpreter) throws(PythonError) in
      let left = try interpreter.double(arguments[0])
      let right = try interpreter.double(arguments[1])
      let result = body(left, right)
      if result.isNaN, !left.isNaN, !right.isNaN { throw domainError }
      return .float(result)
    }
  }

  private static let logarithms: [FunctionDefinition] = [
    FunctionDefinition(
      "log", "(x, base=None, /)", "The logarithm, to the base e unless another is given.",
      example: "math.log(8, 2)"
    ) { (arguments, interpreter) throws(PythonError) in
      let value = try logarithm(arguments[0], interpreter) { log($0) }
      if arguments[1].isNone { return .float(value) }
      let base = try logarithm(arguments[1], interpreter) { log($0) }
      if base == 0 { throw PythonError(.zeroDivisionError, "float division by zero") }
      return .float(value / base)
    },
    FunctionDefinition("log2", "(x, /)", "The logarithm to the base 2.") {
      (arguments, interpreter) throws(PythonError) in
      .float(try logarithm(arguments[0], interpreter) { log2($0) })
    },
    FunctionDefinition("log10", "(x, /)", "The logarithm to the base 10.") {
      (arguments, interpreter) throws(PythonError) in
      .float(try logarithm(arguments[0], interpreter) { log10($0) })
    },
    FunctionDefinition("pow", "(x, y, /)", "x to the power of y, as a float.") {
      (arguments, interpreter) throws(PythonError) in
      let (base, exponent) = (
        try interpreter.double(arguments[0]), try interpreter.double(arguments[1])
      )
      let result = pow(base, exponent)
      if result.isNaN, !base.isNaN, !exponent.isNaN { throw domainError }
      if result.isInfinite, base.isFinite, exponent.isFinite {
        throw base == 0 ? domainError : rangeError
      }
      return .float(result)
    },
    FunctionDefinition("ldexp", "(x, i, /)", "x times 2 to the power of i.") {
      (arguments, interpreter) throws(PythonError) in
      let number = try interpreter.double(arguments[0])
      let exponent = max(-5000, min(5000, try interpreter.int(arguments[1])))
      let result = scalbn(number, exponent)
      if result.isInfinite, number.isFinite { throw rangeError }
      return .float(result)
    },
    FunctionDefinition("frexp", "(x, /)", "Mantissa and exponent of a number.") {
      (arguments, interpreter) throws(PythonError) in
      let number = try interpreter.double(arguments[0])
      if number == 0 || !number.isFinite { return .tuple([.float(number), .int(0)]) }
      let mantissa = number.significand / 2
      return .tuple([
        .float(number < 0 ? -mantissa : mantissa), .int(Int(number.exponent) + 1),
      ])
    },
    FunctionDefinition("modf", "(x, /)", "Fraction and whole part of a number.") {
      (arguments, interpreter) throws(PythonError) in
      let number = try interpreter.double(arguments[0])
      let whole = number.rounded(.towardZero)
      let fraction = number.isInfinite ? 0 : number - whole
      return .tuple([.float(Double(signOf: number, magnitudeOf: fraction)), .float(whole)])
    },
  ]

  /// A logarithm, also of integers beyond the largest float.
  private static func logarithm(
    _ value: Value, _ interpreter: Interpreter, _ body: (Double) -> Double
  ) throws(PythonError) -> Double {
    if case .object(let big as BigIntObject) = value {
      if big.number.sign == .minus { throw domainError }
      let shift = max(0, big.number.bitWidth - 1000)
      let head = try IntegerArithmetic.double(big.number / (1 << shift))
      return body(head) + Double(shift) * body(2)
    }
    let number = try interpreter.double(value)
    if number <= 0 { throw domainError }
    return body(number)
  }
}
