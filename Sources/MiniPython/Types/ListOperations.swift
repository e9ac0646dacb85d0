/// What a `list` does with the operators.
enum ListOperations {
  static func binary(
    _ list: ListObject, _ operation: BinaryOperator, _ other: Value, reflected: Bool,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add:
      guard !reflected, case .list(let right) = other else { return nil }
      try interpreter.checkAllocation(
        list.elements.count + right.elements.count, stride: MemoryLayout<Value>.stride)
      return .list(list.elements + right.elements)
    case .multiply:
      guard let count = try RepeatCount.count(other, interpreter) else { return nil }
      return .list(try RepeatCount.repeated(list.elements, count, interpreter))
    default: return nil
    }
  }

  static func inPlace(
    _ list: ListObject, _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .add:
      // An array or a tensor on the right takes part by its own rules.
      list.elements.append(contentsOf: try interpreter.elements(of: other))
      return .list(list)
    case .multiply:
      guard let count = try RepeatCount.count(other, interpreter) else { return nil }
      list.elements = try RepeatCount.repeated(list.elements, count, interpreter)
      return .list(list)
    default: return nil
    }
  }

  static func item(
    _ list: ListObject, _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(list.elements.count, interpreter)
      return .list(SequenceSlice.elements(list.elements, span))
    }
    let index = try index(key, interpreter)
    let position = index < 0 ? index &+ list.elements.count : index
    guard position >= 0, position < list.elements.count else {
      throw PythonError(.indexError, "list index out of range")
    }
    return list.elements[position]
  }

  static func setItem(
    _ list: ListObject, _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if case .object(let object) = key, let slice = object as? SliceObject {
      return try setSlice(list, slice, to: value, interpreter)
    }
    let index = try index(key, interpreter)
    let position = index < 0 ? index &+ list.elements.count : index
    guard position >= 0, position < list.elements.count else {
      throw PythonError(.indexError, "list assignment index out of range")
    }
    list.elements[position] = value
  }

  private static func setSlice(
    _ list: ListObject, _ slice: SliceObject, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    let replacement: [Value]
    do throws(PythonError) {
      replacement = try interpreter.elements(of: value)
    } catch {
      guard error.kind == .typeError, error.message.hasSuffix("is not iterable") else {
        throw error
      }
      throw PythonError(
        .typeError,
        slice.step.isNone ? "can only assign an iterable" : "must assign iterable to extended slice"
      )
    }
    let span = try slice.span(list.elements.count, interpreter)
    if span.step == 1 {
      list.elements.replaceSubrange(span.start..<max(span.start, span.stop), with: replacement)
      return
    }
    guard span.count == replacement.count else {
      throw PythonError(
        .valueError,
        "attempt to assign sequence of size \(replacement.count) "
          + "to extended slice of size \(span.count)")
    }
    for index in 0..<span.count { list.elements[span[index]] = replacement[index] }
  }

  static func deleteItem(
    _ list: ListObject, _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(list.elements.count, interpreter)
      if span.step == 1 {
        list.elements.removeSubrange(span.start..<max(span.start, span.stop))
      } else {
        let gone = Set((0..<span.count).map { span[$0] })
        var kept: [Value] = []
        kept.reserveCapacity(list.elements.count - gone.count)
        for (position, element) in list.elements.enumerated() where !gone.contains(position) {
          kept.append(element)
        }
        list.elements = kept
      }
      return
    }
    let index = try index(key, interpreter)
    let position = index < 0 ? index &+ list.elements.count : index
    guard position >= 0, position < list.elements.count else {
      throw PythonError(.indexError, "list assignment index out of range")
    }
    list.elements.remove(at: position)
  }

  /// The position of the first equal element, nil if there is none.
  static func index(
    of value: Value, in list: ListObject, from start: Int = 0, to stop: Int = .max,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Int? {
    var index = start
    while index < min(stop, list.elements.count) {
      if try interpreter.areEqual(list.elements[index], value) { return index }
      index += 1
    }
    return nil
  }

  private static func index(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    try SequenceIndex.index(key, "list indices must be integers or slices", interpreter)
  }
}

/// How a sequence reads its index.
enum SequenceIndex {
  /// - Parameter message: what indexes must be, for the TypeError.
  static func index(
    _ key: Value, _ message: String, quoted: Bool = false, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    switch key {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(is BigIntObject):
      throw PythonError(.indexError, "cannot fit 'int' into an index-sized integer")
    default:
      if let object = key.heapObject, let index = try self.index(of: object, interpreter) {
        return index
      }
      let name = interpreter.type(of: key).typeName
      throw PythonError(.typeError, "\(message), not \(quoted ? "'\(name)'" : name)")
    }
  }
}

extension SequenceIndex {
  /// What an object says that it is as an index; nil for one that is no whole number.
  private static func index(
    of object: Object, _ interpreter: Interpreter
  ) throws(PythonError) -> Int? {
    do throws(PythonError) {
      guard let answer = try interpreter.callSpecial("__index__", of: object) else { return nil }
      return try interpreter.int(answer)
    } catch {
      if error.kind == .typeError,
        error.message.hasSuffix("object cannot be interpreted as an integer")
      {
        return nil
      }
      throw error
    }
  }
}

enum SequenceSlice {
  static func elements(_ elements: [Value], _ span: SliceObject.Span) -> [Value] {
    if span.count == 0 { return [] }
    if span.step == 1 { return Array(elements[span.start..<(span.start + span.count)]) }
    return (0..<span.count).map { elements[span[$0]] }
  }
}

/// The other operand of `sequence * n`.
enum RepeatCount {
  /// The count, 0 for negative ones; nil for what is no integer.
  static func count(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Int? {
    switch value {
    case .int(let number): return max(0, number)
    case .bool(let flag): return flag ? 1 : 0
    case .object(let big as BigIntObject):
      if big.number.sign == .minus { return 0 }
      throw PythonError(.overflowError, "cannot fit 'int' into an index-sized integer")
    default: return nil
    }
  }

  static func repeated(
    _ elements: [Value], _ count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    try interpreter.checkAllocation(
      elements.count, times: count, stride: MemoryLayout<Value>.stride)
    if count == 0 || elements.isEmpty { return [] }
    if elements.count == 1 { return Array(repeating: elements[0], count: count) }
    var result: [Value] = []
    result.reserveCapacity(elements.count * count)
    for _ in 0..<count { result.append(contentsOf: elements) }
    return result
  }
}
