import Foundation

extension MathFunctions {
  static let rounding: [FunctionDefinition] = [
    wholePart("floor", "The greatest integer that is not above x.", "__floor__", .down),
    wholePart("ceil", "The least integer that is not below x.", "__ceil__", .up),
    wholePart("trunc", "The integer part of x.", "__trunc__", .towardZero),
    test("isnan", "Whether x is not a number.") { $0.isNaN },
    test("isinf", "Whether x is infinite.") { $0.isInfinite },
    test("isfinite", "Whether x is neither infinite nor NaN.") { $0.isFinite },
    FunctionDefinition(
      "isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are nearly equal."
    ) { (arguments, interpreter) throws(PythonError) in
      let (left, right) = (
        try interpreter.double(arguments[0]), try interpreter.double(arguments[1])
      )
      let (relative, absolute) = (
        try interpreter.double(arguments[2]), try interpreter.double(arguments[3])
      )
      if relative < 0 || absolute < 0 {
        throw PythonError(.valueError, "tolerances must be non-negative")
      }
      if left == right { return .bool(true) }
      if left.isInfinite || right.isInfinite { return .bool(false) }
      let difference = (left - right).magnitude
      return .bool(
        difference <= (relative * right).magnitude || difference <= (relative * left).magnitude
          || difference <= absolute)
    },
  ]

  static let sums: [FunctionDefinition] = [
    FunctionDefinition(
      "fsum", "(seq, /)", "The sum of floats without loss of precision.",
      example: "math.fsum([0.1] * 10)"
    ) { (arguments, interpreter) throws(PythonError) in
      var numbers: [Double] = []
      for element in try interpreter.elements(of: arguments[0]) {
        numbers.append(try interpreter.double(element))
      }
      return .float(try ExactSum.sum(numbers))
    },
    FunctionDefinition("prod", "(iterable, /, *, start=1)", "The product of the elements.") {
      (arguments, interpreter) throws(PythonError) in
      var product = arguments[1]
      let iterator = try interpreter.iterator(over: arguments[0])
      while let element = try iterator.next(interpreter) {
        try interpreter.countElement()
        product = try interpreter.binary(.multiply, product, element)
      }
      return product
    },
    FunctionDefinition("hypot", "(*coordinates)", "The length of a vector.") {
      (arguments, interpreter) throws(PythonError) in
      var numbers: [Double] = []
      for element in try interpreter.elements(of: arguments[0]) {
        numbers.append(try interpreter.double(element))
      }
      return .float(norm(numbers))
    },
    FunctionDefinition("dist", "(p, q, /)", "The distance of two points.") {
      (arguments, interpreter) throws(PythonError) in
      let left = try interpreter.elements(of: arguments[0])
      let right = try interpreter.elements(of: arguments[1])
      guard left.count == right.count else {
        throw PythonError(
          .valueError, "both points must have the same number of dimensions")
      }
      var differences: [Double] = []
      for (first, second) in zip(left, right) {
        differences.append(try interpreter.double(first) - interpreter.double(second))
      }
      return .float(norm(differences))
    },
  ]

  /// The root of the sum of squares, in twice the precision and without overflow on the way.
  static func norm(_ numbers: [Double]) -> Double {
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    if numbers.contains(where: \.isInfinite) { return .infinity }
    if numbers.contains(where: \.isNaN) { return .nan }
    if largest == 0 || numbers.count == 1 { return largest }
    let exponent = Int(largest.exponent)
    var (high, low) = (0.0, 0.0)
    for number in numbers {
      let scaled = scalbn(number, -exponent)
      let square = scaled * scaled
      let rest = (-square).addingProduct(scaled, scaled)
      let sum = high + square
      low += (high - sum) + square + rest
      if square > high { low += 0 }
      high = sum
    }
    let root = (high + low).squareRoot()
    let correction = (high - root * root) + low - (-(root * root)).addingProduct(root, root)
    return scalbn(root + correction / (2 * root), exponent)
  }

  private static func wholePart(
    _ name: String, _ summary: String, _ method: String, _ rule: FloatingPointRoundingRule
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(x, /)", summary, example: "math.\(name)(2.5)") {
      (arguments, interpreter) throws(PythonError) in
      switch arguments[0] {
      case .int: return arguments[0]
      case .bool(let flag): return .int(flag ? 1 : 0)
      case .object(is BigIntObject): return arguments[0]
      default:
        if let object = arguments[0].heapObject,
          let answer = try interpreter.callSpecial(method, of: object)
        {
          return answer
        }
        return try NumberConversion.integer(interpreter.double(arguments[0]).rounded(rule))
      }
    }
  }

  private static func test(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (Double) -> Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(x, /)", summary) { (arguments, interpreter) throws(PythonError) in
      .bool(body(try interpreter.double(arguments[0])))
    }
  }
}

/// A sum of floats that is rounded once at the end.
///
/// - Source: Shewchuk's partial sums, as in CPython's `math.fsum`.
enum ExactSum {
  static func sum(_ numbers: [Double]) throws(PythonError) -> Double {
    var partials: [Double] = []
    var special = 0.0
    var hasInfinity = (positive: false, negative: false)
    for number in numbers {
      guard number.isFinite else {
        if number == .infinity { hasInfinity.positive = true }
        if number == -.infinity { hasInfinity.negative = true }
        special += number
        continue
      }
      var carried = number
      var kept = 0
      for var partial in partials {
        if carried.magnitude < partial.magnitude { swap(&carried, &partial) }
        let high = carried + partial
        let low = partial - (high - carried)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        carried = high
      }
      if !carried.isFinite {
        throw PythonError(.overflowError, "intermediate overflow in fsum")
      }
      partials.removeSubrange(kept...)
      partials.append(carried)
    }
    if hasInfinity.positive, hasInfinity.negative {
      throw PythonError(.valueError, "-inf + inf in fsum")
    }
    if special != 0 || special.isNaN { return special }
    return rounded(partials)
  }

  /// The sum of partials of growing size, half to even over all of them.
  private static func rounded(_ partials: [Double]) -> Double {
    guard var index = partials.indices.last else { return 0 }
    var high = partials[index]
    var low = 0.0
    while index > 0 {
      index -= 1
      let carried = high
      high = carried + partials[index]
      low = partials[index] - (high - carried)
      if low != 0 { break }
    }
    if index > 0, (low < 0) == (partials[index - 1] < 0) {
      let twice = low * 2
      let candidate = high + twice
      if twice == candidate - high { high = candidate }
    }
    return high
  }
}
