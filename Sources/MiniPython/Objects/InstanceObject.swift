/// An instance of a class written in Python, or of a native class that keeps attributes.
///
/// `payload` is what a native base class stores in each instance, also in those of Python
/// subclasses: the parameters of an `nn.Module`, the state of a Keras callback.
open class InstanceObject: Object {
  public final var attributes: [Name: Value] = [:]
  public final var payload: AnyObject?

  public init(class classObject: ClassObject, payload: AnyObject? = nil) {
    self.payload = payload
    super.init(class: classObject)
  }
}

/// A module, or any other namespace.
public final class ModuleObject: Object {
  public let name: String
  public var members: [Name: Value] = [:]
  public let definition: ModuleDefinition?

  public init(name: String, definition: ModuleDefinition? = nil) {
    self.name = name
    self.definition = definition
    super.init()
  }
}

/// A function written in Swift.
public final class NativeFunction: Object {
  public let definition: FunctionDefinition
  public let signature: Signature
  /// The name of the class for a method, as messages show it.
  public let owner: String?

  public init(_ definition: FunctionDefinition, signature: Signature, owner: String? = nil) {
    self.definition = definition
    self.signature = signature
    self.owner = owner
    super.init()
  }
}

/// A function that got its `self`.
public final class BoundMethod: Object {
  public let function: Value
  public let receiver: Value

  public init(function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
    super.init()
  }
}

/// An exception as Python code sees it.
public final class ExceptionObject: InstanceObject {
  public var arguments: [Value]
  public var cause: Value?
  public var context: ExceptionObject?
  public var traceback: [TracebackEntry] = []
  /// One sentence in plain words and what to type, shown below the traceback.
  public var advice: String?

  public init(class classObject: ClassObject, arguments: [Value]) {
    self.arguments = arguments
    super.init(class: classObject)
  }
}

/// One line of a traceback.
public struct TracebackEntry: Hashable, Sendable {
  public var source: String
  public var line: Int
  public var function: String

  public init(source: String, line: Int, function: String) {
    self.source = source
    self.line = line
    self.function = function
  }
}
