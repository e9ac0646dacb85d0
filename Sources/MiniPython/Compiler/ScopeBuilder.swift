/// Finds the scopes of a program and the names each of them binds and uses.
struct ScopeBuilder {
  /// Scopes by the kind and place of what opens them.
  struct Key: Hashable {
    enum Kind { case function, classBody, comprehension }
    var kind: Kind
    var range: TextRange
  }

  private(set) var scopes: [Key: Scope] = [:]
  private var all: [Scope] = []
  private var current: Scope
  let module: Scope

  private init() {
    module = Scope(.module, parent: nil)
    current = module
    all = [module]
  }

  static func scopes(
    of program: [Statement]
  ) throws(SyntaxProblem) -> (module: Scope, scopes: [Key: Scope]) {
    var builder = ScopeBuilder()
    try builder.visit(program)
    for scope in builder.all {
      for name in scope.used.sorted() { scope.resolve(name) }
      for name in scope.bound { scope.resolve(name) }
    }
    return (builder.module, builder.scopes)
  }

  // MARK: Names

  /// A name that is assigned; in a comprehension a walrus binds outside of it.
  private func bind(_ name: String, isWalrus: Bool = false) {
    let scope = isWalrus ? current.frame : current
    if scope.kind == .comprehension || !scope.globals.contains(name) { scope.bind(name) }
    if isWalrus { use(name) }
  }

  private func use(_ name: String) {
    current.used.insert(name)
    if name == "super" { current.used.insert("__class__") }
  }

  private mutating func inside(
    _ kind: Scope.Kind, _ key: Key, _ body: (inout ScopeBuilder) throws(SyntaxProblem) -> Void
  ) throws(SyntaxProblem) {
    let scope = Scope(kind, parent: current)
    scopes[key] = scope
    all.append(scope)
    let outer = current
    current = scope
    try body(&self)
    current = outer
  }

  // MARK: Statements

  private mutating func visit(_ statements: [Statement]) throws(SyntaxProblem) {
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(SyntaxProblem) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visitTarget(target) }
    case .augmented(let target, _, let value):
      try visit(target)
      try visit(value)
      try visitTarget(target)
    case .annotated(let target, let annotation, let value):
      if current.kind != .function { try visit(annotation) }
      if let value { try visit(value) }
      try visitTarget(target)
    case .delete(let targets):
      for target in targets {
        try visitTarget(target)
        if case .name(let name) = target.kind { current.deleted.insert(name) }
      }
    case .returns(let value):
      if let value { try visit(value) }
    case .raises(let exception, let cause):
      if let exception { try visit(exception) }
      if let cause { try visit(cause) }
    case .assert(let test, let message):
      try visit(test)
      if let message { try visit(message) }
    case .pass, .breaks, .continues: break
    case .global(let names): try declare(names, at: statement.range, isGlobal: true)
    case .nonlocal(let names): try declare(names, at: statement.range, isGlobal: false)
    case .imports(let modules):
      for module in modules {
        bind(module.alias ?? module.path.split(separator: ".").first.map(String.init) ?? "")
      }
    case .importsFrom(_, let names): for name in names { bind(name.alias ?? name.name) }
    case .importsAll:
      if current.kind != .module {
        throw SyntaxProblem("import * only allowed at module level", at: statement.range)
      }
    case .branches(let branches, let otherwise):
      for branch in branches {
        try visit(branch.test)
        try visit(branch.body)
      }
      try visit(otherwise)
    case .whileLoop(let test, let body, let otherwise):
      try visit(test)
      try visit(body)
      try visit(otherwise)
    case .forLoop(let target, let source, let body, let otherwise):
      try visit(source)
      try visitTarget(target)
      try visit(body)
      try visit(otherwise)
    case .function(let function): try visit(function, statement.range)
    case .classStatement(let definition): try visit(definition, statement.range)
    case .tries(let tries):
      try visit(tries.body)
      for handler in tries.handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name {
          bind(name)
          current.deleted.insert(name)
        }
        try visit(handler.body)
      }
      try visit(tries.otherwise)
      try visit(tries.finally)
    case .with(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .match(let subject, let cases):
      try visit(subject)
      for one in cases {
        try visit(one.pattern)
        if let condition = one.condition { try visit(condition) }
        try visit(one.body)
      }
    }
  }

  private func declare(
    _ names: [String], at range: TextRange, isGlobal: Bool
  ) throws(SyntaxProblem) {
    let word = isGlobal ? "global" : "nonlocal"
    for name in names {
      if current.kind == .function, current.registers[name] != nil {
        throw SyntaxProblem("name '\(name)' is parameter and \(word)", at: range)
      }
      if current.kind != .module {
        if current.binds(name) {
          throw SyntaxProblem(
            "name '\(name)' is assigned to before \(word) declaration", at: range)
        }
        if current.used.contains(name) {
          throw SyntaxProblem("name '\(name)' is used prior to \(word) declaration", at: range)
        }
      }
      if isGlobal {
        current.globals.insert(name)
      } else {
        guard current.kind != .module else {
          throw SyntaxProblem("nonlocal declaration not allowed at module level", at: range)
        }
        guard hasEnclosingBinding(name) else {
          throw SyntaxProblem("no binding for nonlocal '\(name)' found", at: range)
        }
        current.nonlocals.insert(name)
        current.used.insert(name)
      }
    }
  }

  private func hasEnclosingBinding(_ name: String) -> Bool {
    // Later assignments of the enclosing function count as well, so every function but the
    // module's own code is asked; what is still unknown is found when code is made.
    var scope = current.parent
    while let candidate = scope {
      if candidate.kind == .function { return true }
      scope = candidate.parent
    }
    return false
  }

  private mutating func visit(
    _ function: FunctionStatement, _ range: TextRange
  ) throws(SyntaxProblem) {
    for decorator in function.decorators { try visit(decorator) }
    try visitDefaults(function.parameters)
    for parameter in function.parameters.all {
      if let annotation = parameter.annotation { try visit(annotation) }
    }
    if let result = function.result { try visit(result) }
    bind(function.name)
    try inside(.function, Key(kind: .function, range: range)) {
      (builder) throws(SyntaxProblem) in
      builder.bindParameters(function.parameters)
      try builder.visit(function.body)
    }
  }

  private mutating func visitDefaults(_ parameters: Parameters) throws(SyntaxProblem) {
    for parameter in parameters.all {
      if let value = parameter.defaultValue { try visit(value) }
    }
  }

  private func bindParameters(_ parameters: Parameters) {
    for parameter in parameters.all {
      current.bind(parameter.name)
      // Marks the name as a parameter until registers are given out.
      current.registers[parameter.name] = -1
    }
  }

  private mutating func visit(
    _ definition: ClassStatement, _ range: TextRange
  ) throws(SyntaxProblem) {
    for decorator in definition.decorators { try visit(decorator) }
    try visit(definition.arguments)
    bind(definition.name)
    try inside(.classBody, Key(kind: .classBody, range: range)) {
      (builder) throws(SyntaxProblem) in try builder.visit(definition.body)
    }
  }

  // MARK: Expressions

  private mutating func visit(_ arguments: [Argument]) throws(SyntaxProblem) {
    for argument in arguments {
      switch argument {
      case .positional(let value), .keyword(_, let value), .spread(let value),
        .spreadKeywords(let value):
        try visit(value)
      }
    }
  }

  private mutating func visitTarget(_ target: Expression) throws(SyntaxProblem) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let elements), .list(let elements):
      for element in elements { try visitTarget(element) }
    case .starred(let inner): try visitTarget(inner)
    default: try visit(target)
    }
  }

  private mutating func visit(_ expressions: [Expression]) throws(SyntaxProblem) {
    for expression in expressions { try visit(expression) }
  }

  private mutating func visit(_ expression: Expression) throws(SyntaxProblem) {
    switch expression.kind {
    case .constant: break
    case .name(let name): use(name)
    case .formatted(let parts): try visit(parts)
    case .list(let elements), .tuple(let elements), .set(let elements), .and(let elements),
      .or(let elements):
      try visit(elements)
    case .dict(let items):
      for item in items {
        switch item {
        case .pair(let key, let value): try visit([key, value])
        case .spread(let value): try visit(value)
        }
      }
    case .starred(let inner), .unary(_, let inner), .not(let inner), .attribute(let inner, _):
      try visit(inner)
    case .binary(_, let left, let right): try visit([left, right])
    case .comparison(let first, let rest):
      try visit(first)
      for (_, operand) in rest { try visit(operand) }
    case .conditional(let test, let then, let otherwise): try visit([test, then, otherwise])
    case .lambda(let parameters, let body):
      try visitDefaults(parameters)
      try inside(.function, Key(kind: .function, range: expression.range)) {
        (builder) throws(SyntaxProblem) in
        builder.bindParameters(parameters)
        try builder.visit(body)
      }
    case .call(let callee, let arguments):
      try visit(callee)
      try visit(arguments)
    case .item(let value, let index): try visit([value, index])
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] {
        if let part { try visit(part) }
      }
    case .comprehension(let comprehension): try visit(comprehension, expression.range)
    case .walrus(let name, let value):
      try visit(value)
      if current.kind == .comprehension, current.frame.kind == .classBody {
        throw SyntaxProblem(
          "assignment expression within a comprehension cannot be used in a class body",
          at: expression.range)
      }
      bind(name, isWalrus: true)
    case .yield(let value):
      try markGenerator(expression.range, "yield")
      if let value { try visit(value) }
    case .yieldFrom(let value):
      try markGenerator(expression.range, "yield")
      try visit(value)
    }
  }

  private func markGenerator(_ range: TextRange, _ word: String) throws(SyntaxProblem) {
    guard current.kind != .comprehension else {
      throw SyntaxProblem("'yield' inside list comprehension", at: range)
    }
    guard current.kind == .function else {
      throw SyntaxProblem("'\(word)' outside function", at: range)
    }
    current.isGenerator = true
  }

  private mutating func visit(_ parts: [FormattedPart]) throws(SyntaxProblem) {
    for part in parts {
      guard case .value(let value, _, let format) = part else { continue }
      try visit(value)
      if let format { try visit(format) }
    }
  }

  private mutating func visit(
    _ comprehension: Comprehension, _ range: TextRange
  ) throws(SyntaxProblem) {
    // The first source is read outside, everything else inside.
    if let first = comprehension.clauses.first { try visit(first.source) }
    let isGenerator = comprehension.kind == .generator
    let kind: Scope.Kind = isGenerator ? .function : .comprehension
    let key = Key(kind: isGenerator ? .function : .comprehension, range: range)
    try inside(kind, key) { (builder) throws(SyntaxProblem) in
      if isGenerator { builder.current.isGenerator = true }
      for (index, clause) in comprehension.clauses.enumerated() {
        if index > 0 { try builder.visit(clause.source) }
        try builder.visitTarget(clause.target)
        try builder.visit(clause.conditions)
      }
      try builder.visit(comprehension.element)
      if let value = comprehension.value { try builder.visit(value) }
    }
  }

  // MARK: Patterns

  private mutating func visit(_ pattern: Pattern) throws(SyntaxProblem) {
    switch pattern {
    case .any, .constant: break
    case .capture(let name): bind(name)
    case .value(let value): try visit(value)
    case .sequence(let patterns, _, let starName):
      for pattern in patterns { try visit(pattern) }
      if let starName { bind(starName) }
    case .mapping(let pairs, let rest):
      for pair in pairs {
        try visit(pair.key)
        try visit(pair.pattern)
      }
      if let rest { bind(rest) }
    case .instance(let type, let positional, let named):
      try visit(type)
      for pattern in positional { try visit(pattern) }
      for (_, pattern) in named { try visit(pattern) }
    case .either(let patterns): for pattern in patterns { try visit(pattern) }
    case .named(let pattern, let name):
      try visit(pattern)
      bind(name)
    }
  }
}
