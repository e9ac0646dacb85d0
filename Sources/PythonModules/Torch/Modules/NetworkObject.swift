import MiniPython
import Networks
import Tensors

/// An `nn.Module` as Python sees it: the native module within, and its parts as attributes.
final class NetworkObject: InstanceObject {
  /// Nil until `Module.__init__` has run.
  @exclusivity(unchecked) private(set) var module: Module?
  /// Makes the same layer again, with fresh random weights.
  var rebuild: (() throws(PythonError) -> Module)?
  @exclusivity(unchecked) var forwardHooks: [(key: Int, hook: Value)] = []
  @exclusivity(unchecked) var forwardPreHooks: [(key: Int, hook: Value)] = []
  /// What is called with the gradients of the inputs and outputs of each call.
  @exclusivity(unchecked) var backwardHooks: [(key: Int, hook: Value)] = []
  private var hookCount = 0
  /// The hooks that see keyword arguments too.
  private var keywordHooks: Set<Int> = []

  deinit {
    if let module, module.face === self { module.face = nil }
  }

  /// The module, or Python's error for a subclass that forgot `super().__init__()`.
  func required(_ what: String = "use") throws(PythonError) -> Module {
    if let module { return module }
    throw PythonError(
      .attributeError, "cannot assign \(what) before Module.__init__() call",
      advice: "begin __init__ with super().__init__()")
  }

  /// Takes a native module over: its parameters, buffers, children and settings become attributes.
  func adopt(_ module: Module, _ interpreter: Interpreter) throws(PythonError) {
    if let old = self.module, old !== module, old.face === self { old.face = nil }
    self.module = module
    module.face = self
    let torch = interpreter.torch
    let names = interpreter.names
    for entry in module.parameters {
      attributes[names.name(entry.name)] =
        entry.content.map { .object(TensorObject($0, torch, isParameter: true)) } ?? Value.none
    }
    for entry in module.buffers {
      attributes[names.name(entry.name)] = entry.content.map { torch.wrap($0) } ?? Value.none
    }
    for entry in module.children {
      attributes[names.name(entry.name)] =
        try entry.content.map { (child) throws(PythonError) in
          .object(try NetworkObject.face(of: child, interpreter))
        } ?? Value.none
    }
    for setting in module.settings {
      attributes[names.name(setting.name)] = Value(setting.value)
    }
  }

  /// The Python object that stands for a native module, made if there is none yet.
  static func face(
    of module: Module, _ interpreter: Interpreter
  ) throws(PythonError) -> NetworkObject {
    if let face = module.face as? NetworkObject { return face }
    let name = LayerCatalog.layer(named: module.typeName)?.name
    let className = name ?? (module is Linear ? "Linear" : "Module")
    let classObject = try interpreter.torch.nativeClass("torch.nn." + className, interpreter)
    let face = NetworkObject(class: classObject)
    try face.adopt(module, interpreter)
    return face
  }

  // MARK: Calls

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let torch = interpreter.torch
    let type = type(interpreter)
    if let caller = type.member(torch.callName), !(caller.heapObject is NativeFunction) {
      return try interpreter.call(caller, arguments.prepending(.object(self)))
    }
    return try run(arguments, type, torch, interpreter)
  }

  /// What `Module.__call__` does: the hooks around `forward`.
  func run(
    _ arguments: Arguments, _ type: ClassObject, _ torch: TorchState, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if module == nil { _ = try required("module") }
    guard let forward = attributes[torch.forwardName] ?? type.member(torch.forwardName) else {
      throw PythonError(.notImplementedError, "\(type.name) has no forward")
    }
    let isOwn = attributes[torch.forwardName] != nil
    if forwardHooks.isEmpty && forwardPreHooks.isEmpty && backwardHooks.isEmpty {
      return try interpreter.call(
        forward, isOwn ? arguments : arguments.prepending(.object(self)))
    }
    var arguments = arguments
    for (key, hook) in forwardPreHooks {
      var given = Arguments(.object(self), .tuple(arguments.positional))
      let seesKeywords = keywordHooks.contains(key)
      if seesKeywords { given.append(keywords(of: arguments, interpreter)) }
      let changed = try interpreter.call(hook, given)
      guard !changed.isNone else { continue }
      if seesKeywords {
        arguments = try replaced(changed, interpreter)
      } else if case .tuple(let tuple) = changed {
        arguments = Arguments(tuple.elements, keywords: arguments.keywords)
      } else {
        arguments = Arguments([changed], keywords: arguments.keywords)
      }
    }
    let passage = backwardHooks.isEmpty ? nil : GradientPassage(self)
    if let passage {
      arguments = Arguments(
        passage.enter(arguments.positional, interpreter), keywords: arguments.keywords)
    }
    var result = try interpreter.call(
      forward, isOwn ? arguments : arguments.prepending(.object(self)))
    if let passage { result = passage.leave(result, interpreter) }
    for (key, hook) in forwardHooks {
      var given = Arguments(.object(self), .tuple(arguments.positional))
      if keywordHooks.contains(key) { given.append(keywords(of: arguments, interpreter)) }
      given.append(result)
      let changed = try interpreter.call(hook, given)
      if !changed.isNone { result = changed }
    }
    return result
  }

  /// The keyword arguments of a call as the dict that hooks see.
  private func keywords(of arguments: Arguments, _ interpreter: Interpreter) -> Value {
    let dict = DictObject()
    for keyword in arguments.keywords {
      dict[interpreter.names.text(of: keyword.name)] = keyword.value
    }
    return .dict(dict)
  }

  /// The arguments that a hook with keywords answers: a pair of a tuple and a dict.
  private func replaced(
    _ answer: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Arguments {
    guard case .tuple(let pair) = answer, pair.elements.count == 2,
      case .dict(let keywords) = pair.elements[1]
    else {
      throw PythonError(
        .runtimeError,
        "forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got "
          + "\(try interpreter.display(of: answer)).")
    }
    var arguments = Arguments(try interpreter.elements(of: pair.elements[0]))
    for (key, value) in keywords.items {
      arguments.keywords.append(
        .init(name: interpreter.names.name(try interpreter.text(key)), value: value))
    }
    return arguments
  }

  /// What the definition of a hook asks for.
  struct HookOptions {
    var isBefore = false
    var comesFirst = false
    var seesKeywords = false
  }

  /// Adds a hook; answers an object whose `remove()` takes it away again.
  func addHook(
    _ hook: Value, _ options: HookOptions, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    hookCount += 1
    let key = hookCount
    if options.seesKeywords { keywordHooks.insert(key) }
    if options.isBefore {
      forwardPreHooks.insert((key, hook), at: options.comesFirst ? 0 : forwardPreHooks.count)
    } else {
      forwardHooks.insert((key, hook), at: options.comesFirst ? 0 : forwardHooks.count)
    }
    return try handle(of: key, interpreter)
  }

  /// Adds a hook that sees gradients.
  func addBackwardHook(
    _ hook: Value, comesFirst: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    hookCount += 1
    backwardHooks.insert((hookCount, hook), at: comesFirst ? 0 : backwardHooks.count)
    return try handle(of: hookCount, interpreter)
  }

  private func handle(of key: Int, _ interpreter: Interpreter) throws(PythonError) -> Value {
    try RemovableHandle.make(interpreter) { [weak self] in
      self?.forwardHooks.removeAll { $0.key == key }
      self?.forwardPreHooks.removeAll { $0.key == key }
      self?.backwardHooks.removeAll { $0.key == key }
    }
  }

  // MARK: Text

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if let method = type(interpreter).member(interpreter.names.name("__repr__")),
      !(method.heapObject is NativeFunction)
    {
      return try super.representation(interpreter)
    }
    return try moduleRepresentation(interpreter)
  }

  /// The text that PyTorch prints: name, settings, children.
  func moduleRepresentation(_ interpreter: Interpreter) throws(PythonError) -> String {
    let type = type(interpreter)
    guard let module else { return "<\(type.qualifiedName) object>" }
    let isPlain = type.definition == nil || module.typeName == "Module"
    let name = isPlain ? type.name : module.typeName
    var children: [(name: String, text: String)] = []
    for entry in module.children {
      guard let child = entry.content else {
        children.append((entry.name, "None"))
        continue
      }
      let face = try NetworkObject.face(of: child, interpreter)
      children.append((entry.name, try face.representation(interpreter)))
    }
    if module is ModuleListModule {
      return moduleListText(typeName: name, elements: children.map(\.text))
    }
    var extra = module.extraRepresentation
    if let method = type.member(interpreter.names.name("extra_repr")),
      !(method.heapObject is NativeFunction)
    {
      extra = try interpreter.text(interpreter.call(method, Arguments(.object(self))))
    }
    return moduleText(typeName: name, extra: extra, children: children)
  }
}

/// A module whose children are counted when they print alike.
final class ModuleListModule: Module {}

extension Value {
  init(_ setting: SettingValue) {
    switch setting {
    case .none: self = .none
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .double(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .ints(let numbers): self = .tuple(numbers.map { .int($0) })
    }
  }

  /// The module within, if it is one.
  var network: NetworkObject? {
    if case .object(let object) = self { return object as? NetworkObject }
    return nil
  }

  /// The tensor within, if it is one.
  var tensorObject: TensorObject? {
    if case .object(let object) = self { return object as? TensorObject }
    return nil
  }
}
