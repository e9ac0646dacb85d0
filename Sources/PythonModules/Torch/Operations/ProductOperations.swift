import MiniPython
import Tensors

extension TensorOperation {
  private static func product(
    _ name: String, rank: Int? = nil, places: Places = .both
  ) -> TensorOperation {
    TensorOperation(
      name, name == "bmm" || name == "mm" ? "(input, mat2)" : "(input, other)",
      "The matrix product.", places
    ) {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in
        if let rank, one.rank != rank || two.rank != rank {
          switch rank {
          case 1:
            throw .runtime(
              "1D tensors expected, but got \(one.rank)D and \(two.rank)D tensors",
              fix: "use @ or torch.matmul for matrices")
          case 2:
            throw .runtime(
              "mm: \(one.rank == 2 ? "mat2" : "self") must be a matrix, got "
                + "\(one.rank == 2 ? two.rank : one.rank)-D tensor")
          default: throw .runtime("batch\(one.rank == 3 ? 2 : 1) must be a 3D tensor")
          }
        }
        return try one.matmul(two)
      }
    }
  }

  private static func sumOfProduct(_ name: String) -> TensorOperation {
    TensorOperation(
      name, "(input, one, two, *, beta=1, alpha=1)", "beta * input + alpha * (one @ two)"
    ) { (call) throws(PythonError) in
      let (input, one, two) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let (beta, alpha) = (try call.number(3), try call.number(4))
      return try call.wrap { () throws(TensorError) in
        let product = try one.matmul(two)
        let scaled = alpha == .int(1) ? product : try product.multiply(scalar: alpha)
        return try (beta == .int(1) ? input : input.multiply(scalar: beta)).add(scaled)
      }
    }
  }

  /// Products of matrices and vectors.
  static let products: [TensorOperation] = [
    product("matmul"), product("mm", rank: 2), product("bmm", rank: 3), product("mv"),
    product("dot", rank: 1), product("inner_product", places: .function),
    sumOfProduct("addmm"), sumOfProduct("baddbmm"), sumOfProduct("addmv"),
    TensorOperation("inner", "(input, other)", "Products along the last axes, summed.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in
        if one.rank == 0 || two.rank == 0 { return try one.multiply(two) }
        if two.rank == 1 { return try one.matmul(two) }
        return try one.matmul(two.transposed(-2, -1))
      }
    },
    TensorOperation("outer", "(input, vec2)", "All products of two vectors.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try one.outer(two) }
    },
    TensorOperation("cross", "(input, other, dim=-1)", "The cross product.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      let axis = try call.axis(2)
      return try call.wrap { () throws(TensorError) in
        let shape = try Shape.broadcast(one.shape, two.shape)
        guard try shape.length(along: axis) == 3 else {
          throw .runtime("linalg.cross: inputs dimension \(axis) must have length 3.")
        }
        let (a, b) = (try one.expanded(shape), try two.expanded(shape))
        let left = try a.rolled([-1], [axis]).multiply(b.rolled([-2], [axis]))
        return try left.subtract(a.rolled([-2], [axis]).multiply(b.rolled([-1], [axis])))
      }
    },
    TensorOperation("einsum", "(equation, *operands)", "Sums of products.", .function) {
      (call) throws(PythonError) in
      let equation = try call.string(0)
      var operands = try call.interpreter.elements(of: call[1])
      if operands.count == 1, operands[0].tensorObject == nil {
        operands = try call.interpreter.elements(of: operands[0])
      }
      let tensors = try call.tensors(in: .list(operands))
      return try call.wrap { () throws(TensorError) in try .einsum(equation, tensors) }
    },
    TensorOperation("tensordot", "(a, b, dims=2)", "Products summed over several axes.", .function)
    { (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      var first: [Int]
      var second: [Int]
      if case .int(let count) = call[2] {
        guard count >= 0 else {
          throw PythonError(
            .runtimeError, "tensordot expects dims >= 0, but got dims=\(count)")
        }
        guard count <= one.rank, count <= two.rank else {
          throw PythonError(
            .runtimeError, "tensordot expects dims < ndim_a or ndim_b, but got dims=\(count)")
        }
        first = Array(max(0, one.rank - count)..<one.rank)
        second = Array(0..<min(count, two.rank))
      } else {
        let pair = try call.interpreter.elements(of: call[2])
        guard pair.count == 2 else {
          throw PythonError(.runtimeError, "tensordot expects dims to be a pair of lists")
        }
        first = try call.interpreter.ints(pair[0])
        second = try call.interpreter.ints(pair[1])
      }
      return try call.wrap { () throws(TensorError) in
        first = try first.map { (axis) throws(TensorError) in try one.shape.axis(axis) }
        second = try second.map { (axis) throws(TensorError) in try two.shape.axis(axis) }
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        var left = (0..<one.rank).map { letters[$0] }
        var right = (0..<two.rank).map { letters[one.rank + $0] }
        for (a, b) in zip(first, second) { right[b] = left[a] }
        let kept =
          left.indices.filter { !first.contains($0) }.map { left[$0] }
          + right.indices.filter { !second.contains($0) }.map { right[$0] }
        left = left.map { $0 }
        return try .einsum(
          left.joined() + "," + right.joined() + "->" + kept.joined(), [one, two])
      }
    },
    TensorOperation("kron", "(input, other)", "The Kronecker product.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in
        guard one.rank == 2, two.rank == 2 else {
          throw TensorError(.notImplementedError, "lectern has kron for matrices")
        }
        let product = try one.reshaped([one.shape[0], 1, one.shape[1], 1]).multiply(
          two.reshaped([1, two.shape[0], 1, two.shape[1]]))
        return try product.reshaped([
          one.shape[0] * two.shape[0], one.shape[1] * two.shape[1],
        ])
      }
    },
    TensorOperation("cdist", "(x1, x2, p=2.0)", "The distances of all pairs of rows.", .function) {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      let order = try call.double(2)
      return try call.wrap { () throws(TensorError) in
        try one.unsqueezed(-2).subtract(two.unsqueezed(-3)).norm(order, axes: [-1])
      }
    },
  ]
}
