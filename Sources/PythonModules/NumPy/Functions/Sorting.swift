import MiniPython
import Tensors

/// Functions that sort, and search in what is sorted.
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
          try NumPyPositions.array(try order(of: given.values, call.interpreter)))
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
      "lexsort", "(keys)", "The positions that sort by the last key, then the one before."
    ) {
      call throws(PythonError) in
      let keys = try call.arrays(0).map { array throws(PythonError) in
        try raising { () throws(TensorError) in try array.array.doubles() }
      }
      guard let last = keys.last else { return .array(try NumPyPositions.array([])) }
      let positions = last.indices.sorted { one, two in
        for key in keys.reversed() where key[one] != key[two] { return key[one] < key[two] }
        return one < two
      }
      return .array(try NumPyPositions.array(positions))
    },
    numpyFunction("digitize", "(x, bins, right=False)", "The bin of each element.") {
      call throws(PythonError) in
      let (values, edges, isRight) = (try call.numbers(0), try call.numbers(1), try call.flag(2))
      var bounds = try edges.doublesRaising()
      let pairs = zip(bounds, bounds.dropFirst())
      let (rises, falls) = (pairs.allSatisfy { $0 <= $1 }, pairs.allSatisfy { $0 >= $1 })
      guard rises || falls else {
        throw PythonError(.valueError, "bins must be monotonically increasing or decreasing")
      }
      if !rises { bounds.reverse() }
      let (sorted, isFalling) = (bounds, !rises)
      return .numpy(
        try raising { () throws(TensorError) in
          let places = try NDArray(sorted).searchSorted(
            try values.cast(to: .float64), right: isFalling ? isRight : !isRight)
          guard isFalling else { return places }
          return try NDArray.binary(
            .subtract, .scalar(.int(sorted.count)), .array(places), .numpy)
        })
    },
  ]

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
}
