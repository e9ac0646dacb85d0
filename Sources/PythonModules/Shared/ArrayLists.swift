import MiniPython
import Tensors

extension NDArray {
  /// The numbers as nested Python lists; a single number without axes as itself.
  public func nestedList() -> Value {
    let scalars = scalars()
    guard rank > 0 else { return scalars.first.map { Value($0) } ?? .none }
    var position = 0
    return NDArray.nested(Array(shape)[...], scalars, &position)
  }

  private static func nested(
    _ shape: ArraySlice<Int>, _ scalars: [Scalar], _ position: inout Int
  ) -> Value {
    guard let length = shape.first else {
      defer { position += 1 }
      return Value(scalars[position])
    }
    var elements: [Value] = []
    elements.reserveCapacity(length)
    for _ in 0..<length { elements.append(nested(shape.dropFirst(), scalars, &position)) }
    return .list(elements)
  }
}
