import MiniPython
import Tensors

/// The classes of single numbers, which also name dtypes: `np.float64`, `np.int64`, …
enum NumPyScalarClasses {
  static let all: [ClassDefinition] =
    [
      abstract("generic", base: nil), abstract("number", base: "numpy.generic"),
      abstract("integer", base: "numpy.number"),
      abstract("signedinteger", base: "numpy.integer"),
      abstract("unsignedinteger", base: "numpy.integer"),
      abstract("inexact", base: "numpy.number"), abstract("floating", base: "numpy.inexact"),
      scalar(.bool, base: "numpy.generic"), scalar(.uint8, base: "numpy.unsignedinteger"),
      scalar(.uint16, base: "numpy.unsignedinteger"),
      scalar(.uint32, base: "numpy.unsignedinteger"), scalar(.int8, base: "numpy.signedinteger"),
      scalar(.int16, base: "numpy.signedinteger"), scalar(.int32, base: "numpy.signedinteger"),
      scalar(.int64, base: "numpy.signedinteger"), scalar(.float16, base: "numpy.floating"),
      // NumPy has no bfloat16: a tensor's numbers come out as ml_dtypes' own class.
      scalar(.bfloat16, base: "numpy.generic"), scalar(.float32, base: "numpy.floating"),
      scalar(.float64, base: "float"), text, object,
    ]

  private static func abstract(_ name: String, base: String?) -> ClassDefinition {
    ClassDefinition(name, base: base, "A kind of number.")
  }

  private static let text = ClassDefinition(
    "str_", base: "str", "The dtype of texts.", signature: "(value='')",
    make: { _, arguments, interpreter throws(PythonError) in
      let text = StringObject(try interpreter.display(of: arguments[0]))
      text.isFromArray = true
      return .string(text)
    })

  private static let object = ClassDefinition(
    "object_", "The dtype of any Python values.", signature: "(value=None)",
    make: { _, arguments, _ throws(PythonError) in arguments[0] })

  private static func scalar(_ dtype: DType, base: String) -> ClassDefinition {
    ClassDefinition(
      dtype.name, base: base, "A number of dtype \(dtype.name).", signature: "(value=0)",
      make: { _, arguments, interpreter throws(PythonError) in
        if case .int(let number) = arguments[0] {
          try raising { () throws(TensorError) in
            try Operand.scalar(.int(number)).checkRange(dtype)
          }
        }
        do throws(PythonError) {
          let array = try NumPyArray(arguments[0], interpreter).numbers(as: dtype, interpreter)
          return .numpy(array)
        } catch {
          guard case .string = arguments[0] else { throw error }
          var plain = error
          plain.message = error.message.replacing("np.str_(", with: "").replacing("')", with: "'")
          throw plain
        }
      }, methods: methods, properties: properties)
  }

  private static func own(_ value: Value) throws(PythonError) -> NumPyScalar {
    guard case .object(let scalar as NumPyScalar) = value else {
      throw PythonError(.typeError, "this needs a NumPy number")
    }
    return scalar
  }

  private static let methods: [FunctionDefinition] =
    NumPyCatalog.methods.filter { !["sort", "item", "tolist"].contains($0.name) } + [
      numpyFunction("item", "(self)", "The Python number.") { call throws(PythonError) in
        try own(call[0]).pythonValue
      },
      numpyFunction("tolist", "(self)", "The Python number.") { call throws(PythonError) in
        try own(call[0]).pythonValue
      },
      numpyFunction("astype", "(self, dtype, copy=True)", "The number as another dtype.") {
        call throws(PythonError) in
        let array = try own(call[0]).array
        guard case .number(let dtype)? = try call.kind(1) else {
          return .string(try call.interpreter.display(of: call[0]))
        }
        return .numpy(try raising { () throws(TensorError) in try array.cast(to: dtype) })
      },
      numpyFunction("copy", "(self)", "The number itself.") { call throws(PythonError) in call[0] },
      numpyFunction("is_integer", "(self)", "Whether there is no fraction.") {
        call throws(PythonError) in
        let number = try own(call[0]).number.doubleValue
        return .bool(number == number.rounded())
      },
      numpyFunction("__array__", "(self, dtype=None, copy=None)", "The number as an array.") {
        call throws(PythonError) in .array(try own(call[0]).array)
      },
      numpyFunction("__int__", "(self)", "The whole part.") { call throws(PythonError) in
        let scalar = try own(call[0])
        return try call.interpreter.call(
          .object(call.interpreter.types.int), Arguments(scalar.pythonValue))
      },
      numpyFunction("__float__", "(self)", "The Python float.") { call throws(PythonError) in
        .float(try own(call[0]).number.doubleValue)
      },
      numpyFunction("__index__", "(self)", "The number as an index.") { call throws(PythonError) in
        let scalar = try own(call[0])
        guard scalar.dtype.isInteger else {
          throw PythonError(
            .typeError,
            "'numpy.\(scalar.dtype.name)' object cannot be interpreted as an integer")
        }
        return .int(scalar.number.intValue)
      },
      numpyFunction("__abs__", "(self)", "Without sign.") { call throws(PythonError) in
        let array = try own(call[0]).array
        return .numpy(try raising { () throws(TensorError) in try array.unary(.absolute, .numpy) })
      },
      numpyFunction("__round__", "(self, ndigits=None)", "Rounded.") { call throws(PythonError) in
        let scalar = try own(call[0])
        if !call.isGiven(1) {
          return .int(Scalar.double(scalar.number.doubleValue.rounded(.toNearestOrEven)).intValue)
        }
        let (array, digits) = (scalar.array, try call.int(1))
        if scalar.dtype.isInteger { return call[0] }
        return .numpy(
          try raising { () throws(TensorError) in try array.rounded(decimals: digits, .numpy) })
      },
      numpyFunction("__divmod__", "(self, other)", "The quotient and the remainder.") {
        call throws(PythonError) in
        .tuple([
          try call.interpreter.binary(.floorDivide, call[0], call[1]),
          try call.interpreter.binary(.modulo, call[0], call[1]),
        ])
      },
    ]

  private static let properties: [PropertyDefinition] = [
    PropertyDefinition(
      "dtype",
      get: { value, _ throws(PythonError) in
        .object(DTypeObject(.number(try own(value).dtype)))
      }),
    PropertyDefinition("shape", get: { _, _ throws(PythonError) in .tuple([]) }),
    PropertyDefinition("ndim", get: { _, _ throws(PythonError) in .int(0) }),
    PropertyDefinition("size", get: { _, _ throws(PythonError) in .int(1) }),
    PropertyDefinition(
      "itemsize",
      get: { value, _ throws(PythonError) in
        .int(try own(value).dtype.byteCount)
      }),
    PropertyDefinition(
      "nbytes",
      get: { value, _ throws(PythonError) in
        .int(try own(value).dtype.byteCount)
      }),
    PropertyDefinition("real", get: { value, _ throws(PythonError) in value }),
    PropertyDefinition("T", get: { value, _ throws(PythonError) in value }),
  ]
}
