import BigInt

extension Interpreter {
  /// `left op right`.
  public func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value {
    if case .object(let one) = left, case .object(let two) = right, isAlike(one, two) {
      if let result = try one.binary(operation, right, reflected: false, self) { return result }
      if let result = try two.binary(operation, left, reflected: true, self) { return result }
      throw unsupported(operation, operation.symbol, left, right)
    }
    if let result = try numericResult(operation, left, right) { return result }
    if let result = try slotResult(operation, left, right) { return result }
    throw unsupported(operation, operation.symbol, left, right)
  }

  /// Whether two objects, such as two tensors, are of one class and no numbers of the language's
  /// own.
  @inline(__always)
  private func isAlike(_ one: Object, _ two: Object) -> Bool {
    let kind = ObjectIdentifier(Swift.type(of: one))
    return kind == ObjectIdentifier(Swift.type(of: two)) && one.classObject === two.classObject
      && kind != ObjectIdentifier(BigIntObject.self)
  }

  /// `left op= right`: changes `left` where its kind can be changed, and answers the new value.
  public func inPlace(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value {
    if let result = try numericResult(operation, left, right) { return result }
    if let object = left.heapObject, let result = try object.inPlace(operation, right, self) {
      return result
    }
    if let result = try slotResult(operation, left, right) { return result }
    throw unsupported(operation, operation.symbol + "=", left, right)
  }

  private func slotResult(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value? {
    let (leftObject, rightObject) = (left.heapObject, right.heapObject)
    // A subclass goes first, so that it can refine what its base does.
    if let leftObject, let rightObject, let leftClass = leftObject.classObject,
      let rightClass = rightObject.classObject, leftClass !== rightClass,
      rightClass.isSubclass(of: leftClass)
    {
      if let result = try rightObject.binary(operation, left, reflected: true, self) {
        return result
      }
      return try leftObject.binary(operation, right, reflected: false, self)
    }
    if let leftObject,
      let result = try leftObject.binary(operation, right, reflected: false, self)
    {
      return result
    }
    if let rightObject,
      let result = try rightObject.binary(operation, left, reflected: true, self)
    {
      return result
    }
    return nil
  }

  /// The result for two numbers of the built-in kinds, nil for anything else.
  @inline(__always)
  private func numericResult(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value? {
    switch (left, right) {
    case (.int(let left), .int(let right)):
      return try IntegerArithmetic.binary(operation, left, right, self)
    case (.float(let left), .float(let right)):
      return try FloatArithmetic.binary(operation, left, right)
    case (.float(let left), .int(let right)):
      return try FloatArithmetic.binary(operation, left, Double(right))
    case (.int(let left), .float(let right)):
      return try FloatArithmetic.binary(operation, Double(left), right)
    default: return try mixedNumericResult(operation, left, right)
    }
  }

  private func mixedNumericResult(
    _ operation: BinaryOperator, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value? {
    if case .bool(let left) = left, case .bool(let right) = right {
      switch operation {
      case .bitAnd: return .bool(left && right)
      case .bitOr: return .bool(left || right)
      case .bitXor: return .bool(left != right)
      default: break
      }
    }
    switch (left, right) {
    case (.bool(let flag), .int), (.bool(let flag), .float):
      return try binary(operation, .int(flag ? 1 : 0), right)
    case (.int, .bool(let flag)), (.float, .bool(let flag)):
      return try binary(operation, left, .int(flag ? 1 : 0))
    case (.bool(let left), .bool(let right)):
      return try binary(operation, .int(left ? 1 : 0), .int(right ? 1 : 0))
    case (.object(let big as BigIntObject), .float(let right)):
      return try FloatArithmetic.binary(
        operation, try IntegerArithmetic.double(big.number), right)
    case (.float(let left), .object(let big as BigIntObject)):
      return try FloatArithmetic.binary(operation, left, try IntegerArithmetic.double(big.number))
    default:
      guard left.heapObject is BigIntObject || right.heapObject is BigIntObject,
        let leftNumber = left.bigInteger, let rightNumber = right.bigInteger
      else { return nil }
      return try IntegerArithmetic.binary(operation, leftNumber, rightNumber, self)
    }
  }

  private func unsupported(
    _ operation: BinaryOperator, _ symbol: String, _ left: Value, _ right: Value
  ) -> PythonError {
    let (leftName, rightName) = (type(of: left).typeName, type(of: right).typeName)
    switch (operation, left, right) {
    case (.add, .string, _), (.add, .list, _), (.add, .tuple, _):
      let error = PythonError(
        .typeError, "can only concatenate \(leftName) (not \"\(rightName)\") to \(leftName)",
        advice: concatenationAdvice(left, right))
      return error
    case (.multiply, .string, _), (.multiply, .list, _), (.multiply, .tuple, _):
      return PythonError(
        .typeError, "can't multiply sequence by non-int of type '\(rightName)'")
    case (.multiply, _, .string), (.multiply, _, .list), (.multiply, _, .tuple):
      return PythonError(
        .typeError, "can't multiply sequence by non-int of type '\(leftName)'")
    default:
      let symbol = operation == .power && symbol == "**" ? "** or pow()" : symbol
      return PythonError(
        .typeError, "unsupported operand type(s) for \(symbol): '\(leftName)' and '\(rightName)'")
    }
  }

  private func concatenationAdvice(_ left: Value, _ right: Value) -> String? {
    switch (left, right) {
    case (.string, .int), (.string, .float), (.string, .bool):
      "a number becomes text with str(...), or inside an f-string: f\"{...}\""
    default: nil
    }
  }

  public func unary(
    _ operation: UnaryOperator, _ operand: Value
  ) throws(PythonError) -> Value {
    switch (operation, operand) {
    case (.negative, .int(let number)):
      return number == Int.min ? .integer(-BigInt(number)) : .int(-number)
    case (.negative, .float(let number)): return .float(-number)
    case (.negative, .bool(let flag)): return .int(flag ? -1 : 0)
    case (.positive, .int), (.positive, .float): return operand
    case (.positive, .bool(let flag)): return .int(flag ? 1 : 0)
    case (.invert, .int(let number)): return .int(~number)
    case (.invert, .bool(let flag)): return .int(flag ? -2 : -1)
    case (.negative, .object(let big as BigIntObject)): return .integer(-big.number)
    case (.positive, .object(is BigIntObject)): return operand
    case (.invert, .object(let big as BigIntObject)): return .integer(-big.number - 1)
    default: break
    }
    if let object = operand.heapObject, let result = try object.unary(operation, self) {
      return result
    }
    throw PythonError(
      .typeError, "bad operand type for unary \(operation.symbol): '\(type(of: operand).typeName)'")
  }

  /// Refuses to make a string, a sequence or an integer that would take more than half of the
  /// memory limit: while it is made, there are often two of it.
  ///
  /// - Throws: MemoryError.
  public func checkAllocation(
    _ count: Int, times: Int = 1, stride: Int = 1
  ) throws(PythonError) {
    let (elements, overflow) = count.multipliedReportingOverflow(by: times)
    let (bytes, tooMany) = elements.multipliedReportingOverflow(by: stride)
    guard elements > 0 || overflow else { return }
    if overflow ? times > 0 : tooMany || bytes > limits.memoryBytes / 2 {
      throw PythonError(
        "MemoryError", "",
        advice: "the result would need more than the \(limits.memoryBytes >> 20) MB allowed here")
    }
    if bytes > 1 << 16 { try machine.announce(bytes, self) }
  }
}
