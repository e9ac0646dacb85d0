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
    let group = ClassObject(name: "BaseExceptionGroup", bases: [baseException])
    exceptions["BaseExceptionGroup"] = group
    exceptions["ExceptionGroup"] = ClassObject(
      name: "ExceptionGroup", bases: [group, exceptions["Exception"] ?? baseException])
    exceptions[ExceptionKind.limit.name] = ClassObject(
      name: ExceptionKind.limit.name, bases: [baseException])
    self.exceptions = exceptions
    property = ClassObject(
      name: "property", bases: [object], definition: LanguageClasses.property)
    staticMethod = ClassObject(
      name: "staticmethod", bases: [object], definition: LanguageClasses.staticMethod)
    classMethod = ClassObject(
      name: "classmethod", bases: [object], definition: LanguageClasses.classMethod)
    superType = ClassObject(name: "super", bases: [object], definition: LanguageClasses.superType)
  }
}
