/// Branches and loops.
extension Compiler {
  mutating func branches(
    _ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement]
  ) throws(SyntaxProblem) {
    var ends: [Int32] = []
    var known: Set<Int32>?
    for (index, branch) in branches.enumerated() {
      let jumps = try jumpUnless(branch.test)
      let afterTest = builder.assigned
      try statements(branch.body)
      merge(builder.assigned, into: &known)
      if index < branches.count - 1 || !otherwise.isEmpty { ends.append(builder.emit(.jump)) }
      builder.assigned = afterTest
      builder.land(jumps)
    }
    try statements(otherwise)
    merge(builder.assigned, into: &known)
    builder.assigned = known ?? builder.assigned
    builder.land(ends)
  }

  private func merge(_ assigned: Set<Int32>, into known: inout Set<Int32>?) {
    known = known.map { $0.intersection(assigned) } ?? assigned
  }

  mutating func whileLoop(
    _ test: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) throws(SyntaxProblem) {
    let loop = LoopState(start: builder.position)
    let isEndless: Bool = if case .constant(.bool(true)) = test.kind { true } else { false }
    let jumps = isEndless ? [] : try jumpUnless(test)
    let known = builder.assigned
    blocks.append(.loop(loop))
    try statements(body)
    blocks.removeLast()
    builder.emit(.loop, 0, 0, loop.start)
    builder.land(jumps)
    builder.assigned = known
    try statements(otherwise)
    builder.assigned = known
    builder.land(loop.breaks)
  }

  mutating func forLoop(
    _ target: Expression, _ source: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) throws(SyntaxProblem) {
    let state = builder.allocate(3)
    let start = builder.place.range.start
    let register = try expression(source)
    mark(source.range)
    builder.emit(.getIterator, state, register)
    // A generator that nothing else holds ends with the loop.
    if register > state { builder.emit(.loadConstant, register, builder.constant(.none)) }
    // What fails in a turn of the loop belongs to the whole statement.
    mark(TextRange(start: start, end: TextPosition(line: start.line + 1, column: 0)))
    let known = builder.assigned
    let loop = LoopState(start: builder.position, iterator: state)
    let step = try advance(state, target)
    blocks.append(.loop(loop))
    try statements(body)
    blocks.removeLast()
    builder.emit(.loop, 0, 0, loop.start)
    builder.land(step)
    builder.assigned = known
    try statements(otherwise)
    builder.assigned = known
    builder.land(loop.breaks)
  }

  /// Takes the next element of a loop and assigns it; answers the jump at the loop's end.
  mutating func advance(_ state: Int32, _ target: Expression) throws(SyntaxProblem) -> Int32 {
    if let direct = directRegister(of: target), case .name(let name) = target.kind {
      let step = builder.emit(.advanceIterator, state, direct)
      markAssigned(direct, name)
      return step
    }
    let element = builder.allocate()
    let step = builder.emit(.advanceIterator, state, element)
    try store(target, from: element)
    builder.release(to: element)
    return step
  }
}
