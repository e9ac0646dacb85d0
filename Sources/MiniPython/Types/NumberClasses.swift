import BigInt
import Foundation

extension BuiltinClasses {
  static let int = ClassDefinition(
    "int", "A whole number of any size.", signature: "...", example: "int('42')",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      if classObject === interpreter.types.int {
        try arguments.check("int", most: 2, ["base"], interpreter)
      }
      guard arguments.count > 0 else { return classObject.number(.int(0)) }
      return classObject.number(
        try NumberConversion.integer(
          of: arguments[0], base: arguments.optional(1, "base", interpreter), interpreter))
    },
    methods: [
      FunctionDefinition("bit_length", "(self, /)", "How many binary digits the number has.") {
        (arguments, interpreter) throws(PythonError) in
        .int(try integer(arguments[0], interpreter).magnitude.bitWidth)
      },
      FunctionDefinition("bit_count", "(self, /)", "How many binary digits are 1.") {
        (arguments, interpreter) throws(PythonError) in
        .int(
          try integer(arguments[0], interpreter).magnitude.words.reduce(0) {
            $0 + $1.nonzeroBitCount
          })
      },
      FunctionDefinition("conjugate", "(self, /)", "The number itself.") {
        (arguments, _) throws(PythonError) in arguments[0].plainNumber
      },
      FunctionDefinition("is_integer", "(self, /)", "Whether the number is whole: it is.") {
        (_, _) throws(PythonError) in .bool(true)
      },
      FunctionDefinition("as_integer_ratio", "(self, /)", "The number and 1.") {
        (arguments, _) throws(PythonError) in .tuple([arguments[0].plainNumber, .int(1)])
      },
      FunctionDefinition("__index__", "(self, /)") { (arguments, _) throws(PythonError) in
        arguments[0].plainNumber
      },
      FunctionDefinition(
        "to_bytes", "(self, length=1, byteorder='big', *, signed=False)", "The number as bytes."
      ) { (arguments, interpreter) throws(PythonError) in
        let isSigned = try interpreter.isTrue(arguments[3])
        let bytes = try IntegerBytes.bytes(
          of: try integer(arguments[0], interpreter), count: try interpreter.int(arguments[1]),
          isSigned: isSigned)
        let isLittle = try isLittle(arguments[2], interpreter)
        return .object(BytesObject(isLittle ? bytes.reversed() : bytes))
      },
    ] + NumberMethods.integer,
    classMethods: [
      FunctionDefinition(
        "from_bytes", "(cls, bytes, byteorder='big', *, signed=False)", "The number of bytes."
      ) { (arguments, interpreter) throws(PythonError) in
        var bytes: [UInt8] = []
        if let object = arguments[1].heapObject as? BytesObject {
          bytes = object.bytes
        } else if case .string = arguments[1] {
          throw PythonError(.typeError, "cannot convert 'str' object to bytes")
        } else {
          for element in try interpreter.elements(of: arguments[1]) {
            guard let byte = UInt8(exactly: try interpreter.int(element)) else {
              throw PythonError(.valueError, "bytes must be in range(0, 256)")
            }
            bytes.append(byte)
          }
        }
        if try isLittle(arguments[2], interpreter) { bytes.reverse() }
        return .integer(
          IntegerBytes.number(bytes, isSigned: try interpreter.isTrue(arguments[3])))
      }
    ],
    properties: [
      PropertyDefinition("real", "The number itself.") { (value, _) throws(PythonError) in
        value.plainNumber
      },
      PropertyDefinition("imag", "0.") { (_, _) throws(PythonError) in .int(0) },
      PropertyDefinition("numerator", "The number itself.") { (value, _) throws(PythonError) in
        value.plainNumber
      },
      PropertyDefinition("denominator", "1.") { (_, _) throws(PythonError) in .int(1) },
    ])

  static let bool = ClassDefinition(
    "bool", "True or False.", signature: "(object=False, /)", example: "bool([])",
    make: { (_, arguments, interpreter) throws(PythonError) in
      .bool(try interpreter.isTrue(arguments[0]))
    })

  static let float = ClassDefinition(
    "float", "A number with a fraction, in 64 bits.", signature: "(x=0.0, /)",
    example: "float('1.5')",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      var number = try NumberConversion.float(of: arguments[0], interpreter)
      // Each NaN that is read is an object of its own, as in Python: its payload tells it apart.
      if number.isNaN, case .string = arguments[0] {
        interpreter.readNaNs &+= 1
        number = Double(nan: interpreter.readNaNs & 0xFFFF_FFFF, signaling: false)
      }
      return classObject.number(.float(number))
    },
    methods: [
      FunctionDefinition("is_integer", "(self, /)", "Whether the number is whole.") {
        (arguments, interpreter) throws(PythonError) in
        let number = try interpreter.double(arguments[0])
        return .bool(number.isFinite && number == number.rounded())
      },
      FunctionDefinition("conjugate", "(self, /)", "The number itself.") {
        (arguments, _) throws(PythonError) in arguments[0].plainNumber
      },
      FunctionDefinition(
        "as_integer_ratio", "(self, /)", "Two integers whose quotient is exactly the number."
      ) { (arguments, interpreter) throws(PythonError) in
        let number = try interpreter.double(arguments[0])
        _ = try NumberConversion.integer(number)
        let (numerator, denominator) = ExactRatio.parts(number)
        return .tuple([.integer(numerator), .integer(denominator)])
      },
      FunctionDefinition("hex", "(self, /)", "The number in hexadecimal digits.") {
        (arguments, interpreter) throws(PythonError) in
        .string(hexadecimal(try interpreter.double(arguments[0])))
      },
    ] + NumberMethods.float,
    classMethods: [
      FunctionDefinition("fromhex", "(cls, string, /)", "The float of hexadecimal digits.") {
        (arguments, interpreter) throws(PythonError) in
        let text = try interpreter.text(arguments[1]).trimmingCharacters(in: .whitespaces)
        let special = text.lowercased()
        if ["inf", "-inf", "nan", "infinity", "-infinity"].contains(special) {
          return .float(Double(special) ?? .nan)
        }
        let sign = text.hasPrefix("-") ? -1.0 : 1.0
        var digits = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        if !digits.lowercased().hasPrefix("0x") { digits = "0x" + digits }
        if !digits.lowercased().contains("p") { digits += "p0" }
        guard let number = Double(digits), !digits.hasPrefix("0x+"), !digits.hasPrefix("0x-") else {
          throw PythonError(.valueError, "invalid hexadecimal floating-point string")
        }
        guard number.isFinite else {
          throw PythonError(
            .overflowError, "hexadecimal value too large to represent as a float")
        }
        return .float(sign * number)
      }
    ],
    properties: [
      PropertyDefinition("real", "The number itself.") { (value, _) throws(PythonError) in
        value.plainNumber
      },
      PropertyDefinition("imag", "0.0.") { (_, _) throws(PythonError) in .float(0) },
    ])

  private static func isLittle(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    switch try interpreter.text(value) {
    case "big": return false
    case "little": return true
    default: throw PythonError(.valueError, "byteorder must be either 'little' or 'big'")
    }
  }

  private static func integer(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> BigInt {
    if let integer = value.bigInteger { return integer }
    throw PythonError(
      .typeError, "this method needs an 'int', not '\(interpreter.type(of: value).typeName)'")
  }

  private static func hexadecimal(_ number: Double) -> String {
    if !number.isFinite { return FloatText.special(number) }
    let sign = number.sign == .minus ? "-" : ""
    if number == 0 { return sign + "0x0.0p+0" }
    let digits = String(number.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: 13 - digits.utf8.count) + digits
    let exponent = number.isNormal ? Int(number.exponentBitPattern) - 1023 : -1022
    return sign + (number.isNormal ? "0x1." : "0x0.") + padded + "p"
      + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
  }
}

/// A finite float as an exact fraction.
enum ExactRatio {
  static func parts(_ number: Double) -> (numerator: BigInt, denominator: BigInt) {
    if number == 0 { return (0, 1) }
    var significand = BigInt(number.significandBitPattern)
    if number.isNormal { significand += BigInt(1) << 52 }
    let exponent = (number.isNormal ? Int(number.exponentBitPattern) : 1) - 1075
    if number < 0 { significand = -significand }
    if exponent >= 0 { return (significand << exponent, 1) }
    let shared = min(significand.magnitude.trailingZeroBitCount, -exponent)
    return (significand / (BigInt(1) << shared), BigInt(1) << (-exponent - shared))
  }
}
