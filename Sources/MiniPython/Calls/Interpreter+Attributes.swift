import Diagnostics

extension Interpreter {
  /// `value.name`; raises AttributeError with the nearest name as advice.
  public func attribute(_ name: Name, of value: Value) throws(PythonError) -> Value {
    if let found = try attributeIfPresent(name, of: value) { return found }
    throw missingAttribute(name, of: value)
  }

  /// `getattr(value, name, None)`, but nil where there is no such attribute.
  public func attributeIfPresent(
    _ name: Name, of value: Value
  ) throws(PythonError) -> Value? {
    switch value {
    case .object(let object): return try object.attribute(name, self)
    default: return try classAttribute(name, of: value, type: type(of: value))
    }
  }

  public func setAttribute(
    _ name: Name, of value: Value, to newValue: Value
  ) throws(PythonError) {
    switch value {
    case .object(let object): try object.setAttribute(name, to: newValue, self)
    case .list, .tuple, .dict, .string:
      guard value.heapObject?.keepsAttributes ?? false,
        !(type(of: value).member(name)?.heapObject is NativeProperty)
      else { throw readOnlyAttribute(name, of: value) }
      try setClassAttribute(name, of: value, to: newValue)
    default: throw readOnlyAttribute(name, of: value)
    }
  }

  public func deleteAttribute(_ name: Name, of value: Value) throws(PythonError) {
    guard let object = value.heapObject else { throw missingAttribute(name, of: value) }
    try object.deleteAttribute(name, self)
  }

  // MARK: What the default slots of `Object` use

  /// Python's default lookup: properties, then the instance's own attributes, then the class's.
  func classAttribute(
    _ name: Name, of value: Value, type: ClassObject
  ) throws(PythonError) -> Value? {
    let member = type.member(name)
    if case .object(let object)? = member {
      if let property = object as? NativeProperty {
        return try property.definition.getter(value, self)
      }
      if let property = object as? PropertyObject {
        return try call(property.getter, Arguments(value))
      }
    }
    let instance = value.heapObject as? InstanceObject
    if let instance {
      if let own = instance.attributes[name] { return own }
    } else if let own = value.heapObject?.ownAttributes?.value(of: name, self) {
      return own
    }
    if let member { return try bound(member, to: value, type: type) }
    if name == wellKnown.classAttribute { return .object(type) }
    if name == wellKnown.dictAttribute, let dict = try attributeDict(of: value, type: type) {
      return dict
    }
    if name == wellKnown.doc || name == wellKnown.module {
      return try type.attribute(name, self)
    }
    if let getter = type.member(wellKnown.getAttribute) {
      return try call(getter, Arguments(value, .string(names.stringObject(of: name))))
    }
    return nil
  }

  /// A member of a class as an attribute of its instance: functions become methods.
  func bound(
    _ member: Value, to receiver: Value, type: ClassObject
  ) throws(PythonError) -> Value {
    guard case .object(let object) = member else { return member }
    switch object {
    case is FunctionObject, is NativeFunction:
      return .object(BoundMethod(function: member, receiver: receiver))
    case let property as NativeProperty: return try property.definition.getter(receiver, self)
    case let property as PropertyObject: return try call(property.getter, Arguments(receiver))
    case let method as StaticMethodObject: return method.function
    case let method as ClassMethodObject:
      return .object(BoundMethod(function: method.function, receiver: .object(type)))
    case let instance as InstanceObject:
      if let getter = specialMethod("__get__", of: instance) {
        return try call(getter, Arguments(member, receiver, .object(type)))
      }
      return member
    default:
      return object.becomesMethod
        ? .object(BoundMethod(function: member, receiver: receiver)) : member
    }
  }

  /// Python's default assignment: `__setattr__`, then properties, then the instance itself.
  func setClassAttribute(_ name: Name, of value: Value, to newValue: Value) throws(PythonError) {
    let type = type(of: value)
    if let setter = type.member(wellKnown.setAttribute),
      type.owner(of: wellKnown.setAttribute) !== types.object
    {
      _ = try call(setter, Arguments(value, .string(names.stringObject(of: name)), newValue))
      return
    }
    try setAttributeDirectly(name, of: value, to: newValue)
  }

  /// `object.__setattr__`: what assigning an attribute does where no class says otherwise.
  public func setAttributeDirectly(
    _ name: Name, of value: Value, to newValue: Value
  ) throws(PythonError) {
    let type = type(of: value)
    if case .object(let object)? = type.member(name) {
      if let property = object as? NativeProperty {
        guard let setter = property.definition.setter else {
          throw readOnlyProperty(name, type)
        }
        return try setter(value, newValue, self)
      }
      if let property = object as? PropertyObject {
        guard !property.setter.isNone else { throw readOnlyProperty(name, type) }
        _ = try call(property.setter, Arguments(value, newValue))
        return
      }
      if let instance = object as? InstanceObject,
        let setter = specialMethod("__set__", of: instance)
      {
        _ = try call(setter, Arguments(.object(object), value, newValue))
        return
      }
    }
    guard type.slotNames?.contains(name) ?? true, let object = value.heapObject else {
      throw readOnlyAttribute(name, of: value)
    }
    if name == wellKnown.dictAttribute {
      return try replaceAttributes(of: value, with: newValue)
    }
    if let instance = object as? InstanceObject {
      instance.attributes[name] = newValue
      return
    }
    guard object.keepsAttributes else { throw readOnlyAttribute(name, of: value) }
    let own = object.ownAttributes ?? OwnAttributes()
    own.set(newValue, for: name, self)
    object.ownAttributes = own
  }

  /// A special method of an object's class, as Python looks it up; those of `object` do not count.
  func specialMethod(_ name: String, of object: Object) -> Value? {
    specialClass(of: object)?.member(names.name(name))
  }

  /// The class in which special methods are looked for: the stored one, or a native module's.
  private func specialClass(of object: Object) -> ClassObject? {
    if let stored = object.classObject { return stored }
    let type = object.type(self)
    return type.module.isEmpty ? nil : type
  }

  /// Calls a special method if the object's class has it; nil if not, or on `NotImplemented`.
  func callSpecial(
    _ name: String, of object: Object, _ arguments: Value...
  ) throws(PythonError) -> Value? {
    if object.classObject == nil, arguments.isEmpty,
      let number = try object.numberValue(name, self)
    {
      return number
    }
    guard let classObject = specialClass(of: object) else { return nil }
    guard let method = classObject.member(names.name(name)), !isDefault(method), !method.isNone
    else { return nil }
    var all = Arguments(object.value)
    for argument in arguments { all.append(argument) }
    let result: Value
    if let function = method.heapObject as? FunctionObject {
      result = try function.call(all, self)
    } else {
      result = try call(
        try bound(method, to: object.value, type: classObject), all.droppingFirst())
    }
    if case .object(let answer) = result, answer === notImplemented { return nil }
    return result
  }

  /// Whether a special method is the one of `object`, which does what the slot does by itself.
  private func isDefault(_ method: Value) -> Bool {
    guard case .object(let object) = method, let native = object as? NativeFunction else {
      return false
    }
    return native.owner == "object" || native.owner == "BaseException"
  }

  func iteratorBySpecialMethods(of object: Object) throws(PythonError) -> ValueIterator? {
    if let made = try callSpecial("__iter__", of: object) {
      if case .object(let iterator) = made, let native = iterator as? ValueIterator {
        return native
      }
      guard let target = made.heapObject, specialMethod("__next__", of: target) != nil else {
        throw PythonError(
          .typeError, "iter() returned non-iterator of type '\(type(of: made).typeName)'")
      }
      return SpecialMethodIterator(target)
    }
    if specialMethod("__getitem__", of: object) != nil { return ItemIterator(object) }
    return nil
  }

  // MARK: Messages

  /// What Python would suggest, or else a name with two letters swapped or another case.
  private func likelyName(_ name: String, _ candidates: [String]) -> String? {
    nearestName(to: name, in: candidates) ?? closestName(to: name, in: candidates)
  }

  /// AttributeError for a name that is not there, with the nearest one as advice.
  public func missingAttribute(_ name: Name, of value: Value) -> PythonError {
    let text = names.text(of: name)
    if case .object(let object) = value {
      if let module = object as? ModuleObject {
        let near = likelyName(text, module.attributeNames(self))
        return PythonError(
          .attributeError, "module '\(module.name)' has no attribute '\(text)'",
          advice: near.map { "did you mean \(module.name).\($0)?" }
            ?? "lectern does not have \(module.name).\(text)")
      }
      if let classObject = object as? ClassObject {
        let near = likelyName(text, classObject.attributeNames(self))
        return PythonError(
          .attributeError, "type object '\(classObject.name)' has no attribute '\(text)'",
          advice: near.map { "did you mean \(classObject.name).\($0)?" })
      }
      if object is SuperObject {
        return PythonError(.attributeError, "'super' object has no attribute '\(text)'")
      }
    }
    let type = type(of: value)
    let known = value.heapObject?.attributeNames(self) ?? type.memberNames(self)
    let near = likelyName(text, known)
    return PythonError(
      .attributeError, "'\(type.typeName)' object has no attribute '\(text)'",
      advice: near.map { "did you mean .\($0)?" })
  }

  private func readOnlyAttribute(_ name: Name, of value: Value) -> PythonError {
    let type = type(of: value)
    let text = names.text(of: name)
    if case .tuple = value, case .object(let member)? = type.member(name), member is NativeProperty
    {
      return PythonError(.attributeError, "can't set attribute")
    }
    return type.member(name) == nil
      ? PythonError(.attributeError, "'\(type.typeName)' object has no attribute '\(text)'")
      : PythonError(.attributeError, "'\(type.name)' object attribute '\(text)' is read-only")
  }

  private func readOnlyProperty(_ name: Name, _ type: ClassObject) -> PythonError {
    PythonError(
      .attributeError,
      "property '\(names.text(of: name))' of '\(type.name)' object has no setter")
  }

  /// A namespace as the `dict` that `vars()` and `__dict__` show.
  func dict(of table: AttributeTable) throws(PythonError) -> DictObject {
    let dict = DictObject()
    for (name, value) in table {
      try dict.set(
        value, for: .string(names.stringObject(of: name)), self)
    }
    return dict
  }
}

/// Iterates over an object whose class has `__next__`.
final class SpecialMethodIterator: ValueIterator {
  private let target: Object

  init(_ target: Object) {
    self.target = target
    super.init()
  }

  override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    do {
      return try interpreter.callSpecial("__next__", of: target)
    } catch {
      if interpreter.isKind(error, .stopIteration) {
        interpreter.raised = nil
        return nil
      }
      throw error
    }
  }
}

/// Iterates over an object that has `__getitem__` alone, by the indexes 0, 1, 2, ….
final class ItemIterator: ValueIterator {
  private let target: Object
  private var index = 0

  init(_ target: Object) {
    self.target = target
    super.init()
  }

  override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    do {
      let value = try interpreter.callSpecial("__getitem__", of: target, .int(index))
      index += 1
      return value
    } catch {
      if interpreter.isKind(error, .indexError) || interpreter.isKind(error, .stopIteration) {
        interpreter.raised = nil
        return nil
      }
      throw error
    }
  }
}
