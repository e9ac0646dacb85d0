/// Makes code of a program's tree: names become registers, cells or places in the namespace.
struct Compiler {
  var builder: CodeBuilder
  /// The scope that names are looked up in: the code's own, or a comprehension's inside it.
  var scope: Scope
  let scopes: [ScopeBuilder.Key: Scope]
  let qualifiedPrefix: String
  /// The blocks that a `return`, `break` or `continue` leaves, outermost first.
  var blocks: [Block] = []
  private var depth = 0

  enum Block {
    case loop(LoopState)
    /// Statements that run whichever way the block is left.
    case finally([Statement], Region)
    /// The register that holds what was being handled before.
    case handler(saved: Int32, name: String?, Region)
    case with(exit: Int32, Region)
  }

  /// Instructions that an exception handler guards, but for those that already belong outside.
  final class Region {
    let start: Int32
    var gaps: [Range<Int32>] = []
    init(start: Int32) { self.start = start }
  }

  final class LoopState {
    let start: Int32
    var breaks: [Int32] = []
    /// Where a `for` loop keeps what it iterates over.
    let iterator: Int32?
    init(start: Int32, iterator: Int32? = nil) {
      self.start = start
      self.iterator = iterator
    }
  }

  init(
    builder: CodeBuilder, scope: Scope, scopes: [ScopeBuilder.Key: Scope], qualifiedPrefix: String
  ) {
    self.builder = builder
    self.scope = scope
    self.scopes = scopes
    self.qualifiedPrefix = qualifiedPrefix
  }

  /// The code of a whole text.
  static func code(
    for program: [Statement], source: SourceText, namespace: Interpreter.Namespace,
    names: NameTable, ellipsis: EllipsisObject
  ) throws(SyntaxProblem) -> CodeObject {
    let (module, scopes) = try ScopeBuilder.scopes(of: program)
    let start = TextPosition(line: 1, column: 0)
    let builder = CodeBuilder(
      source: source, namespace: namespace, names: names, ellipsis: ellipsis,
      scope: module, range: TextRange(start: start, end: start))
    var compiler = Compiler(builder: builder, scope: module, scopes: scopes, qualifiedPrefix: "")
    var body = program
    var last: Expression?
    if case .expression(let value)? = body.last?.kind {
      body.removeLast()
      last = value
    }
    try compiler.statements(body)
    if let last {
      compiler.builder.answersExpression = true
      compiler.builder.place = CodePosition(range: last.range)
      let register = try compiler.expression(last)
      compiler.builder.emit(.returns, register)
    } else {
      compiler.emitReturnNone()
    }
    return CodeObject(
      compiler.builder, name: "<module>", qualifiedName: "<module>", signature: ParameterList())
  }

  mutating func emitReturnNone() {
    let register = builder.allocate()
    builder.emit(.loadConstant, register, builder.constant(.none))
    builder.emit(.returns, register)
    builder.release(to: register)
  }

  // MARK: Names

  /// Where a name lives.
  enum Storage {
    case register(Int32)
    case cell(Int32)
    case global(Int32)
    case className(Int32)
  }

  mutating func storage(of name: String) -> Storage {
    var candidate = scope
    while true {
      if candidate.globals.contains(name) { return .global(builder.global(name)) }
      if candidate.kind == .comprehension || candidate.kind == .function {
        if let register = candidate.registers[name] {
          return candidate.captured.contains(name) || candidate.free.contains(name)
            ? .cell(register) : .register(register)
        }
      }
      if candidate.kind == .classBody {
        if candidate.binds(name), !candidate.nonlocals.contains(name) {
          return .className(builder.constant(name: builder.names.name(name)))
        }
        if let register = candidate.registers[name] { return .cell(register) }
      }
      guard candidate.kind == .comprehension, let parent = candidate.parent else { break }
      // A class's names are not seen from inside a comprehension.
      if parent.kind == .classBody {
        if let register = parent.registers[name], parent.free.contains(name) {
          return .cell(register)
        }
        break
      }
      candidate = parent
    }
    return .global(builder.global(name))
  }

  mutating func load(_ name: String, into target: Int32?) -> Int32 {
    switch storage(of: name) {
    case .register(let register):
      checkBound(register, name)
      guard let target, target != register else { return target ?? register }
      builder.emit(.move, target, register)
      return target
    case .cell(let register):
      let result = target ?? builder.allocate()
      builder.emit(
        .loadCell, result, register, builder.constant(name: builder.names.name(name)))
      return result
    case .global(let index):
      let result = target ?? builder.allocate()
      builder.emit(.loadGlobal, result, index)
      return result
    case .className(let constant):
      let result = target ?? builder.allocate()
      builder.emit(.loadName, result, constant, builder.global(name))
      return result
    }
  }

  /// Raises UnboundLocalError where a variable may have no value yet.
  private mutating func checkBound(_ register: Int32, _ name: String) {
    guard !builder.assigned.contains(register) else { return }
    builder.unboundRegisters.insert(register)
    builder.emit(.checkBound, register, builder.constant(name: builder.names.name(name)))
    markAssigned(register, name)
  }

  mutating func store(_ name: String, from register: Int32) {
    switch storage(of: name) {
    case .register(let variable):
      markAssigned(variable, name)
      if variable != register { builder.emit(.move, variable, register) }
    case .cell(let cell): builder.emit(.storeCell, cell, register)
    case .global(let index): builder.emit(.storeGlobal, index, register)
    case .className(let constant): builder.emit(.storeName, constant, register)
    }
  }

  /// From here on a variable has a value, unless it may be taken away somewhere.
  mutating func markAssigned(_ register: Int32, _ name: String) {
    if !builder.scope.deleted.contains(name) { builder.assigned.insert(register) }
  }

  mutating func delete(_ name: String) {
    switch storage(of: name) {
    case .register(let variable):
      checkBound(variable, name)
      builder.unboundRegisters.insert(variable)
      builder.assigned.remove(variable)
      builder.emit(.unbind, variable)
    case .cell(let cell):
      builder.emit(.deleteCell, cell, 0, builder.constant(name: builder.names.name(name)))
    case .global(let index): builder.emit(.deleteGlobal, index)
    case .className(let constant): builder.emit(.deleteName, constant)
    }
  }

  /// The register of a variable that an expression can be computed into directly.
  mutating func directRegister(of target: Expression) -> Int32? {
    guard case .name(let name) = target.kind, case .register(let register) = storage(of: name)
    else { return nil }
    return register
  }

  // MARK: Depth

  /// Bounds how deeply the compiler calls itself.
  mutating func nested<Result>(
    at range: TextRange, _ compile: (inout Compiler) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    guard depth < 1500 else {
      throw SyntaxProblem("too many nested expressions or blocks", at: range)
    }
    depth += 1
    defer { depth -= 1 }
    return try compile(&self)
  }

  /// Sets the place of the instructions that follow, and answers the one before.
  @discardableResult
  mutating func mark(
    _ range: TextRange, anchor: (start: Int32, end: Int32)? = nil
  ) -> CodePosition {
    let before = builder.place
    builder.place = CodePosition(range: range, anchor: anchor)
    return before
  }
}
