import MiniPython
import Tensors

extension ClassDefinition {
  /// `numpy.ndarray`.
  static let ndarray = ClassDefinition(
    "ndarray", "Numbers of one kind with a shape.",
    make: { _, _, _ throws(PythonError) in
      throw PythonError(
        .typeError, "cannot create 'numpy.ndarray' instances here",
        advice: "make arrays with np.array([...]) or np.zeros(shape)")
    },
    methods: NumPyCatalog.methods + ArrayBytes.methods + own,
    properties: [
      property("shape", "The lengths of the axes.", set: reshape) { array in
        .tuple(array.array.shape.map { .int($0) })
      },
      property("ndim", "How many axes there are.") { .int($0.array.rank) },
      property("size", "How many elements there are.") { .int($0.array.count) },
      property("dtype", "What the elements are.") { .object(DTypeObject($0.kind)) },
      property("T", "The array with its axes reversed.") {
        .object($0.with($0.array.reversedAxes))
      },
      property("itemsize", "Bytes that one element takes.") { .int($0.kind.itemSize) },
      property("nbytes", "Bytes that all elements take.") {
        .int($0.kind.itemSize * $0.array.count)
      },
      property("flat", "The elements one after the other.") { array in
        .object(ArrayObject.flat(array))
      },
      property("base", "The array that this one is a view of.") { array in
        array.base.map { .object($0) } ?? .none
      },
      PropertyDefinition(
        "flags", "How the elements lie in memory.",
        get: { value, interpreter throws(PythonError) in
          guard case .object(let array as ArrayObject) = value else { return .none }
          let (plain, turned) = (array.array.isContiguous, array.array.reversedAxes.isContiguous)
          return try interpreter.call(
            try interpreter.resolve("_numpy_limits.flagsobj"),
            Arguments([
              .bool(plain), .bool(turned), .bool(array.base == nil), .bool(!array.isReadOnly),
              .object(
                ClosureFunction("setflags") { (arguments, interpreter) throws(PythonError) in
                  array.isReadOnly = try !interpreter.isTrue(arguments[0])
                  return .none
                }),
            ]))
        }),
      PropertyDefinition(
        "real", "The real parts.",
        get: { value, _ throws(PythonError) in
          guard case .object(let array as ArrayObject) = value else { return value }
          return try ComplexArrays.part(array, isReal: true)
        }),
      PropertyDefinition(
        "imag", "The imaginary parts.",
        get: { value, _ throws(PythonError) in
          guard case .object(let array as ArrayObject) = value else { return .int(0) }
          return try ComplexArrays.part(array, isReal: false)
        }),
      property("strides", "Bytes from one index to the next along each axis.") { array in
        .tuple(array.array.strides.map { .int($0 * array.kind.itemSize) })
      },
    ],
    constants: { _ in [("_is_generic", .bool(true))] })

  private static func property(
    _ name: String, _ summary: String, set setter: PropertyDefinition.Setter? = nil,
    _ get: @escaping @Sendable (ArrayObject) -> Value
  ) -> PropertyDefinition {
    PropertyDefinition(
      name, summary,
      get: { value, _ throws(PythonError) in
        guard case .object(let array as ArrayObject) = value else {
          throw PythonError(.typeError, "this needs a NumPy array")
        }
        return get(array)
      }, set: setter)
  }

  private static let reshape: PropertyDefinition.Setter = {
    value, shape, interpreter throws(PythonError) in
    guard case .object(let array as ArrayObject) = value else { return }
    let lengths = try interpreter.ints(shape)
    array.array = try raising { () throws(TensorError) in
      try array.array.reshaped(try Shape(lengths), .numpy)
    }
  }

  private static let own: [FunctionDefinition] = [
    ArrayRoutine("conj", "", "The complex conjugates.") { call throws(PythonError) in call[0] },
    ArrayRoutine("conjugate", "", "The complex conjugates.") { call throws(PythonError) in call[0]
    },
    ArrayRoutine("tolist", "", "The elements as nested Python lists.") { call throws(PythonError) in
      let array = try call.array(0)
      guard let pool = array.pool else { return array.array.nestedList() }
      return nested(array.array.shape.map { $0 }[...], array.object().values()[...], pool)
    },
    ArrayRoutine("item", "*args", "One element as a Python number.") { call throws(PythonError) in
      let array = try call.array(0)
      let keys = try NumPyShaping.lengths(call[1], call.interpreter)
      if keys.isEmpty {
        guard array.array.count == 1, let only = array.values.first else {
          throw PythonError(
            .valueError, "can only convert an array of size 1 to a Python scalar")
        }
        return only
      }
      let source = keys.count == 1 ? try NumPyShaping.flat(array) : array
      let part = try raising { () throws(TensorError) in
        try source.array.get(keys.map { .index($0) }, .numpy)
      }
      return source.object().with(part).values().first ?? .none
    },
    ArrayRoutine(
      "astype", "dtype, order='K', casting='unsafe', subok=True, copy=True",
      "The elements as another kind."
    ) {
      call throws(PythonError) in
      let array = try call.array(0)
      guard let kind = try call.kind(1) else { return .object(array.object()) }
      let cast = try array.cast(to: kind, call.interpreter)
      guard cast.array.sharesStorage(with: array.array) else { return .object(cast.object()) }
      return .object(
        cast.object().with(try raising { () throws(TensorError) in try cast.array.copy() }))
    },
    ArrayRoutine("copy", "order='C'", "The same elements in memory of their own.") {
      call throws(PythonError) in
      let array = try call.array(0)
      return .object(
        array.object().with(try raising { () throws(TensorError) in try array.array.copy() }))
    },
    ArrayRoutine("view", "dtype=None", "Another array on the same memory.") {
      call throws(PythonError) in
      let array = try call.array(0)
      return .object(array.object().with(array.array))
    },
    ArrayRoutine("fill", "value", "Writes one value to all elements.") { call throws(PythonError) in
      guard case .object(let object as ArrayObject) = call[0] else { return .none }
      try object.checkWritable()
      if let pool = object.pool {
        object.array.fill(.int(pool.add(call[1])))
      } else {
        object.array.fill(try call.interpreter.scalarValue(call[1]))
      }
      return .none
    },
    ArrayRoutine("resize", "*new_shape, refcheck=True", "Changes the shape in place.") {
      call throws(PythonError) in
      throw PythonError(
        .notImplementedError, "lectern does not have ndarray.resize",
        advice: "use np.resize(a, shape) or a.reshape(shape)")
    },
    ArrayRoutine("__array__", "dtype=None, copy=None", "The array itself.") {
      call throws(PythonError) in
      call[0]
    },
    ArrayRoutine("__int__", "", "The only element as an int.") { call throws(PythonError) in
      let number = try only(call)
      guard number.isFinite else {
        throw PythonError(.valueError, "cannot convert float NaN to integer")
      }
      return .int(Scalar.double(number).intValue)
    },
    ArrayRoutine("__float__", "", "The only element as a float.") { call throws(PythonError) in
      .float(try only(call))
    },
    ArrayRoutine("__index__", "", "The only element as an index.") { call throws(PythonError) in
      let array = try call.array(0)
      guard array.isNumeric, array.array.rank == 0, array.array.dtype.isInteger else {
        throw PythonError(
          .typeError, "only integer scalar arrays can be converted to a scalar index")
      }
      return array.values.first ?? .none
    },
    ArrayRoutine("__abs__", "", "Without signs.") { call throws(PythonError) in
      let array = try call.numbers(0)
      return .numpy(try raising { () throws(TensorError) in try array.unary(.absolute, .numpy) })
    },
    ArrayRoutine("__round__", "ndigits=None", "Rounded.") { call throws(PythonError) in
      let (array, digits) = (try call.numbers(0), try call.int(1, or: 0))
      return .numpy(
        try raising { () throws(TensorError) in try array.rounded(decimals: digits, .numpy) })
    },
    ArrayRoutine("__divmod__", "other", "The quotients and the remainders.") {
      call throws(PythonError) in
      .tuple([
        try call.interpreter.binary(.floorDivide, call[0], call[1]),
        try call.interpreter.binary(.modulo, call[0], call[1]),
      ])
    },
    ArrayRoutine("__copy__", "", "A copy.") { call throws(PythonError) in
      let array = try call.array(0)
      return .object(
        array.object().with(try raising { () throws(TensorError) in try array.array.copy() }))
    },
    ArrayRoutine("__deepcopy__", "memo=None", "A copy.") { call throws(PythonError) in
      let array = try call.array(0)
      return .object(
        array.object().with(try raising { () throws(TensorError) in try array.array.copy() }))
    },
  ].map(\.method)

  private static func only(_ call: Call) throws(PythonError) -> Double {
    let array = try call.array(0)
    guard array.array.count == 1, array.array.rank == 0 else {
      throw PythonError(
        .typeError, "only 0-dimensional arrays can be converted to Python scalars",
        advice: "take one element: a[0] or a.item()")
    }
    return try array.numbers(as: .float64, call.interpreter).doublesRaising()[0]
  }

  private static func nested(
    _ shape: ArraySlice<Int>, _ values: ArraySlice<Value>, _ pool: ValuePool
  ) -> Value {
    guard let length = shape.first else { return values.first ?? .none }
    let width = length == 0 ? 0 : values.count / length
    return .list(
      (0..<length).map { row in
        let start = values.startIndex + row * width
        return nested(shape.dropFirst(), values[start..<start + width], pool)
      })
  }
}

extension ArrayObject {
  /// The elements one after the other, as `a.flat`.
  static func flat(_ array: ArrayObject) -> ArrayObject {
    (try? array.array.reshaped([-1], .numpy)).map(array.with) ?? array
  }
}

extension Interpreter {
  /// A number as Tensors understands it.
  func scalarValue(_ value: Value) throws(PythonError) -> Scalar {
    if let scalar = value.scalar { return scalar }
    if case .object(let scalar as NumPyScalar) = value { return scalar.number }
    return .double(try double(value))
  }
}
