import Terminal

/// One set of axes as lines of text of one width.
struct AxesDrawing {
  let axes: Axes
  let width: Int
  let height: Int
  let isASCII: Bool

  /// The lines, none wider than asked.
  var lines: [StyledText] {
    if let lines = specialLines { return titled(lines) }
    return titled(chart)
  }

  /// Images and boxes have no canvas of dots.
  private var specialLines: [StyledText]? {
    for mark in axes.marks {
      if case .image(let image) = mark {
        return ImageDrawing(image: image, axes: axes, width: width, isASCII: isASCII).lines
      }
      if case .boxes(let boxes) = mark {
        return BoxDrawing(mark: boxes, axes: axes, width: width, isASCII: isASCII).lines
      }
    }
    return nil
  }

  private func titled(_ lines: [StyledText]) -> [StyledText] {
    let title = axes.title.isEmpty ? [] : StyledText(axes.title, .strong).wrapped(to: width).lines
    return
      (title.map { $0.padded(to: min(width, lines.map(\.width).max() ?? width), .center) }
      + lines).map { $0.trimmingEnd.truncated(to: width, ellipsis: isASCII ? "." : "…") }
  }

  private var chart: [StyledText] {
    let extent = DataExtent(axes)
    let yMapping = AxisMapping(axes.y, values: extent.y, keeps: extent.keptY)
    let xMapping = AxisMapping(
      axes.x, values: extent.x, keeps: extent.keptX, margin: extent.isTight ? 0 : 0.03)
    let legend = legendLines
    let around = 2 + (axes.x.label.isEmpty ? 0 : 1) + (axes.y.label.isEmpty ? 0 : 1)
    let rows = max(3, height - around - legend.count - (axes.title.isEmpty ? 0 : 1))
    let yTicks = yMapping.ticks(of: axes.y, count: max(2, min(6, rows / 2)))
    let widest = max(4, width / 3)
    let margin = min(widest, yTicks.map(\.label.displayWidth).max() ?? 0)
    let columns = max(1, width - margin - 2)
    var area = PlotArea(
      canvas: Canvas(columns: columns, rows: rows, isASCII: isASCII), x: xMapping, y: yMapping)
    let marks = axes.styledMarks(isASCII: isASCII)
    for mark in marks.sorted(by: { $0.mark.layer < $1.mark.layer }) { area.draw(mark) }

    var labels: [Int: String] = [:]
    for tick in yTicks { if let row = area.row(tick.value) { labels[row] = tick.label } }
    var lines: [StyledText] = []
    if !axes.y.label.isEmpty { lines.append(StyledText(axes.y.label, .dim)) }
    for (row, line) in area.canvas.lines.enumerated() {
      let label = StyledText(labels[row] ?? "").truncated(to: margin).padded(to: margin, .right)
      let bar = labels[row] == nil ? (isASCII ? "|" : "│") : (isASCII ? "+" : "┤")
      lines.append(label + " " + StyledText(bar, .dim) + line)
    }
    let xTicks = xMapping.ticks(of: axes.x, count: max(2, min(8, columns / 9)))
    lines += bottom(xTicks, area, margin: margin)
    if !axes.x.label.isEmpty {
      let label = StyledText(axes.x.label, .dim).truncated(to: columns)
      lines.append(StyledText(spaces(margin + 2)) + label.padded(to: columns, .center))
    }
    return lines + legend
  }

  /// The line along x with its marks, and the labels below it that fit.
  private func bottom(_ ticks: [Tick], _ area: PlotArea, margin: Int) -> [StyledText] {
    let columns = area.canvas.columns
    var line = Array(repeating: Character(isASCII ? "-" : "─"), count: columns)
    var labels = Array(repeating: Character(" "), count: columns)
    var free = 0
    let places = ticks.compactMap { tick in area.column(tick.value).map { ($0, tick) } }
    for (column, tick) in places.sorted(by: { $0.0 < $1.0 }) {
      guard (0..<columns).contains(column) else { continue }
      let text = Array(withoutControlCharacters(tick.label).filter { $0.displayWidth == 1 })
      let start = max(0, min(column - text.count / 2, columns - text.count))
      guard start >= free, text.count <= columns else { continue }
      line[column] = isASCII ? "+" : "┬"
      for (offset, letter) in text.enumerated() { labels[start + offset] = letter }
      free = start + text.count + 1
    }
    let corner = StyledText(spaces(margin + 1))
    return [
      corner + StyledText((isASCII ? "+" : "└") + String(line), .dim),
      corner + " " + StyledText(String(labels)),
    ]
  }

  /// The names of the series with their signs, as many to a line as fit.
  private var legendLines: [StyledText] {
    let entries = axes.styledMarks(isASCII: isASCII).flatMap { $0.legendEntries(isASCII: isASCII) }
    let needed = axes.showsLegend || entries.count > 1
    guard needed, !entries.isEmpty else { return [] }
    var lines: [StyledText] = []
    for entry in entries.map({ $0.truncated(to: width - 2) }) {
      if let last = lines.last, last.width + entry.width + 3 <= width {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append("  " + entry)
      }
    }
    return lines
  }
}

extension Mark {
  /// What is drawn first lies below.
  fileprivate var layer: Int {
    switch self {
    case .band: 0
    case .bars: 1
    case .line: 2
    case .points: 3
    case .rule: 4
    case .note: 5
    case .image, .boxes: 6
    }
  }
}

extension StyledMark {
  /// What the legend says of the mark; nothing for marks without a label.
  fileprivate func legendEntries(isASCII: Bool) -> [StyledText] {
    if case .points(let mark) = mark, let groups = mark.groups {
      return Set(groups).sorted().prefix(10).map { group in
        let look = mark.look(of: [group], 0, isASCII: isASCII)
        let order = Set(groups).sorted().firstIndex(of: group) ?? 0
        let own = SeriesLook(
          index: order, isASCII: isASCII, color: nil, marker: nil, isOnly: false)
        let sign = isASCII ? own.letter : own.sign ?? look.sign ?? "●"
        let name = mark.label.isEmpty ? "\(group)" : "\(mark.label) \(group)"
        return StyledText(String(sign), own.style) + " " + StyledText(name)
      }
    }
    guard !mark.label.isEmpty, !mark.label.hasPrefix("_") else { return [] }
    return [StyledText(sample(isASCII), style) + " " + StyledText(mark.label)]
  }

  private var style: Style {
    if case .rule(let rule) = mark { return rule.color.map(Style.nearest) ?? .dim }
    return look.style
  }

  private func sample(_ isASCII: Bool) -> String {
    switch mark {
    case .line(let line):
      if isASCII { return line.isJoined ? "-\(look.letter)-" : String(look.letter) }
      guard let sign = look.sign else { return "⠒⠒⠒" }
      return line.isJoined ? "⠒\(sign)⠒" : String(sign)
    case .points: return String(isASCII ? look.letter : look.sign ?? "●")
    case .bars: return String(repeating: look.fill, count: 2)
    case .rule(let rule):
      return rule.isHorizontal ? (isASCII ? "---" : "╌╌╌") : (isASCII ? "|" : "┆")
    case .band: return isASCII ? "::" : "⠕⠕"
    case .image, .note, .boxes: return ""
    }
  }
}
