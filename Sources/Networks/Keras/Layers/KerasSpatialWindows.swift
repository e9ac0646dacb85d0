import Tensors

/// What convolutions over one or two axes share: windows, and a view with two axes for both.
struct KerasSpatialWindows {
  /// 1 for the steps of a sequence, 2 for the rows and columns of an image.
  let axes: Int
  /// The windows over two axes; that over the second takes one place where there is none.
  let windows: [KerasWindow]

  init(_ arguments: KerasArguments, axes: Int) throws(TensorError) {
    self.axes = axes
    let padding = try KerasWindow.padding(arguments, ["valid", "same"])
    let sizes = try KerasWindow.lengths(arguments, "kernel_size", axes)
    let steps = try KerasWindow.lengths(arguments, "strides", axes)
    let dilations = try KerasWindow.lengths(arguments, "dilation_rate", axes)
    guard steps.allSatisfy({ $0 == 1 }) || dilations.allSatisfy({ $0 == 1 }) else {
      throw .value(
        "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
          + "strides=\(pythonText(of: steps)) and dilation_rate=\(pythonText(of: dilations))")
    }
    let own = (0..<axes).map {
      KerasWindow(
        size: sizes[$0], step: steps[$0], dilation: dilations[$0], isSame: padding == "same")
    }
    windows = axes == 1 ? own + [.one] : own
  }

  /// The lengths of the windows.
  var sizes: [Int] { windows.prefix(axes).map(\.size) }

  /// The lengths of the result between the batch and the channels.
  func resultLengths(_ shape: SymbolicShape) -> SymbolicShape {
    (0..<axes).map { axis in shape[axis + 1].map(windows[axis].count) }
  }

  /// The input with two axes between the batch and the channels.
  func lifted(_ tensor: Tensor) throws(TensorError) -> Tensor {
    guard axes == 1 else { return tensor }
    return try tensor.reshaped([tensor.shape[0], tensor.shape[1], 1, tensor.shape[2]])
  }

  /// A result with as many axes as the input had.
  func lowered(_ tensor: Tensor) throws(TensorError) -> Tensor {
    guard axes == 1 else { return tensor }
    return try tensor.reshaped([tensor.shape[0], tensor.shape[1], tensor.shape[3]])
  }

  /// Each channel with filters of its own: kernel [size, ..., channels, multiplier] to
  /// [batch, rows', columns', channels * multiplier].
  func depthwise(_ input: Tensor, _ kernel: Tensor) throws(TensorError) -> Tensor {
    let taps = try KerasWindow.taps(windows, try lifted(input), filler: 0)
    let (channels, multiplier) = (kernel.shape[axes], kernel.shape[axes + 1])
    let flat = try kernel.reshaped([taps.count, channels, multiplier])
    var sum: Tensor?
    for (place, tap) in taps.enumerated() {
      let shape = tap.shape
      let factors = try flat.narrowed(0, place, 1).reshaped([channels, multiplier])
      let product = try tap.reshaped([shape[0], shape[1], shape[2], channels, 1])
        .multiply(factors)
      sum = try sum?.add(product) ?? product
    }
    guard let sum else { return input }
    let shape = sum.shape
    return try sum.reshaped([shape[0], shape[1], shape[2], channels * multiplier])
  }

  /// - Throws: NotImplementedError for more axes than the batch, the window's and the channels'.
  func checkRank(_ shape: SymbolicShape, of layer: KerasLayer) throws(TensorError) {
    guard shape.count != axes + 2 else { return }
    throw TensorError(
      .notImplementedError, "lectern has \(layer.className) for inputs with \(axes + 2) axes",
      fix: "put the axes before the channels into the batch: x.reshape(...)")
  }

  /// - Throws: ValueError if the input is smaller than one window.
  func check(_ shape: SymbolicShape, layer: KerasLayer) throws(TensorError) {
    try KerasWindow.check(Array(windows.prefix(axes)), shape, layer: layer)
  }
}
