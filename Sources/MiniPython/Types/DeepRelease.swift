/// Lets go of deeply nested containers without a native call for each level, which would overflow
/// the stack for a list nested a million times.
package enum DeepRelease {
  /// Empties an array whose owner goes away.
  package static func release(_ elements: inout [Value]) {
    guard elements.contains(where: isContainer) else { return }
    var pending = elements.filter(isContainer)
    elements = []
    while let value = pending.popLast() { unpack(value, into: &pending) }
  }

  private static func isContainer(_ value: Value) -> Bool {
    switch value {
    case .none, .bool, .int, .float, .string: false
    case .list, .tuple, .dict, .object: true
    }
  }

  /// Takes the contents out of a container that nobody else holds.
  private static func unpack(_ value: consuming Value, into pending: inout [Value]) {
    switch value {
    case .list(var list):
      value = .none
      if isKnownUniquelyReferenced(&list) {
        pending.append(contentsOf: list.takeElements())
      }
    case .tuple(var tuple):
      value = .none
      if isKnownUniquelyReferenced(&tuple) {
        pending.append(contentsOf: tuple.takeElements())
      }
    case .dict(var dict):
      value = .none
      if isKnownUniquelyReferenced(&dict) {
        pending.append(contentsOf: dict.values)
        dict.removeAll()
      }
    case .object(let object):
      value = .none
      if var instance = object as? InstanceObject {
        _ = consume object
        if isKnownUniquelyReferenced(&instance) {
          pending.append(contentsOf: instance.attributes.values)
          instance.attributes = [:]
        }
      }
    default: break
    }
  }
}
