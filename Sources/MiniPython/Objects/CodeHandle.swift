/// A piece of code as programs see it: of a frame, of a function, or what `compile` made of a text.
final class CodeHandle: Object {
  /// What `compile` was given: the text and whether it is one expression.
  let program: (text: String, isExpression: Bool)?
  private let name: String
  let source: String
  private let line: Int
  /// The code of a function; nil where only a name is known.
  private let code: CodeObject?

  init(name: String, source: String, program: (text: String, isExpression: Bool)? = nil) {
    self.name = name
    self.source = source
    self.program = program
    line = 1
    code = nil
    super.init()
  }

  init(_ code: CodeObject) {
    name = code.name
    source = code.source.name
    program = nil
    line = code.firstLine
    self.code = code
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.code }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch (interpreter.names.text(of: name), code) {
    case ("co_name", _): return .string(self.name)
    case ("co_qualname", _): return .string(code?.qualifiedName ?? self.name)
    case ("co_filename", _): return .string(source)
    case ("co_firstlineno", _): return .int(line)
    case ("co_argcount", let code?): return .int(code.signature.positionalCount)
    case ("co_posonlyargcount", let code?): return .int(code.signature.positionalOnlyCount)
    case ("co_kwonlyargcount", let code?): return .int(code.signature.keywordOnlyCount)
    case ("co_flags", let code?):
      let signature = code.signature
      return .int(
        3 | (signature.hasVariadic ? 4 : 0) | (signature.hasVariadicKeywords ? 8 : 0)
          | (code.isGenerator ? 32 : 0))
    case ("co_nlocals", let code?): return .int(variables(of: code, interpreter).count)
    case ("co_varnames", let code?): return .tuple(variables(of: code, interpreter))
    case ("co_freevars", let code?):
      let free = Set(code.freeRegisters)
      let names = code.localRegisters.filter { free.contains($0.value) }.map(\.key)
      return .tuple(names.sorted().map { .string($0) })
    default: return try super.attribute(name, interpreter)
    }
  }

  /// The parameters, then the other local names.
  private func variables(of code: CodeObject, _ interpreter: Interpreter) -> [Value] {
    let parameters = code.signature.names.map { interpreter.names.text(of: $0) }
    let free = Set(code.freeRegisters)
    let others = code.localRegisters.filter {
      !parameters.contains($0.key) && !free.contains($0.value)
    }
    .sorted { $0.value < $1.value }
    return (parameters + others.map(\.key)).map { .string($0) }
  }

  override func representation(_ interpreter: Interpreter) -> String {
    "<code object \(name) at \(address), file \"\(source)\", line \(line)>"
  }
}
