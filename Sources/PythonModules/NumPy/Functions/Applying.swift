import MiniPython
import Tensors

/// Functions that call a function for elements or rows.
enum NumPyApplying {
  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "apply_along_axis", "(func1d, axis, arr, *args)", "A function applied to each row or column."
    ) {
      call throws(PythonError) in try applyAlongAxis(call)
    },
    numpyFunction("vectorize", "(pyfunc, otypes=None)", "A function that works element by element.")
    {
      call throws(PythonError) in .object(VectorizedFunction(call[0]))
    },
  ]

  private static func applyAlongAxis(_ call: Call) throws(PythonError) -> Value {
    let (axis, array) = (try call.int(1), try call.numbers(2))
    let extra = try call.interpreter.elements(of: call[3])
    let rows = try raising { () throws(TensorError) -> (NDArray, [Int]) in
      let moved = try array.movedAxis(axis, to: -1, .numpy)
      let length = moved.shape[moved.rank - 1]
      return (try moved.reshaped([-1, length], .numpy), Array(moved.shape.dropLast()))
    }
    var results: [Value] = []
    for index in 0..<rows.0.shape[0] {
      let row = try raising { () throws(TensorError) in try rows.0.select(0, index, .numpy) }
      results.append(try call.interpreter.call(call[0], Arguments([.array(row)] + extra)))
    }
    let joined = try NumPyArray(.list(results), call.interpreter)
    return joined.object().value(
      try raising { () throws(TensorError) in
        let inner = Array(joined.array.shape.dropFirst())
        let shaped = try joined.array.reshaped(try Shape(rows.1 + inner), .numpy) as NDArray
        return inner.isEmpty ? shaped : try shaped.movedAxis(-1, to: axis, .numpy)
      })
  }
}

/// What `np.vectorize` makes of a function.
final class VectorizedFunction: Object {
  private let function: Value

  init(_ function: Value) {
    self.function = function
    super.init()
  }

  override func call(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var arrays: [NumPyArray] = []
    for value in arguments.positional { arrays.append(try NumPyArray(value, interpreter)) }
    let given = arrays
    let shape = try raising { () throws(TensorError) in
      var shape: Shape = []
      for array in given { shape = try Shape.broadcast(shape, array.array.shape, .numpy) }
      return shape
    }
    var columns: [[Value]] = []
    for array in arrays {
      let wide = try raising { () throws(TensorError) in
        try array.array.broadcast(to: shape, .numpy)
      }
      columns.append(array.object().with(wide).elements())
    }
    var results: [Value] = []
    for index in 0..<shape.elementCount {
      results.append(
        try interpreter.call(
          function, Arguments(columns.map { $0[index] }, keywords: arguments.keywords)))
    }
    let made = try NumPyArray(.list(results), interpreter)
    return made.object().value(
      try raising { () throws(TensorError) in try made.array.reshaped(shape, .numpy) })
  }
}
