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

  /// A window of one place.
  static let one = KerasWindow(size: 1, step: 1, dilation: 1, isSame: false)

  /// The windows over the axes from a layer's arguments.
  ///
  /// - Parameter step: the argument that holds the strides; None takes the size.
  static func all(
    _ arguments: KerasArguments, size sizeKey: String, step stepKey: String, axes: Int = 2
  ) throws(TensorError) -> [KerasWindow] {
    let sizes = try lengths(arguments, sizeKey, axes)
    var steps = sizes
    if case .none = arguments[stepKey] {} else { steps = try lengths(arguments, stepKey, axes) }
    var dilations = [Int](repeating: 1, count: axes)
    if case .none = arguments["dilation_rate"] {
    } else {
      dilations = try lengths(arguments, "dilation_rate", axes)
    }
    let padding = try padding(arguments, ["valid", "same"])
    return (0..<axes).map {
      KerasWindow(
        size: sizes[$0], step: steps[$0], dilation: dilations[$0], isSame: padding == "same")
    }
  }

  /// How the rim is treated, one of the kinds that a layer has.
  static func padding(
    _ arguments: KerasArguments, _ kinds: [String]
  ) throws(TensorError) -> String {
    let padding = arguments.optionalText("padding") ?? "valid"
    guard kinds.contains(padding.lowercased()) else {
      throw .value(
        "The `padding` argument must be a list/tuple or one of {"
          + kinds.map { "'\($0)'" }.joined(separator: ", ") + "}. Received: \(padding)")
    }
    if let format = arguments.optionalText("data_format"), format != "channels_last" {
      throw TensorError(
        .notImplementedError, "lectern has data_format='channels_last' alone",
        fix: "put the channels on the last axis")
    }
    return padding.lowercased()
  }

  /// One positive number for each axis, from one for all or a tuple.
  static func lengths(
    _ arguments: KerasArguments, _ key: String, _ axes: Int
  ) throws(TensorError) -> [Int] {
    var text = arguments.text(of: arguments[key])
    if case .ints(let given) = arguments[key], given.count == 1 {
      text = pythonText(of: given)
    }
    let message =
      "The `\(key)` argument must be a tuple of \(axes) integers. Received \(key)=\(text)"
    let given = try arguments.ints(key).map { $0 ?? 0 }
    var numbers = given
    if case .int(let number) = arguments[key] {
      numbers = [Int](repeating: number, count: axes)
    }
    guard numbers.count == axes else { throw .value(message) }
    let wrong = Set(numbers.filter { $0 <= 0 || $0 >= 1 << 20 }).sorted()
    guard wrong.isEmpty else {
      throw .value(
        message + ", including values {\(wrong.map(String.init).joined(separator: ", "))} that do "
          + "not satisfy `value > 0`")
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
      let lengths = shape.map { $0.map(String.init) ?? "None" }.joined(separator: " ")
      let sizes = windows.map { String($0.size) }.joined(separator: " ")
      throw .value(
        "Computed output size would be zero or negative. Received: `inputs.shape=[\(lengths)]`, "
          + "`pool_size=[\(sizes)]`, `strides=\(pythonText(of: windows.map(\.step)))`, "
          + "`padding=valid`.")
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
