import BigInt

/// A Python `int` that does not fit 64 bits. Smaller ones are always `Value.int`.
public final class BigIntObject: Object {
  public let number: BigInt

  public init(_ number: BigInt) {
    self.number = number
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.int }
  public override func isTrue(_ interpreter: Interpreter) -> Bool { true }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    try IntegerText.decimal(number)
  }

  public override func hash(_ interpreter: Interpreter) -> Int { IntegerHash.hash(number) }

  public override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    try interpreter.formatted(.object(self), specification)
  }
}

extension Value {
  /// An integer in the form that fits it.
  public static func integer(_ number: BigInt) -> Value {
    if let small = Int(exactly: number) { return .int(small) }
    return .object(BigIntObject(number))
  }

  /// The integer that an int or a bool is, also one of a subclass, nil for anything else.
  public var bigInteger: BigInt? {
    switch self {
    case .int(let number): BigInt(number)
    case .bool(let flag): flag ? 1 : 0
    case .object(let big as BigIntObject): big.number
    case .object(let own as NumberObject): own.number.bigInteger
    default: nil
    }
  }
}

/// Python's hash of numbers: the remainder by the prime 2^61 - 1, alike for ints and floats.
enum IntegerHash {
  static var modulus: Int { (1 << 61) - 1 }

  @inline(__always)
  static func hash(_ number: Int) -> Int {
    if number > -modulus, number < modulus { return number == -1 ? -2 : number }
    let remainder = number % modulus
    return remainder == -1 ? -2 : remainder
  }

  static func hash(_ number: BigInt) -> Int {
    let remainder = Int(number.magnitude % BigUInt(modulus))
    let signed = number.sign == .minus ? -remainder : remainder
    return signed == -1 ? -2 : signed
  }

  static func hash(_ number: Double) -> Int {
    if number.isNaN { return 0 }
    if number.isInfinite { return number < 0 ? -314_159 : 314_159 }
    if let whole = Int(exactly: number) { return hash(whole) }
    var exponent = Int(number.exponent) + 1
    var fraction = number.magnitude / Double(sign: .plus, exponent: exponent, significand: 1)
    var result: UInt64 = 0
    while fraction != 0 {
      result = ((result << 28) & UInt64(modulus)) | result >> (61 - 28)
      fraction *= 268_435_456
      exponent -= 28
      let digit = UInt64(fraction)
      fraction -= Double(digit)
      result += digit
      if result >= UInt64(modulus) { result -= UInt64(modulus) }
    }
    let turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
    result = ((result << UInt64(turn)) & UInt64(modulus)) | result >> UInt64(61 - turn)
    let signed = number < 0 ? -Int(result) : Int(result)
    return signed == -1 ? -2 : signed
  }
}
