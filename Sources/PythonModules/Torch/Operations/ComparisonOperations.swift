import MiniPython
import Tensors

extension TensorOperation {
  private static func comparison(
    _ name: String, _ operation: ComparisonOperation
  ) -> TensorOperation {
    TensorOperation(name, "(input, other)", "Element by element.") { (call) throws(PythonError) in
      let left = try call.operand(0)
      let right = try call.operand(1)
      return try call.wrap { () throws(TensorError) in
        try .compare(operation, left, right, call.torch.mode)
      }
    }
  }

  /// Operations that answer True or False.
  static let comparisons: [TensorOperation] = [
    comparison("eq", .equal), comparison("ne", .notEqual), comparison("not_equal", .notEqual),
    comparison("lt", .less), comparison("less", .less), comparison("le", .lessEqual),
    comparison("less_equal", .lessEqual), comparison("gt", .greater),
    comparison("greater", .greater), comparison("ge", .greaterEqual),
    comparison("greater_equal", .greaterEqual),
    TensorOperation("equal", "(input, other)", "Whether shape and all elements are the same.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return .bool(try numeric { () throws(TensorError) in try one.data.isEqual(two.data) })
    },
    TensorOperation(
      "allclose", "(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "Whether all elements are nearly the same."
    ) { (call) throws(PythonError) in
      let close = try closeness(call)
      return .bool(
        try numeric { () throws(TensorError) in try close.all().item().boolValue })
    },
    TensorOperation(
      "isclose", "(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)",
      "Whether each element is nearly the same."
    ) { (call) throws(PythonError) in call.torch.wrap(try closeness(call)) },
    TensorOperation("isin", "(elements, test_elements)", "Whether each is among others.", .function)
    { (call) throws(PythonError) in
      let (elements, tests) = (try call.tensor(0), try call.tensor(1))
      return try call.wrapArray { () throws(TensorError) in
        let flat = try tests.data.reshaped([tests.count])
        let compared = try NDArray.compare(
          .equal, .array(elements.data.unsqueezed(elements.rank)), .array(flat))
        return try compared.any(axes: [-1])
      }
    },
  ]

  private static func closeness(_ call: OperationCall) throws(PythonError) -> NDArray {
    let (one, two) = (try call.tensor(0), try call.tensor(1))
    guard one.dtype == two.dtype else {
      throw PythonError(
        .runtimeError,
        "\(one.dtype.torchScalarName) did not match \(two.dtype.torchScalarName)",
        advice: "give both the same dtype, for example with .float() or .double()")
    }
    let relative = try call.double(2)
    let absolute = try call.double(3)
    let equalNaN = try call.bool(4)
    return try numeric { () throws(TensorError) in
      try one.data.isClose(
        two.data, relative: relative, absolute: absolute, equalNaN: equalNaN)
    }
  }
}
