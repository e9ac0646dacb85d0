extension Compiler {
  /// Computes an expression.
  ///
  /// - Parameter target: where the result goes; nil lets it stay in a variable's own register.
  /// - Returns: the register that holds the result.
  mutating func expression(
    _ expression: Expression, into target: Int32? = nil
  ) throws(SyntaxProblem) -> Int32 {
    try nested(at: expression.range) { (compiler) throws(SyntaxProblem) in
      let before = compiler.mark(expression.range)
      defer { compiler.builder.place = before }
      return try compiler.compute(expression, into: target)
    }
  }

  private mutating func compute(
    _ expression: Expression, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    switch expression.kind {
    case .name(let name): return load(name, into: target)
    case .constant(let constant):
      let result = target ?? builder.allocate()
      builder.emit(.loadConstant, result, builder.constant(constant))
      return result
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, into: target)
    case .unary(let operation, let operand):
      if operation == .negative, case .constant(let constant) = operand.kind,
        let negative = constant.negative
      {
        let result = target ?? builder.allocate()
        builder.emit(.loadConstant, result, builder.constant(negative))
        return result
      }
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let register = try compiler.expression(operand)
        compiler.builder.emit(.unary, result, register, flag: operation.rawValue)
      }
    case .not(let operand):
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let register = try compiler.expression(operand)
        compiler.builder.emit(.not, result, register)
      }
    case .and(let operands): return try choice(operands, .jumpIfFalse, into: target)
    case .or(let operands): return try choice(operands, .jumpIfTrue, into: target)
    case .comparison(let first, let rest): return try comparison(first, rest, into: target)
    case .conditional(let test, let then, let otherwise):
      return try conditional(test, then, otherwise, into: target)
    case .call(let callee, let arguments):
      return try call(callee, arguments, expression.range, into: target)
    case .attribute(let value, let name):
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let register = try compiler.expression(value)
        compiler.builder.emit(.attribute, result, register, compiler.builder.site(name))
      }
    case .item(let value, let index):
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let register = try compiler.operand(value, before: index)
        let key = try compiler.expression(index)
        compiler.mark(
          expression.range,
          anchor: (Int32(value.range.end.column), Int32(expression.range.end.column)))
        compiler.builder.emit(.item, result, register, key)
      }
    case .slice(let lower, let upper, let step):
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let base = compiler.builder.allocate(3)
        for (offset, part) in [lower, upper, step].enumerated() {
          let register = base + Int32(offset)
          if let part {
            _ = try compiler.expression(part, into: register)
          } else {
            compiler.builder.emit(
              .loadConstant, register, compiler.builder.constant(.none))
          }
        }
        compiler.builder.emit(.buildSlice, result, base)
      }
    case .list(let elements): return try sequence(elements, .buildList, into: target)
    case .tuple(let elements): return try sequence(elements, .buildTuple, into: target)
    case .set(let elements): return try sequence(elements, .buildSet, into: target)
    case .dict(let items): return try dict(items, into: target)
    case .formatted(let parts): return try formatted(parts, into: target)
    case .lambda(let parameters, let body):
      return try lambda(parameters, body, expression.range, into: target)
    case .comprehension(let comprehension):
      return try self.comprehension(comprehension, expression.range, into: target)
    case .walrus(let name, let value):
      let register = try self.expression(value, into: target ?? builder.allocate())
      store(name, from: register)
      return register
    case .yield(let value):
      let result = target ?? builder.allocate()
      if let value {
        let register = try self.expression(value)
        builder.emit(.yield, register, result)
      } else {
        builder.emit(.loadConstant, result, builder.constant(.none))
        builder.emit(.yield, result, result)
      }
      return result
    case .yieldFrom(let value): return try yieldFrom(value, into: target)
    case .starred:
      throw SyntaxProblem("can't use starred expression here", at: expression.range)
    }
  }

  /// Emits an operation whose result goes to a target or a new register, with temporaries freed.
  mutating func simple(
    _ target: Int32?, _ emit: (inout Compiler, Int32) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) -> Int32 {
    let result = target ?? builder.allocate()
    let mark = builder.top
    try emit(&self, result)
    builder.release(to: mark)
    return result
  }

  /// An operand that keeps its value while the next one is computed.
  mutating func operand(
    _ value: Expression, before next: Expression
  ) throws(SyntaxProblem) -> Int32 {
    if next.assignsVariables, case .name = value.kind {
      return try expression(value, into: builder.allocate())
    }
    return try expression(value)
  }

  // MARK: Operators

  private mutating func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let anchor = (Int32(left.range.end.column), Int32(-1))
    let place = builder.place.range
    return try simple(target) { (compiler, result) throws(SyntaxProblem) in
      let first = try compiler.operand(left, before: right)
      if operation == .add || operation == .subtract,
        case .constant(.int(let number)) = right.kind, (-1_000_000...1_000_000).contains(number)
      {
        compiler.mark(place, anchor: anchor)
        compiler.builder.emit(
          .addInteger, result, first, Int32(operation == .add ? number : -number),
          flag: operation.rawValue)
        return
      }
      let second = try compiler.expression(right)
      compiler.mark(place, anchor: anchor)
      compiler.emitBinary(operation, result, first, second)
    }
  }

  mutating func emitBinary(
    _ operation: BinaryOperator, _ result: Int32, _ first: Int32, _ second: Int32
  ) {
    switch operation {
    case .add: builder.emit(.add, result, first, second)
    case .subtract: builder.emit(.subtract, result, first, second)
    case .multiply: builder.emit(.multiply, result, first, second)
    case .divide: builder.emit(.divide, result, first, second)
    case .floorDivide: builder.emit(.floorDivide, result, first, second)
    case .modulo: builder.emit(.modulo, result, first, second)
    default: builder.emit(.binary, result, first, second, flag: operation.rawValue)
    }
  }

  /// `and` and `or`: the first operand that decides.
  private mutating func choice(
    _ operands: [Expression], _ jump: Operation, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let result = builder.allocate()
    let known = builder.assigned
    var afterFirst = known
    var jumps: [Int32] = []
    for (index, operand) in operands.enumerated() {
      _ = try expression(operand, into: result)
      if index == 0 { afterFirst = builder.assigned }
      if index < operands.count - 1 { jumps.append(builder.emit(jump, result)) }
    }
    builder.assigned = afterFirst
    builder.land(jumps)
    return finish(result, into: target)
  }

  /// Moves a result that had to be computed aside to its target.
  func needsMove(_ register: Int32, _ target: Int32?) -> Bool {
    target != nil && target != register
  }

  mutating func finish(_ register: Int32, into target: Int32?) -> Int32 {
    guard let target, target != register else { return register }
    builder.emit(.move, target, register)
    builder.release(to: register)
    return target
  }

  private mutating func conditional(
    _ test: Expression, _ then: Expression, _ otherwise: Expression, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let result = builder.allocate()
    let jumps = try jumpUnless(test)
    let afterTest = builder.assigned
    _ = try expression(then, into: result)
    let afterThen = builder.assigned
    let end = builder.emit(.jump)
    builder.land(jumps)
    builder.assigned = afterTest
    _ = try expression(otherwise, into: result)
    builder.assigned.formIntersection(afterThen)
    builder.land(end)
    return finish(result, into: target)
  }

  private mutating func comparison(
    _ first: Expression, _ rest: [(ComparisonSymbol, Expression)], into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let place = builder.place.range
    if rest.count == 1 {
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let left = try compiler.operand(first, before: rest[0].1)
        let right = try compiler.expression(rest[0].1)
        compiler.mark(place)
        compiler.emitComparison(rest[0].0, result, left, right)
      }
    }
    let result = builder.allocate()
    let mark = builder.top
    var left = try expression(first, into: builder.allocate())
    var jumps: [Int32] = []
    for (index, (symbol, operand)) in rest.enumerated() {
      let right = try expression(operand, into: builder.allocate())
      self.mark(place)
      emitComparison(symbol, result, left, right)
      if index < rest.count - 1 { jumps.append(builder.emit(.jumpIfFalse, result)) }
      left = right
    }
    builder.land(jumps)
    builder.release(to: mark)
    return finish(result, into: target)
  }

  private mutating func emitComparison(
    _ symbol: ComparisonSymbol, _ result: Int32, _ left: Int32, _ right: Int32
  ) {
    switch symbol {
    case .order(let comparison):
      builder.emit(.compare, result, left, right, flag: comparison.rawValue)
    case .is: builder.emit(.same, result, left, right)
    case .isNot: builder.emit(.same, result, left, right, flag: 1)
    case .in: builder.emit(.contains, result, left, right)
    case .notIn: builder.emit(.contains, result, left, right, flag: 1)
    }
  }

  // MARK: Conditions

  /// Jumps away unless an expression is true; answers the jumps, whose targets are open.
  mutating func jumpUnless(_ test: Expression) throws(SyntaxProblem) -> [Int32] {
    let before = mark(test.range)
    defer { builder.place = before }
    let top = builder.top
    defer { builder.release(to: top) }
    switch test.kind {
    case .not(let operand):
      let register = try expression(operand)
      return [builder.emit(.jumpIfTrue, register)]
    case .and(let operands):
      var jumps: [Int32] = []
      for operand in operands { jumps += try jumpUnless(operand) }
      return jumps
    case .comparison(let left, let rest):
      guard rest.count == 1, case .order(let comparison) = rest[0].0 else { break }
      let right = rest[0].1
      let first = try operand(left, before: right)
      if case .constant(.int(let number)) = right.kind, let small = Int32(exactly: number) {
        return [builder.emit(.jumpUnlessInteger, first, small, flag: comparison.rawValue)]
      }
      let second = try expression(right)
      mark(test.range)
      return [builder.emit(.jumpUnless, first, second, flag: comparison.rawValue)]
    default: break
    }
    let register = try expression(test)
    return [builder.emit(.jumpIfFalse, register)]
  }

  // MARK: Containers

  private mutating func sequence(
    _ elements: [Expression], _ operation: Operation, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    // Long literals are built piece by piece: registers are not endless.
    guard elements.contains(where: \.isStarred) || elements.count > 64 else {
      return try simple(target) { (compiler, result) throws(SyntaxProblem) in
        let base = compiler.builder.allocate(elements.count)
        for (offset, element) in elements.enumerated() {
          _ = try compiler.expression(element, into: base + Int32(offset))
        }
        compiler.builder.emit(operation, result, base, Int32(elements.count))
      }
    }
    let result = builder.allocate()
    let mark = builder.top
    let isSet = operation == .buildSet
    builder.emit(isSet ? .buildSet : .buildList, result, result, 0)
    for element in elements {
      if case .starred(let inner) = element.kind {
        let register = try expression(inner)
        builder.emit(isSet ? .extendSet : .extend, result, register)
      } else {
        let register = try expression(element)
        builder.emit(isSet ? .insert : .append, result, register)
      }
      builder.release(to: mark)
    }
    if operation == .buildTuple { builder.emit(.tupleFromList, result, result) }
    return finish(result, into: target)
  }

  private mutating func dict(
    _ items: [DictItem], into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let result = builder.allocate()
    let mark = builder.top
    builder.emit(.buildDict, result, result, 0)
    for item in items {
      switch item {
      case .pair(let key, let value):
        let first = try operand(key, before: value)
        let second = try expression(value)
        builder.emit(.setPair, result, first, second)
      case .spread(let value):
        let register = try expression(value)
        builder.emit(.update, result, register)
      }
      builder.release(to: mark)
    }
    return finish(result, into: target)
  }

  // MARK: f-strings

  private mutating func formatted(
    _ parts: [FormattedPart], into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    try simple(target) { (compiler, result) throws(SyntaxProblem) in
      let base = compiler.builder.allocate(parts.count)
      for (offset, part) in parts.enumerated() {
        let register = base + Int32(offset)
        switch part {
        case .text(let text):
          compiler.builder.emit(
            .loadConstant, register, compiler.builder.constant(.string(text)))
        case .value(let value, let conversion, let format):
          let mark = compiler.builder.top
          let source = try compiler.expression(value)
          let specification = try format.map { (format) throws(SyntaxProblem) in
            try compiler.formatted(format, into: nil)
          }
          compiler.mark(value.range)
          compiler.builder.emit(
            .format, register, source, specification ?? -1,
            flag: UInt8(truncatingIfNeeded: conversion?.value ?? 0))
          compiler.builder.release(to: mark)
        }
      }
      compiler.builder.emit(.buildText, result, base, Int32(parts.count))
    }
  }

  // MARK: Generators

  private mutating func yieldFrom(
    _ value: Expression, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let result = builder.allocate()
    let state = builder.allocate(3)
    let source = try expression(value)
    builder.emit(.getIterator, state, source, flag: 1)
    builder.emit(.loadConstant, result, builder.constant(.none))
    let start = builder.position
    let step = builder.emit(.yieldFrom, result, state)
    builder.emit(.jump, 0, 0, start)
    builder.land(step)
    return finish(result, into: target)
  }
}
