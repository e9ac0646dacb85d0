/// An operation whose derivative a program writes, such as that of `torch.autograd.Function`.
extension Tensor {
  /// The output as the result of the inputs.
  ///
  /// - Parameter derivative: the gradients of the inputs for that of the output, in their order; nil
  ///   for an input that has none.
  public static func custom(
    named name: String, _ inputs: [Tensor], output: NDArray, mode: GradMode,
    again: ((Tensor) throws(TensorError) -> [Tensor?])? = nil,
    _ derivative: @escaping (NDArray) throws(TensorError) -> [NDArray?]
  ) -> Tensor {
    guard let first = inputs.first else { return Tensor(output, mode: mode) }
    return first.recorded(
      name, output, inputs.count > 1 ? inputs[1] : nil, Array(inputs.dropFirst(2)),
      again: { (gradient, sink) throws(TensorError) in
        guard let again else { throw sink.node.onlyOnce }
        for (index, found) in try again(gradient).enumerated() {
          if index < inputs.count, let found { sink.send(index, found) }
        }
      },
      { (gradient, sink) throws(TensorError) in
        for (index, found) in try derivative(gradient).enumerated() {
          guard index < inputs.count, let found, sink.needs(index) else { continue }
          try sink.send(index, found)
        }
      })
  }
}
