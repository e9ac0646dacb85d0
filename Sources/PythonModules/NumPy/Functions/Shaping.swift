import MiniPython
import Tensors

/// Functions that arrange the same elements in another way.
enum NumPyShaping {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine("reshape", "*shape, order='C'", "The same elements in another shape.") {
      call throws(PythonError) in
      let array = try call.array(0)
      let shape = try lengths(call[1], call.interpreter)
      let isTurned = try isColumnOrder(call[2], call.interpreter)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            guard isTurned else { return try array.array.reshaped(try Shape(shape), .numpy) }
            return try array.array.reversedAxes.reshaped(try Shape(shape.reversed()), .numpy)
              .reversedAxes
          }))
    },
    ArrayRoutine("ravel", "order='C'", "The same elements in one row.") {
      call throws(PythonError) in
      let array = try call.array(0)
      let isTurned = try isColumnOrder(call[1], call.interpreter)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            try (isTurned ? array.array.reversedAxes : array.array).reshaped([-1], .numpy)
          }))
    },
    ArrayRoutine("flatten", "order='C'", "The same elements in one row, copied.", isFunction: false)
    {
      call throws(PythonError) in
      let array = try call.array(0)
      let isTurned = try isColumnOrder(call[1], call.interpreter)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            try (isTurned ? array.array.reversedAxes : array.array).copy().reshaped([-1], .numpy)
          }))
    },
    ArrayRoutine("transpose", "*axes", "The axes in another order, reversed if none are given.") {
      call throws(PythonError) in
      let array = try call.array(0)
      let axes = try lengths(call[1], call.interpreter)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            axes.isEmpty ? array.array.reversedAxes : try array.array.permuted(axes, .numpy)
          }))
    },
    ArrayRoutine("squeeze", "axis=None", "Without the axes of length 1.") {
      call throws(PythonError) in
      let (array, axes) = (try call.array(0), try call.axes(1))
      for axis in axes ?? [] {
        let place = try raising { () throws(TensorError) in try array.array.shape.axis(axis, .numpy)
        }
        if array.array.shape[place] != 1 {
          throw PythonError(
            .valueError, "cannot select an axis to squeeze out which has size not equal to one")
        }
      }
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.squeezed(axes, .numpy) }))
    },
    ArrayRoutine("expand_dims", "axis", "With a new axis of length 1.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.array(0)
      let axes = try call.interpreter.ints(call[1]).sorted()
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            var result = array.array
            for axis in axes { result = try result.unsqueezed(axis, .numpy) }
            return result
          }))
    },
    ArrayRoutine("swapaxes", "axis1, axis2", "With two axes changed over.") {
      call throws(PythonError) in
      let (array, one, two) = (try call.array(0), try call.int(1), try call.int(2))
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.transposed(one, two, .numpy) }))
    },
    ArrayRoutine("moveaxis", "source, destination", "With an axis moved.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.array(0)
      let sources = try call.interpreter.ints(call[1])
      let targets = try call.interpreter.ints(call[2])
      guard sources.count == targets.count else {
        throw PythonError(
          .valueError,
          "`source` and `destination` arguments must have the same number of elements")
      }
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            if sources.count == 1 {
              return try array.array.movedAxis(sources[0], to: targets[0], .numpy)
            }
            var (from, to): ([Int], [Int]) = ([], [])
            for (one, two) in zip(sources, targets) {
              from.append(try array.array.shape.axis(one, .numpy))
              to.append(try array.array.shape.axis(two, .numpy))
            }
            var order = array.array.shape.indices.filter { !from.contains($0) }
            for (place, axis) in zip(to, from).sorted(by: { $0.0 < $1.0 }) {
              order.insert(axis, at: min(place, order.count))
            }
            return try array.array.permuted(order)
          }))
    },
    ArrayRoutine("repeat", "repeats, axis=None", "Every element several times.") {
      call throws(PythonError) in
      let (array, axis) = (try call.array(0), try call.axis(2))
      let counts = try call.interpreter.ints(call[1])
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.repeated(counts, axis) }))
    },
    ArrayRoutine("tile", "reps", "The whole array several times.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.array(0)
      let counts = try call.interpreter.ints(call[1])
      guard counts.allSatisfy({ $0 >= 0 }) else {
        throw PythonError(.valueError, "negative dimensions are not allowed")
      }
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.tiled(counts, .numpy) }))
    },
    flipped("flip", nil), flipped("flipud", [0]), flipped("fliplr", [1]),
    ArrayRoutine("roll", "shift, axis=None", "The elements moved round.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.array(0)
      let (shifts, axes) = (try call.interpreter.ints(call[1]), try call.axes(2))
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.rolled(shifts, axes, .numpy) }))
    },
    ArrayRoutine("rot90", "k=1, axes=(0, 1)", "A matrix turned by quarters.", isMethod: false) {
      call throws(PythonError) in
      let (array, turns) = (try call.array(0), ((try call.int(1)) % 4 + 4) % 4)
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            var result = array.array
            for _ in 0..<turns { result = try result.flipped([1], .numpy).transposed(0, 1, .numpy) }
            return result
          }))
    },
    ArrayRoutine(
      "broadcast_to", "shape", "The array repeated to a shape, not copied.", isMethod: false
    ) {
      call throws(PythonError) in
      let (array, shape) = (try call.array(0), try call.shape(1))
      let result = array.object().with(
        try raising { () throws(TensorError) in try array.array.broadcast(to: shape, .numpy) })
      result.isReadOnly = true
      return .object(result)
    },
    atLeast("atleast_1d", 1), atLeast("atleast_2d", 2), atLeast("atleast_3d", 3),
    ArrayRoutine(
      "resize", "new_shape", "The elements again and again until a shape is full.", isMethod: false
    ) {
      call throws(PythonError) in
      let (array, shape) = (try call.array(0), try call.shape(1))
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            let flat = try array.array.reshaped([-1], .numpy)
            let indices = (0..<shape.elementCount).map { $0 % max(1, flat.count) }
            return try flat.taking(try NDArray(indices), 0, .numpy).reshaped(shape, .numpy)
          }))
    },
    ArrayRoutine("delete", "obj, axis=None", "The array without some elements.", isMethod: false) {
      call throws(PythonError) in
      let (array, axis) = (try call.array(0), try call.axis(2))
      let source = axis == nil ? try flat(array) : array
      let place = try raising { () throws(TensorError) in
        try source.array.shape.axis(axis ?? 0, .numpy)
      }
      let length = source.array.shape[place]
      var removed = Set<Int>()
      if case .object(let slice as SliceObject) = call[1] {
        let span = try slice.span(length, call.interpreter)
        for offset in 0..<span.count { removed.insert(span[offset]) }
      } else {
        for index in try call.interpreter.ints(call[1]) {
          guard index >= -length, index < length else {
            throw PythonError(
              .indexError, "index \(index) is out of bounds for axis \(place) with size \(length)")
          }
          removed.insert(index < 0 ? index + length : index)
        }
      }
      let kept = (0..<length).filter { !removed.contains($0) }
      return .object(
        source.object().with(
          try raising { () throws(TensorError) in
            try source.array.taking(try NDArray(kept), place, .numpy)
          }))
    },
    ArrayRoutine(
      "pad", "pad_width, mode='constant', constant_values=0", "The array with a border.",
      isMethod: false
    ) {
      call throws(PythonError) in try padded(call)
    },
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction("broadcast_arrays", "(*args)", "Arrays repeated to one shape.") {
      call throws(PythonError) in
      let arrays = try call.arrays(0)
      let shape = try raising { () throws(TensorError) in
        var shape: Shape = []
        for array in arrays { shape = try Shape.broadcast(shape, array.array.shape, .numpy) }
        return shape
      }
      return .tuple(
        try arrays.map { array throws(PythonError) in
          .object(
            array.object().with(
              try raising { () throws(TensorError) in
                try array.array.broadcast(to: shape, .numpy)
              }))
        })
    },
    numpyFunction("broadcast_shapes", "(*args)", "The shape that shapes broadcast to.") {
      call throws(PythonError) in
      var shape: Shape = []
      for element in try call.interpreter.elements(of: call[0]) {
        let lengths = try call.interpreter.ints(element)
        let before = shape
        shape = try raising { () throws(TensorError) in
          try Shape.broadcast(before, try Shape(lengths), .numpy)
        }
      }
      return .tuple(shape.map { Value.int($0) })
    },
    numpyFunction("shape", "(a)", "The lengths of the axes.") { call throws(PythonError) in
      .tuple(try call.array(0).array.shape.map { Value.int($0) })
    },
    numpyFunction("ndim", "(a)", "How many axes there are.") { call throws(PythonError) in
      .int(try call.array(0).array.rank)
    },
    numpyFunction("size", "(a, axis=None)", "How many elements there are.") {
      call throws(PythonError) in
      let array = try call.array(0).array
      guard let axis = try call.axis(1) else { return .int(array.count) }
      return .int(
        try raising { () throws(TensorError) in array.shape[try array.shape.axis(axis, .numpy)] })
    },
    numpyFunction("copy", "(a, order='K')", "The same elements in memory of their own.") {
      call throws(PythonError) in
      let array = try call.array(0)
      return .object(
        array.object().with(try raising { () throws(TensorError) in try array.array.copy() }))
    },
  ]

  /// Whether an `order` asks for columns before rows.
  private static func isColumnOrder(
    _ order: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard !order.isNone else { return false }
    let text = try interpreter.text(order)
    guard ["C", "F", "A", "K"].contains(text) else {
      throw PythonError(
        .valueError, "order must be one of 'C', 'F', 'A', or 'K' (got '\(text)')")
    }
    return text == "F"
  }

  /// Lengths given one by one or as one tuple or list.
  static func lengths(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> [Int] {
    let given = try interpreter.elements(of: value)
    if given.count == 1, let only = given.first {
      if only.isNone { return [] }
      return try interpreter.ints(only)
    }
    return try given.map { value throws(PythonError) in try interpreter.int(value) }
  }

  static func flat(_ array: NumPyArray) throws(PythonError) -> NumPyArray {
    NumPyArray(
      try raising { () throws(TensorError) in try array.array.reshaped([-1], .numpy) },
      pool: array.pool)
  }

  private static func view(
    _ name: String, _ parameters: String, _ summary: String,
    _ body: @escaping @Sendable (NDArray) throws(TensorError) -> NDArray
  ) -> ArrayRoutine {
    ArrayRoutine(name, parameters, summary) { call throws(PythonError) in
      let array = try call.array(0)
      return .object(
        array.object().with(try raising { () throws(TensorError) in try body(array.array) }))
    }
  }

  private static func flipped(_ name: String, _ fixed: [Int]?) -> ArrayRoutine {
    ArrayRoutine(
      name, fixed == nil ? "axis=None" : "", "The elements in reverse order.", isMethod: false
    ) { call throws(PythonError) in
      let array = try call.array(0)
      let axes = fixed == nil ? try call.axes(1) : fixed
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in
            try array.array.flipped(axes ?? Array(array.array.shape.indices), .numpy)
          }))
    }
  }

  static func raised(_ array: NumPyArray, to rank: Int) throws(PythonError) -> NumPyArray {
    NumPyArray(
      try raising { () throws(TensorError) in
        var result = array.array
        if result.rank == 0 { result = try result.reshaped([1], .numpy) }
        if rank >= 2, result.rank == 1 { result = try result.unsqueezed(0, .numpy) }
        if rank == 3, result.rank == 2 { result = try result.unsqueezed(2, .numpy) }
        return result
      }, pool: array.pool)
  }

  private static func atLeast(_ name: String, _ rank: Int) -> ArrayRoutine {
    ArrayRoutine(name, "", "The array with at least \(rank) axes.", isMethod: false) {
      call throws(PythonError) in .object(try raised(try call.array(0), to: rank).object())
    }
  }

  private static func padded(_ call: Call) throws(PythonError) -> Value {
    let array = try call.numbers(0)
    let mode = try call.text(2)
    let widths = try call.array(1)
    let shape = try raising { () throws(TensorError) in
      try widths.array.broadcast(to: [array.rank, 2], .numpy).integers()
    }
    guard shape.allSatisfy({ $0 >= 0 }) else {
      throw PythonError(.valueError, "index can't contain negative values")
    }
    let value = try call.array(3).numbers(call.interpreter)
    guard ["constant", "edge", "reflect", "wrap"].contains(mode) else {
      throw PythonError(.notImplementedError, "lectern does not have np.pad(mode='\(mode)')")
    }
    return .array(
      try raising { () throws(TensorError) in
        var result = array
        for axis in array.shape.indices {
          let (before, after) = (shape[2 * axis], shape[2 * axis + 1])
          let length = result.shape[axis]
          if mode == "constant" {
            var edge = result.shape
            edge[axis] = before
            let fill = try value.item(.numpy)
            let head = try NDArray.full(edge, fill, array.dtype)
            edge[axis] = after
            let tail = try NDArray.full(edge, fill, array.dtype)
            result = try NDArray.concatenate([head, result, tail], axis, .numpy)
            continue
          }
          let places = (-before..<length + after).map { index -> Int in
            switch mode {
            case "edge": return min(max(index, 0), length - 1)
            case "wrap": return ((index % length) + length) % length
            default:
              let period = max(1, 2 * (length - 1))
              let folded = ((index % period) + period) % period
              return folded < length ? folded : period - folded
            }
          }
          result = try result.taking(try NDArray(places), axis, .numpy)
        }
        return result
      })
  }
}
