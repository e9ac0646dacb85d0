import MiniPython
import Networks
import Tensors

extension ModuleClass {
  /// Saving the state of a module in a dict, and loading it.
  static let saving: [FunctionDefinition] = [
    FunctionDefinition(
      "state_dict", "(self, *, destination=None, prefix='', keep_vars=False)",
      "Parameters and buffers by name; they share their numbers with the model."
    ) { (arguments, interpreter) throws(PythonError) in
      let module = try network(arguments[0]).required()
      let keepsVariables = try interpreter.isTrue(arguments[3])
      let dict = try orderedDict(interpreter)
      for (name, tensor) in module.stateDictionary(prefix: try interpreter.text(arguments[2])) {
        let value = keepsVariables ? tensor : tensor.detached()
        try dict.set(interpreter.torch.wrap(value), for: .string(name), interpreter)
      }
      return .dict(dict)
    },
    FunctionDefinition(
      "load_state_dict", "(self, state_dict, strict=True, assign=False)",
      "Copies saved numbers into the parameters of the same names."
    ) { (arguments, interpreter) throws(PythonError) in
      try load(
        arguments[0], arguments[1], strict: try interpreter.isTrue(arguments[2]), interpreter)
    },
  ]

  /// An empty `OrderedDict`.
  static func orderedDict(_ interpreter: Interpreter) throws(PythonError) -> DictObject {
    DictObject(class: try interpreter.torch.nativeClass("collections.OrderedDict", interpreter))
  }

  private static func load(
    _ value: Value, _ state: Value, strict: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard case .dict(let dict) = state else {
      throw PythonError(
        .typeError,
        "Expected state_dict to be dict-like, got <class '\(interpreter.type(of: state).qualifiedName)'>."
      )
    }
    var arrays: [(name: String, array: NDArray)] = []
    for (key, entry) in dict.items {
      guard let array = entry.arrayValue else {
        throw PythonError(
          .runtimeError,
          "While copying a parameter, expected torch.Tensor but received "
            + interpreter.type(of: entry).name)
      }
      arrays.append((try interpreter.text(key), array))
    }
    let module = try network(value).required()
    let mismatch = try numeric { () throws(TensorError) in try module.load(arrays) }
    var problems: [String] = []
    if strict && !mismatch.unexpected.isEmpty {
      problems.append(
        "Unexpected key(s) in state_dict: \(quoted(mismatch.unexpected)). ")
    }
    if strict && !mismatch.missing.isEmpty {
      problems.append("Missing key(s) in state_dict: \(quoted(mismatch.missing)). ")
    }
    problems += mismatch.shapeErrors
    guard problems.isEmpty else {
      // PyTorch puts the missing keys in front.
      let ordered =
        problems.filter { $0.hasPrefix("Missing") } + problems.filter { !$0.hasPrefix("Missing") }
      throw PythonError(
        .runtimeError,
        "Error(s) in loading state_dict for \(interpreter.type(of: value).name):\n\t"
          + ordered.joined(separator: "\n\t"),
        advice: "build the model with the same layers and sizes as the one that was saved")
    }
    let classObject = try interpreter.torch.nativeClass(
      "torch.nn.modules._IncompatibleKeys", interpreter)
    return .tuple(
      TupleObject(
        [mismatch.missing, mismatch.unexpected].map { (names: [String]) -> Value in
          .list(names.map { (name: String) -> Value in .string(name) })
        },
        class: classObject))
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// What `load_state_dict` answers.
  static let incompatibleKeys = ClassDefinition(
    "_IncompatibleKeys", base: "tuple",
    methods: [
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let parts = try interpreter.elements(of: arguments[0])
        let missing = try interpreter.elements(of: parts[0])
        let unexpected = try interpreter.elements(of: parts[1])
        if missing.isEmpty && unexpected.isEmpty {
          return .string("<All keys matched successfully>")
        }
        return .string(
          "_IncompatibleKeys(missing_keys=\(try interpreter.representation(of: parts[0])), "
            + "unexpected_keys=\(try interpreter.representation(of: parts[1])))")
      }
    ],
    properties: [
      PropertyDefinition("missing_keys") { (value, interpreter) throws(PythonError) in
        try interpreter.elements(of: value)[0]
      },
      PropertyDefinition("unexpected_keys") { (value, interpreter) throws(PythonError) in
        try interpreter.elements(of: value)[1]
      },
    ])
}
