import MiniPython
import Tensors

/// Functions about the positions of elements.
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
    numpyFunction(
      "unravel_index", "(indices, shape)", "The place along each axis of positions in a flat array."
    ) {
      call throws(PythonError) in
      let (positions, shape) = (try call.numbers(0), try call.shape(1))
      let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
      for position in try positions.doublesRaising() where position >= Double(count) || position < 0
      {
        throw PythonError(
          .valueError,
          "index \(Int(saturating: position)) is out of bounds for array with size \(count)")
      }
      let strides = shape.contiguousStrides
      var parts: [Value] = []
      for axis in shape.indices {
        parts.append(
          .numpy(
            try raising { () throws(TensorError) in
              let whole = try NDArray.binary(
                .floorDivide, .array(positions), .scalar(.int(strides[axis])), .numpy)
              return try NDArray.binary(
                .remainder, .array(whole), .scalar(.int(shape[axis])), .numpy)
            }))
      }
      return .tuple(parts)
    },
    numpyFunction(
      "ravel_multi_index", "(multi_index, dims)",
      "The position in a flat array of places along axes."
    ) {
      call throws(PythonError) in
      let (places, shape) = (try call.arrays(0), try call.shape(1))
      guard places.count == shape.count else {
        throw PythonError(
          .valueError,
          "parameter multi_index must be a sequence of length \(shape.count)")
      }
      let strides = shape.contiguousStrides
      return .numpy(
        try raising { () throws(TensorError) in
          var total = try NDArray.scalar(.int(0), .int64)
          for (axis, place) in places.enumerated() {
            let part = try NDArray.binary(
              .multiply, .array(place.array), .scalar(.int(strides[axis])), .numpy)
            total = try NDArray.binary(.add, .array(total), .array(part), .numpy)
          }
          return total
        })
    },
    numpyFunction(
      "put_along_axis", "(arr, indices, values, axis)", "Writes values to positions along an axis."
    ) {
      call throws(PythonError) in
      let (array, indices, axis) = (try call.numbers(0), try call.numbers(1), try call.int(3))
      let values = try call.array(2).numbers(as: array.dtype, call.interpreter)
      try raising { () throws(TensorError) in
        try array.scatter(axis, indices, try values.broadcast(to: indices.shape, .numpy).copy())
      }
      return .none
    },
    triangleIndices("triu_indices", lower: false), triangleIndices("tril_indices", lower: true),
    numpyFunction("fill_diagonal", "(a, val)", "Writes a value to the diagonal.") {
      call throws(PythonError) in
      let array = try call.numbers(0)
      let value = try call.array(1).numbers(as: array.dtype, call.interpreter)
      try raising { () throws(TensorError) in try array.diagonal(0).assign(value, .numpy) }
      return .none
    },
    numpyFunction("diag_indices", "(n, ndim=2)", "The positions of a diagonal.") {
      call throws(PythonError) in
      let (size, rank) = (try call.int(0), try call.int(1))
      try call.interpreter.checkAllocation(size, times: max(1, rank), stride: 16)
      let places = Array(0..<max(0, size))
      return .tuple(
        try (0..<max(0, rank)).map { (_) throws(PythonError) in .array(try array(places)) })
    },
  ]

  /// Positions as an array of int64.
  static func array(_ positions: [Int]) throws(PythonError) -> NDArray {
    try raising { () throws(TensorError) in try NDArray(positions) }
  }

  private static func triangleIndices(_ name: String, lower: Bool) -> FunctionDefinition {
    numpyFunction(name, "(n, k=0, m=None)", "The positions of a triangle of a matrix.") {
      call throws(PythonError) in
      let rows = try call.int(0)
      let offset = min(max(try call.int(1), -(1 << 40)), 1 << 40)
      let columns = try call.int(2, or: rows)
      try call.interpreter.checkAllocation(max(0, rows), times: max(0, columns), stride: 16)
      var (first, second) = ([Int](), [Int]())
      for row in 0..<max(0, rows) {
        for column in 0..<max(0, columns)
        where lower ? column <= row + offset : column >= row + offset {
          first.append(row)
          second.append(column)
        }
      }
      return .tuple([.array(try array(first)), .array(try array(second))])
    }
  }
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
