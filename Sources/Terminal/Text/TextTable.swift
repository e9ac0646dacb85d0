/// Rows and columns of text that shrink to the width they are given.
public struct TextTable: Hashable, Sendable {
  public var header: [StyledText]
  public var rows: [[StyledText]]
  /// One for each column; what is missing is left.
  public var alignments: [Alignment]

  public init(header: [StyledText], rows: [[StyledText]], alignments: [Alignment] = []) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
  }

  private static let gap = 2
  /// Longer words may be cut.
  private static let widestWord = 12

  /// The table at most `settings.width` cells wide.
  ///
  /// Columns that are too wide wrap. Where not even a few cells a column are left, and in plain
  /// mode, each row is a list of `header: cell`.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    guard count > 0 else { return "" }
    guard !settings.isPlain, let widths = columnWidths(count, total: settings.width) else {
      return records(settings)
    }
    var lines: [StyledText] = []
    if header.contains(where: { !$0.isEmpty }) {
      lines += row(header.map { $0.styled(.strong) }, widths)
      let rule = widths.map { StyledText(String(repeating: "─", count: $0), .dim) }
      lines.append(rule.joined(separator: StyledText(spaces(TextTable.gap))))
    }
    let drawn = rows.map { row($0, widths) }
    let isLoose = drawn.contains { $0.count > 1 }
    for (index, row) in drawn.enumerated() {
      if isLoose, index > 0 { lines.append("") }
      lines += row
    }
    return StyledText(lines: lines)
  }

  /// The natural widths, the widest made narrower until all fit, but no word cut; nil where they
  /// cannot.
  private func columnWidths(_ count: Int, total: Int) -> [Int]? {
    let columns = (0..<count).map { column in
      ([header] + rows).compactMap { column < $0.count ? $0[column] : nil }
    }
    var widths = columns.map { max(1, $0.map(\.width).max() ?? 1) }
    let least = columns.map { cells in
      min(TextTable.widestWord, max(1, cells.map(\.widestWord).max() ?? 1))
    }
    let room = total - TextTable.gap * (count - 1)
    guard least.reduce(0, +) <= room else { return nil }
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let shrinking = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinking.map({ widths[$0] }).max(),
        let column = shrinking.last(where: { widths[$0] == widest })
      else { return nil }
      let next = shrinking.map { widths[$0] }.filter { $0 < widest }.max() ?? 1
      let step = min(excess, max(1, widest - max(next, least[column])), widest - least[column])
      widths[column] -= step
      excess -= step
    }
    return widths
  }

  private func row(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let columns = widths.enumerated().map { index, width in
      (index < cells.count ? cells[index] : "").wrapped(to: width).lines
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { line in
      widths.indices.map { column in
        (line < columns[column].count ? columns[column][line] : "")
          .padded(to: widths[column], alignment(column))
      }.joined(separator: StyledText(spaces(TextTable.gap))).trimmingEnd
    }
  }

  private func records(_ settings: OutputSettings) -> StyledText {
    let blocks = rows.map { row in
      StyledText(
        lines: row.enumerated().map { index, cell in
          let name = index < header.count ? header[index] : ""
          let label = name.isEmpty ? "" : name.styled(.strong) + ": "
          return (label + cell).wrapped(to: settings.width)
        })
    }
    return blocks.joined(separator: "\n\n")
  }

  private func alignment(_ column: Int) -> Alignment {
    column < alignments.count ? alignments[column] : .left
  }
}

extension StyledText {
  /// The cells of the longest word.
  fileprivate var widestWord: Int {
    plain.split { $0 == " " || $0 == "\n" }.map { String($0).displayWidth }.max() ?? 0
  }
}
