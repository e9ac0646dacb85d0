extension PlotKind {
  /// Columns: x, then y of each series.
  public static let linePlot = PlotKind(
    name: "line plot", summary: "how values change along another",
    example: [
      [0, 1, 2, 3, 4, 5, 6, 7], [0, 0.84, 0.91, 0.14, -0.76, -0.96, -0.28, 0.66],
      [1, 0.54, -0.42, -0.99, -0.65, 0.28, 0.96, 0.75],
    ]
  ) { columns in
    let x = columns.column(0)
    let marks = columns.dropFirst().enumerated().map { index, y in
      Mark.line(LineMark(x: x, y: y, label: columns.count > 2 ? "series \(index + 1)" : ""))
    }
    return Figure(Axes(x: Axis("x"), y: Axis("y"), marks: marks))
  }
}
