/// Python's `...`, as arrays use it in indexes.
public final class EllipsisObject: Object {
  public init() { super.init() }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.ellipsisType
  }
  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "Ellipsis"
  }
}

/// Python's `NotImplemented`: what a special method answers that leaves the operation to others.
public final class NotImplementedObject: Object {
  public init() { super.init() }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.notImplementedType
  }
  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "NotImplemented"
  }
}
