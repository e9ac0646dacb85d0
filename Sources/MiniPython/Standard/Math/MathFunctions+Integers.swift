import BigInt

extension MathFunctions {
  static let integers: [FunctionDefinition] = [
    FunctionDefinition("factorial", "(x, /)", "1 * 2 * … * x.", example: "math.factorial(5)") {
      (arguments, interpreter) throws(PythonError) in
      let number = try whole(arguments[0], interpreter)
      guard number.sign == .plus || number == 0 else {
        throw PythonError(.valueError, "factorial() not defined for negative values")
      }
      guard number < 100_000 else {
        throw PythonError(
          "MemoryError", "", advice: "the factorial of so large a number is not computed here")
      }
      return .integer(product(1, Int(number)))
    },
    FunctionDefinition("gcd", "(*integers)", "The greatest common divisor.") {
      (arguments, interpreter) throws(PythonError) in
      var result = BigInt(0)
      for element in try interpreter.elements(of: arguments[0]) {
        result = result.greatestCommonDivisor(with: try whole(element, interpreter))
      }
      return .integer(result)
    },
    FunctionDefinition("lcm", "(*integers)", "The least common multiple.") {
      (arguments, interpreter) throws(PythonError) in
      var result = BigInt(1)
      for element in try interpreter.elements(of: arguments[0]) {
        let number = BigInt(try whole(element, interpreter).magnitude)
        if number == 0 { return .int(0) }
        try interpreter.checkAllocation((result.bitWidth + number.bitWidth) / 8)
        result = result / result.greatestCommonDivisor(with: number) * number
      }
      return .integer(result)
    },
    FunctionDefinition("isqrt", "(n, /)", "The integer part of the square root.") {
      (arguments, interpreter) throws(PythonError) in
      let number = try whole(arguments[0], interpreter)
      guard number.sign == .plus || number == 0 else {
        throw PythonError(.valueError, "isqrt() argument must be nonnegative")
      }
      return .integer(number.squareRoot())
    },
    FunctionDefinition("comb", "(n, k, /)", "Ways to choose k of n without order.") {
      (arguments, interpreter) throws(PythonError) in
      let (total, chosen) = try choice(arguments, interpreter)
      if chosen > total { return .int(0) }
      let count = min(chosen, total - chosen)
      return .integer(
        try falling(total, count, interpreter) / product(1, max(1, count)))
    },
    FunctionDefinition("perm", "(n, k=None, /)", "Ways to choose k of n with order.") {
      (arguments, interpreter) throws(PythonError) in
      let all = arguments[1].isNone ? Arguments(arguments[0], arguments[0]) : arguments
      let (total, chosen) = try choice(all, interpreter)
      if chosen > total { return .int(0) }
      return .integer(try falling(total, chosen, interpreter))
    },
  ]

  /// An integer, as functions of integers want it.
  static func whole(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> BigInt {
    if let integer = value.bigInteger { return integer }
    return BigInt(try interpreter.int(value))
  }

  private static func choice(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> (total: Int, chosen: Int) {
    let (total, chosen) = (
      try whole(arguments[0], interpreter), try whole(arguments[1], interpreter)
    )
    if total < 0 { throw PythonError(.valueError, "n must be a non-negative integer") }
    if chosen < 0 { throw PythonError(.valueError, "k must be a non-negative integer") }
    return (Int(clamping: total), Int(clamping: chosen))
  }

  /// total * (total - 1) * …, `count` factors.
  private static func falling(
    _ total: Int, _ count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> BigInt {
    guard count <= 100_000 else {
      throw PythonError(
        "MemoryError", "", advice: "so large a number of choices is not computed here")
    }
    return count == 0 ? 1 : product(total - count + 1, total)
  }

  /// The product of a range of numbers, halved again and again so that the factors stay alike.
  private static func product(_ low: Int, _ high: Int) -> BigInt {
    if low > high { return 1 }
    if high - low < 8 { return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) } }
    let middle = low + (high - low) / 2
    return product(low, middle) * product(middle + 1, high)
  }
}
