import BigInt

extension Comparison {
  /// Whether the comparison holds for two things in this order.
  func holds(isLess: Bool, isEqual: Bool) -> Bool {
    switch self {
    case .equal: isEqual
    case .notEqual: !isEqual
    case .less: isLess && !isEqual
    case .lessOrEqual: isLess || isEqual
    case .greater: !isLess && !isEqual
    case .greaterOrEqual: !isLess || isEqual
    }
  }

  /// Whether it holds for an order of -1, 0 or 1; nil (NaN) makes only `!=` hold.
  func holds(order: Int?) -> Bool {
    guard let order else { return self == .notEqual }
    return holds(isLess: order < 0, isEqual: order == 0)
  }

  @inline(__always)
  func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Interpreter {
  /// `left < right` and its like; for arrays the answer is an array.
  public func compare(
    _ comparison: Comparison, _ left: Value, _ right: Value
  ) throws(PythonError) -> Value {
    if let answer = builtinComparison(comparison, left, right) { return .bool(answer) }
    let (leftObject, rightObject) = (left.heapObject, right.heapObject)
    if let leftClass = leftObject?.classObject, let rightObject,
      let rightClass = rightObject.classObject, leftClass !== rightClass,
      rightClass.isSubclass(of: leftClass),
      let answer = try rightObject.compare(comparison.swapped, left, self)
    {
      return answer
    }
    if let answer = try leftObject?.compare(comparison, right, self) { return answer }
    if let answer = try rightObject?.compare(comparison.swapped, left, self) { return answer }
    if comparison == .notEqual {
      if let answer = try leftObject?.compare(.equal, right, self) {
        return .bool(try !isTrue(answer))
      }
      if let answer = try rightObject?.compare(.equal, left, self) {
        return .bool(try !isTrue(answer))
      }
    }
    switch comparison {
    case .equal: return .bool(left.isIdentical(to: right))
    case .notEqual: return .bool(!left.isIdentical(to: right))
    default:
      throw PythonError(
        .typeError,
        "'\(comparison.symbol)' not supported between instances of "
          + "'\(type(of: left).typeName)' and '\(type(of: right).typeName)'")
    }
  }

  /// `left == right` as a truth value, with identity first, as containers compare.
  public func areEqual(_ left: Value, _ right: Value) throws(PythonError) -> Bool {
    if let leftObject = left.heapObject, let rightObject = right.heapObject,
      leftObject === rightObject
    {
      return true
    }
    if case .float(let left) = left, case .float(let right) = right {
      return left == right || left.isNaN && left.bitPattern == right.bitPattern
    }
    if let answer = builtinComparison(.equal, left, right) { return answer }
    return try isTrue(compare(.equal, left, right))
  }

  /// `left < right` as a truth value, as sorting asks.
  func isLess(_ left: Value, _ right: Value) throws(PythonError) -> Bool {
    if let answer = builtinComparison(.less, left, right) { return answer }
    if case .tuple(let left) = left, case .tuple(let right) = right, left.classObject == nil,
      right.classObject == nil, let first = left.elements.first, let second = right.elements.first
    {
      // Most pairs are told apart by their first elements.
      switch (first, second) {
      case (.int(let first), .int(let second)) where first != second: return first < second
      case (.float(let first), .float(let second)) where first < second || first > second:
        return first < second
      default: break
      }
    }
    return try isTrue(compare(.less, left, right))
  }

  /// The answer for numbers, strings and None; nil for other kinds, and where there is no order.
  private func builtinComparison(
    _ comparison: Comparison, _ left: Value, _ right: Value
  ) -> Bool? {
    switch (left, right) {
    case (.int(let left), .int(let right)): return comparison.holds(left, right)
    case (.float(let left), .float(let right)): return comparison.holds(left, right)
    case (.int(let left), .float(let right)):
      return comparison.holds(order: FloatArithmetic.order(left, right))
    case (.float(let left), .int(let right)):
      return comparison.swapped.holds(order: FloatArithmetic.order(right, left))
    case (.string(let left), .string(let right)):
      // A subclass may compare in a way of its own.
      guard left.classObject == nil, right.classObject == nil else { return nil }
      return left.holds(comparison, right)
    case (.bool(let flag), .bool), (.bool(let flag), .int), (.bool(let flag), .float):
      return builtinComparison(comparison, .int(flag ? 1 : 0), right)
    case (.int, .bool(let flag)), (.float, .bool(let flag)):
      return builtinComparison(comparison, left, .int(flag ? 1 : 0))
    case (.object(let leftBig as BigIntObject), _):
      if case .float(let number) = right {
        return comparison.holds(order: FloatArithmetic.order(leftBig.number, number))
      }
      return right.bigInteger.map { comparison.holds(leftBig.number, $0) }
    case (_, .object(let rightBig as BigIntObject)):
      if case .float(let number) = left {
        return comparison.swapped.holds(order: FloatArithmetic.order(rightBig.number, number))
      }
      return left.bigInteger.map { comparison.holds($0, rightBig.number) }
    default: return nil
    }
  }

  public func isTrue(_ value: Value) throws(PythonError) -> Bool {
    switch value {
    case .none: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .float(let number): number != 0
    case .string(let string): !string.text.isEmpty
    case .list(let list): try list.isTrue(self)
    case .tuple(let tuple): try tuple.isTrue(self)
    case .dict(let dict): try dict.isTrue(self)
    case .object(let object): try object.isTrue(self)
    }
  }

  public func hash(of value: Value) throws(PythonError) -> Int {
    switch value {
    case .none: 0xFCA_86420
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): IntegerHash.hash(number)
    case .float(let number): IntegerHash.hash(number)
    case .string(let string): string.contentHash
    case .list(let list): try list.hash(self)
    case .tuple(let tuple): try tuple.hash(self)
    case .dict(let dict): try dict.hash(self)
    case .object(let object): try object.hash(self)
    }
  }
}

/// How lists and tuples compare: by the first elements that differ, then by length.
enum SequenceComparison {
  static func holds(
    _ comparison: Comparison, _ left: [Value], _ right: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if comparison == .equal || comparison == .notEqual, left.count != right.count {
      return comparison == .notEqual
    }
    let nesting = interpreter.nesting
    guard nesting.hasRoom(limit: interpreter.limits.recursionDepth) else {
      throw PythonError("RecursionError", "maximum recursion depth exceeded in comparison")
    }
    nesting.depth += 1
    defer { nesting.depth -= 1 }
    for index in 0..<min(left.count, right.count) {
      let (first, second) = (left[index], right[index])
      if try interpreter.areEqual(first, second) { continue }
      switch comparison {
      case .equal: return false
      case .notEqual: return true
      default: return try interpreter.isTrue(interpreter.compare(comparison, first, second))
      }
    }
    return comparison.holds(left.count, right.count)
  }
}
