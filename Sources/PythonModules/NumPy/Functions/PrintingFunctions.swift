import MiniPython
import Tensors

/// Functions about the text of arrays.
enum NumPyPrintingFunctions {
  static let functions: [FunctionDefinition] = [
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
      let (array, shown, prefix) = (try call.numbers(0), options, try call.text(5))
      return .string(
        try raising { () throws(TensorError) in
          try NumPyText(shown).values(
            array, separator: separator, prefixLength: prefix.count, lineWidth: shown.lineWidth)
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
}
