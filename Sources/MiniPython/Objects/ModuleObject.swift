/// A module, or any other namespace.
///
/// What its definition lists becomes an object when it is first asked for, so that an import
/// costs little.
public final class ModuleObject: Object {
  public let name: String
  public var members = AttributeTable()
  public let definition: ModuleDefinition?
  private var pending: [Name: Pending] = [:]

  private enum Pending {
    case function(FunctionDefinition)
    case classDefinition(ClassDefinition)
    case module(String)
    case alias(String)
  }

  public init(name: String, definition: ModuleDefinition? = nil) {
    self.name = name
    self.definition = definition
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.module }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let member = members[name] { return member }
    if let waiting = pending.removeValue(forKey: name) {
      let made = try make(waiting, interpreter)
      members[name] = made
      return made
    }
    switch interpreter.names.text(of: name) {
    case "__name__": return .string(self.name)
    case "__doc__": return definition.map { .string($0.summary) } ?? Value.none
    case "__dict__": return .dict(try interpreter.dict(of: members))
    default: return nil
    }
  }

  public override func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    pending[name] = nil
    members[name] = value
  }

  public override func deleteAttribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard members.removeValue(forKey: name) != nil else {
      return try super.deleteAttribute(name, interpreter)
    }
  }

  public override func attributeNames(_ interpreter: Interpreter) -> [String] {
    (members.keys + pending.keys).map(interpreter.names.text(of:)).sorted()
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<module '\(name)'>"
  }

  /// Lists what the definition describes, to be made when it is asked for.
  func prepare(_ interpreter: Interpreter) throws(PythonError) {
    guard let definition else { return }
    let names = interpreter.names
    for function in definition.functions() {
      pending[names.name(function.name)] = .function(function)
    }
    for classDefinition in definition.classes() {
      pending[names.name(classDefinition.name)] = .classDefinition(classDefinition)
    }
    for module in definition.submodules() {
      let last = module.split(separator: ".").last.map(String.init) ?? module
      pending[names.name(last)] = .module(module)
    }
    for alias in definition.aliases() { pending[names.name(alias.name)] = .alias(alias.target) }
    for (name, value) in try definition.constants(interpreter) { members[names.name(name)] = value }
  }

  private func make(
    _ waiting: Pending, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    switch waiting {
    case .function(let definition): return .object(NativeFunction(definition))
    case .classDefinition(let definition):
      return .object(try interpreter.makeClass(definition, module: name))
    case .module(let name): return .object(try interpreter.importModule(name))
    case .alias(let target): return try interpreter.resolve(target, from: name)
    }
  }
}
