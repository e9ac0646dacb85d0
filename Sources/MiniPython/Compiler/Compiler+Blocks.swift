extension Compiler {
  // MARK: try

  /// Guards the instructions of a region: their exceptions go to a register and a handler.
  private mutating func guardRegion(
    _ region: Region, end: Int32, target: Int32, register: Int32
  ) {
    var start = region.start
    for gap in region.gaps {
      addHandler(start, gap.lowerBound, target, register)
      start = gap.upperBound
    }
    addHandler(start, end, target, register)
  }

  private mutating func addHandler(
    _ start: Int32, _ end: Int32, _ target: Int32, _ register: Int32
  ) {
    guard start < end else { return }
    builder.handlers.append(
      CodeObject.Handler(start: start, end: end, target: target, register: register))
  }

  mutating func tries(_ tries: TryStatement) throws(SyntaxProblem) {
    guard !tries.finally.isEmpty else { return try excepts(tries) }
    let known = builder.assigned
    let exception = builder.allocate(2)
    let saved = exception + 1
    let region = Region(start: builder.position)
    blocks.append(.finally(tries.finally, region))
    if tries.handlers.isEmpty {
      try statements(tries.body)
    } else {
      try excepts(tries)
    }
    blocks.removeLast()
    let afterBody = builder.assigned
    let end = builder.position
    try statements(tries.finally)
    let afterFinally = builder.assigned
    let skip = builder.emit(.jump)
    guardRegion(region, end: end, target: builder.position, register: exception)
    builder.assigned = known
    try handling(exception, saved, name: nil) { (compiler) throws(SyntaxProblem) in
      try compiler.statements(tries.finally)
    }
    builder.emit(.reraise, exception)
    builder.assigned = afterBody.union(afterFinally)
    builder.land(skip)
  }

  /// Emits what runs while an exception is handled, so that the one before is handled again
  /// afterwards, whichever way it is left.
  private mutating func handling(
    _ exception: Int32, _ saved: Int32, name: String?,
    _ body: (inout Compiler) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    builder.emit(.beginHandling, saved, exception)
    let region = Region(start: builder.position)
    blocks.append(.handler(saved: saved, name: name, region))
    try body(&self)
    blocks.removeLast()
    let end = builder.position
    builder.emit(.endHandling, saved)
    if let name { forget(name) }
    let skip = builder.emit(.jump)
    let second = builder.allocate()
    guardRegion(region, end: end, target: builder.position, register: second)
    builder.emit(.endHandling, saved)
    if let name { forget(name) }
    builder.emit(.reraise, second)
    builder.release(to: second)
    builder.land(skip)
  }

  private mutating func excepts(_ tries: TryStatement) throws(SyntaxProblem) {
    let known = builder.assigned
    let exception = builder.allocate(3)
    let (saved, test) = (exception + 1, exception + 2)
    let region = Region(start: builder.position)
    try statements(tries.body)
    let end = builder.position
    try statements(tries.otherwise)
    var after: Set<Int32> = builder.assigned
    var ends = [builder.emit(.jump)]
    guardRegion(region, end: end, target: builder.position, register: exception)
    for handler in tries.handlers {
      builder.assigned = known
      mark(handler.range)
      var next: Int32?
      if let type = handler.type {
        let top = builder.top
        // A name that is wrong here fails while the exception is being handled.
        let register = try expression(type)
        mark(type.range)
        builder.emit(.matches, test, exception, register)
        builder.release(to: top)
        next = builder.emit(.jumpIfFalse, test)
      }
      if let name = handler.name { store(name, from: exception) }
      try handling(exception, saved, name: handler.name) { (compiler) throws(SyntaxProblem) in
        try compiler.statements(handler.body)
      }
      after.formIntersection(builder.assigned)
      ends.append(builder.emit(.jump))
      if let next { builder.land(next) }
    }
    builder.emit(.reraise, exception)
    builder.assigned = after
    builder.land(ends)
  }

  // MARK: with

  mutating func with(
    _ items: ArraySlice<(context: Expression, target: Expression?)>, _ body: [Statement]
  ) throws(SyntaxProblem) {
    guard let item = items.first else { return try statements(body) }
    let exit = builder.allocate(5)
    let (exception, saved, swallowed) = (exit + 2, exit + 3, exit + 4)
    let context = try expression(item.context)
    mark(item.context.range)
    builder.emit(.enterContext, exit, context)
    let known = builder.assigned
    let region = Region(start: builder.position)
    blocks.append(.with(exit: exit, region))
    if let target = item.target { try store(target, from: exit + 1) }
    try with(items.dropFirst(), body)
    blocks.removeLast()
    let end = builder.position
    mark(item.context.range)
    builder.emit(.exitContext, exit, -1)
    let skip = builder.emit(.jump)
    guardRegion(region, end: end, target: builder.position, register: exception)
    try handling(exception, saved, name: nil) { (compiler) throws(SyntaxProblem) in
      compiler.builder.emit(.exitContext, exit, exception, swallowed, flag: 1)
    }
    let done = builder.emit(.jumpIfTrue, swallowed)
    builder.emit(.reraise, exception)
    builder.assigned = known
    builder.land([skip, done])
  }

  // MARK: Comprehensions

  mutating func comprehension(
    _ comprehension: Comprehension, _ range: TextRange, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    guard comprehension.kind != .generator else {
      return try generator(comprehension, range, into: target)
    }
    guard
      let inner = scopes[ScopeBuilder.Key(kind: .comprehension, range: range)],
      let first = comprehension.clauses.first
    else { throw SyntaxProblem("lectern lost a comprehension's names", at: range) }
    let result = builder.allocate()
    let mark = builder.top
    let state = builder.allocate(3)
    let source = try expression(first.source)
    self.mark(first.source.range)
    builder.emit(.getIterator, state, source)
    let outer = scope
    let known = builder.assigned
    scope = inner
    inner.registers = [:]
    for name in inner.bound {
      let register = builder.allocate()
      inner.registers[name] = register
      if inner.captured.contains(name) { builder.emit(.makeEmptyCell, register) }
      builder.assigned.insert(register)
    }
    let start = builder.position
    let (build, name): (Operation, String) =
      switch comprehension.kind {
      case .set: (.buildSet, "<setcomp>")
      case .dict: (.buildDict, "<dictcomp>")
      default: (.buildList, "<listcomp>")
      }
    builder.emit(build, result, result, 0)
    try clauses(comprehension.clauses[...], state: state) { (compiler) throws(SyntaxProblem) in
      let first = try compiler.expression(comprehension.element)
      switch comprehension.kind {
      case .set: compiler.builder.emit(.insert, result, first)
      case .dict:
        guard let value = comprehension.value else { return }
        let key =
          value.assignsVariables
          ? try compiler.expression(comprehension.element, into: compiler.builder.allocate())
          : first
        let second = try compiler.expression(value)
        compiler.builder.emit(.setPair, result, key, second)
      default: compiler.builder.emit(.append, result, first)
      }
    }
    builder.inlineParts.append(
      CodeObject.InlinePart(
        start: start, end: builder.position, name: name, line: Int32(range.start.line),
        callRange: range))
    scope = outer
    builder.assigned = known
    builder.release(to: mark)
    return finish(result, into: target)
  }

  /// The loops of a comprehension, one inside the other, and what runs in the innermost.
  private mutating func clauses(
    _ clauses: ArraySlice<Comprehension.Clause>, state: Int32,
    _ body: (inout Compiler) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    guard let clause = clauses.first else { return }
    let start = builder.position
    let step = try advance(state, clause.target)
    let top = builder.top
    var jumps: [Int32] = []
    for condition in clause.conditions { jumps += try jumpUnless(condition) }
    if let next = clauses.dropFirst().first {
      let inner = builder.allocate(3)
      let source = try expression(next.source)
      mark(next.source.range)
      builder.emit(.getIterator, inner, source)
      try self.clauses(clauses.dropFirst(), state: inner, body)
    } else {
      try body(&self)
    }
    builder.release(to: top)
    builder.land(jumps)
    builder.emit(.loop, 0, 0, start)
    builder.land(step)
  }

  /// A generator expression is a generator function that is called with its first source.
  private mutating func generator(
    _ comprehension: Comprehension, _ range: TextRange, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    guard let first = comprehension.clauses.first else {
      throw SyntaxProblem("invalid syntax", at: range)
    }
    return try simple(target) { (compiler, result) throws(SyntaxProblem) in
      var parameters = Parameters()
      parameters.positional = [Parameters.Parameter(name: ".0", range: range)]
      let (code, cells) = try compiler.inner(
        name: "<genexpr>", parameters: parameters,
        key: ScopeBuilder.Key(kind: .function, range: range), range: range
      ) { (inner) throws(SyntaxProblem) in
        let state = inner.builder.allocate(3)
        inner.builder.emit(.getIterator, state, 0)
        try inner.clauses(comprehension.clauses[...], state: state) {
          (inner) throws(SyntaxProblem) in
          let value = try inner.expression(comprehension.element)
          inner.builder.emit(.yield, value, inner.builder.allocate())
        }
        inner.emitReturnNone()
      }
      let base = compiler.builder.allocate(2)
      compiler.builder.functions.append(
        CodeObject.FunctionTemplate(
          code: code, defaultCount: 0, keywordDefaults: [], cells: cells, annotations: [],
          documentation: nil))
      compiler.builder.emit(
        .makeFunction, base, Int32(compiler.builder.functions.count - 1), base + 1)
      let source = try compiler.expression(first.source)
      compiler.mark(first.source.range)
      // The source is asked for its iterator at once, as Python does.
      compiler.builder.emit(.getIterator, base + 1, source, flag: 1)
      compiler.mark(range)
      compiler.builder.emit(.call, result, base, 1)
    }
  }
}
