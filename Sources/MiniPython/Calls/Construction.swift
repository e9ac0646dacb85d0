/// How the instances of a class are made: found out once, until the class changes.
final class Construction {
  enum Way {
    /// A `__new__` of the program's own.
    case new(Value)
    /// The maker of the nearest native class, with its signature.
    case native(ClassDefinition.Maker, Signature?, name: String, isPython: Bool)
    case exception
    case plain
  }

  let version: Int
  let way: Way
  /// The `__init__` that is called then, if there is one.
  let initializer: Value?
  /// Whether that `__init__` was written in Python.
  let isPython: Bool
  /// The methods that a subclass has to complete first, sorted.
  let abstractNames: [String]

  init(_ classObject: ClassObject, _ interpreter: Interpreter) {
    let wellKnown = interpreter.wellKnown
    let owner = classObject.owner(of: wellKnown.initialize)
    version = classObject.version
    initializer =
      owner === interpreter.types.object ? nil : classObject.member(wellKnown.initialize)
    isPython = initializer != nil && owner?.definition == nil
    abstractNames = interpreter.abstractNames(of: classObject)
    if let new = classObject.member(wellKnown.new),
      classObject.owner(of: wellKnown.new) !== interpreter.types.object
    {
      way = .new((new.heapObject as? StaticMethodObject)?.function ?? new)
    } else if let definition = classObject.nativeDefinition, let make = definition.make {
      way = .native(
        make, classObject.makerSignature(interpreter.names), name: definition.name,
        isPython: classObject.isPythonElsewhere)
    } else if classObject.isSubclass(of: interpreter.languageTypes.baseException) {
      way = .exception
    } else {
      way = .plain
    }
  }
}

/// What an instance holds that wants to know the arguments it was made with, where the program's own
/// `__init__` takes them.
public protocol ArgumentKeeper: AnyObject {
  func keep(_ arguments: Arguments)
}

extension Interpreter {
  /// Makes an instance of a class: the native `make`, then `__init__` if the class has one.
  public func instantiate(
    _ classObject: ClassObject, _ arguments: Arguments
  ) throws(PythonError) -> Value {
    let construction = construction(of: classObject)
    guard construction.abstractNames.isEmpty else {
      throw PythonError(
        .typeError,
        "Can't instantiate abstract class \(classObject.name) with abstract "
          + "method\(construction.abstractNames.count == 1 ? "" : "s") "
          + construction.abstractNames.joined(separator: ", "),
        advice: "write a subclass that defines what is missing")
    }
    let instance: Value
    switch construction.way {
    case .new(let function):
      instance = try call(function, arguments.prepending(.object(classObject)))
      guard isInstance(instance, of: classObject) else { return instance }
    case .native(let make, let signature, let name, let isPython):
      let bound = try makerArguments(
        arguments, signature, name: name, isPython: isPython,
        isOverridden: construction.isPython)
      instance = try make(classObject, bound, self)
      if construction.isPython,
        let keeper = (instance.heapObject as? InstanceObject)?.payload as? any ArgumentKeeper
      {
        keeper.keep(arguments)
      }
    case .exception:
      instance = .object(
        ExceptionObject(
          class: systemErrorClass(classObject, arguments.positional),
          arguments: arguments.positional))
    case .plain:
      instance = .object(InstanceObject(class: classObject))
      if construction.initializer == nil, arguments.count > 0 || !arguments.keywords.isEmpty {
        throw PythonError(.typeError, "\(classObject.name)() takes no arguments")
      }
    }
    guard let initializer = construction.initializer else { return instance }
    let result = try call(initializer, arguments.prepending(instance))
    if construction.isPython, !result.isNone {
      throw PythonError(
        .typeError, "__init__() should return None, not '\(type(of: result).typeName)'")
    }
    return instance
  }

  /// `OSError` with an error number is the class that the number stands for.
  private func systemErrorClass(_ classObject: ClassObject, _ arguments: [Value]) -> ClassObject {
    guard classObject === languageTypes.exceptions["OSError"], arguments.count > 1,
      case .int(let number) = arguments[0],
      let name = ExceptionHierarchy.systemErrors[number]
    else { return classObject }
    return languageTypes.exceptions[name] ?? classObject
  }

  private func construction(of classObject: ClassObject) -> Construction {
    if let known = classObject.construction, known.version == classObject.version { return known }
    let made = Construction(classObject, self)
    classObject.construction = made
    return made
  }

  /// The arguments as `make` wants them. Where a Python subclass has an `__init__` of its own, the
  /// maker of its native base gets nothing but defaults.
  private func makerArguments(
    _ arguments: Arguments, _ signature: Signature?, name: String, isPython: Bool,
    isOverridden: Bool
  ) throws(PythonError) -> Arguments {
    guard let signature, !signature.isUnbound else {
      return isOverridden && name != "int" ? Arguments() : arguments
    }
    // What cannot be changed later is made of the arguments, whatever `__init__` does with them.
    if isOverridden, !["int", "float", "str", "tuple", "frozenset"].contains(name) {
      return Arguments(signature.parameters.map { $0.defaultValue ?? Value.none })
    }
    if arguments.keywords.isEmpty, let filled = signature.filled(arguments) { return filled }
    if !arguments.keywords.isEmpty, ["float", "bool", "list", "tuple", "range"].contains(name) {
      throw PythonError(.typeError, "\(name)() takes no keyword arguments")
    }
    if signature.isPositionalOnly, ["float", "tuple", "bool", "complex"].contains(name) {
      throw PythonError(
        .typeError,
        "\(name) expected at most \(signature.parameters.count) argument, got \(arguments.count)")
    }
    if name == "enumerate", arguments.count == 0, arguments.keywords.isEmpty {
      throw PythonError(.typeError, "enumerate() missing required argument 'iterable'")
    }
    return try signature.bind(
      arguments, function: isPython ? name + ".__init__" : name, hidden: isPython ? 1 : 0, self)
  }
}
