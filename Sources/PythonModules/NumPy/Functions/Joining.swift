import MiniPython
import Tensors

/// Functions that join arrays and cut them.
enum NumPyJoining {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine(
      "append", "values, axis=None", "The array with more elements behind.", isMethod: false
    ) {
      call throws(PythonError) in
      let (first, second, axis) = (try call.array(0), try call.array(1), try call.axis(2))
      let parts =
        axis == nil
        ? [try NumPyShaping.flat(first), try NumPyShaping.flat(second)] : [first, second]
      return .object(try joined(parts, axis ?? 0, call.interpreter).object())
    }
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "concatenate", "(arrays, axis=0, out=None, dtype=None)", "Arrays joined along an axis."
    ) {
      call throws(PythonError) in try concatenate(call)
    },
    numpyFunction(
      "concat", "(arrays, axis=0, out=None, dtype=None)", "Arrays joined along an axis."
    ) {
      call throws(PythonError) in try concatenate(call)
    },
    numpyFunction("stack", "(arrays, axis=0, out=None)", "Arrays joined along a new axis.") {
      call throws(PythonError) in
      let (arrays, axis) = (try call.arrays(0), try call.int(1))
      guard let first = arrays.first else {
        throw PythonError(.valueError, "need at least one array to stack")
      }
      guard arrays.allSatisfy({ $0.array.shape == first.array.shape }) else {
        throw PythonError(.valueError, "all input arrays must have the same shape")
      }
      let place = axis < 0 ? axis + first.array.rank + 1 : axis
      let widened = try arrays.map { array throws(PythonError) in
        NumPyArray(
          try raising { () throws(TensorError) in try array.array.unsqueezed(place, .numpy) },
          pool: array.pool)
      }
      return .object(try joined(widened, place, call.interpreter).object())
    },
    stacked("vstack", "Arrays joined as rows.", leading: 2, axis: 0),
    stacked("row_stack", "Arrays joined as rows.", leading: 2, axis: 0),
    numpyFunction("hstack", "(tup)", "Arrays joined side by side.") { call throws(PythonError) in
      let arrays = try call.arrays(0).map { array throws(PythonError) in
        try NumPyShaping.raised(array, to: 1)
      }
      let axis = arrays.first.map { $0.array.rank == 1 ? 0 : 1 } ?? 0
      return .object(try joined(arrays, axis, call.interpreter).object())
    },
    numpyFunction("column_stack", "(tup)", "Arrays joined as columns.") {
      call throws(PythonError) in
      let columns = try call.arrays(0).map { array throws(PythonError) in
        guard array.array.rank < 2 else { return array }
        return NumPyArray(
          try raising { () throws(TensorError) in try array.array.reshaped([-1, 1], .numpy) },
          pool: array.pool)
      }
      return .object(try joined(columns, 1, call.interpreter).object())
    },
    stacked("dstack", "Arrays joined in depth.", leading: 3, axis: 2),
    numpyFunction("split", "(ary, indices_or_sections, axis=0)", "An array cut into equal parts.") {
      call throws(PythonError) in try split(call, axis: try call.int(2), isEven: true)
    },
    numpyFunction(
      "array_split", "(ary, indices_or_sections, axis=0)",
      "An array cut into parts that are nearly equal."
    ) {
      call throws(PythonError) in try split(call, axis: try call.int(2), isEven: false)
    },
    numpyFunction("vsplit", "(ary, indices_or_sections)", "Rows cut into equal parts.") {
      call throws(PythonError) in try split(call, axis: 0, isEven: true)
    },
    numpyFunction("hsplit", "(ary, indices_or_sections)", "Columns cut into equal parts.") {
      call throws(PythonError) in
      try split(call, axis: try call.array(0).array.rank == 1 ? 0 : 1, isEven: true)
    },
  ]

  /// Arrays joined along an axis, texts with texts.
  static func joined(
    _ arrays: [NumPyArray], _ axis: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> NumPyArray {
    guard !arrays.isEmpty else {
      throw PythonError(.valueError, "need at least one array to concatenate")
    }
    for (index, array) in arrays.enumerated() where array.array.rank != arrays[0].array.rank {
      throw PythonError(
        .valueError,
        "all the input arrays must have same number of dimensions, but the array at index 0 has "
          + "\(arrays[0].array.rank) dimension(s) and the array at index \(index) has "
          + "\(array.array.rank) dimension(s)")
    }
    if arrays.allSatisfy(\.isNumeric) {
      let parts = arrays.map(\.array)
      return NumPyArray(
        try raising { () throws(TensorError) in try NDArray.concatenate(parts, axis, .numpy) })
    }
    var values: [Value] = []
    var parts: [NDArray] = []
    for array in arrays {
      let own = array.object().values()
      let start = values.count
      values += own
      parts.append(
        try raising { () throws(TensorError) in
          try NDArray(Array(start..<start + own.count), array.array.shape)
        })
    }
    let joinedParts = parts
    let positions = try raising { () throws(TensorError) in
      try NDArray.concatenate(joinedParts, axis, .numpy)
    }
    if arrays.contains(where: { if case .text = $0.object().kind { true } else { false } }),
      arrays.contains(where: \.isNumeric)
    {
      for index in values.indices {
        values[index] = .string(try interpreter.display(of: values[index]))
      }
    }
    return NumPyArray(positions, pool: ValuePool(values, kind: ValuePool.kind(of: values)))
  }

  private static func concatenate(_ call: Call) throws(PythonError) -> Value {
    let arrays = try call.arrays(0)
    let axis = try call.axis(1)
    let parts =
      axis == nil && call[1].isNone
      ? try arrays.map { array throws(PythonError) in try NumPyShaping.flat(array) } : arrays
    if parts.contains(where: { $0.array.rank == 0 }) {
      throw PythonError(.valueError, "zero-dimensional arrays cannot be concatenated")
    }
    var result = try joined(parts, axis ?? 0, call.interpreter)
    if let kind = try call.kind(3) { result = try result.cast(to: kind, call.interpreter) }
    return .object(result.object())
  }

  private static func stacked(
    _ name: String, _ summary: String, leading rank: Int, axis: Int
  ) -> FunctionDefinition {
    numpyFunction(name, "(tup)", summary) { call throws(PythonError) in
      let arrays = try call.arrays(0).map { array throws(PythonError) in
        try NumPyShaping.raised(array, to: rank)
      }
      return .object(try joined(arrays, axis, call.interpreter).object())
    }
  }

  private static func split(_ call: Call, axis: Int, isEven: Bool) throws(PythonError) -> Value {
    let array = try call.array(0)
    let place = try raising { () throws(TensorError) in try array.array.shape.axis(axis, .numpy) }
    let length = array.array.shape[place]
    var bounds: [Int] = [0]
    if case .int(let sections) = call[1] {
      guard sections > 0 else {
        throw PythonError(.valueError, "number sections must be larger than 0.")
      }
      guard !isEven || length % sections == 0 else {
        throw PythonError(.valueError, "array split does not result in an equal division")
      }
      let (size, extra) = (length / sections, length % sections)
      for section in 0..<sections {
        bounds.append(bounds[section] + size + (section < extra ? 1 : 0))
      }
    } else {
      for index in try call.interpreter.ints(call[1]) {
        bounds.append(min(length, max(0, index < 0 ? index + length : index)))
      }
      bounds.append(length)
    }
    var parts: [Value] = []
    for (start, stop) in zip(bounds, bounds.dropFirst()) {
      let part = try raising { () throws(TensorError) in
        try array.array.sliced(place, start, max(start, stop), 1, .numpy)
      }
      parts.append(.object(array.object().with(part)))
    }
    return .list(parts)
  }
}
