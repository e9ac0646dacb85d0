import MiniPython
import Networks
import Tensors

/// `torch.nn.Module`, which Python classes inherit from.
enum ModuleClass {
  static let definition = ClassDefinition(
    "Module", "What every model and layer is: parameters, buffers and modules within it.",
    example: "class Net(nn.Module): ...", make: make,
    methods: construction + reading + changing + saving,
    properties: [
      PropertyDefinition("training", "Whether dropout drops.") {
        (value, _) throws(PythonError) in
        .bool(value.network?.module?.isTraining ?? true)
      } set: { (value, newValue, interpreter) throws(PythonError) in
        value.network?.module?.isTraining = try interpreter.isTrue(newValue)
      },
      PropertyDefinition("_modules") { (value, interpreter) throws(PythonError) in
        let dict = DictObject()
        for (name, child) in try network(value).required().namedChildren {
          try dict.set(
            .object(NetworkObject.face(of: child, interpreter)), for: .string(name), interpreter)
        }
        return .dict(dict)
      },
    ])

  static let make: ClassDefinition.Maker = { (classObject, _, _) throws(PythonError) in
    .object(NetworkObject(class: classObject))
  }

  /// The module behind `self`.
  static func network(_ value: Value) throws(PythonError) -> NetworkObject {
    if let network = value.network { return network }
    throw PythonError(.typeError, "descriptor requires a 'torch.nn.Module' object")
  }

  /// An iterator over values that are known.
  static func iterator(_ values: [Value]) -> Value {
    var position = 0
    return .object(
      ClosureIterator { (_) throws(PythonError) in
        guard position < values.count else { return nil }
        position += 1
        return values[position - 1]
      })
  }

  private static let construction: [FunctionDefinition] = [
    FunctionDefinition("__init__", "(self)") { (arguments, interpreter) throws(PythonError) in
      try network(arguments[0]).adopt(Module(), interpreter)
      return .none
    },
    FunctionDefinition("forward", "...") { (arguments, interpreter) throws(PythonError) in
      let name = interpreter.type(of: arguments[0]).name
      throw PythonError(
        .notImplementedError, "Module [\(name)] is missing the required \"forward\" function",
        advice: "define forward(self, x) in class \(name)")
    },
    FunctionDefinition("__call__", "...") { (arguments, interpreter) throws(PythonError) in
      let object = try network(arguments[0])
      return try object.run(
        arguments.droppingFirst(), object.type(interpreter), interpreter.torch, interpreter)
    },
    FunctionDefinition("__setattr__", "(self, name, value)") {
      (arguments, interpreter) throws(PythonError) in
      try network(arguments[0]).assign(
        interpreter.names.name(interpreter.text(arguments[1])), arguments[2], interpreter)
      return .none
    },
    FunctionDefinition("__delattr__", "(self, name)") {
      (arguments, interpreter) throws(PythonError) in
      try network(arguments[0]).remove(
        interpreter.names.name(interpreter.text(arguments[1])), interpreter)
      return .none
    },
    FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
      .string(try network(arguments[0]).moduleRepresentation(interpreter))
    },
    FunctionDefinition("extra_repr", "(self)") { (arguments, _) throws(PythonError) in
      .string(try network(arguments[0]).module?.extraRepresentation ?? "")
    },
    FunctionDefinition("_get_name", "(self)") { (arguments, interpreter) throws(PythonError) in
      .string(interpreter.type(of: arguments[0]).name)
    },
    FunctionDefinition("__deepcopy__", "(self, memo=None)") {
      (arguments, interpreter) throws(PythonError) in
      var copier = ModuleCopier(interpreter)
      return .object(try copier.copy(network(arguments[0])))
    },
    FunctionDefinition(
      "register_parameter", "(self, name, param)", "Adds a parameter under a name."
    ) { (arguments, interpreter) throws(PythonError) in
      let object = try network(arguments[0])
      let name = try interpreter.text(arguments[1])
      try checkName(name, "parameter", object, interpreter)
      if arguments[2].isNone {
        try object.required("parameters").register(parameter: name, nil)
        object.attributes[interpreter.names.name(name)] = Value.none
      } else {
        guard arguments[2].tensorObject?.isParameter == true else {
          throw PythonError(
            .typeError,
            "cannot assign '\(NetworkObject.typeText(arguments[2], interpreter))' object to parameter "
              + "'\(name)' (torch.nn.Parameter or None required)")
        }
        try object.assign(interpreter.names.name(name), arguments[2], interpreter)
      }
      return .none
    },
    FunctionDefinition(
      "register_buffer", "(self, name, tensor, persistent=True)",
      "Adds a tensor that is saved with the model but not trained."
    ) { (arguments, interpreter) throws(PythonError) in
      let object = try network(arguments[0])
      let name = try interpreter.text(arguments[1])
      try checkName(name, "buffer", object, interpreter)
      guard arguments[2].isNone || arguments[2].tensorObject != nil else {
        throw PythonError(
          .typeError,
          "cannot assign '\(interpreter.type(of: arguments[2]).typeName)' object to buffer '\(name)' "
            + "(torch Tensor or None required)")
      }
      try object.required("buffers").register(
        buffer: name, arguments[2].tensorObject?.tensor,
        persistent: try interpreter.isTrue(arguments[3]))
      object.attributes[interpreter.names.name(name)] = arguments[2]
      return .none
    },
    addModule("add_module"), addModule("register_module"),
    FunctionDefinition(
      "register_forward_hook", "(self, hook, *, prepend=False, with_kwargs=False)",
      "Calls hook(module, inputs, output) after each call."
    ) { (arguments, interpreter) throws(PythonError) in
      try addHook(arguments, isBefore: false, interpreter)
    },
    FunctionDefinition(
      "register_full_backward_hook", "(self, hook, prepend=False)",
      "Calls hook(module, grad_input, grad_output) when gradients pass."
    ) { (arguments, interpreter) throws(PythonError) in
      try network(arguments[0]).addBackwardHook(
        arguments[1], comesFirst: try interpreter.isTrue(arguments[2]), interpreter)
    },
    FunctionDefinition(
      "register_forward_pre_hook", "(self, hook, *, prepend=False, with_kwargs=False)",
      "Calls hook(module, inputs) before each call."
    ) { (arguments, interpreter) throws(PythonError) in
      try addHook(arguments, isBefore: true, interpreter)
    },
  ]

  /// - Throws: KeyError for a name that cannot stand in a state dict or is taken.
  static func checkName(
    _ name: String, _ kind: String, _ object: NetworkObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    func refusal(_ text: String) -> PythonError {
      interpreter.error(.keyError, arguments: [.string(text)])
    }
    if name.contains(".") { throw refusal("\(kind) name can't contain \".\"") }
    if name.isEmpty { throw refusal("\(kind) name can't be empty string \"\"") }
    guard let module = object.module else { return }
    let isOwn =
      kind == "parameter"
      ? module.parameters.contains { $0.name == name }
      : module.buffers.contains { $0.name == name }
    if !isOwn,
      try interpreter.attributeIfPresent(interpreter.names.name(name), of: .object(object)) != nil
    {
      throw refusal("attribute '\(name)' already exists")
    }
  }

  private static func addHook(
    _ arguments: Arguments, isBefore: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let options = NetworkObject.HookOptions(
      isBefore: isBefore, comesFirst: try interpreter.isTrue(arguments[2]),
      seesKeywords: try interpreter.isTrue(arguments[3]))
    return try network(arguments[0]).addHook(arguments[1], options, interpreter)
  }

  private static func addModule(_ name: String) -> FunctionDefinition {
    FunctionDefinition(name, "(self, name, module)", "Adds a module under a name.") {
      (arguments, interpreter) throws(PythonError) in
      guard arguments[2].isNone || arguments[2].network != nil else {
        throw PythonError(
          .typeError, "\(interpreter.type(of: arguments[2]).name) is not a Module subclass")
      }
      try network(arguments[0]).assign(
        interpreter.names.name(interpreter.text(arguments[1])), arguments[2], interpreter)
      return .none
    }
  }
}
