import Tensors

/// How a window slides along one axis of an image or a sequence.
///
/// - Source: `padding="valid"` and `"same"` of TensorFlow: with `same`, what is missing is added
///   before and after, the odd one after.
struct KerasWindow {
  let size: Int
  let step: Int
  let dilation: Int
  let isSame: Bool

  /// The windows over height and width from a layer's arguments.
  ///
  /// - Parameter step: the argument that holds the strides; None takes the size.
  static func pair(
    _ arguments: KerasArguments, size sizeKey: String, step stepKey: String
  ) throws(TensorError) -> [KerasWindow] {
    let sizes = try two(arguments, sizeKey)
    var steps = sizes
    if case .none = arguments[stepKey] {} else { steps = try two(arguments, stepKey) }
    var dilations = [1, 1]
    if case .none = arguments["dilation_rate"] {
    } else {
      dilations = try two(arguments, "dilation_rate")
    }
    let padding = arguments.optionalText("padding") ?? "valid"
    guard ["valid", "same"].contains(padding.lowercased()) else {
      throw .value(
        "The `padding` argument must be one of {'valid', 'same'}. Received: \(padding)")
    }
    if let format = arguments.optionalText("data_format"), format != "channels_last" {
      throw TensorError(
        .notImplementedError, "lectern has data_format='channels_last' alone",
        fix: "put the channels on the last axis")
    }
    return (0..<2).map {
      KerasWindow(
        size: sizes[$0], step: steps[$0], dilation: dilations[$0],
        isSame: padding.lowercased() == "same")
    }
  }

  private static func two(
    _ arguments: KerasArguments, _ key: String
  ) throws(TensorError) -> [Int] {
    let given = try arguments.ints(key).map { $0 ?? 0 }
    let numbers = given.count == 1 ? [given[0], given[0]] : given
    guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 && $0 < 1 << 20 }) else {
      throw .value(
        "The `\(key)` argument must be a tuple of 2 integers. Received \(key)="
          + "\(pythonText(of: given)), including values that do not satisfy `value > 0`")
    }
    return numbers
  }

  /// How far a window reaches, its gaps included.
  var reach: Int { (size - 1) * dilation + 1 }

  /// How many windows there are over so many places.
  func count(_ length: Int) -> Int {
    if isSame { return (length + step - 1) / step }
    return length < reach ? 0 : (length - reach) / step + 1
  }

  /// What is added before and after so many places.
  func padding(_ length: Int) -> (before: Int, after: Int) {
    guard isSame else { return (0, 0) }
    let total = max(0, (count(length) - 1) * step + reach - length)
    return (total / 2, total - total / 2)
  }

  /// - Throws: ValueError if the image is smaller than one window.
  static func check(
    _ windows: [KerasWindow], _ shape: SymbolicShape, layer: KerasLayer
  ) throws(TensorError) {
    for (axis, window) in windows.enumerated() {
      guard let length = shape[axis + 1], window.count(length) <= 0 else { continue }
      if let kernel = layer.ownWeights.first(where: { $0.name == "kernel" }) {
        throw .value(
          "Computed output size would be zero or negative. Received `inputs shape="
            + "\(pythonText(of: shape))`, `kernel shape=\(kernel.tensor.shape.tupleText)`, "
            + "`dilation_rate=[\(windows.map { String($0.dilation) }.joined(separator: " "))]`, "
            + "`strides=(\(windows.map { String($0.step) }.joined(separator: ", ")))`, "
            + "`padding=valid`.")
      }
      throw .value(
        "Computed output size would be negative. Received `inputs shape="
          + "\(pythonText(of: shape))` and a window of \(window.reach) in layer "
          + "\"\(layer.name)\".")
    }
  }

  /// For each place in the window, the numbers there of all windows: [batch, rows', columns', C].
  static func taps(
    _ windows: [KerasWindow], _ image: Tensor, filler: Double
  ) throws(TensorError) -> [Tensor] {
    let (rows, columns) = (windows[0], windows[1])
    let (height, width) = (image.shape[1], image.shape[2])
    let (resultRows, resultColumns) = (rows.count(height), columns.count(width))
    guard resultRows > 0, resultColumns > 0 else {
      throw .value(
        "the image of \(height) x \(width) is smaller than the window of \(rows.reach) x "
          + "\(columns.reach)")
    }
    let (top, left) = (rows.padding(height), columns.padding(width))
    var image = image
    if top.before + top.after + left.before + left.after > 0 {
      image = try image.padded(
        [0, 0, left.before, left.after, top.before, top.after], .double(filler))
    }
    var taps: [Tensor] = []
    for row in 0..<rows.size {
      let start = row * rows.dilation
      let strip = try image.sliced(1, start, start + (resultRows - 1) * rows.step + 1, rows.step)
      for column in 0..<columns.size {
        let left = column * columns.dilation
        taps.append(
          try strip.sliced(
            2, left, left + (resultColumns - 1) * columns.step + 1, columns.step))
      }
    }
    return taps
  }
}
