import MiniPython
import Tensors

extension TensorOperation {
  /// Picking and placing elements.
  static let indexing: [TensorOperation] = [
    TensorOperation("where", "(condition, input=None, other=None)", "One or the other.", .function)
    {
      (call) throws(PythonError) in
      let condition = try call.tensor(0)
      if call[1].isNone { return try nonzeroTuple(call, condition) }
      try IndexChecks.condition(condition)
      let (one, two) = (try call.operand(1), try call.operand(2))
      return try call.wrap { () throws(TensorError) in try .where(condition, one, two) }
    },
    TensorOperation("where", "(input, condition, other)", "One or the other.", .method) {
      (call) throws(PythonError) in
      let (input, condition) = (try call.tensor(0), try call.tensor(1))
      let other = try call.operand(2)
      try IndexChecks.condition(condition)
      return try call.wrap { () throws(TensorError) in
        try .where(condition, .tensor(input), other)
      }
    },
    TensorOperation("gather", "(input, dim, index, *, sparse_grad=False)", "Picked by position.") {
      (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(2))
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in try input.gathered(axis, index) }
    },
    TensorOperation(
      "scatter", "(input, dim, index, src=None, *, value=None, reduce=None)",
      "Written by position.",
      inPlace: true
    ) { (call) throws(PythonError) in
      var mode = NDArray.ScatterMode.replace
      if !call[5].isNone { mode = try call.string(5) == "add" ? .add : .multiply }
      return try scatter(call, call[3].isNone ? 4 : 3, mode)
    },
    TensorOperation(
      "scatter_reduce", "(input, dim, index, src, reduce, *, include_self=True)",
      "Reduced by position.", inPlace: true
    ) { (call) throws(PythonError) in
      let (input, index, source) = (try call.tensor(0), try call.tensor(2), try call.tensor(3))
      let (axis, includesSelf) = (try call.axis(1), try call.bool(5))
      let name = try call.string(4)
      guard let reduction = ScatterReduction(rawValue: name) else {
        throw PythonError(
          .runtimeError,
          "reduce argument must be either sum, prod, mean, amax or amin, got \(name)")
      }
      return try call.wrap { () throws(TensorError) in
        try input.scatterReduced(axis, index, source, reduction, includingSelf: includesSelf)
      }
    },
    TensorOperation("scatter_add", "(input, dim, index, src)", "Added by position.", inPlace: true)
    {
      (call) throws(PythonError) in try scatter(call, 3, .add)
    },
    TensorOperation("index_select", "(input, dim, index)", "The rows of these indices.") {
      (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(2))
      let axis = try call.axis(1)
      guard index.rank < 2 else {
        throw PythonError(.indexError, "index_select(): Index is supposed to be a vector")
      }
      guard index.dtype == .int64 || index.dtype == .int32 else {
        throw PythonError(
          .runtimeError, "index_select(): Expected dtype int32 or int64 for index")
      }
      return try call.wrap { () throws(TensorError) in try input.taking(index, axis) }
    },
    TensorOperation(
      "index_add", "(input, dim, index, source, *, alpha=1)", "Added to these rows.", inPlace: true
    ) { (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(2))
      let source = try call.tensor(3)
      let axis = try call.axis(1)
      let alpha = try call.number(4)
      try IndexChecks.added(input, axis, index, source)
      let length =
        input.shape.indices.contains(axis < 0 ? axis + input.rank : axis)
        ? input.shape[axis < 0 ? axis + input.rank : axis] : 1
      let positions = try numeric { () throws(TensorError) in try index.data.integers() }
      guard positions.allSatisfy({ (0..<length).contains($0) }) else {
        throw PythonError(.indexError, "index out of range in self")
      }
      return try call.wrap { () throws(TensorError) in
        try input.indexAdded(
          axis, index, alpha == .int(1) ? source : source.multiply(scalar: alpha))
      }
    },
    TensorOperation("index_fill", "(input, dim, index, value)", "These rows filled.", inPlace: true)
    { (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(2))
      let axis = try call.axis(1)
      let value = try call.number(3)
      return try call.wrapArray { () throws(TensorError) in
        let result = try input.data.copy()
        for position in try index.data.integers() {
          try result.select(axis, position).fill(value)
        }
        return result
      }
    },
    TensorOperation("take", "(input, index)", "Picked from the flat numbers.") {
      (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(1))
      try IndexChecks.taken(input, index)
      return try call.wrap { () throws(TensorError) in
        try input.reshaped([input.count]).taking(index.reshaped([index.count]), 0)
          .reshaped(index.shape)
      }
    },
    TensorOperation(
      "put", "(input, index, source, accumulate=False)", "Written into the flat numbers.",
      .method, inPlace: true
    ) { (call) throws(PythonError) in
      let (input, index, source) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      let adds = try call.bool(3)
      return try call.wrap { () throws(TensorError) in
        let flat = try input.cloned().reshaped([input.count])
        let (places, values) = (
          try index.reshaped([index.count]), try source.reshaped([source.count])
        )
        return try (adds ? flat.indexAdded(0, places, values) : flat.scattered(0, places, values))
          .reshaped(input.shape)
      }
    },
    TensorOperation("take_along_dim", "(input, indices, dim=None)", "Picked by position.") {
      (call) throws(PythonError) in
      let (input, index) = (try call.tensor(0), try call.tensor(1))
      let axis = try call.optionalAxis(2)
      return try call.wrap { () throws(TensorError) in
        guard let axis else {
          return try input.reshaped([input.count]).gathered(0, index.reshaped([index.count]))
        }
        let length = try index.shape.length(along: axis)
        _ = try input.shape.length(along: axis)
        var shape = input.shape
        shape[try shape.axis(axis)] = length
        return try input.gathered(axis, index.expanded(shape))
      }
    },
    TensorOperation(
      "masked_fill", "(input, mask, value)", "Filled where the mask holds.",
      inPlace: true
    ) { (call) throws(PythonError) in
      let (input, mask) = (try call.tensor(0), try call.tensor(1))
      guard mask.dtype == .bool else {
        throw PythonError(
          .runtimeError,
          "masked_fill_ only supports boolean masks, but got mask with dtype "
            + mask.dtype.messageName, advice: "write mask.bool(), or mask == 1")
      }
      let value = try call.number(2)
      return try call.wrap { () throws(TensorError) in try input.fillingMask(mask, value) }
    },
    TensorOperation("masked_select", "(input, mask)", "The elements where the mask holds.") {
      (call) throws(PythonError) in
      let (input, mask) = (try call.tensor(0), try call.tensor(1))
      return try call.wrap { () throws(TensorError) in try input.masked(mask) }
    },
    TensorOperation("nonzero", "(input, *, as_tuple=False)", "Where elements are not zero.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      if try call.bool(1) { return try nonzeroTuple(call, input) }
      return try call.wrapArray { () throws(TensorError) in try input.data.nonzero() }
    },
    TensorOperation("argwhere", "(input)", "Where elements are not zero.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrapArray { () throws(TensorError) in try input.data.nonzero() }
    },
    TensorOperation("tril", "(input, diagonal=0)", "The lower triangle.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let diagonal = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        try input.triangle(lower: true, diagonal)
      }
    },
    TensorOperation("triu", "(input, diagonal=0)", "The upper triangle.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let diagonal = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        try input.triangle(lower: false, diagonal)
      }
    },
    triangleIndices("tril_indices", lower: true), triangleIndices("triu_indices", lower: false),
  ]

  private static func scatter(
    _ call: OperationCall, _ sourceIndex: Int, _ mode: NDArray.ScatterMode
  ) throws(PythonError) -> Value {
    let (input, index) = (try call.tensor(0), try call.tensor(2))
    let axis = try call.axis(1)
    let source: Tensor
    if let found = call[sourceIndex].tensorObject {
      source = found.tensor
    } else {
      let value = try call.number(sourceIndex)
      source = input.leaf(
        try numeric { () throws(TensorError) in
          try NDArray.full(index.shape, value, input.dtype)
        })
    }
    return try call.wrap { () throws(TensorError) in
      try input.scattered(axis, index, source, mode)
    }
  }

  private static func nonzeroTuple(
    _ call: OperationCall, _ input: Tensor
  ) throws(PythonError) -> Value {
    try call.wrapAll { () throws(TensorError) in
      let places = try input.data.nonzero()
      var columns: [Tensor] = []
      for axis in 0..<max(input.rank, 0) {
        columns.append(input.leaf(try places.select(1, axis).contiguous()))
      }
      return columns
    }
  }

  private static func triangleIndices(_ name: String, lower: Bool) -> TensorOperation {
    TensorOperation(name, "(row, col, offset=0)", "Rows and columns of a triangle.", .function) {
      (call) throws(PythonError) in
      let (height, width, offset) = (try call.int(0), try call.int(1), try call.int(2))
      var rows: [Int] = []
      var columns: [Int] = []
      for row in 0..<max(height, 0) {
        for column in 0..<max(width, 0)
        where lower ? column - row <= offset : column - row >= offset {
          rows.append(row)
          columns.append(column)
        }
      }
      return try call.wrapArray { () throws(TensorError) in
        try NDArray(rows + columns, [2, rows.count])
      }
    }
  }
}
