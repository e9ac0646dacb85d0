extension Tensor {
  /// The one-dimensional convolution, as `torch.nn.functional.conv1d`.
  ///
  /// Shapes, with N examples, C channels, O filters, L steps, K taps: self `[N, C, L]` or
  /// `[C, L]`, weight `[O, C / groups, K]`, bias `[O]`.
  public func conv1d(
    _ weight: Tensor, _ bias: Tensor? = nil, stride: Int = 1, padding: Int = 0, dilation: Int = 1,
    groups: Int = 1
  ) throws(TensorError) -> Tensor {
    guard rank == 2 || rank == 3, weight.rank == 3 else {
      throw .runtime(
        "Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: "
          + shape.torchText)
    }
    if rank == 2 {
      return try unsqueezed(0).conv1d(
        weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups
      ).squeezed([0])
    }
    if dtype.isHalf, weight.dtype == dtype {
      return try cast(to: .float32).conv1d(
        weight.cast(to: .float32), bias?.cast(to: .float32), stride: stride, padding: padding,
        dilation: dilation, groups: groups
      ).cast(to: dtype).renamed("ConvolutionBackward0")
    }
    let (filters, taps) = (weight.shape[0], weight.shape[2])
    guard groups > 0, filters % groups == 0, shape[1] == weight.shape[1] * groups else {
      throw .runtime(
        "Given groups=\(groups), weight of size \(weight.shape.torchText), expected "
          + "input\(shape.torchText) to have \(weight.shape[1] * groups) channels, but got "
          + "\(shape[1]) channels instead")
    }
    if let bias, bias.shape != [filters] {
      throw .runtime(
        "Given weight of size \(weight.shape.torchText), expected bias to be 1-dimensional with "
          + "\(filters) elements, but got bias of size \(bias.shape.torchText) instead")
    }
    let limit = Int(Int32.max) / 4
    guard stride > 0, dilation > 0, padding >= 0, taps > 0, stride < limit, dilation < limit / taps,
      padding < limit
    else {
      throw .runtime("non-positive stride is not supported")
    }
    let reach = dilation * (taps - 1) + 1
    guard shape[2] + 2 * padding >= reach else {
      throw .runtime(
        "Calculated padded input size per channel: (\(shape[2] + 2 * padding)). Kernel size: "
          + "(\(taps)). Kernel size can't be greater than actual input size")
    }
    let plain = Tensor(data, mode: mode)
    let padded = padding == 0 ? data : try plain.padded([padding, padding]).data
    // [N, groups, C/groups, steps, K] times [groups, O/groups, C/groups, K]
    func windows(_ x: NDArray) throws(TensorError) -> NDArray {
      try x.unfolded(2, reach, stride).sliced(3, 0, nil, dilation)
        .unflattened(1, [groups, x.shape[1] / groups])
    }
    let kernel = try weight.data.unflattened(0, [groups, filters / groups])
    var result = try NDArray.einsum("ngclk,gock->ngol", [windows(padded), kernel])
      .flattened(1, 2)
    if let bias {
      result = try .binary(.add, .array(result), .array(bias.data.reshaped([filters, 1])))
    }
    let (savedInput, savedWeight) = (Saved(self), Saved(weight))
    let length = shape[2]
    let savedBias = bias.map { Saved($0) }
    return recorded(
      "ConvolutionBackward0", result, weight, bias.map { [$0] } ?? [],
      again: { (gradient, sink) throws(TensorError) in
        var operands = [try sink.operand(0, savedInput), try sink.operand(1, savedWeight)]
        if let savedBias { operands.append(try sink.operand(2, savedBias)) }
        try sink.send(operands, gradient) { (x) throws(TensorError) in
          let wide = padding == 0 ? x[0] : try x[0].padded([padding, padding])
          let windows = try wide.unfolded(2, reach, stride).sliced(3, 0, nil, dilation)
            .unflattened(1, [groups, x[0].shape[1] / groups])
          let kernel = try x[1].unflattened(0, [groups, filters / groups])
          let sums = try Tensor.einsum("ngclk,gock->ngol", [windows, kernel]).flattened(1, 2)
          return x.count == 2 ? sums : try sums.add(x[2].reshaped([filters, 1]))
        }
      },
      { (gradient, sink) throws(TensorError) in
        _ = try savedInput.unpacked()
        let g = try gradient.unflattened(1, [groups, filters / groups])
        if sink.needs(0) {
          let kernel = try savedWeight.unpacked().unflattened(0, [groups, filters / groups])
          let shares = try NDArray.einsum("ngol,gock->ngclk", [g, kernel])
          let whole = try NDArray.zeros(padded.shape, padded.dtype)
          let places = try windows(whole)
          for tap in 0..<taps {
            let place = try places.select(-1, tap)
            try place.assign(
              .binary(.add, .array(place), .array(shares.select(-1, tap))))
          }
          try sink.send(0, whole.narrowed(2, padding, length))
        }
        if sink.needs(1) {
          let share = try NDArray.einsum("ngol,ngclk->gock", [g, windows(padded)])
          try sink.send(1, share.flattened(0, 1))
        }
        if bias != nil && sink.needs(2) { try sink.send(2, gradient.sum(axes: [0, 2])) }
      })
  }

  /// The largest of each window of the last axis, as `max_pool1d`.
  public func maxPool1d(
    _ size: Int, stride: Int? = nil, padding: Int = 0
  ) throws(TensorError) -> Tensor {
    let windows = try poolWindows(size, stride ?? size, padding, .double(-.infinity))
    let best = try windows.extremum(largest: true, axis: -1).values
    return try best.renamed("SqueezeBackward1")
  }

  /// The mean of each window of the last axis, as `avg_pool1d`.
  public func averagePool1d(
    _ size: Int, stride: Int? = nil, padding: Int = 0
  ) throws(TensorError) -> Tensor {
    let windows = try poolWindows(size, stride ?? size, padding, 0)
    return try windows.mean(axes: [-1]).renamed("SqueezeBackward1")
  }

  private func poolWindows(
    _ size: Int, _ stride: Int, _ padding: Int, _ filler: Scalar
  ) throws(TensorError) -> Tensor {
    guard rank == 2 || rank == 3 else {
      throw .runtime(
        "Expected 2D or 3D (batch mode) tensor, but got input of size \(shape.torchText)")
    }
    guard size > 0, stride > 0, padding >= 0, padding <= size / 2, size < Int(Int32.max) / 2 else {
      throw .runtime("pad should be at most half of effective kernel size")
    }
    let source = padding == 0 ? self : try padded([padding, padding], filler)
    guard source.shape[rank - 1] >= size else {
      throw .runtime("max_pool1d() Invalid computed output size: 0")
    }
    return try source.unfolded(-1, size, stride)
  }

  /// The mean or largest of `length` parts of the last axis, as `adaptive_avg_pool1d`.
  public func adaptivePool1d(_ length: Int, largest: Bool) throws(TensorError) -> Tensor {
    guard rank >= 2, length > 0, length < 1 << 20 else {
      throw .runtime("adaptive_avg_pool1d(): output size must be greater than zero")
    }
    let total = shape[rank - 1]
    var parts: [Tensor] = []
    for index in 0..<length {
      let start = index * total / length
      let end = ((index + 1) * total + length - 1) / length
      let part = try sliced(-1, start, end)
      parts.append(
        try largest ? part.extremum(largest: true, axis: -1).values : part.mean(axes: [-1]))
    }
    return try Tensor.stack(parts, -1).renamed("SqueezeBackward1")
  }

  /// The same tensor under another operation's name.
  public func renamed(_ name: String) throws(TensorError) -> Tensor {
    recorded(
      name, data, again: { (gradient, sink) in sink.send(0, gradient) },
      {
        (gradient, sink) throws(TensorError) in try sink.send(0, gradient)
      })
  }
}
