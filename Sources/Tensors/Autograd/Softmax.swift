import CKernels

extension NDArray {
  /// The softmax along an axis, or its logarithm.
  public func softmax(
    _ axis: Int, logarithm: Bool = false, _ arithmetic: Arithmetic = .torch
  ) throws(TensorError) -> NDArray {
    guard dtype.isFloatingPoint else {
      let isLast = try rank == 0 ? true : shape.axis(axis) == rank - 1
      throw TensorError(
        .notImplementedError,
        "\"\(logarithm ? "log_" : "")softmax_\(isLast ? "lastdim_" : "")kernel_impl\" not "
          + "implemented for '\(dtype.torchScalarName)'")
    }
    if dtype.isHalf {
      return try cast(to: .float32).softmax(axis, logarithm: logarithm, arithmetic).cast(to: dtype)
    }
    let divides: Int32 = try shape.axis(axis) < rank - 1 ? 1 : 0
    return try alongLast(axis) { (rows) throws(TensorError) in
      let result = try NDArray(uninitialized: rows.shape, rows.dtype)
      let columns = rows.shape.last ?? 1
      let height = columns == 0 ? 0 : rows.count / columns
      if rows.dtype == .float32, arithmetic == .tensorflow {
        let work = try NDArray(uninitialized: rows.shape, .float32)
        lk_softmax_eigen_f32(
          rows.pointer(Float.self), result.pointer(Float.self), height, columns, logarithm ? 1 : 0,
          work.pointer(Float.self))
      } else if rows.dtype == .float32 {
        lk_softmax_f32(
          rows.pointer(Float.self), result.pointer(Float.self), height, columns, logarithm ? 1 : 0,
          divides)
      } else {
        lk_softmax_f64(
          rows.pointer(Double.self), result.pointer(Double.self), height, columns,
          logarithm ? 1 : 0, divides)
      }
      return result
    }
  }

  /// The gradient of a softmax of which this is the result.
  func softmaxGradient(
    _ axis: Int, _ gradient: NDArray, logarithm: Bool
  ) throws(TensorError) -> NDArray {
    if dtype.isHalf {
      return try cast(to: .float32).softmaxGradient(
        axis, gradient.cast(to: .float32), logarithm: logarithm
      ).cast(to: dtype)
    }
    let last = try shape.axis(axis)
    let g = try (rank == 0 ? gradient : gradient.movedAxis(last, to: -1)).contiguous()
    return try alongLast(axis) { (rows) throws(TensorError) in
      let result = try NDArray(uninitialized: rows.shape, rows.dtype)
      let columns = rows.shape.last ?? 1
      let height = columns == 0 ? 0 : rows.count / columns
      if rows.dtype == .float32 {
        lk_softmax_gradient_f32(
          rows.pointer(Float.self), g.pointer(Float.self), result.pointer(Float.self), height,
          columns, logarithm ? 1 : 0)
      } else {
        lk_softmax_gradient_f64(
          rows.pointer(Double.self), g.pointer(Double.self), result.pointer(Double.self), height,
          columns, logarithm ? 1 : 0)
      }
      return result
    }
  }

  /// Calls `body` with the axis moved to the end and contiguous, and moves it back.
  private func alongLast(
    _ axis: Int, _ body: (NDArray) throws(TensorError) -> NDArray
  ) throws(TensorError) -> NDArray {
    let index = try shape.axis(axis)
    if index >= rank - 1 { return try body(contiguous()) }
    return try body(movedAxis(index, to: -1).contiguous()).movedAxis(-1, to: index).contiguous()
  }
}

extension Tensor {
  /// The softmax along an axis.
  public func softmax(_ axis: Int) throws(TensorError) -> Tensor {
    let result = try data.softmax(axis, mode.arithmetic)
    return recorded(
      "SoftmaxBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let y = sink.result(result)
        let total = try gradient.multiply(y).sum(axes: [axis], keepingAxes: true)
        sink.send(0, try gradient.subtract(total).multiply(y))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, result.softmaxGradient(axis, gradient, logarithm: false))
      })
  }

  /// The logarithm of the softmax along an axis.
  public func logSoftmax(_ axis: Int) throws(TensorError) -> Tensor {
    let result = try data.softmax(axis, logarithm: true, mode.arithmetic)
    return recorded(
      "LogSoftmaxBackward0", result,
      again: { (gradient, sink) throws(TensorError) in
        let total = try gradient.sum(axes: [axis], keepingAxes: true)
        sink.send(0, try gradient.subtract(total.multiply(sink.result(result).unary(.exp))))
      },
      { (gradient, sink) throws(TensorError) in
        try sink.send(0, result.softmaxGradient(axis, gradient, logarithm: true))
      })
  }
}
