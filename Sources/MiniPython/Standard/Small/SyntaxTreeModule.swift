extension StandardModules {
  static let syntaxTree = ModuleDefinition(
    "ast", "Texts of Python, read.",
    functions: [
      FunctionDefinition(
        "literal_eval", "(node_or_string)", "The value of a text that holds nothing but literals.",
        example: "ast.literal_eval('[1, 2]')"
      ) { (arguments, interpreter) throws(PythonError) in
        let text = try interpreter.text(arguments[0])
        let expression: Expression
        do throws(SyntaxProblem) {
          expression = try Parser.expression(
            String(text.drop { $0 == " " || $0 == "\t" }))
        } catch {
          throw error.raised(in: "<unknown>")
        }
        return try LiteralReader(interpreter).value(of: expression)
      }
    ])
}

/// The value of an expression that is made of literals.
private struct LiteralReader {
  let interpreter: Interpreter

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  func value(of expression: Expression) throws(PythonError) -> Value {
    let nesting = interpreter.nesting
    guard nesting.hasRoom(limit: interpreter.limits.recursionDepth) else {
      throw PythonError("RecursionError", "maximum recursion depth exceeded")
    }
    nesting.depth += 1
    defer { nesting.depth -= 1 }
    switch expression.kind {
    case .constant(let constant): return constant.value(ellipsis: interpreter.ellipsis)
    case .list(let elements): return .list(ListObject(try values(of: elements)))
    case .tuple(let elements): return .tuple(TupleObject(try values(of: elements)))
    case .set(let elements):
      let set = SetObject()
      for element in try values(of: elements) { try set.insert(element, interpreter) }
      return .object(set)
    case .dict(let items):
      let dict = DictObject()
      for item in items {
        guard case .pair(let key, let element) = item else { throw malformed(expression, "Dict") }
        try dict.set(try value(of: element), for: try value(of: key), interpreter)
      }
      return .dict(dict)
    case .unary(let operation, let operand) where operation != .invert:
      let number = try value(of: operand)
      guard number.isPlainNumber else { throw malformed(operand, "UnaryOp") }
      return try interpreter.unary(operation, number)
    case .binary(let operation, let left, let right) where [.add, .subtract].contains(operation):
      let (real, imaginary) = (try value(of: left), try value(of: right))
      guard real.isPlainNumber, !(real.heapObject is ComplexObject),
        imaginary.heapObject is ComplexObject
      else { throw malformed(expression, "BinOp") }
      return try interpreter.binary(operation, real, imaginary)
    case .name: throw malformed(expression, "Name")
    case .call(let callee, let arguments):
      if case .name("set") = callee.kind, arguments.isEmpty { return .object(SetObject()) }
      throw malformed(expression, "Call")
    case .formatted: throw malformed(expression, "JoinedStr")
    case .comprehension: throw malformed(expression, "ListComp")
    case .attribute: throw malformed(expression, "Attribute")
    case .item: throw malformed(expression, "Subscript")
    default: throw malformed(expression, "BinOp")
    }
  }

  private func values(of expressions: [Expression]) throws(PythonError) -> [Value] {
    var result: [Value] = []
    for expression in expressions { result.append(try value(of: expression)) }
    return result
  }

  private func malformed(_ expression: Expression, _ kind: String) -> PythonError {
    PythonError(
      .valueError,
      "malformed node or string on line \(expression.range.start.line): "
        + "<ast.\(kind) object at 0x7f0000000000>")
  }
}
