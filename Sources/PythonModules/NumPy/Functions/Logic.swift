import MiniPython
import Tensors

/// Functions that compare, round, apply and print.
enum NumPyLogic {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine("round", "decimals=0, out=None", "Rounded to some decimals, halves to even.") {
      call throws(PythonError) in
      let (array, decimals) = (try call.numbers(0), try call.int(1))
      if array.dtype.isInteger, decimals >= 0 { return .numpy(array) }
      return .numpy(
        try raising { () throws(TensorError) in try array.rounded(decimals: decimals, .numpy) })
    },
    ArrayRoutine(
      "around", "decimals=0", "Rounded to some decimals, halves to even.", isMethod: false
    ) {
      call throws(PythonError) in
      let (array, decimals) = (try call.numbers(0), try call.int(1))
      if array.dtype.isInteger, decimals >= 0 { return .numpy(array) }
      return .numpy(
        try raising { () throws(TensorError) in try array.rounded(decimals: decimals, .numpy) })
    },
    ArrayRoutine(
      "clip", "min=None, max=None, out=None", "No smaller than min and no larger than max."
    ) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      let low = call.isGiven(1) ? try call.operand(1) : nil
      let high = call.isGiven(2) ? try call.operand(2) : nil
      guard low != nil || high != nil else { return .numpy(array) }
      let result = try raising { () throws(TensorError) in try array.clipped(low, high, .numpy) }
      if case .object(let out as ArrayObject) = call[3] {
        try raising { () throws(TensorError) in try out.array.assign(result, .numpy) }
        return .object(out)
      }
      return .numpy(result)
    },
    ArrayRoutine(
      "nan_to_num", "copy=True, nan=0.0, posinf=None, neginf=None",
      "With numbers in place of nan and inf.", isMethod: false
    ) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      guard array.dtype.isFloatingPoint else { return .numpy(array) }
      let largest =
        array.dtype == .float32 ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
      let (missing, high) = (try call.double(2), try call.double(3, or: largest))
      let low = try call.double(4, or: -largest)
      return .numpy(
        try raising { () throws(TensorError) in
          var result = try array.replacingNaN(with: .double(missing))
          let above = try NDArray.compare(
            .equal, .array(result), .scalar(.double(.infinity)), .numpy)
          result = try NDArray.where(above, .scalar(.double(high)), .array(result), .numpy)
          let below = try NDArray.compare(
            .equal, .array(result), .scalar(.double(-.infinity)), .numpy)
          return try NDArray.where(below, .scalar(.double(low)), .array(result), .numpy)
        })
    },
    ArrayRoutine(
      "real", "", "The numbers themselves; lectern has no complex ones.", isMethod: false
    ) {
      call throws(PythonError) in .numpy(try call.numbers(0))
    },
    ArrayRoutine("sinc", "", "sin(pi x) / (pi x).", isMethod: false) { call throws(PythonError) in
      let array = try call.numbers(0)
      return .numpy(
        try raising { () throws(TensorError) in
          let turns = try NDArray.binary(.multiply, .array(array), .scalar(.double(.pi)), .numpy)
          let isZero = try NDArray.compare(.equal, .array(array), .scalar(0), .numpy)
          let safe = try NDArray.where(isZero, .scalar(.double(1)), .array(turns), .numpy)
          let waves = try NDArray.binary(
            .divide, .array(try safe.unary(.sin, .numpy)), .array(safe), .numpy)
          return try NDArray.where(isZero, .scalar(.double(1)), .array(waves), .numpy)
        })
    },
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "isclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "For each pair whether they are nearly equal."
    ) {
      call throws(PythonError) in .numpy(try closeness(call))
    },
    numpyFunction(
      "allclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "Whether all pairs are nearly equal."
    ) {
      call throws(PythonError) in
      let flags = try closeness(call)
      return .bool(
        try raising { () throws(TensorError) in
          try flags.all(.numpy).item(.numpy).boolValue
        })
    },
    numpyFunction(
      "array_equal", "(a1, a2, equal_nan=False)",
      "Whether two arrays have the same shape and elements."
    ) {
      call throws(PythonError) in
      let (one, two) = (try call.array(0), try call.array(1))
      guard one.array.shape == two.array.shape else { return .bool(false) }
      let equalNaN = try call.flag(2)
      for (left, right) in zip(one.values, two.values) {
        if equalNaN, case .float(let a) = left, case .float(let b) = right, a.isNaN, b.isNaN {
          continue
        }
        if case .float(let a) = left, a.isNaN { return .bool(false) }
        guard try call.interpreter.areEqual(left, right) else { return .bool(false) }
      }
      return .bool(true)
    },
    numpyFunction("isscalar", "(element)", "Whether the value is a single number or text.") {
      call throws(PythonError) in
      switch call[0] {
      case .int, .float, .bool, .string: return .bool(true)
      case .object(let object): return .bool(object is NumPyScalar)
      default: return .bool(false)
      }
    },
    numpyFunction("may_share_memory", "(a, b)", "Whether two arrays look into the same memory.") {
      call throws(PythonError) in .bool(try sharing(call))
    },
    numpyFunction("shares_memory", "(a, b)", "Whether two arrays look into the same memory.") {
      call throws(PythonError) in .bool(try sharing(call))
    },
    numpyFunction(
      "apply_along_axis", "(func1d, axis, arr, *args)", "A function applied to each row or column."
    ) {
      call throws(PythonError) in try applyAlongAxis(call)
    },
    numpyFunction("vectorize", "(pyfunc, otypes=None)", "A function that works element by element.")
    {
      call throws(PythonError) in .object(VectorizedFunction(call[0]))
    },
    numpyFunction("result_type", "(*args)", "The dtype that values have together.") {
      call throws(PythonError) in
      var dtype: DType?
      for value in try call.interpreter.elements(of: call[0]) {
        let own: DType
        if case .number(let named)? = ElementKind(value, call.interpreter) {
          own = named
        } else {
          own = try NumPyArray(value, call.interpreter).array.dtype
        }
        dtype = dtype.map { .promotedLikeNumPy($0, own) } ?? own
      }
      return .object(DTypeObject(.number(dtype ?? .float64)))
    },
    numpyFunction("promote_types", "(type1, type2)", "The smallest dtype that both fit into.") {
      call throws(PythonError) in
      let (one, two) = (try call.dtype(0) ?? .float64, try call.dtype(1) ?? .float64)
      return .object(DTypeObject(.number(.promotedLikeNumPy(one, two))))
    },
    numpyFunction("issubdtype", "(arg1, arg2)", "Whether a dtype is of a kind.") {
      call throws(PythonError) in
      guard let kind = try call.kind(0) else { return .bool(false) }
      if case .object(let named as ClassObject) = call[1], named.module == "numpy",
        case .number(let dtype) = kind
      {
        switch named.name {
        case "floating", "inexact": return .bool(dtype.isFloatingPoint)
        case "integer": return .bool(dtype.isInteger)
        case "signedinteger": return .bool(dtype.isInteger && !dtype.isUnsigned)
        case "unsignedinteger": return .bool(dtype.isUnsigned)
        case "number": return .bool(dtype != .bool)
        case "generic": return .bool(true)
        default: break
        }
      }
      return .bool(try call.kind(1) == kind)
    },
    numpyFunction(
      "set_printoptions",
      "(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None)",
      "Changes how arrays are printed."
    ) {
      call throws(PythonError) in
      let printing = NumPyPrinting.of(call.interpreter)
      try change(&printing.options, call)
      printing.formatter = try formatter(call[7])
      return .none
    },
    numpyFunction(
      "printoptions",
      "(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None)",
      "Changes how arrays are printed within a with block."
    ) {
      call throws(PythonError) in
      let printing = NumPyPrinting.of(call.interpreter)
      let before = printing.options
      var changed = before
      try change(&changed, call)
      let inside = changed
      let outerFormatter = printing.formatter
      let innerFormatter = try formatter(call[7])
      return .object(
        ContextObject(
          enter: {
            printing.options = inside
            printing.formatter = innerFormatter
          },
          exit: {
            printing.options = before
            printing.formatter = outerFormatter
          }))
    },
    numpyFunction(
      "errstate", "(all=None, divide=None, over=None, under=None, invalid=None, call=None)",
      "Says what happens at divisions by zero within a block."
    ) {
      call throws(PythonError) in
      let state = NumPyErrors.of(call.interpreter)
      let changed = try state.changed(call)
      let before = NumPyErrors.Box()
      return .object(
        ContextObject(
          enter: {
            before.actions = state.actions
            state.actions = changed(state.actions)
          },
          exit: { state.actions = before.actions }))
    },
    numpyFunction(
      "seterr", "(all=None, divide=None, over=None, under=None, invalid=None)",
      "Says what happens at divisions by zero."
    ) {
      call throws(PythonError) in
      let state = NumPyErrors.of(call.interpreter)
      let before = state.dict
      state.actions = try state.changed(call)(state.actions)
      return .dict(before)
    },
    numpyFunction("geterr", "()", "What happens at divisions by zero.") {
      call throws(PythonError) in .dict(NumPyErrors.of(call.interpreter).dict)
    },
    numpyFunction("array_repr", "(arr)", "The text that the prompt shows.") {
      call throws(PythonError) in
      .string(try call.interpreter.representation(of: .object(try call.array(0).object())))
    },
    numpyFunction(
      "array_str", "(a, max_line_width=None, precision=None, suppress_small=None)",
      "The text that print shows."
    ) {
      call throws(PythonError) in try printed(call, precision: 2, suppress: 3)
    },
    numpyFunction(
      "array2string",
      "(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', "
        + "style=None, formatter=None)", "The text of an array."
    ) {
      call throws(PythonError) in
      if let functions = try formatter(call[7]) {
        return .string(
          try ArrayText(call.array(0).object(), call.interpreter).formatted(
            functions, separator: call.text(4)))
      }
      let separator = try call.text(4)
      guard separator != " " else { return try printed(call, precision: 2, suppress: 3) }
      var options = NumPyPrinting.of(call.interpreter).options
      options.precision = try call.int(2, or: options.precision)
      let (array, shown) = (try call.numbers(0), options)
      return .string(
        try raising { () throws(TensorError) in
          try NumPyText(shown).values(
            array, separator: separator, prefixLength: 0, lineWidth: shown.lineWidth)
        })
    },
    numpyFunction("get_printoptions", "()", "How arrays are printed.") { call throws(PythonError) in
      let options = NumPyPrinting.of(call.interpreter).options
      let result = DictObject()
      result["precision"] = .int(options.precision)
      result["threshold"] = .int(options.threshold)
      result["edgeitems"] = .int(options.edgeItems)
      result["linewidth"] = .int(options.lineWidth)
      result["suppress"] = .bool(options.suppress)
      result["nanstr"] = .string(options.nanText)
      result["infstr"] = .string(options.infinityText)
      result["sign"] = .string(options.sign.isEmpty ? "-" : options.sign)
      result["floatmode"] = .string(options.floatMode.rawValue)
      result["legacy"] = .bool(false)
      return .dict(result)
    },
  ]

  private static func printed(
    _ call: Call, precision: Int, suppress: Int
  ) throws(PythonError) -> Value {
    var options = NumPyPrinting.of(call.interpreter).options
    options.precision = try call.int(precision, or: options.precision)
    if call.isGiven(suppress) { options.suppress = try call.flag(suppress) }
    let (array, shown) = (try call.numbers(0), options)
    return .string(
      try raising { () throws(TensorError) in try NumPyText(shown).text(array) })
  }

  /// The functions that write elements, by the kind of element.
  private static func formatter(_ value: Value) throws(PythonError) -> DictObject? {
    if value.isNone { return nil }
    guard case .dict(let dict) = value else {
      throw PythonError(
        .typeError, "formatter must be a dict", advice: "write formatter={'float': '{:.2f}'.format}"
      )
    }
    return dict
  }

  private static func change(
    _ options: inout NumPyPrintOptions, _ call: Call
  ) throws(PythonError) {
    options.precision = max(0, try call.int(0, or: options.precision))
    if case .float = call[1] {
      options.threshold = .max
    } else {
      options.threshold = try call.int(1, or: options.threshold)
    }
    options.edgeItems = try call.int(2, or: options.edgeItems)
    options.lineWidth = try call.int(3, or: options.lineWidth)
    if call.isGiven(4) { options.suppress = try call.flag(4) }
    if call.isGiven(5) { options.nanText = try call.text(5) }
    if call.isGiven(6) { options.infinityText = try call.text(6) }
    if call.isGiven(8) {
      switch try call.text(8) {
      case "-": options.sign = ""
      case let sign where sign == "+" || sign == " ": options.sign = sign
      default:
        throw PythonError(.valueError, "sign option must be one of ' ', '+', or '-'")
      }
    }
    if call.isGiven(9) {
      let name = try call.text(9)
      guard let mode = NumPyPrintOptions.FloatMode(rawValue: name) else {
        throw PythonError(
          .valueError,
          "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
  }

  private static func closeness(_ call: Call) throws(PythonError) -> NDArray {
    let (one, two) = (try call.numbers(0), try call.numbers(1))
    let (relative, absolute) = (try call.double(2), try call.double(3))
    let equalNaN = try call.flag(4)
    return try raising { () throws(TensorError) in
      try one.isClose(two, relative: relative, absolute: absolute, equalNaN: equalNaN)
    }
  }

  private static func sharing(_ call: Call) throws(PythonError) -> Bool {
    guard case .object(let one as ArrayObject) = call[0],
      case .object(let two as ArrayObject) = call[1]
    else { return false }
    return one.array.sharesStorage(with: two.array)
  }

  private static func applyAlongAxis(_ call: Call) throws(PythonError) -> Value {
    let (axis, array) = (try call.int(1), try call.numbers(2))
    let extra = try call.interpreter.elements(of: call[3])
    let rows = try raising { () throws(TensorError) -> (NDArray, [Int]) in
      let moved = try array.movedAxis(axis, to: -1, .numpy)
      let length = moved.shape[moved.rank - 1]
      return (try moved.reshaped([-1, length], .numpy), Array(moved.shape.dropLast()))
    }
    var results: [Value] = []
    for index in 0..<rows.0.shape[0] {
      let row = try raising { () throws(TensorError) in try rows.0.select(0, index, .numpy) }
      results.append(try call.interpreter.call(call[0], Arguments([.array(row)] + extra)))
    }
    let joined = try NumPyArray(.list(results), call.interpreter)
    return joined.object().value(
      try raising { () throws(TensorError) in
        let inner = Array(joined.array.shape.dropFirst())
        let shaped = try joined.array.reshaped(try Shape(rows.1 + inner), .numpy) as NDArray
        return inner.isEmpty ? shaped : try shaped.movedAxis(-1, to: axis, .numpy)
      })
  }
}

/// What `np.vectorize` makes of a function.
final class VectorizedFunction: Object {
  private let function: Value

  init(_ function: Value) {
    self.function = function
    super.init()
  }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var arrays: [NumPyArray] = []
    for value in arguments.positional { arrays.append(try NumPyArray(value, interpreter)) }
    let given = arrays
    let shape = try raising { () throws(TensorError) in
      var shape: Shape = []
      for array in given { shape = try Shape.broadcast(shape, array.array.shape, .numpy) }
      return shape
    }
    var columns: [[Value]] = []
    for array in arrays {
      let wide = try raising { () throws(TensorError) in
        try array.array.broadcast(to: shape, .numpy)
      }
      columns.append(array.object().with(wide).elements())
    }
    var results: [Value] = []
    for index in 0..<shape.elementCount {
      results.append(
        try interpreter.call(
          function, Arguments(columns.map { $0[index] }, keywords: arguments.keywords)))
    }
    let made = try NumPyArray(.list(results), interpreter)
    return made.object().value(
      try raising { () throws(TensorError) in try made.array.reshaped(shape, .numpy) })
  }
}

/// A context manager that changes something for a while.
final class ContextObject: Object {
  private let enter: () -> Void
  private let exit: () -> Void

  init(enter: @escaping () -> Void, exit: @escaping () -> Void) {
    self.enter = enter
    self.exit = exit
    super.init()
  }

  func begin() { enter() }
  func end() { exit() }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named("printoptions_context", interpreter)
  }
}
