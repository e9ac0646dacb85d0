import BigInt

/// An integer of either form.
enum IntegerOperand {
  case small(Int)
  case big(BigInt)

  var isNegative: Bool {
    switch self {
    case .small(let number): number < 0
    case .big(let number): number.sign == .minus
    }
  }

  func digits(radix: Int, uppercase: Bool = false) throws(PythonError) -> String {
    switch self {
    case .small(let number): return String(number.magnitude, radix: radix, uppercase: uppercase)
    case .big(let number):
      if radix == 10 { return try IntegerText.decimal(BigInt(number.magnitude)) }
      return String(number.magnitude, radix: radix, uppercase: uppercase)
    }
  }

  func double() throws(PythonError) -> Double {
    switch self {
    case .small(let number): return Double(number)
    case .big(let number): return try IntegerArithmetic.double(number)
    }
  }
}

extension FormatSpecification {
  /// An integer.
  func text(
    _ integer: IntegerOperand, interpreter: Interpreter
  ) throws(PythonError) -> String {
    switch type {
    case nil, "d", "n", "b", "o", "x", "X":
      if precision != nil {
        throw PythonError(.valueError, "Precision not allowed in integer format specifier")
      }
      let radix: (Int, String) =
        switch type {
        case "b": (2, "0b")
        case "o": (8, "0o")
        case "x": (16, "0x")
        case "X": (16, "0X")
        default: (10, "")
        }
      if radix.0 != 10, grouping == "," {
        throw PythonError(.valueError, "Cannot specify ',' with '\(type.map(String.init) ?? "")'.")
      }
      if type == "n", let grouping {
        throw PythonError(.valueError, "Cannot specify '\(grouping)' with 'n'.")
      }
      return number(
        isNegative: integer.isNegative, prefix: isAlternate ? radix.1 : "",
        digits: try integer.digits(radix: radix.0, uppercase: type == "X"),
        groupSize: radix.0 == 10 ? 3 : 4)
    case "c": return try character(integer)
    case "e", "E", "f", "F", "g", "G", "%": return try text(integer.double())
    default: throw unknownType()
    }
  }

  private func character(_ integer: IntegerOperand) throws(PythonError) -> String {
    if sign != "-" {
      throw PythonError(.valueError, "Sign not allowed with integer format specifier 'c'")
    }
    guard case .small(let code) = integer else {
      throw PythonError(.overflowError, "Python int too large to convert to C long")
    }
    guard code >= 0, code < 0x110000,
      let scalar = Unicode.Scalar(UInt32(code))
    else { throw PythonError(.overflowError, "%c arg not in range(0x110000)") }
    return padded(String(scalar), default: .left)
  }
}
