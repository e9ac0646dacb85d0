import Terminal

extension Axes {
  /// At most this many rows are picked from a long series, evenly, ends included.
  private static let tableRows = 8

  /// The values in small tables: lines sampled, bars and boxes whole, images up to 12 by 12. Series
  /// over the same x share a table.
  public var valueTables: [TextTable] {
    for mark in marks {
      switch mark {
      case .image(let image): return [table(image)]
      case .boxes(let boxes): return [table(boxes)]
      default: break
      }
    }
    return seriesTables
  }

  private var seriesTables: [TextTable] {
    let shown = marks.compactMap { mark -> (String, [Double], [Double])? in
      switch mark {
      case .line(let line): (line.label, line.x, line.y)
      case .bars(let bars): (bars.label, bars.positions, bars.lengths)
      case .points(let points): (points.label, points.x, points.y)
      default: nil
      }
    }.prefix(4)
    guard let first = shown.first else { return [] }
    let isAligned = shown.allSatisfy { $0.1.map(name) == first.1.map(name) }
    return isAligned ? [table(Array(shown))] : shown.map { table([$0]) }
  }

  /// A table of series that have the same x.
  private func table(_ series: [(label: String, xs: [Double], ys: [Double])]) -> TextTable {
    let xs = series.first?.xs ?? []
    let picked = Axes.picked(series.map { min($0.xs.count, $0.ys.count) }.min() ?? 0)
    let names = series.map { $0.label.isEmpty ? (y.label.isEmpty ? "y" : y.label) : $0.label }
    let header = ([x.label.isEmpty ? "x" : x.label] + names).map { StyledText($0) }
    let rows = picked.map { index in
      [StyledText(name(xs[index]))] + series.map { StyledText(numberLabel($0.ys[index])) }
    }
    return TextTable(
      header: header, rows: rows, alignments: Array(repeating: .right, count: header.count))
  }

  private func name(_ position: Double) -> String {
    let nearest = x.ticks?.min { abs($0.value - position) < abs($1.value - position) }
    guard let nearest, abs(nearest.value - position) <= 0.5 else { return numberLabel(position) }
    return nearest.label
  }

  private func table(_ image: ImageMark) -> TextTable {
    let limit = 12
    let count = min(limit, image.values.map(\.count).max() ?? 0)
    let names = (0..<count).map {
      $0 < image.columnLabels.count ? image.columnLabels[$0] : "column \($0)"
    }
    let rows = image.values.prefix(limit).enumerated().map { index, values in
      [StyledText(index < image.rowLabels.count ? image.rowLabels[index] : "row \(index)")]
        + values.prefix(limit).map { StyledText(numberLabel($0, digits: 3)) }
    }
    let corner = [y.label, x.label].filter { !$0.isEmpty }.joined(separator: " by ")
    return TextTable(header: [StyledText(corner)] + names.map { StyledText($0) }, rows: rows)
  }

  private func table(_ boxes: BoxMark) -> TextTable {
    let rows = boxes.groups.enumerated().map { index, group -> [StyledText] in
      let name = index < boxes.labels.count ? boxes.labels[index] : "\(index + 1)"
      guard let box = BoxSummary(group) else { return [StyledText(name), "no values"] }
      let values = [
        box.lowWhisker, box.lowQuartile, box.median, box.highQuartile, box.highWhisker,
      ]
      return [StyledText(name)] + values.map { StyledText(numberLabel($0)) }
    }
    let header: [StyledText] = [
      "group", "low whisker", "low quartile", "median", "high quartile", "high whisker",
    ]
    return TextTable(header: header, rows: rows)
  }

  private static func picked(_ count: Int) -> [Int] {
    guard count > tableRows else { return Array(0..<max(0, count)) }
    return (0..<tableRows).map { $0 * (count - 1) / (tableRows - 1) }
  }
}
