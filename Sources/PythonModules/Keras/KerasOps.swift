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
          try TensorFlowErrors.checkReduction(
            reduction.rawValue.prefix(1).uppercased() + reduction.rawValue.dropFirst(), axes,
            rank: tensor.rank)
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

  static func result(
    _ body: () throws(TensorError) -> Tensor
  ) throws(PythonError) -> Value {
    .object(KerasTensorObject(try numeric(body)))
  }

  /// - Parameter operation: TensorFlow's name, for messages.
  static func binary(
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

  static let comparisons: [FunctionDefinition] =
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
        // Both, or one of them, by the numbers 0 and 1.
        let joined = try NDArray.binary(
          needsBoth ? .multiply : .maximum, .array(try a.data.cast(to: .int32)),
          .array(try b.data.cast(to: .int32)))
        return Tensor(try joined.cast(to: .bool), mode: a.mode)
      }
    }
}
