import MiniPython
import Tensors

/// Walks over the positions of a shape, one at a time.
enum NumPyPositions {
  static let functions: [FunctionDefinition] = [
    numpyFunction("ndenumerate", "(arr)", "Positions and elements.") { call throws(PythonError) in
      let array = try call.array(0)
      let elements = array.object().elements()
      var walk = PositionWalk(array.array.shape)
      var count = 0
      return .object(
        ClosureIterator(kind: "ndenumerate") { _ throws(PythonError) in
          guard count < elements.count, let place = walk.next() else { return nil }
          count += 1
          return .tuple([place, elements[count - 1]])
        })
    },
    numpyFunction("ndindex", "(*shape)", "All positions of a shape.") { call throws(PythonError) in
      let lengths = try NumPyShaping.lengths(call[0], call.interpreter)
      guard lengths.allSatisfy({ $0 >= 0 }) else {
        throw PythonError(.valueError, "negative dimensions are not allowed")
      }
      var walk = PositionWalk(try raising { () throws(TensorError) in try Shape(lengths) })
      return .object(
        ClosureIterator(kind: "ndindex") { _ throws(PythonError) in walk.next() })
    },
  ]
}

/// The positions of a shape in the order of the elements, the last axis fastest.
private struct PositionWalk {
  private let lengths: [Int]
  private var place: [Int]
  private var isDone: Bool

  init(_ shape: Shape) {
    lengths = Array(shape)
    place = lengths.map { _ in 0 }
    isDone = lengths.contains(0)
  }

  mutating func next() -> Value? {
    guard !isDone else { return nil }
    let current = Value.tuple(place.map { .int($0) })
    isDone = true
    for axis in lengths.indices.reversed() {
      place[axis] += 1
      if place[axis] < lengths[axis] {
        isDone = false
        break
      }
      place[axis] = 0
    }
    return current
  }
}
