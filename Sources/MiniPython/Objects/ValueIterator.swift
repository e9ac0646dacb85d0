/// Python's iterator: answers one value after the other, then nil.
open class ValueIterator: Object {
  open func next(_ interpreter: Interpreter) throws(PythonError) -> Value? { nil }

  /// Whether each value is a tuple of two, which `nextPair` answers without making it.
  open var givesPairs: Bool { false }

  /// The two parts of what `next` would answer.
  open func nextPair(
    _ interpreter: Interpreter
  ) throws(PythonError) -> (first: Value, second: Value)? { nil }

  /// The name of its class where CPython has one of its own, such as `list_iterator`.
  open var kindName: String? { nil }

  open override func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? kindName.map(interpreter.iteratorClass) ?? interpreter.types.iterator
  }

  public final override func iterator(
    _ interpreter: Interpreter
  ) throws(PythonError) -> ValueIterator? { self }
}

/// An iterator over what a closure answers, until it answers nil.
public final class ClosureIterator: ValueIterator {
  private let step: (Interpreter) throws(PythonError) -> Value?
  private let kind: String?

  /// - Parameter classObject: the class that the iterator shows, such as `zip`.
  public init(
    class classObject: ClassObject? = nil, kind: String? = nil,
    _ step: @escaping (Interpreter) throws(PythonError) -> Value?
  ) {
    self.step = step
    self.kind = kind
    super.init(class: classObject)
  }

  public override var kindName: String? { kind }

  public override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    try step(interpreter)
  }
}
