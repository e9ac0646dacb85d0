/// Python's `tuple`. With a class of its own it is a named tuple or a type like `torch.Size`.
public final class TupleObject: ExtensibleObject {
  @exclusivity(unchecked) public private(set) var elements: [Value]

  public init(_ elements: [Value], class classObject: ClassObject? = nil) {
    self.elements = elements
    super.init(class: classObject)
  }

  deinit { DeepRelease.release(&elements) }

  /// Whether it is `()`, of which Python has a single one.
  var isEmpty: Bool { elements.isEmpty && classObject == nil }

  /// Empties an object that is about to go away.
  func takeElements() -> [Value] {
    let taken = elements
    elements = []
    return taken
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.tuple
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil,
      let answer = try super.binary(operation, other, reflected: reflected, interpreter)
    {
      return answer
    }
    return try TupleOperations.binary(self, operation, other, reflected: reflected, interpreter)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if classObject != nil, let answer = try super.compare(comparison, other, interpreter) {
      return answer
    }
    guard case .tuple(let right) = other else { return nil }
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
    return try TupleOperations.item(self, key, interpreter)
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    if classObject != nil, let answer = try super.contains(value, interpreter) { return answer }
    for element in elements where try interpreter.areEqual(element, value) { return true }
    return false
  }

  public override func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    if classObject != nil, let answer = try super.iterator(interpreter) { return answer }
    return TupleIterator(self)
  }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if classObject != nil,
      case .string(let text)? = try interpreter.callSpecial("__repr__", of: self)
    {
      return text.text
    }
    return try ContainerText.tuple(self, interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    if classObject != nil, case .int(let hash)? = try interpreter.callSpecial("__hash__", of: self)
    {
      return hash
    }
    return try TupleOperations.hash(self, interpreter)
  }
}

/// The elements of a tuple one after the other.
public final class TupleIterator: ValueIterator {
  public override var kindName: String? { "tuple_iterator" }

  private let tuple: TupleObject
  @exclusivity(unchecked) private var index = 0

  public init(_ tuple: TupleObject) {
    self.tuple = tuple
    super.init()
  }

  public override func next(_ interpreter: Interpreter) -> Value? {
    guard index < tuple.elements.count else { return nil }
    index += 1
    return tuple.elements[index - 1]
  }
}
