import Foundation

extension StandardModules {
  static let complexMath = ModuleDefinition(
    "cmath", "Functions of complex numbers.", functions: ComplexMathFunctions.all,
    constants: { (_) throws(PythonError) in
      [
        ("pi", .float(.pi)), ("e", .float(M_E)), ("tau", .float(2 * .pi)),
        ("inf", .float(.infinity)), ("nan", .float(.nan)),
        ("infj", .complex(ComplexNumber(0, .infinity))),
        ("nanj", .complex(ComplexNumber(0, .nan))),
      ]
    })
}

/// The functions of `cmath`.
enum ComplexMathFunctions {
  static var all: [FunctionDefinition] { powers + angles + trigonometry + tests }

  private static var powers: [FunctionDefinition] {
    [
      function("sqrt", "The square root.") { $0.squareRoot },
      function("exp", "e to the power of z.") { $0.exponential },
      FunctionDefinition("log", "(z, base=None, /)", "The logarithm.") {
        (arguments, interpreter) throws(PythonError) in
        let value = try logarithm(arguments[0], interpreter)
        if arguments[1].isNone { return .complex(value) }
        let base = try logarithm(arguments[1], interpreter)
        guard base.real != 0 || base.imaginary != 0 else { throw MathFunctions.domainError }
        return .complex(value.divided(by: base))
      },
      FunctionDefinition("log10", "(z, /)", "The logarithm to the base 10.") {
        (arguments, interpreter) throws(PythonError) in
        let value = try logarithm(arguments[0], interpreter)
        return .complex(ComplexNumber(value.real / log(10), value.imaginary / log(10)))
      },
    ]
  }

  private static var angles: [FunctionDefinition] {
    [
      FunctionDefinition("phase", "(z, /)", "The angle from the positive real axis.") {
        (arguments, interpreter) throws(PythonError) in
        .float(try number(arguments[0], interpreter).phase)
      },
      FunctionDefinition("polar", "(z, /)", "The length and the angle.") {
        (arguments, interpreter) throws(PythonError) in
        let value = try number(arguments[0], interpreter)
        return .tuple([.float(value.magnitude), .float(value.phase)])
      },
      FunctionDefinition("rect", "(r, phi, /)", "The number of a length and an angle.") {
        (arguments, interpreter) throws(PythonError) in
        let length = try interpreter.double(arguments[0])
        let angle = try interpreter.double(arguments[1])
        return .complex(ComplexNumber(length * cos(angle), length * sin(angle)))
      },
    ]
  }

  private static var trigonometry: [FunctionDefinition] {
    [
      function("sin", "The sine.") { $0.sine },
      function("cos", "The cosine.") { $0.cosine },
      function("tan", "The tangent.") { $0.tangent },
      function("sinh", "The hyperbolic sine.") { $0.hyperbolicSine },
      function("cosh", "The hyperbolic cosine.") { $0.hyperbolicCosine },
      function("tanh", "The hyperbolic tangent.") { $0.hyperbolicTangent },
      function("asin", "The angle whose sine is z.") { $0.arcSine },
      function("acos", "The angle whose cosine is z.") { $0.arcCosine },
      function("atan", "The angle whose tangent is z.") { $0.arcTangent },
      function("asinh", "The inverse hyperbolic sine.") { $0.inverseHyperbolicSine },
      function("acosh", "The inverse hyperbolic cosine.") { $0.inverseHyperbolicCosine },
      function("atanh", "The inverse hyperbolic tangent.") { $0.inverseHyperbolicTangent },
    ]
  }

  private static var tests: [FunctionDefinition] {
    [
      test("isnan", "Whether a part is not a number.") { $0.isNaN },
      test("isinf", "Whether a part is infinite.") { $0.isInfinite },
      test("isfinite", "Whether both parts are finite.") { $0.isFinite },
      FunctionDefinition(
        "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are nearly equal."
      ) { (arguments, interpreter) throws(PythonError) in
        let left = try number(arguments[0], interpreter)
        let right = try number(arguments[1], interpreter)
        let relative = try interpreter.double(arguments[2])
        let absolute = try interpreter.double(arguments[3])
        guard relative >= 0, absolute >= 0 else {
          throw PythonError(.valueError, "tolerances must be non-negative")
        }
        if left == right { return .bool(true) }
        guard !left.isInfinite, !right.isInfinite else { return .bool(false) }
        let distance = (left - right).magnitude
        return .bool(
          distance <= relative * right.magnitude || distance <= relative * left.magnitude
            || distance <= absolute)
      },
    ]
  }

  private static func number(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ComplexNumber {
    if let number = try value.complexNumber(interpreter) { return number }
    if let object = value.heapObject,
      let answer = try interpreter.callSpecial("__complex__", of: object),
      let number = answer.heapObject as? ComplexObject
    {
      return number.number
    }
    return ComplexNumber(try interpreter.double(value))
  }

  private static func logarithm(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ComplexNumber {
    let number = try number(value, interpreter)
    guard number.real != 0 || number.imaginary != 0 else { throw MathFunctions.domainError }
    return number.logarithm
  }

  private static func function(
    _ name: String, _ summary: String,
    _ body: @escaping @Sendable (ComplexNumber) -> ComplexNumber
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(z, /)", summary) { (arguments, interpreter) throws(PythonError) in
      let value = try number(arguments[0], interpreter)
      let result = body(value)
      if value.isFinite {
        if result.isInfinite { throw MathFunctions.rangeError }
        if result.isNaN { throw MathFunctions.domainError }
      }
      return .complex(result)
    }
  }

  private static func test(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (ComplexNumber) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(z, /)", summary) { (arguments, interpreter) throws(PythonError) in
      .bool(body(try number(arguments[0], interpreter)))
    }
  }
}
