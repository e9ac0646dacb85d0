import Foundation
import MiniPython
import Tensors

extension TensorOperation {
  private static func unary(
    _ name: String, _ operation: UnaryOperation, _ summary: String
  ) -> TensorOperation {
    TensorOperation(name, "(input)", summary, inPlace: true) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.unary(operation) }
    }
  }

  /// Functions of each element.
  static let elementwise: [TensorOperation] = [
    unary("abs", .absolute, "The size of each element."),
    unary("absolute", .absolute, "The size of each element."),
    unary("neg", .negative, "Each element with the other sign."),
    unary("negative", .negative, "Each element with the other sign."),
    unary("sign", .sign, "-1, 0 or 1."),
    unary("sgn", .sign, "-1, 0 or 1."),
    unary("square", .square, "Each element times itself."),
    unary("sqrt", .sqrt, "The square root of each element."),
    unary("rsqrt", .rsqrt, "One over the square root."),
    unary("reciprocal", .reciprocal, "One over each element."),
    unary("exp", .exp, "e to each element."),
    unary("expm1", .expm1, "e to each element, minus 1."),
    unary("exp2", .exp2, "2 to each element."),
    unary("log", .log, "The natural logarithm."),
    unary("log2", .log2, "The logarithm to base 2."),
    unary("log10", .log10, "The logarithm to base 10."),
    unary("log1p", .log1p, "The logarithm of 1 plus each element."),
    unary("sin", .sin, "The sine."), unary("cos", .cos, "The cosine."),
    unary("tan", .tan, "The tangent."), unary("asin", .asin, "The inverse sine."),
    unary("acos", .acos, "The inverse cosine."), unary("atan", .atan, "The inverse tangent."),
    unary("arcsin", .asin, "The inverse sine."), unary("arccos", .acos, "The inverse cosine."),
    unary("arctan", .atan, "The inverse tangent."),
    unary("sinh", .sinh, "The hyperbolic sine."), unary("cosh", .cosh, "The hyperbolic cosine."),
    unary("tanh", .tanh, "The hyperbolic tangent."),
    unary("asinh", .asinh, "The inverse hyperbolic sine."),
    unary("acosh", .acosh, "The inverse hyperbolic cosine."),
    unary("atanh", .atanh, "The inverse hyperbolic tangent."),
    unary("sigmoid", .sigmoid, "Squashes each element into 0 to 1."),
    unary("relu", .relu, "Negative elements become zero."),
    unary("erf", .erf, "The error function."),
    unary("floor", .floor, "Rounded down."), unary("ceil", .ceil, "Rounded up."),
    unary("trunc", .trunc, "Without the fraction."), unary("fix", .trunc, "Without the fraction."),
    unary("isnan", .isNaN, "Whether each element is not a number."),
    unary("isinf", .isInfinite, "Whether each element is infinite."),
    unary("isfinite", .isFinite, "Whether each element is a finite number."),
    TensorOperation("positive", "(input)", "The tensor itself.") { (call) throws(PythonError) in
      call[0]
    },
    TensorOperation("frac", "(input)", "The fraction of each element.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.subtract(input.unary(.trunc)) }
    },
    TensorOperation("round", "(input, *, decimals=0)", "Rounded to the nearest.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let decimals = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        if decimals == 0 { return try input.unary(.round) }
        return try input.rounded(decimals: decimals)
      }
    },
    TensorOperation("logit", "(input, eps=None)", "The logarithm of the odds.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let epsilon = try call.optionalDouble(1)
      return try call.wrap { () throws(TensorError) in
        let p =
          if let epsilon {
            try input.clamped(.scalar(.double(epsilon)), .scalar(.double(1 - epsilon)))
          } else {
            input
          }
        let one = TensorOperand.scalar(.double(1))
        let rest = try Tensor.binary(.subtract, one, .tensor(p), input.mode)
        return try p.divide(rest).unary(.log)
      }
    },
    TensorOperation("deg2rad", "(input)") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in
        try input.multiply(scalar: .double(Double.pi / 180))
      }
    },
    TensorOperation("rad2deg", "(input)") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in
        try input.multiply(scalar: .double(180 / Double.pi))
      }
    },
    mapped("lgamma", "The logarithm of the gamma function.") { lgamma($0) },
    TensorOperation("sinc", "(input)", "sin(pi x) over pi x.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in
        let isZero = input.leaf(try .compare(.equal, .array(input.data), .scalar(.int(0))))
        let angle = try input.multiply(scalar: .double(.pi))
        return try .where(
          isZero, .scalar(.double(1)), .tensor(angle.unary(.sin).divide(angle)))
      }
    },
    TensorOperation("heaviside", "(input, values)", "0, 1, and a value at zero.") {
      (call) throws(PythonError) in
      let (input, values) = (try call.tensor(0), try call.tensor(1))
      guard input.dtype == values.dtype else {
        throw PythonError(
          .runtimeError, "heaviside is not yet implemented for tensors with different dtypes.")
      }
      return try call.wrapArray { () throws(TensorError) in
        let zero = Operand.scalar(.int(0))
        let above = try NDArray.compare(.greater, .array(input.data), zero).cast(to: input.dtype)
        let isZero = try NDArray.compare(.equal, .array(input.data), zero)
        return try NDArray.where(isZero, .array(values.data), .array(above))
      }
    },
    clamp("clamp"), clamp("clip"),
    TensorOperation("clamp_min", "(input, min)", inPlace: true) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let low = try call.operand(1)
      return try call.wrap { () throws(TensorError) in try input.clamped(low, nil) }
    },
    TensorOperation("clamp_max", "(input, max)", inPlace: true) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let high = try call.operand(1)
      return try call.wrap { () throws(TensorError) in try input.clamped(nil, high) }
    },
    TensorOperation(
      "nan_to_num", "(input, nan=0.0, posinf=None, neginf=None)",
      "Replaces what is not a finite number.", inPlace: true
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let nan = try call.optionalDouble(1) ?? 0
      let largest =
        input.dtype == .float64
        ? Double.greatestFiniteMagnitude : Double(Float.greatestFiniteMagnitude)
      let high = try call.optionalDouble(2) ?? largest
      let low = try call.optionalDouble(3) ?? -largest
      return try call.wrapArray { () throws(TensorError) in
        let filled = try input.data.replacingNaN(with: .double(nan))
        guard filled.dtype.isFloatingPoint else { return filled }
        let infinite = try filled.unary(.isInfinite)
        let positive = try NDArray.compare(.greater, .array(filled), .scalar(.int(0)))
        let bound = try NDArray.where(positive, .scalar(.double(high)), .scalar(.double(low)))
        return try NDArray.where(infinite, .array(bound), .array(filled)).cast(to: filled.dtype)
      }
    },
  ]

  /// A function of each element that is computed as a double and has no gradient here.
  static func mapped(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (Double) -> Double
  ) -> TensorOperation {
    TensorOperation(name, "(input)", summary) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      if input.requiresGrad, call.torch.mode.isEnabled {
        throw PythonError(
          .notImplementedError, "lectern does not have the gradient of torch.\(name)",
          advice: "call it under torch.no_grad(), or on x.detach()")
      }
      let dtype = input.dtype.isFloatingPoint ? input.dtype : call.torch.context.defaultDType
      return try call.wrapArray { () throws(TensorError) in
        try NDArray(input.data.doubles().map(body), input.shape).cast(to: dtype)
      }
    }
  }

  private static func clamp(_ name: String) -> TensorOperation {
    TensorOperation(
      name, "(input, min=None, max=None)", "Elements beyond a bound become the bound.",
      inPlace: true
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let low = try call.optionalOperand(1)
      let high = try call.optionalOperand(2)
      if call[1].isNone && call[2].isNone {
        throw PythonError(
          .runtimeError, "torch.clamp: At least one of 'min' or 'max' must not be None")
      }
      return try call.wrap { () throws(TensorError) in try input.clamped(low, high) }
    }
  }
}
