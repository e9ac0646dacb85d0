extension Parser {
  /// The target of a `for`: names, items and attributes, with commas and stars.
  mutating func targetList() throws(SyntaxProblem) -> Expression {
    let first = try target()
    guard isSymbol(",") else {
      try checkTarget(first, verb: "assign to")
      return first
    }
    var elements = [first]
    while accept(",") {
      guard startsExpression else { break }
      elements.append(try target())
    }
    let tuple = Expression(.tuple(elements), first.span.through(previous.range))
    try checkTarget(tuple, verb: "assign to")
    return tuple
  }

  private mutating func target() throws(SyntaxProblem) -> Expression {
    guard isSymbol("*") else { return try bitwise(0) }
    let start = token.range
    advance()
    let inner = try bitwise(0)
    return Expression(.starred(inner), start.through(inner.span))
  }

  /// Whether something can stand at the left of `=`.
  ///
  /// - Parameter hint: what to say behind the message, such as `Maybe you meant '==' …`.
  func checkTarget(
    _ target: Expression, verb: String, hint: String = ""
  ) throws(SyntaxProblem) {
    switch target.kind {
    case .name, .attribute, .item: return
    case .starred(let inner) where verb == "assign to":
      try checkTarget(inner, verb: verb, hint: hint)
    case .tuple(let elements), .list(let elements):
      for element in elements { try checkTarget(element, verb: verb) }
      if elements.count(where: \.isStarred) > 1 {
        throw SyntaxProblem("multiple starred expressions in assignment", at: target.range)
      }
    default:
      throw SyntaxProblem("cannot \(verb) \(target.description)\(hint)", at: target.range)
    }
  }
}

extension Expression {
  var isStarred: Bool {
    if case .starred = kind { return true }
    return false
  }

  /// What Python's messages call the expression.
  var description: String {
    switch kind {
    case .constant(.none): "None"
    case .constant(.bool(let flag)): flag ? "True" : "False"
    case .constant(.ellipsis): "ellipsis"
    case .constant: "literal"
    case .name: "name"
    case .formatted: "f-string expression"
    case .list: "list"
    case .tuple: "tuple"
    case .set: "set display"
    case .dict: "dict literal"
    case .starred: "starred"
    case .unary, .binary, .not, .and, .or: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .lambda: "lambda"
    case .call: "function call"
    case .attribute: "attribute"
    case .item: "subscript"
    case .slice: "slice"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dict: "dict comprehension"
      case .generator: "generator expression"
      }
    case .walrus: "named expression"
    case .yield, .yieldFrom: "yield expression"
    }
  }
}
