/// Python's `list`. With a class of its own it is an instance of a Python subclass.
public final class ListObject: ExtensibleObject {
  @exclusivity(unchecked) public var elements: [Value]

  public init(_ elements: [Value] = [], class classObject: ClassObject? = nil) {
    self.elements = elements
    super.init(class: classObject)
  }

  deinit { DeepRelease.release(&elements) }

  /// Empties an object that is about to go away.
  func takeElements() -> [Value] {
    let taken = elements
    elements = []
    return taken
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.list
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil,
      let answer = try super.binary(operation, other, reflected: reflected, interpreter)
    {
      return answer
    }
    return try ListOperations.binary(self, operation, other, reflected: reflected, interpreter)
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.inPlace(operation, other, interpreter) {
      return answer
    }
    return try ListOperations.inPlace(self, operation, other, interpreter)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.compare(comparison, other, interpreter) {
      return answer
    }
    guard case .list(let right) = other else { return nil }
    return .bool(
      try SequenceComparison.holds(comparison, elements, right.elements, interpreter))
  }

  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    classObject == nil ? !elements.isEmpty : try super.isTrue(interpreter)
  }

  public override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    if classObject != nil, let answer = try super.length(interpreter) { return answer }
    return elements.count
  }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if classObject != nil, let answer = try super.item(key, interpreter) { return answer }
    return try ListOperations.item(self, key, interpreter)
  }

  public override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if classObject != nil, try super.setItem(key, to: value, interpreter) { return true }
    try ListOperations.setItem(self, key, to: value, interpreter)
    return true
  }

  public override func deleteItem(
    _ key: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if classObject != nil, try super.deleteItem(key, interpreter) { return true }
    try ListOperations.deleteItem(self, key, interpreter)
    return true
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    if classObject != nil, let answer = try super.contains(value, interpreter) { return answer }
    return try ListOperations.index(of: value, in: self, interpreter) != nil
  }

  public override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    if classObject != nil, let answer = try super.iterator(interpreter) { return answer }
    return ListIterator(self)
  }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if classObject != nil,
      case .string(let text)? = try interpreter.callSpecial("__repr__", of: self)
    {
      return text.text
    }
    return try ContainerText.list(self, interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    if classObject != nil, case .int(let hash)? = try interpreter.callSpecial("__hash__", of: self)
    {
      return hash
    }
    throw PythonError(.typeError, "unhashable type: '\(type(interpreter).typeName)'")
  }
}

/// The elements of a list one after the other, also of one that grows meanwhile.
public final class ListIterator: ValueIterator {
  public override var kindName: String? { "list_iterator" }

  @exclusivity(unchecked) private var list: ListObject?
  @exclusivity(unchecked) private var index = 0

  public init(_ list: ListObject) {
    self.list = list
    super.init()
  }

  public override func next(_ interpreter: Interpreter) -> Value? {
    guard let list else { return nil }
    guard index < list.elements.count else {
      self.list = nil
      return nil
    }
    index += 1
    return list.elements[index - 1]
  }
}
