extension Tensor {
  /// Each element with so many digits behind the point; steps have no slope.
  public func rounded(decimals: Int) throws(TensorError) -> Tensor {
    recorded(
      "RoundBackward1", try data.rounded(decimals: decimals),
      again: { (gradient, sink) throws(TensorError) in
        sink.send(0, try gradient.multiply(scalar: .double(0)))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, NDArray.zeros(gradient.shape, gradient.dtype))
      })
  }
}
