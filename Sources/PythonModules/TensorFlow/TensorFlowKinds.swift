import MiniPython
import Tensors

/// What TensorFlow's functions of real numbers say of whole ones.
///
/// - Source: the operations' definitions in `tensorflow/core/ops/` of TensorFlow 2.21.
enum TensorFlowKinds {
  /// The operation behind a function, and whether it takes complex numbers as well.
  private static let real: [String: (operation: String, takesComplex: Bool)] = [
    "exp": ("Exp", true), "log": ("Log", true), "sqrt": ("Sqrt", true), "rsqrt": ("Rsqrt", true),
    "sin": ("Sin", true), "cos": ("Cos", true), "tan": ("Tan", true), "tanh": ("Tanh", true),
    "sigmoid": ("Sigmoid", true), "silu": ("Sigmoid", true), "swish": ("Sigmoid", true),
    "log1p": ("Log1p", true), "expm1": ("Expm1", true), "erf": ("Erf", false),
    "floor": ("Floor", false), "ceil": ("Ceil", false),
  ]
  /// Those of networks: the operation, and the names of its input and output.
  private static let network: [String: (operation: String, input: String, output: String)] = [
    "softplus": ("Softplus", "features", "activations"),
    "softmax": ("Softmax", "logits", "softmax"),
    "log_softmax": ("LogSoftmax", "logits", "logsoftmax"),
  ]

  /// - Throws: InvalidArgumentError for whole numbers given to a function of real ones.
  static func check(
    _ name: String, _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard real[name] != nil || network[name] != nil, isWhole(value) else { return }
    let kind = try TensorFlowValues.tensor(value, interpreter).dtype
    guard !kind.isFloatingPoint else { return }
    let (operation, input, output, kinds): (String, String, String, [String])
    if let found = real[name] {
      let plain = ["bfloat16", "half", "float", "double"]
      (operation, input, output) = (found.operation, "x", "y")
      kinds = plain + (found.takesComplex ? ["complex64", "complex128"] : [])
    } else if let found = network[name] {
      (operation, input, output) = found
      kinds = ["half", "bfloat16", "float", "double"]
    } else {
      return
    }
    let codes = kinds.map { "DT_" + $0.uppercased() }.joined(separator: ", ")
    throw PythonError(
      "tensorflow.errors.InvalidArgumentError",
      "Value for attr 'T' of \(kind.name) is not in the list of allowed values: "
        + "\(kinds.joined(separator: ", "))\n\t; NodeDef: {{node \(operation)}}; Op<name=\(operation); "
        + "signature=\(input):T -> \(output):T; attr=T:type,allowed=[\(codes)]> [Op:\(operation)] "
        + "name: ", advice: "make it float first: tf.cast(x, tf.float32)")
  }

  /// Whether a value is of whole numbers, as far as that is seen at a glance.
  private static func isWhole(_ value: Value) -> Bool {
    switch value {
    case .int, .list, .tuple: true
    case .object: value.arrayValue.map { !$0.dtype.isFloatingPoint } ?? false
    default: false
    }
  }
}

extension FunctionDefinition {
  /// The function as TensorFlow has it, for real numbers alone where it is one of those.
  var withRealNumbers: FunctionDefinition {
    let (name, body) = (name, body)
    return FunctionDefinition(name, signature, summary, example: example) {
      (arguments, interpreter) throws(PythonError) in
      if arguments.count > 0 { try TensorFlowKinds.check(name, arguments[0], interpreter) }
      return try body(arguments, interpreter)
    }
  }
}
