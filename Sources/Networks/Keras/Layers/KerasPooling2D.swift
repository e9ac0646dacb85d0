import Tensors

/// The mean or the largest value of each window of a sequence or of each patch of an image.
///
/// Shapes: input [batch, steps, C] or [batch, rows, columns, C], output [batch, steps', C] or
/// [batch, rows', columns', C].
///
/// - Source: `keras/src/layers/pooling/` of Keras 3.15. At the rim, `same` counts only what lies
///   within the input.
final class KerasPooling: KerasLayer {
  static let definitions = [1, 2].flatMap { axes in
    [definition(axes: axes, isMaximum: false), definition(axes: axes, isMaximum: true)]
  }

  private static func definition(axes: Int, isMaximum: Bool) -> KerasLayerDefinition {
    let place = axes == 1 ? "window of steps" : "patch of an image"
    let name = (isMaximum ? "MaxPooling" : "AveragePooling") + "\(axes)D"
    return KerasLayerDefinition(
      name,
      (isMaximum ? "pool_size=2" : "pool_size")
        + ", strides=None, padding='valid', data_format=None",
      (isMaximum ? "The largest value" : "The mean") + " of each \(place).",
      example: "layers.\(name)(2)"
    ) { (arguments) throws(TensorError) in
      try KerasPooling(name, arguments, axes: axes, isMaximum: isMaximum)
    }
  }

  private let isMaximum: Bool
  private let windows: [KerasWindow]

  init(
    _ className: String, _ arguments: KerasArguments, axes: Int, isMaximum: Bool
  ) throws(TensorError) {
    self.isMaximum = isMaximum
    windows = try KerasWindow.all(arguments, size: "pool_size", step: "strides", axes: axes)
    super.init(className: className, name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override var inputRank: KerasInputRank { .exactly(windows.count + 2) }
  override var checksShapesInCall: Bool { true }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try KerasWindow.check(windows, shapes[0], layer: self)
    var result = shapes[0]
    for (axis, window) in windows.enumerated() {
      result[axis + 1] = shapes[0][axis + 1].map(window.count)
    }
    return [result]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let given = inputs[0].tensor
    let image = windows.count == 1 ? try given.unsqueezed(1) : given
    let sides = windows.count == 1 ? [KerasWindow.one] + windows : windows
    let pooled = try pooled(image, sides)
    return [KerasFlow(windows.count == 1 ? try pooled.squeezed([1]) : pooled)]
  }

  private func pooled(_ image: Tensor, _ windows: [KerasWindow]) throws(TensorError) -> Tensor {
    let taps = try KerasWindow.taps(windows, image, filler: isMaximum ? -.infinity : 0)
    let stacked = try Tensor.stack(taps, 0)
    if isMaximum {
      return try stacked.extremum(largest: true, axis: 0, keepingAxes: false).values
    }
    guard windows[1].isSame else { return try stacked.mean(axes: [0]) }
    let ones = Tensor(try NDArray.full(image.shape, 1, .float32), mode: mode)
    let counts = try Tensor.stack(try KerasWindow.taps(windows, ones, filler: 0), 0)
      .sum(axes: [0])
    return try stacked.sum(axes: [0]).divide(counts)
  }
}

/// The mean or the largest value of each channel over a whole image.
final class KerasGlobalPooling2D: KerasLayer {
  private static let signature = "data_format=None, keepdims=False"

  static let averageDefinition = KerasLayerDefinition(
    "GlobalAveragePooling2D", signature, "The mean of each channel over a whole image.",
    example: "layers.GlobalAveragePooling2D()"
  ) { (arguments) throws(TensorError) in KerasGlobalPooling2D(arguments, isMaximum: false) }

  static let maximumDefinition = KerasLayerDefinition(
    "GlobalMaxPooling2D", signature, "The largest value of each channel over a whole image.",
    example: "layers.GlobalMaxPooling2D()"
  ) { (arguments) throws(TensorError) in KerasGlobalPooling2D(arguments, isMaximum: true) }

  private let isMaximum: Bool
  private let keepsAxes: Bool

  init(_ arguments: KerasArguments, isMaximum: Bool) {
    self.isMaximum = isMaximum
    keepsAxes = arguments.bool("keepdims")
    super.init(
      className: isMaximum ? "GlobalMaxPooling2D" : "GlobalAveragePooling2D",
      name: arguments.name, mode: arguments.mode)
  }

  override var building: KerasBuilding { .fromTheStart }
  override var inputRank: KerasInputRank { .exactly(4) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    [keepsAxes ? [shapes[0][0], 1, 1, shapes[0][3]] : [shapes[0][0], shapes[0][3]]]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let image = inputs[0].tensor
    guard isMaximum else {
      return [KerasFlow(try image.mean(axes: [1, 2], keepingAxes: keepsAxes))]
    }
    return [
      KerasFlow(try image.extremum(largest: true, axes: [1, 2], keepingAxes: keepsAxes))
    ]
  }
}
