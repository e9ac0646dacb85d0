import Foundation
import Terminal

/// A rectangle of values as shades with, where there is room, their numbers or the words that
/// `plt.text` puts into the cells.
struct ImageDrawing {
  let image: ImageMark
  let axes: Axes
  let width: Int
  let isASCII: Bool

  private var shades: [Character] {
    isASCII ? [".", ":", "-", "=", "+", "*", "#", "@"] : ["·", "░", "▒", "▓", "█"]
  }

  private var writes: Bool { image.showsValues || !notes.isEmpty }

  /// The words at the cells' centers, by row and column.
  private var notes: [[Int]: String] {
    var notes: [[Int]: String] = [:]
    for case .note(let note) in axes.marks {
      guard let row = Int(exactly: note.y), let column = Int(exactly: note.x) else { continue }
      notes[[row, column]] = withoutControlCharacters(note.text)
    }
    return notes
  }

  var lines: [StyledText] {
    let columnCount = image.values.map(\.count).max() ?? 0
    guard columnCount > 0 else { return [StyledText("(no values)", .dim)] }
    let rowLabels = image.values.indices.map { label(of: $0, in: image.rowLabels, axes.y) }
    let labelWidth = min(max(1, width / 3), rowLabels.map(\.displayWidth).max() ?? 0)
    let yName = axes.y.label
    let room = width - labelWidth - 1
    let values = fitted(columnCount: columnCount, room: room)
    let cellWidth = cellWidth(values, room: room)
    let notes = notes
    var lines: [StyledText] = []
    if !yName.isEmpty { lines.append(StyledText(yName + (isASCII ? " v" : " ↓"), .dim)) }
    var rows: [StyledText] = values.cells.enumerated().map { index, row in
      let source = index * values.step
      let name = source < rowLabels.count ? rowLabels[source] : ""
      let text = StyledText(name).truncated(to: labelWidth).padded(to: labelWidth, .right)
      let cells = row.enumerated().map { column, value in
        cell(
          value, notes[[index, column]] ?? (image.showsValues ? numberText(value) : ""), cellWidth)
      }
      return text + " " + cells.joined()
    }
    if image.isUpsideDown { rows.reverse() }
    let header = columnHeader(values, cellWidth).map { StyledText(spaces(labelWidth + 1)) + $0 }
    lines += header + rows
    if !axes.x.label.isEmpty {
      let across = StyledText(axes.x.label + (isASCII ? " >" : " →"), .dim)
      lines.insert(
        StyledText(spaces(labelWidth + 1)) + across, at: yName.isEmpty ? 0 : 1)
    }
    return lines + scaleLines
  }

  /// The values, or the averages of squares of them where there are too many for the width.
  private func fitted(columnCount: Int, room: Int) -> (cells: [[Double]], step: Int) {
    let padded = image.values.map { row in
      row + Array(repeating: Double.nan, count: columnCount - row.count)
    }
    let step = max(1, (columnCount + max(1, room) - 1) / max(1, room))
    guard step > 1 else { return (padded, 1) }
    let cells = stride(from: 0, to: padded.count, by: step).map { top in
      stride(from: 0, to: columnCount, by: step).map { left in
        let square = padded[top..<min(top + step, padded.count)].flatMap {
          $0[left..<min(left + step, columnCount)]
        }.filter(\.isFinite)
        return square.isEmpty ? Double.nan : square.reduce(0, +) / Double(square.count)
      }
    }
    return (cells, step)
  }

  /// Enough for the numbers and the labels where there is room, else for two shades or one.
  private func cellWidth(_ values: (cells: [[Double]], step: Int), room: Int) -> Int {
    let count = max(1, values.cells.first?.count ?? 1)
    let most = room / count
    guard values.step == 1 else { return 1 }
    let texts =
      image.showsValues ? image.values.joined().map { numberText($0) } : Array(notes.values)
    let numbers = texts.map(\.displayWidth).max() ?? 1
    let names = image.columnLabels.prefix(count).map(\.displayWidth).max() ?? 0
    let wanted = writes ? max(numbers + 3, names + 2) : max(2, names + 1)
    if wanted <= most { return wanted }
    if writes, numbers + 1 <= most { return max(numbers + 1, most) }
    return max(1, min(most, 3))
  }

  private func cell(_ value: Double, _ text: String, _ cellWidth: Int) -> StyledText {
    guard !text.isEmpty, text.displayWidth + 1 <= cellWidth else {
      guard value.isFinite else { return StyledText("?").padded(to: cellWidth) }
      // A picture without names has no gaps between its cells.
      let gap = cellWidth > 1 && (!image.columnLabels.isEmpty || axes.x.ticks != nil) ? 1 : 0
      let shade = String(repeating: shades[level(value)], count: cellWidth - gap)
      return StyledText(shade, .series1).padded(to: cellWidth)
    }
    let number = StyledText(text, level(value) > shades.count / 2 ? .strong : .plain)
    guard cellWidth >= text.displayWidth + 3, value.isFinite else {
      return number.padded(to: cellWidth, .right)
    }
    let shade = StyledText(String(shades[level(value)]), .series1)
    return (number + " " + shade).padded(to: cellWidth, .right)
  }

  /// Column labels on one line, or one below the other letter by letter where they are too long.
  private func columnHeader(
    _ values: (cells: [[Double]], step: Int), _ cellWidth: Int
  ) -> [StyledText] {
    let count = values.cells.first?.count ?? 0
    let names = (0..<count).map { label(of: $0 * values.step, in: image.columnLabels, axes.x) }
    guard names.contains(where: { !$0.isEmpty }) else { return [] }
    let shift = writes && cellWidth > 3
    if names.allSatisfy({ $0.displayWidth < max(2, cellWidth) }) {
      return [
        names.map { StyledText($0).padded(to: cellWidth, shift ? .right : .left) }.joined()
      ]
    }
    let letters = names.map { Array($0.filter { $0.displayWidth == 1 }.prefix(10)) }
    let tallest = letters.map(\.count).max() ?? 0
    return (0..<tallest).map { line in
      letters.map { name in
        let missing = tallest - name.count
        let letter = line >= missing ? String(name[line - missing]) : " "
        return StyledText(letter).padded(to: cellWidth)
      }.joined()
    }
  }

  private func label(of index: Int, in labels: [String], _ axis: Axis) -> String {
    if index < labels.count { return withoutControlCharacters(labels[index]) }
    guard labels.isEmpty else { return "" }
    if let ticks = axis.ticks {
      return ticks.first { $0.value == Double(index) }?.label ?? ""
    }
    return ""
  }

  /// Shades in words, for values that are not written out.
  private var scaleLines: [StyledText] {
    let range = range
    guard range.low < range.high else { return [] }
    let name = image.label.isEmpty ? "" : image.label + " "
    let ends = [numberLabel(range.low, digits: 3), numberLabel(range.high, digits: 3)]
    let text = StyledText("\(name)\(ends[0]) ", .dim)
    let scale = StyledText(String(shades), .series1)
    return [(text + scale + StyledText(" \(ends[1])", .dim))]
  }

  private var range: (low: Double, high: Double) {
    let finite = image.values.joined().filter(\.isFinite)
    return (image.lowest ?? finite.min() ?? 0, image.highest ?? finite.max() ?? 0)
  }

  private func level(_ value: Double) -> Int {
    let range = range
    guard value.isFinite, range.high > range.low else { return value.isFinite ? 1 : 0 }
    let part = fraction(of: value, from: range.low, to: range.high) ?? 0
    return Int(min(max(part, 0), 0.9999) * Double(shades.count))
  }

  private func numberText(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e6 { return String(Int(value)) }
    return abs(value) < 10 && value.isFinite
      ? String(format: "%.2f", value) : numberLabel(value, digits: 3)
  }
}
