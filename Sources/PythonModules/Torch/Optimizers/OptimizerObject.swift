import MiniPython
import Networks
import Tensors

/// A `torch.optim` optimizer: groups of parameters in Python's own dicts, states beside them.
final class OptimizerObject: InstanceObject {
  var definition: OptimizerDefinition?
  @exclusivity(unchecked) private var states: [ObjectIdentifier: OptimizerState] = [:]
  /// What an optimizer that is written in Python remembers of each parameter.
  private var ownState: Value?
  /// The rule of each group, with the settings that it was made from.
  @exclusivity(unchecked) private var rules:
    [ObjectIdentifier: (values: [Value], rule: any OptimizerRule)] = [:]
  /// How often `step` was called, which schedulers ask.
  @exclusivity(unchecked) private(set) var stepCount = 0

  static func of(_ value: Value) throws(PythonError) -> OptimizerObject {
    if case .object(let object) = value, let found = object as? OptimizerObject { return found }
    throw PythonError(.typeError, "expected an Optimizer")
  }

  func groups(_ interpreter: Interpreter) throws(PythonError) -> [DictObject] {
    var result: [DictObject] = []
    let list = try interpreter.attribute(
      interpreter.names.name("param_groups"), of: .object(self))
    for group in try interpreter.elements(of: list) {
      guard case .dict(let dict) = group else {
        throw PythonError(.typeError, "param_groups must hold dicts")
      }
      result.append(dict)
    }
    return result
  }

  func state(of tensor: Tensor) -> OptimizerState? { states[ObjectIdentifier(tensor)] }

  func setState(_ state: OptimizerState?, of tensor: Tensor) {
    states[ObjectIdentifier(tensor)] = state
  }

  /// The `defaultdict` of an optimizer that is written in Python; nil for those of the catalog.
  func programState(_ interpreter: Interpreter) throws(PythonError) -> DictObject? {
    guard definition == nil else { return nil }
    if case .dict(let known)? = ownState { return known }
    let made = try interpreter.call(
      interpreter.resolve("collections.defaultdict"), Arguments(.object(interpreter.types.dict)))
    ownState = made
    guard case .dict(let dict) = made else { return nil }
    return dict
  }

  // MARK: Building

  /// Takes the parameters of the constructor: tensors, or dicts with settings of their own.
  func setUp(
    _ parameters: Value, _ defaults: [(name: String, value: Value)], _ interpreter: Interpreter
  ) throws(PythonError) {
    if let tensor = parameters.tensorObject {
      throw PythonError(
        .typeError,
        "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
          + "torch.\(tensor.tensor.dtype.torchScalarName)Tensor",
        advice: "put the tensor into a list: [w]")
    }
    let names = interpreter.names
    interpreter.torch.watch.reset()
    let elements = try interpreter.elements(of: parameters)
    guard !elements.isEmpty else {
      throw PythonError(.valueError, "optimizer got an empty parameter list")
    }
    let dict = DictObject()
    for (name, value) in defaults { try dict.set(value, for: .string(name), interpreter) }
    attributes[names.name("defaults")] = .dict(dict)
    attributes[names.name("param_groups")] = .list([Value]())
    if case .dict = elements[0] {
      for element in elements {
        guard case .dict(let group) = element else {
          throw PythonError(.typeError, "param group must be a dict")
        }
        try add(group, interpreter)
      }
    } else {
      let group = DictObject()
      try group.set(.list(elements), for: .string("params"), interpreter)
      try add(group, interpreter)
    }
  }

  /// Adds a group; what it does not say comes from the defaults.
  func add(_ given: DictObject, _ interpreter: Interpreter) throws(PythonError) {
    let names = interpreter.names
    guard let parameters = try given.value(for: .string("params"), interpreter) else {
      throw interpreter.error("KeyError", arguments: [.string("params")])
    }
    let list =
      parameters.tensorObject != nil ? [parameters] : try interpreter.elements(of: parameters)
    for parameter in list {
      guard let tensor = parameter.tensorObject?.tensor else {
        throw PythonError(
          .typeError,
          "optimizer can only optimize Tensors, but one of the params is "
            + interpreter.type(of: parameter).name)
      }
      guard tensor.isLeaf else {
        throw PythonError(.valueError, "can't optimize a non-leaf Tensor")
      }
    }
    let group = DictObject()
    try group.set(.list(list), for: .string("params"), interpreter)
    for (key, value) in given.items {
      if case .string(let text) = key, text.text == "params" { continue }
      try group.set(value, for: key, interpreter)
    }
    if case .dict(let defaults)? = attributes[names.name("defaults")] {
      for (key, value) in defaults.items where try group.value(for: key, interpreter) == nil {
        try group.set(value, for: key, interpreter)
      }
    }
    guard case .list(let groups)? = attributes[names.name("param_groups")] else { return }
    var known: Set<ObjectIdentifier> = []
    for entry in groups.elements {
      guard case .dict(let other) = entry, let parameters = other["params"] else { continue }
      for parameter in try interpreter.elements(of: parameters) {
        if let tensor = parameter.tensorObject?.tensor { known.insert(ObjectIdentifier(tensor)) }
      }
    }
    for parameter in list {
      if let tensor = parameter.tensorObject?.tensor, known.contains(ObjectIdentifier(tensor)) {
        throw PythonError(.valueError, "some parameters appear in more than one parameter group")
      }
    }
    groups.elements.append(.dict(group))
  }

  // MARK: Steps

  func step(_ interpreter: Interpreter) throws(PythonError) {
    guard let definition else {
      throw PythonError(.notImplementedError, "this optimizer has no step")
    }
    stepCount += 1
    interpreter.trainingSteps.count += 1
    for group in try groups(interpreter) {
      let rule = try rule(of: group, definition, interpreter)
      guard let parameters = try group.value(for: .string("params"), interpreter) else { continue }
      for parameter in try interpreter.elements(of: parameters) {
        guard let tensor = parameter.tensorObject?.tensor, let gradient = tensor.grad else {
          continue
        }
        let state: OptimizerState
        if let known = states[ObjectIdentifier(tensor)] {
          state = known
        } else {
          state = OptimizerState(slotCount: definition.slots.count)
          states[ObjectIdentifier(tensor)] = state
        }
        try numeric { () throws(TensorError) in
          try rule.step(tensor.data, gradient.data, state)
        }
      }
    }
  }

  /// The rule with a group's settings, made again only when one of them was changed.
  private func rule(
    of group: DictObject, _ definition: OptimizerDefinition, _ interpreter: Interpreter
  ) throws(PythonError) -> any OptimizerRule {
    let values = group.items.compactMap { key, value -> Value? in
      if case .list = value, case .string(let text) = key, text.text == "params" { return nil }
      return value
    }
    if let known = rules[ObjectIdentifier(group)], known.values.count == values.count,
      zip(known.values, values).allSatisfy({ $0.isSame(as: $1) })
    {
      return known.rule
    }
    let settings = try settings(group, definition, interpreter)
    let rule = try numeric { () throws(TensorError) in try definition.make(settings) }
    rules[ObjectIdentifier(group)] = (values, rule)
    return rule
  }

  func settings(
    _ group: DictObject, _ definition: OptimizerDefinition, _ interpreter: Interpreter
  ) throws(PythonError) -> OptimizerSettings {
    var values: [String: OptimizerSetting] = [:]
    for (name, fallback) in definition.settings {
      let value = try group.value(for: .string(name), interpreter)
      values[name] =
        try value.map { (value) throws(PythonError) in
          try OptimizerSetting(value, interpreter)
        } ?? fallback
    }
    return OptimizerSettings(values)
  }

  func clearGradients(toNone: Bool, _ interpreter: Interpreter) throws(PythonError) {
    for group in try groups(interpreter) {
      guard let parameters = try group.value(for: .string("params"), interpreter) else { continue }
      for parameter in try interpreter.elements(of: parameters) {
        parameter.tensorObject?.tensor.clearGradient(toNone: toNone)
      }
    }
  }
}

extension OptimizerSetting {
  init(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    switch value {
    case .none: self = .none
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .float(let number): self = .double(number)
    case .tuple, .list:
      let parts = try interpreter.elements(of: value)
      guard parts.count == 2 else { throw PythonError(.valueError, "betas must be a pair") }
      self = .pair(try interpreter.double(parts[0]), try interpreter.double(parts[1]))
    default: self = .double(try interpreter.double(value))
    }
  }

  var value: Value {
    switch self {
    case .none: .none
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .double(let number): .float(number)
    case .pair(let first, let second): .tuple([.float(first), .float(second)])
    }
  }
}

extension Value {
  /// Whether both are the same number or the same object that cannot change.
  fileprivate func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.bool(let one), .bool(let two)): one == two
    case (.int(let one), .int(let two)): one == two
    case (.float(let one), .float(let two)): one == two
    case (.tuple(let one), .tuple(let two)): one === two
    default: false
    }
  }
}
