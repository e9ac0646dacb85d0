extension Interpreter {
  /// Calls anything callable.
  public func call(_ callee: Value, _ arguments: Arguments) throws(PythonError) -> Value {
    guard let object = callee.heapObject else {
      throw PythonError(.typeError, "'\(type(of: callee).typeName)' object is not callable")
    }
    return try object.call(arguments, self)
  }

  /// Calls a method by name.
  public func callMethod(
    _ receiver: Value, _ name: String, _ arguments: Arguments = Arguments()
  ) throws(PythonError) -> Value {
    try call(try attribute(names.name(name), of: receiver), arguments)
  }

  /// The class that a native description describes.
  public func makeClass(
    _ definition: ClassDefinition, module: String = ""
  ) throws(PythonError) -> ClassObject {
    let base = try definition.base.map { (name) throws(PythonError) in try nativeClass(name) }
    let classObject = ClassObject(
      name: definition.name, module: module, bases: [base ?? types.object],
      definition: definition)
    fill(classObject, from: definition)
    return classObject
  }

  /// Puts the methods, properties and constants of a description into a class.
  public func fill(_ classObject: ClassObject, from definition: ClassDefinition) {
    var members = classObject.members
    for method in definition.methods {
      members[names.name(method.name)] = .object(
        NativeFunction(
          method, owner: method.home ?? definition.name,
          isOfC: classObject.module.isEmpty && !method.isDunder,
          isQualified: classObject.module.contains(".") || classObject.isPythonElsewhere))
    }
    for method in definition.staticMethods {
      members[names.name(method.name)] = .object(
        StaticMethodObject(.object(NativeFunction(method))))
    }
    for method in definition.classMethods {
      members[names.name(method.name)] = .object(
        ClassMethodObject(.object(NativeFunction(method, owner: definition.name))))
    }
    for property in definition.properties {
      members[names.name(property.name)] = .object(NativeProperty(property))
    }
    for (name, value) in definition.constants(self) { members[names.name(name)] = value }
    classObject.members = members
  }
}
