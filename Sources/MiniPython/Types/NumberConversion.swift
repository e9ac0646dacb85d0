import BigInt
import Foundation

/// How `int(x)`, `float(x)` and `round(x)` turn one kind of number into another.
enum NumberConversion {
  /// A float cut to an integer.
  ///
  /// - Throws: ValueError for NaN, OverflowError for infinity.
  static func integer(_ number: Double) throws(PythonError) -> Value {
    if number.isNaN { throw PythonError(.valueError, "cannot convert float NaN to integer") }
    if number.isInfinite {
      throw PythonError(.overflowError, "cannot convert float infinity to integer")
    }
    if number.magnitude < 9.2e18 { return .int(Int(number)) }
    return .integer(BigInt(number))
  }

  /// What `__int__`, `__index__` or `__trunc__` of an object answers, nil if it has none of them.
  static func integerIfPossible(
    _ object: Object, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let answer = try interpreter.callSpecial("__int__", of: object) { return answer }
    if let answer = try interpreter.callSpecial("__index__", of: object) { return answer }
    return try interpreter.callSpecial("__trunc__", of: object)
  }

  /// `int(x)` and `int(text, base)`.
  static func integer(
    of value: Value, base: Value?, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let base {
      let radix = try interpreter.int(base)
      guard radix == 0 || radix >= 2 && radix <= 36 else {
        throw PythonError(.valueError, "int() base must be >= 2 and <= 36, or 0")
      }
      guard case .string(let string) = value else {
        throw PythonError(.typeError, "int() can't convert non-string with explicit base")
      }
      return try integer(string.text, base: radix)
    }
    switch value {
    case .int: return value
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number): return try integer(number)
    case .string(let string): return try integer(string.text, base: 10)
    case .object(is BigIntObject): return value
    case .object(let bytes as BytesObject):
      return try integer(String(decoding: bytes.bytes, as: UTF8.self), base: 10)
    default:
      if let object = value.heapObject,
        let answer = try integerIfPossible(object, interpreter)
      {
        return answer
      }
      throw PythonError(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, "
          + "not '\(interpreter.type(of: value).typeName)'")
    }
  }

  private static func integer(_ text: String, base: Int) throws(PythonError) -> Value {
    if let value = try IntegerText.parse(text, base: base) { return value }
    throw PythonError(
      .valueError, "invalid literal for int() with base \(base): \(StringText.quoted(text))",
      advice: FloatText.parse(text) == nil || base != 10
        ? nil : "int(float(...)) reads a text with a decimal point")
  }

  /// `float(x)`.
  static func float(
    of value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Double {
    switch value {
    case .string(let string):
      if let number = FloatText.parse(string.text) { return number }
      throw PythonError(
        .valueError, "could not convert string to float: \(StringText.quoted(string.text))")
    case .none, .list, .tuple, .dict:
      throw PythonError(
        .typeError,
        "float() argument must be a string or a real number, "
          + "not '\(interpreter.type(of: value).typeName)'")
    case .object(let object) where !(object is BigIntObject):
      if case .float(let number)? = try interpreter.callSpecial("__float__", of: object) {
        return number
      }
      if let index = try interpreter.callSpecial("__index__", of: object) {
        return try interpreter.double(index)
      }
      throw PythonError(
        .typeError,
        "float() argument must be a string or a real number, "
          + "not '\(interpreter.type(of: value).typeName)'")
    default: return try interpreter.double(value)
    }
  }

  /// `round(number)`: the nearest integer, half to even.
  static func rounded(_ number: Double) throws(PythonError) -> Value {
    try integer(number.rounded(.toNearestOrEven))
  }

  /// `round(number, digits)`, correctly rounded on the exact decimal value.
  static func rounded(_ number: Double, digits: Int) -> Double {
    if !number.isFinite || number == 0 || digits > 323 { return number }
    if digits < -308 { return number.sign == .minus ? -0.0 : 0 }
    if digits >= 0 {
      return FloatText.parse(FloatText.fixed(number, places: digits)) ?? number
    }
    let exponent = Int(floor(log10(number.magnitude)))
    let count = exponent + 1 + digits
    if count < 0 { return number.sign == .minus ? -0.0 : 0 }
    let unit = pow(10, Double(-digits))
    let nearest = (number / unit).rounded(.toNearestOrEven) * unit
    return nearest
  }

  /// `round(integer, digits)` for negative digits: to a multiple of a power of ten, half to even.
  static func rounded(_ number: BigInt, digits: Int) -> Value {
    guard digits < 0 else { return .integer(number) }
    if -digits > number.magnitude.bitWidth { return .int(0) }
    let unit = BigInt(10).power(-digits)
    let (quotient, remainder) = IntegerArithmetic.floorDivision(number, unit)
    let twice = remainder * 2
    let isUp = twice > unit || (twice == unit && quotient % 2 != 0)
    return .integer((isUp ? quotient + 1 : quotient) * unit)
  }
}
