/// A function that remembers its answers, by `functools.cache` or `lru_cache`.
final class CachedFunction: Object {
  private let function: Value
  private let limit: Int?
  private let answers = DictObject()
  private var (hits, misses) = (0, 0)

  init(_ function: Value, limit: Int?) {
    self.function = function
    self.limit = limit
    super.init()
  }

  override var becomesMethod: Bool { true }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if limit == 0 {
      misses += 1
      return try interpreter.call(function, arguments)
    }
    let key = key(for: arguments, interpreter)
    if let known = try answers.value(for: key, interpreter) {
      hits += 1
      if limit != nil {
        // The latest use goes to the end, so that the front is what to forget first.
        try answers.remove(key, interpreter)
        try answers.set(known, for: key, interpreter)
      }
      return known
    }
    misses += 1
    let answer = try interpreter.call(function, arguments)
    try answers.set(answer, for: key, interpreter)
    if let limit, answers.count > limit, let oldest = answers.liveSlot(from: 0) {
      answers.removeSlot(oldest)
    }
    return answer
  }

  private func key(for arguments: Arguments, _ interpreter: Interpreter) -> Value {
    if arguments.keywords.isEmpty, arguments.count == 1 {
      switch arguments[0] {
      case .int, .string: return arguments[0]
      default: break
      }
    }
    var parts = arguments.positional
    for keyword in arguments.keywords {
      parts.append(.string(interpreter.names.stringObject(of: keyword.name)))
      parts.append(keyword.value)
    }
    return .tuple([.tuple(parts), .int(arguments.count)])
  }

  override func attribute(_ name: Name, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "cache_info":
      return .object(
        ClosureFunction("cache_info") { [self] (_, interpreter) throws(PythonError) in
          let fields = ["hits", "misses", "maxsize", "currsize"]
          return .tuple(
            TupleObject(
              [
                .int(hits), .int(misses), limit.map { .int($0) } ?? .none, .int(answers.count),
              ],
              class: try NamedTuple.makeClass("CacheInfo", fields, interpreter)))
        })
    case "cache_clear":
      return .object(
        ClosureFunction("cache_clear") { [self] (_, _) throws(PythonError) in
          answers.removeAll()
          (hits, misses) = (0, 0)
          return .none
        })
    case "__wrapped__": return function
    case "__get__": return nil
    default: return try interpreter.attributeIfPresent(name, of: function)
    }
  }

  override func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    try interpreter.setAttribute(name, of: function, to: value)
  }
}

/// `functools.total_ordering`
enum TotalOrdering {
  static func complete(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let classObject = value.heapObject as? ClassObject else {
      throw PythonError(.typeError, "total_ordering needs a class")
    }
    let comparisons: [Comparison] = [.less, .lessOrEqual, .greater, .greaterOrEqual]
    let root = comparisons.first {
      classObject.members[interpreter.names.name($0.method)] != nil
    }
    guard let root else {
      throw PythonError(.valueError, "must define at least one ordering operation: < > <= >=")
    }
    for comparison in comparisons where comparison != root {
      let name = interpreter.names.name(comparison.method)
      if classObject.members[name] != nil { continue }
      let definition = FunctionDefinition(comparison.method, "(self, other, /)") {
        (arguments, interpreter) throws(PythonError) in
        try derived(comparison, from: root, arguments, interpreter)
      }
      classObject.members[name] = .object(NativeFunction(definition, owner: classObject.name))
    }
    return value
  }

  private static func derived(
    _ comparison: Comparison, from root: Comparison, _ arguments: Arguments,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let (left, right) = (arguments[0], arguments[1])
    let isEqual = try interpreter.areEqual(left, right)
    let holds = try interpreter.isTrue(
      interpreter.callMethod(left, root.method, Arguments(right)))
    let isLess: Bool =
      switch root {
      case .less: holds
      case .lessOrEqual: holds && !isEqual
      case .greater: !holds && !isEqual
      default: !holds
      }
    return .bool(comparison.holds(isLess: isLess, isEqual: isEqual))
  }
}
