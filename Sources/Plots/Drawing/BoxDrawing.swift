import Terminal

/// Boxes with whiskers, one line a group, along a common axis.
struct BoxDrawing {
  let mark: BoxMark
  let axes: Axes
  let width: Int
  let isASCII: Bool

  var lines: [StyledText] {
    let names = mark.groups.indices.map { index in
      index < mark.labels.count ? withoutControlCharacters(mark.labels[index]) : "\(index + 1)"
    }
    let margin = min(max(1, width / 3), names.map(\.displayWidth).max() ?? 0)
    let columns = max(1, width - margin - 2)
    // The values of a box plot are measured along y in Matplotlib; here they lie across.
    let mapping = AxisMapping(axes.y, values: mark.groups.flatMap { $0 })
    let area = PlotArea(
      canvas: Canvas(columns: columns, rows: 1, isASCII: isASCII), x: mapping, y: mapping)
    var lines = zip(names, mark.groups).map { name, group in
      let label = StyledText(name).truncated(to: margin).padded(to: margin, .right)
      return label + " " + StyledText(isASCII ? "|" : "│", .dim) + box(BoxSummary(group), area)
    }
    let ticks = mapping.ticks(of: axes.y, count: max(2, min(8, columns / 9)))
    var labels = Array(repeating: Character(" "), count: columns)
    var free = 0
    for tick in ticks {
      let text = Array(tick.label.filter { $0.displayWidth == 1 })
      guard let column = area.column(tick.value) else { continue }
      let start = max(0, min(column - text.count / 2, columns - text.count))
      guard start >= free, text.count <= columns else { continue }
      for (offset, letter) in text.enumerated() { labels[start + offset] = letter }
      free = start + text.count + 1
    }
    lines.append(StyledText(spaces(margin + 2) + String(labels)))
    if !axes.y.label.isEmpty {
      let label = StyledText(axes.y.label, .dim).truncated(to: columns)
      lines.append(StyledText(spaces(margin + 2)) + label.padded(to: columns, .center))
    }
    return lines
  }

  private func box(_ summary: BoxSummary?, _ area: PlotArea) -> StyledText {
    guard let summary else { return StyledText("(no values)", .dim) }
    var line = Array(repeating: Character(" "), count: area.canvas.columns)
    func put(_ letter: Character, at value: Double) {
      if let column = area.column(value), line.indices.contains(column) { line[column] = letter }
    }
    func fill(_ letter: Character, _ low: Double, _ high: Double) {
      guard let from = area.column(low), let to = area.column(high) else { return }
      for column in steps(from: from, through: to, of: line.count) { line[column] = letter }
    }
    fill(isASCII ? "-" : "─", summary.lowWhisker, summary.highWhisker)
    fill(isASCII ? "=" : "▒", summary.lowQuartile, summary.highQuartile)
    put(isASCII ? "|" : "├", at: summary.lowWhisker)
    put(isASCII ? "|" : "┤", at: summary.highWhisker)
    put(isASCII ? "#" : "█", at: summary.median)
    for value in summary.outliers { put(isASCII ? "o" : "○", at: value) }
    return StyledText(String(line), .series1)
  }
}
