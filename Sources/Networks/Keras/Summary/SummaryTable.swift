/// A table with Rich's heavy head and a line between any two rows.
struct SummaryTable {
  /// The width of each column's text, without the blank on either side.
  var widths: [Int]
  var rightAligned: Set<Int>
  var centered: Set<Int> = []
  var headers: [String]
  var rows: [[String]]

  /// The widths of the columns whose right ends stand at the given parts of the total.
  ///
  /// Keras asks for columns that add up to the whole line and forgets the borders; Rich then takes
  /// what is too much from all columns alike, rounding half to even.
  static func columnWidths(positions: [Double], total: Int) -> [Int] {
    var asked: [Int] = []
    for position in positions {
      asked.append(Int(position * Double(total)) - asked.reduce(0, +))
    }
    let padded = asked.map { $0 + 2 }
    var excess = padded.reduce(0, +) - (total - (asked.count + 1))
    var columnsLeft = asked.count
    return padded.map { width in
      let share = (Double(excess) / Double(columnsLeft)).rounded(.toNearestOrEven)
      let taken = min(width - 3, max(0, Int(share)))
      excess -= taken
      columnsLeft -= 1
      return width - taken - 2
    }
  }

  var text: String {
    var lines = [border("┏", "━", "┳", "┓")]
    lines += cells(headers, edge: "┃")
    lines.append(border("┡", "━", "╇", "┩"))
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.append(border("├", "─", "┼", "┤")) }
      lines += cells(row, edge: "│")
    }
    lines.append(border("└", "─", "┴", "┘"))
    return lines.joined(separator: "\n")
  }

  private func border(_ left: String, _ line: String, _ cross: String, _ right: String) -> String {
    let parts = widths.map { String(repeating: line, count: $0 + 2) }
    return left + parts.joined(separator: cross) + right
  }

  private func cells(_ texts: [String], edge: String) -> [String] {
    let columns = zip(texts, widths).map { wrapped($0, to: $1) }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = columns.enumerated().map { index, column in
        let text = line < column.count ? column[line] : ""
        let missing = max(0, widths[index] - text.count)
        let space = String(repeating: " ", count: missing)
        if centered.contains(index) {
          let half = String(space.prefix(missing / 2))
          return " " + half + text + space.dropFirst(missing / 2) + " "
        }
        return " " + (rightAligned.contains(index) ? space + text : text + space) + " "
      }
      return edge + parts.joined(separator: edge) + edge
    }
  }

  /// Breaks a text at its blanks; a word that is longer than a line ends in an ellipsis.
  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    let indentation = String(text.prefix { $0 == " " })
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append((lines.isEmpty ? indentation : "") + word)
      }
    }
    if lines.isEmpty { lines = [""] }
    return lines.map { $0.count > width ? $0.prefix(width - 1) + "…" : $0 }
  }
}
