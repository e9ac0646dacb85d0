/// An instance of a class in Python that derives from `int` or `float`, with attributes of its own.
///
/// Plain numbers stand in a `Value`; only what needs a class of its own is an object. The operators
/// are those that the built-in class has as methods, so that a subclass can refine each of them and
/// call the one above with `super()`.
public final class NumberObject: InstanceObject {
  /// The number itself: an int of any size or a float.
  public let number: Value

  init(_ number: Value, class classObject: ClassObject) {
    self.number = number
    super.init(class: classObject)
  }

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    if let own = try super.binary(operation, other, reflected: reflected, interpreter) {
      return own
    }
    // Sequences and arrays take it for the plain number.
    guard let object = other.heapObject, !(object is InstanceObject) else { return nil }
    return reflected
      ? try interpreter.binary(operation, other, number)
      : try interpreter.binary(operation, number, other)
  }
}

extension Value {
  /// The plain number behind an instance of a subclass of `int` or `float`; any other value itself.
  public var plainNumber: Value {
    if case .object(let object) = self, let own = object as? NumberObject { return own.number }
    return self
  }

  /// Whether it is a number that the operators of `int`, `float` and `complex` take.
  var isPlainNumber: Bool {
    switch self {
    case .int, .bool, .float: true
    case .object(let object): object is BigIntObject || object is ComplexObject
    default: false
    }
  }
}

extension ClassObject {
  /// A number as an instance of this class: plain where it is the built-in class itself.
  func number(_ number: Value) -> Value {
    definition == nil ? .object(NumberObject(number, class: self)) : number
  }
}
