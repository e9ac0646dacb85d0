extension PlotKind {
  /// Columns: heights, then heights of a second series beside them, and so on.
  public static let barChart = PlotKind(
    name: "bar chart", summary: "a number for each of a few names",
    example: [[0.9, 0.12, 0.3], [0.7, 0.8, 0.75]]
  ) { columns in
    let names = (0..<(columns.map(\.count).max() ?? 0)).map { "\($0)" }
    let series = columns.enumerated().map { ("series \($0.offset + 1)", $0.element) }
    return .barChart(names: names, series: series.map { (label: $0.0, values: $0.1) })
  }
}

extension Figure {
  /// Bars for each name, those of several series side by side.
  public static func barChart(
    names: [String], series: [(label: String, values: [Double])], title: String = "",
    yLabel: String = ""
  ) -> Figure {
    let thickness = 0.8 / Double(max(1, series.count))
    let marks = series.enumerated().map { index, one in
      let shift = (Double(index) - Double(series.count - 1) / 2) * thickness
      return Mark.bars(
        BarMark(
          positions: one.values.indices.map { Double($0) + shift }, lengths: one.values,
          thickness: thickness, label: series.count > 1 ? one.label : ""))
    }
    let ticks = names.enumerated().map { Tick(Double($0.offset), $0.element) }
    return Figure(
      Axes(title: title, x: Axis(ticks: ticks), y: Axis(yLabel), marks: marks))
  }
}
