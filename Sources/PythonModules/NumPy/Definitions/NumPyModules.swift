import Foundation
import MiniPython
import Tensors

/// `numpy` and its submodules.
public enum NumPyModules {
  public static let all: [ModuleDefinition] =
    [
      numpy, linalg, random, exceptions, lib, strideTricks,
      ModuleDefinition(
        "_numpy_complex_native", "Complex arrays.", functions: ComplexArrays.functions),
      NumPyComplexSource.module, NumPyComplexSource.fourier,
      ModuleDefinition(
        "_numpy_eigen", "Eigenvalues.", functions: NumPyLinearAlgebra.decompositions),
    ] + NumPyPython.all + [
      NumPyLimitsSource.module, NumPyMoreSource.module, NumPyLinearAlgebraSource.module,
      NumPyTableSource.module,
      NumPyCharacterSource.module, NumPyCharacterSource.characters,
      NumPyCharacterSource.strings, NumPyFurtherSource.module, NumPyFurtherSource.testing,
      NumPyMaskedSource.array, NumPyMaskedSource.module, SeedSource.module,
    ]

  private static let numpy = ModuleDefinition(
    "numpy", "Arrays of numbers and what is computed with them.",
    functions: NumPyCatalog.functions,
    classes: [.ndarray, dtype, ufunc, context] + NumPyScalarClasses.all,
    submodules: [
      "numpy.linalg", "numpy.random", "numpy.exceptions", "numpy.lib", "numpy.char",
      "numpy.strings", "numpy.testing", "numpy.fft", "numpy.ma",
    ],
    aliases: [
      ("bool_", "numpy.bool"), ("int_", "numpy.int64"), ("intp", "numpy.int64"),
      ("long", "numpy.int64"), ("double", "numpy.float64"), ("single", "numpy.float32"),
      ("intc", "numpy.int32"), ("short", "numpy.int16"), ("byte", "numpy.int8"),
      ("ubyte", "numpy.uint8"), ("ushort", "numpy.uint16"), ("uintc", "numpy.uint32"),
      ("half", "numpy.float16"), ("acosh", "numpy.arccosh"), ("asinh", "numpy.arcsinh"),
      ("atanh", "numpy.arctanh"), ("bitwise_invert", "numpy.invert"),
      ("bitwise_left_shift", "numpy.left_shift"), ("bitwise_right_shift", "numpy.right_shift"),
    ] + NumPyPython.names.map { ($0, "_numpy_parts." + $0) }
      + NumPyLimitsSource.names.map { ($0, "_numpy_limits." + $0) }
      + NumPyMoreSource.names.map { ($0, "_numpy_more." + $0) }
      + NumPyTableSource.names.map { ($0, "_numpy_tables." + $0) }
      + NumPyFurtherSource.names.map { ($0, "_numpy_further." + $0) },
    constants: { (interpreter) throws(PythonError) in
      [
        ("complex128", Value.object(interpreter.types.complex)),
        ("cdouble", .object(interpreter.types.complex)),
        ("pi", .float(.pi)), ("e", .float(M_E)), ("inf", .float(.infinity)),
        ("nan", .float(.nan)), ("euler_gamma", .float(0.5772156649015329)), ("newaxis", .none),
        ("__version__", .string("2.4.6")), ("True_", .object(NumPyScalar(.bool(true), .bool))),
        ("False_", .object(NumPyScalar(.bool(false), .bool))),
        ("r_", .object(JoinObject(asColumns: false))), ("c_", .object(JoinObject(asColumns: true))),
      ] + UfuncCatalog.all.map { ($0.name, .object(UfuncObject($0))) }
    })

  private static let dtype = ClassDefinition(
    "dtype", "What the elements of an array are.", signature: "(dtype, align=False, copy=False)",
    make: { _, arguments, interpreter throws(PythonError) in
      let kind = try ElementKind.argument(arguments[0], interpreter)
      return .object(DTypeObject(kind ?? .number(.float64)))
    },
    properties: [
      PropertyDefinition(
        "name", get: { value, _ throws(PythonError) in .string(try kind(value).name) }),
      PropertyDefinition(
        "itemsize", get: { value, _ throws(PythonError) in .int(try kind(value).itemSize) }),
      PropertyDefinition(
        "kind", get: { value, _ throws(PythonError) in .string(try kind(value).letter) }),
      PropertyDefinition(
        "str",
        get: { value, _ throws(PythonError) in
          let kind = try kind(value)
          if case .text = kind { return .string(kind.display) }
          let order = kind.itemSize == 1 ? "|" : "<"
          return .string(order + kind.letter + String(kind.itemSize))
        }),
      PropertyDefinition(
        "type",
        get: { value, interpreter throws(PythonError) in
          let name: String
          switch try kind(value) {
          case .number(let dtype): name = dtype.name
          case .text: name = "str_"
          case .complex: return .object(interpreter.types.complex)
          case .object: name = "object_"
          }
          return .object(try interpreter.nativeClass("numpy." + name))
        }),
    ])

  private static func kind(_ value: Value) throws(PythonError) -> ElementKind {
    guard case .object(let dtype as DTypeObject) = value else {
      throw PythonError(.typeError, "this needs a dtype")
    }
    return dtype.kind
  }

  private static let ufunc = ClassDefinition("ufunc", "A function that works element by element.")

  private static let context = ClassDefinition(
    "printoptions_context", "Settings that hold within a with block.",
    methods: [
      FunctionDefinition("__enter__", "(self)") { arguments, _ throws(PythonError) in
        if case .object(let context as ContextObject) = arguments[0] { context.begin() }
        return arguments[0]
      },
      FunctionDefinition("__exit__", "(self, *args)") { arguments, _ throws(PythonError) in
        if case .object(let context as ContextObject) = arguments[0] { context.end() }
        return .bool(false)
      },
    ])

  private static let linalg = ModuleDefinition(
    "numpy.linalg", "Linear algebra.",
    functions: NumPyLinearAlgebra.linalg,
    classes: [
      ClassDefinition("LinAlgError", base: "ValueError", "A matrix that does not allow it.")
    ],
    aliases: NumPyPython.linalgNames.map { ($0, "_numpy_linalg." + $0) }
      + NumPyLinearAlgebraSource.names.map { ($0, "_numpy_linalg_more." + $0) })

  private static let lib = ModuleDefinition(
    "numpy.lib", "Parts of NumPy for special uses.", submodules: ["numpy.lib.stride_tricks"])

  private static let strideTricks = ModuleDefinition(
    "numpy.lib.stride_tricks", "Views that look at the same elements several times.",
    functions: [
      numpyFunction(
        "sliding_window_view", "(x, window_shape, axis=None)",
        "All windows of a length, not copied."
      ) { call throws(PythonError) in
        let (array, lengths) = (try call.array(0), try call.interpreter.ints(call[1]))
        let axes = try call.axes(2) ?? Array(array.array.shape.indices)
        guard axes.count == lengths.count else {
          throw PythonError(
            .valueError, "Must provide matching length window_shape and axis")
        }
        return .object(
          array.object().with(
            try raising { () throws(TensorError) in
              var result = array.array
              for (axis, length) in zip(axes, lengths) {
                let place = try array.array.shape.axis(axis, .numpy)
                guard length >= 0, length <= result.shape[place] else {
                  throw .value("window shape cannot be larger than input array shape")
                }
                result = try result.unfolded(place, length, 1)
              }
              return result
            }))
      }
    ])

  private static let exceptions = ModuleDefinition(
    "numpy.exceptions", "The exceptions that are NumPy's own.",
    classes: [
      ClassDefinition("AxisError", base: "ValueError", "There is no such axis."),
      ClassDefinition("UFuncTypeError", base: "TypeError", "Elements that a function cannot take."),
    ])

  private static let random = ModuleDefinition(
    "numpy.random", "Random numbers.",
    functions: (NumPyDistributions.shared + NumPyDistributions.rarer + NumPyDistributions.legacy)
      .map(\.function) + [
        numpyFunction("default_rng", "(seed=None)", "A new random generator.") {
          call throws(PythonError) in
          .object(RandomObject(try RandomSeed.generator(call[0], call.interpreter)))
        }
      ],
    classes: [
      ClassDefinition(
        "RandomState", "The older generator, with a state of its own.", signature: "(seed=None)",
        make: { _, arguments, interpreter throws(PythonError) in
          .object(RandomObject(try RandomSeed.legacy(arguments[0], interpreter)))
        },
        methods: (NumPyDistributions.shared + NumPyDistributions.rarer + NumPyDistributions.legacy)
          .map(\.method)),
      ClassDefinition(
        "Generator", "A random generator, as default_rng makes it.",
        signature: "(bit_generator=None)",
        make: { _, arguments, interpreter throws(PythonError) in
          .object(RandomObject(try RandomSeed.generator(arguments[0], interpreter)))
        },
        methods: (NumPyDistributions.shared + NumPyDistributions.rarer + NumPyDistributions.modern)
          .map(\.method)),
    ],
    aliases: SeedSource.names.map { ($0, "_numpy_seeds." + $0) })
}

/// `np.c_` and `np.r_`: arrays joined by indexing.
private final class JoinObject: Object {
  private let asColumns: Bool

  init(asColumns: Bool) {
    self.asColumns = asColumns
    super.init()
  }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    var parts: [Value] = []
    if case .tuple(let tuple) = key { parts = tuple.elements } else { parts = [key] }
    var pieces: [Value] = []
    for part in parts {
      if case .object(let slice as SliceObject) = part {
        pieces.append(
          try interpreter.call(
            try interpreter.resolve("numpy.arange"),
            Arguments(
              slice.start.isNone ? .int(0) : slice.start, slice.stop,
              slice.step.isNone ? .int(1) : slice.step)))
      } else {
        switch part {
        case .int, .float, .bool: pieces.append(.list([part]))
        default: pieces.append(part)
        }
      }
    }
    let name = asColumns ? "numpy.column_stack" : "numpy.concatenate"
    return try interpreter.call(try interpreter.resolve(name), Arguments(.list(pieces)))
  }
}
