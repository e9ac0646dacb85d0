/// What sets do with each other.
enum SetOperations {
  /// The set itself, or a new one of the elements of anything that can be iterated.
  static func set(
    from value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> SetObject {
    if case .object(let object) = value, let set = object as? SetObject { return set }
    let result = SetObject()
    try add(value, to: result, interpreter)
    return result
  }

  static func add(
    _ source: Value, to set: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    switch source {
    case .object(let other as SetObject):
      for entry in other.liveEntries { try set.insert(entry.key, hash: entry.hash, interpreter) }
    case .dict(let dict):
      for key in dict.keys { try set.insert(key, interpreter) }
    default:
      let iterator = try interpreter.iterator(over: source)
      while let element = try iterator.next(interpreter) {
        try set.insert(element, interpreter)
        try interpreter.countElement()
        if set.count & 0xFFF == 0 { try interpreter.checkCollected(set.count) }
      }
    }
  }

  static func combined(
    _ left: SetObject, _ operation: BinaryOperator, _ right: SetObject,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch operation {
    case .bitOr: return .object(try union(left, right, interpreter))
    case .bitAnd: return .object(try intersection(left, right, interpreter))
    case .subtract: return .object(try difference(left, right, interpreter))
    case .bitXor:
      // As in CPython: a copy of the right one, in which each element of the left one is turned.
      let result = SetObject(isFrozen: left.isFrozen)
      try add(.object(right), to: result, interpreter)
      try toggle(left, in: result, interpreter)
      return .object(result)
    default: return nil
    }
  }

  /// Takes the elements of one set out of another one that has them, and puts the others in.
  static func toggle(
    _ source: SetObject, in target: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard source !== target else { return target.removeAll() }
    for entry in source.liveEntries {
      if try !target.remove(entry.key, interpreter) {
        try target.insert(entry.key, hash: entry.hash, interpreter)
      }
    }
  }

  static func union(
    _ left: SetObject, _ right: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) -> SetObject {
    let result = left.copy()
    try add(.object(right), to: result, interpreter)
    return result
  }

  static func intersection(
    _ left: SetObject, _ right: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) -> SetObject {
    let result = SetObject(isFrozen: left.isFrozen)
    // CPython walks over the smaller one.
    let (walked, asked) = right.count > left.count ? (left, right) : (right, left)
    for entry in walked.liveEntries where try asked.contains(entry, interpreter) {
      try result.insert(entry.key, hash: entry.hash, interpreter)
    }
    return result
  }

  static func difference(
    _ left: SetObject, _ right: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) -> SetObject {
    let result = SetObject(isFrozen: left.isFrozen)
    for entry in left.liveEntries where try !right.contains(entry, interpreter) {
      try result.insert(entry.key, hash: entry.hash, interpreter)
    }
    return result
  }

  static func isSubset(
    _ left: SetObject, of right: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard left.count <= right.count else { return false }
    for entry in left.liveEntries where try !right.contains(entry, interpreter) { return false }
    return true
  }

  static func holds(
    _ comparison: Comparison, _ left: SetObject, _ right: SetObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    switch comparison {
    case .equal, .notEqual:
      let isSame = left.count == right.count ? try isSubset(left, of: right, interpreter) : false
      return isSame == (comparison == .equal)
    case .lessOrEqual: return try isSubset(left, of: right, interpreter)
    case .less:
      return left.count == right.count ? false : try isSubset(left, of: right, interpreter)
    case .greaterOrEqual: return try isSubset(right, of: left, interpreter)
    case .greater:
      return left.count == right.count ? false : try isSubset(right, of: left, interpreter)
    }
  }
}
