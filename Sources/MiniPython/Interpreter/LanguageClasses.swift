/// The descriptions of the classes of `LanguageTypes`, and of what every object can do.
enum LanguageClasses {
  static var property: ClassDefinition {
    ClassDefinition(
      "property", "An attribute whose reading and writing run functions.",
      signature: "(fget=None, fset=None, fdel=None, doc=None)",
      make: { (_, arguments, _) throws(PythonError) in
        .object(
          PropertyObject(getter: arguments[0], setter: arguments[1], deleter: arguments[2]))
      })
  }

  static var staticMethod: ClassDefinition {
    ClassDefinition(
      "staticmethod", "A method that gets no self.", signature: "(function)",
      make: { (_, arguments, _) throws(PythonError) in
        .object(StaticMethodObject(arguments[0]))
      })
  }

  static var classMethod: ClassDefinition {
    ClassDefinition(
      "classmethod", "A method that gets the class in place of self.", signature: "(function)",
      make: { (_, arguments, _) throws(PythonError) in
        .object(ClassMethodObject(arguments[0]))
      })
  }

  static var superType: ClassDefinition {
    ClassDefinition(
      "super", "The methods of the classes after one, for an object.",
      signature: "(type=None, object_or_type=None)",
      make: { (_, arguments, interpreter) throws(PythonError) in
        guard case .object(let object) = arguments[0], let start = object as? ClassObject else {
          throw PythonError(.runtimeError, "super(): no arguments")
        }
        let receiver = arguments[1]
        var isFitting = interpreter.isInstance(receiver, of: start)
        if case .object(let object) = receiver, let classObject = object as? ClassObject {
          isFitting = isFitting || classObject.isSubclass(of: start)
        }
        guard isFitting else {
          throw PythonError(
            .typeError, "super(type, obj): obj must be an instance or subtype of type")
        }
        return .object(SuperObject(start: start, receiver: receiver))
      })
  }

  /// The methods of `object`, which every class inherits.
  static var objectMethods: [FunctionDefinition] {
    [
      FunctionDefinition("__init__", "(self, *args, **kwargs)") { (_, _) throws(PythonError) in
        .none
      },
      FunctionDefinition("__setattr__", "(self, name, value)") {
        (arguments, interpreter) throws(PythonError) in
        let name = interpreter.names.name(try interpreter.text(arguments[1]))
        try interpreter.setAttributeDirectly(name, of: arguments[0], to: arguments[2])
        return .none
      },
      FunctionDefinition("__delattr__", "(self, name)") {
        (arguments, interpreter) throws(PythonError) in
        let name = interpreter.names.name(try interpreter.text(arguments[1]))
        if let instance = arguments[0].heapObject as? InstanceObject,
          instance.attributes.removeValue(forKey: name) != nil
        {
          return .none
        }
        throw interpreter.missingAttribute(name, of: arguments[0])
      },
      FunctionDefinition("__getattribute__", "(self, name)") {
        (arguments, interpreter) throws(PythonError) in
        let name = interpreter.names.name(try interpreter.text(arguments[1]))
        return try interpreter.attribute(name, of: arguments[0])
      },
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        guard let object = arguments[0].heapObject, object is InstanceObject else {
          return .string(try interpreter.representation(of: arguments[0]))
        }
        return .string(
          "<\(object.type(interpreter).qualifiedName) object at \(object.address)>")
      },
      FunctionDefinition("__str__", "(self)") { (arguments, interpreter) throws(PythonError) in
        .string(try interpreter.representation(of: arguments[0]))
      },
      FunctionDefinition("__format__", "(self, specification)") {
        (arguments, interpreter) throws(PythonError) in
        guard arguments[0].heapObject is InstanceObject else {
          return .string(
            try interpreter.formatted(arguments[0], try interpreter.text(arguments[1])))
        }
        return .string(try interpreter.display(of: arguments[0]))
      },
      FunctionDefinition("__eq__", "(self, other)") {
        (arguments, interpreter) throws(PythonError) in
        arguments[0].isIdentical(to: arguments[1])
          ? .bool(true) : .object(interpreter.notImplemented)
      },
      FunctionDefinition("__ne__", "(self, other)") {
        (arguments, interpreter) throws(PythonError) in
        .bool(try !interpreter.areEqual(arguments[0], arguments[1]))
      },
      FunctionDefinition("__hash__", "(self)") { (arguments, _) throws(PythonError) in
        .int(arguments[0].heapObject.map { ObjectIdentifier($0).hashValue } ?? 0)
      },
    ]
  }

  static var objectClassMethods: [FunctionDefinition] {
    [
      FunctionDefinition("__init_subclass__", "(cls, **kwargs)") {
        (arguments, interpreter) throws(PythonError) in
        if case .dict(let dict) = arguments[1], dict.count > 0 {
          throw PythonError(.typeError, "object.__init_subclass__() takes no keyword arguments")
        }
        return .none
      }
    ]
  }

  static var objectStaticMethods: [FunctionDefinition] {
    [
      FunctionDefinition("__new__", "(cls, *args, **kwargs)") {
        (arguments, interpreter) throws(PythonError) in
        guard case .object(let object) = arguments[0], let classObject = object as? ClassObject
        else { throw PythonError(.typeError, "object.__new__(X): X is not a type object") }
        if classObject.isSubclass(of: interpreter.languageTypes.baseException) {
          return .object(ExceptionObject(class: classObject, arguments: []))
        }
        if classObject.isSubclass(of: interpreter.types.type) {
          let given = try interpreter.elements(of: arguments[1])
          return try interpreter.typeNew(Arguments([arguments[0]] + given))
        }
        // `super().__new__(cls, …)` in a class below `tuple`, `str`, `dict`, ….
        if let make = classObject.nativeDefinition?.make,
          let name = classObject.nativeDefinition?.name,
          ["list", "tuple", "dict", "set", "frozenset", "str", "int", "float"].contains(name)
        {
          var given = Arguments(try interpreter.elements(of: arguments[1]))
          if ["list", "dict", "set"].contains(name) { given = Arguments() }
          return try make(classObject, given, interpreter)
        }
        return .object(InstanceObject(class: classObject))
      }
    ]
  }

  static var exceptionMethods: [FunctionDefinition] {
    [
      FunctionDefinition("__init__", "(self, *args)") {
        (arguments, interpreter) throws(PythonError) in
        if let exception = arguments[0].heapObject as? ExceptionObject {
          exception.arguments = try interpreter.elements(of: arguments[1])
        }
        return .none
      },
      FunctionDefinition("__str__", "(self)") { (arguments, interpreter) throws(PythonError) in
        guard let exception = arguments[0].heapObject as? ExceptionObject else {
          return .string("")
        }
        return .string(try exception.plainText(interpreter))
      },
      FunctionDefinition("__repr__", "(self)") { (arguments, interpreter) throws(PythonError) in
        guard let exception = arguments[0].heapObject as? ExceptionObject else {
          return .string("")
        }
        return .string(try exception.plainRepresentation(interpreter))
      },
    ]
  }
}

extension Interpreter {
  /// Makes the exceptions and the classes of the language known.
  func installLanguageBuiltins() {
    for definition in [LanguageClasses.objectMethods] {
      for method in definition {
        let name = names.name(method.name)
        if types.object.members[name] == nil {
          types.object.members[name] = .object(NativeFunction(method, owner: "object"))
        }
      }
    }
    for method in LanguageClasses.objectClassMethods {
      types.object.members[names.name(method.name)] = .object(
        ClassMethodObject(.object(NativeFunction(method, owner: "object"))))
    }
    for method in LanguageClasses.objectStaticMethods {
      types.object.members[names.name(method.name)] = .object(
        StaticMethodObject(.object(NativeFunction(method, owner: "object"))))
    }
    for method in LanguageClasses.exceptionMethods {
      languageTypes.baseException.members[names.name(method.name)] = .object(
        NativeFunction(method, owner: "BaseException"))
    }
    if let group = languageTypes.exceptions["BaseExceptionGroup"] {
      for method in ExceptionGroups.methods {
        group.members[names.name(method.name)] = .object(
          NativeFunction(method, owner: "BaseExceptionGroup"))
      }
      group.members[wellKnown.new] = .object(
        StaticMethodObject(
          .object(NativeFunction(ExceptionGroups.maker, owner: "BaseExceptionGroup"))))
    }
    builtins[names.name(GroupHandling.makerName)] = .object(NativeFunction(GroupHandling.maker))
    for (name, exception) in languageTypes.exceptions.sorted(by: { $0.key < $1.key })
    where name != ExceptionKind.limit.name {
      builtins[names.name(name)] = .object(exception)
    }
    for type in [
      languageTypes.property, languageTypes.staticMethod, languageTypes.classMethod,
      languageTypes.superType,
    ] {
      builtins[names.name(type.name)] = .object(type)
    }
    builtins[names.name("NotImplemented")] = .object(notImplemented)
    builtins[names.name("Ellipsis")] = .object(ellipsis)
    builtins[wellKnown.name] = .string("__main__")
    builtins[names.name("__debug__")] = .bool(true)
  }
}
