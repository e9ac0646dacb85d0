/// The table that `model.summary()` prints.
///
/// - Source: `keras/src/utils/summary_utils.py` of Keras 3.15, whose table the library Rich lays out:
///   its rule for columns that do not fit is repeated here.
public struct ModelSummary: Sendable {
  public struct Row: Sendable {
    public var name: String
    public var className: String
    public var outputShape: String
    /// The number of parameters as text, `0 (unbuilt)` for a layer that has no shape yet.
    public var parameters: String
    /// The layers that this one gets its input from; nil leaves the column out.
    public var connections: String?
    /// `Y`, `N` or `-` where the table says which layers learn.
    public var learns: String?
    /// How deep within models the layer is.
    public var depth = 0

    public init(
      name: String, className: String, outputShape: String, parameters: String,
      connections: String? = nil, learns: String? = nil, depth: Int = 0
    ) {
      self.name = name
      self.className = className
      self.outputShape = outputShape
      self.parameters = parameters
      self.connections = connections
      self.learns = learns
      self.depth = depth
    }

    fileprivate var indentation: String {
      depth > 0 ? String(repeating: "   ", count: depth) + "└ " : ""
    }
  }

  public var modelName: String
  public var rows: [Row]
  public var trainableCount: Int
  public var nonTrainableCount: Int
  /// Numbers that the optimizer keeps, nil while it has none.
  public var optimizerCount: Int?

  public init(
    modelName: String, rows: [Row], trainableCount: Int, nonTrainableCount: Int,
    optimizerCount: Int?
  ) {
    self.modelName = modelName
    self.rows = rows
    self.trainableCount = trainableCount
    self.nonTrainableCount = nonTrainableCount
    self.optimizerCount = optimizerCount
  }

  /// - Parameters:
  ///   - columns: the width of the terminal; the table is four columns narrower, 88 (or 108 with
  ///     connections) at most.
  ///   - lineLength: the width that the caller asked for, nil for the rule above.
  public func text(columns: Int, lineLength: Int? = nil) -> String {
    let isConnected = rows.contains { $0.connections != nil }
    let tellsLearning = rows.contains { $0.learns != nil }
    var positions = isConnected ? [0.3, 0.56, 0.74, 1.0] : [0.45, 0.80, 1.0]
    if tellsLearning {
      positions = positions.map { $0 * 0.9 } + [1.0]
    }
    let headers =
      ["Layer (type)", "Output Shape", "Param #"] + (isConnected ? ["Connected to"] : [])
      + (tellsLearning ? ["Trainable"] : [])
    let width = max(
      32,
      lineLength ?? min((isConnected ? 108 : 88) + (tellsLearning ? 12 : 0), columns - 4))
    let table = SummaryTable(
      widths: SummaryTable.columnWidths(positions: positions, total: width),
      rightAligned: [2], centered: tellsLearning ? [headers.count - 1] : [], headers: headers,
      rows: rows.map { row in
        [row.indentation + "\(row.name) (\(row.className))", row.outputShape, row.parameters]
          + (isConnected ? [row.connections ?? "-"] : [])
          + (tellsLearning ? [row.learns ?? "-"] : [])
      })
    // The terminal cuts off what a longer line was asked for.
    let shown = table.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.prefix(max(32, columns)))
    }
    var lines = ["Model: \"\(modelName)\"", shown.joined(separator: "\n")]
    let total = trainableCount + nonTrainableCount + (optimizerCount ?? 0)
    // The counter of steps takes eight bytes instead of four.
    let extra = optimizerCount == nil ? 0 : 4
    lines.append(" Total params: " + countText(total, extraBytes: extra))
    lines.append(" Trainable params: " + countText(trainableCount))
    lines.append(" Non-trainable params: " + countText(nonTrainableCount))
    if let optimizerCount {
      lines.append(" Optimizer params: " + countText(optimizerCount, extraBytes: extra))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func countText(_ count: Int, extraBytes: Int = 0) -> String {
    "\(groupedText(count)) (\(memoryText(bytes: Double(count * 4 + extraBytes))))"
  }

  private func memoryText(bytes: Double) -> String {
    var size = bytes
    for unit in ["B", "KB", "MB", "GB", "TB"] {
      if size / 1024 < 1 { return twoDecimals(size) + " " + unit }
      size /= 1024
    }
    return twoDecimals(size) + " PB"
  }

  private func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.toNearestOrEven))
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100)." + (fraction.count < 2 ? "0" : "") + fraction
  }
}

/// A whole number with a comma between groups of three digits.
public func groupedText(_ number: Int) -> String {
  var groups: [String] = []
  var rest = Substring(String(number.magnitude))
  while rest.count > 3 {
    groups.insert(String(rest.suffix(3)), at: 0)
    rest = rest.dropLast(3)
  }
  return (number < 0 ? "-" : "") + ([String(rest)] + groups).joined(separator: ",")
}
