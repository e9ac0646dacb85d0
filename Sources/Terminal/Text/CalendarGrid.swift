/// Days as a grid of shades, a column a week and a row a weekday.
public struct CalendarGrid: Hashable, Sendable {
  /// What each row is, such as `Mon`; rows without a name are common.
  public var rowNames: [String]
  /// What each column begins with, such as the name of a month.
  public var columnNames: [String]
  /// A count for each day by row and column; nil for a day that is not over the edge yet.
  public var counts: [[Int?]]

  public init(rowNames: [String], columnNames: [String], counts: [[Int?]]) {
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.counts = counts
  }

  /// The latest weeks that fit, each day two cells wide.
  public func rendered(_ settings: OutputSettings) -> StyledText {
    let margin = (rowNames.map(\.displayWidth).max() ?? 0) + 1
    let weeks = counts.map(\.count).max() ?? 0
    let shown = max(0, min(weeks, (settings.width - margin) / 2))
    let first = weeks - shown
    let most = counts.joined().compactMap { $0 }.max() ?? 0
    var lines = [header(first: first, shown: shown, margin: margin)]
    for (row, days) in counts.enumerated() {
      let name = row < rowNames.count ? rowNames[row] : ""
      var line = StyledText(name, .dim).padded(to: margin)
      for column in first..<weeks {
        let count = column < days.count ? days[column] : nil
        line += shade(count, most: most, isASCII: settings.isASCII) + " "
      }
      lines.append(line.trimmingEnd)
    }
    return StyledText(lines: lines)
  }

  /// Month names above their first week, where they do not run into each other.
  private func header(first: Int, shown: Int, margin: Int) -> StyledText {
    var line = spaces(margin)
    for column in first..<(first + shown) where column < columnNames.count {
      let name = columnNames[column]
      let place = margin + (column - first) * 2
      guard !name.isEmpty, line.displayWidth <= place,
        place + name.displayWidth <= margin + shown * 2
      else { continue }
      line += spaces(place - line.displayWidth) + name + " "
    }
    return StyledText(line, .dim).trimmingEnd
  }

  private func shade(_ count: Int?, most: Int, isASCII: Bool) -> StyledText {
    guard let count else { return " " }
    guard count > 0 else { return StyledText(isASCII ? "." : "·", .dim) }
    let shades = isASCII ? ["-", "+", "*", "#"] : ["░", "▒", "▓", "█"]
    let level = most <= 1 ? 3 : min(3, (count - 1) * 4 / most)
    return StyledText(shades[level], .success)
  }
}
