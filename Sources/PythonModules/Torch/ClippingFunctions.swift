import MiniPython
import Networks
import Tensors

/// What `torch.nn.utils` has: clipping gradients, parameters as one vector.
enum ClippingFunctions {
  private static func tensors(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Tensor] {
    if let single = value.tensorObject { return [single.tensor] }
    return try interpreter.elements(of: value).compactMap { $0.tensorObject?.tensor }
  }

  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      "clip_grad_norm_",
      "(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None)",
      "Scales all gradients so that their common length is at most max_norm.",
      example: "nn.utils.clip_grad_norm_(model.parameters(), 1.0)"
    ) { (arguments, interpreter) throws(PythonError) in
      let gradients = try tensors(arguments[0], interpreter).compactMap { $0.grad?.data }
      let bound = try interpreter.double(arguments[1])
      // `float(norm_type)`, which reads "inf" too.
      var order = Double.infinity
      if case .string(let text) = arguments[2] {
        guard let number = Double(text.text) else {
          throw PythonError(
            .valueError, "could not convert string to float: '\(text.text)'")
        }
        order = number
      } else {
        order = try interpreter.double(arguments[2])
      }
      if try interpreter.isTrue(arguments[3]) {
        let total = try numeric { () throws(TensorError) in
          try GradientClipping.length(gradients, order: order).item().doubleValue
        }
        guard total.isFinite else {
          throw PythonError(
            .runtimeError,
            "The total norm of order \(order) for gradients from `parameters` is non-finite, so it "
              + "cannot be clipped. To disable this error and scale the gradients by the non-finite "
              + "norm anyway, set `error_if_nonfinite=False`")
        }
      }
      return interpreter.torch.wrap(
        try numeric { () throws(TensorError) in
          try GradientClipping.clip(gradients, toNorm: bound, order: order)
        })
    },
    FunctionDefinition(
      "clip_grad_value_", "(parameters, clip_value, foreach=None)",
      "Cuts each gradient off at a bound."
    ) { (arguments, interpreter) throws(PythonError) in
      let gradients = try tensors(arguments[0], interpreter).compactMap { $0.grad?.data }
      let bound = try interpreter.double(arguments[1])
      try numeric { () throws(TensorError) in
        try GradientClipping.clip(gradients, toValue: bound)
      }
      return .none
    },
    FunctionDefinition("parameters_to_vector", "(parameters)", "All parameters as one vector.") {
      (arguments, interpreter) throws(PythonError) in
      let all = try tensors(arguments[0], interpreter)
      return interpreter.torch.wrap(
        try numeric { () throws(TensorError) in
          try Tensor.concatenate(
            all.map { (t) throws(TensorError) in try t.reshaped([t.count]) }, 0)
        })
    },
    FunctionDefinition("vector_to_parameters", "(vec, parameters)", "One vector as parameters.") {
      (arguments, interpreter) throws(PythonError) in
      let call = OperationCall(arguments, interpreter, name: "vector_to_parameters")
      let vector = try call.tensor(0)
      var start = 0
      for tensor in try tensors(arguments[1], interpreter) {
        let offset = start
        try numeric { () throws(TensorError) in
          try tensor.data.assign(
            vector.data.narrowed(0, offset, tensor.count).reshaped(tensor.shape))
        }
        start += tensor.count
      }
      return .none
    },
  ]
}
