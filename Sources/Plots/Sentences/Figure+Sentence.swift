import Terminal

extension Figure {
  /// What the figure shows, in words.
  public var sentence: String {
    guard !axes.isEmpty else { return "An empty figure." }
    return axes.map(\.sentence).joined(separator: " ")
  }

  /// A small table of values for each set of axes, for those who do not see the picture.
  public var valueTables: [TextTable] {
    axes.flatMap(\.valueTables)
  }
}

extension Axes {
  /// What the axes show, in a sentence or two.
  public var sentence: String {
    if let summary { return summary }
    let told = marks.filter { !isValueOfCell($0) }
    let parts = told.prefix(6).compactMap(sentence(of:))
    guard !parts.isEmpty else { return title.isEmpty ? "Empty axes." : "\(title): nothing drawn." }
    let more = told.count > 6 ? ["\(told.count - 6) more series"] : []
    let lead = title.isEmpty ? "" : title + ": "
    let text = lead + (parts + more).joined(separator: "; ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whether it is a text in a cell of an image that says the cell's own value.
  ///
  /// The image's sentence and its table of values tell these already.
  private func isValueOfCell(_ mark: Mark) -> Bool {
    guard case .note(let note) = mark, let shown = Double(note.text),
      let row = Int(exactly: note.y), let column = Int(exactly: note.x)
    else { return false }
    return marks.contains {
      guard case .image(let image) = $0, image.values.indices.contains(row),
        image.values[row].indices.contains(column)
      else { return false }
      // What is written is rounded.
      let decimals = note.text.split(separator: ".").dropFirst().first?.count ?? 0
      let half = (0..<min(decimals, 20)).reduce(0.5001) { half, _ in half / 10 }
      return abs(image.values[row][column] - shown) <= half
    }
  }

  private func sentence(of mark: Mark) -> String? {
    switch mark {
    case .line(let line): self.line(line)
    case .points(let points): self.points(points)
    case .bars(let bars): bars.isHistogram ? histogram(bars) : self.bars(bars)
    case .image(let image): self.image(image)
    case .rule(let rule):
      rule.label.isEmpty
        ? nil : "\(rule.label) at \(rule.isHorizontal ? "y" : "x") = \(numberLabel(rule.value))"
    case .band: nil
    case .note(let note):
      "\"\(withoutControlCharacters(note.text))\" at (\(numberLabel(note.x)), \(numberLabel(note.y)))"
    case .boxes(let boxes): self.boxes(boxes)
    }
  }

  private func line(_ mark: LineMark) -> String {
    let name = mark.label.isEmpty ? (y.label.isEmpty ? "a line" : y.label) : mark.label
    let points = zip(mark.x, mark.y).filter { $0.isFinite && $1.isFinite }
    let lost = min(mark.x.count, mark.y.count) - points.count
    let note = lost > 0 ? " (\(lost) points are not numbers)" : ""
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.1 < $1.1 }), let highest = points.max(by: { $0.1 < $1.1 })
    else { return "\(name) has no points" + note }
    let axis = x.label.isEmpty ? "x" : x.label
    guard points.count > 1 else {
      return "\(name) is \(numberLabel(first.1)) at \(axis) \(numberLabel(first.0))" + note
    }
    let verb = last.1 > first.1 ? "rises" : last.1 < first.1 ? "falls" : "goes"
    var text = "\(name) \(verb) from \(numberLabel(first.1)) to \(numberLabel(last.1))"
    text += " over \(axis) \(numberLabel(first.0)) to \(numberLabel(last.0))"
    if lowest.1 < min(first.1, last.1) {
      text += ", lowest \(numberLabel(lowest.1)) at \(axis) \(numberLabel(lowest.0))"
    }
    if highest.1 > max(first.1, last.1) {
      text += ", highest \(numberLabel(highest.1)) at \(axis) \(numberLabel(highest.0))"
    }
    return text + note
  }

  private func points(_ mark: PointMark) -> String {
    let points = zip(mark.x, mark.y).filter { $0.isFinite && $1.isFinite }
    guard let left = points.map(\.0).min(), let right = points.map(\.0).max(),
      let low = points.map(\.1).min(), let high = points.map(\.1).max()
    else { return "no points" + (mark.label.isEmpty ? "" : " of \(mark.label)") }
    let groups = mark.groups.map { " in \(Set($0).count) groups" } ?? ""
    let count = points.count == 1 ? "1 point" : "\(points.count) points"
    let name = mark.label.isEmpty ? "" : " of \(mark.label)"
    return "\(count)\(name)\(groups), \(x.label.isEmpty ? "x" : x.label) from "
      + "\(numberLabel(left)) to \(numberLabel(right)), \(y.label.isEmpty ? "y" : y.label) from "
      + "\(numberLabel(low)) to \(numberLabel(high))"
  }

  private func bars(_ mark: BarMark) -> String {
    let axis = mark.isHorizontal ? y : x
    let bars = zip(mark.positions, mark.lengths).filter { $1.isFinite }
    guard let highest = bars.max(by: { $0.1 < $1.1 }), let lowest = bars.min(by: { $0.1 < $1.1 })
    else { return "no bars" }
    func name(_ position: Double) -> String {
      let nearest = axis.ticks?.min { abs($0.value - position) < abs($1.value - position) }
      guard let nearest, abs(nearest.value - position) <= 0.5 else { return numberLabel(position) }
      return withoutControlCharacters(nearest.label)
    }
    let lead = mark.label.isEmpty ? "" : "\(mark.label): "
    guard bars.count > 1 else {
      return "\(lead)1 bar, \(name(highest.0)) with \(numberLabel(highest.1))"
    }
    return "\(lead)\(bars.count) bars, the highest \(name(highest.0)) with "
      + "\(numberLabel(highest.1)), the lowest \(name(lowest.0)) with \(numberLabel(lowest.1))"
  }

  private func histogram(_ mark: BarMark) -> String {
    let total = mark.lengths.filter(\.isFinite).reduce(0, +)
    let half = mark.thickness / 2
    guard let most = zip(mark.positions, mark.lengths).max(by: { $0.1 < $1.1 }),
      let low = mark.positions.min(), let high = mark.positions.max(), total > 0
    else { return "a histogram without values" }
    let name = mark.label.isEmpty ? "" : " of \(mark.label)"
    return "a histogram\(name): \(numberLabel(total)) values in \(mark.lengths.count) bins from "
      + "\(numberLabel(low - half)) to \(numberLabel(high + half)), most (\(numberLabel(most.1))) "
      + "between \(numberLabel(most.0 - half)) and \(numberLabel(most.0 + half))"
  }

  private func image(_ mark: ImageMark) -> String {
    let columns = mark.values.map(\.count).max() ?? 0
    var lowest: (value: Double, row: Int, column: Int)?
    var highest: (value: Double, row: Int, column: Int)?
    for (row, values) in mark.values.enumerated() {
      for (column, value) in values.enumerated() where value.isFinite {
        if lowest.map({ value < $0.value }) ?? true { lowest = (value, row, column) }
        if highest.map({ value > $0.value }) ?? true { highest = (value, row, column) }
      }
    }
    let size = "\(mark.values.count) by \(columns) values"
    guard let lowest, let highest else { return size + ", none of them a number" }
    func place(_ row: Int, _ column: Int) -> String {
      let rowName = row < mark.rowLabels.count ? mark.rowLabels[row] : "row \(row)"
      let columnName =
        column < mark.columnLabels.count ? mark.columnLabels[column] : "column \(column)"
      let place = "\(withoutControlCharacters(rowName)), \(withoutControlCharacters(columnName))"
      // Names are words of the author, in which the place would drown.
      return mark.rowLabels.isEmpty && mark.columnLabels.isEmpty ? place : "(\(place))"
    }
    return "\(size), the highest \(numberLabel(highest.value)) at "
      + "\(place(highest.row, highest.column)), the lowest \(numberLabel(lowest.value)) at "
      + place(lowest.row, lowest.column)
  }

  private func boxes(_ mark: BoxMark) -> String {
    let parts = mark.groups.enumerated().prefix(6).map { index, group in
      let name = index < mark.labels.count ? mark.labels[index] : "group \(index + 1)"
      guard let box = BoxSummary(group) else { return "\(name) has no values" }
      return "\(name) has median \(numberLabel(box.median)), half of it from "
        + "\(numberLabel(box.lowQuartile)) to \(numberLabel(box.highQuartile))"
    }
    return parts.isEmpty ? "no boxes" : parts.joined(separator: "; ")
  }
}
