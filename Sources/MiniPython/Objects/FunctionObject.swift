/// A function written in Python.
public final class FunctionObject: Object {
  let code: CodeObject
  let tables: UnsafeMutablePointer<CodeObject.Tables>
  let cells: [CellObject]
  /// The values of the last positional parameters that need not be given.
  @exclusivity(unchecked) var defaults: [Value]
  var keywordDefaults: [Name: Value]
  public var attributes = AttributeTable()
  let documentation: String?
  var annotations: AttributeTable
  @exclusivity(unchecked) private var bound: Signature?
  /// What the program set as `__qualname__`.
  private var givenQualifiedName: String?

  init(
    code: CodeObject, cells: [CellObject] = [], defaults: [Value] = [],
    keywordDefaults: [Name: Value] = [:], annotations: AttributeTable = [:],
    documentation: String? = nil
  ) {
    self.code = code
    tables = code.tables
    self.cells = cells
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.annotations = annotations
    self.documentation = documentation
    super.init()
  }

  public var name: String { code.name }
  /// The name that messages show.
  var qualifiedName: String { givenQualifiedName ?? code.qualifiedName }

  /// The parameters in the order of their registers, as messages and `help()` show them.
  public func signature() -> Signature {
    if let bound { return bound }
    let list = code.signature
    var parameters: [Signature.Parameter] = []
    for (index, name) in list.names.enumerated() {
      let kind: Signature.Kind
      var value: Value?
      if index < list.positionalCount {
        kind = index < list.positionalOnlyCount ? .positionalOnly : .positionalOrKeyword
        let offset = index - (list.positionalCount - defaults.count)
        value = offset >= 0 ? defaults[offset] : nil
      } else if index < list.variadicRegister {
        kind = .keywordOnly
        value = keywordDefaults[name]
      } else {
        kind =
          list.hasVariadic && index == list.variadicRegister
          ? .variadicPositional : .variadicKeyword
      }
      parameters.append(Signature.Parameter(name: name, kind: kind, defaultValue: value))
    }
    let signature = Signature(parameters: parameters)
    bound = signature
    return signature
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.function
  }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.machine.call(self, arguments, interpreter)
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let own = attributes[name] { return own }
    switch interpreter.names.text(of: name) {
    case "__name__": return .string(code.name)
    case "__qualname__": return .string(qualifiedName)
    case "__doc__": return documentation.map { .string($0) } ?? Value.none
    case "__module__": return .string("__main__")
    case "__defaults__": return defaults.isEmpty ? Value.none : .tuple(defaults)
    case "__kwdefaults__":
      guard !keywordDefaults.isEmpty else { return Value.none }
      let table = DictObject()
      for name in code.signature.names {
        guard let value = keywordDefaults[name] else { continue }
        try table.set(value, for: .string(interpreter.names.stringObject(of: name)), interpreter)
      }
      return .dict(table)
    case "__code__": return .object(CodeHandle(code))
    case "__annotations__":
      return .dict(
        try interpreter.mirroredDict(of: annotations) { [self] in annotations[$0] = $1 })
    case "__dict__":
      return .dict(try interpreter.mirroredDict(of: attributes) { [self] in attributes[$0] = $1 })
    case "__closure__":
      return cells.isEmpty ? Value.none : .tuple(cells.map { .object($0) })
    default: return try super.attribute(name, interpreter)
    }
  }

  public override func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch (interpreter.names.text(of: name), value) {
    case ("__qualname__", .string(let text)): givenQualifiedName = text.text
    case ("__annotations__", .dict(let dict)):
      annotations = AttributeTable()
      for (key, kind) in dict.items {
        annotations[interpreter.names.name(try interpreter.text(key))] = kind
      }
    case ("__defaults__", .tuple(let tuple)):
      defaults = tuple.elements
      bound = nil
    case ("__defaults__", .none):
      defaults = []
      bound = nil
    default: attributes[name] = value
    }
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<function \(qualifiedName) at \(address)>"
  }
}

/// A variable that an inner function shares with the one around it.
final class CellObject: Object {
  @exclusivity(unchecked) var content: Value

  init(_ content: Value) {
    self.content = content
    super.init()
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard interpreter.names.text(of: name) == "cell_contents" else {
      return try super.attribute(name, interpreter)
    }
    if case .object(let object) = content, object.isUnbound {
      throw PythonError(.valueError, "Cell is empty")
    }
    return content
  }
}
