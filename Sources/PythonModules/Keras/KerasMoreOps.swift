import MiniPython
import Networks
import Tensors

/// The functions of `keras.ops` that TensorFlow has under other names or not at all.
enum KerasMoreOps {
  static let all: [FunctionDefinition] = spreads + tests + creations + orders + shapes + [taken]

  /// The numbers at places along the last axis, through which gradients go.
  private static let taken = FunctionDefinition(
    "_taken", "x, places", "The numbers at places along the last axis."
  ) { (arguments, interpreter) throws(PythonError) in
    let x = try TensorFlowValues.tensor(arguments[0], interpreter)
    let places = try ArrayReader.read(arguments[1], dtype: .int64, .numpy, interpreter)
    return try result { () throws(TensorError) in
      try x.gathered(max(0, x.rank - 1), Tensor(places, mode: x.mode))
    }
  }

  private static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  /// What NumPy's function of a name answers, as a tensor.
  private static func numpy(
    _ name: String, _ arguments: [Value], keywords: [(String, Value)] = [],
    dtype: DType? = nil, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("numpy"))
    let answer = try interpreter.callMethod(
      module, name,
      Arguments(
        arguments,
        keywords: keywords.map { .init(name: interpreter.names.name($0.0), value: $0.1) }))
    var found = try ArrayReader.read(answer, .numpy, interpreter)
    let type = dtype ?? (found.dtype == .float64 ? .float32 : found.dtype)
    let given = found
    found = try numeric { () throws(TensorError) in try given.cast(to: type) }
    return .object(KerasTensorObject(Tensor(found, mode: interpreter.keras.mode)))
  }

  private static func plain(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    try interpreter.numpyValue(TensorFlowValues.tensor(value, interpreter).data)
  }

  // MARK: Means of squares, and logarithms of sums

  static let spreads: [FunctionDefinition] =
    [
      ("std", true), ("var", false), ("reduce_std", true), ("reduce_variance", false),
    ].map { name, isRoot in
      FunctionDefinition(name, "x, axis=None, keepdims=False, name=None", "How far numbers spread.")
      { (arguments, interpreter) throws(PythonError) in
        let x = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes = arguments[1].isNone ? nil : try interpreter.ints(arguments[1])
        let keeps = try interpreter.isTrue(arguments[2])
        return try result { () throws(TensorError) in
          let centered = try x.subtract(x.mean(axes: axes, keepingAxes: true))
          let variance = try centered.multiply(centered).mean(axes: axes, keepingAxes: keeps)
          return isRoot ? try variance.unary(.sqrt) : variance
        }
      }
    }
    + ["logsumexp", "reduce_logsumexp"].map { name in
      FunctionDefinition(name, "x, axis=None, keepdims=False, name=None") {
        (arguments, interpreter) throws(PythonError) in
        let x = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes =
          arguments[1].isNone ? Array(0..<x.rank) : try interpreter.ints(arguments[1])
        let keeps = try interpreter.isTrue(arguments[2])
        return try result { () throws(TensorError) in
          try x.logSumExp(axes: axes, keepingAxes: keeps)
        }
      }
    }
    + [
      FunctionDefinition("norm", "x, ord=None, axis=None, keepdims=False", "The length.") {
        (arguments, interpreter) throws(PythonError) in
        let x = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes = arguments[2].isNone ? nil : try interpreter.ints(arguments[2])
        let keeps = try interpreter.isTrue(arguments[3])
        if case .int(1) = arguments[1] {
          return try result { () throws(TensorError) in
            try x.unary(.absolute).sum(axes: axes, keepingAxes: keeps)
          }
        }
        return try result { () throws(TensorError) in
          try x.multiply(x).sum(axes: axes, keepingAxes: keeps).unary(.sqrt)
        }
      }
    ]

  // MARK: Yes and no

  private static let tests: [FunctionDefinition] =
    ["all", "any", "prod", "argmin", "count_nonzero", "median"].map { name in
      FunctionDefinition(name, "x, axis=None, keepdims=False") {
        (arguments, interpreter) throws(PythonError) in
        let keywords = [("axis", arguments[1])]
        let dtype: DType? = name == "argmin" || name == "count_nonzero" ? .int32 : nil
        return try numpy(
          name, [try plain(arguments[0], interpreter)],
          keywords: try interpreter.isTrue(arguments[2])
            ? keywords + [("keepdims", .bool(true))] : keywords,
          dtype: dtype, interpreter)
      }
    }
    + ["isclose", "allclose", "outer", "mod"].map { name in
      FunctionDefinition(name, "x1, x2") { (arguments, interpreter) throws(PythonError) in
        let one = try plain(arguments[0], interpreter)
        let two = try plain(arguments[1], interpreter)
        return try numpy(name, [one, two], interpreter)
      }
    }
    + [
      FunctionDefinition("ndim", "x") { (arguments, interpreter) throws(PythonError) in
        .int(try TensorFlowValues.tensor(arguments[0], interpreter).rank)
      },
      FunctionDefinition("size", "x") { (arguments, interpreter) throws(PythonError) in
        .int(try TensorFlowValues.tensor(arguments[0], interpreter).count)
      },
      FunctionDefinition("isinf", "x") { (arguments, interpreter) throws(PythonError) in
        let x = try TensorFlowValues.tensor(arguments[0], interpreter)
        return try result { () throws(TensorError) in try x.unary(.isInfinite) }
      },
    ]

  // MARK: New tensors

  private static let creations: [FunctionDefinition] = [
    FunctionDefinition("arange", "start, stop=None, step=1, dtype=None") {
      (arguments, interpreter) throws(PythonError) in
      let ends =
        arguments[1].isNone
        ? [Value.int(0), arguments[0], arguments[2]] : [arguments[0], arguments[1], arguments[2]]
      var isWhole = true
      for end in ends { if case .float = end { isWhole = false } }
      let type = try TensorFlowValues.dtype(arguments[3], interpreter)
      return try numpy("arange", ends, dtype: type ?? (isWhole ? .int32 : .float32), interpreter)
    },
    FunctionDefinition("full", "shape, fill_value, dtype=None") {
      (arguments, interpreter) throws(PythonError) in
      let type = try TensorFlowValues.dtype(arguments[2], interpreter) ?? .float32
      return try numpy("full", [arguments[0], arguments[1]], dtype: type, interpreter)
    },
    FunctionDefinition("full_like", "x, fill_value, dtype=None") {
      (arguments, interpreter) throws(PythonError) in
      try numpy("full_like", [try plain(arguments[0], interpreter), arguments[1]], interpreter)
    },
    FunctionDefinition("one_hot", "x, num_classes, axis=-1, dtype=None, sparse=False") {
      (arguments, interpreter) throws(PythonError) in
      let module = Value.object(try interpreter.importModule("tensorflow"))
      // Keras takes fractions as well.
      let numbers = try ArrayReader.read(arguments[0], .numpy, interpreter)
      let whole = try numeric { () throws(TensorError) in try numbers.cast(to: .int64) }
      let tensor = Value.object(KerasTensorObject(Tensor(whole, mode: interpreter.keras.mode)))
      return try interpreter.callMethod(
        module, "one_hot",
        Arguments([tensor, arguments[1], .none, .none, arguments[2], arguments[3]]))
    },
  ]

  // MARK: Orders

  private static let orders: [FunctionDefinition] = [
    FunctionDefinition("sort", "x, axis=-1") { (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      return try TensorFlowFunctions.sorted(x, axis: arguments[1], interpreter)
    },
    FunctionDefinition("argsort", "x, axis=-1") { (arguments, interpreter) throws(PythonError) in
      try numpy(
        "argsort", [try plain(arguments[0], interpreter), arguments[1], .string("stable")],
        dtype: .int32, interpreter)
    },
    FunctionDefinition("top_k", "x, k, sorted=True") {
      (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let count = try interpreter.int(arguments[1])
      guard x.rank > 0, count >= 0, count <= x.shape[x.rank - 1] else {
        throw PythonError(.valueError, "input must have at least k columns")
      }
      let order = try numeric { () throws(TensorError) in try x.times(-1) }
      guard
        let places = TensorFlowValues.held(
          try numpy(
            "argsort", [try interpreter.numpyValue(order.data), .int(-1), .string("stable")],
            dtype: .int64, interpreter))
      else { return .none }
      let values = try result { () throws(TensorError) in
        try x.gathered(x.rank - 1, places.narrowed(x.rank - 1, 0, count))
      }
      let indices = try result { () throws(TensorError) in
        try places.narrowed(x.rank - 1, 0, count).cast(to: .int32)
      }
      return .tuple([values, indices])
    },
    FunctionDefinition("take", "x, indices, axis=None") {
      (arguments, interpreter) throws(PythonError) in
      var x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let places = try ArrayReader.read(arguments[1], dtype: .int64, .numpy, interpreter)
      if arguments[2].isNone {
        let flat = x
        x = try numeric { () throws(TensorError) in try flat.reshaped([flat.count]) }
      }
      let axis = arguments[2].isNone ? 0 : try interpreter.int(arguments[2])
      guard x.rank > 0 else {
        throw PythonError(.valueError, "axis must be in [0, 0), got \(axis)")
      }
      let tensor = x
      return try result { () throws(TensorError) in
        let place = try tensor.shape.axis(axis)
        let length = tensor.shape[place]
        let wrapped = places.ints().map { $0 < 0 ? $0 + length : $0 }
        let flat = try tensor.taking(
          Tensor(try NDArray(wrapped, [wrapped.count]), mode: tensor.mode), place)
        let lengths = Array(tensor.shape)
        return try flat.reshaped(
          Shape(lengths[..<place] + Array(places.shape) + lengths[(place + 1)...]))
      }
    },
    FunctionDefinition("take_along_axis", "x, indices, axis=None") {
      (arguments, interpreter) throws(PythonError) in
      var x = try TensorFlowValues.tensor(arguments[0], interpreter)
      var places = try ArrayReader.read(arguments[1], dtype: .int64, .numpy, interpreter)
      if arguments[2].isNone {
        let (flat, given) = (x, places)
        (x, places) = try numeric { () throws(TensorError) in
          (try flat.reshaped([flat.count]), try given.reshaped([given.count]))
        }
      }
      let axis = arguments[2].isNone ? 0 : try interpreter.int(arguments[2])
      let (tensor, chosen) = (x, places)
      return try result { () throws(TensorError) in
        try tensor.gathered(tensor.shape.axis(axis), Tensor(chosen, mode: tensor.mode))
      }
    },
    FunctionDefinition("unique", "x") { (arguments, interpreter) throws(PythonError) in
      try numpy("unique", [try plain(arguments[0], interpreter)], interpreter)
    },
  ]

  // MARK: Shapes

  private static let shapes: [FunctionDefinition] = [
    FunctionDefinition("flip", "x, axis=None") { (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let axes = arguments[1].isNone ? Array(0..<x.rank) : try interpreter.ints(arguments[1])
      return try result { () throws(TensorError) in try x.flipped(axes) }
    },
    FunctionDefinition("swapaxes", "x, axis1, axis2") {
      (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let one = try interpreter.int(arguments[1])
      let two = try interpreter.int(arguments[2])
      return try result { () throws(TensorError) in try x.transposed(one, two) }
    },
    FunctionDefinition("ravel", "x") { (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      return try result { () throws(TensorError) in try x.reshaped([x.count]) }
    },
    FunctionDefinition("dot", "x1, x2") { (arguments, interpreter) throws(PythonError) in
      let (one, two) = try TensorFlowValues.pair(
        arguments[0], arguments[1], operation: "MatMul", interpreter)
      return try result { () throws(TensorError) in try one.matmul(two) }
    },
    FunctionDefinition("tril", "x, k=0") { (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let offset = try interpreter.int(arguments[1])
      return try result { () throws(TensorError) in try x.triangle(lower: true, offset) }
    },
    FunctionDefinition("triu", "x, k=0") { (arguments, interpreter) throws(PythonError) in
      let x = try TensorFlowValues.tensor(arguments[0], interpreter)
      let offset = try interpreter.int(arguments[1])
      return try result { () throws(TensorError) in try x.triangle(lower: false, offset) }
    },
  ]
}
