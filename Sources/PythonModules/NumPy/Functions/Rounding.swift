import MiniPython
import Tensors

/// Functions that round, bound and replace numbers.
enum NumPyRounding {
  static let routines: [ArrayRoutine] = [
    ArrayRoutine("round", "decimals=0, out=None", "Rounded to some decimals, halves to even.") {
      call throws(PythonError) in try rounded(call)
    },
    ArrayRoutine(
      "around", "decimals=0", "Rounded to some decimals, halves to even.", isMethod: false
    ) {
      call throws(PythonError) in try rounded(call)
    },
    ArrayRoutine(
      "clip", "min=None, max=None, out=None", "No smaller than min and no larger than max."
    ) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      let low = call.isGiven(1) ? try call.operand(1) : nil
      let high = call.isGiven(2) ? try call.operand(2) : nil
      guard low != nil || high != nil else { return .numpy(array) }
      let result = try raising { () throws(TensorError) in try array.clipped(low, high, .numpy) }
      if case .object(let out as ArrayObject) = call[3] {
        try raising { () throws(TensorError) in try out.array.assign(result, .numpy) }
        return .object(out)
      }
      return .numpy(result)
    },
    ArrayRoutine(
      "nan_to_num", "copy=True, nan=0.0, posinf=None, neginf=None",
      "With numbers in place of nan and inf.", isMethod: false
    ) {
      call throws(PythonError) in
      let array = try call.numbers(0)
      guard array.dtype.isFloatingPoint else { return .numpy(array) }
      let largest =
        array.dtype == .float32 ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
      let (missing, high) = (try call.double(2), try call.double(3, or: largest))
      let low = try call.double(4, or: -largest)
      return .numpy(
        try raising { () throws(TensorError) in
          var result = try array.replacingNaN(with: .double(missing))
          let above = try NDArray.compare(
            .equal, .array(result), .scalar(.double(.infinity)), .numpy)
          result = try NDArray.where(above, .scalar(.double(high)), .array(result), .numpy)
          let below = try NDArray.compare(
            .equal, .array(result), .scalar(.double(-.infinity)), .numpy)
          return try NDArray.where(below, .scalar(.double(low)), .array(result), .numpy)
        })
    },
    ArrayRoutine(
      "real", "", "The numbers themselves; lectern has no complex ones.", isMethod: false
    ) {
      call throws(PythonError) in .numpy(try call.numbers(0))
    },
    ArrayRoutine("sinc", "", "sin(pi x) / (pi x).", isMethod: false) { call throws(PythonError) in
      let array = try call.numbers(0)
      return .numpy(
        try raising { () throws(TensorError) in
          let turns = try NDArray.binary(.multiply, .array(array), .scalar(.double(.pi)), .numpy)
          let isZero = try NDArray.compare(.equal, .array(array), .scalar(0), .numpy)
          let safe = try NDArray.where(isZero, .scalar(.double(1)), .array(turns), .numpy)
          let waves = try NDArray.binary(
            .divide, .array(try safe.unary(.sin, .numpy)), .array(safe), .numpy)
          return try NDArray.where(isZero, .scalar(.double(1)), .array(waves), .numpy)
        })
    },
  ]

  private static func rounded(_ call: Call) throws(PythonError) -> Value {
    let (array, decimals) = (try call.numbers(0), try call.int(1))
    if array.dtype.isInteger, decimals >= 0 { return .numpy(array) }
    return .numpy(
      try raising { () throws(TensorError) in try array.rounded(decimals: decimals, .numpy) })
  }
}
