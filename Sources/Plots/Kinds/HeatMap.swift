extension PlotKind {
  /// Columns: the rows of the picture.
  public static let heatMap = PlotKind(
    name: "heat map", summary: "a rectangle of values as shades",
    example: (0..<8).map { row in (0..<16).map { Double(row * $0) } }
  ) { rows in
    Figure(Axes(marks: [.image(ImageMark(values: rows))]))
  }
}
