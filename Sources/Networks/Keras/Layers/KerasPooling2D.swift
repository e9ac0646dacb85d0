import Tensors

/// The mean or the largest value of each patch of an image.
///
/// Shapes: input [batch, rows, columns, C], output [batch, rows', columns', C].
///
/// - Source: `keras.layers.MaxPooling2D` and `AveragePooling2D` of Keras 3.15. At the rim, `same`
///   counts only what lies within the image.
final class KerasPooling2D: KerasLayer {
  static let maximumDefinition = KerasLayerDefinition(
    "MaxPooling2D", "pool_size=2, strides=None, padding='valid', data_format=None",
    "The largest value of each patch of an image.", example: "layers.MaxPooling2D((2, 2))"
  ) { (arguments) throws(TensorError) in try KerasPooling2D(arguments, isMaximum: true) }

  static let averageDefinition = KerasLayerDefinition(
    "AveragePooling2D", "pool_size, strides=None, padding='valid', data_format=None",
    "The mean of each patch of an image.", example: "layers.AveragePooling2D((2, 2))"
  ) { (arguments) throws(TensorError) in try KerasPooling2D(arguments, isMaximum: false) }

  private let isMaximum: Bool
  private let windows: [KerasWindow]

  init(_ arguments: KerasArguments, isMaximum: Bool) throws(TensorError) {
    self.isMaximum = isMaximum
    windows = try KerasWindow.pair(arguments, size: "pool_size", step: "strides")
    super.init(
      className: isMaximum ? "MaxPooling2D" : "AveragePooling2D", name: arguments.name,
      mode: arguments.mode)
  }

  override var inputRank: KerasInputRank { .exactly(4) }

  override func resultShapes(_ shapes: [SymbolicShape]) throws(TensorError) -> [SymbolicShape] {
    try KerasWindow.check(windows, shapes[0], layer: self)
    return [
      [
        shapes[0][0], shapes[0][1].map(windows[0].count), shapes[0][2].map(windows[1].count),
        shapes[0][3],
      ]
    ]
  }

  override func forward(
    _ inputs: [KerasFlow], _ run: KerasRun
  ) throws(TensorError) -> [KerasFlow] {
    let image = inputs[0].tensor
    let taps = try KerasWindow.taps(windows, image, filler: isMaximum ? -.infinity : 0)
    let stacked = try Tensor.stack(taps, 0)
    if isMaximum {
      return [
        KerasFlow(try stacked.extremum(largest: true, axis: 0, keepingAxes: false).values)
      ]
    }
    guard windows[0].isSame else { return [KerasFlow(try stacked.mean(axes: [0]))] }
    let ones = Tensor(try NDArray.full(image.shape, 1, .float32), mode: mode)
    let counts = try Tensor.stack(try KerasWindow.taps(windows, ones, filler: 0), 0)
      .sum(axes: [0])
    return [KerasFlow(try stacked.sum(axes: [0]).divide(counts))]
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
    let columns = try image.extremum(largest: true, axis: 2, keepingAxes: keepsAxes).values
    return [
      KerasFlow(try columns.extremum(largest: true, axis: 1, keepingAxes: keepsAxes).values)
    ]
  }
}
