import MiniPython
import Networks
import Tensors

/// The classes of `torch.optim`.
enum OptimizerClasses {
  static let all = [base] + OptimizerCatalog.all.map(definition)

  private static let make: ClassDefinition.Maker = { (classObject, _, _) throws(PythonError) in
    .object(OptimizerObject(class: classObject))
  }

  private static func definition(_ optimizer: OptimizerDefinition) -> ClassDefinition {
    // In a signature defaults are plain; the pair of betas is filled in later.
    let parts = optimizer.settings.filter { $0.name != "decoupled_weight_decay" }.map { setting in
      switch setting.value {
      case .none: "\(setting.name)=None"
      case .bool(let flag): "\(setting.name)=\(flag ? "True" : "False")"
      case .int(let number): "\(setting.name)=\(number)"
      case .double(let number): "\(setting.name)=\(number)"
      case .pair: "\(setting.name)=None"
      }
    }
    let signature = "(self, params, " + parts.joined(separator: ", ") + ")"
    return ClassDefinition(
      optimizer.name, base: "torch.optim.Optimizer", optimizer.summary,
      example: "torch.optim.\(optimizer.name)(model.parameters(), lr=0.01)", make: make,
      methods: [
        FunctionDefinition("__init__", signature, optimizer.summary) {
          (arguments, interpreter) throws(PythonError) in
          try build(optimizer, arguments, interpreter)
          return .none
        }
      ])
  }

  private static func build(
    _ optimizer: OptimizerDefinition, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) {
    let object = try OptimizerObject.of(arguments[0])
    object.definition = optimizer
    var defaults: [(name: String, value: Value)] = []
    for (index, setting) in optimizer.settings.enumerated() {
      var value = setting.value.value
      if setting.name != "decoupled_weight_decay" {
        let given = arguments[index + 2]
        if case .pair = setting.value, given.isNone {} else { value = given }
      }
      defaults.append((setting.name, value))
    }
    if optimizer.name == "RMSprop" || optimizer.name == "Adagrad" || optimizer.name == "SGD" {
      defaults = reordered(optimizer.name, defaults)
    }
    let dict = DictObject()
    for (name, value) in defaults { try dict.set(value, for: .string(name), interpreter) }
    let settings = try object.settings(dict, optimizer, interpreter)
    do throws(PythonError) {
      _ = try numeric { () throws(TensorError) in try optimizer.make(settings) }
    } catch {
      throw asGiven(error, defaults)
    }
    try object.setUp(arguments[1], defaults, interpreter)
    if optimizer.name == "Adagrad" { try prepareSums(object, interpreter) }
  }

  /// A message about a setting with the number as it was written: -1 and not -1.0.
  private static func asGiven(
    _ error: PythonError, _ defaults: [(name: String, value: Value)]
  ) -> PythonError {
    var error = error
    for (_, value) in defaults {
      guard case .int(let number) = value, error.message.hasSuffix(": \(number).0") else {
        continue
      }
      error.message = String(error.message.dropLast(2))
    }
    return error
  }

  /// The order in which PyTorch keeps the settings of a group.
  private static func reordered(
    _ name: String, _ defaults: [(name: String, value: Value)]
  ) -> [(name: String, value: Value)] {
    let order: [String]
    switch name {
    case "RMSprop":
      order = [
        "lr", "momentum", "alpha", "eps", "centered", "weight_decay", "capturable", "foreach",
        "maximize", "differentiable",
      ]
    case "Adagrad":
      order = [
        "lr", "lr_decay", "eps", "weight_decay", "initial_accumulator_value", "foreach",
        "maximize", "differentiable", "fused",
      ]
    default:
      order = [
        "lr", "momentum", "dampening", "weight_decay", "nesterov", "maximize", "foreach",
        "differentiable", "fused",
      ]
    }
    return order.compactMap { key in defaults.first { $0.name == key } }
  }

  /// Adagrad begins with its sums.
  private static func prepareSums(
    _ object: OptimizerObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    for group in try object.groups(interpreter) {
      let start =
        try group.value(for: .string("initial_accumulator_value"), interpreter)?.scalar ?? .int(0)
      guard let parameters = try group.value(for: .string("params"), interpreter) else { continue }
      for parameter in try interpreter.elements(of: parameters) {
        guard let tensor = parameter.tensorObject?.tensor else { continue }
        let state = OptimizerState(slotCount: 1)
        state.slots[0] = try numeric { () throws(TensorError) in
          try NDArray.full(tensor.shape, start, tensor.dtype)
        }
        object.setState(state, of: tensor)
      }
    }
  }

  // MARK: What all optimizers share

  private static let base = ClassDefinition(
    "Optimizer", "What all optimizers share.", make: make,
    methods: [
      FunctionDefinition("__init__", "(self, params, defaults)") {
        (arguments, interpreter) throws(PythonError) in
        var defaults: [(name: String, value: Value)] = []
        if case .dict(let dict) = arguments[2] {
          for (key, value) in dict.items {
            defaults.append((try interpreter.text(key), value))
          }
        }
        try OptimizerObject.of(arguments[0]).setUp(arguments[1], defaults, interpreter)
        return .none
      },
      FunctionDefinition("step", "(self, closure=None)", "Changes the parameters once.") {
        (arguments, interpreter) throws(PythonError) in
        let object = try OptimizerObject.of(arguments[0])
        var loss = Value.none
        if !arguments[1].isNone {
          let mode = interpreter.torch.mode
          let before = mode.isEnabled
          mode.isEnabled = true
          defer { mode.isEnabled = before }
          loss = try interpreter.call(arguments[1], Arguments())
        }
        try object.step(interpreter)
        return loss
      },
      FunctionDefinition("zero_grad", "(self, set_to_none=True)", "Forgets all gradients.") {
        (arguments, interpreter) throws(PythonError) in
        try OptimizerObject.of(arguments[0]).clearGradients(
          toNone: try interpreter.isTrue(arguments[1]), interpreter)
        return .none
      },
      FunctionDefinition("add_param_group", "(self, param_group)", "More parameters.") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let group) = arguments[1] else {
          throw PythonError(.typeError, "param_group must be a dict")
        }
        try OptimizerObject.of(arguments[0]).add(group, interpreter)
        return .none
      },
      FunctionDefinition("state_dict", "(self)", "The states and settings, to be saved.") {
        (arguments, interpreter) throws(PythonError) in
        .dict(try OptimizerSaving.save(OptimizerObject.of(arguments[0]), interpreter))
      },
      FunctionDefinition("load_state_dict", "(self, state_dict)", "Goes on from a saved state.") {
        (arguments, interpreter) throws(PythonError) in
        guard case .dict(let dict) = arguments[1] else {
          throw PythonError(.typeError, "state_dict must be a dict")
        }
        try OptimizerSaving.load(dict, into: OptimizerObject.of(arguments[0]), interpreter)
        return .none
      },
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        let object = try OptimizerObject.of(arguments[0])
        var text = interpreter.type(of: arguments[0]).name + " ("
        for (index, group) in try object.groups(interpreter).enumerated() {
          text += "\nParameter Group \(index)\n"
          var lines: [String] = []
          for (key, value) in group.items {
            let name = try interpreter.text(key)
            if name != "params" {
              lines.append("    \(name): \(try interpreter.display(of: value))\n")
            }
          }
          text += lines.sorted().joined()
        }
        return .string(StringObject(text + ")"))
      },
    ],
    properties: [
      PropertyDefinition("state", "What is remembered of each parameter.") {
        (value, interpreter) throws(PythonError) in
        let object = try OptimizerObject.of(value)
        if let own = try object.programState(interpreter) { return .dict(own) }
        let dict = DictObject()
        for group in try object.groups(interpreter) {
          guard let parameters = try group.value(for: .string("params"), interpreter) else {
            continue
          }
          for parameter in try interpreter.elements(of: parameters) {
            guard let tensor = parameter.tensorObject?.tensor,
              let state = object.state(of: tensor), let definition = object.definition
            else { continue }
            try dict.set(
              .dict(OptimizerSaving.dict(state, definition, interpreter)), for: parameter,
              interpreter)
          }
        }
        return .dict(dict)
      }
    ])
}
