import MiniPython
import Networks
import Tensors

/// Functions of `tensorflow` alone, or that differ there from `keras.ops`.
enum TensorFlowFunctions {
  static let all: [FunctionDefinition] = constants + shapes + reductions + choices + products

  static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  static func array(
    _ interpreter: Interpreter, _ body: () throws(TensorError) -> NDArray
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(Tensor(try numeric(body), mode: interpreter.keras.mode)))
  }

  /// What NumPy's function of a name answers, as a tensor.
  static func numpy(
    _ name: String, _ arguments: [Value], dtype: DType? = nil, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("numpy"))
    let answer = try interpreter.callMethod(module, name, Arguments(arguments))
    return .object(KerasTensorObject(try tensor(of: answer, dtype: dtype, interpreter)))
  }

  static func tensor(
    of value: Value, dtype: DType?, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    var found = try ArrayReader.read(value, .numpy, interpreter)
    if let dtype { found = try numeric { () throws(TensorError) in try found.cast(to: dtype) } }
    return Tensor(found, mode: interpreter.keras.mode)
  }

  // MARK: Products

  private static let products: [FunctionDefinition] = [
    FunctionDefinition("norm", "tensor, ord='euclidean', axis=None, keepdims=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes = arguments[2].isNone ? nil : try interpreter.ints(arguments[2])
      let keeps = try interpreter.isTrue(arguments[3])
      return try result { () throws(TensorError) in
        try tensor.multiply(tensor).sum(axes: axes, keepingAxes: keeps).unary(.sqrt)
      }
    },
    FunctionDefinition(
      "matmul",
      "a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, "
        + "a_is_sparse=False, b_is_sparse=False, output_type=None, name=None",
      "The product of matrices.", example: "tf.matmul(queries, keys, transpose_b=True)"
    ) { (arguments, interpreter) throws(PythonError) in
      var turned = [arguments[0], arguments[1]]
      for index in 0..<2 {
        let isTransposed = try interpreter.isTrue(arguments[2 + index])
        let isAdjoint = try interpreter.isTrue(arguments[4 + index])
        guard isTransposed || isAdjoint else { continue }
        let tensor = try TensorFlowValues.tensor(turned[index], interpreter)
        turned[index] = try result { () throws(TensorError) in
          tensor.rank < 2 ? tensor : try tensor.transposed(-2, -1)
        }
      }
      let (one, two) = try TensorFlowValues.pair(
        turned[0], turned[1], operation: "MatMul", interpreter)
      return try result { () throws(TensorError) in try one.matmul(two) }
    },
    FunctionDefinition("tensordot", "a, b, axes, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let (one, two) = try TensorFlowValues.typedPair(
        arguments[0], arguments[1], operation: "MatMul", interpreter)
      if case .int(1) = arguments[2] {
        try TensorFlowErrors.checkPair("MatMul", one.shape, two.shape)
        return try result { () throws(TensorError) in try one.matmul(two) }
      }
      var (left, right): ([Int], [Int])
      if case .int(let count) = arguments[2] {
        guard count >= 0, count <= min(one.rank, two.rank) else {
          throw PythonError(
            .valueError,
            "'axes' must be at most number of dimensions of tensors. Received: axes=\(count)")
        }
        (left, right) = (Array((one.rank - count)..<one.rank), Array(0..<count))
      } else {
        let pair = try interpreter.elements(of: arguments[2])
        guard pair.count == 2 else {
          throw PythonError(.valueError, "'axes' must be an integer or have length 2.")
        }
        (left, right) = (try interpreter.ints(pair[0]), try interpreter.ints(pair[1]))
      }
      (left, right) = (
        left.map { $0 < 0 ? $0 + one.rank : $0 }, right.map { $0 < 0 ? $0 + two.rank : $0 }
      )
      let axes = (left, right)
      return try result { () throws(TensorError) in try one.tensorProduct(two, axes) }
    },
    FunctionDefinition("einsum", "equation, *inputs, **kwargs") {
      (arguments, interpreter) throws(PythonError) in
      var tensors: [Tensor] = []
      for value in try interpreter.elements(of: arguments[1]) {
        tensors.append(try TensorFlowValues.tensor(value, interpreter))
      }
      let equation = try interpreter.text(arguments[0])
      let operands = tensors
      return try result { () throws(TensorError) in try Tensor.einsum(equation, operands) }
    },
    FunctionDefinition("squared_difference", "x, y, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let (one, two) = try TensorFlowValues.pair(
        arguments[0], arguments[1], operation: "SquaredDifference", interpreter)
      return try result { () throws(TensorError) in
        let difference = try one.subtract(two)
        return try difference.multiply(difference)
      }
    },
  ]
}

extension Tensor {
  /// The sums of products over pairs of axes: the other axes of the first, then those of the second.
  fileprivate func tensorProduct(
    _ other: Tensor, _ axes: ([Int], [Int])
  ) throws(TensorError) -> Tensor {
    let rest = (0..<rank).filter { !axes.0.contains($0) }
    let others = (0..<other.rank).filter { !axes.1.contains($0) }
    guard axes.0.count == axes.1.count, axes.0.allSatisfy({ (0..<rank).contains($0) }),
      axes.1.allSatisfy({ (0..<other.rank).contains($0) }),
      zip(axes.0, axes.1).allSatisfy({ shape[$0] == other.shape[$1] })
    else {
      throw .value(
        "the axes of tensordot do not go together: \(shape.tupleText), "
          + other.shape.tupleText)
    }
    let length = axes.0.reduce(1) { $0 * shape[$1] }
    let rows = rest.map { shape[$0] }
    let columns = others.map { other.shape[$0] }
    let left = try permuted(rest + axes.0).reshaped([rows.reduce(1, *), length])
    let right = try other.permuted(axes.1 + others).reshaped([length, columns.reduce(1, *)])
    return try left.matmul(right).reshaped(rows + columns)
  }
}
