import MiniPython
import Networks
import Tensors

extension NetworkObject {
  /// `module.name = value`: parameters, buffers and modules are registered.
  func assign(_ name: Name, _ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    let text = interpreter.names.text(of: name)
    if let tensor = value.tensorObject, tensor.isParameter {
      let module = try required("parameters")
      unregister(text, module, keeping: .parameter)
      module.register(parameter: text, tensor.tensor)
      attributes[name] = value
      return
    }
    if let child = value.network {
      let module = try required("module")
      unregister(text, module, keeping: .child)
      module.register(child: text, try child.required("module"))
      attributes[name] = value
      return
    }
    guard let module else {
      return try interpreter.setAttributeDirectly(name, of: .object(self), to: value)
    }
    if module.parameters.contains(where: { $0.name == text }) {
      guard value.isNone else {
        throw PythonError(
          .typeError,
          "cannot assign '\(Self.typeText(value, interpreter))' as parameter '\(text)' "
            + "(torch.nn.Parameter or None expected)",
          advice: "write nn.Parameter(...), or copy in place: module.\(text).data.copy_(...)")
      }
      module.register(parameter: text, nil)
      attributes[name] = Value.none
    } else if module.children.contains(where: { $0.name == text }) {
      guard value.isNone else {
        throw PythonError(
          .typeError,
          "cannot assign '\(Self.typeText(value, interpreter))' as child module '\(text)' "
            + "(torch.nn.Module or None expected)")
      }
      module.register(child: text, nil)
      attributes[name] = Value.none
    } else if module.buffers.contains(where: { $0.name == text }) {
      guard value.isNone || value.tensorObject != nil else {
        throw PythonError(
          .typeError,
          "cannot assign '\(Self.typeText(value, interpreter))' as buffer '\(text)' "
            + "(torch.Tensor or None expected)")
      }
      module.register(
        buffer: text, value.tensorObject?.tensor,
        persistent: !module.volatileBuffers.contains(text))
      attributes[name] = value
    } else {
      if let setting = SettingValue(value) { module.change(text, to: setting) }
      try interpreter.setAttributeDirectly(name, of: .object(self), to: value)
    }
  }

  private enum Kind { case parameter, child }

  /// Takes the name out of the other two lists, as PyTorch does.
  private func unregister(_ name: String, _ module: Module, keeping kind: Kind) {
    let isParameter = module.parameters.contains { $0.name == name }
    let isChild = module.children.contains { $0.name == name }
    let isBuffer = module.buffers.contains { $0.name == name }
    if isBuffer || (isParameter && kind == .child) || (isChild && kind == .parameter) {
      module.remove(name)
    }
  }

  static func typeText(_ value: Value, _ interpreter: Interpreter) -> String {
    if let tensor = value.tensorObject {
      return "torch.\(tensor.tensor.dtype.torchScalarName)Tensor"
    }
    return interpreter.type(of: value).name
  }

  /// `del module.name`
  func remove(_ name: Name, _ interpreter: Interpreter) throws(PythonError) {
    let text = interpreter.names.text(of: name)
    module?.remove(text)
    guard attributes.removeValue(forKey: name) != nil else {
      throw PythonError(
        .attributeError, "'\(type(interpreter).typeName)' object has no attribute '\(text)'")
    }
  }

  /// The Python object of a tensor that a module holds.
  static func value(
    _ name: String, _ tensor: Tensor, of module: Module, _ interpreter: Interpreter
  ) -> Value {
    if let face = module.face as? NetworkObject,
      let value = face.attributes[interpreter.names.name(name)],
      value.tensorObject?.tensor === tensor
    {
      return value
    }
    let isParameter = module.parameters.contains { $0.content === tensor }
    return .object(TensorObject(tensor, interpreter.torch, isParameter: isParameter))
  }

  /// All parameters or buffers with their dotted names, each tensor once.
  func named(
    _ entries: KeyPath<Module, [Module.Entry<Tensor>]>, prefix: String, recursive: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> [(name: String, value: Value)] {
    let root = try required("parameters")
    var seen: Set<ObjectIdentifier> = []
    var result: [(name: String, value: Value)] = []
    for (path, module) in recursive ? root.namedModules(prefix: prefix) : [(prefix, root)] {
      for entry in module[keyPath: entries] {
        guard let tensor = entry.content, seen.insert(ObjectIdentifier(tensor)).inserted else {
          continue
        }
        let name = path.isEmpty ? entry.name : path + "." + entry.name
        result.append((name, NetworkObject.value(entry.name, tensor, of: module, interpreter)))
      }
    }
    return result
  }
}

extension SettingValue {
  init?(_ value: Value) {
    switch value {
    case .none: self = .none
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .float(let number): self = .double(number)
    case .string(let text): self = .string(text.text)
    default: return nil
    }
  }
}
