/// Lets go of deeply nested containers without a native call for each level, which would overflow
/// the stack for a list nested a million times.
package enum DeepRelease {
  /// Empties an array whose owner goes away.
  package static func release(_ elements: inout [Value]) {
    guard elements.contains(where: isContainer) else { return }
    var pending = elements.filter(isContainer)
    elements = []
    while !pending.isEmpty {
      var object = takeLast(&pending)
      // What somebody else holds stays as it is.
      guard isKnownUniquelyReferenced(&object) else { continue }
      unpack(object, into: &pending)
    }
  }

  /// The object of the last value, which then nothing here refers to any more.
  private static func takeLast(_ pending: inout [Value]) -> Object? {
    let object = pending[pending.count - 1].heapObject
    pending.removeLast()
    return object
  }

  private static func isContainer(_ value: Value) -> Bool {
    switch value {
    case .none, .bool, .int, .float, .string: false
    case .list, .tuple, .dict, .object: true
    }
  }

  /// Takes the contents out of a container that nobody else holds.
  private static func unpack(_ object: Object?, into pending: inout [Value]) {
    switch object {
    case let list as ListObject: pending.append(contentsOf: list.takeElements())
    case let tuple as TupleObject: pending.append(contentsOf: tuple.takeElements())
    case let dict as DictObject:
      pending.append(contentsOf: dict.values)
      dict.removeAll()
    case let instance as InstanceObject:
      pending.append(contentsOf: instance.attributes.values)
      instance.attributes = [:]
    default: break
    }
  }
}

extension AttributeTable {
  /// Whether a value is an object that may lead on to others.
  var holdsInstance: Bool {
    for value in values { if case .object = value { return true } }
    return false
  }
}
