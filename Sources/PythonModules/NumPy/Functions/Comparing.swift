import MiniPython
import Tensors

/// Functions that say whether arrays are the same.
enum NumPyComparing {
  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "isclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "For each pair whether they are nearly equal."
    ) {
      call throws(PythonError) in .numpy(try closeness(call))
    },
    numpyFunction(
      "allclose", "(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "Whether all pairs are nearly equal."
    ) {
      call throws(PythonError) in
      let flags = try closeness(call)
      return .bool(
        try raising { () throws(TensorError) in
          try flags.all(.numpy).item(.numpy).boolValue
        })
    },
    numpyFunction(
      "array_equal", "(a1, a2, equal_nan=False)",
      "Whether two arrays have the same shape and elements."
    ) {
      call throws(PythonError) in
      let (one, two) = (try call.array(0), try call.array(1))
      guard one.array.shape == two.array.shape else { return .bool(false) }
      let equalNaN = try call.flag(2)
      for (left, right) in zip(one.values, two.values) {
        if equalNaN, case .float(let a) = left, case .float(let b) = right, a.isNaN, b.isNaN {
          continue
        }
        if case .float(let a) = left, a.isNaN { return .bool(false) }
        guard try call.interpreter.areEqual(left, right) else { return .bool(false) }
      }
      return .bool(true)
    },
    numpyFunction("isscalar", "(element)", "Whether the value is a single number or text.") {
      call throws(PythonError) in
      switch call[0] {
      case .int, .float, .bool, .string: return .bool(true)
      case .object(let object): return .bool(object is NumPyScalar)
      default: return .bool(false)
      }
    },
    numpyFunction("may_share_memory", "(a, b)", "Whether two arrays look into the same memory.") {
      call throws(PythonError) in .bool(try sharing(call))
    },
    numpyFunction("shares_memory", "(a, b)", "Whether two arrays look into the same memory.") {
      call throws(PythonError) in .bool(try sharing(call))
    },
  ]

  private static func closeness(_ call: Call) throws(PythonError) -> NDArray {
    let (one, two) = (try call.numbers(0), try call.numbers(1))
    let (relative, absolute) = (try call.double(2), try call.double(3))
    let equalNaN = try call.flag(4)
    return try raising { () throws(TensorError) in
      try one.isClose(two, relative: relative, absolute: absolute, equalNaN: equalNaN)
    }
  }

  private static func sharing(_ call: Call) throws(PythonError) -> Bool {
    guard case .object(let one as ArrayObject) = call[0],
      case .object(let two as ArrayObject) = call[1]
    else { return false }
    return one.array.sharesStorage(with: two.array)
  }
}
