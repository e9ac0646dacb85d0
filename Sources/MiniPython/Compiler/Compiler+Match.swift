extension Compiler {
  mutating func match(_ subject: Expression, _ cases: [MatchCase]) throws(SyntaxProblem) {
    let value = try expression(subject, into: builder.allocate())
    var ends: [Int32] = []
    let known = builder.assigned
    for one in cases {
      let top = builder.top
      var jumps = try jumpUnless(one.pattern, value)
      if let condition = one.condition { jumps += try jumpUnless(condition) }
      builder.release(to: top)
      try statements(one.body)
      ends.append(builder.emit(.jump))
      builder.assigned = known
      builder.land(jumps)
    }
    builder.land(ends)
  }

  /// Jumps away unless a value fits a pattern; answers the jumps, whose targets are open.
  private mutating func jumpUnless(
    _ pattern: Pattern, _ value: Int32
  ) throws(SyntaxProblem) -> [Int32] {
    switch pattern {
    case .any: return []
    case .capture(let name):
      store(name, from: value)
      return []
    case .constant(let constant):
      let other = builder.allocate(2)
      builder.emit(.loadConstant, other, builder.constant(constant))
      switch constant {
      case .none, .bool: builder.emit(.same, other + 1, value, other)
      default:
        builder.emit(.compare, other + 1, value, other, flag: Comparison.equal.rawValue)
      }
      return [builder.emit(.jumpIfFalse, other + 1)]
    case .value(let expected):
      let result = builder.allocate()
      let other = try expression(expected)
      builder.emit(.compare, result, value, other, flag: Comparison.equal.rawValue)
      return [builder.emit(.jumpIfFalse, result)]
    case .sequence(let patterns, let starIndex, let starName):
      return try sequence(patterns, starIndex, starName, value)
    case .mapping(let pairs, let rest): return try mapping(pairs, rest, value)
    case .instance(let type, let positional, let named):
      return try instance(type, positional, named, value)
    case .either(let patterns):
      var found: [Int32] = []
      var jumps: [Int32] = []
      for pattern in patterns {
        builder.land(jumps)
        jumps = try jumpUnless(pattern, value)
        found.append(builder.emit(.jump))
      }
      // All that did not fit ends in one jump away.
      builder.land(jumps)
      let away = builder.emit(.jump)
      builder.land(found)
      return [away]
    case .named(let pattern, let name):
      let jumps = try jumpUnless(pattern, value)
      store(name, from: value)
      return jumps
    }
  }

  private mutating func sequence(
    _ patterns: [Pattern], _ starIndex: Int?, _ starName: String?, _ value: Int32
  ) throws(SyntaxProblem) -> [Int32] {
    let test = builder.allocate()
    builder.emit(
      .matchSequence, test, value, Int32(patterns.count), flag: starIndex == nil ? 0 : 1)
    var jumps = [builder.emit(.jumpIfFalse, test)]
    let base = builder.allocate(patterns.count + (starIndex == nil ? 0 : 1))
    if let starIndex {
      builder.emit(
        .unpackStar, base, value, Int32(starIndex),
        extra: UInt16(clamping: patterns.count - starIndex))
    } else {
      builder.emit(.unpack, base, value, Int32(patterns.count))
    }
    for (index, pattern) in patterns.enumerated() {
      let isBehindStar = starIndex.map { index >= $0 } ?? false
      jumps += try jumpUnless(pattern, base + Int32(index) + (isBehindStar ? 1 : 0))
    }
    if let starIndex, let starName { store(starName, from: base + Int32(starIndex)) }
    return jumps
  }

  private mutating func mapping(
    _ pairs: [(key: Expression, pattern: Pattern)], _ rest: String?, _ value: Int32
  ) throws(SyntaxProblem) -> [Int32] {
    let test = builder.allocate()
    builder.emit(.matchMapping, test, value)
    var jumps = [builder.emit(.jumpIfFalse, test)]
    let keys = builder.allocate(pairs.count)
    for (index, pair) in pairs.enumerated() {
      let key = try expression(pair.key, into: keys + Int32(index))
      let found = builder.allocate(2)
      builder.emit(.matchKey, found, value, key)
      jumps.append(builder.emit(.jumpIfFalse, found))
      jumps += try jumpUnless(pair.pattern, found + 1)
    }
    if let rest {
      let remaining = builder.allocate(2)
      builder.emit(.buildTuple, remaining + 1, keys, Int32(pairs.count))
      builder.emit(.matchRest, remaining, value, remaining + 1)
      store(rest, from: remaining)
    }
    return jumps
  }

  private mutating func instance(
    _ type: Expression, _ positional: [Pattern], _ named: [(name: String, pattern: Pattern)],
    _ value: Int32
  ) throws(SyntaxProblem) -> [Int32] {
    let test = builder.allocate()
    let classRegister = try expression(type, into: builder.allocate())
    builder.emit(.matchInstance, test, value, classRegister)
    var jumps = [builder.emit(.jumpIfFalse, test)]
    for (index, pattern) in positional.enumerated() {
      let found = builder.allocate(3)
      builder.emit(.move, found + 2, classRegister)
      builder.emit(.matchPositional, found, value, Int32(index))
      jumps += try jumpUnless(pattern, found + 1)
    }
    for (name, pattern) in named {
      let found = builder.allocate(2)
      builder.emit(.matchAttribute, found, value, builder.site(name))
      jumps.append(builder.emit(.jumpIfFalse, found))
      jumps += try jumpUnless(pattern, found + 1)
    }
    return jumps
  }
}
