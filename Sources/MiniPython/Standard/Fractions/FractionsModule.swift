import BigInt

extension StandardModules {
  static let fractions = ModuleDefinition(
    "fractions", "Exact fractions.", classes: [FractionClass.definition])
}

/// `fractions.Fraction`
final class FractionObject: Object {
  let ratio: Ratio

  init(_ ratio: Ratio, class classObject: ClassObject?) {
    self.ratio = ratio
    super.init(class: classObject)
  }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if case .float(let number) = other {
      let own = Value.float(try ratio.double())
      return try reflected
        ? interpreter.binary(operation, .float(number), own)
        : interpreter.binary(operation, own, .float(number))
    }
    guard let operand = FractionClass.ratio(other) else { return nil }
    let (left, right) = reflected ? (operand, ratio) : (ratio, operand)
    switch operation {
    case .add: return fraction(left + right)
    case .subtract: return fraction(left - right)
    case .multiply: return fraction(left * right)
    case .divide, .floorDivide, .modulo:
      if right.numerator == 0 {
        throw PythonError(.zeroDivisionError, "Fraction(\(left.numerator), 0)")
      }
      if operation == .divide { return fraction(left / right) }
      let quotient = (left / right).floor
      return operation == .floorDivide
        ? .integer(quotient) : fraction(left - right * Ratio(quotient))
    case .power: return try power(left, right, interpreter)
    default: return nil
    }
  }

  private func power(
    _ base: Ratio, _ exponent: Ratio, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard exponent.denominator == 1 else {
      return try interpreter.binary(
        .power, .float(try base.double()), .float(try exponent.double()))
    }
    let count = BigInt(exponent.numerator.magnitude)
    let top = try IntegerArithmetic.power(base.numerator, count, interpreter)
    let bottom = try IntegerArithmetic.power(base.denominator, count, interpreter)
    guard let numerator = top.bigInteger, let denominator = bottom.bigInteger else { return .none }
    if exponent.numerator.sign == .minus, exponent.numerator != 0 {
      if numerator == 0 {
        throw PythonError(.zeroDivisionError, "Fraction(\(denominator), 0)")
      }
      return fraction(Ratio(denominator, numerator))
    }
    return fraction(Ratio(numerator, denominator))
  }

  private func fraction(_ ratio: Ratio) -> Value {
    .object(FractionObject(ratio, class: classObject))
  }

  override func unary(
    _ operation: UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .negative: fraction(Ratio(-ratio.numerator, ratio.denominator))
    case .positive: .object(self)
    case .invert: nil
    }
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if case .float(let number) = other, !number.isFinite {
      return .bool(
        number.isNaN
          ? comparison == .notEqual : comparison.holds(isLess: number > 0, isEqual: false))
    }
    let operand: Ratio?
    if case .float(let number) = other {
      operand = Ratio(number)
    } else {
      operand = FractionClass.ratio(other)
    }
    guard let operand else { return nil }
    return .bool(comparison.holds(isLess: ratio < operand, isEqual: ratio == operand))
  }

  override func isTrue(_ interpreter: Interpreter) -> Bool { ratio.numerator != 0 }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    if ratio.denominator == 1 { return IntegerHash.hash(ratio.numerator) }
    let modulus = BigInt(IntegerHash.modulus)
    guard let inverse = ratio.denominator.inverse(modulus) else { return 314_159 }
    let positive = IntegerArithmetic.floorDivision(inverse, modulus).remainder
    return IntegerHash.hash(ratio.numerator * positive)
  }

  override func representation(_ interpreter: Interpreter) -> String {
    "Fraction(\(ratio.numerator), \(ratio.denominator))"
  }

  override func display(_ interpreter: Interpreter) -> String {
    ratio.denominator == 1 ? "\(ratio.numerator)" : "\(ratio.numerator)/\(ratio.denominator)"
  }

  override func attribute(_ name: Name, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "numerator": return .integer(ratio.numerator)
    case "denominator": return .integer(ratio.denominator)
    default: return try super.attribute(name, interpreter)
    }
  }
}

enum FractionClass {
  static let definition = ClassDefinition(
    "Fraction", "An exact fraction.", signature: "(numerator=0, denominator=None)",
    example: "fractions.Fraction(1, 3)",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let top = try operand(arguments[0], interpreter)
      if arguments[1].isNone { return .object(FractionObject(top, class: classObject)) }
      guard let numerator = ratio(arguments[0]), let denominator = ratio(arguments[1]) else {
        throw PythonError(.typeError, "both arguments should be Rational instances")
      }
      if denominator.numerator == 0 {
        throw PythonError(.zeroDivisionError, "Fraction(\(numerator.numerator), 0)")
      }
      return .object(FractionObject(numerator / denominator, class: classObject))
    },
    methods: [
      special("__float__") { (ratio, _) throws(PythonError) in .float(try ratio.double()) },
      special("__int__") { (ratio, _) throws(PythonError) in
        .integer(ratio.numerator / ratio.denominator)
      },
      special("__trunc__") { (ratio, _) throws(PythonError) in
        .integer(ratio.numerator / ratio.denominator)
      },
      special("__floor__") { (ratio, _) throws(PythonError) in .integer(ratio.floor) },
      special("__ceil__") { (ratio, _) throws(PythonError) in
        .integer(-Ratio(-ratio.numerator, ratio.denominator).floor)
      },
      special("__abs__") { (ratio, classObject) throws(PythonError) in
        .object(
          FractionObject(
            Ratio(BigInt(ratio.numerator.magnitude), ratio.denominator), class: classObject))
      },
      FunctionDefinition("__round__", "(self, ndigits=None)") {
        (arguments, interpreter) throws(PythonError) in
        guard let object = arguments[0].heapObject as? FractionObject else { return .none }
        if arguments[1].isNone { return .integer(object.ratio.rounded) }
        let digits = max(-10_000, min(10_000, try interpreter.int(arguments[1])))
        let unit =
          digits >= 0
          ? Ratio(BigInt(10).power(digits)) : Ratio(1, BigInt(10).power(-digits))
        return .object(
          FractionObject(
            Ratio((object.ratio * unit).rounded) / unit, class: object.classObject))
      },
      FunctionDefinition(
        "limit_denominator", "(self, max_denominator=1000000)",
        "The nearest fraction whose denominator is not above a limit."
      ) { (arguments, interpreter) throws(PythonError) in
        guard let object = arguments[0].heapObject as? FractionObject else { return .none }
        let limit = try MathFunctions.whole(arguments[1], interpreter)
        if limit < 1 {
          throw PythonError(.valueError, "max_denominator should be at least 1")
        }
        return .object(
          FractionObject(nearest(object.ratio, limit), class: object.classObject))
      },
    ])

  private static func special(
    _ name: String,
    _ body: @escaping @Sendable (Ratio, ClassObject?) throws(PythonError) -> Value
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(self)") { (arguments, _) throws(PythonError) in
      guard let object = arguments[0].heapObject as? FractionObject else { return .none }
      return try body(object.ratio, object.classObject)
    }
  }

  /// The fraction that an integer or a Fraction is.
  static func ratio(_ value: Value) -> Ratio? {
    if let integer = value.bigInteger { return Ratio(integer) }
    return (value.heapObject as? FractionObject)?.ratio
  }

  private static func operand(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Ratio {
    if let ratio = ratio(value) { return ratio }
    switch value {
    case .float(let number):
      if number.isNaN {
        throw PythonError(.valueError, "cannot convert NaN to integer ratio")
      }
      if number.isInfinite {
        throw PythonError(.overflowError, "cannot convert Infinity to integer ratio")
      }
      return Ratio(number)
    case .string(let string):
      if let ratio = try parsed(string.text) { return ratio }
      throw PythonError(
        .valueError, "Invalid literal for Fraction: \(StringText.quoted(string.text))")
    default:
      throw PythonError(.typeError, "argument should be a string or a Rational instance")
    }
  }

  private static func parsed(_ text: String) throws(PythonError) -> Ratio? {
    let parts = StringText.stripped(text).split(separator: "/", omittingEmptySubsequences: false)
    func integer(_ part: Substring) throws(PythonError) -> BigInt? {
      try IntegerText.parse(String(part), base: 10)?.bigInteger
    }
    if parts.count == 2 {
      guard let top = try integer(parts[0]), let bottom = try integer(parts[1]) else { return nil }
      if bottom == 0 { throw PythonError(.zeroDivisionError, "Fraction(\(top), 0)") }
      return Ratio(top, bottom)
    }
    guard parts.count == 1, FloatText.parse(String(parts[0])) != nil else { return nil }
    let pieces = parts[0].lowercased().split(separator: "e")
    let digits = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = digits.count == 2 ? digits[1] : ""
    guard let number = try integer(digits[0] + fraction) else { return nil }
    let exponent = (pieces.count == 2 ? Int(pieces[1]) ?? 0 : 0) - fraction.utf8.count
    guard exponent.magnitude < 10_000 else { return nil }
    let power = BigInt(10).power(Int(exponent.magnitude))
    return exponent >= 0 ? Ratio(number * power) : Ratio(number, power)
  }

  /// The nearest fraction with a bounded denominator, by continued fractions.
  private static func nearest(_ ratio: Ratio, _ limit: BigInt) -> Ratio {
    if ratio.denominator <= limit { return ratio }
    var (before, beforeBelow): (BigInt, BigInt) = (0, 1)
    var (last, lastBelow): (BigInt, BigInt) = (1, 0)
    var (numerator, denominator) = (ratio.numerator, ratio.denominator)
    while true {
      let part = IntegerArithmetic.floorDivision(numerator, denominator).quotient
      let below = beforeBelow + part * lastBelow
      if below > limit { break }
      (before, beforeBelow, last, lastBelow) = (last, lastBelow, before + part * last, below)
      (numerator, denominator) = (denominator, numerator - part * denominator)
    }
    let count = (limit - beforeBelow) / lastBelow
    let first = Ratio(before + count * last, beforeBelow + count * lastBelow)
    let second = Ratio(last, lastBelow)
    let firstDistance = first - ratio
    let secondDistance = second - ratio
    let isSecond =
      !(Ratio(BigInt(firstDistance.numerator.magnitude), firstDistance.denominator)
      < Ratio(BigInt(secondDistance.numerator.magnitude), secondDistance.denominator))
    return isSecond ? second : first
  }
}
