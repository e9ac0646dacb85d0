/// The attributes of an instance whose class inherits from a built-in container.
///
/// Most lists, dicts and sets have none, so that they hold a reference to this and not a table.
public final class OwnAttributes {
  @exclusivity(unchecked) var table = AttributeTable()
  /// The dict that stands for all attributes, after `self.__dict__ = self`.
  @exclusivity(unchecked) weak var dict: DictObject?

  func value(of name: Name, _ interpreter: Interpreter) -> Value? {
    if let dict { return dict[interpreter.names.text(of: name)] }
    return table[name]
  }

  func set(_ value: Value, for name: Name, _ interpreter: Interpreter) {
    if let dict {
      dict[interpreter.names.text(of: name)] = value
    } else {
      table[name] = value
    }
  }

  /// Takes a name out; false if it was not there.
  func remove(_ name: Name, _ interpreter: Interpreter) -> Bool {
    guard let dict else { return table.removeValue(forKey: name) != nil }
    let text = interpreter.names.text(of: name)
    guard dict[text] != nil else { return false }
    dict[text] = nil
    return true
  }
}

/// Told of every change of a dict that shows the names of something else: `obj.__dict__`,
/// `globals()`.
final class DictMirror {
  /// The key and its new value, nil where it was taken out.
  let change: (Value, Value?) -> Void

  init(_ change: @escaping (Value, Value?) -> Void) { self.change = change }
}

extension Interpreter {
  /// A namespace as the `dict` that `vars()` and `__dict__` show; what is set in it goes on.
  func mirroredDict(
    of table: AttributeTable, _ change: @escaping (Name, Value?) -> Void
  ) throws(PythonError) -> DictObject {
    let dict = try dict(of: table)
    let names = names
    dict.mirror = DictMirror { (key, value) in
      if case .string(let text) = key { change(names.name(text.text), value) }
    }
    return dict
  }

  /// The attributes of an object as a dict, nil if it keeps none.
  func attributeDict(of value: Value, type: ClassObject) throws(PythonError) -> Value? {
    guard type.slotNames == nil, let object = value.heapObject else { return nil }
    if let instance = object as? InstanceObject {
      return .dict(try mirroredDict(of: instance.attributes) { instance.attributes[$0] = $1 })
    }
    guard object.keepsAttributes else { return nil }
    let own = object.ownAttributes ?? OwnAttributes()
    object.ownAttributes = own
    if let dict = own.dict { return .dict(dict) }
    return .dict(try mirroredDict(of: own.table) { own.table[$0] = $1 })
  }

  /// `obj.__dict__ = names`.
  func replaceAttributes(of value: Value, with newValue: Value) throws(PythonError) {
    guard case .dict(let dict) = newValue else {
      throw PythonError(
        .typeError, "__dict__ must be set to a dictionary, not a '\(type(of: newValue).typeName)'")
    }
    if let instance = value.heapObject as? InstanceObject {
      var table = AttributeTable()
      for (key, member) in dict.items { table[names.name(try text(key))] = member }
      instance.attributes = table
      let names = names
      if dict.mirror == nil {
        dict.mirror = DictMirror { [weak instance] (key, value) in
          if case .string(let text) = key { instance?.attributes[names.name(text.text)] = value }
        }
      }
      return
    }
    guard let object = value.heapObject, object.keepsAttributes else {
      throw PythonError(
        .attributeError, "'\(type(of: value).typeName)' object has no attribute '__dict__'")
    }
    let own = object.ownAttributes ?? OwnAttributes()
    own.dict = dict
    object.ownAttributes = own
  }
}
