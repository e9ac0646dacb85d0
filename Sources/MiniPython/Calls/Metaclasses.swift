// Classes that are made by a class of the program's own.

extension Interpreter {
  /// The class that `metaclass=` names; nil for `type` itself.
  func metaclass(_ value: Value) throws(PythonError) -> ClassObject? {
    guard let classObject = value.heapObject as? ClassObject, classObject.isSubclass(of: types.type)
    else {
      throw PythonError(
        .typeError, "metaclass must be a class that inherits from type",
        advice: "write class Meta(type): and class X(metaclass=Meta):")
    }
    return classObject === types.type ? nil : classObject
  }

  /// A class made by a metaclass: its `__new__` if it has one, then its `__init__`.
  func makeClass(
    _ metaclass: ClassObject, _ name: String, _ module: String, _ bases: [ClassObject],
    _ members: AttributeTable, _ keywords: [Arguments.Keyword]
  ) throws(PythonError) -> Value {
    let namespace = try dict(of: members)
    namespace["__module__"] = .string(module)
    namespace["__qualname__"] = .string(name)
    var arguments = Arguments(
      .object(metaclass), .string(name), .tuple(bases.map { .object($0) }), .dict(namespace))
    arguments.keywords = keywords
    guard let new = metaclass.member(wellKnown.new),
      metaclass.owner(of: wellKnown.new) !== types.object
    else {
      return try finish(try typeNew(arguments, keywords: keywords), metaclass, arguments)
    }
    let function = (new.heapObject as? StaticMethodObject)?.function ?? new
    return try finish(try call(function, arguments), metaclass, arguments)
  }

  private func finish(
    _ made: Value, _ metaclass: ClassObject, _ arguments: Arguments
  ) throws(PythonError) -> Value {
    guard let classObject = made.heapObject as? ClassObject,
      let initializer = metaclass.member(wellKnown.initialize),
      metaclass.owner(of: wellKnown.initialize) !== types.object
    else { return made }
    var rest = Arguments(.object(classObject), arguments[1], arguments[2], arguments[3])
    rest.keywords = arguments.keywords
    _ = try call(initializer, rest)
    return made
  }

  /// `type.__new__(metaclass, name, bases, namespace)`: the class itself.
  func typeNew(
    _ arguments: Arguments, keywords: [Arguments.Keyword] = []
  ) throws(PythonError) -> Value {
    guard arguments.count == 4, case .string(let name) = arguments[1],
      case .dict(let namespace) = arguments[3],
      let metaclass = arguments[0].heapObject as? ClassObject
    else { throw PythonError(.typeError, "type() takes 1 or 3 arguments") }
    var bases: [ClassObject] = []
    for base in try elements(of: arguments[2]) {
      guard let classObject = base.heapObject as? ClassObject else {
        throw PythonError(.typeError, "type() argument 2 must be a tuple of classes")
      }
      bases.append(classObject)
    }
    if bases.isEmpty { bases = [types.object] }
    guard ClassObject.linearization(of: bases) != nil else {
      throw PythonError(
        .typeError,
        "Cannot create a consistent method resolution\norder (MRO) for bases "
          + bases.map(\.name).joined(separator: ", "))
    }
    var module = "__main__"
    var members = AttributeTable()
    for (key, value) in namespace.items {
      let text = try self.text(key)
      if text == "__qualname__" { continue }
      if text == "__module__" {
        if case .string(let own) = value { module = own.text }
        continue
      }
      members[names.name(text)] = value
    }
    let made = ClassObject(
      name: name.text, module: module, bases: bases,
      metaclass: metaclass === types.type ? nil : metaclass)
    fill(made, members)
    try announce(made, keywords)
    return .object(made)
  }

  /// A special method that a class's own class defines, such as `__iter__` for `for x in Color`.
  func metaMethod(_ name: String, of classObject: ClassObject) -> Value? {
    guard let metaclass = classObject.classObject, metaclass !== types.type else { return nil }
    let name = names.name(name)
    guard let member = metaclass.member(name), metaclass.owner(of: name) !== types.object,
      metaclass.owner(of: name) !== types.type
    else { return nil }
    return member
  }
}
