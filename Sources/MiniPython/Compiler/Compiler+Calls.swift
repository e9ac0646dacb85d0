extension Compiler {
  /// A call: the callee and its arguments in registers side by side.
  mutating func call(
    _ callee: Expression, _ arguments: [Argument], _ range: TextRange, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    if case .name("super") = callee.kind, arguments.isEmpty, let register = superObject(target) {
      return register
    }
    let isSpread = arguments.contains {
      switch $0 {
      case .spread, .spreadKeywords: true
      default: false
      }
    }
    if isSpread || arguments.count > 200 {
      return try spreadCall(callee, arguments, range, into: target)
    }
    return try simple(target) { (compiler, result) throws(SyntaxProblem) in
      let base = compiler.builder.allocate()
      var isMethod = false
      if case .attribute(let value, let name) = callee.kind {
        isMethod = true
        let receiver = compiler.builder.allocate()
        var register = receiver
        if case .name(let name) = value.kind, case .register = compiler.storage(of: name) {
          register = try compiler.expression(value)
        } else {
          _ = try compiler.expression(value, into: receiver)
        }
        compiler.mark(callee.range)
        compiler.builder.emit(.method, base, register, compiler.builder.site(name))
      } else {
        _ = try compiler.expression(callee, into: base)
      }
      var keywords: [String] = []
      for argument in arguments {
        let register = compiler.builder.allocate()
        switch argument {
        case .positional(let value): _ = try compiler.expression(value, into: register)
        case .keyword(let name, let value):
          keywords.append(name)
          _ = try compiler.expression(value, into: register)
        case .spread, .spreadKeywords: break
        }
      }
      compiler.mark(range)
      let count = Int32(arguments.count)
      if keywords.isEmpty {
        compiler.builder.emit(isMethod ? .callMethod : .call, result, base, count)
      } else {
        compiler.builder.emit(
          .callKeywords, result, base, count, flag: isMethod ? 1 : 0,
          extra: compiler.builder.keywordSite(keywords))
      }
    }
  }

  /// `super()` inside a method: the class is in a cell, the object is the first parameter.
  private mutating func superObject(_ target: Int32?) -> Int32? {
    guard case .cell(let cell) = storage(of: "__class__"), case .global = storage(of: "super"),
      builder.scope.kind == .function, let first = builder.scope.bound.first
    else { return nil }
    let result = target ?? builder.allocate()
    let mark = builder.top
    let receiver: Int32
    switch storage(of: first) {
    case .register(let register): receiver = register
    case .cell(let register):
      receiver = builder.allocate()
      builder.emit(
        .loadCell, receiver, register, builder.constant(name: builder.names.name(first)))
    default: return nil
    }
    builder.emit(.superObject, result, cell, receiver)
    builder.release(to: mark)
    return result
  }

  /// A call with `*` or `**`: a list and a dict hold the arguments.
  private mutating func spreadCall(
    _ callee: Expression, _ arguments: [Argument], _ range: TextRange, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    try simple(target) { (compiler, result) throws(SyntaxProblem) in
      let function = try compiler.expression(callee, into: compiler.builder.allocate())
      let list = compiler.builder.allocate(2)
      let dict = list + 1
      compiler.builder.emit(.buildList, list, list, 0)
      compiler.builder.emit(.buildDict, dict, dict, 0)
      var hasKeywords = false
      let mark = compiler.builder.top
      for argument in arguments {
        switch argument {
        case .positional(let value):
          let register = try compiler.expression(value)
          compiler.builder.emit(.append, list, register)
        case .spread(let value):
          let register = try compiler.expression(value)
          compiler.mark(range)
          compiler.builder.emit(.extend, list, register, function, flag: 1)
        case .keyword(let name, let value):
          hasKeywords = true
          let key = compiler.builder.allocate()
          compiler.builder.emit(
            .loadConstant, key, compiler.builder.constant(name: compiler.builder.names.name(name)))
          let register = try compiler.expression(value)
          compiler.mark(range)
          compiler.builder.emit(.setPair, dict, key, register, flag: 1)
        case .spreadKeywords(let value):
          hasKeywords = true
          let register = try compiler.expression(value)
          compiler.mark(range)
          compiler.builder.emit(.update, dict, register, function, flag: 1)
        }
        compiler.builder.release(to: mark)
      }
      compiler.mark(range)
      compiler.builder.emit(.callSpread, result, function, list, flag: hasKeywords ? 1 : 0)
    }
  }
}
