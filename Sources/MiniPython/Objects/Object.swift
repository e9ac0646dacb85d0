/// The base of everything that lives on the heap: what Python calls an object's slots.
///
/// The default of each slot looks for the special method (`__add__`, `__len__`, …) in the object's
/// class, so that classes written in Python and native classes described by a `ClassDefinition`
/// work alike. A native type overrides the slots that have to be fast.
///
/// A slot that answers nil says "not mine" (Python's `NotImplemented`, or no such attribute), and
/// the interpreter goes on to the other operand or raises the error.
open class Object {
  /// The object's class. Nil for the built-in kinds, whose class the interpreter knows.
  @exclusivity(unchecked) public final var classObject: ClassObject?

  public init(class classObject: ClassObject? = nil) {
    self.classObject = classObject
  }

  /// Python's `type(x)`.
  open func type(_ interpreter: Interpreter) -> ClassObject {
    classObject ?? interpreter.types.object
  }

  // MARK: Attributes

  /// The attributes of its own, where the class inherits from a built-in container.
  open var ownAttributes: OwnAttributes? {
    get { nil }
    set {}
  }

  /// Whether a container may have attributes: its class was written in Python.
  open var keepsAttributes: Bool { false }

  /// The attribute, or nil if there is none of that name.
  open func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try interpreter.classAttribute(name, of: .object(self), type: type(interpreter))
  }

  open func setAttribute(
    _ name: Name, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    try interpreter.setClassAttribute(name, of: .object(self), to: value)
  }

  open func deleteAttribute(_ name: Name, _ interpreter: Interpreter) throws(PythonError) {
    if let own = ownAttributes, own.remove(name, interpreter) { return }
    throw PythonError(
      .attributeError,
      "'\(type(interpreter).typeName)' object has no attribute '\(interpreter.names.text(of: name))'"
    )
  }

  /// Whether the object, as a member of a class, becomes a method of the class's instances, as
  /// functions do.
  open var becomesMethod: Bool { false }

  /// The names that `dir()` and completion show.
  open func attributeNames(_ interpreter: Interpreter) -> [String] {
    type(interpreter).memberNames(interpreter)
  }

  // MARK: Calls and operators

  open func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let method = interpreter.specialMethod("__call__", of: self) {
      return try interpreter.call(method, arguments.prepending(value))
    }
    throw PythonError(.typeError, "'\(type(interpreter).typeName)' object is not callable")
  }

  /// `self op other`, or `other op self` where `reflected`.
  open func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let name = reflected ? operation.reflectedMethod : operation.method
    return try interpreter.callSpecial(name, of: self, other)
  }

  /// `self op= other`; nil falls back to `self = self op other`.
  open func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try interpreter.callSpecial(operation.inPlaceMethod, of: self, other)
  }

  /// A comparison; for tensors and arrays it answers another array.
  open func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try interpreter.callSpecial(comparison.method, of: self, other)
  }

  open func unary(
    _ operation: UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try interpreter.callSpecial(operation.method, of: self)
  }

  // MARK: Containers

  open func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    if let answer = try interpreter.callSpecial("__bool__", of: self) {
      return try interpreter.isTrue(answer)
    }
    return try length(interpreter).map { $0 != 0 } ?? true
  }

  /// `len(x)`, nil for what has no length.
  open func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    guard case .int(let count)? = try interpreter.callSpecial("__len__", of: self) else {
      return nil
    }
    return count
  }

  /// `x[key]`, nil for what cannot be indexed.
  open func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    try interpreter.callSpecial("__getitem__", of: self, key)
  }

  /// `x[key] = value`; answers false where items cannot be assigned.
  open func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    try interpreter.callSpecial("__setitem__", of: self, key, value) != nil
  }

  /// `del x[key]`; answers false where items cannot be deleted.
  open func deleteItem(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    try interpreter.callSpecial("__delitem__", of: self, key) != nil
  }

  /// `value in x`; nil falls back to iterating.
  open func contains(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool? {
    guard let answer = try interpreter.callSpecial("__contains__", of: self, value) else {
      return nil
    }
    return try interpreter.isTrue(answer)
  }

  /// `iter(x)`, nil for what cannot be iterated.
  open func iterator(_ interpreter: Interpreter) throws(PythonError) -> ValueIterator? {
    try interpreter.iteratorBySpecialMethods(of: self)
  }

  // MARK: Text and hashing

  /// `repr(x)`.
  open func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    if case .string(let text)? = try interpreter.callSpecial("__repr__", of: self) {
      return text.text
    }
    return "<\(type(interpreter).qualifiedName) object at \(address)>"
  }

  /// `str(x)`.
  open func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    if case .string(let text)? = try interpreter.callSpecial("__str__", of: self) {
      return text.text
    }
    return try representation(interpreter)
  }

  /// `format(x, specification)`.
  open func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if case .string(let text)? = try interpreter.callSpecial(
      "__format__", of: self, .string(specification))
    {
      return text.text
    }
    guard specification.isEmpty else {
      throw PythonError(
        .typeError, "unsupported format string passed to \(type(interpreter).name).__format__")
    }
    return try display(interpreter)
  }

  /// `hash(x)`; identity where the class says nothing else.
  open func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    if case .int(let hash)? = try interpreter.callSpecial("__hash__", of: self) { return hash }
    if let method = interpreter.specialMethod("__hash__", of: self), method.isNone {
      throw PythonError(.typeError, "unhashable type: '\(type(interpreter).typeName)'")
    }
    return ObjectIdentifier(self).hashValue
  }

  /// What a native object without a stored class answers to `__float__`, `__int__` and `__index__`,
  /// nil for what is no number.
  open func numberValue(
    _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? { nil }

  // MARK: The object itself

  /// The object as a value, with the case that its kind has.
  public final var value: Value {
    switch self {
    case let string as StringObject: .string(string)
    case let list as ListObject: .list(list)
    case let tuple as TupleObject: .tuple(tuple)
    case let dict as DictObject: .dict(dict)
    default: .object(self)
    }
  }

  public final var address: String {
    let bits = UInt(bitPattern: ObjectIdentifier(self).hashValue)
    return "0x" + String(bits, radix: 16)
  }
}
