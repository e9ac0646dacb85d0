import MiniPython
import Networks
import Tensors

// Sums, products and places of the largest.

extension TensorFlowFunctions {
  static let reductions: [FunctionDefinition] =
    [("reduce_prod", "prod"), ("reduce_all", "all"), ("reduce_any", "any")].map { name, numpyName in
      FunctionDefinition(name, "input_tensor, axis=None, keepdims=False, name=None") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        if numpyName == "prod", tensor.dtype.isFloatingPoint,
          arguments[1].isNone || arguments[1].scalar != nil
        {
          let axis = arguments[1].isNone ? nil : try interpreter.int(arguments[1])
          let keeps = try interpreter.isTrue(arguments[2])
          return try result { () throws(TensorError) in
            try tensor.product(axis: axis, keepingAxes: keeps)
          }
        }
        return try reduced(
          numpyName, tensor, arguments, dtype: numpyName == "prod" ? tensor.dtype : .bool,
          interpreter)
      }
    }
    + [("argmax", "argmax"), ("argmin", "argmin")].map { name, numpyName in
      FunctionDefinition(name, "input, axis=None, output_type='int64', name=None") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axis = arguments[1].isNone ? Value.int(0) : arguments[1]
        let type = try TensorFlowValues.dtype(arguments[2], interpreter) ?? .int64
        let rank = tensor.rank
        if case .int(let place) = axis, !(-rank..<rank).contains(place), rank > 0 {
          throw TensorFlowErrors.invalid(
            name == "argmax" ? "ArgMax" : "ArgMin",
            "Expected dimension in the range [\(-rank), \(rank)), but got \(place)")
        }
        return try numpy(
          numpyName, [try interpreter.numpyValue(tensor.data), axis], dtype: type, interpreter)
      }
    }
    + ["cumsum", "cumprod"].map { name in
      FunctionDefinition(name, "x, axis=0, exclusive=False, reverse=False, name=None") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axis = try interpreter.int(arguments[1])
        let isExclusive = try interpreter.isTrue(arguments[2])
        let isReversed = try interpreter.isTrue(arguments[3])
        return try result { () throws(TensorError) in
          var numbers = isReversed ? try tensor.flipped([axis]) : tensor
          if isExclusive, tensor.rank == 0 {
            // Nothing stands before a single number.
            numbers = Tensor(
              try NDArray.full([], .int(name == "cumsum" ? 0 : 1), tensor.dtype), mode: tensor.mode)
          } else if isExclusive {
            let place = try tensor.shape.axis(axis)
            let first = try NDArray.full(
              Shape(Array(tensor.shape).enumerated().map { $0 == place ? 1 : $1 }),
              .int(name == "cumsum" ? 0 : 1), tensor.dtype)
            numbers = try .concatenate(
              [
                Tensor(first, mode: tensor.mode),
                numbers.narrowed(place, 0, max(0, tensor.shape[place] - 1)),
              ], place)
          }
          let sums =
            try name == "cumsum" ? numbers.cumulativeSum(axis) : numbers.cumulativeProduct(axis)
          let ordered = isReversed ? try sums.flipped([axis]) : sums
          return ordered.dtype == tensor.dtype ? ordered : try ordered.cast(to: tensor.dtype)
        }
      }
    }

  private static func reduced(
    _ name: String, _ tensor: Tensor, _ arguments: Arguments, dtype: DType,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("numpy"))
    let names = interpreter.names
    let answer = try interpreter.callMethod(
      module, name,
      Arguments(
        [try interpreter.numpyValue(tensor.data)],
        keywords: [
          .init(name: names.name("axis"), value: arguments[1]),
          .init(name: names.name("keepdims"), value: arguments[2]),
        ]))
    return .object(KerasTensorObject(try self.tensor(of: answer, dtype: dtype, interpreter)))
  }
}
