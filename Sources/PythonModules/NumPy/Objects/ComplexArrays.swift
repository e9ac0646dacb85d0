import MiniPython
import Tensors

/// Arrays of complex numbers: pairs of arrays in a pool of Python's own complex numbers.
enum ComplexArrays {
  /// What the functions of `_numpy_complex` stand on.
  static let functions: [FunctionDefinition] = [
    numpyFunction("make", "(real, imag)", "An array of complex numbers from its parts.") {
      call throws(PythonError) in
      let (real, imaginary) = (try call.numbers(0), try call.numbers(1))
      return try made(real, imaginary)
    }
  ]

  /// An array of complex numbers, or one number where the parts have no axes.
  static func made(_ real: NDArray, _ imaginary: NDArray) throws(PythonError) -> Value {
    let (one, two) = (try real.doublesRaising(), try imaginary.doublesRaising())
    guard one.count == two.count else {
      throw PythonError(.valueError, "the parts of complex numbers must have the same shape")
    }
    let numbers = zip(one, two).map { Value.object(ComplexObject(ComplexNumber($0, $1))) }
    let array = try ArrayObject(numbers, shape: real.shape, kind: .complex)
    return array.value(array.array)
  }

  /// The real or imaginary parts of an array; those of real numbers are themselves and zeros.
  static func part(_ array: ArrayObject, isReal: Bool) throws(PythonError) -> Value {
    guard array.kind == .complex else {
      if isReal || array.pool != nil { return .object(array) }
      return .array(
        try raising { () throws(TensorError) in
          try NDArray.zeros(array.array.shape, array.array.dtype)
        })
    }
    let numbers = array.values().map { value in
      let number = number(value)
      return isReal ? number.real : number.imaginary
    }
    return .array(try raising { () throws(TensorError) in try NDArray(numbers, array.array.shape) })
  }

  /// A Python number as a complex one; zero for what is none.
  static func number(_ value: Value) -> ComplexNumber {
    switch value {
    case .object(let object as ComplexObject): object.number
    case .object(let scalar as NumPyScalar): number(scalar.pythonValue)
    case .int(let number): ComplexNumber(Double(number))
    case .float(let number): ComplexNumber(number)
    case .bool(let flag): ComplexNumber(flag ? 1 : 0)
    default: ComplexNumber(0)
    }
  }

  /// The quotient as NumPy computes it, which multiplies by the inverse of the divisor.
  static func divided(_ one: ComplexNumber, _ other: ComplexNumber) -> ComplexNumber {
    if abs(other.real) >= abs(other.imaginary) {
      guard other.real != 0 || other.imaginary != 0 else {
        return ComplexNumber(one.real / other.real, one.imaginary / other.real)
      }
      let ratio = other.imaginary / other.real
      let scale = 1 / (other.real + other.imaginary * ratio)
      return ComplexNumber(
        (one.real + one.imaginary * ratio) * scale, (one.imaginary - one.real * ratio) * scale)
    }
    let ratio = other.real / other.imaginary
    let scale = 1 / (other.imaginary + other.real * ratio)
    return ComplexNumber(
      (one.real * ratio + one.imaginary) * scale, (one.imaginary * ratio - one.real) * scale)
  }

  /// The names that `_numpy_complex` has.
  static let names: Set = [
    "absolute", "abs", "norm", "exp", "log", "sqrt", "sin", "cos", "square", "conjugate",
    "negative",
    "positive", "reciprocal", "isnan", "isfinite", "isinf", "sum", "mean", "prod", "cumsum",
    "dot", "matmul", "vdot", "outer", "inner", "round", "around", "trace", "allclose",
    "isclose", "std", "var", "real_if_close", "array_equal", "diff", "__abs__", "conj",
  ]

  /// What a function makes of complex arguments; nil where there are none, or it does not know them.
  static func applied(
    _ name: String, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard names.contains(name) else { return nil }
    var isComplex = false
    for index in 0..<min(2, arguments.count) where !isComplex {
      switch arguments[index] {
      case .object(let array as ArrayObject): isComplex = array.kind == .complex
      case .object(let object): isComplex = object is ComplexObject
      case .list, .tuple:
        isComplex =
          (try? NumPyArray(arguments[index], interpreter))?.object().kind == .complex
      default: break
      }
    }
    guard isComplex else { return nil }
    let function = try interpreter.resolve("_numpy_complex." + name)
    return try interpreter.call(function, arguments)
  }
}
