import MiniPython
import Tensors

extension TensorOperation {
  private static func matrix(
    _ name: String, _ body: @escaping @Sendable (Tensor) throws(TensorError) -> Tensor
  ) -> TensorOperation {
    TensorOperation(name, "(A)", "Of a square matrix.", .function) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try body(input) }
    }
  }

  /// What `torch` itself has of linear algebra.
  static let linearAlgebra: [TensorOperation] = [
    TensorOperation("inverse", "(input)", "The inverse.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.inverse() }
    },
    TensorOperation("det", "(input)", "The determinant.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.determinant() }
    },
  ]

  /// `torch.linalg`.
  static let linalg: [TensorOperation] = [
    matrix("inv") { (x) throws(TensorError) in try x.inverse() },
    matrix("det") { (x) throws(TensorError) in try x.determinant() },
    matrix("cholesky") { (x) throws(TensorError) in x.leaf(try x.data.cholesky()) },
    TensorOperation("solve", "(A, B)", "The x of A x = B.", .function) {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try one.solved(two) }
    },
    TensorOperation("qr", "(A, mode='reduced')", "Q and R.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let factors = try numeric { () throws(TensorError) in try input.data.factoredQR() }
      return try ReturnTypes.make(
        "linalg_qr", [("Q", call.torch.wrap(factors.0)), ("R", call.torch.wrap(factors.1))],
        call.interpreter)
    },
    TensorOperation("norm", "(A, ord=None, dim=None, keepdim=False, *, dtype=None)", "", .function)
    {
      (call) throws(PythonError) in
      let axes = try call.axes(2)
      // Two axes and an order: the norm of matrices.
      let rank = try call.tensor(0).rank
      let count = axes?.count ?? rank
      if !call[1].isNone, count == 2 {
        return try call.interpreter.call(
          try call.interpreter.resolve("torch.linalg.matrix_norm"),
          Arguments(call[0], call[1], .tuple((axes ?? [-2, -1]).map { .int($0) }), call[3]))
      }
      return try norm(call, order: 1, axes: axes, keeps: try call.bool(3))
    },
    TensorOperation("vector_norm", "(x, ord=2, dim=None, keepdim=False)", "", .function) {
      (call) throws(PythonError) in
      try norm(call, order: 1, axes: try call.axes(2), keeps: try call.bool(3))
    },
    TensorOperation("matrix_norm", "(A, ord='fro', dim=(-2, -1), keepdim=False)", "", .function) {
      (call) throws(PythonError) in
      if case .string(let text) = call[1], text.text == "fro" {
        return try norm(call, order: 1, axes: [-2, -1], keeps: try call.bool(3))
      }
      return try call.interpreter.call(
        try call.interpreter.resolve("_torch_linalg.matrix_norm"),
        Arguments(call[0], call[1], call[3]))
    },
    TensorOperation("matrix_power", "(A, n)", "", .function) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let power = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        guard power >= 0 else {
          throw TensorError(.notImplementedError, "lectern has no negative matrix powers")
        }
        let size = input.shape.last ?? 1
        var result = input.leaf(try NDArray.eye(size, nil, 0, input.dtype))
        for _ in 0..<power { result = try result.matmul(input) }
        return result
      }
    },
    TensorOperation("multi_dot", "(tensors)", "", .function) { (call) throws(PythonError) in
      let tensors = try call.tensors(0)
      return try call.wrap { () throws(TensorError) in
        guard var result = tensors.first else {
          throw .runtime("multi_dot(): expected at least 2 tensors but got 0")
        }
        for tensor in tensors.dropFirst() { result = try result.matmul(tensor) }
        return result
      }
    },
  ]
}
