extension Interpreter {
  /// Calls anything callable.
  public func call(_ callee: Value, _ arguments: Arguments) throws(PythonError) -> Value {
    guard let object = callee.heapObject else {
      throw PythonError(.typeError, "'\(type(of: callee).name)' object is not callable")
    }
    return try object.call(arguments, self)
  }

  /// Calls a method by name.
  public func callMethod(
    _ receiver: Value, _ name: String, _ arguments: Arguments = Arguments()
  ) throws(PythonError) -> Value {
    try call(try attribute(names.name(name), of: receiver), arguments)
  }

  /// Makes an instance of a class: the native `make`, then `__init__` if the class has one.
  public func instantiate(
    _ classObject: ClassObject, _ arguments: Arguments
  ) throws(PythonError) -> Value {
    if let direct = classObject.directMaker(self) {
      guard let signature = direct.signature else {
        return try direct.make(classObject, arguments, self)
      }
      if arguments.keywords.isEmpty, let filled = signature.filled(arguments) {
        return try direct.make(classObject, filled, self)
      }
    }
    let owner = classObject.owner(of: wellKnown.initialize)
    let initializer =
      owner === types.object ? nil : classObject.member(wellKnown.initialize)
    let instance: Value
    if let new = classObject.member(wellKnown.new),
      classObject.owner(of: wellKnown.new) !== types.object
    {
      let function = (new.heapObject as? StaticMethodObject)?.function ?? new
      instance = try call(function, arguments.prepending(.object(classObject)))
      guard isInstance(instance, of: classObject) else { return instance }
    } else if let definition = classObject.nativeDefinition, let make = definition.make {
      let isOverridden = initializer != nil && owner?.definition == nil
      instance = try make(
        classObject,
        try makerArguments(arguments, classObject, definition, isOverridden: isOverridden), self)
      if initializer == nil { return instance }
    } else if classObject.isSubclass(of: languageTypes.baseException) {
      instance = .object(ExceptionObject(class: classObject, arguments: arguments.positional))
    } else {
      instance = .object(InstanceObject(class: classObject))
      if initializer == nil, arguments.count > 0 || !arguments.keywords.isEmpty {
        throw PythonError(.typeError, "\(classObject.name)() takes no arguments")
      }
    }
    if let initializer {
      let result = try call(initializer, arguments.prepending(instance))
      if !result.isNone, owner?.definition == nil {
        throw PythonError(
          .typeError, "__init__() should return None, not '\(type(of: result).name)'")
      }
    }
    return instance
  }

  /// The arguments as `make` wants them. Where a Python subclass has an `__init__` of its own, the
  /// maker of its native base gets what fits, or nothing but defaults.
  private func makerArguments(
    _ arguments: Arguments, _ classObject: ClassObject, _ definition: ClassDefinition,
    isOverridden: Bool
  ) throws(PythonError) -> Arguments {
    guard let signature = classObject.makerSignature(names), !signature.isUnbound else {
      return isOverridden ? Arguments() : arguments
    }
    if isOverridden {
      return Arguments(signature.parameters.map { $0.defaultValue ?? Value.none })
    }
    if arguments.keywords.isEmpty, let filled = signature.filled(arguments) { return filled }
    return try signature.bind(arguments, function: definition.name, self)
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
        NativeFunction(method, owner: definition.name))
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
