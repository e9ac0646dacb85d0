import Tensors

/// A layer or a model: named parameters, buffers and modules within it, in the order they came.
///
/// The layers of the catalog are subclasses that compute; a model that a learner writes in Python
/// is a plain `Module` that only keeps what it is made of.
open class Module {
  /// Something kept under a name; nil is a name that holds nothing, such as `bias=False`.
  public struct Entry<Content> {
    public let name: String
    public var content: Content?
  }

  public private(set) var parameters: [Entry<Tensor>] = []
  public private(set) var buffers: [Entry<Tensor>] = []
  public private(set) var children: [Entry<Module>] = []
  /// Buffers that are not saved with the state.
  public private(set) var volatileBuffers: Set<String> = []
  /// Whether dropout drops and batch norm looks at the batch.
  public var isTraining = true
  /// The value that stands for this module at the prompt; it owns the module, and clears this
  /// before it goes. A weak reference would make each of its retains take the slow path.
  public unowned(unsafe) var face: AnyObject?

  public init() {}

  /// The name of the kind, as `print(model)` begins.
  open var typeName: String { "Module" }

  /// What stands between the parentheses when the module is printed.
  open var extraRepresentation: String { "" }

  /// What can be read as an attribute, such as `in_features`.
  open var settings: [Setting] { [] }

  /// Takes over a changed attribute, such as `p` of a dropout.
  open func change(_ name: String, to value: SettingValue) {}
}

/// A fact about a layer that can be read by name.
public struct Setting {
  public let name: String
  public let value: SettingValue

  public init(_ name: String, _ value: SettingValue) {
    self.name = name
    self.value = value
  }
}

/// The value of a layer's setting.
public enum SettingValue: Hashable, Sendable {
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case ints([Int])
}

// MARK: Registering

extension Module {
  public func register(parameter name: String, _ tensor: Tensor?) {
    Module.put(tensor, name, into: &parameters)
  }

  public func register(buffer name: String, _ tensor: Tensor?, persistent: Bool = true) {
    Module.put(tensor, name, into: &buffers)
    if persistent { volatileBuffers.remove(name) } else { volatileBuffers.insert(name) }
  }

  public func register(child name: String, _ module: Module?) {
    Module.put(module, name, into: &children)
  }

  /// Forgets whatever has this name.
  public func remove(_ name: String) {
    parameters.removeAll { $0.name == name }
    buffers.removeAll { $0.name == name }
    children.removeAll { $0.name == name }
  }

  /// Gives the children new names, as a list does after an element was taken out.
  public func setChildren(_ entries: [(String, Module?)]) {
    children = entries.map { Entry(name: $0.0, content: $0.1) }
  }

  private static func put<Content>(
    _ content: Content?, _ name: String, into entries: inout [Entry<Content>]
  ) {
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].content = content
    } else {
      entries.append(Entry(name: name, content: content))
    }
  }

  /// The parameter at a position, nil if the layer was built without it.
  @inline(__always)
  public func parameter(_ index: Int) -> Tensor? {
    index < parameters.count ? parameters[index].content : nil
  }

  /// The parameter at a position.
  /// - Throws: `TensorError` if it was deleted or set to None.
  @inline(__always)
  public func requiredParameter(_ index: Int) throws(TensorError) -> Tensor {
    if index < parameters.count, let tensor = parameters[index].content { return tensor }
    throw .type("\(typeName) has no parameter at position \(index)")
  }

  public func parameter(named name: String) -> Tensor? {
    parameters.first { $0.name == name }?.content
  }

  public func buffer(named name: String) -> Tensor? {
    buffers.first { $0.name == name }?.content
  }

  public func child(named name: String) -> Module? {
    children.first { $0.name == name }?.content
  }
}
