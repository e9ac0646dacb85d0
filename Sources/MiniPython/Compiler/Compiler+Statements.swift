extension Compiler {
  mutating func statements(_ statements: [Statement]) throws(SyntaxProblem) {
    for statement in statements {
      try nested(at: statement.range) { (compiler) throws(SyntaxProblem) in
        compiler.mark(statement.range)
        let top = compiler.builder.top
        try compiler.statement(statement)
        compiler.builder.release(to: top)
      }
    }
  }

  private mutating func statement(_ statement: Statement) throws(SyntaxProblem) {
    switch statement.kind {
    case .expression(let value):
      if case .constant = value.kind { return }
      _ = try expression(value)
    case .assign(let targets, let value): try assign(targets, value)
    case .augmented(let target, let operation, let value):
      try augment(target, operation, value, statement.range)
    case .annotated(let target, let annotation, let value):
      try annotate(target, annotation, value)
    case .delete(let targets): for target in targets { try delete(target) }
    case .returns(let value): try returns(value, statement.range)
    case .raises(let exception, let cause): try raises(exception, cause)
    case .assert(let test, let message): try assert(test, message, statement.range)
    case .pass: break
    case .breaks: try leaveLoop(at: statement.range, isBreak: true)
    case .continues: try leaveLoop(at: statement.range, isBreak: false)
    case .global, .nonlocal: break
    case .imports(let modules): imports(modules)
    case .importsFrom(let path, let names):
      let module = builder.allocate(2)
      builder.emit(.importModule, module, builder.constant(.string(path)))
      for name in names {
        builder.emit(
          .importName, module + 1, module, builder.constant(name: builder.names.name(name.name)))
        store(name.alias ?? name.name, from: module + 1)
      }
    case .importsAll(let path):
      let module = builder.allocate()
      builder.emit(.importModule, module, builder.constant(.string(path)))
      builder.emit(.importAll, module)
    case .branches(let branches, let otherwise): try self.branches(branches, otherwise)
    case .whileLoop(let test, let body, let otherwise): try whileLoop(test, body, otherwise)
    case .forLoop(let target, let source, let body, let otherwise):
      try forLoop(target, source, body, otherwise)
    case .function(let function): try self.function(function, statement.range)
    case .classStatement(let definition): try classStatement(definition, statement.range)
    case .tries(let tries): try self.tries(tries)
    case .with(let items, let body): try with(items[...], body)
    case .match(let subject, let cases): try match(subject, cases)
    }
  }

  // MARK: Assignment

  private mutating func assign(
    _ targets: [Expression], _ value: Expression
  ) throws(SyntaxProblem) {
    if targets.count == 1 {
      if let register = directRegister(of: targets[0]), case .name(let name) = targets[0].kind {
        _ = try expression(value, into: register)
        markAssigned(register, name)
        return
      }
      if try assignPairwise(targets[0], value) { return }
    }
    let register = try expression(value)
    for target in targets { try store(target, from: register) }
  }

  /// `a, b = b, a` needs no tuple.
  private mutating func assignPairwise(
    _ target: Expression, _ value: Expression
  ) throws(SyntaxProblem) -> Bool {
    guard case .tuple(let targets) = target.kind, case .tuple(let values) = value.kind,
      targets.count == values.count, targets.count <= 16,
      !(targets + values).contains(where: \.isStarred)
    else { return false }
    let base = builder.allocate(values.count)
    for (offset, value) in values.enumerated() {
      _ = try expression(value, into: base + Int32(offset))
    }
    for (offset, target) in targets.enumerated() {
      try store(target, from: base + Int32(offset))
    }
    return true
  }

  /// Puts the value of a register where a target says.
  mutating func store(_ target: Expression, from register: Int32) throws(SyntaxProblem) {
    let before = mark(target.range)
    defer { builder.place = before }
    let top = builder.top
    defer { builder.release(to: top) }
    switch target.kind {
    case .name(let name): store(name, from: register)
    case .attribute(let value, let name):
      let object = try expression(value)
      builder.emit(.setAttribute, object, register, builder.site(name))
    case .item(let value, let index):
      let object = try operand(value, before: index)
      let key = try expression(index)
      builder.emit(.setItem, object, key, register)
    case .tuple(let elements), .list(let elements): try unpack(elements, from: register)
    case .starred(let inner): try store(inner, from: register)
    default: throw SyntaxProblem("cannot assign to \(target.description)", at: target.range)
    }
  }

  private mutating func unpack(
    _ elements: [Expression], from register: Int32
  ) throws(SyntaxProblem) {
    let base = builder.allocate(elements.count)
    if let star = elements.firstIndex(where: \.isStarred) {
      builder.emit(
        .unpackStar, base, register, Int32(star),
        extra: UInt16(clamping: elements.count - star - 1))
    } else {
      builder.emit(.unpack, base, register, Int32(elements.count))
    }
    for (offset, element) in elements.enumerated() {
      try store(element, from: base + Int32(offset))
    }
  }

  private mutating func augment(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression, _ range: TextRange
  ) throws(SyntaxProblem) {
    let anchor = (Int32(target.range.end.column), Int32(-1))
    switch target.kind {
    case .name(let name):
      if case .register(let register) = storage(of: name) {
        _ = load(name, into: nil)
        let second = try expression(value)
        mark(range, anchor: anchor)
        emitInPlace(operation, register, register, second)
        return
      }
      let first = load(name, into: builder.allocate())
      let second = try expression(value)
      mark(range, anchor: anchor)
      emitInPlace(operation, first, first, second)
      store(name, from: first)
    case .attribute(let object, let name):
      let owner = try expression(object, into: builder.allocate())
      let current = builder.allocate()
      mark(target.range)
      builder.emit(.attribute, current, owner, builder.site(name))
      let second = try expression(value)
      mark(range, anchor: anchor)
      emitInPlace(operation, current, current, second)
      builder.emit(.setAttribute, owner, current, builder.site(name))
    case .item(let object, let index):
      let owner = try expression(object, into: builder.allocate())
      let key = try expression(index, into: builder.allocate())
      let current = builder.allocate()
      mark(target.range)
      builder.emit(.item, current, owner, key)
      let second = try expression(value)
      mark(range, anchor: anchor)
      emitInPlace(operation, current, current, second)
      builder.emit(.setItem, owner, key, current)
    default: break
    }
  }

  private mutating func emitInPlace(
    _ operation: BinaryOperator, _ result: Int32, _ first: Int32, _ second: Int32
  ) {
    builder.emit(.inPlace, result, first, second, flag: operation.rawValue)
  }

  private mutating func annotate(
    _ target: Expression, _ annotation: Expression, _ value: Expression?
  ) throws(SyntaxProblem) {
    if let value { try assign([target], value) }
    guard case .name(let name) = target.kind, scope.kind == .classBody else { return }
    let register = try expression(annotation)
    builder.emit(.annotate, builder.constant(name: builder.names.name(name)), register)
  }

  private mutating func delete(_ target: Expression) throws(SyntaxProblem) {
    mark(target.range)
    switch target.kind {
    case .name(let name): delete(name)
    case .attribute(let value, let name):
      let object = try expression(value)
      builder.emit(.deleteAttribute, object, 0, builder.site(name))
    case .item(let value, let index):
      let object = try operand(value, before: index)
      let key = try expression(index)
      builder.emit(.deleteItem, object, key)
    case .tuple(let elements), .list(let elements):
      for element in elements { try delete(element) }
    default: throw SyntaxProblem("cannot delete \(target.description)", at: target.range)
    }
  }

  // MARK: Simple statements

  private mutating func raises(
    _ exception: Expression?, _ cause: Expression?
  ) throws(SyntaxProblem) {
    guard let exception else {
      builder.emit(.raiseAgain)
      return
    }
    let place = builder.place
    let register = try expression(exception, into: builder.allocate())
    let causeRegister = try cause.map { (cause) throws(SyntaxProblem) in try expression(cause) }
    builder.place = place
    builder.emit(.raise, register, causeRegister ?? -1)
  }

  private mutating func assert(
    _ test: Expression, _ message: Expression?, _ range: TextRange
  ) throws(SyntaxProblem) {
    let top = builder.top
    let register = try expression(test)
    let jump = builder.emit(.jumpIfTrue, register)
    builder.release(to: top)
    let known = builder.assigned
    let text = try message.map { (message) throws(SyntaxProblem) in try expression(message) }
    mark(test.range)
    builder.emit(.raiseAssertion, text ?? -1)
    builder.assigned = known
    builder.land(jump)
  }

  private mutating func imports(_ modules: [ImportedModule]) {
    for module in modules {
      let register = builder.allocate()
      let first = module.path.split(separator: ".").first.map(String.init) ?? module.path
      builder.emit(
        .importModule, register, builder.constant(.string(module.path)),
        flag: module.alias == nil ? 1 : 0)
      store(module.alias ?? first, from: register)
    }
  }

  private mutating func returns(
    _ value: Expression?, _ range: TextRange
  ) throws(SyntaxProblem) {
    guard builder.scope.kind == .function else {
      throw SyntaxProblem("'return' outside function", at: range)
    }
    let register: Int32
    if let value {
      register = try expression(value)
    } else {
      register = builder.allocate()
      builder.emit(.loadConstant, register, builder.constant(.none))
    }
    guard !blocks.isEmpty else {
      builder.emit(.returns, register)
      return
    }
    // What `finally` assigns does not change the value that is returned.
    let result = builder.allocate()
    builder.emit(.move, result, register)
    try leave(downTo: 0) { $0.builder.emit(.returns, result) }
  }

  private mutating func leaveLoop(
    at range: TextRange, isBreak: Bool
  ) throws(SyntaxProblem) {
    let index = blocks.lastIndex {
      if case .loop = $0 { return true }
      return false
    }
    guard let index, case .loop(let loop) = blocks[index] else {
      throw SyntaxProblem(
        isBreak ? "'break' outside loop" : "'continue' not properly in loop", at: range)
    }
    try leave(downTo: index + 1) { compiler in
      if isBreak {
        if let iterator = loop.iterator { compiler.builder.emit(.dropIterator, iterator) }
        loop.breaks.append(compiler.builder.emit(.jump))
      } else {
        compiler.builder.emit(.loop, 0, 0, loop.start)
      }
    }
  }

  /// Emits what the blocks above a level need before a jump out of them, and the jump.
  private mutating func leave(
    downTo level: Int, _ jump: (inout Compiler) -> Void
  ) throws(SyntaxProblem) {
    let all = blocks
    let known = builder.assigned
    var open: [(region: Region, start: Int32)] = []
    while blocks.count > level {
      switch blocks.removeLast() {
      case .loop(let loop):
        if let iterator = loop.iterator { builder.emit(.dropIterator, iterator) }
      case .finally(let body, let region):
        open.append((region, builder.position))
        try statements(body)
      case .handler(let saved, let name, let region):
        open.append((region, builder.position))
        builder.emit(.endHandling, saved)
        if let name { forget(name) }
      case .with(let exit, let region):
        open.append((region, builder.position))
        builder.emit(.exitContext, exit, -1)
      }
    }
    jump(&self)
    for (region, start) in open { region.gaps.append(start..<builder.position) }
    blocks = all
    builder.assigned = known
  }

  /// Takes the name of an `except … as name` away, whether or not it still has a value.
  mutating func forget(_ name: String) {
    let register = builder.allocate()
    builder.emit(.loadConstant, register, builder.constant(.none))
    store(name, from: register)
    delete(name)
    builder.release(to: register)
  }
}
