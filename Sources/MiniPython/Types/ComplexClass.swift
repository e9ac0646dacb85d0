extension BuiltinClasses {
  static let complex = ClassDefinition(
    "complex", "A number with a real and an imaginary part.", signature: "(real=0, imag=None)",
    example: "complex(3, 4)",
    make: { (_, arguments, interpreter) throws(PythonError) in
      let (real, imaginary) = (arguments[0], arguments[1])
      if case .string(let string) = real {
        guard imaginary.isNone else {
          throw PythonError(.typeError, "complex() can't take second arg if first is a string")
        }
        guard let number = ComplexNumber.parse(string.text) else {
          throw PythonError(.valueError, "complex() arg is a malformed string")
        }
        return .complex(number)
      }
      if case .string = imaginary {
        throw PythonError(.typeError, "complex() second arg can't be a string")
      }
      let first = try part(real, "first argument must be a string or a number", interpreter)
      if imaginary.isNone { return .complex(first) }
      let second = try part(imaginary, "second argument must be a number", interpreter)
      var number = first
      let isReal = !(real.heapObject is ComplexObject)
      number.imaginary = isReal ? second.real : first.imaginary + second.real
      if imaginary.heapObject is ComplexObject { number.real -= second.imaginary }
      return .complex(number)
    },
    methods: [
      FunctionDefinition(
        "conjugate", "(self, /)", "The number with the other sign of its imaginary part."
      ) { (arguments, _) throws(PythonError) in .complex(receiver(arguments[0]).conjugate) }
    ] + NumberMethods.complex,
    properties: [
      PropertyDefinition("real", "The real part.") { (value, _) throws(PythonError) in
        .float(receiver(value).real)
      },
      PropertyDefinition("imag", "The imaginary part.") { (value, _) throws(PythonError) in
        .float(receiver(value).imaginary)
      },
    ])

  private static func receiver(_ value: Value) -> ComplexNumber {
    (value.heapObject as? ComplexObject)?.number ?? ComplexNumber(0)
  }

  private static func part(
    _ value: Value, _ wanted: String, _ interpreter: Interpreter
  ) throws(PythonError) -> ComplexNumber {
    if let number = try value.complexNumber(interpreter) { return number }
    if let object = value.heapObject {
      if let answer = try interpreter.callSpecial("__complex__", of: object),
        let number = answer.heapObject as? ComplexObject
      {
        return number.number
      }
      if let answer = try interpreter.callSpecial("__float__", of: object) {
        return ComplexNumber(try interpreter.double(answer))
      }
      if let answer = try interpreter.callSpecial("__index__", of: object) {
        return ComplexNumber(try interpreter.double(answer))
      }
    }
    throw PythonError(
      .typeError, "complex() \(wanted), not '\(interpreter.type(of: value).typeName)'")
  }
}
