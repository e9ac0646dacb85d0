import BigInt

extension BuiltinFunctions {
  static let numbers: [FunctionDefinition] = [
    FunctionDefinition("abs", "(x, /)", "The number without its sign.", example: "abs(-3)") {
      (arguments, interpreter) throws(PythonError) in
      switch arguments[0] {
      case .int(let number):
        return number == .min ? .integer(-BigInt(number)) : .int(Swift.abs(number))
      case .float(let number): return .float(number.magnitude)
      case .bool(let flag): return .int(flag ? 1 : 0)
      case .object(let big as BigIntObject): return .integer(BigInt(big.number.magnitude))
      case .object(let complex as ComplexObject):
        let length = complex.number.magnitude
        if length.isInfinite, complex.number.isFinite {
          throw PythonError(.overflowError, "absolute value too large")
        }
        return .float(length)
      default:
        if let object = arguments[0].heapObject,
          let answer = try interpreter.callSpecial("__abs__", of: object)
        {
          return answer
        }
        throw PythonError(
          .typeError, "bad operand type for abs(): '\(interpreter.type(of: arguments[0]).typeName)'"
        )
      }
    },
    FunctionDefinition(
      "round", "(number, ndigits=None)", "The nearest number of so many digits, half to even.",
      example: "round(2.675, 2)"
    ) { (arguments, interpreter) throws(PythonError) in
      try rounded(arguments[0], arguments[1], interpreter)
    },
    FunctionDefinition("divmod", "(x, y, /)", "Quotient and remainder.", example: "divmod(7, 3)") {
      (arguments, interpreter) throws(PythonError) in
      try divmod(arguments[0], arguments[1], interpreter)
    },
    FunctionDefinition(
      "pow", "(base, exp, mod=None)", "A power, of integers also by a modulus.",
      example: "pow(2, 10)"
    ) { (arguments, interpreter) throws(PythonError) in
      if arguments[2].isNone {
        return try interpreter.binary(.power, arguments[0], arguments[1])
      }
      guard let base = arguments[0].bigInteger, let exponent = arguments[1].bigInteger,
        let modulus = arguments[2].bigInteger
      else {
        throw PythonError(
          .typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      }
      return try IntegerArithmetic.power(base, exponent, modulus: modulus)
    },
    FunctionDefinition(
      "sum", "(iterable, /, start=0)", "The sum of the elements.", example: "sum([1, 2, 3])"
    ) { (arguments, interpreter) throws(PythonError) in
      try sum(arguments[0], arguments[1], interpreter)
    },
    extremum("min", "The smallest element or argument.", .less),
    extremum("max", "The largest element or argument.", .greater),
    radix("hex", "An integer in hexadecimal digits.", 16, "0x"),
    radix("oct", "An integer in octal digits.", 8, "0o"),
    radix("bin", "An integer in binary digits.", 2, "0b"),
    FunctionDefinition("chr", "(i, /)", "The character of a code point.", example: "chr(97)") {
      (arguments, interpreter) throws(PythonError) in
      let code = try interpreter.int(arguments[0])
      guard code >= 0, code < 0x110000 else {
        throw PythonError(.valueError, "chr() arg not in range(0x110000)")
      }
      guard let scalar = Unicode.Scalar(UInt32(code)) else {
        throw PythonError(.valueError, "lectern does not have lone surrogates")
      }
      return .string(interpreter.characters.string(of: scalar))
    },
    FunctionDefinition("ord", "(c, /)", "The code point of a character.", example: "ord('a')") {
      (arguments, interpreter) throws(PythonError) in
      switch arguments[0] {
      case .string(let string):
        guard string.count == 1 else {
          throw PythonError(
            .typeError,
            "ord() expected a character, but string of length \(string.count) found")
        }
        return .int(Int(string.scalar(at: 0).value))
      case .object(let bytes as BytesObject) where bytes.bytes.count == 1:
        return .int(Int(bytes.bytes[0]))
      default:
        throw PythonError(
          .typeError,
          "ord() expected string of length 1, but \(interpreter.type(of: arguments[0]).name) found")
      }
    },
  ]

  private static func rounded(
    _ number: Value, _ digits: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch number {
    case .float(let value):
      if digits.isNone { return try NumberConversion.rounded(value) }
      let result = NumberConversion.rounded(value, digits: try interpreter.int(digits))
      if result.isInfinite, value.isFinite {
        throw PythonError(.overflowError, "rounded value too large to represent")
      }
      return .float(result)
    case .int, .bool, .object(is BigIntObject):
      guard let integer = number.bigInteger else { return number }
      if digits.isNone { return .integer(integer) }
      return NumberConversion.rounded(integer, digits: try interpreter.int(digits))
    default:
      if let object = number.heapObject,
        interpreter.specialMethod("__round__", of: object) != nil
      {
        let answer =
          digits.isNone
          ? try interpreter.callSpecial("__round__", of: object)
          : try interpreter.callSpecial("__round__", of: object, digits)
        if let answer { return answer }
      }
      throw PythonError(
        .typeError, "type \(interpreter.type(of: number).name) doesn't define __round__ method")
    }
  }

  private static func divmod(
    _ left: Value, _ right: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .object(let object) = left, !(object is BigIntObject),
      let answer = try interpreter.callSpecial("__divmod__", of: object, right)
    {
      return answer
    }
    if left.bigInteger == nil || right.bigInteger == nil {
      if case .float = left, right.bigInteger != nil {
        return try floatDivmod(left, right, interpreter)
      }
      if case .float = right, left.bigInteger != nil {
        return try floatDivmod(left, right, interpreter)
      }
      if case .float = left, case .float = right {
        return try floatDivmod(left, right, interpreter)
      }
      if left.heapObject is StringObject || left.heapObject == nil && right.heapObject == nil {
        throw PythonError(
          .typeError,
          "unsupported operand type(s) for divmod(): '\(interpreter.type(of: left).typeName)' and "
            + "'\(interpreter.type(of: right).typeName)'")
      }
    } else if let divisor = right.bigInteger, divisor == 0 {
      throw PythonError(.zeroDivisionError, "integer division or modulo by zero")
    }
    return .tuple([
      try interpreter.binary(.floorDivide, left, right),
      try interpreter.binary(.modulo, left, right),
    ])
  }

  private static func floatDivmod(
    _ left: Value, _ right: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let divisor = try interpreter.double(right)
    if divisor == 0 { throw PythonError(.zeroDivisionError, "float divmod()") }
    let (quotient, remainder) = FloatArithmetic.floorDivision(
      try interpreter.double(left), divisor)
    return .tuple([.float(quotient), .float(remainder)])
  }

  private static func sum(
    _ iterable: Value, _ start: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .string = start {
      throw PythonError(
        .typeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    var total = start
    let iterator = try interpreter.iterator(over: iterable)
    while let element = try iterator.next(interpreter) {
      try interpreter.countElement()
      switch (total, element) {
      case (.float(let left), .float(let right)): total = .float(left + right)
      default: total = try interpreter.binary(.add, total, element)
      }
    }
    return total
  }

  private static func radix(
    _ name: String, _ summary: String, _ radix: Int, _ prefix: String
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(number, /)", summary, example: "\(name)(255)") {
      (arguments, interpreter) throws(PythonError) in
      let number: BigInt
      if let integer = arguments[0].bigInteger {
        number = integer
      } else {
        number = BigInt(try interpreter.int(arguments[0]))
      }
      let sign = number.sign == .minus ? "-" : ""
      return .string(sign + prefix + String(number.magnitude, radix: radix))
    }
  }

  private static func extremum(
    _ name: String, _ summary: String, _ comparison: Comparison
  ) -> FunctionDefinition {
    FunctionDefinition(name, "...", summary, example: "\(name)([3, 1, 2])") {
      (arguments, interpreter) throws(PythonError) in
      for keyword in arguments.keywords {
        let text = interpreter.names.text(of: keyword.name)
        guard text == "key" || text == "default" else {
          throw PythonError(
            .typeError, "'\(text)' is an invalid keyword argument for \(name)()")
        }
      }
      let key = arguments.keyword("key", interpreter) ?? .none
      let fallback = arguments.keyword("default", interpreter)
      if arguments.count == 0 {
        throw PythonError(.typeError, "\(name) expected at least 1 argument, got 0")
      }
      if arguments.count > 1, fallback != nil {
        throw PythonError(
          .typeError,
          "Cannot specify a default for \(name)() with multiple positional arguments")
      }
      let iterator =
        arguments.count == 1
        ? try interpreter.iterator(over: arguments[0])
        : ListIterator(ListObject(arguments.positional))
      guard var best = try iterator.next(interpreter) else {
        if let fallback { return fallback }
        throw PythonError(.valueError, "\(name)() arg is an empty sequence")
      }
      var bestKey = key.isNone ? best : try interpreter.call(key, Arguments(best))
      while let element = try iterator.next(interpreter) {
        try interpreter.countElement()
        let elementKey = key.isNone ? element : try interpreter.call(key, Arguments(element))
        if try interpreter.isTrue(interpreter.compare(comparison, elementKey, bestKey)) {
          (best, bestKey) = (element, elementKey)
        }
      }
      return best
    }
  }
}
