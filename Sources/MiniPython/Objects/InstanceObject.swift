/// An instance of a class written in Python, or of a native class that keeps attributes.
///
/// `payload` is what a native base class stores in each instance, also in those of Python
/// subclasses: the parameters of an `nn.Module`, the state of a Keras callback.
open class InstanceObject: Object {
  @exclusivity(unchecked) public final var attributes = AttributeTable()
  @exclusivity(unchecked) public final var payload: AnyObject?

  public init(class classObject: ClassObject, payload: AnyObject? = nil) {
    self.payload = payload
    super.init(class: classObject)
  }

  deinit {
    // A long chain of instances would otherwise end one inside the other.
    guard attributes.holdsInstance else { return }
    var values = Array(attributes.values)
    attributes.removeAll()
    DeepRelease.release(&values)
  }

  open override func deleteAttribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) {
    let type = type(interpreter)
    if let member = type.member(name), case .object(let object) = member,
      let property = object as? PropertyObject, !property.deleter.isNone
    {
      _ = try interpreter.call(property.deleter, Arguments(.object(self)))
      return
    }
    if let method = interpreter.specialMethod("__delattr__", of: self) {
      _ = try interpreter.call(
        method, Arguments(.object(self), .string(interpreter.names.stringObject(of: name))))
      return
    }
    guard attributes.removeValue(forKey: name) != nil else {
      try super.deleteAttribute(name, interpreter)
      return
    }
  }

  open override func attributeNames(_ interpreter: Interpreter) -> [String] {
    let own = attributes.keys.map(interpreter.names.text(of:))
    return Set(own + type(interpreter).memberNames(interpreter)).sorted()
  }
}
