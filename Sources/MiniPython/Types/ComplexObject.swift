/// A Python `complex`.
public final class ComplexObject: Object {
  public let number: ComplexNumber

  public init(_ number: ComplexNumber) {
    self.number = number
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.complex }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let second = try other.complexNumber(interpreter) else { return nil }
    let (left, right) = reflected ? (second, number) : (number, second)
    switch operation {
    case .add: return .complex(left + right)
    case .subtract: return .complex(left - right)
    case .multiply: return .complex(left * right)
    case .divide:
      guard right.real != 0 || right.imaginary != 0 else {
        throw PythonError(.zeroDivisionError, "complex division by zero")
      }
      return .complex(left.divided(by: right))
    case .power:
      guard let result = left.power(right) else {
        throw PythonError(.zeroDivisionError, "0.0 to a negative or complex power")
      }
      if result.isInfinite, left.isFinite, right.isFinite {
        throw PythonError(.overflowError, "complex exponentiation")
      }
      return .complex(result)
    default: return nil
    }
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal || comparison == .notEqual else { return nil }
    let isEqual: Bool
    switch other {
    case .object(let second as ComplexObject):
      isEqual =
        number.real == second.number.real && number.imaginary == second.number.imaginary
    case .object(is BigIntObject), .int, .bool, .float:
      let isReal = number.imaginary == 0
      isEqual = isReal ? try interpreter.areEqual(.float(number.real), other) : false
    default: return nil
    }
    return .bool(isEqual == (comparison == .equal))
  }

  public override func unary(_ operation: UnaryOperator, _ interpreter: Interpreter) -> Value? {
    switch operation {
    case .negative: .complex(-number)
    case .positive: .object(self)
    case .invert: nil
    }
  }

  public override func isTrue(_ interpreter: Interpreter) -> Bool {
    number.real != 0 || number.imaginary != 0
  }

  public override func hash(_ interpreter: Interpreter) -> Int {
    let hash =
      IntegerHash.hash(number.real) &+ 1_000_003 &* IntegerHash.hash(number.imaginary)
    return hash == -1 ? -2 : hash
  }

  public override func representation(_ interpreter: Interpreter) -> String { number.text }

  public override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if specification.isEmpty { return number.text }
    return try FormatSpecification(specification, for: "complex").text(number)
  }
}

extension Value {
  public static func complex(_ number: ComplexNumber) -> Value { .object(ComplexObject(number)) }

  /// The complex number that any plain number is; nil for other values.
  func complexNumber(_ interpreter: Interpreter) throws(PythonError) -> ComplexNumber? {
    let value = plainNumber
    switch value {
    case .object(let object as ComplexObject): return object.number
    case .int, .bool, .float, .object(is BigIntObject):
      return ComplexNumber(try interpreter.double(value))
    default: return nil
    }
  }
}

extension FormatSpecification {
  /// A complex number: both parts by the same specification, the second always with its sign.
  func text(_ number: ComplexNumber) throws(PythonError) -> String {
    if fill == "0", alignment == .afterSign {
      throw PythonError(
        .valueError, "Zero padding is not allowed in complex format specifier")
    }
    if alignment == .afterSign {
      throw PythonError(
        .valueError, "'=' alignment flag is not allowed in complex format specifier")
    }
    if type == "%" { throw unknownType() }
    var part = self
    part.width = 0
    part.alignment = nil
    // Without a letter the form is that of `repr`, with its brackets.
    let isBare = type == nil
    if isBare { part.type = precision == nil ? "r" : "g" }
    let hidesReal = isBare && number.real == 0 && number.real.sign == .plus
    let realText = hidesReal ? "" : try part.text(number.real).withoutPointZero(isBare)
    if !hidesReal { part.sign = "+" }
    let imaginaryText = try part.text(number.imaginary).withoutPointZero(isBare)
    let body = realText + imaginaryText + "j"
    return padded(isBare && !hidesReal ? "(\(body))" : body, default: .right)
  }
}

extension String {
  fileprivate func withoutPointZero(_ isWanted: Bool) -> String {
    isWanted && hasSuffix(".0") ? String(dropLast(2)) : self
  }
}
