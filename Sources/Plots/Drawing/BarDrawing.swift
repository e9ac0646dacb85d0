import Terminal

extension PlotArea {
  /// Fills the bars; the end of a solid one is drawn in eighths of a cell.
  mutating func draw(_ mark: BarMark, _ look: SeriesLook) {
    for (index, pair) in zip(mark.positions, mark.lengths).enumerated() {
      let base = index < mark.bases.count ? mark.bases[index] : 0
      let (position, end) = (pair.0, base + pair.1)
      let sides = (position - mark.thickness / 2, position + mark.thickness / 2)
      if mark.isHorizontal {
        fillAcross(sides, from: base, to: end, mark, look)
      } else {
        fillUp(sides, from: base, to: end, mark, look)
      }
    }
  }

  private mutating func fillUp(
    _ sides: (Double, Double), from base: Double, to end: Double, _ mark: BarMark,
    _ look: SeriesLook
  ) {
    guard let left = x.place(sides.0), let right = x.place(sides.1), let start = y.place(base),
      let stop = y.place(end), end != base
    else { return }
    let span = cells(left, right, canvas.columns, isClosed: mark.isHistogram)
    let (low, high) = (clamped(min(start, stop)), clamped(max(start, stop)))
    let bottom = low * Double(canvas.rows)
    let top = high * Double(canvas.rows)
    for column in span {
      for row in 0..<canvas.rows {
        // Rows count from the bottom here.
        let filled = min(1, top - Double(row)) - max(0, bottom - Double(row))
        guard top > Double(row), bottom < Double(row + 1), let letter = letter(filled, look)
        else { continue }
        canvas.letter(letter, column: column, row: canvas.rows - 1 - row, look.style)
      }
    }
  }

  private func letter(_ filled: Double, _ look: SeriesLook) -> Character? {
    let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard look.fill == "█" else { return filled >= 0.5 ? look.fill : nil }
    let index = Int((filled * 8).rounded())
    return index < 1 ? nil : eighths[min(index, 8) - 1]
  }

  private mutating func fillAcross(
    _ sides: (Double, Double), from base: Double, to end: Double, _ mark: BarMark,
    _ look: SeriesLook
  ) {
    guard let lower = y.place(sides.0), let upper = y.place(sides.1), let start = x.place(base),
      let stop = x.place(end), end != base
    else { return }
    let columns = Double(canvas.columns)
    let from = Int((clamped(min(start, stop)) * columns).rounded())
    let to = Int((clamped(max(start, stop)) * columns).rounded())
    for row in cells(1 - max(lower, upper), 1 - min(lower, upper), canvas.rows, isClosed: false) {
      for column in from..<max(from, to) {
        canvas.letter(look.fill, column: column, row: row, look.style)
      }
    }
  }

  /// The cells whose middle lies between two places, at least one.
  ///
  /// - Parameter isClosed: whether neighbors touch, as the bins of a histogram do.
  private func cells(
    _ first: Double, _ second: Double, _ count: Int, isClosed: Bool
  ) -> Range<Int> {
    let (low, high) = (min(first, second), max(first, second))
    guard high > 0, low < 1 else { return 0..<0 }
    let start = Int((clamped(low) * Double(count)).rounded())
    let end = Int((clamped(high) * Double(count)).rounded())
    let from = min(start, count - 1)
    return from..<max(from + 1, min(end, count))
  }

  private func clamped(_ place: Double) -> Double { min(max(place, 0), 1) }
}
