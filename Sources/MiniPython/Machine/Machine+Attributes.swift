extension Machine {
  typealias Site = UnsafeMutablePointer<CodeObject.AttributeSite>

  /// Reads an attribute, and remembers where it was for the next time.
  @inline(never)
  func attribute(
    _ instruction: Instruction, _ registers: Registers, _ site: Site, _ interpreter: Interpreter
  ) throws(PythonError) {
    let value = registers[Int(instruction.b)]
    let name = site.pointee.name
    if case .object(let object) = value,
      ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
    {
      let instance = unsafeDowncast(object, to: InstanceObject.self)
      if let classObject = instance.classObject,
        let position = instance.attributes.position(of: name),
        !isProperty(classObject.member(name))
      {
        site.pointee.found = .own
        site.pointee.classObject = classObject
        site.pointee.version = classObject.version
        site.pointee.position = position
        registers[Int(instruction.a)] = instance.attributes[position: position]
        return
      }
    }
    registers[Int(instruction.a)] = try interpreter.attribute(name, of: value)
  }

  @inline(never)
  func setAttribute(
    _ instruction: Instruction, _ registers: Registers, _ site: Site, _ interpreter: Interpreter
  ) throws(PythonError) {
    let owner = registers[Int(instruction.a)]
    let name = site.pointee.name
    if case .object(let object) = owner,
      ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
    {
      let instance = unsafeDowncast(object, to: InstanceObject.self)
      if let classObject = instance.classObject,
        classObject.member(interpreter.wellKnown.setAttribute) == nil
          || classObject.owner(of: interpreter.wellKnown.setAttribute)
            === interpreter.types.object,
        !isProperty(classObject.member(name))
      {
        instance.attributes[name] = registers[Int(instruction.b)]
        if let position = instance.attributes.position(of: name) {
          site.pointee.found = .own
          site.pointee.classObject = classObject
          site.pointee.version = classObject.version
          site.pointee.position = position
        }
        return
      }
    }
    try interpreter.setAttribute(name, of: owner, to: registers[Int(instruction.b)])
  }

  private func isProperty(_ member: Value?) -> Bool {
    guard case .object(let object)? = member else { return false }
    return object is PropertyObject || object is NativeProperty || object is InstanceObject
  }

  /// Finds a method without making a bound one: the function and its receiver side by side. Where
  /// what is found is no method, the second register says so.
  @inline(never)
  func method(
    _ instruction: Instruction, _ registers: Registers, _ site: Site, _ interpreter: Interpreter
  ) throws(PythonError) {
    let receiver = registers[Int(instruction.b)]
    let name = site.pointee.name
    let target = registers + Int(instruction.a)
    if let classObject = plainClass(of: receiver, interpreter),
      case .object(let function)? = classObject.member(name),
      !hasOwn(name, receiver)
    {
      if let function = function as? FunctionObject {
        if case .object(let object) = receiver,
          ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
        {
          site.pointee.found = .method
          site.pointee.classObject = classObject
          site.pointee.version = classObject.version
          site.pointee.function = function
        }
        target[1] = receiver
        target[0] = .object(function)
        return
      }
      if let function = function as? NativeFunction {
        target[1] = receiver
        target[0] = .object(function)
        return
      }
    }
    let found = try interpreter.attribute(name, of: receiver)
    if case .object(let object) = found, let bound = object as? BoundMethod {
      target[1] = bound.receiver
      target[0] = bound.function
    } else {
      target[1] = .object(unbound)
      target[0] = found
    }
  }

  /// The class in which a value's methods are looked for, unless its attributes follow rules of
  /// their own.
  private func plainClass(of value: Value, _ interpreter: Interpreter) -> ClassObject? {
    switch value {
    case .none, .bool, .int, .float: interpreter.type(of: value)
    case .string: interpreter.types.str
    case .list(let list): list.classObject ?? interpreter.types.list
    case .dict(let dict): dict.classObject ?? interpreter.types.dict
    case .tuple(let tuple): tuple.classObject ?? interpreter.types.tuple
    case .object(let object):
      ObjectIdentifier(Swift.type(of: object)) == ObjectIdentifier(InstanceObject.self)
        ? object.classObject : nil
    }
  }

  private func hasOwn(_ name: Name, _ value: Value) -> Bool {
    guard case .object(let object) = value,
      ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
    else { return false }
    return unsafeDowncast(object, to: InstanceObject.self).attributes.position(of: name) != nil
  }

  @inline(never)
  func superObject(_ instruction: Instruction, _ registers: Registers) throws(PythonError) {
    guard case .object(let object) = registers[Int(instruction.b)],
      let holder = object as? CellObject, case .object(let content) = holder.content,
      let classObject = content as? ClassObject
    else { throw PythonError(.runtimeError, "super(): empty __class__ cell") }
    registers[Int(instruction.a)] = .object(
      SuperObject(start: classObject, receiver: registers[Int(instruction.c)]))
  }
}
