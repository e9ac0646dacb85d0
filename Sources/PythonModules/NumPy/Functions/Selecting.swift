import MiniPython
import Tensors

/// Functions that find and choose elements.
enum NumPySelecting {
  static let routines: [ArrayRoutine] = [
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
  ]

  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "where", "(condition, x=None, y=None)", "Elements of x where the condition holds, else of y."
    ) {
      call throws(PythonError) in
      guard call.isGiven(1) || call.isGiven(2) else {
        return try nonzero(try call.array(0), call.interpreter)
      }
      guard call.isGiven(1), call.isGiven(2) else {
        throw PythonError(.valueError, "either both or neither of x and y should be given")
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
  ]

  private static func nonzero(
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
}
