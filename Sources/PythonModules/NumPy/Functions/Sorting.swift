import MiniPython
import Tensors

/// Functions that sort, search and select.
enum NumPySorting {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine(
      "argsort", "axis=-1, kind=None, order=None, *, stable=None",
      "The positions that would sort the array."
    ) {
      call throws(PythonError) in
      let given = try call.array(0)
      guard given.isNumeric else {
        return .array(
          try raising(try order(of: given.values, call.interpreter)))
      }
      let array = given.array
      let axis = call.arguments.count > 1 ? try call.axis(1) : -1
      return .array(
        try raising { () throws(TensorError) in
          guard let axis else { return try array.reshaped([-1], .numpy).argsorted(-1, .numpy) }
          return try array.argsorted(axis, .numpy)
        })
    },
    ArrayRoutine(
      "sort", "axis=-1, kind=None, order=None, *, stable=None",
      "The elements in ascending order, copied.", isMethod: false
    ) {
      call throws(PythonError) in
      .object(try sorted(try call.array(0), call.axis(1), call.interpreter).object())
    },
    ArrayRoutine(
      "sort", "axis=-1, kind=None, order=None, *, stable=None", "Sorts the array in place.",
      isFunction: false
    ) {
      call throws(PythonError) in
      guard case .object(let object as ArrayObject) = call[0] else { return .none }
      let result = try sorted(NumPyArray(object), call.axis(1), call.interpreter)
      if let pool = object.pool {
        let places = result.values.map(pool.add)
        let shape = object.array.shape
        try raising { () throws(TensorError) in
          try object.array.assign(try NDArray(places, shape), .numpy)
        }
      } else {
        try raising { () throws(TensorError) in try object.array.assign(result.array, .numpy) }
      }
      return .none
    },
    ArrayRoutine(
      "searchsorted", "v, side='left', sorter=None",
      "Where values would be put into a sorted array."
    ) {
      call throws(PythonError) in
      let (array, values) = (try call.numbers(0), try call.numbers(1))
      let isRight = try call.text(2) == "right"
      return .numpy(
        try raising { () throws(TensorError) in
          let common = DType.promotedLikeNumPy(array.dtype, values.dtype)
          return try array.cast(to: common).searchSorted(
            try values.cast(to: common), right: isRight)
        })
    },
    ArrayRoutine("nonzero", "", "For each axis the positions of what is not zero.") {
      call throws(PythonError) in try nonzero(try call.array(0), call.interpreter)
    },
    ArrayRoutine("flatnonzero", "", "The positions of what is not zero.", isMethod: false) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      return .array(
        try raising { () throws(TensorError) in
          try array.reshaped([-1], .numpy).nonzero().reshaped([-1], .numpy)
        })
    },
    ArrayRoutine(
      "argwhere", "", "The positions of what is not zero, one row each.", isMethod: false
    ) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      return .array(try raising { () throws(TensorError) in try array.nonzero() })
    },
    ArrayRoutine("take", "indices, axis=None, mode='raise'", "The elements at positions.") {
      call throws(PythonError) in
      let (array, indices, axis) = (try call.array(0), try call.numbers(1), try call.axis(2))
      let source = axis == nil ? try NumPyShaping.flat(array) : array
      let place = try raising { () throws(TensorError) in
        try axis.map { value throws(TensorError) in try array.array.shape.axis(value, .numpy) } ?? 0
      }
      var items = [IndexItem](repeating: .all, count: place)
      items.append(.array(indices))
      let keys = items
      return source.object().value(
        try raising { () throws(TensorError) in try source.array.get(keys, .numpy) })
    },
    ArrayRoutine(
      "take_along_axis", "indices, axis=-1", "The elements at positions along an axis.",
      isMethod: false
    ) {
      call throws(PythonError) in
      let (array, indices, axis) = (try call.array(0), try call.numbers(1), try call.int(2))
      return .object(
        array.object().with(
          try raising { () throws(TensorError) in try array.array.gathered(axis, indices) }))
    },
    ArrayRoutine(
      "compress", "condition, axis=None", "The elements where a condition holds.", isMethod: false
    ) {
      call throws(PythonError) in
      let (condition, array, axis) = (try call.numbers(0), try call.array(1), try call.axis(2))
      let source = axis == nil ? try NumPyShaping.flat(array) : array
      let place = try raising { () throws(TensorError) in
        try source.array.shape.axis(axis ?? 0, .numpy)
      }
      let keys = [IndexItem](repeating: .all, count: place) + [.array(condition)]
      return source.object().value(
        try raising { () throws(TensorError) in try source.array.get(keys, .numpy) })
    },
    ArrayRoutine(
      "partition", "kth, axis=-1", "The elements with the smallest first; here fully sorted.",
      isMethod: false
    ) {
      call throws(PythonError) in
      .object(try sorted(try call.array(0), call.axis(2), call.interpreter).object())
    },
    ArrayRoutine(
      "argpartition", "kth, axis=-1", "The positions with the smallest first; here fully sorted."
    ) {
      call throws(PythonError) in
      let (array, axis) = (try call.numbers(0), try call.int(2))
      return .array(try raising { () throws(TensorError) in try array.argsorted(axis, .numpy) })
    },
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "where", "(condition, x=None, y=None)", "Elements of x where the condition holds, else of y."
    ) {
      call throws(PythonError) in
      guard call.isGiven(1) || call.isGiven(2) else {
        return try nonzero(try call.array(0), call.interpreter)
      }
      let condition = try call.array(0).numbers(as: .bool, call.interpreter)
      let (one, two) = (try call.array(1), try call.array(2))
      guard one.isNumeric, two.isNumeric else {
        return try chosen(condition, one, two, call.interpreter)
      }
      let (left, right) = (try call.operand(1), try call.operand(2))
      return .array(
        try raising { () throws(TensorError) in
          try NDArray.where(condition, left, right, .numpy)
        })
    },
    numpyFunction(
      "select", "(condlist, choicelist, default=0)",
      "For each element the choice of the first condition that holds."
    ) {
      call throws(PythonError) in
      let (conditions, choices) = (try call.arrays(0), try call.arrays(1))
      var result = try call.array(2)
      for (condition, choice) in zip(conditions, choices).reversed() {
        let value = try chosen(condition.array, choice, result, call.interpreter)
        result = try NumPyArray(value, call.interpreter)
      }
      return .object(result.object())
    },
    numpyFunction(
      "unique", "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None)",
      "The different elements, sorted."
    ) {
      call throws(PythonError) in try unique(call)
    },
    numpyFunction(
      "lexsort", "(keys)", "The positions that sort by the last key, then the one before."
    ) {
      call throws(PythonError) in
      let keys = try call.arrays(0).map { array throws(PythonError) in
        try raising { () throws(TensorError) in try array.array.doubles() }
      }
      guard let last = keys.last else { return .array(try raising([])) }
      let positions = last.indices.sorted { one, two in
        for key in keys.reversed() where key[one] != key[two] { return key[one] < key[two] }
        return one < two
      }
      return .array(try raising(positions))
    },
    numpyFunction("digitize", "(x, bins, right=False)", "The bin of each element.") {
      call throws(PythonError) in
      let (values, edges, isRight) = (try call.numbers(0), try call.numbers(1), try call.flag(2))
      return .numpy(
        try raising { () throws(TensorError) in
          try edges.cast(to: .float64).searchSorted(
            try values.cast(to: .float64), right: !isRight)
        })
    },
    membership("isin", isInverted: false), membership("in1d", isInverted: false),
    setOperation("union1d") { one, two throws(PythonError) in one + two },
    setOperation("intersect1d") { one, two throws(PythonError) in one.filter(two.contains) },
    setOperation("setdiff1d") { one, two throws(PythonError) in one.filter { !two.contains($0) } },
    setOperation("setxor1d") { one, two throws(PythonError) in
      one.filter { !two.contains($0) } + two.filter { !one.contains($0) }
    },
    numpyFunction(
      "unravel_index", "(indices, shape)", "The place along each axis of positions in a flat array."
    ) {
      call throws(PythonError) in
      let (positions, shape) = (try call.numbers(0), try call.shape(1))
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
        try (0..<max(0, rank)).map { (_) throws(PythonError) in .array(try raising(places)) })
    },
  ]

  private static func raising(_ values: [Int]) throws(PythonError) -> NDArray {
    try PythonModules.raising { () throws(TensorError) in try NDArray(values) }
  }

  private static func raising<Result>(
    _ body: () throws(TensorError) -> Result
  ) throws(PythonError) -> Result { try PythonModules.raising(body) }

  static func nonzero(
    _ array: NumPyArray, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let flags = try array.numbers(as: .bool, interpreter)
    let positions = try raising { () throws(TensorError) in try flags.nonzero() }
    return .tuple(
      try (0..<max(1, flags.rank)).map { axis throws(PythonError) in
        .array(
          try raising { () throws(TensorError) in try positions.select(1, axis, .numpy).copy() })
      })
  }

  /// The positions that would sort Python values.
  static func order(
    of values: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    var failure: PythonError?
    let positions = values.indices.sorted { one, two in
      guard failure == nil else { return one < two }
      do throws(PythonError) {
        if case .string(let left) = values[one], case .string(let right) = values[two] {
          if left.text == right.text { return one < two }
          return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
        }
        if try interpreter.isTrue(try interpreter.compare(.less, values[one], values[two])) {
          return true
        }
        if try interpreter.isTrue(try interpreter.compare(.less, values[two], values[one])) {
          return false
        }
      } catch {
        failure = error
      }
      return one < two
    }
    if let failure { throw failure }
    return positions
  }

  private static func sorted(
    _ array: NumPyArray, _ axis: Int?, _ interpreter: Interpreter
  ) throws(PythonError) -> NumPyArray {
    if array.isNumeric {
      return NumPyArray(
        try raising { () throws(TensorError) in
          guard let axis else {
            return try array.array.reshaped([-1], .numpy).sorted(-1, .numpy).values
          }
          return try array.array.sorted(axis, .numpy).values
        })
    }
    let values = array.values
    let positions = try order(of: values, interpreter)
    return NumPyArray(
      try ArrayObject(
        positions.map { values[$0] }, shape: array.array.shape, kind: array.object().kind))
  }

  /// Elements of one array or the other where at least one holds texts or objects.
  private static func chosen(
    _ condition: NDArray, _ one: NumPyArray, _ two: NumPyArray, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if one.isNumeric, two.isNumeric {
      return .array(
        try raising { () throws(TensorError) in
          try NDArray.where(condition, .array(one.array), .array(two.array), .numpy)
        })
    }
    let (left, right) = try raising { () throws(TensorError) in
      let inner = try Shape.broadcast(one.array.shape, two.array.shape, .numpy)
      let shape = try Shape.broadcast(condition.shape, inner, .numpy)
      return (
        try one.array.broadcast(to: shape, .numpy), try two.array.broadcast(to: shape, .numpy)
      )
    }
    let flags = try raising { () throws(TensorError) in
      try condition.cast(to: .bool).broadcast(to: left.shape, .numpy).values(Bool.self)
    }
    let first = one.object().with(left).values()
    let second = two.object().with(right).values()
    return .object(
      try ArrayObject(
        flags.indices.map { flags[$0] ? first[$0] : second[$0] }, shape: left.shape))
  }

  private static func unique(_ call: Call) throws(PythonError) -> Value {
    let given = try call.array(0)
    if let axis = try call.axis(4) { return try uniqueRows(given, axis, call) }
    let wantsMore = try [1, 2, 3].map { index throws(PythonError) in try call.flag(index) }
    var results: [Value]
    let extras: [NDArray]
    if given.isNumeric {
      let found = try raising { () throws(TensorError) in
        try given.array.reshaped([-1], .numpy).unique()
      }
      results = [.array(found.values)]
      let inverse = try raising { () throws(TensorError) in
        try found.inverse.reshaped(given.array.shape, .numpy)
      }
      extras = [found.first, inverse, found.counts]
    } else {
      let values = given.values
      let positions = try order(of: values, call.interpreter)
      var (kept, first, counts) = ([Value](), [Int](), [Int]())
      var inverse = [Int](repeating: 0, count: values.count)
      for position in positions {
        let isNew =
          try kept.last.map { last throws(PythonError) in
            !(try call.interpreter.areEqual(last, values[position]))
          } ?? true
        if isNew {
          kept.append(values[position])
          first.append(position)
          counts.append(0)
        }
        counts[counts.count - 1] += 1
        inverse[position] = kept.count - 1
      }
      results = [.object(try ArrayObject(kept, kind: given.object().kind))]
      extras = [try raising(first), try raising(inverse), try raising(counts)]
    }
    for (isWanted, extra) in zip(wantsMore, extras) where isWanted { results.append(.array(extra)) }
    return results.count == 1 ? results[0] : .tuple(results)
  }

  private static func uniqueRows(
    _ given: NumPyArray, _ axis: Int, _ call: Call
  ) throws(PythonError) -> Value {
    let moved = try raising { () throws(TensorError) in
      try given.array.movedAxis(axis, to: 0, .numpy).contiguous()
    }
    let count = moved.shape[0]
    let width = count == 0 ? 0 : moved.count / count
    let numbers = try raising { () throws(TensorError) in try moved.doubles() }
    func row(_ index: Int) -> ArraySlice<Double> { numbers[index * width..<(index + 1) * width] }
    let positions = (0..<count).sorted { one, two in
      row(one) == row(two) ? one < two : row(one).lexicographicallyPrecedes(row(two))
    }
    var (kept, counts) = ([Int](), [Int]())
    var inverse = [Int](repeating: 0, count: count)
    for position in positions {
      if kept.isEmpty || row(kept[kept.count - 1]) != row(position) {
        kept.append(position)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      inverse[position] = kept.count - 1
    }
    let chosen = kept
    var results: [Value] = [
      .array(
        try raising { () throws(TensorError) in
          try moved.taking(try NDArray(chosen), 0, .numpy).movedAxis(0, to: axis, .numpy)
        })
    ]
    if try call.flag(1) { results.append(.array(try raising(kept))) }
    if try call.flag(2) { results.append(.array(try raising(inverse))) }
    if try call.flag(3) { results.append(.array(try raising(counts))) }
    return results.count == 1 ? results[0] : .tuple(results)
  }

  private static func membership(_ name: String, isInverted: Bool) -> FunctionDefinition {
    numpyFunction(
      name, "(element, test_elements, assume_unique=False, invert=False)",
      "For each element whether it is among others."
    ) {
      call throws(PythonError) in
      let (array, others) = (try call.array(0), try call.array(1))
      let inverts = try call.flag(3)
      let flags: [Bool]
      if array.isNumeric, others.isNumeric {
        let wanted = Set(try raising { () throws(TensorError) in try others.array.doubles() })
        flags = try raising { () throws(TensorError) in try array.array.doubles() }
          .map { wanted.contains($0) != inverts }
      } else {
        let wanted = others.values
        var found: [Bool] = []
        for value in array.values {
          var isIn = false
          for other in wanted where !isIn { isIn = try call.interpreter.areEqual(value, other) }
          found.append(isIn != inverts)
        }
        flags = found
      }
      return .numpy(
        try raising { () throws(TensorError) in try NDArray(flags, array.array.shape) })
    }
  }

  private static func setOperation(
    _ name: String,
    _ combine: @escaping @Sendable ([Double], [Double]) throws(PythonError) -> [Double]
  ) -> FunctionDefinition {
    numpyFunction(name, "(ar1, ar2)", "A set of two arrays' elements, sorted.") {
      call throws(PythonError) in
      let (one, two) = (try call.array(0), try call.array(1))
      guard one.isNumeric, two.isNumeric else {
        return try textSet(name, one, two, call.interpreter)
      }
      let dtype = DType.promotedLikeNumPy(one.array.dtype, two.array.dtype)
      let left = try raising { () throws(TensorError) in try one.array.doubles() }
      let right = try raising { () throws(TensorError) in try two.array.doubles() }
      let combined = Set(try combine(left, right)).sorted()
      return .array(
        try raising { () throws(TensorError) in try NDArray(combined).cast(to: dtype) })
    }
  }

  private static func textSet(
    _ name: String, _ one: NumPyArray, _ two: NumPyArray, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var left: [String] = []
    var right: [String] = []
    for value in one.values { left.append(try interpreter.text(value)) }
    for value in two.values { right.append(try interpreter.text(value)) }
    let (first, second) = (Set(left), Set(right))
    let combined =
      switch name {
      case "union1d": first.union(second)
      case "intersect1d": first.intersection(second)
      case "setdiff1d": first.subtracting(second)
      default: first.symmetricDifference(second)
      }
    let texts = combined.sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    return .object(try ArrayObject(texts.map { .string($0) }))
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
      return .tuple([.array(try raising(first)), .array(try raising(second))])
    }
  }
}
