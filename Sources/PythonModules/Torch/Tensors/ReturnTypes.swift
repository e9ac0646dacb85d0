import MiniPython
import Tensors

/// What functions with several results answer: a tuple whose parts have names.
enum ReturnTypes {
  /// `torch.return_types.max(values=…, indices=…)`
  static func make(
    _ name: String, _ parts: [(name: String, value: Value)], _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try make(name, parts.map(\.value), interpreter)
  }

  /// The parts in the order of their names.
  static func make(
    _ name: String, _ parts: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let classObject = try interpreter.torch.nativeClass("torch.return_types." + name, interpreter)
    return .tuple(TupleObject(parts, class: classObject))
  }

  static func make(
    _ name: String, _ values: Tensor, _ indices: Tensor, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let torch = interpreter.torch
    return try make(
      name, [("values", torch.wrap(values)), ("indices", torch.wrap(indices))], interpreter)
  }

  private static let fields: [(name: String, parts: [String])] =
    ["max", "min", "median", "nanmedian", "mode", "sort", "topk", "kthvalue", "cummax", "cummin"]
    .map { ($0, ["values", "indices"]) }
    + [
      ("aminmax", ["min", "max"]), ("linalg_qr", ["Q", "R"]), ("linalg_svd", ["U", "S", "Vh"]),
      ("svd", ["U", "S", "V"]), ("qr", ["Q", "R"]), ("histogram", ["hist", "bin_edges"]),
      ("linalg_inv_ex", ["inverse", "info"]), ("linalg_cholesky_ex", ["L", "info"]),
      ("linalg_eigh", ["eigenvalues", "eigenvectors"]), ("linalg_slogdet", ["sign", "logabsdet"]),
      ("slogdet", ["sign", "logabsdet"]),
    ]

  static let module = ModuleDefinition(
    "torch.return_types", "Tuples whose parts have names.",
    classes: fields.map { definition($0.name, $0.parts) })

  private static func definition(_ name: String, _ parts: [String]) -> ClassDefinition {
    let properties = parts.enumerated().map { index, part in
      PropertyDefinition(part) { (value, interpreter) throws(PythonError) in
        try interpreter.elements(of: value)[index]
      }
    }
    let text = FunctionDefinition("__repr__", "(self)") {
      (arguments, interpreter) throws(PythonError) in
      var lines: [String] = []
      for (part, value) in zip(parts, try interpreter.elements(of: arguments[0])) {
        lines.append("\(part)=" + (try interpreter.representation(of: value)))
      }
      return .string("torch.return_types.\(name)(\n" + lines.joined(separator: ",\n") + ")")
    }
    return ClassDefinition(
      name, base: "tuple", methods: [text], properties: properties)
  }
}
