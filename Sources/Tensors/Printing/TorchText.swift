/// What `torch.set_printoptions` sets.
public struct TorchPrintOptions: Hashable, Sendable {
  public var precision = 4
  /// Tensors with more elements than this are shortened.
  public var threshold = 1000
  /// How many elements a shortened axis shows at each end.
  public var edgeItems = 3
  public var lineWidth = 80
  /// Scientific notation always, never, or where the values ask for it.
  public var scientific: Bool?

  /// The dtype of fractions that is not named.
  public var defaultFloat = DType.float32

  public init() {}
}

/// The text of a tensor as PyTorch prints it.
///
/// - Source: the rules of `torch/_tensor_str.py`.
public struct TorchText: Sendable {
  public var options: TorchPrintOptions

  public init(_ options: TorchPrintOptions = TorchPrintOptions()) { self.options = options }

  /// `tensor([1., 2.], requires_grad=True)`
  /// - Parameter gradientFunction: the name behind `grad_fn=`.
  public func text(
    _ array: NDArray, requiresGrad: Bool = false, gradientFunction: String? = nil
  ) throws(TensorError) -> String {
    let prefix = "tensor("
    var suffixes: [String] = []
    var body = "[]"
    if array.count == 0 {
      if array.rank != 1 { suffixes.append("size=" + array.shape.tupleText) }
      if array.dtype != options.defaultFloat { suffixes.append("dtype=" + array.dtype.torchName) }
    } else {
      if options.edgeItems == 0 { suffixes.append("size=" + array.shape.tupleText) }
      if ![options.defaultFloat, .int64, .bool].contains(array.dtype) {
        suffixes.append("dtype=" + array.dtype.torchName)
      }
      body = try values(array, indent: prefix.count)
    }
    if let gradientFunction {
      suffixes.append("grad_fn=<\(gradientFunction)>")
    } else if requiresGrad {
      suffixes.append("requires_grad=True")
    }
    return joined(prefix + body, suffixes, indent: prefix.count)
  }

  private func joined(_ text: String, _ suffixes: [String], indent: Int) -> String {
    var result = text
    // PyTorch's own count is two too long for a text of one line.
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    var lastLine = isOneLine ? text.utf8.count + 2 : text.lastLineLength + 2
    for suffix in suffixes {
      if lastLine + suffix.utf8.count + 2 > options.lineWidth {
        result += ",\n" + String(repeating: " ", count: indent) + suffix
        lastLine = indent + suffix.utf8.count
      } else {
        result += ", " + suffix
        lastLine += suffix.utf8.count + 2
      }
    }
    return result + ")"
  }

  /// The values alone, between brackets.
  public func values(_ array: NDArray, indent: Int = 0) throws(TensorError) -> String {
    let isShortened = array.count > options.threshold
    let shown = isShortened ? try array.corners(options.edgeItems) : array
    let format = TorchNumberFormat(shown, options)
    return try TorchLayout(options: options, isShortened: isShortened, format: format)
      .text(array, indent)
  }
}

private struct TorchLayout {
  var options: TorchPrintOptions
  var isShortened: Bool
  var format: TorchNumberFormat

  func text(_ array: NDArray, _ indent: Int) throws(TensorError) -> String {
    if array.rank == 0 { return format.text(array.element(at: array.offset)) }
    if array.rank == 1 { return try line(array, indent) }
    let edge = options.edgeItems
    var parts: [String] = []
    let length = array.shape[0]
    if isShortened && length > 2 * edge {
      for index in 0..<edge { parts.append(try text(array.select(leading: index), indent + 1)) }
      parts.append("...")
      for index in (length - edge)..<length {
        parts.append(try text(array.select(leading: index), indent + 1))
      }
    } else {
      for index in 0..<length { parts.append(try text(array.select(leading: index), indent + 1)) }
    }
    let separator =
      "," + String(repeating: "\n", count: array.rank - 1)
      + String(repeating: " ", count: indent + 1)
    return "[" + parts.joined(separator: separator) + "]"
  }

  private func line(_ array: NDArray, _ indent: Int) throws(TensorError) -> String {
    let edge = options.edgeItems
    let perLine = max(1, (options.lineWidth - indent) / (format.width + 2))
    var words: [String]
    if isShortened && edge == 0 {
      words = ["..."]
    } else if isShortened && array.count > 2 * edge {
      words = try array.sliced(0, 0, edge).scalars().map(format.text)
      words.append(" ...")
      words += try array.sliced(0, array.count - edge, nil).scalars().map(format.text)
    } else {
      words = array.scalars().map(format.text)
    }
    var lines: [String] = []
    for start in stride(from: 0, to: words.count, by: perLine) {
      lines.append(words[start..<min(start + perLine, words.count)].joined(separator: ", "))
    }
    return "[" + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
  }
}

/// How the numbers of one tensor are written, all to the same width.
private struct TorchNumberFormat {
  var precision: Int
  var isFloating: Bool
  var isWhole = true
  var isScientific = false
  var width = 1

  init(_ array: NDArray, _ options: TorchPrintOptions) {
    precision = options.precision
    isFloating = array.dtype.isFloatingPoint
    let values = array.scalars()
    guard isFloating else {
      for value in values { width = max(width, text(value).utf8.count) }
      return
    }
    let nonzero = values.map(\.doubleValue).filter { $0.isFinite && $0 != 0 }
    guard let smallest = nonzero.map(abs).min(), let largest = nonzero.map(abs).max() else {
      return
    }
    isWhole = nonzero.allSatisfy { $0 == $0.rounded(.up) }
    isScientific =
      options.scientific ?? (largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4)
    for value in nonzero {
      let text =
        isScientific
        ? FloatText.scientific(value, precision)
        : FloatText.fixed(value, isWhole ? 0 : precision) + (isWhole ? "." : "")
      width = max(width, text.utf8.count)
    }
  }

  func text(_ value: Scalar) -> String {
    let text: String
    switch value {
    case .bool(let value): text = value ? "True" : "False"
    case .int(let value): text = String(value)
    case .double(let value) where isScientific: text = FloatText.scientific(value, precision)
    case .double(let value) where isWhole:
      text = FloatText.fixed(value, 0) + (value.isFinite ? "." : "")
    case .double(let value): text = FloatText.fixed(value, precision)
    }
    return text.paddedLeft(width)
  }
}

extension NDArray {
  /// The first and last `edge` indexes of each axis that has more than twice as many.
  func corners(_ edge: Int) throws(TensorError) -> NDArray {
    var result = self
    for axis in shape.indices where shape[axis] > 2 * edge {
      let length = shape[axis]
      result = try .concatenate(
        [result.sliced(axis, 0, edge), result.sliced(axis, length - edge, length)], axis)
    }
    return result
  }
}
