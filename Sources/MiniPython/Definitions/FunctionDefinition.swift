/// A function or method written in Swift, as a catalog lists it.
///
///     FunctionDefinition(
///       "zeros", "(*size, dtype=None, requires_grad=False)",
///       "A tensor of zeros.", example: "torch.zeros(2, 3)"
///     ) { arguments, interpreter throws(PythonError) in … }
///
/// The signature is Python's own text: `*`, `/`, `*args`, `**kwargs` and defaults work. Defaults may
/// be None, True, False, numbers, strings and `()`. From it come the binding of arguments, Python's
/// messages for wrong ones, `help()` and the completion of keyword arguments.
public struct FunctionDefinition: Sendable {
  public typealias Body = @Sendable (Arguments, Interpreter) throws(PythonError) -> Value

  public let name: String
  public let signature: String
  public let summary: String
  public let example: String?
  public let body: Body
  /// Whether messages about missing arguments are PyTorch's: `missing 1 required positional
  /// arguments: "dim"`.
  public var quotesMissing = false
  /// The class that messages name, where it is not the one that has the method.
  public var home: String?

  /// - Parameter signature: for a method it begins with `self`; `"..."` leaves the arguments
  ///   unbound: the body gets them as they were given, keywords included.
  public init(
    _ name: String, _ signature: String, _ summary: String = "", example: String? = nil,
    body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.example = example
    self.body = body
  }
}

extension FunctionDefinition {
  /// The same method, which messages name as one of that class.
  public func from(_ className: String) -> FunctionDefinition {
    var changed = self
    changed.home = className
    return changed
  }

  /// Whether the name is a special one, such as `__init__`.
  var isDunder: Bool { name.hasPrefix("__") && name.hasSuffix("__") }
}

/// An attribute that is computed when it is read.
public struct PropertyDefinition: Sendable {
  public typealias Getter = @Sendable (Value, Interpreter) throws(PythonError) -> Value
  public typealias Setter = @Sendable (Value, Value, Interpreter) throws(PythonError) -> Void

  public let name: String
  public let summary: String
  public let getter: Getter
  public let setter: Setter?

  public init(
    _ name: String, _ summary: String = "", get getter: @escaping Getter, set setter: Setter? = nil
  ) {
    self.name = name
    self.summary = summary
    self.getter = getter
    self.setter = setter
  }
}
