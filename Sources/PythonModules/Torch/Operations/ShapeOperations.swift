import MiniPython
import Tensors

extension TensorOperation {
  /// Views and rearrangements.
  static let shapes: [TensorOperation] = [
    TensorOperation("reshape", "(input, *shape)", "The same numbers in another shape.", .method) {
      (call) throws(PythonError) in try reshape(call, try call.sizes(1), isView: false)
    },
    TensorOperation("reshape", "(input, shape)", "The same numbers in another shape.", .function) {
      (call) throws(PythonError) in
      try reshape(call, try call.interpreter.ints(call[1]), isView: false)
    },
    TensorOperation("view", "(input, *shape)", "The same numbers in another shape.", .method) {
      (call) throws(PythonError) in
      let elements = try call.interpreter.elements(of: call[1])
      if elements.count == 1, case .object(let object) = elements[0],
        let dtype = object as? TorchDTypeObject
      {
        let input = try call.tensor(0)
        if dtype.dtype == input.dtype { return call[0] }
        return try call.wrapArray { () throws(TensorError) in
          try input.data.reinterpreted(as: dtype.dtype)
        }
      }
      return try reshape(call, try call.sizes(1), isView: true)
    },
    TensorOperation("view_as", "(input, other)", "In the shape of another tensor.", .method) {
      (call) throws(PythonError) in
      try reshape(call, Array(try call.tensor(1).shape), isView: true)
    },
    TensorOperation("reshape_as", "(input, other)", "In the shape of another tensor.", .method) {
      (call) throws(PythonError) in
      try reshape(call, Array(try call.tensor(1).shape), isView: false)
    },
    TensorOperation("flatten", "(input, start_dim=0, end_dim=-1)", "Several axes as one.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (first, last) = (try call.int(1), try call.int(2))
      return try call.wrap { () throws(TensorError) in try input.flattened(first, last) }
    },
    TensorOperation("ravel", "(input)", "All axes as one.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.flattened() }
    },
    TensorOperation("unflatten", "(input, dim, sizes)", "One axis as several.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.int(1)
      let sizes = try call.interpreter.ints(call[2])
      let known = sizes.filter { $0 != -1 }.reduce(1, *)
      let place = axis < 0 ? axis + input.rank : axis
      if input.shape.indices.contains(place), !sizes.isEmpty {
        let length = input.shape[place]
        let fits = sizes.contains(-1) ? known != 0 && length % known == 0 : known == length
        guard fits else {
          throw PythonError(
            .runtimeError,
            "unflatten: Provided sizes [\(sizes.map(String.init).joined(separator: ", "))] don't "
              + "multiply up to the size of dim \(place) (\(length)) in the input tensor")
        }
      }
      return try call.wrap { () throws(TensorError) in try input.unflattened(axis, sizes) }
    },
    TensorOperation("squeeze", "(input, dim=None)", "Without axes of length 1.", inPlace: false) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      return try call.wrap { () throws(TensorError) in try input.squeezed(axes) }
    },
    TensorOperation("unsqueeze", "(input, dim)", "With one more axis of length 1.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in try input.unsqueezed(axis) }
    },
    transpose("transpose"), transpose("swapaxes"), transpose("swapdims"),
    TensorOperation("t", "(input)", "The transpose of a matrix.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.matrixTransposed() }
    },
    TensorOperation("adjoint", "(input)", "The last two axes swapped.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.transposed(-2, -1) }
    },
    TensorOperation("permute", "(input, *dims)", "The axes in another order.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.sizes(1)
      return try call.wrap { () throws(TensorError) in try input.permuted(axes) }
    },
    TensorOperation("permute", "(input, dims)", "The axes in another order.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.interpreter.ints(call[1])
      return try call.wrap { () throws(TensorError) in try input.permuted(axes) }
    },
    moveAxis("movedim"), moveAxis("moveaxis"),
    TensorOperation("expand", "(input, *sizes)", "Repeated along axes of length 1.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let sizes = try call.sizes(1)
      return try call.wrap { () throws(TensorError) in try input.expanded(Shape(sizes)) }
    },
    TensorOperation(
      "as_strided", "(input, size, stride, storage_offset=None)",
      "The same memory with other lengths and steps."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (lengths, steps) = (
        try call.interpreter.ints(call[1]), try call.interpreter.ints(call[2])
      )
      let offset = try call.optionalInt(3)
      return try call.wrap { () throws(TensorError) in
        try input.strided(Shape(lengths), Shape(steps), offset: offset)
      }
    },
    TensorOperation("expand_as", "(input, other)", "Repeated to the shape of another.", .method) {
      (call) throws(PythonError) in
      let (input, other) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try input.expanded(other.shape) }
    },
    TensorOperation("broadcast_to", "(input, size)", "Repeated to a shape.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let sizes = try call.interpreter.ints(call[1])
      return try call.wrap { () throws(TensorError) in try input.expanded(Shape(sizes)) }
    },
    TensorOperation("repeat", "(input, *repeats)", "Copies side by side.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let counts = try call.sizes(1)
      guard counts.count >= input.rank else {
        throw PythonError(
          .runtimeError,
          "Number of dimensions of repeat dims can not be smaller than number of dimensions of "
            + "tensor")
      }
      return try call.wrap { () throws(TensorError) in try input.tiled(counts) }
    },
    TensorOperation("tile", "(input, *dims)", "Copies side by side.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let counts = try call.sizes(1)
      return try call.wrap { () throws(TensorError) in
        try input.tiled([Int](repeating: 1, count: max(0, input.rank - counts.count)) + counts)
      }
    },
    TensorOperation("tile", "(input, dims)", "Copies side by side.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let counts = try call.interpreter.ints(call[1])
      return try call.wrap { () throws(TensorError) in
        try input.tiled([Int](repeating: 1, count: max(0, input.rank - counts.count)) + counts)
      }
    },
    TensorOperation("repeat_interleave", "(input, repeats, dim=None)", "Each element repeated.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let counts =
        if let counts = call[1].tensorObject {
          try numeric { () throws(TensorError) in try counts.tensor.data.integers() }
        } else {
          try call.interpreter.ints(call[1])
        }
      let axis = try call.optionalAxis(2)
      return try call.wrap { () throws(TensorError) in
        try axis == nil
          ? input.reshaped([input.count]).repeated(counts, 0) : input.repeated(counts, axis)
      }
    },
    TensorOperation("flip", "(input, *dims)", "In reverse order.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.sizes(1)
      return try call.wrap { () throws(TensorError) in try input.flipped(axes) }
    },
    TensorOperation("flip", "(input, dims)", "In reverse order.", .function) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.interpreter.ints(call[1])
      return try call.wrap { () throws(TensorError) in try input.flipped(axes) }
    },
    TensorOperation("fliplr", "(input)", "Columns in reverse order.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.flipped([1]) }
    },
    TensorOperation("flipud", "(input)", "Rows in reverse order.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.flipped([0]) }
    },
    TensorOperation("roll", "(input, shifts, dims=None)", "Shifted around.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let shifts = try call.interpreter.ints(call[1])
      let axes = call[2].isNone ? nil : try call.interpreter.ints(call[2])
      return try call.wrap { () throws(TensorError) in try input.rolled(shifts, axes) }
    },
    TensorOperation("rot90", "(input, k=1, dims=None)", "Turned by quarters.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let turns = ((try call.int(1) % 4) + 4) % 4
      let given = call[2].isNone ? [] : try call.interpreter.ints(call[2])
      let axes = given.count == 2 ? given : [0, 1]
      return try call.wrap { () throws(TensorError) in
        var result = input
        for _ in 0..<turns {
          result = try result.flipped([axes[1]]).transposed(axes[0], axes[1])
        }
        return result
      }
    },
    TensorOperation(
      "contiguous", "(input, memory_format=None)", "In memory one after the other.", .method
    ) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      if input.data.isContiguous { return call[0] }
      return try call.wrap { () throws(TensorError) in try input.contiguous() }
    },
    TensorOperation("narrow", "(input, dim, start, length)", "A part along an axis.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.int(1)
      let (start, length) = (try call.int(2), try call.int(3))
      return try call.wrap { () throws(TensorError) in try input.narrowed(axis, start, length) }
    },
    TensorOperation("select", "(input, dim, index)", "One index of an axis.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (axis, index) = (try call.int(1), try call.int(2))
      return try call.wrap { () throws(TensorError) in try input.select(axis, index) }
    },
    TensorOperation("unfold", "(input, dimension, size, step)", "Windows along an axis.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (axis, size, step) = (try call.int(1), try call.int(2), try call.int(3))
      return try call.wrap { () throws(TensorError) in try input.unfolded(axis, size, step) }
    },
    TensorOperation("diagonal", "(input, offset=0, dim1=0, dim2=1)", "The diagonal.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (offset, one, two) = (try call.int(1), try call.int(2), try call.int(3))
      return try call.wrap { () throws(TensorError) in try input.diagonal(offset, one, two) }
    },
    TensorOperation("diag", "(input, diagonal=0)", "The diagonal, or a matrix with it.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let offset = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        try input.rank == 2 ? input.diagonal(offset).cloned() : input.diagonalMatrix(offset)
      }
    },
    TensorOperation("diag_embed", "(input)", "Matrices with the vectors as diagonals.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in
        let length = input.shape.last ?? 1
        let eye = input.leaf(try NDArray.eye(length, nil, 0, input.dtype))
        return try input.unsqueezed(-1).multiply(eye)
      }
    },
    TensorOperation("atleast_1d", "(input)") { (call) throws(PythonError) in
      try atLeast(call, 1)
    },
    TensorOperation("atleast_2d", "(input)") { (call) throws(PythonError) in
      try atLeast(call, 2)
    },
  ]

  private static func reshape(
    _ call: OperationCall, _ sizes: [Int], isView: Bool
  ) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    return try call.wrap { () throws(TensorError) in
      let shape = try Shape(sizes)
      return try isView ? input.viewed(shape) : input.reshaped(shape)
    }
  }

  private static func transpose(_ name: String) -> TensorOperation {
    TensorOperation(
      name, name == "swapaxes" ? "(input, axis0, axis1)" : "(input, dim0, dim1)",
      "Two axes swapped."
    ) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (one, two) = (try call.int(1), try call.int(2))
      return try call.wrap { () throws(TensorError) in try input.transposed(one, two) }
    }
  }

  private static func moveAxis(_ name: String) -> TensorOperation {
    TensorOperation(name, "(input, source, destination)", "An axis in another place.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let sources = try call.interpreter.ints(call[1])
      let targets = try call.interpreter.ints(call[2])
      return try call.wrap { () throws(TensorError) in
        guard sources.count == targets.count else {
          throw .runtime("movedim: Invalid source or destination dims")
        }
        var order = [Int?](repeating: nil, count: input.rank)
        var moved: Set<Int> = []
        for (source, target) in zip(sources, targets) {
          let (from, to) = (try input.shape.axis(source), try input.shape.axis(target))
          // A single number has axis 0 by name alone.
          guard input.rank > 0 else { continue }
          order[to] = from
          moved.insert(from)
        }
        var rest = input.shape.indices.filter { !moved.contains($0) }[...]
        return try input.permuted(order.map { $0 ?? rest.popFirst() ?? 0 })
      }
    }
  }

  private static func atLeast(_ call: OperationCall, _ rank: Int) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    return try call.wrap { () throws(TensorError) in
      var result = input
      while result.rank < rank { result = try result.unsqueezed(0) }
      return result
    }
  }
}
