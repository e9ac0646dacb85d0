extension Machine {
  /// Runs the body of a class statement and makes the class.
  @inline(never)
  func makeClass(
    _ template: CodeObject.ClassTemplate, _ registers: Registers, _ first: Int,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var bases: [ClassObject] = []
    var isProtocol = false
    var isGeneric = false
    for index in 0..<template.baseCount {
      var value = registers[first + index]
      if let subscripted = value.heapObject as? SubscriptedType { value = subscripted.origin }
      // `Generic[T]` and `Protocol` say something to readers and type checkers only.
      if let name = value.heapObject as? TypingName, name.isMarker {
        isProtocol = isProtocol || name.isProtocol
        isGeneric = true
        continue
      }
      guard case .object(let object) = value, let base = object as? ClassObject else {
        throw PythonError(
          .typeError,
          "a class can only inherit from classes, not from "
            + "'\(interpreter.type(of: value).typeName)'")
      }
      if base === interpreter.types.bool {
        throw PythonError(.typeError, "type '\(base.name)' is not an acceptable base type")
      }
      bases.append(base)
    }
    let hasBases = !bases.isEmpty
    if !hasBases { bases = [interpreter.types.object] }
    for (index, base) in bases.enumerated() where bases[..<index].contains(where: { $0 === base }) {
      throw PythonError(.typeError, "duplicate base class \(base.name)")
    }
    guard ClassObject.linearization(of: bases) != nil else {
      throw PythonError(
        .typeError,
        "Cannot create a consistent method resolution\norder (MRO) for bases "
          + bases.map(\.name).joined(separator: ", "))
    }
    let names = ClassNames()
    let body = FunctionObject(
      code: template.function.code, cells: cells(template.function, registers))
    let cell = try call(body, Arguments(), interpreter, classNames: names)
    var keywords: [Arguments.Keyword] = []
    var metaclass = bases.lazy.compactMap(\.classObject).first
    for (index, name) in template.keywords.enumerated() {
      let value = registers[first + template.baseCount + index]
      if interpreter.names.text(of: name) == "metaclass" {
        metaclass = try interpreter.metaclass(value)
        continue
      }
      keywords.append(Arguments.Keyword(name: name, value: value))
    }
    var members = names.members
    if !names.annotations.isEmpty {
      members[interpreter.wellKnown.annotations] = .dict(
        try interpreter.dict(of: names.annotations))
    }
    if let text = template.function.documentation {
      members[interpreter.wellKnown.doc] = .string(text)
    }
    if isProtocol { members[interpreter.names.name("_is_protocol")] = .bool(true) }
    if isGeneric { members[interpreter.names.name("_is_generic")] = .bool(true) }
    var module = template.function.code.namespace.moduleName
    if case .string(let own)? = members[interpreter.wellKnown.module] { module = own.text }
    guard let metaclass else {
      let classObject = ClassObject(name: template.name, module: module, bases: bases)
      (cell.heapObject as? CellObject)?.content = .object(classObject)
      interpreter.fill(classObject, members)
      try interpreter.announce(classObject, keywords)
      return .object(classObject)
    }
    let made = try interpreter.makeClass(
      metaclass, template.name, module, hasBases ? bases : [], members, keywords)
    (cell.heapObject as? CellObject)?.content = made
    return made
  }
}

extension Interpreter {
  /// Puts the names of a class body into a class.
  func fill(_ classObject: ClassObject, _ names: AttributeTable) {
    var members = names
    let interpreter = self
    let (equal, hash) = (interpreter.names.name("__eq__"), interpreter.names.name("__hash__"))
    if members[equal] != nil, members[hash] == nil { members[hash] = Value.none }
    // `__new__` and these hooks are static or class methods without being told so.
    for (name, isStatic) in [
      ("__new__", true), ("__init_subclass__", false),
      ("__class_getitem__", false),
    ] {
      let name = interpreter.names.name(name)
      if case .object(let object)? = members[name], object is FunctionObject {
        members[name] = .object(
          isStatic ? StaticMethodObject(.object(object)) : ClassMethodObject(.object(object)))
      }
    }
    classObject.members = members
    restrictAttributes(of: classObject)
  }

  /// Keeps to `__slots__` what instances may have, if no class of the line is without them.
  private func restrictAttributes(of classObject: ClassObject) {
    guard let own = classObject.members[wellKnown.slots] else { return }
    var allowed: Set<Name> = []
    for base in classObject.ancestors where base !== types.object {
      guard let inherited = base.slotNames else { return }
      allowed.formUnion(inherited)
    }
    let texts: [Value]
    switch own {
    case .string: texts = [own]
    case .tuple(let tuple): texts = tuple.elements
    case .list(let list): texts = list.elements
    default: return
    }
    for case .string(let text) in texts {
      let isPrivate = text.text.hasPrefix("__") && !text.text.hasSuffix("__")
      allowed.insert(
        names.name(isPrivate ? Parser.mangled(text.text, in: classObject.name) : text.text))
    }
    if !allowed.contains(wellKnown.dictAttribute) { classObject.slotNames = allowed }
  }

  /// Tells the members their names and the nearest base about its new subclass.
  func announce(
    _ classObject: ClassObject, _ keywords: [Arguments.Keyword]
  ) throws(PythonError) {
    let interpreter = self
    for (name, member) in classObject.members {
      guard case .object(let object) = member, let instance = object as? InstanceObject,
        interpreter.specialMethod("__set_name__", of: instance) != nil
      else { continue }
      _ = try interpreter.callSpecial(
        "__set_name__", of: instance, .object(classObject),
        .string(interpreter.names.stringObject(of: name)))
    }
    let hook = classObject.ancestors.lazy.compactMap {
      $0.members[interpreter.wellKnown.initializeSubclass]
    }.first
    guard let hook else {
      guard keywords.isEmpty else {
        throw PythonError(
          .typeError, "\(classObject.name).__init_subclass__() takes no keyword arguments")
      }
      return
    }
    var arguments = Arguments(.object(classObject))
    arguments.keywords = keywords
    let function = (hook.heapObject as? ClassMethodObject)?.function ?? hook
    _ = try interpreter.call(function, arguments)
  }
}

extension Machine {
  /// The names of a class body, which are attributes of the class to be.
  @inline(never)
  func className(
    _ instruction: Instruction, _ frame: UnsafeMutablePointer<Frame>, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard let names = frame.pointee.classNames?.takeUnretainedValue() else {
      preconditionFailure("only the body of a class has class names")
    }
    let code = frame.pointee.code
    let registers = frame.pointee.registers
    func name(_ index: Int32) throws(PythonError) -> Name {
      interpreter.names.name(try interpreter.text(code.constants[Int(index)]))
    }
    switch instruction.operation {
    case .storeName: names.members[try name(instruction.a)] = registers[Int(instruction.b)]
    case .annotate: names.annotations[try name(instruction.a)] = registers[Int(instruction.b)]
    case .deleteName:
      let name = try name(instruction.a)
      guard names.members.removeValue(forKey: name) != nil else {
        throw PythonError(
          .nameError, "name '\(interpreter.names.text(of: name))' is not defined")
      }
    default:
      if let own = names.members[try name(instruction.b)] {
        registers[Int(instruction.a)] = own
        return
      }
      let value = code.globals[Int(instruction.c)].pointee
      if case .object(let object) = value, object.isUnbound {
        throw unknownName(frame, Int(instruction.c), interpreter)
      }
      registers[Int(instruction.a)] = value
    }
  }

  // MARK: Names that have no value

  @inline(never)
  func unknownName(
    _ frame: UnsafeMutablePointer<Frame>, _ index: Int, _ interpreter: Interpreter
  ) -> PythonError {
    let code = frame.pointee.code
    let text = interpreter.names.text(of: code.globalNames[index])
    let near =
      nearestName(to: text, in: code.namespace.names.map(interpreter.names.text(of:)))
      ?? nearestName(to: text, in: interpreter.builtins.keys.map(interpreter.names.text(of:)))
    let advice: String? =
      if let near {
        "did you mean \(near)?"
      } else if interpreter.moduleDefinitions[text] != nil {
        "write import \(text) first"
      } else {
        interpreter.unsupportedAdvice(text)
      }
    return PythonError(.nameError, "name '\(text)' is not defined", advice: advice)
  }

  func unboundLocal(_ name: Value) -> PythonError {
    guard case .string(let text) = name else { return PythonError("UnboundLocalError", "") }
    return PythonError(
      "UnboundLocalError",
      "cannot access local variable '\(text.text)' where it is not associated with a value",
      advice: "\(text.text) is assigned somewhere in this function, so it is a variable of its own "
        + "here; assign it before this line")
  }

  func unboundCell(
    _ frame: UnsafeMutablePointer<Frame>, _ register: Int32, _ name: Value
  ) -> PythonError {
    guard frame.pointee.code.freeRegisters.contains(register),
      case .string(let text) = name
    else { return unboundLocal(name) }
    return PythonError(
      .nameError,
      "cannot access free variable '\(text.text)' where it is not associated with a value in "
        + "enclosing scope")
  }

  @inline(never)
  func deleteGlobal(
    _ frame: UnsafeMutablePointer<Frame>, _ index: Int, _ interpreter: Interpreter
  ) throws(PythonError) {
    let code = frame.pointee.code
    let name = code.globalNames[index]
    guard code.namespace[name] != nil else { throw unknownName(frame, index, interpreter) }
    code.globals[index].pointee = code.namespace.initialValue(of: name)
  }
}

extension Interpreter {
  /// Advice for names of Python that lectern leaves out on purpose.
  func unsupportedAdvice(_ name: String) -> String? {
    ["async", "globals", "locals", "memoryview", "bytearray", "breakpoint"]
      .contains(name) ? "lectern does not have '\(name)'" : nil
  }
}
