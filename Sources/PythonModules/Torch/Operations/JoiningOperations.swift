import MiniPython
import Tensors

extension TensorOperation {
  private static func join(
    _ name: String, _ signature: String = "(tensors, dim=0)",
    _ body: @escaping @Sendable ([Tensor], Int) throws(TensorError) -> Tensor
  ) -> TensorOperation {
    TensorOperation(name, signature, "Tensors joined.", .function) { (call) throws(PythonError) in
      let tensors = try call.tensors(0)
      let axis = signature == "(tensors, dim=0)" ? try call.axis(1) : 0
      return try call.wrap { () throws(TensorError) in try body(tensors, axis) }
    }
  }

  /// Joining and splitting.
  static let joining: [TensorOperation] = [
    join("cat") { (x, axis) throws(TensorError) in try .concatenate(x, axis) },
    join("concat") { (x, axis) throws(TensorError) in try .concatenate(x, axis) },
    join("concatenate") { (x, axis) throws(TensorError) in try .concatenate(x, axis) },
    join("stack") { (x, axis) throws(TensorError) in try .stack(x, axis) },
    join("vstack", "(tensors)") { (x, _) throws(TensorError) in try .concatenate(rows(x), 0) },
    join("row_stack", "(tensors)") { (x, _) throws(TensorError) in try .concatenate(rows(x), 0) },
    join("hstack", "(tensors)") { (x, _) throws(TensorError) in
      let raised = try x.map { (t) throws(TensorError) in t.rank == 0 ? try t.unsqueezed(0) : t }
      return try .concatenate(raised, raised.first?.rank == 1 ? 0 : 1)
    },
    join("column_stack", "(tensors)") { (x, _) throws(TensorError) in
      try .concatenate(
        x.map { (t) throws(TensorError) in t.rank < 2 ? try t.reshaped([t.count, 1]) : t }, 1)
    },
    join("dstack", "(tensors)") { (x, _) throws(TensorError) in
      try .concatenate(
        rows(x).map { (t) throws(TensorError) in t.rank < 3 ? try t.unsqueezed(2) : t }, 2)
    },
    TensorOperation(
      "split", "(input, split_size_or_sections, dim=0)", "Parts along an axis.", .function
    ) { (call) throws(PythonError) in try split(call) },
    TensorOperation("split", "(input, split_size, dim=0)", "Parts along an axis.", .method) {
      (call) throws(PythonError) in try split(call)
    },
    TensorOperation("split_with_sizes", "(input, split_sizes, dim=0)", "Parts along an axis.") {
      (call) throws(PythonError) in try split(call)
    },
    TensorOperation("chunk", "(input, chunks, dim=0)", "So many parts along an axis.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let count = try call.int(1)
      let axis = try call.axis(2)
      guard count > 0 else {
        throw PythonError(
          .runtimeError, "chunk expects `chunks` to be greater than 0, got: \(count)")
      }
      return try call.wrapAll { () throws(TensorError) in
        let length = input.rank == 0 ? 1 : input.shape[try input.shape.axis(axis)]
        return try input.split(length: max((length + count - 1) / count, 1), axis)
      }
    },
    TensorOperation(
      "tensor_split", "(input, indices_or_sections, dim=0)", "Parts along an axis."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(2)
      var bounds: [Int]
      let length = try numeric { () throws(TensorError) in
        guard input.rank > 0 else {
          throw .runtime(
            "tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims")
        }
        return try input.shape.length(along: axis)
      }
      if case .int(let count) = call[1] {
        guard count > 0 else {
          throw PythonError(.runtimeError, "number of sections must be larger than 0, got \(count)")
        }
        // Empty parts are tensors too, of some hundred bytes each.
        try call.interpreter.checkAllocation(count, stride: 512)
        bounds = [0]
        for index in 0..<count {
          bounds.append((bounds.last ?? 0) + length / count + (index < length % count ? 1 : 0))
        }
      } else {
        let cuts = try call.interpreter.ints(call[1])
        bounds = [0] + cuts.map { min(max($0 < 0 ? $0 + length : $0, 0), length) } + [length]
      }
      return try call.wrapAll { () throws(TensorError) in
        var parts: [Tensor] = []
        for (start, end) in zip(bounds, bounds.dropFirst()) {
          parts.append(try input.sliced(axis, start, max(start, end)))
        }
        return parts
      }
    },
    TensorOperation("unbind", "(input, dim=0)", "One tensor for each index of an axis.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      return try call.wrapAll { () throws(TensorError) in try input.unbound(axis) }
    },
    TensorOperation("broadcast_tensors", "(*tensors)", "All in their common shape.", .function) {
      (call) throws(PythonError) in
      let tensors = try call.tensors(0)
      return try call.wrapAll { () throws(TensorError) in
        var shape: Shape = []
        for tensor in tensors { shape = try Shape.broadcast(shape, tensor.shape) }
        return try tensors.map { (t) throws(TensorError) in try t.expanded(shape) }
      }
    },
    TensorOperation("meshgrid", "(*tensors, indexing='ij')", "Grids of coordinates.", .function) {
      (call) throws(PythonError) in
      var tensors = try call.interpreter.elements(of: call[0])
      if tensors.count == 1, tensors[0].tensorObject == nil {
        tensors = try call.interpreter.elements(of: tensors[0])
      }
      let axes = try call.tensors(in: .list(tensors))
      let swaps = try call.string(1) == "xy" && axes.count > 1
      return try call.wrapAll { () throws(TensorError) in
        let ordered = swaps ? [axes[1], axes[0]] + axes.dropFirst(2) : axes
        let shape = try Shape(ordered.map(\.count))
        var grids: [Tensor] = []
        for (position, axis) in ordered.enumerated() {
          var own = Shape(ordered.map { _ in 1 } as [Int], unchecked: ())
          own[position] = axis.count
          let grid = try axis.reshaped(own).expanded(shape)
          grids.append(swaps ? try grid.transposed(0, 1) : grid)
        }
        return swaps ? [grids[1], grids[0]] + grids.dropFirst(2) : grids
      }
    },
    TensorOperation("cartesian_prod", "(*tensors)", "All pairs.", .function) {
      (call) throws(PythonError) in
      let tensors = try call.tensors(0)
      return try call.wrap { () throws(TensorError) in
        let shape = try Shape(tensors.map(\.count))
        var columns: [Tensor] = []
        for (position, tensor) in tensors.enumerated() {
          var own = Shape(tensors.map { _ in 1 } as [Int], unchecked: ())
          own[position] = tensor.count
          columns.append(
            try tensor.reshaped(own).expanded(shape).reshaped([shape.elementCount]))
        }
        return try .stack(columns, 1)
      }
    },
    TensorOperation("block_diag", "(*tensors)", "Matrices along a diagonal.", .function) {
      (call) throws(PythonError) in
      let tensors = try call.tensors(0)
      return try call.wrapArray { () throws(TensorError) in
        let matrices = try tensors.map { (t) throws(TensorError) in
          t.rank == 2 ? t.data : try t.data.reshaped([1, t.count])
        }
        let height = matrices.reduce(0) { $0 + $1.shape[0] }
        let width = matrices.reduce(0) { $0 + $1.shape[1] }
        let result = try NDArray.zeros([height, width], matrices.first?.dtype ?? .float32)
        var (row, column) = (0, 0)
        for matrix in matrices {
          try result.narrowed(0, row, matrix.shape[0]).narrowed(1, column, matrix.shape[1])
            .assign(matrix)
          row += matrix.shape[0]
          column += matrix.shape[1]
        }
        return result
      }
    },
  ]

  private static func rows(_ tensors: [Tensor]) throws(TensorError) -> [Tensor] {
    try tensors.map { (tensor) throws(TensorError) in
      tensor.rank < 2 ? try tensor.reshaped([1, tensor.count]) : tensor
    }
  }

  private static func split(_ call: OperationCall) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    let axis = try call.axis(2)
    if case .int(let length) = call[1] {
      return try call.wrapAll { () throws(TensorError) in try input.split(length: length, axis) }
    }
    let lengths = try call.interpreter.ints(call[1])
    return try call.wrapAll { () throws(TensorError) in
      try input.split(lengths: lengths, axis)
    }
  }
}

extension Shape {
  /// A shape of lengths that are known to fit.
  fileprivate init(_ lengths: [Int], unchecked: Void) {
    self.init()
    for length in lengths.prefix(Shape.maximumRank) { append(length) }
  }
}
