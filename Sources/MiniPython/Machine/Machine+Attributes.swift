extension UnsafeMutablePointer<CodeObject.AttributeSite> {
  /// Whether what was remembered holds for an instance.
  @inline(__always)
  func fits(_ instance: InstanceObject) -> Bool {
    guard let classObject = instance.classObject else { return false }
    return pointee.rawClass == UnsafeRawPointer(Unmanaged.passUnretained(classObject).toOpaque())
      && pointee.version == classObject.version
  }

  /// Whether the class that was remembered has got no other members since.
  @inline(__always)
  var isUnchanged: Bool {
    guard let rawClass = pointee.rawClass else { return false }
    return Unmanaged<ClassObject>.fromOpaque(rawClass)._withUnsafeGuaranteedRef {
      $0.version == pointee.version
    }
  }

  func remember(
    _ found: CodeObject.AttributeSite.Found, _ classObject: ClassObject,
    function: Object? = nil, position: Int = 0
  ) {
    pointee.found = found
    pointee.classObject = classObject
    pointee.rawClass = UnsafeRawPointer(Unmanaged.passUnretained(classObject).toOpaque())
    pointee.version = classObject.version
    pointee.function = function
    pointee.rawFunction = function.map {
      UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque())
    }
    pointee.position = position
  }
}

extension Machine {
  typealias Site = UnsafeMutablePointer<CodeObject.AttributeSite>

  @inline(never)
  func setItem(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    try interpreter.setItem(
      registers[Int(instruction.b)], of: registers[Int(instruction.a)],
      to: registers[Int(instruction.c)])
  }

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
        site.remember(.own, classObject, position: position)
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
        classObject.slotNames?.contains(name) ?? true, !isProperty(classObject.member(name))
      {
        instance.attributes[name] = registers[Int(instruction.b)]
        classObject.attributeCount = min(
          8, max(classObject.attributeCount, instance.attributes.count))
        if let position = instance.attributes.position(of: name) {
          site.remember(.own, classObject, position: position)
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
          site.remember(.method, classObject, function: function)
        }
        target[1] = receiver
        target[0] = .object(function)
        return
      }
      if let function = function as? NativeFunction {
        if (registers + Int(instruction.b)).isCounted, receiver.heapObject?.classObject == nil {
          let tag = Int((registers + Int(instruction.b)).tag)
          if tag != Tag.object {
            site.remember(.native, classObject, function: function, position: tag)
          }
        }
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
        ? object.classObject
        : ObjectIdentifier(Swift.type(of: object)) == ObjectIdentifier(SetObject.self)
          ? object.type(interpreter) : nil
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
