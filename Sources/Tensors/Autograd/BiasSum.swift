extension Tensor {
  /// The tensor plus a bias along its last axis, as TensorFlow's `BiasAdd`.
  ///
  /// The gradient of the bias is the sum of all rows, one added after the other in float32, as
  /// `BiasAddGrad` adds them: where positive and negative rows cancel out, what is left of the
  /// rounding decides the sign of Adam's first step.
  ///
  /// Shapes: self [..., C], bias [C].
  public func addingBias(_ bias: Tensor) throws(TensorError) -> Tensor {
    guard dtype == .float32, bias.dtype == .float32, bias.rank == 1, rank >= 1,
      shape[rank - 1] == bias.count
    else { return try add(bias) }
    let sum = try NDArray.binary(.add, .array(data), .array(bias.data))
    let columns = bias.count
    return recorded("BiasAddBackward", sum, bias) { (gradient, sink) throws(TensorError) in
      if sink.needs(0) { try sink.send(0, gradient) }
      guard sink.needs(1) else { return }
      let rows = try gradient.contiguous()
      var total = [Float](repeating: 0, count: columns)
      let numbers = UnsafeBufferPointer(start: rows.pointer(Float.self), count: rows.count)
      var place = 0
      while place < numbers.count {
        for column in 0..<columns { total[column] += numbers[place + column] }
        place += columns
      }
      try sink.send(1, try NDArray(total, [columns]))
    }
  }
}
