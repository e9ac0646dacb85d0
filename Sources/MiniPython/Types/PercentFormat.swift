/// Python's `"…%s…" % values`.
struct PercentFormat {
  private let scalars: [Unicode.Scalar]
  private let values: Value
  private let interpreter: Interpreter
  private var index = 0
  private var next = 0
  private var usesKeys = false

  static func text(
    _ format: String, _ values: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    var formatter = PercentFormat(
      scalars: Array(format.unicodeScalars), values: values, interpreter: interpreter)
    return try formatter.run()
  }

  private init(scalars: [Unicode.Scalar], values: Value, interpreter: Interpreter) {
    self.scalars = scalars
    self.values = values
    self.interpreter = interpreter
  }

  private struct Conversion {
    var flags: Set<Unicode.Scalar> = []
    var width = 0
    var precision: Int?
    var argument: Value?
  }

  private mutating func run() throws(PythonError) -> String {
    var result = ""
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "%" {
        result += try conversion()
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    if !usesKeys {
      switch values {
      case .tuple(let tuple):
        if next < tuple.elements.count { throw Self.unusedArguments }
      case .dict: break
      case .list: if next == 0 { break }
      default:
        if next == 0, !(values.heapObject is InstanceObject) { throw Self.unusedArguments }
      }
    }
    return result
  }

  private static let unusedArguments = PythonError(
    .typeError, "not all arguments converted during string formatting")
  private static let incomplete = PythonError(.valueError, "incomplete format")

  private mutating func argument() throws(PythonError) -> Value {
    next += 1
    if case .tuple(let tuple) = values {
      guard next <= tuple.elements.count else {
        throw PythonError(.typeError, "not enough arguments for format string")
      }
      return tuple.elements[next - 1]
    }
    guard next == 1 else {
      throw PythonError(.typeError, "not enough arguments for format string")
    }
    return values
  }

  private mutating func number() throws(PythonError) -> Int? {
    if index < scalars.count, scalars[index] == "*" {
      index += 1
      guard case .int(let value) = try argument() else {
        throw PythonError(.typeError, "* wants int")
      }
      return value
    }
    var result: Int?
    while index < scalars.count, let digit = scalars[index].asciiDigit {
      result = min((result ?? 0) * 10 + digit, FormatSpecification.longest)
      index += 1
    }
    return result
  }

  private mutating func conversion() throws(PythonError) -> String {
    var conversion = Conversion()
    if index < scalars.count, scalars[index] == "(" {
      guard let close = scalars[index...].firstIndex(of: ")") else {
        throw PythonError(.valueError, "incomplete format key")
      }
      var key = ""
      key.unicodeScalars.append(contentsOf: scalars[(index + 1)..<close])
      index = close + 1
      guard case .dict(let dict) = values else {
        throw PythonError(.typeError, "format requires a mapping")
      }
      usesKeys = true
      conversion.argument = try interpreter.item(.string(key), of: .dict(dict))
    }
    while index < scalars.count, "-+ #0".unicodeScalars.contains(scalars[index]) {
      conversion.flags.insert(scalars[index])
      index += 1
    }
    conversion.width = try number() ?? 0
    if conversion.width < 0 {
      conversion.flags.insert("-")
      conversion.width = -conversion.width
    }
    if index < scalars.count, scalars[index] == "." {
      index += 1
      conversion.precision = max(0, try number() ?? 0)
    }
    while index < scalars.count, "hlL".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard index < scalars.count else { throw Self.incomplete }
    let letter = scalars[index]
    index += 1
    if letter == "%" { return "%" }
    guard "sradiuoxXeEfFgGc".unicodeScalars.contains(letter) else {
      let code = String(letter.value, radix: 16)
      throw PythonError(
        .valueError, "unsupported format character '\(letter)' (0x\(code)) at index \(index - 1)")
    }
    let value: Value
    if let named = conversion.argument { value = named } else { value = try argument() }
    return try text(value, letter, conversion)
  }

  private func text(
    _ value: Value, _ letter: Unicode.Scalar, _ conversion: Conversion
  ) throws(PythonError) -> String {
    switch letter {
    case "s": return cut(try interpreter.display(of: value), conversion)
    case "r": return cut(try interpreter.representation(of: value), conversion)
    case "a":
      let text = try interpreter.representation(of: value)
      return cut(StringText.escapingNonASCII(text), conversion)
    case "c": return cut(try character(value), conversion)
    case "d", "i", "u", "o", "x", "X": return try integer(value, letter, conversion)
    default: return try float(value, letter, conversion)
    }
  }

  private func cut(_ text: String, _ conversion: Conversion) -> String {
    var text = text
    if let precision = conversion.precision {
      let string = StringObject(text)
      text = string.slice(0, min(precision, string.count))
    }
    let padding = String(repeating: " ", count: max(0, conversion.width - text.scalarCount))
    return conversion.flags.contains("-") ? text + padding : padding + text
  }

  private func character(_ value: Value) throws(PythonError) -> String {
    switch value {
    case .string(let string) where string.count == 1: return string.text
    case .int(let code):
      guard code >= 0, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else {
        throw PythonError(.overflowError, "%c arg not in range(0x110000)")
      }
      return String(scalar)
    default: throw PythonError(.typeError, "%c requires int or char")
    }
  }

  private func integer(
    _ value: Value, _ letter: Unicode.Scalar, _ conversion: Conversion
  ) throws(PythonError) -> String {
    var operand = value
    if letter == "d" || letter == "i" || letter == "u" {
      if case .float(let number) = value {
        operand = try NumberConversion.integer(number)
      } else if operand.bigInteger == nil {
        guard let object = value.heapObject, !(object is StringObject),
          let converted = try NumberConversion.integerIfPossible(object, interpreter)
        else {
          throw PythonError(
            .typeError,
            "%\(letter) format: a real number is required, not \(interpreter.type(of: value).name)")
        }
        operand = converted
      }
    } else if operand.bigInteger == nil {
      throw PythonError(
        .typeError,
        "%\(letter) format: an integer is required, not \(interpreter.type(of: value).name)")
    }
    guard let big = operand.bigInteger else { return "" }
    let number = IntegerOperand.big(big)
    let (radix, prefix) =
      switch letter {
      case "o": (8, "0o")
      case "x": (16, "0x")
      case "X": (16, "0X")
      default: (10, "")
      }
    var digits = try number.digits(radix: radix, uppercase: letter == "X")
    if let precision = conversion.precision, digits.utf8.count < precision {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    return signed(
      digits, isNegative: number.isNegative,
      prefix: conversion.flags.contains("#") ? prefix : "", conversion)
  }

  private func float(
    _ value: Value, _ letter: Unicode.Scalar, _ conversion: Conversion
  ) throws(PythonError) -> String {
    let number = try interpreter.double(value)
    var specification = try FormatSpecification("", for: "float")
    specification.type = letter
    specification.precision = conversion.precision
    specification.isAlternate = conversion.flags.contains("#")
    let text = try specification.text(number.isNaN ? number : number.magnitude)
    return signed(
      text, isNegative: number.sign == .minus && !number.isNaN, prefix: "", conversion,
      isFinite: number.isFinite)
  }

  private func signed(
    _ digits: String, isNegative: Bool, prefix: String, _ conversion: Conversion,
    isFinite: Bool = true
  ) -> String {
    let flags = conversion.flags
    let sign = isNegative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
    let missing = max(
      0, conversion.width - sign.utf8.count - prefix.utf8.count - digits.utf8.count)
    if flags.contains("-") {
      return sign + prefix + digits + String(repeating: " ", count: missing)
    }
    if flags.contains("0"), isFinite {
      return sign + prefix + String(repeating: "0", count: missing) + digits
    }
    return String(repeating: " ", count: missing) + sign + prefix + digits
  }
}
