/// Python's iterator: answers one value after the other, then nil.
open class ValueIterator: Object {
  open func next(_ interpreter: Interpreter) throws(PythonError) -> Value? { nil }

  public final override func iterator(
    _ interpreter: Interpreter
  ) throws(PythonError) -> ValueIterator? { self }
}

/// An iterator over what a closure answers, until it answers nil.
public final class ClosureIterator: ValueIterator {
  private let step: (Interpreter) throws(PythonError) -> Value?

  public init(_ step: @escaping (Interpreter) throws(PythonError) -> Value?) {
    self.step = step
    super.init()
  }

  public override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    try step(interpreter)
  }
}
