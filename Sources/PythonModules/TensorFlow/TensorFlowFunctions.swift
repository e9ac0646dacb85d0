import MiniPython
import Networks
import Tensors

/// Functions of `tensorflow` alone, or that differ there from `keras.ops`.
enum TensorFlowFunctions {
  static let all: [FunctionDefinition] = constants + shapes + reductions + choices + products

  private static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  private static func array(
    _ interpreter: Interpreter, _ body: () throws(TensorError) -> NDArray
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(Tensor(try numeric(body), mode: interpreter.keras.mode)))
  }

  /// What NumPy's function of a name answers, as a tensor.
  private static func numpy(
    _ name: String, _ arguments: [Value], dtype: DType? = nil, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("numpy"))
    let answer = try interpreter.callMethod(module, name, Arguments(arguments))
    return .object(KerasTensorObject(try tensor(of: answer, dtype: dtype, interpreter)))
  }

  private static func tensor(
    of value: Value, dtype: DType?, _ interpreter: Interpreter
  ) throws(PythonError) -> Tensor {
    var found = try ArrayReader.read(value, .numpy, interpreter)
    if let dtype { found = try numeric { () throws(TensorError) in try found.cast(to: dtype) } }
    return Tensor(found, mode: interpreter.keras.mode)
  }

  // MARK: New tensors

  private static let constants: [FunctionDefinition] = [
    FunctionDefinition("constant", "value, dtype=None, shape=None, name='Const'", "A tensor.") {
      (arguments, interpreter) throws(PythonError) in
      if let texts = try TensorFlowStrings.tensor(arguments[0], interpreter) { return texts }
      let tensor = try TensorFlowValues.tensor(arguments[0], dtype: arguments[1], interpreter)
      guard !arguments[2].isNone else { return .object(KerasTensorObject(tensor)) }
      let shape = try interpreter.ints(arguments[2])
      return try result { () throws(TensorError) in
        tensor.count == 1
          ? Tensor(
            try tensor.data.reshaped([]).expanded(try Shape(shape)).copy(), mode: tensor.mode)
          : try tensor.reshaped(shape)
      }
    },
    FunctionDefinition("convert_to_tensor", "value, dtype=None, dtype_hint=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      if let texts = try TensorFlowStrings.tensor(arguments[0], interpreter) { return texts }
      return .object(
        KerasTensorObject(
          try TensorFlowValues.tensor(arguments[0], dtype: arguments[1], interpreter)))
    },
    FunctionDefinition("cast", "x, dtype, name=None", "The numbers as another kind.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      guard let type = try TensorFlowValues.dtype(arguments[1], interpreter) else {
        return .object(KerasTensorObject(tensor))
      }
      return try result { () throws(TensorError) in try tensor.cast(to: type) }
    },
    filled("zeros", 0), filled("ones", 1), like("zeros_like", 0), like("ones_like", 1),
    FunctionDefinition("fill", "dims, value, name=None", "One number everywhere.") {
      (arguments, interpreter) throws(PythonError) in
      let value = try TensorFlowValues.tensor(arguments[1], interpreter)
      let shape = try interpreter.ints(arguments[0])
      return try array(interpreter) { () throws(TensorError) in
        try value.data.reshaped([]).expanded(try Shape(shape)).copy()
      }
    },
    FunctionDefinition("range", "start, limit=None, delta=1, dtype=None, name='range'") {
      (arguments, interpreter) throws(PythonError) in
      let ends =
        arguments[1].isNone
        ? [Value.int(0), arguments[0], arguments[2]] : [arguments[0], arguments[1], arguments[2]]
      let given = try TensorFlowValues.dtype(arguments[3], interpreter)
      var hasFloat = false
      for end in ends {
        if try TensorFlowValues.tensor(end, interpreter).dtype.isFloatingPoint { hasFloat = true }
      }
      return try numpy(
        "arange", ends, dtype: given ?? (hasFloat ? .float32 : .int32), interpreter)
    },
    FunctionDefinition("linspace", "start, stop, num, name=None, axis=0") {
      (arguments, interpreter) throws(PythonError) in
      try numpy(
        "linspace", [arguments[0], arguments[1], arguments[2]], dtype: .float32, interpreter)
    },
    FunctionDefinition("eye", "num_rows, num_columns=None, batch_shape=None, dtype=None") {
      (arguments, interpreter) throws(PythonError) in
      let type = try TensorFlowValues.dtype(arguments[3], interpreter) ?? .float32
      return try numpy("eye", [arguments[0], arguments[1]], dtype: type, interpreter)
    },
    FunctionDefinition(
      "one_hot", "indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None",
      "Class numbers as rows with a single one."
    ) { (arguments, interpreter) throws(PythonError) in
      let indices = try ArrayReader.read(arguments[0], dtype: .int64, .numpy, interpreter)
      let depth = try interpreter.int(arguments[1])
      let type = try TensorFlowValues.dtype(arguments[5], interpreter) ?? .float32
      let on = arguments[2].isNone ? 1 : Float(try interpreter.double(arguments[2]))
      let off = arguments[3].isNone ? 0 : Float(try interpreter.double(arguments[3]))
      guard depth >= 0, indices.count * depth < 1 << 28 else {
        throw PythonError(.valueError, "depth must be non-negative")
      }
      return try array(interpreter) { () throws(TensorError) in
        var rows = [Float](repeating: off, count: indices.count * depth)
        for (row, index) in indices.ints().enumerated() where (0..<depth).contains(index) {
          rows[row * depth + index] = on
        }
        return try NDArray(rows, try Shape(Array(indices.shape) + [depth])).cast(to: type)
      }
    },
  ]

  private static func filled(_ name: String, _ value: Double) -> FunctionDefinition {
    FunctionDefinition(name, "shape, dtype='float32', name=None", "\(name.capitalized).") {
      (arguments, interpreter) throws(PythonError) in
      let type = try TensorFlowValues.dtype(arguments[1], interpreter) ?? .float32
      let shape = try interpreter.ints(arguments[0])
      return try array(interpreter) { () throws(TensorError) in
        try NDArray.full(try Shape(shape), .double(value), .float64).cast(to: type)
      }
    }
  }

  private static func like(_ name: String, _ value: Double) -> FunctionDefinition {
    FunctionDefinition(name, "input, dtype=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let type = try TensorFlowValues.dtype(arguments[1], interpreter) ?? tensor.dtype
      return try array(interpreter) { () throws(TensorError) in
        try NDArray.full(tensor.shape, .double(value), .float64).cast(to: type)
      }
    }
  }

  // MARK: Shapes

  private static let shapes: [FunctionDefinition] = [
    FunctionDefinition("shape", "input, out_type=None, name=None", "The shape as a tensor.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      return try array(interpreter) { () throws(TensorError) in
        try NDArray(Array(tensor.shape)).cast(to: .int32)
      }
    },
    FunctionDefinition("size", "input, name=None", "How many numbers there are.") {
      (arguments, interpreter) throws(PythonError) in
      let count = try TensorFlowValues.tensor(arguments[0], interpreter).count
      return try array(interpreter) { () throws(TensorError) in
        try NDArray([count]).reshaped([]).cast(to: .int32)
      }
    },
    FunctionDefinition("rank", "input, name=None", "How many axes there are.") {
      (arguments, interpreter) throws(PythonError) in
      let count = try TensorFlowValues.tensor(arguments[0], interpreter).rank
      return try array(interpreter) { () throws(TensorError) in
        try NDArray([count]).reshaped([]).cast(to: .int32)
      }
    },
    FunctionDefinition("reshape", "tensor, shape, name=None", "Another shape.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let shape = try interpreter.ints(arguments[1])
      let known = shape.filter { $0 >= 0 }.reduce(1) { $0.multipliedReportingOverflow(by: $1).0 }
      let isOpen = shape.contains(-1)
      guard isOpen ? known > 0 && tensor.count % known == 0 : known == tensor.count else {
        throw TensorFlowErrors.invalid(
          "Reshape",
          "Input to reshape is a tensor with \(tensor.count) values, but the requested shape "
            + (isOpen ? "requires a multiple of \(known)" : "has \(known)"), name: nil)
      }
      return try result { () throws(TensorError) in try tensor.reshaped(shape) }
    },
    FunctionDefinition("transpose", "a, perm=None, conjugate=False, name='transpose'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes =
        arguments[1].isNone
        ? Array((0..<tensor.rank).reversed()) : try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try tensor.permuted(axes) }
    },
    FunctionDefinition("unstack", "value, num=None, axis=0, name='unstack'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axis = try interpreter.int(arguments[2])
      let parts = try numeric { () throws(TensorError) in try tensor.unbound(axis) }
      return .list(parts.map { .object(KerasTensorObject($0)) })
    },
    FunctionDefinition("split", "value, num_or_size_splits, axis=0, num=None, name='split'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axis = try interpreter.int(arguments[2])
      let given = arguments[1]
      let place = axis < 0 ? axis + tensor.rank : axis
      guard (0..<tensor.rank).contains(place) else {
        throw PythonError(.valueError, "axis \(axis) is out of range")
      }
      var lengths: [Int]
      if case .int(let count) = given {
        guard count > 0, tensor.shape[place] % count == 0 else {
          throw TensorFlowErrors.invalid(
            "Split",
            "Number of ways to split should evenly divide the split dimension, but got split_dim "
              + "\(place) (size = \(tensor.shape[place])) and num_split \(count)", name: "split",
            node: "Split_num_split_\(count)")
        }
        lengths = Array(repeating: tensor.shape[place] / count, count: count)
      } else {
        lengths = try interpreter.ints(given)
      }
      let sizes = lengths
      let parts = try numeric { () throws(TensorError) in try tensor.split(lengths: sizes, place) }
      return .list(parts.map { .object(KerasTensorObject($0)) })
    },
    FunctionDefinition("tile", "input, multiples, name=None", "Copies side by side.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let counts = try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try tensor.tiled(counts) }
    },
    FunctionDefinition("repeat", "input, repeats, axis=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let counts = try interpreter.ints(arguments[1])
      let axis = arguments[2].isNone ? nil : try interpreter.int(arguments[2])
      return try result { () throws(TensorError) in try tensor.repeated(counts, axis) }
    },
    FunctionDefinition("reverse", "tensor, axis, name=None", "Some axes the other way round.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes = try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try tensor.flipped(axes) }
    },
    FunctionDefinition("broadcast_to", "input, shape, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let shape = try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try tensor.expanded(try Shape(shape)) }
    },
    FunctionDefinition("pad", "tensor, paddings, mode='CONSTANT', constant_values=0, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      var amounts: [Int] = []
      for pair in try interpreter.elements(of: arguments[1]).reversed() {
        amounts += try interpreter.ints(pair)
      }
      let filler = try interpreter.double(arguments[3])
      let counts = amounts
      return try result { () throws(TensorError) in try tensor.padded(counts, .double(filler)) }
    },
  ]

  // MARK: Sums

  private static let reductions: [FunctionDefinition] =
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

  // MARK: Choosing

  private static let choices: [FunctionDefinition] = [
    FunctionDefinition("where", "condition, x=None, y=None, name=None") {
      (arguments, interpreter) throws(PythonError) in
      let condition = try ArrayReader.read(arguments[0], dtype: .bool, .numpy, interpreter)
      guard !arguments[1].isNone else {
        return try numpy(
          "argwhere", [try interpreter.numpyValue(condition)], dtype: .int64, interpreter)
      }
      let (one, two) = try TensorFlowValues.pair(
        arguments[1], arguments[2], operation: "SelectV2", interpreter)
      return try result { () throws(TensorError) in try one.kept(where: condition, else: two) }
    },
    FunctionDefinition(
      "gather", "params, indices, validate_indices=None, axis=None, batch_dims=0, name=None",
      "The entries at some places."
    ) { (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let places = try ArrayReader.read(arguments[1], dtype: .int64, .numpy, interpreter)
      let axis = arguments[3].isNone ? 0 : try interpreter.int(arguments[3])
      let length = try numeric { () throws(TensorError) in
        tensor.rank > 0 ? tensor.shape[try tensor.shape.axis(axis)] : 0
      }
      for (index, place) in places.ints().enumerated() where !(0..<length).contains(place) {
        let label = places.rank == 0 ? "" : "[\(index)]"
        throw TensorFlowErrors.invalid(
          "GatherV2", "indices\(label) = \(place) is not in [0, \(length))", name: nil)
      }
      guard axis == 0 || axis == -tensor.rank else {
        return try result { () throws(TensorError) in
          let place = try tensor.shape.axis(axis)
          let flat = try tensor.taking(
            Tensor(places.reshaped([places.count]), mode: tensor.mode), place)
          let lengths = Array(tensor.shape)
          return try flat.reshaped(
            Shape(lengths[..<place] + Array(places.shape) + lengths[(place + 1)...]))
        }
      }
      return try result { () throws(TensorError) in
        tensor.rank == 2 && tensor.dtype.isFloatingPoint
          ? try tensor.embedding(Tensor(places, mode: tensor.mode))
          : try tensor.get([.array(places)])
      }
    },
    FunctionDefinition("boolean_mask", "tensor, mask, axis=None, name='boolean_mask'") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let mask = try ArrayReader.read(arguments[1], dtype: .bool, .numpy, interpreter)
      let items = try IndexReader(.torch, interpreter).items(try interpreter.numpyValue(mask))
      return try result { () throws(TensorError) in try tensor.get(items) }
    },
    FunctionDefinition("sort", "values, axis=-1, direction='ASCENDING', name=None") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      let sorted = try numpy(
        "sort", [try interpreter.numpyValue(tensor.data), arguments[1]], interpreter)
      guard try interpreter.text(arguments[2]) == "DESCENDING",
        let own = TensorFlowValues.held(sorted)
      else { return sorted }
      let axis = try interpreter.int(arguments[1])
      return try result { () throws(TensorError) in try own.flipped([axis]) }
    },
    FunctionDefinition("argsort", "values, axis=-1, direction='ASCENDING', stable=False") {
      (arguments, interpreter) throws(PythonError) in
      var tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      if try interpreter.text(arguments[2]) == "DESCENDING" {
        tensor = try numeric { () throws(TensorError) in try tensor.times(-1) }
      }
      return try numpy(
        "argsort", [try interpreter.numpyValue(tensor.data), arguments[1], .string("stable")],
        dtype: .int32, interpreter)
    },
    FunctionDefinition("stop_gradient", "input, name=None", "The numbers without their history.") {
      (arguments, interpreter) throws(PythonError) in
      let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
      return .object(KerasTensorObject(Tensor(tensor.data, mode: tensor.mode)))
    },
    FunctionDefinition("identity", "input, name=None", "The same numbers.") {
      (arguments, interpreter) throws(PythonError) in
      .object(KerasTensorObject(try TensorFlowValues.tensor(arguments[0], interpreter)))
    },
    FunctionDefinition("function", "func=None, **kwargs", "The function as it is.") {
      (arguments, interpreter) throws(PythonError) in
      guard arguments[0].isNone else { return arguments[0] }
      return .object(
        ClosureFunction("decorated") { (arguments, _) throws(PythonError) in arguments[0] })
    },
    FunctionDefinition("is_tensor", "x") { (arguments, _) throws(PythonError) in
      .bool(TensorFlowValues.held(arguments[0]) != nil)
    },
  ]

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
      let (one, two) = try TensorFlowValues.pair(
        arguments[0], arguments[1], operation: "MatMul", interpreter)
      if case .int(1) = arguments[2] {
        return try result { () throws(TensorError) in try one.matmul(two) }
      }
      return try numpy(
        "tensordot",
        [
          try interpreter.numpyValue(one.data), try interpreter.numpyValue(two.data), arguments[2],
        ], dtype: one.dtype, interpreter)
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
