import Tensors

/// A computation with arrays and what the real framework prints for it.
struct ArrayCase: Sendable, CustomStringConvertible {
  var name: String
  var expected: String
  var compute: @Sendable () throws -> NDArray

  var description: String { name }

  init(_ name: String, _ expected: String, _ compute: @escaping @Sendable () throws -> NDArray) {
    self.name = name
    self.expected = expected
    self.compute = compute
  }
}
