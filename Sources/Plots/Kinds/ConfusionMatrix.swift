extension PlotKind {
  /// Columns: the rows of the matrix, one for each actual class.
  public static let confusionMatrix = PlotKind(
    name: "confusion matrix", summary: "what was taken for what",
    example: [[1890, 10], [88, 12]]
  ) { columns in
    .confusionMatrix(columns)
  }
}

extension Figure {
  /// Counts with actual classes from top to bottom and predicted ones from left to right.
  public static func confusionMatrix(
    _ counts: [[Double]], labels: [String] = [], title: String = "Confusion matrix"
  ) -> Figure {
    let size = max(counts.count, counts.map(\.count).max() ?? 0)
    let names = (0..<size).map { $0 < labels.count ? labels[$0] : "\($0)" }
    let total = counts.joined().filter(\.isFinite).reduce(0, +)
    let right = counts.indices.reduce(0.0) { sum, index in
      let value = index < counts[index].count ? counts[index][index] : 0
      return sum + (value.isFinite ? value : 0)
    }
    let parts = counts.enumerated().prefix(6).map { index, row -> String in
      let actual = row.filter(\.isFinite).reduce(0, +)
      let found = index < row.count ? row[index] : 0
      return "of \(numberLabel(actual)) actual \(names[index]), \(numberLabel(found)) were found"
    }
    let summary =
      total > 0
      ? "Confusion matrix: \(numberLabel(right)) of \(numberLabel(total)) are right; "
        + parts.joined(separator: "; ") + "."
      : "Confusion matrix: no counts."
    return Figure(
      Axes(
        title: title, x: Axis("predicted"), y: Axis("actual"),
        marks: [
          .image(
            ImageMark(
              values: counts, rowLabels: names, columnLabels: names, lowest: 0, showsValues: true))
        ], summary: summary))
  }
}
