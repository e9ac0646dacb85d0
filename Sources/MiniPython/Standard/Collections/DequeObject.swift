/// `collections.deque`: a ring that grows and shrinks at both ends.
final class DequeObject: Object {
  private var ring: [Value] = Array(repeating: .none, count: 8)
  private var head = 0
  private(set) var count = 0
  let limit: Int?
  /// Counts changes, so that iterating notices them.
  private(set) var changes = 0

  init(limit: Int?, class classObject: ClassObject?) {
    self.limit = limit
    super.init(class: classObject)
  }

  subscript(index: Int) -> Value {
    get { ring[(head + index) & (ring.count - 1)] }
    set { ring[(head + index) & (ring.count - 1)] = newValue }
  }

  var elements: [Value] {
    get { (0..<count).map { self[$0] } }
    set {
      var size = 8
      while size < newValue.count { size *= 2 }
      ring = newValue + Array(repeating: .none, count: size - newValue.count)
      head = 0
      count = newValue.count
      changes += 1
    }
  }

  func append(_ value: Value) {
    if limit == 0 { return }
    if count == limit { _ = removeFirst() }
    grow()
    count += 1
    self[count - 1] = value
    changes += 1
  }

  func prepend(_ value: Value) {
    if limit == 0 { return }
    if count == limit { _ = removeLast() }
    grow()
    head = (head - 1) & (ring.count - 1)
    count += 1
    self[0] = value
    changes += 1
  }

  func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    let value = self[0]
    self[0] = .none
    head = (head + 1) & (ring.count - 1)
    count -= 1
    changes += 1
    return value
  }

  func removeLast() -> Value? {
    guard count > 0 else { return nil }
    let value = self[count - 1]
    self[count - 1] = .none
    count -= 1
    changes += 1
    return value
  }

  private func grow() {
    guard count == ring.count else { return }
    let kept = (0..<count).map { self[$0] }
    ring = kept + Array(repeating: .none, count: count)
    head = 0
  }

  // MARK: What Object asks

  override func isTrue(_ interpreter: Interpreter) -> Bool { count > 0 }
  override func length(_ interpreter: Interpreter) -> Int? { count }

  override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    self[try position(key, interpreter)]
  }

  override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    self[try position(key, interpreter)] = value
    return true
  }

  override func deleteItem(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    let index = try position(key, interpreter)
    elements.remove(at: index)
    return true
  }

  private func position(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Int {
    guard case .int(let index) = key else {
      throw PythonError(
        .typeError, "sequence index must be integer, not '\(interpreter.type(of: key).typeName)'")
    }
    let position = index < 0 ? index &+ count : index
    guard position >= 0, position < count else {
      throw PythonError(.indexError, "deque index out of range")
    }
    return position
  }

  override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    let expected = changes
    var index = 0
    return ClosureIterator(kind: "_deque_iterator") { [self] (_) throws(PythonError) in
      guard changes == expected else {
        throw PythonError(.runtimeError, "deque mutated during iteration")
      }
      guard index < count else { return nil }
      index += 1
      return self[index - 1]
    }
  }

  override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let result = DequeObject(limit: limit, class: classObject)
    switch operation {
    case .add:
      guard !reflected else { return nil }
      guard let right = other.heapObject as? DequeObject else {
        throw PythonError(
          .typeError,
          "can only concatenate deque (not \"\(interpreter.type(of: other).typeName)\") to deque")
      }
      for element in elements + right.elements { result.append(element) }
    case .multiply:
      guard let times = try RepeatCount.count(other, interpreter) else { return nil }
      for element in try RepeatCount.repeated(elements, times, interpreter) {
        result.append(element)
      }
    default: return nil
    }
    return .object(result)
  }

  override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard operation == .add else { return nil }
    for element in try interpreter.elements(of: other) { append(element) }
    return .object(self)
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let right = other.heapObject as? DequeObject else { return nil }
    return try interpreter.compare(comparison, .list(elements), .list(right.elements))
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    try ContainerText.guarded(self, "[...]", interpreter) { () throws(PythonError) in
      let list = "[" + (try ContainerText.joined(elements, interpreter)) + "]"
      let name = type(interpreter).name
      return limit.map { "\(name)(\(list), maxlen=\($0))" } ?? "\(name)(\(list))"
    }
  }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    throw PythonError(.typeError, "unhashable type: 'collections.deque'")
  }
}

enum DequeClass {
  static let definition = ClassDefinition(
    "deque", "A sequence that grows and shrinks at both ends.",
    signature: "(iterable=(), maxlen=None)", example: "collections.deque([1, 2], maxlen=3)",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let limit = arguments[1].isNone ? nil : try interpreter.int(arguments[1])
      if let limit, limit < 0 { throw PythonError(.valueError, "maxlen must be non-negative") }
      let deque = DequeObject(limit: limit, class: classObject)
      for element in try interpreter.elements(of: arguments[0]) { deque.append(element) }
      return .object(deque)
    },
    methods: ends + others,
    properties: [
      PropertyDefinition("maxlen", "The greatest length, or None.") {
        (value, _) throws(PythonError) in
        (value.heapObject as? DequeObject)?.limit.map { .int($0) } ?? .none
      }
    ],
    constants: { _ in [("_is_generic", .bool(true))] })

  private static let ends: [FunctionDefinition] = [
    method("append", "(self, x, /)", "Adds an element at the end.") {
      (deque, arguments, _) throws(PythonError) in
      deque.append(arguments[1])
      return .none
    },
    method("appendleft", "(self, x, /)", "Adds an element in front.") {
      (deque, arguments, _) throws(PythonError) in
      deque.prepend(arguments[1])
      return .none
    },
    method("pop", "(self, /)", "Takes the last element out.") { (deque, _, _) throws(PythonError) in
      guard let value = deque.removeLast() else {
        throw PythonError(.indexError, "pop from an empty deque")
      }
      return value
    },
    method("popleft", "(self, /)", "Takes the first element out.") {
      (deque, _, _) throws(PythonError) in
      guard let value = deque.removeFirst() else {
        throw PythonError(.indexError, "pop from an empty deque")
      }
      return value
    },
    method("extend", "(self, iterable, /)", "Adds elements at the end.") {
      (deque, arguments, interpreter) throws(PythonError) in
      for element in try interpreter.elements(of: arguments[1]) { deque.append(element) }
      return .none
    },
    method("extendleft", "(self, iterable, /)", "Adds elements in front, one by one.") {
      (deque, arguments, interpreter) throws(PythonError) in
      for element in try interpreter.elements(of: arguments[1]) { deque.prepend(element) }
      return .none
    },
    method("rotate", "(self, n=1, /)", "Moves n elements from the end to the front.") {
      (deque, arguments, interpreter) throws(PythonError) in
      guard deque.count > 0 else { return .none }
      let turns = try interpreter.int(arguments[1]) % deque.count
      let elements = deque.elements
      let cut = (elements.count - turns) % elements.count
      deque.elements = Array(elements[cut...] + elements[..<cut])
      return .none
    },
  ]

  private static let others: [FunctionDefinition] = [
    method("clear", "(self, /)", "Takes all elements out.") { (deque, _, _) throws(PythonError) in
      deque.elements = []
      return .none
    },
    method("copy", "(self, /)", "A deque of the same elements.") {
      (deque, _, _) throws(PythonError) in
      let copy = DequeObject(limit: deque.limit, class: deque.classObject)
      copy.elements = deque.elements
      return .object(copy)
    },
    method("reverse", "(self, /)", "Turns the order round.") { (deque, _, _) throws(PythonError) in
      deque.elements.reverse()
      return .none
    },
    method("__reversed__", "(self, /)", "") { (deque, _, _) throws(PythonError) in
      .object(ListIterator(ListObject(deque.elements.reversed())))
    },
    method("count", "(self, x, /)", "How many elements are equal to a value.") {
      (deque, arguments, interpreter) throws(PythonError) in
      var count = 0
      for element in deque.elements where try interpreter.areEqual(element, arguments[1]) {
        count += 1
      }
      return .int(count)
    },
    method("index", "(self, x, /)", "The position of the first equal element.") {
      (deque, arguments, interpreter) throws(PythonError) in
      for (index, element) in deque.elements.enumerated()
      where try interpreter.areEqual(element, arguments[1]) { return .int(index) }
      throw PythonError(
        .valueError, "\(try interpreter.representation(of: arguments[1])) is not in deque")
    },
    method("insert", "(self, i, x, /)", "Puts an element before the one at an index.") {
      (deque, arguments, interpreter) throws(PythonError) in
      if let limit = deque.limit, deque.count >= limit {
        throw PythonError(.indexError, "deque already at its maximum size")
      }
      let index = try interpreter.int(arguments[1])
      let position = index < 0 ? max(0, index &+ deque.count) : min(index, deque.count)
      deque.elements.insert(arguments[2], at: position)
      return .none
    },
    method("remove", "(self, value, /)", "Takes the first equal element out.") {
      (deque, arguments, interpreter) throws(PythonError) in
      for (index, element) in deque.elements.enumerated()
      where try interpreter.areEqual(element, arguments[1]) {
        deque.elements.remove(at: index)
        return .none
      }
      throw PythonError(.valueError, "deque.remove(x): x not in deque")
    },
  ]

  private static func method(
    _ name: String, _ signature: String, _ summary: String,
    _ body:
      @escaping @Sendable (DequeObject, Arguments, Interpreter) throws(PythonError) -> Value
  ) -> FunctionDefinition {
    FunctionDefinition(name, signature, summary) { (arguments, interpreter) throws(PythonError) in
      guard let deque = arguments[0].heapObject as? DequeObject else {
        throw PythonError(.typeError, "this method needs a 'deque' object")
      }
      return try body(deque, arguments, interpreter)
    }
  }
}
