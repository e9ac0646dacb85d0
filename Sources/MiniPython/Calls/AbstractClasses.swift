extension Interpreter {
  /// Whether a class stands below `abc.ABC`, or has its metaclass.
  func isAbstractKind(_ classObject: ClassObject) -> Bool {
    ([classObject] + classObject.ancestors).contains {
      $0.qualifiedName == "abc.ABC" || isAbstractMeta($0.classObject)
    }
  }

  private func isAbstractMeta(_ kind: ClassObject?) -> Bool {
    guard let kind else { return false }
    return ([kind] + kind.ancestors).contains { $0.qualifiedName == "abc.ABCMeta" }
  }

  /// The methods of a class below `abc.ABC` that are marked abstract and that nobody has completed,
  /// sorted; empty for all other classes.
  func abstractNames(of classObject: ClassObject) -> [String] {
    let line = [classObject] + classObject.ancestors
    guard isAbstractKind(classObject) else { return [] }
    var found: Set<String> = []
    for name in Set(line.flatMap(\.members.keys)) {
      if let member = classObject.member(name), isAbstract(member) {
        found.insert(names.text(of: name))
      }
    }
    return found.sorted()
  }

  /// Whether a member carries the mark of `abc.abstractmethod`, also below a decorator.
  private func isAbstract(_ member: Value) -> Bool {
    guard case .object(let object) = member else { return false }
    switch object {
    case let function as FunctionObject:
      return function.attributes[names.name("__isabstractmethod__")] != nil
    case let property as PropertyObject:
      return isAbstract(property.getter) || isAbstract(property.setter)
    case let method as StaticMethodObject: return isAbstract(method.function)
    case let method as ClassMethodObject: return isAbstract(method.function)
    default: return false
    }
  }
}
