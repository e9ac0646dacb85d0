extension PlotKind {
  /// Columns: x, y, and the class of each point.
  public static let scatterPlot = PlotKind(
    name: "scatter plot", summary: "whether two numbers go together, and whether classes part",
    example: [
      [0.1, 0.3, 0.2, 0.8, 0.9, 0.7], [0.2, 0.1, 0.4, 0.9, 0.6, 0.8], [0, 0, 0, 1, 1, 1],
    ]
  ) { columns in
    let groups = columns.column(2).map { $0.isFinite ? Int(min(max($0, -1e6), 1e6)) : 0 }
    return Figure(
      Axes(
        x: Axis("x"), y: Axis("y"),
        marks: [
          .points(
            PointMark(
              x: columns.column(0), y: columns.column(1), groups: groups.isEmpty ? nil : groups))
        ]))
  }
}
