// What a class's member may be other than a function or a plain value.

/// Python's `property`: reads and writes run functions.
public final class PropertyObject: Object {
  public let getter: Value
  public let setter: Value
  public let deleter: Value

  public init(getter: Value, setter: Value = .none, deleter: Value = .none) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.languageTypes.property
  }

  /// `@x.setter`, `@x.getter` and `@x.deleter` answer a copy with one function exchanged.
  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let (getter, setter, deleter) = (getter, setter, deleter)
    switch interpreter.names.text(of: name) {
    case "setter":
      return .function("setter") {
        .object(PropertyObject(getter: getter, setter: $0, deleter: deleter))
      }
    case "getter":
      return .function("getter") {
        .object(PropertyObject(getter: $0, setter: setter, deleter: deleter))
      }
    case "deleter":
      return .function("deleter") {
        .object(PropertyObject(getter: getter, setter: setter, deleter: $0))
      }
    case "fget": return getter
    case "fset": return setter
    case "fdel": return deleter
    default: return try super.attribute(name, interpreter)
    }
  }
}

/// A property of a native class.
public final class NativeProperty: Object {
  public let definition: PropertyDefinition

  public init(_ definition: PropertyDefinition) {
    self.definition = definition
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.languageTypes.property
  }
}

/// Python's `staticmethod`: a function that gets no `self`.
public final class StaticMethodObject: Object {
  public let function: Value

  public init(_ function: Value) {
    self.function = function
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.languageTypes.staticMethod
  }

  public override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.call(function, arguments)
  }
}

/// Python's `classmethod`: a function that gets the class in place of `self`.
public final class ClassMethodObject: Object {
  public let function: Value

  public init(_ function: Value) {
    self.function = function
    super.init()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.languageTypes.classMethod
  }
}

/// Python's `super()`: the members of the classes after one class, bound to an object.
public final class SuperObject: Object {
  public let start: ClassObject
  public let receiver: Value

  public init(start: ClassObject, receiver: Value) {
    self.start = start
    self.receiver = receiver
    super.init()
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let isClass: Bool
    let type: ClassObject
    if case .object(let object) = receiver, let classObject = object as? ClassObject {
      (type, isClass) = (classObject, true)
    } else {
      (type, isClass) = (interpreter.type(of: receiver), false)
    }
    let line = [type] + type.ancestors
    let rest = line.drop { $0 !== start }.dropFirst()
    for ancestor in rest {
      guard let member = ancestor.members[name] else { continue }
      if isClass {
        if case .object(let object) = member, let method = object as? ClassMethodObject {
          return .object(BoundMethod(function: method.function, receiver: receiver))
        }
        if case .object(let object) = member, let method = object as? StaticMethodObject {
          return method.function
        }
        return member
      }
      return try interpreter.bound(member, to: receiver, type: type)
    }
    // `super().__call__(…)` in a metaclass: what calling a class does otherwise.
    if isClass, name == interpreter.names.name("__call__"),
      start.isSubclass(of: interpreter.types.type)
    {
      return .object(
        ClosureFunction("__call__") { (arguments, interpreter) throws(PythonError) in
          try interpreter.instantiate(type, arguments)
        })
    }
    return nil
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<super: \(try start.representation(interpreter)), <\(interpreter.type(of: receiver).name) object>>"
  }
}
