import BigInt
import Foundation

/// Python's arithmetic of integers: in 64 bits where the result fits, exact where it does not.
enum IntegerArithmetic {
  static func binary(
    _ operation: BinaryOperator, _ left: Int, _ right: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add:
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? .integer(BigInt(left) + BigInt(right)) : .int(sum)
    case .subtract:
      let (difference, overflow) = left.subtractingReportingOverflow(right)
      return overflow ? .integer(BigInt(left) - BigInt(right)) : .int(difference)
    case .multiply:
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      return overflow ? .integer(BigInt(left) * BigInt(right)) : .int(product)
    case .divide: return .float(try quotient(left, right))
    case .floorDivide:
      if right == 0 { throw divisionByZero(.floorDivide) }
      if right == -1 { return try binary(.subtract, 0, left, interpreter) }
      return .int(floorQuotient(left, right))
    case .modulo:
      if right == 0 { throw divisionByZero(.modulo) }
      return .int(right == -1 ? 0 : floorRemainder(left, right))
    case .power: return try power(left, right, interpreter)
    case .bitAnd: return .int(left & right)
    case .bitOr: return .int(left | right)
    case .bitXor: return .int(left ^ right)
    case .shiftLeft:
      if right < 0 { throw PythonError(.valueError, "negative shift count") }
      if left == 0 { return .int(0) }
      if right < 63 {
        let shifted = left << right
        if shifted >> right == left { return .int(shifted) }
      }
      try interpreter.checkAllocation(right / 8)
      return .integer(BigInt(left) << right)
    case .shiftRight:
      if right < 0 { throw PythonError(.valueError, "negative shift count") }
      return .int(left >> min(right, 63))
    case .matrixMultiply: return nil
    }
  }

  /// Binary digits of a product: larger ones take seconds.
  private static let largestProduct = 1 << 24

  /// The same for integers of any size.
  static func binary(
    _ operation: BinaryOperator, _ left: BigInt, _ right: BigInt, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add: return .integer(left + right)
    case .subtract: return .integer(left - right)
    case .multiply:
      let bits = left.bitWidth + right.bitWidth
      try interpreter.checkAllocation(bits / 8)
      guard bits < largestProduct else {
        throw PythonError(
          "MemoryError", "",
          advice: "the product has more than \(largestProduct) binary digits; use floats")
      }
      return .integer(left * right)
    case .divide: return .float(try quotient(left, right))
    case .floorDivide:
      if right == 0 { throw divisionByZero(.floorDivide) }
      return .integer(floorDivision(left, right).quotient)
    case .modulo:
      if right == 0 { throw divisionByZero(.modulo) }
      return .integer(floorDivision(left, right).remainder)
    case .power: return try power(left, right, interpreter)
    case .bitAnd: return .integer(left & right)
    case .bitOr: return .integer(left | right)
    case .bitXor: return .integer(left ^ right)
    case .shiftLeft:
      if right.sign == .minus, right != 0 {
        throw PythonError(.valueError, "negative shift count")
      }
      if left == 0 { return .int(0) }
      let count = Int(clamping: right)
      try interpreter.checkAllocation(count / 8 &+ left.bitWidth / 8)
      return .integer(left << count)
    case .shiftRight:
      if right.sign == .minus, right != 0 {
        throw PythonError(.valueError, "negative shift count")
      }
      let count = Int(clamping: right)
      if count >= left.bitWidth { return .int(left.sign == .minus ? -1 : 0) }
      // The package rounds toward zero only for magnitudes; the floor is what Python asks for.
      return .integer(floorDivision(left, BigInt(1) << count).quotient)
    case .matrixMultiply: return nil
    }
  }

  static func divisionByZero(_ operation: BinaryOperator) -> PythonError {
    switch operation {
    case .modulo: PythonError(.zeroDivisionError, "integer modulo by zero")
    case .floorDivide: PythonError(.zeroDivisionError, "integer division or modulo by zero")
    default: PythonError(.zeroDivisionError, "division by zero")
    }
  }

  /// - Parameter right: neither 0 nor -1.
  static func floorQuotient(_ left: Int, _ right: Int) -> Int {
    let quotient = left / right
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient
  }

  /// - Parameter right: neither 0 nor -1.
  static func floorRemainder(_ left: Int, _ right: Int) -> Int {
    let remainder = left % right
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder
  }

  static func floorDivision(
    _ left: BigInt, _ right: BigInt
  ) -> (quotient: BigInt, remainder: BigInt) {
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    if remainder != 0, (remainder.sign == .minus) != (right.sign == .minus) {
      return (quotient - 1, remainder + right)
    }
    return (quotient, remainder)
  }

  // MARK: True division

  static func quotient(_ left: Int, _ right: Int) throws(PythonError) -> Double {
    if right == 0 { throw divisionByZero(.divide) }
    let exact = 1 << 53
    if left.magnitude <= exact, right.magnitude <= exact { return Double(left) / Double(right) }
    return try quotient(BigInt(left), BigInt(right))
  }

  /// The quotient rounded once, half to even.
  static func quotient(_ left: BigInt, _ right: BigInt) throws(PythonError) -> Double {
    if right == 0 { throw divisionByZero(.divide) }
    if left == 0 { return 0 }
    let isNegative = (left.sign == .minus) != (right.sign == .minus)
    var (numerator, denominator) = (left.magnitude, right.magnitude)
    // 66 bits of quotient leave room to round to 53, also for subnormal results.
    let shift = 66 - (numerator.bitWidth - denominator.bitWidth)
    if shift > 0 { numerator <<= shift } else { denominator <<= -shift }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let result = FloatRounding.double(quotient, isExact: remainder == 0, exponent: -shift)
    guard let result else {
      throw PythonError(.overflowError, "integer division result too large for a float")
    }
    return isNegative ? -result : result
  }

  // MARK: Powers

  static func power(
    _ base: Int, _ exponent: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if exponent < 0 {
      if base == 0 {
        throw PythonError(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return .float(try FloatArithmetic.power(Double(base), Double(exponent)))
    }
    var result = 1
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { return try power(BigInt(base), BigInt(exponent), interpreter) }
        result = product
      }
      rest >>= 1
      if rest == 0 { break }
      let (product, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { return try power(BigInt(base), BigInt(exponent), interpreter) }
      square = product
    }
    return .int(result)
  }

  static func power(
    _ base: BigInt, _ exponent: BigInt, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if exponent.sign == .minus, exponent != 0 {
      let (left, right) = (try double(base), try double(exponent))
      return .float(try FloatArithmetic.power(left, right))
    }
    if base == 0 || base == 1 { return .integer(exponent == 0 ? 1 : base) }
    if base == -1 { return .int(exponent % 2 == 0 ? 1 : -1) }
    let count = Int(clamping: exponent)
    let (bits, overflow) = base.magnitude.bitWidth.multipliedReportingOverflow(by: count)
    try interpreter.checkAllocation(overflow ? Int.max : bits / 8)
    guard bits < largestProduct, !overflow else {
      throw PythonError(
        "MemoryError", "",
        advice:
          "the power has more than \(largestProduct) binary digits; use floats or pow(x, y, m)")
    }
    return .integer(base.power(count))
  }

  /// `pow(base, exponent, modulus)`.
  static func power(
    _ base: BigInt, _ exponent: BigInt, modulus: BigInt
  ) throws(PythonError) -> Value {
    if modulus == 0 { throw PythonError(.valueError, "pow() 3rd argument cannot be 0") }
    let size = BigInt(modulus.magnitude)
    var base = floorDivision(base, size).remainder
    var exponent = exponent
    if exponent.sign == .minus, exponent != 0 {
      guard let inverse = base.inverse(size) else {
        throw PythonError(.valueError, "base is not invertible for the given modulus")
      }
      base = floorDivision(inverse, size).remainder
      exponent = -exponent
    }
    let result = base.magnitude.power(exponent.magnitude, modulus: size.magnitude)
    return .integer(floorDivision(BigInt(result), modulus).remainder)
  }

  /// The nearest float.
  ///
  /// - Throws: OverflowError for one beyond the largest.
  static func double(_ number: BigInt) throws(PythonError) -> Double {
    let magnitude = FloatRounding.double(number.magnitude, isExact: true, exponent: 0)
    guard let magnitude else {
      throw PythonError(.overflowError, "int too large to convert to float")
    }
    return number.sign == .minus ? -magnitude : magnitude
  }
}

/// From an integer of any size to the nearest float.
enum FloatRounding {
  /// `digits * 2^exponent` rounded half to even, nil where it is beyond the largest float.
  ///
  /// - Parameter isExact: false where a fraction below the last digit was cut off.
  static func double(_ digits: BigUInt, isExact: Bool, exponent: Int) -> Double? {
    if digits == 0 { return 0 }
    let width = digits.bitWidth
    // The lowest bit that a float of this size can hold.
    let lowest = max(width + exponent - 53, -1074)
    let cut = lowest - exponent
    if cut <= 0 {
      let significand = Double(UInt64(digits))
      return scaled(significand, exponent)
    }
    let kept = digits >> cut
    let half = BigUInt(1) << (cut - 1)
    let rest = digits - (kept << cut)
    var significand = UInt64(kept)
    if rest > half || (rest == half && (!isExact || significand & 1 == 1)) { significand += 1 }
    return scaled(Double(significand), lowest)
  }

  private static func scaled(_ significand: Double, _ exponent: Int) -> Double? {
    let result = scalbn(significand, exponent)
    return result.isInfinite ? nil : result
  }
}
