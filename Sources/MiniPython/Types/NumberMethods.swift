/// The special methods of `int`, `float` and `complex`, for subclasses that refine them and for
/// calls by name: `(5).__add__(3)`.
enum NumberMethods {
  /// Those of whole numbers.
  static var integer: [FunctionDefinition] {
    binary(BinaryOperator.allCases.filter { $0 != .matrixMultiply })
      + comparisons(Comparison.allCases) + unary(UnaryOperator.allCases) + ordered + common
  }

  /// Those of floats.
  static var float: [FunctionDefinition] {
    binary([.add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power])
      + comparisons(Comparison.allCases) + unary([.negative, .positive]) + ordered + common
  }

  /// Those of complex numbers, which have no order.
  static var complex: [FunctionDefinition] {
    binary([.add, .subtract, .multiply, .divide, .power]) + comparisons([.equal, .notEqual])
      + unary([.negative, .positive]) + common
  }

  private static func binary(_ operations: [BinaryOperator]) -> [FunctionDefinition] {
    operations.flatMap { operation in
      [
        FunctionDefinition(operation.method, "(self, value, /)") {
          (arguments, interpreter) throws(PythonError) in
          let (own, other) = (arguments[0].plainNumber, arguments[1].plainNumber)
          guard other.isPlainNumber else { return .object(interpreter.notImplemented) }
          return try interpreter.binary(operation, own, other)
        },
        FunctionDefinition(operation.reflectedMethod, "(self, value, /)") {
          (arguments, interpreter) throws(PythonError) in
          let (own, other) = (arguments[0].plainNumber, arguments[1].plainNumber)
          guard other.isPlainNumber else { return .object(interpreter.notImplemented) }
          return try interpreter.binary(operation, other, own)
        },
      ]
    }
  }

  private static func comparisons(_ comparisons: [Comparison]) -> [FunctionDefinition] {
    comparisons.map { comparison in
      FunctionDefinition(comparison.method, "(self, value, /)") {
        (arguments, interpreter) throws(PythonError) in
        let (own, other) = (arguments[0].plainNumber, arguments[1].plainNumber)
        guard other.isPlainNumber else { return .object(interpreter.notImplemented) }
        return try interpreter.compare(comparison, own, other)
      }
    }
  }

  private static func unary(_ operations: [UnaryOperator]) -> [FunctionDefinition] {
    operations.map { operation in
      FunctionDefinition(operation.method, "(self, /)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.unary(operation, arguments[0].plainNumber)
      }
    }
  }

  /// What numbers on a line have.
  private static var ordered: [FunctionDefinition] {
    [
      FunctionDefinition("__int__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        try NumberConversion.integer(of: arguments[0].plainNumber, base: nil, interpreter)
      },
      FunctionDefinition("__trunc__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        try NumberConversion.integer(of: arguments[0].plainNumber, base: nil, interpreter)
      },
      FunctionDefinition("__float__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .float(try interpreter.double(arguments[0].plainNumber))
      },
      FunctionDefinition("__floor__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        try whole(arguments[0], .down, interpreter)
      },
      FunctionDefinition("__ceil__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        try whole(arguments[0], .up, interpreter)
      },
      builtin("__divmod__", "(self, value, /)", "divmod"),
      builtin("__round__", "(self, ndigits=None, /)", "round"),
    ]
  }

  /// What every number has.
  private static var common: [FunctionDefinition] {
    [
      builtin("__abs__", "(self, /)", "abs"),
      FunctionDefinition("__bool__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .bool(try interpreter.isTrue(arguments[0].plainNumber))
      },
      FunctionDefinition("__hash__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .int(try interpreter.hash(of: arguments[0].plainNumber))
      },
      FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        .string(try interpreter.representation(of: arguments[0].plainNumber))
      },
      FunctionDefinition("__format__", "(self, format_spec, /)") {
        (arguments, interpreter) throws(PythonError) in
        let specification = try interpreter.text(arguments[1])
        // Without a specification the class's own `__str__` counts.
        return .string(
          specification.isEmpty
            ? try interpreter.display(of: arguments[0])
            : try interpreter.formatted(arguments[0].plainNumber, specification))
      },
    ]
  }

  private static func whole(
    _ value: Value, _ rule: FloatingPointRoundingRule, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let number = value.plainNumber
    guard case .float(let float) = number else { return number }
    return try NumberConversion.integer(float.rounded(rule))
  }

  /// A method that does what a built-in function does.
  private static func builtin(
    _ name: String, _ signature: String, _ function: String
  ) -> FunctionDefinition {
    FunctionDefinition(name, signature) { (arguments, interpreter) throws(PythonError) in
      guard let function = interpreter.builtins[interpreter.names.name(function)] else {
        return .object(interpreter.notImplemented)
      }
      let given = arguments.positional.map(\.plainNumber)
      return try interpreter.call(function, Arguments(given))
    }
  }
}
