import MiniPython
import Tensors

extension TensorOperation {
  /// What only tensors themselves do: gradients, changes in place.
  static let methodsOnly: [TensorOperation] = [
    TensorOperation(
      "backward", "(input, gradient=None, retain_graph=None, create_graph=False, inputs=None)",
      "Computes the gradients of all that this was made from.", .method
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let gradient = try call.optionalTensor(1)
      let retains = try call.bool(2)
      let creates = try call.bool(3)
      if input.count == 1 { call.torch.watch(loss: input, call.interpreter) }
      try numeric { () throws(TensorError) in
        guard !creates else { return try input.recordedBackward(gradient) }
        try input.backward(gradient?.data, retainGraph: retains)
      }
      return .none
    },
    TensorOperation("requires_grad_", "(input, requires_grad=True)", "Asks for gradients.", .method)
    { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let flag = try call.bool(1)
      try numeric { () throws(TensorError) in try input.setRequiresGrad(flag) }
      return call[0]
    },
    TensorOperation("retain_grad", "(input)", "Keeps the gradient of an inner tensor.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      try numeric { () throws(TensorError) in try input.retainGradient() }
      return .none
    },
    TensorOperation(
      "register_hook", "(input, hook)", "Calls a function with the gradient of this tensor.",
      .method
    ) { (call) throws(PythonError) in
      let (input, function, interpreter) = (try call.tensor(0), call[1], call.interpreter)
      let hook = try numeric { () throws(TensorError) in
        try input.addHook { (gradient) throws(TensorError) in
          do throws(PythonError) {
            let answer = try interpreter.call(
              function, Arguments(interpreter.torch.wrap(gradient)))
            if answer.isNone { return nil }
            guard let changed = answer.tensorObject?.tensor.data else {
              throw PythonError(
                .typeError,
                "expected Variable, but hook returned '\(interpreter.type(of: answer).typeName)'")
            }
            return changed
          } catch {
            throw TensorError(
              TensorError.Kind(rawValue: error.kind.name) ?? .runtimeError, error.message)
          }
        }
      }
      return try RemovableHandle.make(interpreter) { input.removeHook(hook) }
    },
    TensorOperation("zero_", "(input)", "All elements zero.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      try numeric { () throws(TensorError) in try input.fill(.int(0)) }
      return call[0]
    },
    TensorOperation("fill_", "(input, value)", "All elements one number.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let value = try call.number(1)
      try numeric { () throws(TensorError) in try input.fill(value) }
      return call[0]
    },
    TensorOperation("copy_", "(input, src, non_blocking=False)", "The numbers of another.", .method)
    {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let source = try call.tensorOrNumber(1, like: input)
      try numeric { () throws(TensorError) in try input.copy(from: source) }
      return call[0]
    },
    TensorOperation("fill_diagonal_", "(input, fill_value)", "The diagonal one number.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let value = try call.number(1)
      try numeric { () throws(TensorError) in try input.diagonal().fill(value) }
      return call[0]
    },
    reshapedInPlace("squeeze_", "(input, dim=None)") { (data, call) throws(PythonError) in
      let axes = try call.axes(1)
      return try numeric { () throws(TensorError) in try data.squeezed(axes) }
    },
    reshapedInPlace("unsqueeze_", "(input, dim)") { (data, call) throws(PythonError) in
      let axis = try call.axis(1)
      return try numeric { () throws(TensorError) in try data.unsqueezed(axis) }
    },
    reshapedInPlace("t_", "(input)") { (data, _) throws(PythonError) in
      try numeric { () throws(TensorError) in
        data.rank == 2 ? try data.transposed(0, 1) : data
      }
    },
    reshapedInPlace("transpose_", "(input, dim0, dim1)") { (data, call) throws(PythonError) in
      let (one, two) = (try call.int(1), try call.int(2))
      return try numeric { () throws(TensorError) in try data.transposed(one, two) }
    },
    TensorOperation("apply_", "(input, callable)", "Calls a function for each number.", .method) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      var results: [Value] = []
      for scalar in input.data.scalars() {
        results.append(try call.interpreter.call(call[1], Arguments(Value(scalar))))
      }
      let array = try ArrayReader.read(
        .list(results), dtype: input.dtype, .torch, call.interpreter)
      try numeric { () throws(TensorError) in
        try input.data.assign(array.reshaped(input.shape))
      }
      return call[0]
    },
  ]

  private static func reshapedInPlace(
    _ name: String, _ signature: String,
    _ body: @escaping @Sendable (NDArray, OperationCall) throws(PythonError) -> NDArray
  ) -> TensorOperation {
    TensorOperation(name, signature, "In place.", .method) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      guard input.isLeaf, !input.requiresGrad else {
        throw PythonError(
          .notImplementedError, "lectern has \(name) only outside the graph",
          advice: "use \(name.dropLast())() and keep its result")
      }
      input.data = try body(input.data, call)
      return call[0]
    }
  }
}
