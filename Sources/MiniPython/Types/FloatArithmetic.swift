import BigInt
import Foundation

/// Python's arithmetic of floats, with its errors.
enum FloatArithmetic {
  static func binary(
    _ operation: BinaryOperator, _ left: Double, _ right: Double
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add: return .float(left + right)
    case .subtract: return .float(left - right)
    case .multiply: return .float(left * right)
    case .divide:
      if right == 0 { throw PythonError(.zeroDivisionError, "float division by zero") }
      return .float(left / right)
    case .floorDivide:
      if right == 0 { throw PythonError(.zeroDivisionError, "float floor division by zero") }
      return .float(floorDivision(left, right).quotient)
    case .modulo:
      if right == 0 { throw PythonError(.zeroDivisionError, "float modulo") }
      return .float(floorDivision(left, right).remainder)
    case .power:
      if left < 0, left.isFinite, right.isFinite, right != right.rounded() {
        // A root of a negative number lies beside the line.
        return ComplexNumber(left).power(ComplexNumber(right)).map { .complex($0) }
      }
      return .float(try power(left, right))
    case .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: return nil
    }
  }

  /// Quotient and remainder as `divmod` gives them.
  ///
  /// - Parameter right: not 0.
  static func floorDivision(
    _ left: Double, _ right: Double
  ) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(left, right)
    var quotient = (left - remainder) / right
    if remainder != 0 {
      if (right < 0) != (remainder < 0) {
        remainder += right
        quotient -= 1
      }
    } else {
      remainder = Double(signOf: right, magnitudeOf: 0)
    }
    if quotient != 0 {
      var whole = quotient.rounded(.down)
      if quotient - whole > 0.5 { whole += 1 }
      return (whole, remainder)
    }
    return (Double(signOf: left / right, magnitudeOf: 0), remainder)
  }

  static func power(_ base: Double, _ exponent: Double) throws(PythonError) -> Double {
    if base == 0, exponent < 0 {
      throw PythonError(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    let result = pow(base, exponent)
    if result.isInfinite, base.isFinite, exponent.isFinite {
      throw PythonError(.overflowError, "(34, 'Numerical result out of range')")
    }
    return result
  }

  /// An integer against a float, exactly: -1 below, 0 equal, 1 above; nil for NaN.
  static func order(_ left: Int, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right >= 9_223_372_036_854_775_808 { return -1 }
    if right < -9_223_372_036_854_775_808 { return 1 }
    let whole = Int(right)
    if left != whole { return left < whole ? -1 : 1 }
    let fraction = right - right.rounded(.towardZero)
    return fraction == 0 ? 0 : (fraction > 0 ? -1 : 1)
  }

  static func order(_ left: BigInt, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right.isInfinite { return right > 0 ? -1 : 1 }
    let whole = BigInt(right.rounded(.towardZero))
    if left != whole { return left < whole ? -1 : 1 }
    let fraction = right - right.rounded(.towardZero)
    return fraction == 0 ? 0 : (fraction > 0 ? -1 : 1)
  }
}
