import MiniPython
import Tensors

/// Arrays as sets: different elements, members, unions.
enum NumPySets {
  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "unique", "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None)",
      "The different elements, sorted."
    ) {
      call throws(PythonError) in try unique(call)
    },
    numpyFunction(
      "isin", "(element, test_elements, assume_unique=False, invert=False)",
      "For each element whether it is among others."
    ) {
      call throws(PythonError) in try membership(call)
    },
    setOperation("union1d", .union), setOperation("intersect1d", .intersection),
    setOperation("setdiff1d", .difference), setOperation("setxor1d", .symmetricDifference),
  ]

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
      let positions = try NumPySorting.order(of: values, call.interpreter)
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
      extras = [
        try NumPyPositions.array(first), try NumPyPositions.array(inverse),
        try NumPyPositions.array(counts),
      ]
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
    if try call.flag(1) { results.append(.array(try NumPyPositions.array(kept))) }
    if try call.flag(2) { results.append(.array(try NumPyPositions.array(inverse))) }
    if try call.flag(3) { results.append(.array(try NumPyPositions.array(counts))) }
    return results.count == 1 ? results[0] : .tuple(results)
  }

  private static func membership(_ call: Call) throws(PythonError) -> Value {
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

  private static func setOperation(
    _ name: String, _ operation: SetOperation
  ) -> FunctionDefinition {
    numpyFunction(name, "(ar1, ar2)", "A set of two arrays' elements, sorted.") {
      call throws(PythonError) in
      let (one, two) = (try call.array(0), try call.array(1))
      guard one.isNumeric, two.isNumeric else {
        let combined = operation(try texts(one, call), try texts(two, call))
        let sorted = combined.sorted {
          $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
        return .object(try ArrayObject(sorted.map { .string($0) }))
      }
      let dtype = DType.promotedLikeNumPy(one.array.dtype, two.array.dtype)
      return .array(
        try raising { () throws(TensorError) in
          let combined = operation(Set(try one.array.doubles()), Set(try two.array.doubles()))
          return try NDArray(combined.sorted()).cast(to: dtype)
        })
    }
  }

  private static func texts(_ array: NumPyArray, _ call: Call) throws(PythonError) -> Set<String> {
    var texts = Set<String>()
    for value in array.values { texts.insert(try call.interpreter.text(value)) }
    return texts
  }
}

private enum SetOperation {
  case union
  case intersection
  case difference
  case symmetricDifference

  func callAsFunction<Element>(_ one: Set<Element>, _ two: Set<Element>) -> Set<Element> {
    switch self {
    case .union: one.union(two)
    case .intersection: one.intersection(two)
    case .difference: one.subtracting(two)
    case .symmetricDifference: one.symmetricDifference(two)
    }
  }
}
