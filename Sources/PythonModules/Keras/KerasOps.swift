import MiniPython
import Networks
import Tensors

/// The functions on tensors that `keras.ops` and `tensorflow` share, each under both names.
enum KerasOps {
  /// A function of one tensor.
  private struct Unary: Sendable {
    let names: [String]
    let summary: String
    let apply: @Sendable (Tensor) throws(TensorError) -> Tensor
  }

  private static let unary: [Unary] = [
    Unary(names: ["exp"], summary: "e to the power of each number.") { (x) throws(TensorError) in
      try x.unary(.exp)
    },
    Unary(names: ["log"], summary: "The natural logarithm.") { (x) throws(TensorError) in
      try x.unary(.log)
    },
    Unary(names: ["square"], summary: "The square.") { (x) throws(TensorError) in
      try x.multiply(x)
    },
    Unary(names: ["sqrt"], summary: "The square root.") { (x) throws(TensorError) in
      try x.unary(.sqrt)
    },
    Unary(names: ["abs", "absolute"], summary: "The number without its sign.") {
      (x) throws(TensorError) in try x.unary(.absolute)
    },
    Unary(names: ["relu"], summary: "Zero for all below zero.") { (x) throws(TensorError) in
      try x.unary(.relu)
    },
    Unary(names: ["sigmoid"], summary: "1 / (1 + exp(-x)).") { (x) throws(TensorError) in
      try x.unary(.sigmoid)
    },
    Unary(names: ["tanh"], summary: "The hyperbolic tangent.") { (x) throws(TensorError) in
      try x.unary(.tanh)
    },
    Unary(names: ["softplus"], summary: "log(1 + exp(x)).") { (x) throws(TensorError) in
      try x.unary(.softplus)
    },
    Unary(names: ["rsqrt"], summary: "One over the square root.") { (x) throws(TensorError) in
      try x.unary(.rsqrt)
    },
    Unary(names: ["reciprocal"], summary: "One over each number.") { (x) throws(TensorError) in
      try x.unary(.reciprocal)
    },
    Unary(names: ["log1p"], summary: "log(1 + x).") { (x) throws(TensorError) in
      try x.unary(.log1p)
    },
    Unary(names: ["expm1"], summary: "exp(x) - 1.") { (x) throws(TensorError) in
      try x.unary(.expm1)
    },
    Unary(names: ["log2"], summary: "The logarithm to base 2.") { (x) throws(TensorError) in
      try x.unary(.log2)
    },
    Unary(names: ["log10"], summary: "The logarithm to base 10.") { (x) throws(TensorError) in
      try x.unary(.log10)
    },
    Unary(names: ["sin"], summary: "The sine.") { (x) throws(TensorError) in try x.unary(.sin) },
    Unary(names: ["cos"], summary: "The cosine.") { (x) throws(TensorError) in try x.unary(.cos) },
    Unary(names: ["tan"], summary: "The tangent.") { (x) throws(TensorError) in
      try x.unary(.tan)
    },
    Unary(names: ["floor"], summary: "Rounded down.") { (x) throws(TensorError) in
      try x.unary(.floor)
    },
    Unary(names: ["ceil"], summary: "Rounded up.") { (x) throws(TensorError) in
      try x.unary(.ceil)
    },
    Unary(names: ["round"], summary: "Rounded to whole numbers.") { (x) throws(TensorError) in
      try x.unary(.round)
    },
    Unary(names: ["sign"], summary: "-1, 0 or 1.") { (x) throws(TensorError) in
      try x.unary(.sign)
    },
    Unary(names: ["erf"], summary: "The error function.") { (x) throws(TensorError) in
      try x.unary(.erf)
    },
    Unary(names: ["silu", "swish"], summary: "x * sigmoid(x).") { (x) throws(TensorError) in
      try x.multiply(try x.unary(.sigmoid))
    },
    Unary(names: ["log_softmax"], summary: "The logarithm of the softmax.") {
      (x) throws(TensorError) in try x.logSoftmax(-1)
    },
    Unary(names: ["isnan"], summary: "Whether it is no number.") { (x) throws(TensorError) in
      try x.unary(.isNaN)
    },
    Unary(names: ["isfinite"], summary: "Whether it is finite.") { (x) throws(TensorError) in
      try x.unary(.isFinite)
    },
    Unary(names: ["logical_not"], summary: "True for False.") { (x) throws(TensorError) in
      Tensor(try NDArray(x.data.bools().map { !$0 }, x.shape), mode: x.mode)
    },
    Unary(names: ["negative"], summary: "The number with the other sign.") {
      (x) throws(TensorError) in try x.times(-1)
    },
  ]

  private enum Reduction: String, CaseIterable, Sendable {
    case sum, mean, max, min

    func apply(
      _ tensor: Tensor, _ axes: [Int]?, _ keepsAxes: Bool
    ) throws(TensorError) -> Tensor {
      switch self {
      case .sum: return try tensor.sum(axes: axes, keepingAxes: keepsAxes)
      case .mean: return try tensor.mean(axes: axes, keepingAxes: keepsAxes)
      case .max, .min:
        let sign = self == .max ? 1.0 : -1.0
        let turned = sign > 0 ? tensor : try tensor.times(-1)
        let reduced: Tensor
        if let axes, axes.count == 1 {
          reduced = try turned.extremum(largest: true, axis: axes[0], keepingAxes: keepsAxes).values
        } else {
          reduced = try turned.reshaped([tensor.count]).extremum(
            largest: true, axis: 0, keepingAxes: false
          ).values
        }
        return sign > 0 ? reduced : try reduced.times(-1)
      }
    }
  }

  static let functions: [FunctionDefinition] =
    unary.flatMap { entry in
      entry.names.map { name in
        FunctionDefinition(name, "x, name=None", entry.summary) {
          (arguments, interpreter) throws(PythonError) in
          let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
          return try result { () throws(TensorError) in try entry.apply(tensor) }
        }
      }
    }
    + Reduction.allCases.flatMap { reduction in
      ["", "reduce_"].map { prefix in
        FunctionDefinition(
          prefix + reduction.rawValue, "x, axis=None, keepdims=False, name=None",
          "The \(reduction.rawValue) over axes."
        ) { (arguments, interpreter) throws(PythonError) in
          var tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
          let axes = arguments[1].isNone ? nil : try interpreter.ints(arguments[1])
          let keeps = try interpreter.isTrue(arguments[2])
          // keras.ops takes the mean of whole numbers as floats, TensorFlow as whole numbers.
          let kind = tensor.dtype
          let isWhole = !kind.isFloatingPoint
          if isWhole {
            tensor = try numeric { () throws(TensorError) in try tensor.cast(to: .float64) }
          }
          let given = tensor
          return try result { () throws(TensorError) in
            let reduced = try reduction.apply(given, axes, keeps)
            guard isWhole else { return reduced }
            if reduction == .mean, prefix.isEmpty { return try reduced.cast(to: .float32) }
            return try reduced.cast(to: kind)
          }
        }
      }
    } + others

  private static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  /// - Parameter operation: TensorFlow's name, for messages.
  private static func binary(
    _ names: [String], _ operation: String, _ summary: String,
    _ apply: @escaping @Sendable (Tensor, Tensor) throws(TensorError) -> Tensor
  ) -> [FunctionDefinition] {
    names.map { name in
      FunctionDefinition(name, "x1, x2, name=None", summary) {
        (arguments, interpreter) throws(PythonError) in
        let (one, two) = try TensorFlowValues.pair(
          arguments[0], arguments[1], operation: operation, interpreter)
        return try result { () throws(TensorError) in try apply(one, two) }
      }
    }
  }

  private static let comparisons: [FunctionDefinition] =
    [
      (["equal"], "Equal", ComparisonOperation.equal), (["not_equal"], "NotEqual", .notEqual),
      (["less"], "Less", .less), (["less_equal"], "LessEqual", .lessEqual),
      (["greater"], "Greater", .greater), (["greater_equal"], "GreaterEqual", .greaterEqual),
    ].flatMap { names, operation, comparison in
      binary(names, operation, "Compares number by number.") { (a, b) throws(TensorError) in
        Tensor(try NDArray.compare(comparison, .array(a.data), .array(b.data)), mode: a.mode)
      }
    }
    + [("logical_and", true), ("logical_or", false)].flatMap { name, needsBoth in
      binary([name], needsBoth ? "LogicalAnd" : "LogicalOr", "Combines True and False.") {
        (a, b) throws(TensorError) in
        let flags = zip(a.data.bools(), b.data.bools()).map {
          needsBoth ? $0 && $1 : $0 || $1
        }
        return Tensor(try NDArray(flags, a.shape), mode: a.mode)
      }
    }

  private static let others: [FunctionDefinition] =
    binary(["add"], "AddV2", "x1 + x2.") { (a, b) throws(TensorError) in try a.add(b) }
    + binary(["subtract"], "Sub", "x1 - x2.") { (a, b) throws(TensorError) in try a.subtract(b) }
    + binary(["multiply"], "Mul", "x1 * x2.") { (a, b) throws(TensorError) in try a.multiply(b) }
    + binary(["divide"], "RealDiv", "x1 / x2.") { (a, b) throws(TensorError) in try a.divide(b) }
    + binary(["matmul"], "MatMul", "The matrix product.") { (a, b) throws(TensorError) in
      try a.matmul(b)
    }
    + binary(["power", "pow"], "Pow", "x1 to the power of x2.") { (a, b) throws(TensorError) in
      try a.power(b)
    }
    + binary(["true_divide"], "RealDiv", "x1 / x2.") { (a, b) throws(TensorError) in try a.divide(b)
    }
    + comparisons
    + binary(["maximum"], "Maximum", "The larger of two.") { (a, b) throws(TensorError) in
      try a.larger(b)
    }
    + binary(["minimum"], "Minimum", "The smaller of two.") { (a, b) throws(TensorError) in
      try a.smaller(b)
    }
    + [
      FunctionDefinition(
        "convert_to_tensor", "x, dtype=None, sparse=None, ragged=None, name=None",
        "A tensor of numbers."
      ) { (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("array", "x, dtype=None", "A tensor of numbers.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("constant", "value, dtype=None, shape=None, name='Const'", "A tensor.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("convert_to_numpy", "x", "The numbers as a NumPy array.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        return try interpreter.numpyValue(tensor.data)
      },
      FunctionDefinition("cast", "x, dtype, name=None", "The numbers as another kind.") {
        (arguments, interpreter) throws(PythonError) in
        try constant(arguments[0], arguments[1], interpreter)
      },
      FunctionDefinition("shape", "x", "The shape as a tuple.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        return .tuple(Array(tensor.shape).map { .int($0) })
      },
      FunctionDefinition("reshape", "x, newshape, name=None", "Another shape.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let shape = try interpreter.ints(arguments[1])
        return try result { () throws(TensorError) in try tensor.reshaped(shape) }
      },
      FunctionDefinition("transpose", "x, axes=None, name=None", "The axes in another order.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes =
          arguments[1].isNone
          ? Array((0..<tensor.rank).reversed()) : try interpreter.ints(arguments[1])
        return try result { () throws(TensorError) in try tensor.permuted(axes) }
      },
      FunctionDefinition("softmax", "x, axis=-1, name=None", "Shares that sum to one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axis = try interpreter.int(arguments[1])
        return try result { () throws(TensorError) in try tensor.softmax(axis) }
      },
      FunctionDefinition("clip", "x, x_min, x_max", "The numbers within bounds.") {
        (arguments, interpreter) throws(PythonError) in
        try clipped(arguments, interpreter)
      },
      FunctionDefinition("clip_by_value", "t, clip_value_min, clip_value_max, name=None") {
        (arguments, interpreter) throws(PythonError) in
        try clipped(arguments, interpreter)
      },
      FunctionDefinition("concat", "values, axis=0, name=None", "Tensors side by side.") {
        (arguments, interpreter) throws(PythonError) in
        try joined(arguments, interpreter)
      },
      FunctionDefinition("concatenate", "xs, axis=0", "Tensors side by side.") {
        (arguments, interpreter) throws(PythonError) in
        try joined(arguments, interpreter)
      },
      FunctionDefinition("stack", "x, axis=0, name=None", "Tensors along a new axis.") {
        (arguments, interpreter) throws(PythonError) in
        let tensors = try tensors(arguments[0], interpreter)
        let axis = try interpreter.int(arguments[1])
        return try result { () throws(TensorError) in try Tensor.stack(tensors, axis) }
      },
      FunctionDefinition("expand_dims", "x, axis=-1", "One more axis of length one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        var shape = Array(tensor.shape)
        let axis = try interpreter.int(arguments[1])
        let place = axis < 0 ? shape.count + 1 + axis : axis
        guard (0...shape.count).contains(place) else {
          throw PythonError(.valueError, "axis \(axis) is out of range")
        }
        shape.insert(1, at: place)
        let lengths = shape
        return try result { () throws(TensorError) in try tensor.reshaped(lengths) }
      },
      FunctionDefinition("squeeze", "x, axis=None", "Without the axes of length one.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let axes = arguments[1].isNone ? nil : try interpreter.ints(arguments[1])
        let lengths = Array(tensor.shape).enumerated().filter { index, length in
          length != 1
            || axes.map { !$0.contains(index) && !$0.contains(index - tensor.rank) } == true
        }.map(\.element)
        return try result { () throws(TensorError) in try tensor.reshaped(lengths) }
      },
      FunctionDefinition("zeros", "shape, dtype='float32', name=None", "Zeros.") {
        (arguments, interpreter) throws(PythonError) in
        try filled(arguments, 0, interpreter)
      },
      FunctionDefinition("ones", "shape, dtype='float32', name=None", "Ones.") {
        (arguments, interpreter) throws(PythonError) in
        try filled(arguments, 1, interpreter)
      },
      FunctionDefinition("argmax", "x, axis=None, keepdims=False", "The place of the largest.") {
        (arguments, interpreter) throws(PythonError) in
        let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
        let numpy = Value.object(try interpreter.importModule("numpy"))
        let array = try interpreter.numpyValue(tensor.data)
        let found = try interpreter.callMethod(
          numpy, "argmax", Arguments(array, arguments[1]))
        return try constant(found, .string("int64"), interpreter)
      },
      FunctionDefinition("where", "condition, x1, x2", "x1 where the condition holds, else x2.") {
        (arguments, interpreter) throws(PythonError) in
        let condition = try ArrayReader.read(arguments[0], dtype: .bool, .numpy, interpreter)
        let one = try TensorFlowValues.tensor(arguments[1], interpreter)
        let two = try TensorFlowValues.tensor(arguments[2], interpreter)
        return try result { () throws(TensorError) in try one.kept(where: condition, else: two) }
      },
    ]

  private static func constant(
    _ value: Value, _ dtype: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard !dtype.isNone else {
      if case .int = value { return try typed(value, .int32, interpreter) }
      if case .list = value {
        let array = try ArrayReader.read(value, .torch, defaultFloat: .float32, interpreter)
        return try typed(value, array.dtype == .int64 ? .int32 : array.dtype, interpreter)
      }
      return .object(KerasTensorObject(try TensorFlowValues.tensor(value, interpreter)))
    }
    var name = ""
    if case .string(let text) = dtype { name = text.text }
    if case .object(let object) = dtype, let type = object as? KerasTypeObject {
      name = type.dtype.name
    }
    if name.isEmpty { name = try interpreter.display(of: dtype) }
    guard let type = DType(name: name) else {
      throw PythonError(.typeError, "lectern does not have the dtype \(name)")
    }
    if case .object(let object) = value, let own = object as? KerasTensorObject,
      own.tensor.dtype == type
    {
      return value
    }
    return try typed(value, type, interpreter)
  }

  private static func typed(
    _ value: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try interpreter.kerasTensor(value, dtype: dtype)))
  }

  private static func filled(
    _ arguments: Arguments, _ value: Double, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let lengths = try interpreter.ints(arguments[0])
    let mode = interpreter.keras.mode
    return try result { () throws(TensorError) in
      Tensor(try NDArray.full(try Shape(lengths), .double(value), .float32), mode: mode)
    }
  }

  private static func clipped(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensor = try TensorFlowValues.tensor(arguments[0], interpreter)
    let low = try interpreter.double(arguments[1])
    let high = try interpreter.double(arguments[2])
    return try result { () throws(TensorError) in
      let clamped = try tensor.clamped(low: low, high: high)
      return clamped.dtype == tensor.dtype ? clamped : try clamped.cast(to: tensor.dtype)
    }
  }

  private static func tensors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Tensor] {
    var result: [Tensor] = []
    for element in try interpreter.elements(of: value) {
      result.append(try interpreter.kerasTensor(element))
    }
    return result
  }

  private static func joined(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let tensors = try tensors(arguments[0], interpreter)
    let axis = try interpreter.int(arguments[1])
    if let first = tensors.first,
      let (place, other) = tensors.enumerated().first(where: { $1.rank != first.rank })
    {
      func text(_ shape: Shape) -> String {
        "[" + shape.map(String.init).joined(separator: ",") + "]"
      }
      throw TensorFlowErrors.invalid(
        "ConcatV2",
        "ConcatOp : Ranks of all input tensors should match: shape[0] = \(text(first.shape)) vs. "
          + "shape[\(place)] = \(text(other.shape))", name: nil,
        node: "ConcatV2_N_\(tensors.count)")
    }
    return try result { () throws(TensorError) in try Tensor.concatenate(tensors, axis) }
  }
}
