/// The classes that belong to the language itself: exceptions and what a class body is made of.
public final class LanguageTypes {
  public let baseException: ClassObject
  /// The built-in exceptions by name.
  public let exceptions: [String: ClassObject]
  public let property: ClassObject
  public let staticMethod: ClassObject
  public let classMethod: ClassObject
  public let superType: ClassObject

  init(object: ClassObject) {
    baseException = ClassObject(name: "BaseException", bases: [object])
    var exceptions = ["BaseException": baseException]
    for entry in ExceptionHierarchy.entries {
      exceptions[entry.name] = ClassObject(
        name: entry.name, bases: [exceptions[entry.base] ?? baseException])
    }
    exceptions["IOError"] = exceptions["OSError"]
    self.exceptions = exceptions
    property = ClassObject(name: "property", bases: [object])
    staticMethod = ClassObject(name: "staticmethod", bases: [object])
    classMethod = ClassObject(name: "classmethod", bases: [object])
    superType = ClassObject(name: "super", bases: [object])
  }
}
