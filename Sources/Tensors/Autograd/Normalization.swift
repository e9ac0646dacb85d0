import CKernels

extension Tensor {
  /// Each row of the last axes less its mean, divided by its deviation, as `layer_norm`.
  ///
  /// Shapes: self `[..., D]` with D the product of `lengths`; weight and bias of `lengths`.
  public func layerNorm(
    _ lengths: Shape, weight: Tensor? = nil, bias: Tensor? = nil, epsilon: Double = 1e-5
  ) throws(TensorError) -> Tensor {
    guard rank >= lengths.count, !lengths.isEmpty,
      Array(shape.suffix(lengths.count)) == Array(lengths)
    else {
      throw .runtime(
        "Given normalized_shape=\(lengths.torchText), expected input with shape [*, "
          + "\(lengths.map(String.init).joined(separator: ", "))], but got input of size\(shape.torchText)"
      )
    }
    for (name, parameter) in [("weight", weight), ("bias", bias)] {
      guard let parameter, Array(parameter.shape) != Array(lengths) else { continue }
      throw .runtime(
        "Expected \(name) to be of same shape as normalized_shape, but got \(name) of shape "
          + "\(parameter.shape.torchText) and normalized_shape = \(lengths.torchText)")
    }
    if dtype.isHalf {
      return try cast(to: .float32).layerNorm(
        lengths, weight: weight?.cast(to: .float32), bias: bias?.cast(to: .float32),
        epsilon: epsilon
      ).cast(to: dtype).renamed("NativeLayerNormBackward0")
    }
    for parameter in [weight, bias].compactMap({ $0 }) where parameter.dtype != dtype {
      throw .runtime("mixed dtype (CPU): all inputs must share same datatype.")
    }
    let kernel = try LayerNormKernel(
      data.contiguous(), weight?.data.contiguous(), bias?.data.contiguous(), lengths.elementCount)
    let result =
      mode.arithmetic == .tensorflow
      ? try kernel.forwardAsKeras(epsilon) : try kernel.forward(epsilon)
    let saved = [Saved(self)] + [weight, bias].compactMap { $0 }.map { Saved($0) }
    let (hasWeight, hasBias) = (weight != nil, bias != nil)
    let operands = [weight, bias].compactMap { $0 }
    let axes = Array((rank - lengths.count)..<rank)
    return recorded(
      "NativeLayerNormBackward0", result, operands.first, Array(operands.dropFirst()),
      again: { (gradient, sink) throws(TensorError) in
        var again: [Tensor] = []
        for (position, entry) in saved.enumerated() {
          again.append(try sink.operand(position, entry))
        }
        try sink.send(again, gradient) { (x) throws(TensorError) in
          let centered = try x[0].subtract(x[0].mean(axes: axes, keepingAxes: true))
          let variance = try centered.multiply(centered).mean(axes: axes, keepingAxes: true)
          var y = try centered.multiply(variance.add(scalar: .double(epsilon)).unary(.rsqrt))
          if hasWeight { y = try y.multiply(x[1]) }
          return hasBias ? try y.add(x[hasWeight ? 2 : 1]) : y
        }
      },
      { (gradient, sink) throws(TensorError) in
        for entry in saved { _ = try entry.unpacked() }
        let (input, scale, shift) = try kernel.backward(gradient.contiguous())
        try sink.send(0, input)
        if hasWeight { try sink.send(1, scale) }
        if hasBias { try sink.send(hasWeight ? 2 : 1, shift) }
      })
  }

  /// Each channel less its mean over all others, divided by its deviation, as `batch_norm`.
  ///
  /// Shapes, with N examples and C channels: self `[N, C]` or `[N, C, L]`, the others `[C]`.
  /// - Parameter running: mean and variance that are updated while training and used otherwise.
  public func batchNorm(
    running: (mean: Tensor, variance: Tensor)? = nil, weight: Tensor? = nil, bias: Tensor? = nil,
    isTraining: Bool, momentum: Double = 0.1, epsilon: Double = 1e-5
  ) throws(TensorError) -> Tensor {
    guard rank >= 2 else {
      throw .value("expected 2D or 3D input (got \(rank)D input)")
    }
    if dtype.isHalf {
      let wide = try running.map { (pair) throws(TensorError) in
        (
          mean: Tensor(try pair.mean.data.cast(to: .float32), mode: mode),
          variance: Tensor(try pair.variance.data.cast(to: .float32), mode: mode)
        )
      }
      let result = try cast(to: .float32).batchNorm(
        running: wide, weight: weight?.cast(to: .float32), bias: bias?.cast(to: .float32),
        isTraining: isTraining, momentum: momentum, epsilon: epsilon)
      if isTraining, let running, let wide {
        try running.mean.data.assign(wide.mean.data)
        try running.variance.data.assign(wide.variance.data)
      }
      return try result.cast(to: dtype).renamed("NativeBatchNormBackward0")
    }
    for parameter in [weight, bias].compactMap({ $0 }) where parameter.dtype != dtype {
      throw .runtime("mixed dtype (CPU): all inputs must share same datatype.")
    }
    let channels = shape[1]
    let sized = [
      ("running_mean", running?.mean), ("running_var", running?.variance), ("weight", weight),
      ("bias", bias),
    ]
    for (name, parameter) in sized {
      guard let parameter, parameter.count != channels else { continue }
      throw .runtime("\(name) should contain \(channels) elements not \(parameter.count)")
    }
    let axes = shape.indices.filter { $0 != 1 }
    let count = channels == 0 ? 0 : self.count / channels
    if isTraining && count <= 1 {
      throw .value(
        "Expected more than 1 value per channel when training, got input size "
          + "torch.Size(\(shape.torchText))")
    }
    var column = Shape(repeating: 1, count: rank)
    column[1] = channels
    let usesBatch = isTraining || running == nil
    let mean: NDArray
    let variance: NDArray
    let isWide = dtype == .float32 && count > shape[0]
    if usesBatch, isWide {
      (mean, variance) = try data.contiguous().channelMoments()
    } else if usesBatch {
      mean = try data.mean(axes: axes)
      variance = try data.variance(axes: axes)
    } else {
      mean = running?.mean.data ?? data
      variance = running?.variance.data ?? data
    }
    if isTraining, let running {
      try running.mean.data.blend(mean, momentum)
      try running.variance.data.blend(data.variance(axes: axes, ddof: 1), momentum)
    }
    let inverse =
      try dtype == .float32 && usesBatch
      ? variance.inverseDeviations(epsilon).reshaped(column)
      : NDArray.binary(
        .divide, .scalar(.double(1)),
        .array(
          NDArray.binary(.add, .array(variance), .scalar(.double(epsilon))).unary(.sqrt))
      ).cast(to: dtype).reshaped(column)
    let centered = try NDArray.binary(
      .subtract, .array(data), .array(mean.reshaped(column)))
    let normalized = try NDArray.binary(.multiply, .array(centered), .array(inverse))
    var result = normalized
    if let weight {
      result = try .binary(.multiply, .array(result), .array(weight.data.reshaped(column)))
    }
    if let bias { result = try .binary(.add, .array(result), .array(bias.data.reshaped(column))) }
    if dtype == .float32 {
      result = try data.contiguous().channelAffine(
        mean: mean, inverse: inverse, weight: weight?.data, bias: bias?.data)
    }
    let scale = try weight?.data.reshaped(column)
    let operands = [weight, bias].compactMap { $0 }
    let hasWeight = weight != nil
    let hasBias = bias != nil
    let saved = ([self] + operands).map { Saved($0) }
    let fixedMean = usesBatch ? nil : try mean.reshaped(column)
    return recorded(
      "NativeBatchNormBackward0", result, operands.first, Array(operands.dropFirst()),
      again: { (gradient, sink) throws(TensorError) in
        var again: [Tensor] = []
        for (position, entry) in saved.enumerated() {
          again.append(try sink.operand(position, entry))
        }
        try sink.send(again, gradient) { (x) throws(TensorError) in
          var y: Tensor
          if let fixedMean {
            y = try x[0].subtract(x[0].leaf(fixedMean)).multiply(x[0].leaf(inverse))
          } else {
            y = try x[0].subtract(x[0].mean(axes: axes, keepingAxes: true))
            let spread = try y.multiply(y).mean(axes: axes, keepingAxes: true)
            y = try y.multiply(spread.add(scalar: .double(epsilon)).unary(.rsqrt))
          }
          if hasWeight { y = try y.multiply(x[1].reshaped(column)) }
          return hasBias ? try y.add(x[hasWeight ? 2 : 1].reshaped(column)) : y
        }
      },
      { (gradient, sink) throws(TensorError) in
        func product(_ one: NDArray, _ two: NDArray) throws(TensorError) -> NDArray {
          try .binary(.multiply, .array(one), .array(two))
        }
        if hasWeight && sink.needs(1) {
          try sink.send(1, product(gradient, normalized).sum(axes: axes))
        }
        let biasPlace = hasWeight ? 2 : 1
        if hasBias && sink.needs(biasPlace) { try sink.send(biasPlace, gradient.sum(axes: axes)) }
        guard sink.needs(0) else { return }
        var g = gradient
        if let scale { g = try product(g, scale) }
        if usesBatch {
          let average = try g.mean(axes: axes, keepingAxes: true)
          let slope = try product(g, normalized).mean(axes: axes, keepingAxes: true)
          g = try .binary(.subtract, .array(g), .array(average))
          g = try .binary(.subtract, .array(g), .array(product(normalized, slope)))
        }
        try sink.send(0, product(g, inverse))
      })
  }

  /// Zeros with a probability, the rest scaled up, as `dropout` while training.
  public func dropout(
    _ probability: Double, _ generator: TorchGenerator
  ) throws(TensorError) -> Tensor {
    guard probability >= 0, probability <= 1 else {
      throw .value("dropout probability has to be between 0 and 1, but got \(probability)")
    }
    if probability == 0 || count == 0 { return self }
    if probability == 1 { return try multiply(leaf(.zeros(shape, dtype))) }
    return try multiply(leaf(data.dropoutNoise(probability, generator)))
  }
}

extension NDArray {
  /// What a dropout multiplies this array by: 0 with a probability, else a little more than 1.
  public func dropoutNoise(
    _ probability: Double, _ generator: TorchGenerator
  ) throws(TensorError) -> NDArray {
    let noise = try uninitializedAlike { (memory) throws(TensorError) in
      try generator.fillBernoulli(memory, 1 - probability)
    }
    return try .binary(.divide, .array(noise), .scalar(.double(1 - probability)))
  }

  /// An array of the same shape that is filled in the order in which this one lies in memory, as
  /// PyTorch draws noise for a transposed view.
  func uninitializedAlike(
    _ fill: (NDArray) throws(TensorError) -> Void
  ) throws(TensorError) -> NDArray {
    let order = Array(shape.indices).sorted { (strides[$0], $1) > (strides[$1], $0) }
    let isDenseView = try permuted(order).isContiguous
    let isPlain = isContiguous || !isDenseView
    let axes = isPlain ? Array(shape.indices) : order
    let memory = try NDArray(uninitialized: try Shape(axes.map { shape[$0] }), dtype)
    try fill(memory)
    var inverse = axes
    for (position, axis) in axes.enumerated() { inverse[axis] = position }
    return isPlain ? memory : try memory.permuted(inverse)
  }

  /// Moves towards another array by a share, in place.
  func blend(_ other: NDArray, _ share: Double) throws(TensorError) {
    let old = try NDArray.binary(.multiply, .array(self), .scalar(.double(1 - share)))
    let new = try NDArray.binary(.multiply, .array(other), .scalar(.double(share)))
    try assign(.binary(.add, .array(old), .array(new)))
  }
}

/// Layer normalization of contiguous rows.
private struct LayerNormKernel {
  let input: NDArray
  let weight: NDArray?
  let bias: NDArray?
  let width: Int
  let height: Int
  let mean: NDArray
  let inverse: NDArray

  init(_ input: NDArray, _ weight: NDArray?, _ bias: NDArray?, _ width: Int) throws(TensorError) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.width = width
    height = width == 0 ? 0 : input.count / width
    mean = try NDArray(uninitialized: Shape([height]), input.dtype)
    inverse = try NDArray(uninitialized: Shape([height]), input.dtype)
  }

  func forward(_ epsilon: Double) throws(TensorError) -> NDArray {
    guard input.dtype == .float32 || input.dtype == .float64 else {
      throw TensorError(
        .notImplementedError,
        "\"LayerNormKernelImpl\" not implemented for '\(input.dtype.torchScalarName)'")
    }
    let result = try NDArray(uninitialized: input.shape, input.dtype)
    if input.dtype == .float32 {
      lk_layer_norm_f32(
        input.pointer(Float.self), weight?.pointer(Float.self), bias?.pointer(Float.self),
        result.pointer(Float.self), mean.pointer(Float.self), inverse.pointer(Float.self), height,
        width, epsilon)
    } else {
      lk_layer_norm_f64(
        input.pointer(Double.self), weight?.pointer(Double.self), bias?.pointer(Double.self),
        result.pointer(Double.self), mean.pointer(Double.self), inverse.pointer(Double.self),
        height, width, epsilon)
    }
    return result
  }

  /// The same in the order of Keras's operations, so that the last digits agree.
  func forwardAsKeras(_ epsilon: Double) throws(TensorError) -> NDArray {
    let rows = try input.reshaped(Shape([height, width]))
    let center = try rows.mean(axes: [1], keepingAxes: true, .torch, .tensorflow)
    let centered = try NDArray.binary(.subtract, .array(rows), .array(center))
    let squares = try NDArray.binary(.multiply, .array(centered), .array(centered))
    let variance = try squares.mean(axes: [1], keepingAxes: true, .torch, .tensorflow)
    let factor = try NDArray.binary(.add, .array(variance), .scalar(.double(epsilon)))
      .unary(.rsqrt, .torch, .tensorflow)
    try mean.assign(center.reshaped([height]))
    try inverse.assign(factor.reshaped([height]))
    var scale = factor
    if let weight {
      scale = try .binary(.multiply, .array(factor), .array(weight.reshaped([1, width])))
    }
    var shift = try NDArray.binary(.multiply, .array(center), .array(scale)).unary(.negative)
    if let bias { shift = try .binary(.add, .array(shift), .array(bias.reshaped([1, width]))) }
    let scaled = try NDArray.binary(.multiply, .array(rows), .array(scale))
    return try NDArray.binary(.add, .array(scaled), .array(shift)).reshaped(input.shape)
  }

  func backward(
    _ gradient: NDArray
  ) throws(TensorError) -> (input: NDArray, weight: NDArray, bias: NDArray) {
    let result = try NDArray(uninitialized: input.shape, input.dtype)
    let lengths = weight?.shape ?? bias?.shape ?? [width]
    let scale = try NDArray.zeros(lengths, input.dtype)
    let shift = try NDArray.zeros(lengths, input.dtype)
    if input.dtype == .float32 {
      lk_layer_norm_gradient_f32(
        input.pointer(Float.self), weight?.pointer(Float.self), mean.pointer(Float.self),
        inverse.pointer(Float.self), gradient.pointer(Float.self), result.pointer(Float.self),
        scale.pointer(Float.self), shift.pointer(Float.self), height, width)
    } else {
      lk_layer_norm_gradient_f64(
        input.pointer(Double.self), weight?.pointer(Double.self), mean.pointer(Double.self),
        inverse.pointer(Double.self), gradient.pointer(Double.self), result.pointer(Double.self),
        scale.pointer(Double.self), shift.pointer(Double.self), height, width)
    }
    return (result, scale, shift)
  }
}
