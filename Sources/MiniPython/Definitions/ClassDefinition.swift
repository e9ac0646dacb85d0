/// A class written in Swift, as a catalog lists it. Python classes can inherit from it.
///
/// Calling the class runs `make` with the class that is being instantiated (a subclass, perhaps)
/// and then, if there is one, the method `__init__` with the arguments. Without `make` an
/// `InstanceObject` is made. A class that is only ever made in one step (a tensor) does all of it
/// in `make`, which is why `make` gets the arguments too.
public struct ClassDefinition: Sendable {
  public typealias Maker =
    @Sendable (ClassObject, Arguments, Interpreter) throws(PythonError) -> Value

  public let name: String
  /// The qualified name of the base class such as `torch.nn.Module`; nil is `object`.
  public let base: String?
  public let summary: String
  /// The constructor's parameters without `self`, for `help()` and for binding in `make`; nil
  /// leaves them to `__init__`.
  public let signature: String?
  public let example: String?
  public let make: Maker?
  public let methods: [FunctionDefinition]
  public let staticMethods: [FunctionDefinition]
  /// Methods whose first argument is the class.
  public let classMethods: [FunctionDefinition]
  public let properties: [PropertyDefinition]
  public let constants: @Sendable (Interpreter) -> [(String, Value)]

  public init(
    _ name: String, base: String? = nil, _ summary: String = "", signature: String? = nil,
    example: String? = nil, make: Maker? = nil, methods: [FunctionDefinition] = [],
    staticMethods: [FunctionDefinition] = [], classMethods: [FunctionDefinition] = [],
    properties: [PropertyDefinition] = [],
    constants: @escaping @Sendable (Interpreter) -> [(String, Value)] = { _ in [] }
  ) {
    self.name = name
    self.base = base
    self.summary = summary
    self.signature = signature
    self.example = example
    self.make = make
    self.methods = methods
    self.staticMethods = staticMethods
    self.classMethods = classMethods
    self.properties = properties
    self.constants = constants
  }
}

/// A module written in Swift. It is built when a program first imports it: until then what it holds
/// is not even listed.
///
/// Submodules are modules of their own with dotted names (`torch.nn`); importing `torch` makes
/// those that are named in `submodules` reachable as attributes.
public struct ModuleDefinition: Sendable {
  public let name: String
  public let summary: String
  public let functions: @Sendable () -> [FunctionDefinition]
  public let classes: @Sendable () -> [ClassDefinition]
  public let constants: @Sendable (Interpreter) throws(PythonError) -> [(String, Value)]
  /// The full names of the modules that become attributes, such as `torch.nn`.
  public let submodules: @Sendable () -> [String]
  /// Names taken over from other modules, as `from … import name` does: `("keras", "layers.Dense")`.
  public let aliases: @Sendable () -> [(name: String, target: String)]
  /// The full names that classes have where they come from, by their own, for what `type(x)` shows.
  public let origins: @Sendable () -> [String: String]

  public init(
    _ name: String, _ summary: String = "",
    functions: @autoclosure @escaping @Sendable () -> [FunctionDefinition] = [],
    classes: @autoclosure @escaping @Sendable () -> [ClassDefinition] = [],
    submodules: @autoclosure @escaping @Sendable () -> [String] = [],
    aliases: @autoclosure @escaping @Sendable () -> [(name: String, target: String)] = [],
    origins: @autoclosure @escaping @Sendable () -> [String: String] = [:],
    constants: @escaping @Sendable (Interpreter) throws(PythonError) -> [(String, Value)] = {
      (_) throws(PythonError) in []
    }
  ) {
    self.name = name
    self.summary = summary
    self.functions = functions
    self.classes = classes
    self.submodules = submodules
    self.aliases = aliases
    self.origins = origins
    self.constants = constants
  }
}
