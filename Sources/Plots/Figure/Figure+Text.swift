import Terminal

/// How a figure is drawn as text.
public struct PlotSettings: Hashable, Sendable {
  /// Cells; never is a line wider.
  public var width: Int
  /// Lines for each row of axes, with titles and ticks; more only where an image has more rows.
  public var height: Int
  public var isASCII: Bool

  public init(width: Int, height: Int = 16, isASCII: Bool = false) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.isASCII = isASCII
  }
}

extension Figure {
  /// Axes stand side by side where each has this many cells, else below each other.
  static let narrowestAxes = 34
  static let widestPlot = 100

  /// The picture in braille, blocks or ASCII.
  public func drawn(_ settings: PlotSettings) -> StyledText {
    let heading = title.isEmpty ? [] : StyledText(title, .heading).wrapped(to: settings.width).lines
    let columnCount = max(1, min(columns, (axes.map(\.column).max() ?? 0) + 1))
    let gap = 2
    let each = (settings.width - gap * (columnCount - 1)) / columnCount
    let isWide = columnCount > 1 && each >= Figure.narrowestAxes
    var lines: [StyledText] = heading
    for row in Set(axes.map(\.row)).sorted() {
      let group = axes.filter { $0.row == row }.sorted { $0.column < $1.column }
      let drawings = group.map { axes in
        AxesDrawing(
          axes: axes, width: isWide ? each : settings.width, height: settings.height,
          isASCII: settings.isASCII
        ).lines
      }
      if !lines.isEmpty, row > (axes.map(\.row).min() ?? 0) { lines.append("") }
      guard isWide else {
        lines += drawings.joined(separator: [""])
        continue
      }
      for index in 0..<(drawings.map(\.count).max() ?? 0) {
        let cells = drawings.map { (index < $0.count ? $0[index] : "").padded(to: each) }
        lines.append(cells.joined(separator: StyledText(spaces(gap))).trimmingEnd)
      }
    }
    return StyledText(lines: lines)
  }

  /// The picture with its sentence, or for a screen reader the sentence with a small table.
  public func rendered(_ settings: OutputSettings, height: Int = 16) -> StyledText {
    let words = StyledText(sentence, .dim).wrapped(to: settings.width)
    guard !settings.isPlain else {
      let tables = valueTables.map { $0.rendered(settings) }.filter { !$0.isEmpty }
      return ([StyledText(sentence).wrapped(to: settings.width)] + tables)
        .joined(separator: "\n\n")
    }
    let picture = drawn(
      PlotSettings(
        width: min(settings.width, Figure.widestPlot), height: height, isASCII: settings.isASCII))
    return picture + "\n" + words
  }
}
