/// What a `tuple` does with the operators.
enum TupleOperations {
  static func binary(
    _ tuple: TupleObject, _ operation: BinaryOperator, _ other: Value, reflected: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add:
      guard !reflected, case .tuple(let right) = other else { return nil }
      try interpreter.checkAllocation(
        tuple.elements.count + right.elements.count, stride: MemoryLayout<Value>.stride)
      return .tuple(tuple.elements + right.elements)
    case .multiply:
      guard let count = try RepeatCount.count(other, interpreter) else { return nil }
      return .tuple(try RepeatCount.repeated(tuple.elements, count, interpreter))
    default: return nil
    }
  }

  static func item(
    _ tuple: TupleObject, _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(tuple.elements.count, interpreter)
      return .tuple(SequenceSlice.elements(tuple.elements, span))
    }
    let index = try SequenceIndex.index(
      key, "tuple indices must be integers or slices", interpreter)
    let position = index < 0 ? index &+ tuple.elements.count : index
    guard position >= 0, position < tuple.elements.count else {
      throw PythonError(.indexError, "tuple index out of range")
    }
    return tuple.elements[position]
  }

  /// CPython's hash of a tuple, xxHash over those of its elements.
  static func hash(
    _ tuple: TupleObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    try interpreter.nested { () throws(PythonError) -> Int in
      var accumulator: UInt64 = 2_870_177_450_012_600_261
      for element in tuple.elements {
        let lane = UInt64(bitPattern: Int64(try interpreter.hash(of: element)))
        accumulator = accumulator &+ lane &* 14_029_467_366_897_019_727
        accumulator = (accumulator << 31) | (accumulator >> 33)
        accumulator = accumulator &* 11_400_714_785_074_694_791
      }
      accumulator =
        accumulator
        &+ (UInt64(tuple.elements.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
      return accumulator == UInt64.max ? 1_546_275_796 : Int(truncatingIfNeeded: accumulator)
    }
  }
}
