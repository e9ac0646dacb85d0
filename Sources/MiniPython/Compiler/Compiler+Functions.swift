extension Compiler {
  /// `def`: decorators, the function, and its name.
  mutating func function(
    _ function: FunctionStatement, _ range: TextRange
  ) throws(SyntaxProblem) {
    let top = builder.top
    var decorators: [Int32] = []
    for decorator in function.decorators {
      decorators.append(try expression(decorator, into: builder.allocate(2)))
      // The register behind it takes the argument of the decorator's call.
    }
    let annotations =
      function.parameters.all.compactMap { parameter in
        parameter.annotation.map { (parameter.name, $0) }
      } + (function.result.map { [("return", $0)] } ?? [])
    var register = try make(
      name: function.name, parameters: function.parameters, annotations: annotations,
      key: ScopeBuilder.Key(kind: .function, range: range), range: range,
      documentation: function.body.documentation
    ) { (compiler) throws(SyntaxProblem) in
      try compiler.statements(function.body)
      compiler.emitReturnNone()
    }
    for decorator in decorators.reversed() {
      builder.emit(.move, decorator + 1, register)
      builder.emit(.call, decorator, decorator, 1)
      register = decorator
    }
    store(function.name, from: register)
    builder.release(to: top)
  }

  mutating func lambda(
    _ parameters: Parameters, _ body: Expression, _ range: TextRange, into target: Int32?
  ) throws(SyntaxProblem) -> Int32 {
    let register = try make(
      name: "<lambda>", parameters: parameters, annotations: [],
      key: ScopeBuilder.Key(kind: .function, range: range), range: range, documentation: nil
    ) { (compiler) throws(SyntaxProblem) in
      compiler.mark(body.range)
      let result = try compiler.expression(body)
      compiler.builder.emit(.returns, result)
    }
    return finish(register, into: target)
  }

  /// Emits a function object; its code is made by `body` in a compiler of its own.
  private mutating func make(
    name: String, parameters: Parameters, annotations: [(String, Expression)],
    key: ScopeBuilder.Key, range: TextRange, documentation: String?,
    body: (inout Compiler) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) -> Int32 {
    let result = builder.allocate()
    let mark = builder.top
    let defaults = (parameters.positionalOnly + parameters.positional).compactMap(\.defaultValue)
    let keywordDefaults = parameters.keywordOnly.filter { $0.defaultValue != nil }
    let values =
      defaults + keywordDefaults.compactMap(\.defaultValue) + annotations.map(\.1)
    let base = builder.allocate(values.count)
    for (offset, value) in values.enumerated() {
      _ = try expression(value, into: base + Int32(offset))
    }
    let (code, cells) = try inner(name: name, parameters: parameters, key: key, range: range, body)
    let template = CodeObject.FunctionTemplate(
      code: code, defaultCount: defaults.count,
      keywordDefaults: keywordDefaults.map { builder.names.name($0.name) }, cells: cells,
      annotations: annotations.map { builder.names.name($0.0) }, documentation: documentation)
    builder.functions.append(template)
    builder.emit(.makeFunction, result, Int32(builder.functions.count - 1), base)
    builder.release(to: mark)
    return result
  }

  /// The code of an inner function or class, and the registers of the cells it needs from here.
  mutating func inner(
    name: String, parameters: Parameters, key: ScopeBuilder.Key, range: TextRange,
    _ body: (inout Compiler) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) -> (CodeObject, [Int32]) {
    guard let scope = scopes[key] else {
      throw SyntaxProblem("lectern lost a function's names", at: range)
    }
    let innerBuilder = CodeBuilder(
      source: builder.source, namespace: builder.namespace, names: builder.names,
      ellipsis: builder.ellipsis, scope: scope, range: range)
    let qualifiedName = qualifiedPrefix + name
    let prefix =
      scope.kind == .classBody ? qualifiedName + "." : qualifiedName + ".<locals>."
    var compiler = Compiler(
      builder: innerBuilder, scope: scope, scopes: scopes, qualifiedPrefix: prefix)
    let list = compiler.prepareRegisters(for: parameters)
    try body(&compiler)
    let code = CodeObject(
      compiler.builder, name: name, qualifiedName: qualifiedName, signature: list)
    var cells: [Int32] = []
    for name in scope.free {
      guard case .cell(let register) = storage(of: name) else {
        throw SyntaxProblem("no binding for nonlocal '\(name)' found", at: range)
      }
      cells.append(register)
    }
    return (code, cells)
  }

  /// Gives parameters, variables and cells their registers.
  private mutating func prepareRegisters(for parameters: Parameters) -> ParameterList {
    var list = ParameterList()
    let ordered =
      parameters.positionalOnly + parameters.positional + parameters.keywordOnly
      + (parameters.variadic.map { [$0] } ?? [])
      + (parameters.variadicKeywords.map { [$0] } ?? [])
    list.names = ordered.map { builder.names.name($0.name) }
    list.positionalOnlyCount = parameters.positionalOnly.count
    list.positionalCount = parameters.positionalOnly.count + parameters.positional.count
    list.keywordOnlyCount = parameters.keywordOnly.count
    list.hasVariadic = parameters.variadic != nil
    list.hasVariadicKeywords = parameters.variadicKeywords != nil
    scope.registers = [:]
    for parameter in ordered {
      let register = builder.allocate()
      scope.registers[parameter.name] = register
      builder.assigned.insert(register)
    }
    for parameter in ordered where scope.captured.contains(parameter.name) {
      if let register = scope.registers[parameter.name] { builder.emit(.makeCell, register) }
    }
    if scope.kind == .function {
      for name in scope.bound where scope.registers[name] == nil {
        guard !scope.globals.contains(name), !scope.nonlocals.contains(name) else { continue }
        let register = builder.allocate()
        scope.registers[name] = register
        if scope.captured.contains(name) { builder.emit(.makeEmptyCell, register) }
      }
    } else if scope.captured.contains("__class__") {
      let register = builder.allocate()
      scope.registers["__class__"] = register
      builder.emit(.makeEmptyCell, register)
    }
    for name in scope.free {
      let register = builder.allocate()
      scope.registers[name] = register
      builder.freeRegisters.append(register)
    }
    return list
  }

  // MARK: Classes

  mutating func classStatement(
    _ definition: ClassStatement, _ range: TextRange
  ) throws(SyntaxProblem) {
    let top = builder.top
    var decorators: [Int32] = []
    for decorator in definition.decorators {
      decorators.append(try expression(decorator, into: builder.allocate(2)))
    }
    var bases: [Expression] = []
    var keywords: [(String, Expression)] = []
    for argument in definition.arguments {
      switch argument {
      case .positional(let value): bases.append(value)
      case .keyword(let name, let value): keywords.append((name, value))
      case .spread(let value), .spreadKeywords(let value):
        throw SyntaxProblem("lectern does not have '*' among the bases of a class", at: value.range)
      }
    }
    let result = builder.allocate()
    let base = builder.allocate(bases.count + keywords.count)
    for (offset, value) in (bases + keywords.map(\.1)).enumerated() {
      _ = try expression(value, into: base + Int32(offset))
    }
    let (code, cells) = try inner(
      name: definition.name, parameters: Parameters(),
      key: ScopeBuilder.Key(kind: .classBody, range: range), range: range
    ) { (compiler) throws(SyntaxProblem) in
      try compiler.classBody(definition)
    }
    let template = CodeObject.FunctionTemplate(
      code: code, defaultCount: 0, keywordDefaults: [], cells: cells, annotations: [],
      documentation: definition.body.documentation)
    builder.classes.append(
      CodeObject.ClassTemplate(
        name: definition.name, function: template, baseCount: bases.count,
        keywords: keywords.map { builder.names.name($0.0) }, line: range.start.line))
    builder.emit(.makeClass, result, Int32(builder.classes.count - 1), base)
    var register = result
    for decorator in decorators.reversed() {
      builder.emit(.move, decorator + 1, register)
      builder.emit(.call, decorator, decorator, 1)
      register = decorator
    }
    store(definition.name, from: register)
    builder.release(to: top)
  }

  /// The body of a class answers the cell that its methods find their class in, if they need it.
  private mutating func classBody(_ definition: ClassStatement) throws(SyntaxProblem) {
    try statements(definition.body)
    if let cell = scope.registers["__class__"], scope.captured.contains("__class__") {
      builder.emit(.returns, cell)
    } else {
      emitReturnNone()
    }
  }
}

extension [Statement] {
  /// The string that a body begins with.
  var documentation: String? {
    guard case .expression(let value)? = first?.kind,
      case .constant(.string(let text)) = value.kind
    else { return nil }
    return text
  }
}
