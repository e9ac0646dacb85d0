extension PlotKind {
  /// Columns: the values of each group.
  public static let boxPlot = PlotKind(
    name: "box plot", summary: "the middle and the spread of several groups",
    example: [[1, 2, 3, 4, 5, 6, 20], [3, 3, 4, 4, 5]]
  ) { columns in
    Figure(Axes(y: Axis("value"), marks: [.boxes(BoxMark(groups: columns))]))
  }
}
