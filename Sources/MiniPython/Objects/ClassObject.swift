/// A Python class: built in, native by a `ClassDefinition`, or written in Python.
public final class ClassObject: Object {
  public let name: String
  /// The module's name, empty for built-in classes.
  public let module: String
  public let bases: [ClassObject]
  /// The classes after this one in which attributes are looked for, nearest first.
  public let ancestors: [ClassObject]
  /// What the class itself defines: functions, properties, constants.
  public var members: [Name: Value] = [:]
  /// The native description, if there is one.
  public let definition: ClassDefinition?

  public init(
    name: String, module: String = "", bases: [ClassObject], definition: ClassDefinition? = nil,
    metaclass: ClassObject? = nil
  ) {
    self.name = name
    self.module = module
    self.bases = bases
    self.definition = definition
    var ancestors: [ClassObject] = []
    for base in bases {
      for ancestor in [base] + base.ancestors {
        ancestors.removeAll { $0 === ancestor }
        ancestors.append(ancestor)
      }
    }
    self.ancestors = ancestors
    super.init(class: metaclass)
  }

  public var qualifiedName: String { module.isEmpty ? name : module + "." + name }

  /// A member of the class or of the nearest ancestor that has it.
  public func member(_ name: Name) -> Value? {
    if let own = members[name] { return own }
    for ancestor in ancestors {
      if let inherited = ancestor.members[name] { return inherited }
    }
    return nil
  }

  public func isSubclass(of other: ClassObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  /// The nearest native description in the line of ancestors, which makes and initializes instances.
  public var nativeDefinition: ClassDefinition? {
    definition ?? ancestors.lazy.compactMap(\.definition).first
  }

  /// The names of all members, inherited ones included.
  public func memberNames(_ interpreter: Interpreter) -> [String] {
    let names = ([self] + ancestors).flatMap(\.members.keys).map(interpreter.names.text(of:))
    return Set(names).sorted()
  }
}
