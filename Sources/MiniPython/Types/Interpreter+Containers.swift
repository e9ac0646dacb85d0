extension Interpreter {
  /// `len(value)`.
  public func length(of value: Value) throws(PythonError) -> Int {
    switch value {
    case .string(let string): return string.count
    case .list(let list) where list.classObject == nil: return list.elements.count
    case .tuple(let tuple) where tuple.classObject == nil: return tuple.elements.count
    case .dict(let dict) where dict.classObject == nil: return dict.count
    default:
      if let length = try value.heapObject?.length(self) {
        guard length >= 0 else {
          throw PythonError(.valueError, "__len__() should return >= 0")
        }
        return length
      }
      throw PythonError(.typeError, "object of type '\(type(of: value).typeName)' has no len()")
    }
  }

  /// `value[key]`.
  public func item(_ key: Value, of value: Value) throws(PythonError) -> Value {
    switch (value, key) {
    case (.list(let list), .int(let index)) where list.classObject == nil:
      let count = list.elements.count
      let position = index < 0 ? index &+ count : index
      guard position >= 0, position < count else {
        throw PythonError(.indexError, "list index out of range")
      }
      return list.elements[position]
    default:
      if let object = value.heapObject, let answer = try object.item(key, self) { return answer }
      throw PythonError(.typeError, "'\(type(of: value).typeName)' object is not subscriptable")
    }
  }

  /// `value[key] = newValue`.
  public func setItem(
    _ key: Value, of value: Value, to newValue: Value
  ) throws(PythonError) {
    if let object = value.heapObject, try object.setItem(key, to: newValue, self) { return }
    throw PythonError(
      .typeError, "'\(type(of: value).typeName)' object does not support item assignment")
  }

  /// `del value[key]`.
  public func deleteItem(_ key: Value, of value: Value) throws(PythonError) {
    if let object = value.heapObject, try object.deleteItem(key, self) { return }
    let isSequence = value.heapObject is TupleObject || value.heapObject is StringObject
    throw PythonError(
      .typeError,
      "'\(type(of: value).typeName)' object \(isSequence ? "doesn't" : "does not") support item deletion"
    )
  }

  /// `element in value`.
  public func contains(_ element: Value, in value: Value) throws(PythonError) -> Bool {
    if let answer = try value.heapObject?.contains(element, self) { return answer }
    guard let iterator = try iteratorIfPresent(over: value) else {
      throw PythonError(
        .typeError, "argument of type '\(type(of: value).typeName)' is not iterable")
    }
    while let candidate = try iterator.next(self) {
      if try areEqual(candidate, element) { return true }
      try countElement()
    }
    return false
  }

  /// `iter(value)`; raises TypeError for what cannot be iterated.
  public func iterator(over value: Value) throws(PythonError) -> ValueIterator {
    if let iterator = try iteratorIfPresent(over: value) { return iterator }
    throw PythonError(.typeError, "'\(type(of: value).typeName)' object is not iterable")
  }

  private func iteratorIfPresent(over value: Value) throws(PythonError) -> ValueIterator? {
    switch value {
    case .none, .bool, .int, .float: nil
    case .list(let list) where list.classObject == nil: ListIterator(list)
    case .tuple(let tuple) where tuple.classObject == nil: TupleIterator(tuple)
    default: try value.heapObject?.iterator(self)
    }
  }

  /// All that iterating answers; lists and tuples are not copied.
  ///
  /// - Throws: MemoryError for more than the memory limit can hold.
  public func elements(of value: Value) throws(PythonError) -> [Value] {
    switch value {
    case .list(let list) where list.classObject == nil: return list.elements
    case .tuple(let tuple) where tuple.classObject == nil: return tuple.elements
    case .dict(let dict) where dict.classObject == nil: return dict.keys
    case .object(let range as RangeObject):
      try checkAllocation(range.count, stride: MemoryLayout<Value>.stride)
      return (0..<range.count).map { .int(range[$0]) }
    default:
      let iterator = try iterator(over: value)
      var result: [Value] = []
      while let element = try iterator.next(self) {
        result.append(element)
        if result.count & 0xFFF == 0 { try checkCollected(result.count) }
      }
      return result
    }
  }

  /// Asked now and then while an iterator of unknown length is collected.
  func checkCollected(_ count: Int) throws(PythonError) {
    try checkAllocation(count, stride: MemoryLayout<Value>.stride)
    try machine.count(0, self)
  }

  /// Counts an element that native code takes from an iterator, and asks now and then whether to
  /// stop: an iterator may have no end.
  @inline(__always)
  func countElement() throws(PythonError) {
    elementCount &+= 1
    if elementCount & 0xFFF == 0 { try machine.count(0, self) }
  }

  /// `type(value)`.
  public func type(of value: Value) -> ClassObject {
    switch value {
    case .none: types.noneType
    case .bool: types.bool
    case .int: types.int
    case .float: types.float
    case .string(let string):
      string.classObject
        ?? (string.isFromArray ? (try? nativeClass("numpy.str_")) ?? types.str : types.str)
    case .list(let list): list.classObject ?? types.list
    case .tuple(let tuple): tuple.classObject ?? types.tuple
    case .dict(let dict): dict.classObject ?? types.dict
    case .object(let object): object.type(self)
    }
  }
}
